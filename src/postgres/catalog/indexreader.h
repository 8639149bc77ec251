// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Reads into @p schema, whose tables and columns are there, what is computed whenever a row is written: the
/// expressions of indexes that are not unique, and the functions that a table's owner may not call in a CHECK, a
/// generated column or an index. Throws DbError.
void readIndexExpressions(Connection &connection, Schema &schema);

} // namespace ondelete
