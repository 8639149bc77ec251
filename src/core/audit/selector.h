// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"

namespace ondelete {

/// What a SELECTOR of the command line names: "[schema.]table.column[,column…]" or "[schema.]table:constraint".
struct Selection
{
    QString finding; ///< its id; empty when there is not exactly one
    QString error;   ///< a whole sentence, where there is not exactly one
};

/// Finds the one finding that @p selector names. Parts are SQL-quoted where needed; the schema may be left out.
[[nodiscard]] Selection select(const Audit &audit, const QString &selector);

/// Splits "author_id,\"my column\"" into names; empty when it is not well formed.
[[nodiscard]] QStringList columnNames(const QString &list);

} // namespace ondelete
