// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

#include <chrono>

namespace ondelete {

/// Runs @p statements one by one outside of any transaction; the last of them, which gives the session back what the
/// first took, also where one before it failed. None waits for a lock, or for another's transaction, for more than
/// @p longestWait. Throws DbError.
void runOutsideTransaction(Connection &connection, const QStringList &statements,
                           std::chrono::milliseconds longestWait);

/// Makes the index @p name on @p table with @p statements, a CREATE INDEX CONCURRENTLY and what goes with it, unless it
/// stands there whole; one that an interrupted run left INVALID is dropped first. Outside of any transaction, waiting
/// as runOutsideTransaction(). Throws DbError.
void makeIndex(Connection &connection, Oid table, const QString &name, const QStringList &statements,
               std::chrono::milliseconds longestWait);

enum class IndexState { None, Unfinished, Whole };

/// Of the index @p name of @p table; Unfinished is INVALID, half made or half dropped. Throws DbError.
[[nodiscard]] IndexState indexState(Connection &connection, Oid table, const QString &name);

/// Drops the index @p name of @p table where it is INVALID. Outside of any transaction, waiting as
/// runOutsideTransaction(). Throws DbError.
void dropUnfinishedIndex(Connection &connection, Oid table, const QString &name, std::chrono::milliseconds longestWait);

} // namespace ondelete
