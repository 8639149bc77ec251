// SPDX-License-Identifier: MIT
#include "postgres/fix/lockwatch.h"

#include "postgres/connection/transaction.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// A transaction that holds a lock on one of the tables.
struct Holder
{
    Blocker blocker;
    QString transaction; ///< its virtual id, which no other transaction gets again soon
};

QList<Holder> holders(Connection &connection, const QList<Oid> &tables)
{
    QStringList oids;
    for (const Oid oid : tables)
        oids.append(QString::number(oid));
    // Another user's query and times are NULL without pg_read_all_stats; pg_locks itself is open to all.
    const Rows rows = queryCatalog(connection, uR"(
        SELECT DISTINCT l.virtualtransaction, %1
        FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
        WHERE l.granted AND l.locktype = 'relation' AND l.relation = ANY ($1::oid[])
          AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
          AND l.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()
        ORDER BY 2)"_s.arg(blockerColumns),
                                   {Connection::arrayOf(oids)});
    QList<Holder> found;
    for (int i = 0; i < rows.count(); ++i) {
        found.append({blockerFrom(rows, i, 1), rows.text(i, 0)});
    }
    return found;
}

} // namespace

Blocker blockerFrom(const Rows &rows, int row, int first)
{
    const auto age = rows.isNull(row, first + 4) ? std::nullopt : std::optional(rows.integer(row, first + 4));
    return {int(rows.integer(row, first)),
            rows.text(row, first + 1),
            rows.text(row, first + 2),
            rows.text(row, first + 3).simplified(),
            age,
            rows.boolean(row, first + 5),
            rows.boolean(row, first + 6),
            rows.boolean(row, first + 7),
            rows.text(row, first + 8)};
}

QList<Blocker> indexBlockers(Connection &connection, Oid table)
{
    const Rows rows = queryCatalog(connection, uR"(
        SELECT DISTINCT %1
        FROM pg_catalog.pg_locks w
        CROSS JOIN LATERAL pg_catalog.unnest(pg_catalog.pg_blocking_pids(w.pid)) AS b(pid)
        JOIN pg_catalog.pg_stat_activity a ON a.pid = b.pid
        WHERE w.locktype = 'relation' AND w.relation = $1::oid AND w.mode = 'ShareUpdateExclusiveLock'
          AND (NOT w.granted OR EXISTS (SELECT FROM pg_catalog.pg_locks v
                                        WHERE v.pid = w.pid AND v.locktype = 'virtualxid' AND NOT v.granted))
          AND w.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
        ORDER BY 1)"_s.arg(blockerColumns),
                                   {QString::number(table)});
    QList<Blocker> blockers;
    for (int i = 0; i < rows.count(); ++i)
        blockers.append(blockerFrom(rows, i, 0));
    return blockers;
}

QList<Blocker> longHolders(Connection &connection, const QList<Oid> &tables)
{
    const QList<Holder> first = holders(connection, tables);
    const bool allAgesKnown =
        std::ranges::all_of(first, [](const Holder &h) { return h.blocker.ageSeconds.has_value(); });
    QSet<QString> stayed;
    if (!allAgesKnown) {
        connection.query(u"SELECT pg_catalog.pg_sleep(0.1)"_s);
        for (const Holder &holder : holders(connection, tables))
            stayed.insert(holder.transaction);
    }
    QList<Blocker> blockers;
    for (const Holder &holder : first) {
        // A transaction younger than a second is likely gone by the time of the try.
        if (const auto age = holder.blocker.ageSeconds; age ? *age >= 1 : stayed.contains(holder.transaction))
            blockers.append(holder.blocker);
    }
    return blockers;
}

} // namespace ondelete
