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
    const DeleteGraph &graph = survey.shape.graph;
    const Table &root = *schema.tables.find(graph.nodes[0].table);
    const PreviewQuery query(schema, survey.shape,
                             rootCondition(root, u"x"_s, survey.shape.rootEquality, survey.roots.found.size()));
    for (int node = 0; node < graph.nodes.size(); ++node) {
        if (survey.forecast.tallies[node].deleted == 0)
            continue;
        const Table &table = *schema.tables.find(graph.nodes[node].table);
        QStringList columns;
        for (const QString &name : table.primaryKey)
            columns.append(textOf(u"x."_s + table.column(name)->sql, *table.column(name)));
        if (byPlace(table))
            columns = {u"x.tableoid::text"_s, u"x.ctid::text"_s};
        QList<QStringList> &keys = m_keyColumns[node];
        keys.resize(columns.size());
        connection.queryEach(query.deletedRows(node, columns), rootParameters(root, survey.roots.found),
                             [&](const Rows &row) {
                                 for (int column = 0; column < keys.size(); ++column)
                                     keys[column].append(row.text(0, column));
                             });
    }
}

bool DeletedRows::byPlace(const Table &table) const
{
    return table.primaryKey.isEmpty();
}

DeletedRows::StillThere DeletedRows::stillThere(int node) const
{
    const Table &table = *m_schema.tables.find(m_survey.shape.graph.nodes[node].table);
    const QList<QStringList> &keys = m_keyColumns[node];
    if (keys.isEmpty() || keys.first().isEmpty())
        return {};
    QList<Parameter> parameters;
    QStringList arrays;
    QStringList names;
    QStringList same;
    QStringList shown;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        parameters.append(Connection::arrayOf(keys[i]));
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
    const Rows rows = m_connection.query(
        u"SELECT count(*) OVER (), ARRAY[%1] FROM unnest(%2) AS k(%3) JOIN %4 AS x ON %5 LIMIT 1"_s.arg(
            shown.join(u", "_s), arrays.join(u", "_s), names.join(u", "_s), PreviewQuery::source(table),
            same.join(u" AND "_s)),
        parameters);
    return rows.count() == 0 ? StillThere() : StillThere{rows.integer(0, 0), rows.list(0, 1)};
}

} // namespace ondelete
