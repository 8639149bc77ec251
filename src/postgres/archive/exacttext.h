// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

namespace ondelete {

/// The column of the row x, cast to what has an exact text: COPY of it, read back as the column's type, gives every
/// byte.
[[nodiscard]] QString exactText(const Column &column);

/// Columns, by table, that may hold values of which not even that is true, for values alone can tell: see isInexact().
[[nodiscard]] QHash<Oid, QStringList> doubtfulColumns(Connection &connection, const QList<Oid> &tables);

/// A condition: the column of the row x does not come back from its text as it is. Where the server can't read such a
/// text at all, it fails.
[[nodiscard]] QString isInexact(const Column &column);

} // namespace ondelete
