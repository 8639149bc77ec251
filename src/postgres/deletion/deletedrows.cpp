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

DeletedRows::StillThere DeletedRows::stillThere(int node) const
{
    const Table &table = *m_schema.tables.find(m_survey.shape.graph.nodes[node].table);
    const auto keys = m_keys.find(node);
    if (keys == m_keys.end())
        return {};
    const qsizetype columns = byPlace(table) ? 2 : table.primaryKey.size();
    QStringList arrays;
    QStringList names;
    QStringList same;
    QStringList shown;
    for (qsizetype i = 0; i < columns; ++i) {
        arrays.append(u"$%1::text[]"_s.arg(i + 1));
        names.append(u"c%1"_s.arg(i));
        shown.append(u"k.c%1"_s.arg(i));
        if (byPlace(table)) {
            same.append(i == 0 ? u"x.tableoid = k.c0::oid"_s : u"x.ctid = k.c1::tid"_s);
            continue;
        }
        const Column &column = *table.column(table.primaryKey[i]);
        same.append(u"x.%1 %2 k.c%3::%4"_s.arg(column.sql, table.keyEquality[i], QString::number(i), column.wholeType));
    }
    // Each row is looked up: OFFSET keeps the planner from reading the table anew for every some of them.
    const QString sql = u"SELECT count(*) OVER (), ARRAY[%1] FROM unnest(%2) AS k(%3) CROSS JOIN LATERAL "
                        "(SELECT FROM %4 AS x WHERE %5 OFFSET 0) w LIMIT 1"_s.arg(
                            shown.join(u", "_s), arrays.join(u", "_s), names.join(u", "_s), PreviewQuery::source(table),
                            same.join(u" AND "_s));
    StillThere found;
    keys->second.eachSome(columns, [&](const QList<QStringList> &some) {
        QList<Parameter> parameters;
        for (const QStringList &column : some)
            parameters.append(Connection::arrayOf(column));
        const Rows rows = m_connection.query(sql, parameters);
        if (rows.count() == 0)
            return;
        if (found.rows == 0)
            found.first = rows.list(0, 1);
        found.rows += rows.integer(0, 0);
    });
    return found;
}

} // namespace ondelete
