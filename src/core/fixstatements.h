// SPDX-License-Identifier: MIT
#pragma once

#include "core/fixplan.h"

namespace ondelete {

/// Fills an item's steps, its other way, its clean-up and its rollback: the SQL of a change from item.from to item.to.
/// Needs key, from, to and dropNotNull set; false where the key's definition can't be rewritten without loss.
[[nodiscard]] bool writeStatements(FixItem &item, const Schema &schema, const ForeignKey &key, int lockTimeoutMs);

/// Puts the making of an index for the key before the item's steps, and its removal behind the rollback. An index that
/// the key's lookups can use: on its columns, as the key orders them.
void writeIndexStatements(FixItem &item, const Schema &schema, const ForeignKey &key);

/// BEGIN, an empty search_path, @p statements, COMMIT: each with its semicolon, on lines of their own.
[[nodiscard]] QString asTransaction(const QStringList &statements);

} // namespace ondelete
