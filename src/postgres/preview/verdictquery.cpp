// SPDX-License-Identifier: MIT
#include "postgres/preview/verdictquery.h"

#include "postgres/preview/previewquery.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

bool isDerived(const Table &table, const WriteConflict &conflict)
{
    return std::ranges::any_of(conflict.columns, [&](const QString &name) {
        const Column *column = table.column(name);
        return column && column->generated;
    });
}

QString quotedAlways(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

VerdictQuery::VerdictQuery(const Schema &schema, const DeleteGraph &graph, const QList<WriteConflict> &conflicts,
                           int node, const QSet<QString> &refusingDomains, std::function<QString(int)> deletedRows)
    : m_schema(schema)
    , m_graph(graph)
    , m_conflicts(conflicts)
    , m_node(node)
    , m_refusingDomains(refusingDomains)
    , m_deletedRows(std::move(deletedRows))
{
}

QString VerdictQuery::sql() const
{
    QStringList verdicts;
    for (const WriteConflict &conflict : m_conflicts)
        for (const quint64 combination : conflict.combinations())
            verdicts.append(when(conflict, combination, sql(conflict, combination)));
    return verdicts.isEmpty() ? u"''::text"_s : verdicts.join(u"\n    || "_s);
}

QString VerdictQuery::openSql() const
{
    QStringList verdicts;
    for (const WriteConflict &conflict : m_conflicts)
        for (const quint64 combination : conflict.combinations())
            verdicts.append(when(conflict, combination, u"'3'"_s));
    return verdicts.isEmpty() ? u"''::text"_s : verdicts.join(u"\n    || "_s);
}

bool VerdictQuery::needsRows() const
{
    return std::ranges::any_of(m_conflicts, [&](const WriteConflict &conflict) {
        if (conflict.isOpen())
            return false;
        switch (conflict.kind) {
        case WriteConflict::Kind::NotNull:
            return isDerived(*m_schema.tables.find(conflict.table), conflict);
        case WriteConflict::Kind::Domain:
            return false;
        default:
            return true;
        }
    });
}

QString VerdictQuery::when(const WriteConflict &conflict, quint64 combination, const QString &verdict) const
{
    QString condition = u"t.mask & %1 = %1"_s.arg(combination);
    if (!conflict.wholeNode) {
        QStringList oids;
        for (const Oid oid : withPartitions(m_schema, conflict.table))
            oids.append(QString::number(oid));
        condition += u" AND t.tableoid IN (%1)"_s.arg(oids.join(u", "_s));
    }
    return u"CASE WHEN %1 THEN %2 ELSE '0' END"_s.arg(condition, verdict);
}

QString VerdictQuery::sql(const WriteConflict &conflict, quint64 combination) const
{
    if (conflict.isOpen())
        return u"'3'"_s;
    const Table &table = *m_schema.tables.find(conflict.table);
    const QString row = image(table, combination);
    switch (conflict.kind) {
    case WriteConflict::Kind::NotNull:
        return isDerived(table, conflict) ? u"(SELECT CASE WHEN %1 IS NULL THEN '1' ELSE '0' END FROM %2)"_s.arg(
                   table.column(conflict.columns.first())->sql, row)
                                          : u"'1'"_s;
    case WriteConflict::Kind::Domain:
        return m_refusingDomains.contains(conflict.name) ? u"'1'"_s : u"'0'"_s;
    case WriteConflict::Kind::Check:
        return u"(SELECT CASE WHEN (%1) IS FALSE THEN '1' ELSE '0' END FROM %2)"_s.arg(conflict.expression, row);
    case WriteConflict::Kind::Reference:
        return reference(conflict, combination);
    case WriteConflict::Kind::Unique:
        return unique(conflict, combination);
    case WriteConflict::Kind::Expression: {
        // It only has to come to an end: num_nulls() is never negative, and evaluates all that it is given.
        QStringList keys;
        for (const QString &key : conflict.index.keys)
            keys.append(u"(%1)"_s.arg(key));
        const QString evaluates = keys.isEmpty() ? u"true"_s : u"num_nulls(%1) >= 0"_s.arg(keys.join(u", "_s));
        const QString predicate = conflict.index.predicate.isEmpty() ? u"true"_s : conflict.index.predicate;
        return u"(SELECT CASE WHEN (%1) THEN CASE WHEN %2 THEN '0' ELSE '1' END ELSE '0' END FROM %3)"_s.arg(
            predicate, evaluates, row);
    }
    case WriteConflict::Kind::Partition: {
        // Such a row moves to another partition that takes it: a delete and an insert, which nobody foresees here.
        QStringList others;
        for (const Oid member : withPartitions(m_schema, m_graph.nodes.at(m_node).table)) {
            const Table &other = *m_schema.tables.find(member);
            if (other.oid != table.oid && other.kind != Table::Kind::Partitioned)
                others.append(u"(%1) IS NOT FALSE"_s.arg(other.partitionConstraint));
        }
        const QString elsewhere = others.isEmpty() ? u"false"_s : others.join(u" OR "_s);
        return u"(SELECT CASE WHEN (%1) IS NOT FALSE THEN '0' WHEN %2 THEN '3' ELSE '1' END FROM %3)"_s.arg(
            conflict.expression, elsewhere, row);
    }
    }
    Q_UNREACHABLE();
}

/// Whether the key over a written column still holds: all null, or (MATCH SIMPLE) any null, or a row that stays.
QString VerdictQuery::reference(const WriteConflict &conflict, quint64 combination) const
{
    const ForeignKey &key = *m_schema.foreignKey(conflict.key);
    const Table &table = *m_schema.tables.find(key.table);
    const Table &references = *m_schema.tables.find(key.references);
    const int parent = m_graph.nodeOf(m_schema, key.references);
    QStringList columns;
    QStringList matches;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        columns.append(table.column(key.columns.at(i))->sql);
        matches.append(u"q.%1 %2 i.%3 %4"_s.arg(references.column(key.referencedColumns.at(i))->sql, key.equality.at(i),
                                                columns.last(), key.collation.value(i)));
    }
    // Where the write leaves the key as it was, PostgreSQL looks at its nulls only, until a second write comes.
    const bool isLookedUp = (combination & conflict.touching) != 0 || std::popcount(combination) > 1;
    QString found = isLookedUp ? u"'3'"_s : u"'0'"_s;
    if (isLookedUp && references.may.select) {
        const auto isOneOf = [](const QString &set) {
            return u"EXISTS (SELECT FROM %1 g WHERE g.ctid = q.ctid AND g.tableoid = q.tableoid)"_s.arg(set);
        };
        QStringList fates;
        if (parent == 0)
            fates.append(u"WHEN %1 THEN '1'"_s.arg(isOneOf(u"r"_s)));
        const QString going = parent >= 0 && m_graph.nodes.at(parent).known ? m_deletedRows(parent) : QString();
        if (!going.isEmpty())
            fates.append(u"WHEN %1 THEN '2'"_s.arg(isOneOf(going)));
        const bool changes = parent >= 0 && m_graph.writeMask(parent) != 0;
        const QString stays = changes ? u"'2'"_s : u"'0'"_s;
        const QString fate = fates.isEmpty() ? stays : u"CASE %1 ELSE %2 END"_s.arg(fates.join(u' '), stays);
        found = u"coalesce((SELECT %1 FROM %2 q WHERE %3 LIMIT 1), '1')"_s.arg(fate, PreviewQuery::source(references),
                                                                               matches.join(u" AND "_s));
    }
    const QString nulls = u"num_nulls(%1)"_s.arg(u"i."_s + columns.join(u", i."_s));
    const QString someNull = key.match == ForeignKey::Match::Full
        ? u"WHEN %1 = %2 THEN '0' WHEN %1 > 0 THEN '1'"_s.arg(nulls, QString::number(columns.size()))
        : u"WHEN %1 > 0 THEN '0'"_s.arg(nulls);
    return u"(SELECT CASE %1 ELSE %2 END FROM (SELECT * FROM %3) i)"_s.arg(someNull, found, image(table, combination));
}

