// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"

namespace ondelete {

/// Fills an item's steps, its other way, its clean-up and its rollback: the SQL of a change from item.from to item.to.
/// Needs key, from, to, setColumns, dropNotNull, setNotNull and validates set; false where the key's definition can't
/// be rewritten without loss.
[[nodiscard]] bool writeStatements(FixItem &item, const Schema &schema, const ForeignKey &key, int lockTimeoutMs);

/// BEGIN, an empty search_path, @p statements, COMMIT: each with its semicolon, on lines of their own.
[[nodiscard]] QString asTransaction(const QStringList &statements);

/// Each step as psql would run it, with its title above, and @p about before that.
[[nodiscard]] QStringList transactionsOf(const QList<FixStep> &steps, const QString &about = {});

} // namespace ondelete
