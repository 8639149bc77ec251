// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/question.h"

namespace ondelete {

/// What reads into @p schema, whose tables and columns are there by then, what is computed whenever a row is written:
/// the expressions of indexes that are not unique, and the functions that a table's owner may not call in a CHECK, a
/// generated column or an index.
[[nodiscard]] QList<Question> indexExpressions(Schema &schema);

} // namespace ondelete
