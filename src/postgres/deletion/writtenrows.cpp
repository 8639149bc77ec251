// SPDX-License-Identifier: MIT
#include "postgres/deletion/writtenrows.h"

#include "core/catalog/sqltext.h"
#include "postgres/preview/previewquery.h"
#include "postgres/preview/rootkeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

WrittenRows::WrittenRows(Connection &connection, const Schema &schema, const DeleteSurvey &survey, Keyless keyless)
    : m_connection(connection)
    , m_schema(schema)
    , m_survey(survey)
{
    const DeleteGraph &graph = survey.shape.graph;
    const Table &root = *schema.tables.find(graph.nodes[0].table);
    const PreviewQuery query(schema, survey.shape,
                             rootCondition(root, u"x"_s, survey.shape.rootEquality, survey.roots.found.size()));
    for (int node = 0; node < graph.nodes.size(); ++node) {
        const Table &table = *schema.tables.find(graph.nodes[node].table);
        const qsizetype keyColumns = table.primaryKey.size();
        if (survey.forecast.tallies[node].changed == 0 || (keyColumns == 0 && keyless == Keyless::Skipped))
            continue;
        QStringList columns;
        if (keyColumns == 0)
            columns.append(u"NULL"_s);
        for (const QString &name : table.primaryKey)
            columns.append(textOf(u"x."_s + table.column(name)->sql, *table.column(name)));
        QList<Group> &groups = m_groups[node];
        connection.queryEach(
            query.writtenRows(node, columns), rootParameters(root, survey.roots.found), [&](const Rows &row) {
                const quint64 mask = row.text(0, int(columns.size())).toULongLong() & graph.writeMask(node);
                auto group = std::ranges::find(groups, mask, &Group::mask);
                if (group == groups.end())
                    group = groups.insert(groups.end(), {mask, QList<QStringList>(keyColumns), 0});
                for (int column = 0; column < keyColumns; ++column)
                    group->keyColumns[column].append(row.text(0, column));
                ++group->rows;
            });
    }
}

void WrittenRows::eachKey(int node, const std::function<void(const RowKey &)> &onKey) const
{
    for (const Group &group : m_groups.value(node)) {
        for (qsizetype row = 0; !group.keyColumns.isEmpty() && row < group.rows; ++row) {
            RowKey key;
            for (const QStringList &column : group.keyColumns)
                key.append(column.at(row));
            onKey(key);
        }
    }
}

QString WrittenRows::expectation(int node, quint64 mask) const
{
    const DeleteGraph &graph = m_survey.shape.graph;
    const Table &table = *m_schema.tables.find(graph.nodes[node].table);
    QStringList conditions;
    for (const int index : graph.nodes[node].edges) {
        const DeleteEdge &edge = graph.edges[index];
        if ((edge.mask() & mask) == 0 || edge.cause != DeleteEdge::Cause::ParentGoes)
            continue;
        QStringList written;
        for (const QString &name : edge.written) {
            const Column &column = *table.column(name);
            // By their texts: not every type's "=" is on an empty search_path.
            written.append(
                writesNull(m_schema, edge, name)
                    ? u"x.%1 IS NULL"_s.arg(column.sql)
                    : u"%1 = %2"_s.arg(
                        textOf(u"x."_s + column.sql, column),
                        textOf(u"((%1)::%2)"_s.arg(writtenValue(m_schema, edge, name), column.baseType), column)));
        }
        const QStringList passedBy = emptiedByOthers(node, mask, index);
        conditions.append(passedBy.isEmpty() ? written.join(u" AND "_s)
                                             : u"(%1 OR %2)"_s.arg(written.join(u" AND "_s), passedBy.join(u" OR "_s)));
    }
    return conditions.isEmpty() ? u"true"_s : conditions.join(u" AND "_s);
}

/// A key that shares a column with another, whose NULL came first, no longer finds the row: it has nothing to do then.
QStringList WrittenRows::emptiedByOthers(int node, quint64 mask, int index) const
{
    const DeleteGraph &graph = m_survey.shape.graph;
    const Table &table = *m_schema.tables.find(graph.nodes[node].table);
    const ForeignKey &key = *m_schema.foreignKey(graph.edges[index].key);
    QStringList conditions;
    for (const int other : graph.nodes[node].edges) {
        const DeleteEdge &edge = graph.edges[other];
        if (other == index || (edge.mask() & mask) == 0)
            continue;
        for (const QString &name : edge.written)
            if (key.columns.contains(name) && writesNull(m_schema, edge, name))
                conditions.append(u"x.%1 IS NULL"_s.arg(table.column(name)->sql));
    }
    conditions.removeDuplicates();
    return conditions;
}

QString WrittenRows::writtenInto(int node, quint64 mask, const QString &column) const
{
    const DeleteGraph &graph = m_survey.shape.graph;
    for (const int index : graph.nodes[node].edges) {
        const DeleteEdge &edge = graph.edges[index];
        if ((edge.mask() & mask) != 0 && edge.written.contains(column))
            return writtenValue(m_schema, edge, column);
    }
    return {};
}

std::optional<qint64> WrittenRows::foundAsPlanned(int node) const
{
    const Table &table = *m_schema.tables.find(m_survey.shape.graph.nodes[node].table);
    if (table.primaryKey.isEmpty())
        return m_groups.contains(node) ? std::optional(foundKeyless(node)) : std::nullopt;
    qint64 found = 0;
    for (const Group &group : m_groups.value(node)) {
        QList<Parameter> parameters;
        QStringList arrays;
        QStringList same;
        for (qsizetype i = 0; i < table.primaryKey.size(); ++i) {
            const Column &column = *table.column(table.primaryKey[i]);
            parameters.append(Connection::arrayOf(group.keyColumns[i]));
            arrays.append(u"$%1::text[]"_s.arg(i + 1));
            // A key that is written itself can only have become the default: it takes no NULL.
            const QString written = writtenInto(node, group.mask, column.name);
            same.append(u"x.%1 %2 %3::%4"_s.arg(column.sql, table.keyEquality[i],
                                                written.isEmpty() ? u"k.c"_s + QString::number(i) : written,
                                                column.wholeType));
        }
        QStringList names;
        for (qsizetype i = 0; i < arrays.size(); ++i)
            names.append(u"c%1"_s.arg(i));
        found += m_connection
                     .query(u"SELECT count(*) FROM unnest(%1) AS k(%2) JOIN %3 AS x ON %4 WHERE %5"_s.arg(
                                arrays.join(u", "_s), names.join(u", "_s), PreviewQuery::source(table),
                                same.join(u" AND "_s), expectation(node, group.mask)),
                            parameters)
                     .integer(0, 0);
    }
    return found;
}

qint64 WrittenRows::foundKeyless(int node) const
{
    const Table &table = *m_schema.tables.find(m_survey.shape.graph.nodes[node].table);
    qint64 found = 0;
    for (const Group &group : m_groups.value(node))
        found += std::min(group.rows,
                          m_connection
                              .query(u"SELECT count(*) FROM %1 AS x WHERE pg_catalog.age(x.xmin) <= 0 AND %2"_s.arg(
                                  PreviewQuery::source(table), expectation(node, group.mask)))
                              .integer(0, 0));
    return found;
}

} // namespace ondelete