/// The row `x` after the writes of @p combination, under the table's own name: expressions of the catalog name columns
/// bare, and whole rows by the table.
QString VerdictQuery::image(const Table &table, std::optional<quint64> combination) const
{
    QStringList columns;
    QStringList generated;
    for (const Column &column : table.columns) {
        if (column.generated)
            generated.append(u"%1 AS %2"_s.arg(column.defaultExpression, column.sql));
        else
            columns.append(u"%1 AS %2"_s.arg(valueIn(column, combination), column.sql));
    }
    const QString alias = quotedAlways(table.name.name);
    const QString written = u"(SELECT %1) AS %2"_s.arg(columns.join(u", "_s), alias);
    if (generated.isEmpty())
        return written;
    return u"(SELECT *, %1 FROM %2) AS %3"_s.arg(generated.join(u", "_s), written, alias);
}

QString VerdictQuery::valueIn(const Column &column, std::optional<quint64> combination) const
{
    QString value = u"x."_s + column.sql;
    for (const int index : m_graph.nodes.at(m_node).edges) {
        const DeleteEdge &edge = m_graph.edges.at(index);
        if (edge.bit < 0 || !edge.written.contains(column.name))
            continue;
        const QString written = u"CAST(%1 AS %2)"_s.arg(writtenValue(m_schema, edge, column.name), column.baseType);
        if (!combination)
            value =
                u"CASE WHEN t.mask & %1 <> 0 THEN %2 ELSE %3 END"_s.arg(QString::number(edge.mask()), written, value);
        else if ((edge.mask() & *combination) != 0)
            value = written;
    }
    return value;
}

