// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion.h"
#include "core/spec.h"
#include "postgres/connection.h"

namespace ondelete {

/// What the server remembers of a transaction; Unknown where it is too old, or another server's.
enum class TransactionFate { Committed, Aborted, InProgress, Unknown };

/// Asks the connected server. Throws DbError where the connection is lost.
[[nodiscard]] TransactionFate fateOf(Connection &connection, const QString &xid);

/// Asks the same server again, over new connections, after @p lost was lost; for some seconds. Does not throw.
[[nodiscard]] TransactionFate fateAfterLoss(const Connection &lost, const QString &xid);

/// Finds out what became of a delete whose COMMIT was not answered: asks the same server for the transaction's status,
/// else looks for the rows. Sets the outcome to deleted, rolled-back or, where nobody can tell, in-doubt, with how to
/// find out. Does not throw. @p lost is the connection that was lost.
void resolveDoubt(const Connection &lost, const Spec &spec, DeleteResult &result);

} // namespace ondelete
