// SPDX-License-Identifier: MIT
#include "postgres/blockingrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr int most = 100;

QStringList sqlOf(const Table &table, const QStringList &names)
{
    QStringList columns;
    for (const QString &name : names)
        if (const Column *column = table.column(name))
            columns.append(u"x."_s + column->sql);
    return columns;
}

/// What people know a row by: as the rule list says of the root, else by what its columns are called.
QString labelSql(const Table &table, const Spec &spec)
{
    QStringList texts;
    for (const QString &column : sqlOf(table, table.name == spec.root.table ? spec.root.label : table.labelColumns()))
        texts.append(u"nullif(btrim(%1::text), '')"_s.arg(column));
    return texts.isEmpty() ? u"NULL::text"_s : u"coalesce(%1)"_s.arg(texts.join(u", "_s));
}

} // namespace

void readBlockingRows(Connection &connection, const Schema &schema, const Spec &spec, DeleteSurvey &survey)
{
    const Table &root = *schema.table(spec.root.table);
    const PreviewQuery query(schema, survey.shape,
                             rootCondition(root, u"x"_s, survey.shape.rootEquality, survey.roots.found.size()));
    connection.query(u"SAVEPOINT ondelete_blocking"_s);
    pinSettings(connection, rowSecurityFor(schema, survey.shape.graph));
    for (const ForecastEntry &forecast : std::as_const(survey.forecast.entries)) {
        if (forecast.action != RowAction::Block || forecast.groups.isEmpty())
            continue;
        const Table &table = *schema.tables.find(survey.shape.graph.nodes.at(forecast.node).table);
        QStringList key = sqlOf(table, table.primaryKey);
        if (key.isEmpty())
            key.append(u"x.ctid"_s);
        QStringList columns{labelSql(table, spec)};
        for (const QString &column : std::as_const(key))
            columns.append(column + u"::text"_s);
        const Rows rows = connection.query(query.rowsOf(forecast.groups, columns, key, most, survey.conflicts),
                                           rootParameters(root, survey.roots.found));
        const auto entry = std::ranges::find_if(survey.preview.entries, [&](const PreviewEntry &one) {
            return one.action == RowAction::Block && one.table == table.name;
        });
        for (int i = 0; i < rows.count(); ++i) {
            BlockingRow row;
            for (int column = 0; column < key.size(); ++column)
                row.key.append(rows.text(i, column + 1));
            row.label = rows.text(i, 0);
            entry->blocking.append(row);
        }
    }
    connection.query(u"ROLLBACK TO SAVEPOINT ondelete_blocking"_s);
    connection.query(u"RELEASE SAVEPOINT ondelete_blocking"_s);
}

} // namespace ondelete
