// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/catalog/catalogquery.h"
#include "postgres/catalog/comparisons.h"

namespace ondelete {

/// What reads into @p schema, whose tables and columns are there by then, the unique indexes and the foreign keys, as
/// @p comparisons are.
[[nodiscard]] QList<CatalogQuery> keys(Connection &connection, Schema &schema, const Comparisons &comparisons);

} // namespace ondelete
