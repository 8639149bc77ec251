// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Reads the catalog part that delete rules need, in a handful of queries, inside the caller's transaction
/// (search_path empty). Throws DbError.
[[nodiscard]] Schema readSchema(Connection &connection);

} // namespace ondelete
