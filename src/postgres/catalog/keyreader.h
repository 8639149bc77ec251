// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/catalog/comparisons.h"
#include "postgres/connection/question.h"

namespace ondelete {

/// What reads into @p schema, whose tables and columns are there by then, the unique indexes and the foreign keys, as
/// @p comparisons are.
[[nodiscard]] QList<Question> keys(Connection &connection, Schema &schema, const Comparisons &comparisons);

} // namespace ondelete
