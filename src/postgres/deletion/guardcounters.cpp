// SPDX-License-Identifier: MIT
#include "postgres/deletion/guardcounters.h"

#include "core/reach/deletegraph.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::GuardCounters)
};

RowCounts minus(const RowCounts &a, const RowCounts &b)
{
    return {a.inserted - b.inserted, a.updated - b.updated, a.deleted - b.deleted};
}

template <typename Key>
QHash<Key, RowCounts> minus(const QHash<Key, RowCounts> &after, const QHash<Key, RowCounts> &before)
{
    QHash<Key, RowCounts> result;
    for (auto it = after.cbegin(); it != after.cend(); ++it)
        if (const RowCounts counts = minus(it.value(), before.value(it.key())); !counts.isNone())
            result.insert(it.key(), counts);
    return result;
}

} // namespace

WriteCounts readCounters(Connection &connection, const Schema &schema)
{
    WriteCounts counters;
    askTogether(connection, {counting(schema, counters)});
    return counters;
}

Question counting(const Schema &schema, WriteCounts &counters)
{
    const QString sql = uR"(
        SELECT relid, n_tup_ins, n_tup_upd, n_tup_del,
               CASE WHEN schemaname = 'pg_catalog' THEN 'c' WHEN schemaname LIKE 'pg\_temp\_%' THEN 't' ELSE 'u' END,
               relname
        FROM pg_catalog.pg_stat_xact_all_tables
        WHERE schemaname NOT LIKE 'pg\_toast%' AND schemaname <> 'information_schema'
          AND n_tup_ins + n_tup_upd + n_tup_del > 0
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_class v WHERE v.oid = relid AND v.relkind = 'm'))"_s;
    return {sql, [&](const Rows &rows) {
                counters = {};
                for (int i = 0; i < rows.count(); ++i) {
                    const QString kind = rows.text(i, 4);
                    RowCounts &counts = kind == u"c" ? counters.catalog[rows.text(i, 5)]
                        : kind == u"t"               ? counters.temporary
                                                     : counters.tables[topmost(schema, Oid(rows.integer(i, 0)))];
                    counts.inserted += rows.integer(i, 1);
                    counts.updated += rows.integer(i, 2);
                    counts.deleted += rows.integer(i, 3);
                }
            }};
}

WriteCounts difference(const WriteCounts &before, const WriteCounts &after)
{
    return {minus(after.tables, before.tables), minus(after.catalog, before.catalog),
            minus(after.temporary, before.temporary)};
}

void mustBeGuarded(Connection &connection)
{
    const Rows rows = connection.query(uR"(SELECT pg_catalog.current_setting('session_replication_role') = 'origin',
                                                  pg_catalog.current_setting('track_counts')::bool)"_s);
    if (!rows.boolean(0, 0) || !rows.boolean(0, 1))
        throw DbError(DbError::Kind::Refused,
                      Text::tr("This session does not run the foreign keys' triggers or does not count rows "
                               "(session_replication_role, track_counts), so neither a delete nor an undo could be "
                               "guarded. Nothing was changed."));
}

QualifiedName tableName(Connection &connection, const Schema &schema, Oid table)
{
    if (const auto known = schema.tables.find(table); known != schema.tables.end())
        return known->name;
    const Rows rows = connection.query(uR"(SELECT n.nspname, c.relname FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = $1::oid)"_s,
                                       {QString::number(table)});
    return rows.count() == 1 ? QualifiedName{rows.text(0, 0), rows.text(0, 1)}
                             : QualifiedName{QString(), QString::number(table)};
}

} // namespace ondelete
