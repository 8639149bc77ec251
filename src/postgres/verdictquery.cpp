// SPDX-License-Identifier: MIT
#include "postgres/verdictquery.h"

#include "postgres/previewquery.h"

#include <algorithm>

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

} // namespace

VerdictQuery::VerdictQuery(const Schema &schema, const DeleteGraph &graph, const QList<WriteConflict> &conflicts, int node,
                           const QSet<QString> &refusingDomains, std::function<QString(int)> deletedRows)
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
    const Table &table = *m_schema.tables.find(conflict.table);
    const QString row = image(table, combination);
    switch (conflict.kind) {
    case WriteConflict::Kind::NotNull:
        return isDerived(table, conflict)
            ? u"(SELECT CASE WHEN %1 IS NULL THEN '1' ELSE '0' END FROM %2)"_s.arg(
                table.column(conflict.columns.first())->sql, row)
            : u"'1'"_s;
    case WriteConflict::Kind::Domain:
        return m_refusingDomains.contains(conflict.name) ? u"'1'"_s : u"'0'"_s;
    case WriteConflict::Kind::Check:
        return u"(SELECT CASE WHEN (%1) IS FALSE THEN '1' ELSE '0' END FROM %2)"_s.arg(conflict.expression, row);
    case WriteConflict::Kind::Reference:
        return reference(conflict, combination);
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
    QString found = u"'3'"_s;
    if (references.may.select) {
        const auto isOneOf = [](const QString &set) {
            return u"EXISTS (SELECT FROM %1 g WHERE g.ctid = q.ctid AND g.tableoid = q.tableoid)"_s.arg(set);
        };
        QStringList fates;
        if (parent == 0)
            fates.append(u"WHEN %1 THEN '1'"_s.arg(isOneOf(u"r"_s)));
        if (parent >= 0 && m_graph.nodes.at(parent).known)
            fates.append(u"WHEN %1 THEN '2'"_s.arg(isOneOf(m_deletedRows(parent))));
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
QString VerdictQuery::image(const Table &table, quint64 combination) const
{
    QStringList columns;
    QStringList generated;
    for (const Column &column : table.columns) {
        if (column.generated)
            generated.append(u"%1 AS %2"_s.arg(column.defaultExpression, column.sql));
        else
            columns.append(u"%1 AS %2"_s.arg(valueIn(column, combination), column.sql));
    }
    QString alias = table.name.name;
    alias = u'"' + alias.replace(u'"', u"\"\""_s) + u'"';
    const QString written = u"(SELECT %1) AS %2"_s.arg(columns.join(u", "_s), alias);
    if (generated.isEmpty())
        return written;
    return u"(SELECT *, %1 FROM %2) AS %3"_s.arg(generated.join(u", "_s), written, alias);
}

QString VerdictQuery::valueIn(const Column &column, quint64 combination) const
{
    QString value = u"x."_s + column.sql;
    for (const int index : m_graph.nodes.at(m_node).edges) {
        const DeleteEdge &edge = m_graph.edges.at(index);
        if ((edge.mask() & combination) != 0 && edge.written.contains(column.name))
            value = u"CAST(%1 AS %2)"_s.arg(writtenValue(m_schema, edge, column.name), column.baseType);
    }
    return value;
}

} // namespace ondelete
