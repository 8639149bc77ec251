// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"

namespace ondelete {

/// Puts the making of an index for the key before the item's steps, and its removal behind the rollback. An index that
/// the key's lookups can use: on its columns, as the key orders them. A partitioned table's is made leaf by leaf, and
/// then attached.
void writeIndexStatements(FixItem &item, const Schema &schema, const ForeignKey &key, int lockTimeoutMs);

/// What outputs call the index that a fix made for @p key.
[[nodiscard]] QString idOfMadeIndex(const Schema &schema, const ForeignKey &key);

/// Drops the index that a fix made for @p key: key.madeIndex, of a partitioned table with those of its partitions.
[[nodiscard]] FixItem removalOfMadeIndex(const Schema &schema, const ForeignKey &key, int lockTimeoutMs);

/// A table of a partitioned one's tree, and the index that it is to have.
struct IndexedPart
{
    QString table;  ///< as the server quotes it
    QString schema; ///< of both
    QString index;
    int parent = -1; ///< its place in the tree; -1: it is the whole
    bool isPartitioned = false;
};

/// Makes the partitioned tables' own indexes @p how, "(a, b)" or "USING gin (…)", without their leaves, and attaches
/// those that were made before; valid once all are attached. @p tree has each table behind its parent.
[[nodiscard]] QStringList attachStatements(const QList<IndexedPart> &tree, const QString &how);

/// "webinars_whatsapp_group_id" and @p ending: recognised again after a crash; 63 bytes at most, a hash in place of the
/// rest.
[[nodiscard]] QString indexName(const QString &table, const QStringList &columns, const QString &ending);

/// @p statement, which runs outside of any transaction and may take long, between those that lift the session's
/// statement_timeout and give it back.
[[nodiscard]] QStringList withoutTimeout(const QString &statement);

/// The one statement that makes an index on @p columns of @p table, online where the server can: not of a partitioned
/// table.
[[nodiscard]] QString createIndexStatement(const Table &table, const QStringList &columns);

} // namespace ondelete