QString VerdictQuery::set(const QString &name) const
{
    const auto conflict = std::ranges::find_if(m_conflicts, [&](const WriteConflict &one) {
        return one.kind == WriteConflict::Kind::Unique && !one.index.exclusion && !one.isOpen() && setName(one) == name;
    });
    return conflict == m_conflicts.end() ? QString() : writtenAlike(*conflict);
}

QString VerdictQuery::setName(const WriteConflict &conflict) const
{
    return u"u%1_%2"_s.arg(QString::number(m_node), QString::number(m_conflicts.indexOf(conflict)));
}

/// Written rows, each with the number of those that are like it when all writes are done.
QString VerdictQuery::writtenAlike(const WriteConflict &conflict) const
{
    const Table &table = *m_schema.tables.find(conflict.table);
    const UniqueIndex &index = conflict.index;
    QStringList keys;
    QStringList names;
    QStringList conditions{u"t.fate < 2"_s, u"t.mask & %1 <> 0"_s.arg(conflict.mask()), u"v.indexed"_s};
    for (qsizetype i = 0; i < index.keys.size(); ++i) {
        names.append(u"v.key%1"_s.arg(i));
        keys.append(u"(%1) AS key%2"_s.arg(index.keys.at(i), QString::number(i)));
        if (index.nullsDistinct)
            conditions.append(names.last() + u" IS NOT NULL"_s);
    }
    keys.append(u"(%1) AS indexed"_s.arg(index.predicate.isEmpty() ? u"true"_s : index.predicate));
    return u"%1 AS (SELECT t.tableoid, t.ctid, count(*) FILTER (WHERE t.fate = 0) OVER alike AS staying, "
           "count(*) OVER alike AS written\n  FROM t%2 t JOIN %3 x ON x.ctid = t.ctid AND x.tableoid = t.tableoid "
           "CROSS JOIN LATERAL (SELECT %4 FROM %5) v\n  WHERE %6 WINDOW alike AS (PARTITION BY %7))"_s.arg(
               setName(conflict), QString::number(m_node), PreviewQuery::source(table), keys.join(u", "_s),
               image(table, std::nullopt), conditions.join(u" AND "_s), names.join(u", "_s));
}

/// Whether another row is, or may for a while be, like this one.
QString VerdictQuery::unique(const WriteConflict &conflict, quint64 combination) const
{
    const Table &table = *m_schema.tables.find(conflict.table);
    const UniqueIndex &index = conflict.index;
    // Expressions of the catalog name the table: it may be called like anything here, so they stand in queries of their
    // own.
    const QString alias = quotedAlways(table.name.name);
    QStringList keys;
    QStringList alike;
    for (qsizetype i = 0; i < index.keys.size(); ++i) {
        keys.append(u"(%1) AS key%2"_s.arg(index.keys.at(i), QString::number(i)));
        const QString mine = u"m.key%1"_s.arg(i);
        const QString theirs = u"o.key%1"_s.arg(i);
        const QString equal = theirs + u' ' + index.operators.at(i) + u' ' + mine;
        alike.append(index.nullsDistinct ? equal : u"(%1 OR (%2 IS NULL AND %3 IS NULL))"_s.arg(equal, theirs, mine));
    }
    const QString predicate = index.predicate.isEmpty() ? u"true"_s : index.predicate;
    const QString node = QString::number(m_node);
    // Beside a row that nothing touches it can't be; one that goes or is written may still be there, or no longer.
    const QString others =
        u"SELECT min(CASE WHEN f.fate IS NULL THEN '1' ELSE '2' END)\n"
        "    FROM (SELECT %1 FROM %2 WHERE %3) m\n"
        "    JOIN (SELECT %1, %4.ctid AS place, %4.tableoid AS part FROM %5 AS %4 WHERE %3) o ON %6 AND o.place <> "
        "x.ctid\n"
        "    LEFT JOIN t%7 f ON f.ctid = o.place AND f.tableoid = o.part\n"
        "    WHERE f.fate IS DISTINCT FROM 2"_s.arg(keys.join(u", "_s), image(table, combination), predicate, alias,
                                                    PreviewQuery::source(table), alike.join(u" AND "_s), node);
    const QString anyWritten =
        u"SELECT CASE WHEN count(*) > 1 THEN '2' END FROM t%1 o WHERE o.fate < 2 AND o.mask & %2 <> 0"_s.arg(
            node, QString::number(conflict.mask()));
    const QString written = index.exclusion
        ? anyWritten
        : u"SELECT CASE WHEN t.mask & %1 <> %2 THEN (%3) ELSE (SELECT CASE WHEN u.staying > 1 THEN '1' WHEN u.written "
          u"> 1 THEN '2' END "
          "FROM %4 u WHERE u.ctid = t.ctid AND u.tableoid = t.tableoid) END"_s.arg(
              QString::number(conflict.mask()), QString::number(combination), anyWritten, setName(conflict));
    return u"coalesce(least((%1), (%2)), '0')"_s.arg(others, written);
}

} // namespace ondelete
