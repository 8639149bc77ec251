// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/names.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// The statements of the indexes of the table that holds the foreign key @p key, those that begin with one of its
/// columns, as the server writes them; one that is not valid says so. Throws DbError.
[[nodiscard]] QStringList readKeyIndexes(Connection &connection, Oid key);

} // namespace ondelete
