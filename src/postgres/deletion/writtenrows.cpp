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
    , m_keyless(keyless)
{
}

std::optional<QStringList> WrittenRows::keyColumns(int node) const
{
    const Table &table = *m_schema.tables.find(m_survey.shape.graph.nodes[node].table);
    if (!writes(node) || (table.primaryKey.isEmpty() && m_keyless == Keyless::Skipped))
        return std::nullopt;
    QStringList columns;
    for (const QString &name : table.primaryKey)
        columns.append(textOf(u"x."_s + table.column(name)->sql, *table.column(name)));
    return columns;
}

void WrittenRows::take(int node, quint64 mask, QByteArrayView key)
{
    std::list<Group> &groups = m_groups[node];
    mask &= m_survey.shape.graph.writeMask(node);
    auto group = std::ranges::find(groups, mask, &Group::mask);
    if (group == groups.end()) {
        group = groups.emplace(groups.end());
        group->mask = mask;
    }
    group->keys.add(key);
}

void WrittenRows::read()
{
    const DeleteGraph &graph = m_survey.shape.graph;
    const Table &root = *m_schema.tables.find(graph.nodes[0].table);
    const PreviewQuery query(
        m_schema, m_survey.shape,
        literalRootCondition(m_connection, root, u"x"_s, m_survey.shape.rootEquality, m_survey.roots.found));
    for (int node = 0; node < graph.nodes.size(); ++node) {
        const std::optional<QStringList> columns = keyColumns(node);
        if (!columns)
            continue;
        const QStringList asked = columns->isEmpty() ? QStringList{u"NULL"_s} : *columns;
        m_connection.copyOut(u"COPY (%1) TO STDOUT"_s.arg(query.writtenRows(node, asked)), [&](const QByteArray &line) {
            const qsizetype mask = line.lastIndexOf('\t');
            take(node, line.sliced(mask + 1).trimmed().toULongLong(), QByteArrayView(line).first(mask));
        });
    }
}

void WrittenRows::eachSome(int node, const std::function<void(const QList<QStringList> &)> &onSome) const
{
    const auto groups = m_groups.find(node);
    const qsizetype columns = m_schema.tables.find(m_survey.shape.graph.nodes[node].table)->primaryKey.size();
    if (groups != m_groups.end())
        for (const Group &group : groups->second)
            group.keys.eachSome(columns, onSome);
}

void WrittenRows::eachKey(int node, const std::function<void(const RowKey &)> &onKey) const
{
    eachSome(node, [&](const QList<QStringList> &keyColumns) {
        for (qsizetype row = 0; row < keyColumns.first().size(); ++row) {
            RowKey key;
            for (const QStringList &column : keyColumns)
                key.append(column.at(row));
            onKey(key);
        }
    });
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

void WrittenRows::askFound(Questions &questions, QHash<int, qint64> &found) const
{
    // No reference into it may move while the questions wait.
    for (int node = 0; node < m_survey.shape.graph.nodes.size(); ++node)
        if (writes(node) && (!isKeyless(node) || m_groups.contains(node)))
            found.insert(node, 0);
    for (int node = 0; node < m_survey.shape.graph.nodes.size(); ++node) {
        const auto groups = m_groups.find(node);
        if (groups == m_groups.end() || !found.contains(node))
            continue;
        for (const Group &group : groups->second) {
            if (isKeyless(node))
                questions.add(foundKeyless(node, group, found[node]));
            else
                askFoundOf(node, group, questions, found[node]);
        }
    }
}

bool WrittenRows::isKeyless(int node) const
{
    return m_schema.tables.find(m_survey.shape.graph.nodes[node].table)->primaryKey.isEmpty();
}

void WrittenRows::askFoundOf(int node, const Group &group, Questions &questions, qint64 &found) const
{
    const Table &table = *m_schema.tables.find(m_survey.shape.graph.nodes[node].table);
    QStringList names;
    QStringList same;
    for (qsizetype i = 0; i < table.primaryKey.size(); ++i) {
        const Column &column = *table.column(table.primaryKey[i]);
        names.append(u"c%1"_s.arg(i));
        // A key that is written itself can only have become the default: it takes no NULL.
        const QString written = writtenInto(node, group.mask, column.name);
        same.append(u"x.%1 %2 %3::%4"_s.arg(column.sql, table.keyEquality[i],
                                            written.isEmpty() ? u"k.c"_s + QString::number(i) : written,
                                            column.wholeType));
    }
    group.keys.eachSome(table.primaryKey.size(), [&](const QList<QStringList> &keyColumns) {
        // Each row is looked up by its key: OFFSET keeps the planner from reading the table, or all that is NULL by
        // now, anew for every some of them.
        const QString sql = u"SELECT count(*) FROM %1 AS k(%2) CROSS JOIN LATERAL (SELECT %3 AS is_so FROM %4 AS x "
                            "WHERE %5 OFFSET 0) w WHERE w.is_so"_s.arg(
                                rowsOf(m_connection, keyColumns), names.join(u", "_s), expectation(node, group.mask),
                                PreviewQuery::source(table), same.join(u" AND "_s));
        questions.add({sql, [&found](const Rows &rows) { found += rows.integer(0, 0); }});
    });
}

Question WrittenRows::foundKeyless(int node, const Group &group, qint64 &found) const
{
    const Table &table = *m_schema.tables.find(m_survey.shape.graph.nodes[node].table);
    return {u"SELECT count(*) FROM %1 AS x WHERE pg_catalog.age(x.xmin) <= 0 AND %2"_s.arg(
                PreviewQuery::source(table), expectation(node, group.mask)),
            [&found, most = group.keys.count()](const Rows &rows) { found += std::min(most, rows.integer(0, 0)); }};
}

} // namespace ondelete
