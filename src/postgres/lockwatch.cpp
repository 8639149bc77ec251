// SPDX-License-Identifier: MIT
#include "postgres/lockwatch.h"

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
    const Rows rows = connection.query(uR"(
        SELECT DISTINCT l.pid, a.usename, a.application_name, left(a.query, 200),
               extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.backend_start))::bigint,
               a.backend_type = 'autovacuum worker', l.virtualtransaction
        FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
        WHERE l.granted AND l.locktype = 'relation' AND l.relation = ANY ($1::oid[])
          AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
          AND l.pid IS DISTINCT FROM pg_catalog.pg_backend_pid()
        ORDER BY 1)"_s,
                                       {Connection::arrayOf(oids)});
    QList<Holder> found;
    for (int i = 0; i < rows.count(); ++i) {
        const auto age = rows.isNull(i, 4) ? std::nullopt : std::optional(rows.integer(i, 4));
        found.append({{int(rows.integer(i, 0)), rows.text(i, 1), rows.text(i, 2), rows.text(i, 3).simplified(),
                       age, rows.boolean(i, 5)},
                      rows.text(i, 6)});
    }
    return found;
}

} // namespace

QList<Blocker> longHolders(Connection &connection, const QList<Oid> &tables)
{
    const QList<Holder> first = holders(connection, tables);
    const bool allAgesKnown = std::ranges::all_of(first, [](const Holder &h) { return h.blocker.ageSeconds.has_value(); });
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
