// SPDX-License-Identifier: MIT
#include "postgres/lockwatch.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QList<Blocker> longHolders(Connection &connection, const QList<Oid> &tables)
{
    QStringList oids;
    for (const Oid oid : tables)
        oids.append(QString::number(oid));
    // A transaction younger than a second is likely gone by the time of the try. Another's query and state are NULL
    // for those without pg_read_all_stats; the pid still says who.
    const Rows rows = connection.query(uR"(
        SELECT DISTINCT a.pid, a.usename, a.application_name, left(a.query, 200),
               extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.backend_start))::bigint,
               a.backend_type = 'autovacuum worker'
        FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
        WHERE l.granted AND l.locktype = 'relation' AND l.relation = ANY ($1::oid[])
          AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
          AND l.pid <> pg_catalog.pg_backend_pid()
          AND coalesce(a.xact_start, a.backend_start) < clock_timestamp() - interval '1 second'
        ORDER BY 5 DESC, 1)"_s,
                                       {Connection::arrayOf(oids)});
    QList<Blocker> blockers;
    for (int i = 0; i < rows.count(); ++i)
        blockers.append({int(rows.integer(i, 0)), rows.text(i, 1), rows.text(i, 2), rows.text(i, 3).simplified(),
                         rows.integer(i, 4), rows.boolean(i, 5)});
    return blockers;
}

} // namespace ondelete
