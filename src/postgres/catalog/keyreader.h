// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/catalog/catalogquery.h"

namespace ondelete {

/// What reads into @p schema, whose tables and columns are there by then, the unique indexes and the foreign keys. The
/// server tells columns by their numbers: a join for each name of each key is what a large catalog would cost.
[[nodiscard]] QList<CatalogQuery> keys(Connection &connection, Schema &schema);

} // namespace ondelete
