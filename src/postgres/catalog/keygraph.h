// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/question.h"

namespace ondelete {

/// What reads into @p schema, of the catalog, only what tells which tables a delete can reach: names, partitions, who
/// may read, and the keys' rules with their columns. What could stop the way is left out, so deleteGraph() of it has at
/// least the tables of the whole schema's.
[[nodiscard]] QList<Question> keyGraph(Connection &connection, Schema &schema);

} // namespace ondelete
