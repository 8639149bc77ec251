// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/catalog/catalogquery.h"
#include "postgres/catalog/comparisons.h"

namespace ondelete {

/// What reads into @p schema the columns of its tables, which are there by then, as @p comparisons are; but for what
/// readColumnTypes() tells.
[[nodiscard]] QList<CatalogQuery> columns(Connection &connection, Schema &schema, const Comparisons &comparisons);

/// Reads what is told of the types that the columns of @p schema have, each of which is asked for once. Throws DbError.
void readColumnTypes(Connection &connection, Schema &schema);

} // namespace ondelete
