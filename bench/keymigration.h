// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/deleterule.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// A way to give the key of bench.child another delete rule.
enum class KeyMigration {
    DropAdd,       ///< as most migrations do: DROP and ADD, in one transaction
    NotValidAlter, ///< DROP and ADD … NOT VALID in one ALTER TABLE, then VALIDATE
    OnDelete,      ///< runFix()
};

/// Makes bench.parent, with a hundredth of the rows, and bench.child, with @p rows rows, an index and a key.
void makeTables(Connection &connection, qint64 rows);

/// Adds @p keys tables with a key to bench.parent and a check each, and does not let the server count what the catalog
/// holds: the planner then thinks reads of it dear.
void makeManyKeys(Connection &connection, int keys);

/// Changes the key to @p rule. Throws DbError where that fails, and std::runtime_error where the fix was not done.
void migrate(Connection &connection, KeyMigration migration, DeleteRule rule);

} // namespace ondelete
