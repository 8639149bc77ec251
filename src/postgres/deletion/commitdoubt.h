// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/deletion/deletion.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// What the server remembers of a transaction; Unknown where it is too old, or another server's.
enum class TransactionFate { Committed, Aborted, InProgress, Unknown };

/// Asks the connected server. Throws DbError where the connection is lost.
[[nodiscard]] TransactionFate fateOf(Connection &connection, const QString &xid);

/// Where the root rows of a delete or an undo are now; Unclear where only some are there, or this user can't see them
/// all.
enum class RootRows { There, Gone, Unclear };

/// Looks for the rows @p keys of @p root, each as toText(RowKey). Throws DbError where the connection is lost.
[[nodiscard]] RootRows lookForRoots(Connection &connection, const QualifiedName &root, const QStringList &keys);

/// What the rows add to the server's word: @p after is where they are if the transaction was committed. A server that
/// crashed gives the number of a lost transaction away again, so that "committed" may be somebody else's; one that has
/// forgotten the transaction leaves the rows to tell.
[[nodiscard]] TransactionFate fateByRows(TransactionFate told, RootRows now, RootRows after);

/// Asks the same server again, over new connections, after @p lost was lost, for some seconds: what became of the undo
/// that puts the rows @p keys of @p root back. Does not throw.
[[nodiscard]] TransactionFate fateOfUndo(const Connection &lost, const QString &xid, const QualifiedName &root,
                                         const QStringList &keys);

/// Finds out what became of a delete whose COMMIT was not answered: asks the same server for the transaction's status,
/// else looks for the rows. Sets the outcome to deleted, rolled-back or, where nobody can tell, in-doubt, with how to
/// find out. Does not throw. @p lost is the connection that was lost.
void resolveDoubt(const Connection &lost, const Spec &spec, DeleteResult &result);

} // namespace ondelete
