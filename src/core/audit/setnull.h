// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"

#include <optional>

namespace ondelete {

/// The columns of @p key that its rows need for something else, too: those of another key or of the primary key, and
/// those that bear the referenced column's own name where others don't (a tenant's).
[[nodiscard]] QStringList sharedColumns(const Schema &schema, const ForeignKey &key);

/// SET NULL as it is proposed by itself: of a composite key the columns that nothing else shares, those that take NULL
/// already where there are such. Unset where a shared column would have to be emptied: a column list needs PostgreSQL
/// 15 and no MATCH FULL. Pure.
[[nodiscard]] std::optional<KeyRule> proposedSetNull(const Schema &schema, const ForeignKey &key);

} // namespace ondelete
