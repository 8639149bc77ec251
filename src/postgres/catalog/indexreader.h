// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Reads into @p schema, whose tables and columns are there, what is compared and computed whenever a row is written:
/// unique and exclusion indexes, the expressions of other indexes, and the functions among all that which a table's
/// owner may not call. @p tables is a subquery of oids. Throws DbError.
void readIndexes(Connection &connection, Schema &schema, const QString &tables);

} // namespace ondelete
