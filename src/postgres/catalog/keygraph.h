// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Of the catalog only what tells which tables a delete can reach, inside the caller's transaction: names, partitions,
/// who may read, and the keys' rules with their columns. What could stop the way is left out, so deleteGraph() of it
/// has at least the tables of the whole schema's. Throws DbError.
[[nodiscard]] Schema readKeyGraph(Connection &connection);

} // namespace ondelete
