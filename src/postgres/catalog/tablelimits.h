// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/question.h"

namespace ondelete {

/// What reads into @p schema, whose tables are there by then, what limits reads and writes of them beside the rights:
/// publications that need an identity of each row, and row-level security.
[[nodiscard]] QList<Question> tableLimits(Connection &connection, Schema &schema);

} // namespace ondelete
