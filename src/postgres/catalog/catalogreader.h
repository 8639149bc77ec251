// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

#include <optional>

namespace ondelete {

/// Reads the catalog part that delete rules need, in a handful of queries, inside the caller's transaction
/// (search_path empty). Throws DbError.
[[nodiscard]] Schema readSchema(Connection &connection);

/// The columns of the primary key of @p table alone, without reading the catalog; empty where it has none, unset where
/// there is no such table. In a transaction of its own; throws DbError.
[[nodiscard]] std::optional<QStringList> readPrimaryKey(Connection &connection, const QualifiedName &table);

} // namespace ondelete
