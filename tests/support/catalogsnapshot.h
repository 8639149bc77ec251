// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

namespace ondelete {

/// All that the catalog holds about user tables and their keys, a line for each thing, sorted: constraints, triggers,
/// columns, indexes, comments and what depends on what. Names stand for oids, so that the snapshots of two databases
/// that were made alike are equal. In the caller's transaction, or without one. Throws DbError.
[[nodiscard]] QStringList catalogSnapshot(Connection &connection);

/// The lines that only one of the two has, the first few of each; empty where they are equal.
[[nodiscard]] QString snapshotDifference(const QStringList &before, const QStringList &after);

} // namespace ondelete
