// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "core/preview/rowsample.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Counts, exactly, the rows that would refuse what @p rule of @p key writes: those that carry the key, and per
/// constraint those that would violate it. Inside the caller's transaction. Rows that this user may not read give
/// ConflictCount::unreadable, never a zero. Throws DbError.
[[nodiscard]] ConflictCount countConflicts(Connection &connection, const Schema &schema, const ForeignKey &key,
                                           const KeyRule &rule);

/// The rows that @p constraint (empty: whatever rows point somewhere) keeps from what @p rule of @p key writes, the
/// first 100 of them. By the catalog as it is now: whose code it would run may have changed since the audit. Throws
/// DbError, Kind::Refused where they can't all be read.
[[nodiscard]] RowSample readConflicts(Connection &connection, Oid key, const KeyRule &rule, const QString &constraint);

} // namespace ondelete
