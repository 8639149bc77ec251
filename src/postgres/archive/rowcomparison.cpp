// SPDX-License-Identifier: MIT
#include "postgres/archive/rowcomparison.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// Triggers cut times to seconds or minutes, and a column rounds them.
const QString earliest = u"pg_catalog.date_trunc('minute', pg_catalog.transaction_timestamp())"_s;
const QString latest = u"(pg_catalog.clock_timestamp() OPERATOR(pg_catalog.+) '1 second'::pg_catalog.interval)"_s;

/// A condition: @p value is a moment between the transaction's begin and now. A type without a zone holds it as the
/// session's own zone has it, in which triggers run, or as UTC. Empty: the column is of no time's type.
QString isTimeOfUndo(const QString &value, const Column &column)
{
    static const QHash<QString, QString> types{{u"timestamp with time zone"_s, u"timestamptz"_s},
                                               {u"timestamp without time zone"_s, u"timestamp"_s},
                                               {u"date"_s, u"date"_s},
                                               {u"time with time zone"_s, u"timetz"_s},
                                               {u"time without time zone"_s, u"time"_s}};
    const QString type = types.value(column.plainType);
    if (type.isEmpty() || !column.ofOwnType)
        return {};
    const auto between = [&](const QString &zone) {
        const auto bound = [&](const QString &moment) {
            return u"(SELECT (%1%2)::pg_catalog.%3)"_s.arg(moment, zone, type);
        };
        return u"(%1::pg_catalog.%2 OPERATOR(pg_catalog.>=) %3 AND %1::pg_catalog.%2 OPERATOR(pg_catalog.<=) %4)"_s.arg(
            value, type, bound(earliest), bound(latest));
    };
    if (type.endsWith("tz"_L1))
        return between({});
    return between(u" AT TIME ZONE 'UTC'"_s) + u" OR "_s
        + between(u" AT TIME ZONE (SELECT s.reset_val FROM pg_catalog.pg_settings AS s "
                  "WHERE s.name OPERATOR(pg_catalog.=) 'TimeZone')"_s);
}

} // namespace

QString sameText(const QString &a, const QString &b)
{
    // Of one type: what is the same byte for byte has one text, or none, and that is seen in a fraction of the time.
    return u"(ROW(%1)::record OPERATOR(pg_catalog.*=) ROW(%2)::record OR %1::text OPERATOR(pg_catalog.=) %2::text "
           "OR (%1::text IS NULL AND %2::text IS NULL)) IS TRUE"_s.arg(a, b);
}

RowComparison::RowComparison(const RestoreQuery &restore, const ArchivedRows &rows, int block,
                             const QStringList &differs, const QString &from)
    : m_rows(rows)
{
    QStringList kept;
    QStringList key;
    for (const QString &name : rows.primaryKey) {
        kept.append(u"k.c%1"_s.arg(rows.indexOf(name)));
        key.append(u"r.c%1::text"_s.arg(rows.indexOf(name)));
    }
    for (int i = 0; i < rows.columns.size(); ++i)
        if (!differs.at(i).isEmpty())
            m_columns.append(i);
    // One array, not a column for each: a table may have as many columns as a query. Those that differ stand first.
    QStringList flags;
    QStringList times;
    QStringList counts{u"pg_catalog.count(*)"_s};
    for (const int index : std::as_const(m_columns)) {
        flags.append(differs.at(index));
        const QString flag = u"d.flags[%1]"_s.arg(flags.size());
        counts.append(u"pg_catalog.count(*) FILTER (WHERE %1)"_s.arg(flag));
        const Column &column = *restore.table(block).column(rows.columns.at(index).name);
        const QString isTime = isTimeOfUndo(u"x."_s + column.sql, column);
        if (isTime.isEmpty()) {
            counts.append(u"0"_s);
            continue;
        }
        times.append(u"(%1) IS TRUE"_s.arg(isTime));
        counts.append(u"pg_catalog.count(*) FILTER (WHERE %1 AND d.flags[%2])"_s.arg(
            flag, QString::number(m_columns.size() + times.size())));
    }
    m_query = u"WITH d AS (SELECT ARRAY[%1]::text[] AS key, r.flags FROM "
              "(SELECT %2, ARRAY[%3]::bool[] AS flags FROM %4 OFFSET 0) AS r "
              "WHERE true OPERATOR(pg_catalog.=) ANY (r.flags[1:%5])), "
              "s AS (SELECT ARRAY[%6]::text[] AS counts FROM d) SELECT s.counts, d.key FROM s, d ORDER BY d.key "
              "LIMIT 100"_s.arg(key.join(u", "_s), kept.join(u", "_s), (flags + times).join(u", "_s), from,
                                QString::number(m_columns.size()), counts.join(u", "_s));
}

QString RowComparison::query() const
{
    return m_query;
}

void RowComparison::read(const Rows &found, AlteredRows &altered) const
{
    if (found.count() == 0)
        return;
    const QStringList counts = found.list(0, 0);
    altered.rows = counts.at(0).toLongLong();
    for (int i = 0; i < m_columns.size(); ++i)
        if (const qint64 rows = counts.at(1 + 2 * i).toLongLong(); rows > 0)
            altered.columns.append({m_rows.columns.at(m_columns.at(i)).name, rows, counts.at(2 + 2 * i).toLongLong()});
    for (int i = 0; i < found.count(); ++i)
        altered.keys.append(found.list(i, 1));
}

} // namespace ondelete
