// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixresult.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Whoever holds a lock on the tables @p tables that a change of their keys would have to wait for, and has held it
/// long enough to be in the way. Empty: a try is worth it. Thread: the connection's. Throws DbError.
[[nodiscard]] QList<Blocker> longHolders(Connection &connection, const QList<Oid> &tables);

/// Whom the concurrent making or dropping of an index of @p table waits for: who holds a lock that forbids it, or a
/// transaction that must end first. Thread: the connection's, which is another than the one that waits. Throws DbError.
[[nodiscard]] QList<Blocker> indexBlockers(Connection &connection, Oid table);

/// Columns that blockerFrom() reads, of pg_stat_activity as "a".
inline constexpr QStringView blockerColumns = uR"(
    a.pid, a.usename, a.application_name, left(a.query, 200),
    extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.backend_start))::bigint,
    a.backend_type = 'autovacuum worker', coalesce(a.state LIKE 'idle in transaction%', false),
    coalesce(a.backend_type = 'client backend' AND EXISTS (
        SELECT FROM pg_catalog.pg_roles me, pg_catalog.pg_roles other
        WHERE me.rolname = current_user AND other.oid = a.usesysid
          AND (me.rolsuper OR NOT other.rolsuper AND (pg_catalog.pg_has_role(other.oid, 'USAGE')
                                                      OR pg_catalog.pg_has_role('pg_signal_backend', 'USAGE')))), false),
    a.backend_start::text)";

/// Reads blockerColumns, which begin with the column @p first.
[[nodiscard]] Blocker blockerFrom(const Rows &rows, int row, int first);

} // namespace ondelete
