// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "core/preview/rowsample.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Counts, exactly, the rows that would refuse it if @p key set its columns to NULL: those that carry the key,
/// and per CHECK or domain those that would violate it. Inside the caller's transaction. Rows that this user may
/// not read give ConflictCount::unreadable, never a zero. Throws DbError.
[[nodiscard]] ConflictCount countConflicts(Connection &connection, const Schema &schema, const ForeignKey &key);

/// The rows that @p constraint (a CHECK or a domain, empty: whatever rows point somewhere) keeps from losing @p key,
/// the first 100 of them. Throws DbError, Kind::Refused where they can't all be read.
[[nodiscard]] RowSample readConflicts(Connection &connection, const Schema &schema, const ForeignKey &key,
                                      const QString &constraint);

} // namespace ondelete
