// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema.h"
#include "postgres/connection.h"

namespace ondelete {

/// Runs @p statements one by one outside of any transaction; the last of them, which gives the session back what the
/// first took, also where one before it failed. Throws DbError.
void runOutsideTransaction(Connection &connection, const QStringList &statements);

/// Makes the index @p name on @p table with @p statements, a CREATE INDEX CONCURRENTLY and what goes with it, unless it stands there whole;
/// one that an interrupted run left INVALID is dropped first. Outside of any transaction. Throws DbError.
void makeIndex(Connection &connection, Oid table, const QString &name, const QStringList &statements);

/// Whether the index @p name of @p table is there and INVALID. Throws DbError.
[[nodiscard]] bool isUnfinishedIndex(Connection &connection, Oid table, const QString &name);

/// Drops the index @p name of @p table where it is INVALID. Outside of any transaction. Throws DbError.
void dropUnfinishedIndex(Connection &connection, Oid table, const QString &name);

} // namespace ondelete
