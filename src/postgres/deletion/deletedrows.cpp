// SPDX-License-Identifier: MIT
#include "postgres/deletion/deletedrows.h"

#include "core/catalog/sqltext.h"
#include "postgres/preview/previewquery.h"
#include "postgres/preview/rootkeys.h"

using namespace Qt::StringLiterals;

namespace ondelete {

DeletedRows::DeletedRows(Connection &connection, const Schema &schema, const DeleteSurvey &survey)
    : m_connection(connection)
    , m_schema(schema)
    , m_survey(survey)
{
}

std::optional<QStringList> DeletedRows::keyColumns(int node) const
{
    if (m_survey.forecast.tallies[node].deleted == 0)
        return std::nullopt;
    const Table &table = *m_schema.tables.find(m_survey.shape.graph.nodes[node].table);
    if (byPlace(table))
        return QStringList{u"x.tableoid::text"_s, u"x.ctid::text"_s};
    QStringList columns;
    for (const QString &name : table.primaryKey)
        columns.append(textOf(u"x."_s + table.column(name)->sql, *table.column(name)));
    return columns;
}

void DeletedRows::take(int node, QByteArrayView key)
{
    m_keys[node].add(key);
}

void DeletedRows::read()
{
    const DeleteGraph &graph = m_survey.shape.graph;
    const Table &root = *m_schema.tables.find(graph.nodes[0].table);
    const PreviewQuery query(
        m_schema, m_survey.shape,
        literalRootCondition(m_connection, root, u"x"_s, m_survey.shape.rootEquality, m_survey.roots.found));
    for (int node = 0; node < graph.nodes.size(); ++node)
        if (const std::optional<QStringList> columns = keyColumns(node))
            m_connection.copyOut(u"COPY (%1) TO STDOUT"_s.arg(query.deletedRows(node, *columns)),
                                 [&](const QByteArray &line) { take(node, QByteArrayView(line).chopped(1)); });
}

bool DeletedRows::byPlace(const Table &table) const
{
    return table.primaryKey.isEmpty();
}

void DeletedRows::askStillThere(Questions &questions, QHash<int, StillThere> &there) const
{
    for (int node = 0; node < m_survey.shape.graph.nodes.size(); ++node)
        if (const auto keys = m_keys.find(node); keys != m_keys.end())
            askStillThere(node, keys->second, questions, there);
}

void DeletedRows::askStillThere(int node, const KeptKeys &keys, Questions &questions,
                                QHash<int, StillThere> &there) const
{
    const Table &table = *m_schema.tables.find(m_survey.shape.graph.nodes[node].table);
    const qsizetype columns = byPlace(table) ? 2 : table.primaryKey.size();
    QStringList names;
    QStringList same;
    QStringList shown;
    for (qsizetype i = 0; i < columns; ++i) {
        names.append(u"c%1"_s.arg(i));
        shown.append(u"k.c%1"_s.arg(i));
        if (byPlace(table)) {
            same.append(i == 0 ? u"x.tableoid = k.c0::oid"_s : u"x.ctid = k.c1::tid"_s);
            continue;
        }
        const Column &column = *table.column(table.primaryKey[i]);
        same.append(u"x.%1 %2 k.c%3::%4"_s.arg(column.sql, table.keyEquality[i], QString::number(i), column.wholeType));
    }
    keys.eachSome(columns, [&](const QList<QStringList> &some) {
        // Each row is looked up: OFFSET keeps the planner from reading the table anew for every some of them.
        const QString sql = u"SELECT count(*) OVER (), ARRAY[%1] FROM %2 AS k(%3) CROSS JOIN LATERAL "
                            "(SELECT FROM %4 AS x WHERE %5 OFFSET 0) w LIMIT 1"_s.arg(
                                shown.join(u", "_s), rowsOf(m_connection, some), names.join(u", "_s),
                                PreviewQuery::source(table), same.join(u" AND "_s));
        questions.add({sql, [&there, node](const Rows &rows) {
                           if (rows.count() == 0)
                               return;
                           StillThere &found = there[node];
                           if (found.rows == 0)
                               found.first = rows.list(0, 1);
                           found.rows += rows.integer(0, 0);
                       }});
    });
}

} // namespace ondelete
