// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Reads into @p schema, whose tables and columns are there, the unique indexes and the foreign keys. The server tells
/// columns by their numbers: a join for each name of each key is what a large catalog would cost. Throws DbError.
void readKeys(Connection &connection, Schema &schema);

} // namespace ondelete
