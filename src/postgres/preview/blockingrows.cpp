// SPDX-License-Identifier: MIT
#include "postgres/preview/blockingrows.h"

#include "core/catalog/sqltext.h"
#include "postgres/connection/question.h"
#include "postgres/preview/rowcounter.h"
#include "postgres/preview/triedquery.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr int most = 100;

QStringList sqlOf(const Table &table, const QStringList &names, QChar alias = u'x')
{
    QStringList columns;
    for (const QString &name : names)
        if (const Column *column = table.column(name))
            columns.append(alias + u'.' + column->sql);
    return columns;
}

/// What people know a row by: as the rule list says of the root, else by what its columns are called. Empty: by
/// nothing.
QString ownLabel(const Table &table, const Spec &spec, QChar alias = u'x')
{
    QStringList texts;
    for (const QString &name : table.name == spec.root.table ? spec.root.label : table.labelColumns())
        if (const Column *column = table.column(name))
            texts.append(u"nullif(btrim(%1), '')"_s.arg(textOf(alias + (u'.' + column->sql), *column)));
    return texts.isEmpty() ? QString() : u"coalesce(%1)"_s.arg(texts.join(u", "_s));
}

/// The label of the row that @p key points at. Empty where it has none, or this user may not read it.
QString referencedLabel(const Schema &schema, const Spec &spec, const ForeignKey &key, RowSecurity rowSecurity)
{
    const Table &parent = *schema.tables.find(key.references);
    const QString label = ownLabel(parent, spec, u'p');
    if (label.isEmpty() || !mayRead(parent, rowSecurity))
        return {};
    const QStringList child = sqlOf(*schema.tables.find(key.table), key.columns);
    const QStringList referenced = sqlOf(parent, key.referencedColumns, u'p');
    QStringList same;
    for (qsizetype i = 0; i < child.size(); ++i)
        same.append(u"%1 %2 %3 %4"_s.arg(referenced.at(i), key.equality.at(i), child.at(i), key.collation.value(i)));
    return u"(SELECT %1 FROM %2 p WHERE %3 LIMIT 1)"_s.arg(label, parent.sql, same.join(u" AND "_s));
}

/// A row that links others has no name of its own: it is known by theirs.
QString labelSql(const Schema &schema, const Table &table, const Spec &spec, RowSecurity rowSecurity)
{
    if (const QString own = ownLabel(table, spec); !own.isEmpty())
        return own;
    QStringList texts;
    for (const Column &column : table.columns) {
        for (const ForeignKey *key : schema.foreignKeys.of(table.oid)) {
            if (key->columns.first() != column.name)
                continue;
            if (const QString text = referencedLabel(schema, spec, *key, rowSecurity); !text.isEmpty())
                texts.append(text);
        }
    }
    return texts.isEmpty() ? u"NULL::text"_s : u"nullif(concat_ws(' · ', %1), '')"_s.arg(texts.join(u", "_s));
}

/// The rows of one table that stop the delete.
struct Blockers
{
    PreviewEntry *entry;
    WantedRows rows;
};

/// Reads them into their entries. Throws DbError.
void read(Connection &connection, const PreviewQuery &query, const QList<Blockers> &blockers,
          const DeleteSurvey &survey)
{
    QStringList statements;
    QList<QList<PreviewEntry *>> entries;
    QList<WantedRows> wanted;
    int joins = 0;
    for (const Blockers &each : blockers) {
        if (wanted.isEmpty())
            entries.append(QList<PreviewEntry *>());
        wanted.append(each.rows);
        entries.last().append(each.entry);
        joins += query.partOf(each.rows.groups.first().node).joins;
        if (joins >= joinsOfPart || &each == &blockers.last()) {
            statements.append(query.rowsOf(wanted, most, survey.conflicts));
            wanted.clear();
            joins = 0;
        }
    }
    const QList<Rows> answers = queryInParts(connection, statements);
    for (qsizetype part = 0; part < answers.size(); ++part) {
        const Rows &rows = answers.at(part);
        for (int i = 0; i < rows.count(); ++i) {
            BlockingRow row;
            row.label = rows.text(i, 1);
            row.key = rows.list(i, 2);
            entries.at(part).at(rows.integer(i, 0))->blocking.append(row);
        }
    }
}

/// Fills the entries' blocking rows. Throws DbError.
void fill(Connection &connection, const Schema &schema, DeleteSurvey &survey, const Table &root,
          const std::function<QString(const Table &)> &label)
{
    const PreviewQuery query(
        schema, survey.shape,
        literalRootCondition(connection, root, u"x"_s, survey.shape.rootEquality, survey.roots.found));
    QHash<QualifiedName, PreviewEntry *> entries;
    for (PreviewEntry &entry : survey.preview.entries) {
        entry.blocking.clear();
        if (entry.action == RowAction::Block && !entries.contains(entry.table))
            entries.insert(entry.table, &entry);
    }
    QList<Blockers> blockers;
    for (const ForecastEntry &forecast : std::as_const(survey.forecast.entries)) {
        if (forecast.action != RowAction::Block || forecast.groups.isEmpty())
            continue;
        const Table &table = *schema.tables.find(survey.shape.graph.nodes.at(forecast.node).table);
        QStringList key = sqlOf(table, table.primaryKey);
        if (key.isEmpty())
            key.append(u"x.ctid"_s);
        QStringList texts;
        for (qsizetype i = 0; i < key.size(); ++i)
            texts.append(table.primaryKey.isEmpty() ? key.at(i) + u"::text"_s
                                                    : textOf(key.at(i), *table.column(table.primaryKey.at(i))));
        blockers.append({entries.value(table.name),
                         {forecast.groups, u"(%1)::text, ARRAY[%2]::text[]"_s.arg(label(table), texts.join(u", "_s)),
                          key.join(u", "_s)}});
    }
    if (!blockers.isEmpty())
        read(connection, query, blockers, survey);
}

} // namespace

void readBlockingRows(Connection &connection, const Schema &schema, const Spec &spec, DeleteSurvey &survey)
{
    const Table &root = *schema.table(spec.root.table);
    const RowSecurity rowSecurity = rowSecurityFor(schema, survey.shape.graph);
    askTogether(connection, {{u"SAVEPOINT ondelete_blocking"_s}, {pinning(rowSecurity)}});
    try {
        fill(connection, schema, survey, root,
             [&](const Table &table) { return labelSql(schema, table, spec, rowSecurity); });
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server)
            throw;
        // What the rows link may have policies that fail: then the rows are known by their keys.
        askTogether(connection, {{u"ROLLBACK TO SAVEPOINT ondelete_blocking"_s}, {pinning(rowSecurity)}});
        fill(connection, schema, survey, root, [&](const Table &table) {
            const QString own = ownLabel(table, spec);
            return own.isEmpty() ? u"NULL::text"_s : own;
        });
    }
    connection.runScript("ROLLBACK TO SAVEPOINT ondelete_blocking; RELEASE SAVEPOINT ondelete_blocking");
    mustBeInPlace(connection, schema, survey.shape);
}

} // namespace ondelete
