// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema.h"
#include "postgres/connection.h"

namespace ondelete {

/// Makes the index @p name on @p table with @p createStatement, a CREATE INDEX CONCURRENTLY, unless it stands there whole;
/// one that an interrupted run left INVALID is dropped first. Outside of any transaction. Throws DbError.
void makeIndex(Connection &connection, Oid table, const QString &name, const QString &createStatement);

/// Whether the index @p name of @p table is there and INVALID. Throws DbError.
[[nodiscard]] bool isUnfinishedIndex(Connection &connection, Oid table, const QString &name);

/// Drops the index @p name of @p table where it is INVALID. Outside of any transaction. Throws DbError.
void dropUnfinishedIndex(Connection &connection, Oid table, const QString &name);

} // namespace ondelete
