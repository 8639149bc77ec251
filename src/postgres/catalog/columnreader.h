// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/catalog/comparisons.h"
#include "postgres/connection/question.h"

namespace ondelete {

/// What reads into @p schema the columns of its tables, which are there by then, as @p comparisons are; but for what
/// columnTypes() tells.
[[nodiscard]] QList<Question> columns(Connection &connection, Schema &schema, const Comparisons &comparisons);

/// What reads into the columns of @p schema, which are there by now, what their types say; each is asked for once.
[[nodiscard]] Question columnTypes(const Connection &connection, Schema &schema);

} // namespace ondelete
