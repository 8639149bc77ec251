// SPDX-License-Identifier: MIT
#include "postgres/preview/rights.h"

#include "postgres/connection/transaction.h"
#include "postgres/preview/previewquery.h"
#include "postgres/preview/triedquery.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Rights)
};

/// One right that the delete or its undo needs.
struct Need
{
    enum class For { See, Delete, Undo };

    Oid table = 0;
    QString privilege; ///< SELECT, INSERT, UPDATE or DELETE
    QString column;    ///< of UPDATE
    For purpose = For::Undo;
};

/// For each need: whether the privilege is there; whether row-level security leaves it whole (a permissive policy with
/// a constant TRUE, and no restrictive one); the GRANT that gives it; the GRANT of its schema, NULL where not needed;
/// whether the privilege on the table is there. And of each the same: whether there may be temporary tables, and the
/// GRANT that allows them.
Rows ask(Connection &connection, const QList<Need> &needs)
{
    QStringList tables;
    QStringList privileges;
    QStringList columns;
    for (const Need &need : needs) {
        tables.append(QString::number(need.table));
        privileges.append(need.privilege);
        columns.append(need.column);
    }
    return connection.query(
        uR"(
        SELECT has_schema_privilege(c.relnamespace, 'USAGE')
               AND CASE WHEN n.col = '' THEN has_table_privilege(c.oid, n.privilege)
                        ELSE has_column_privilege(c.oid, n.col, n.privilege) END,
               NOT row_security_active(c.oid)
               OR coalesce((SELECT bool_or(o.polpermissive AND q.expression = 'true') AND bool_and(o.polpermissive)
                            FROM pg_policy o
                            CROSS JOIN LATERAL (
                                SELECT CASE n.privilege
                                       WHEN 'INSERT' THEN coalesce(pg_get_expr(o.polwithcheck, o.polrelid),
                                                                   pg_get_expr(o.polqual, o.polrelid))
                                       ELSE pg_get_expr(o.polqual, o.polrelid) END AS expression) q
                            WHERE o.polrelid = c.oid
                              AND o.polcmd IN ('*', CASE n.privilege WHEN 'SELECT' THEN 'r' WHEN 'INSERT' THEN 'a'
                                                             WHEN 'UPDATE' THEN 'w' ELSE 'd' END)
                              AND EXISTS (SELECT FROM unnest(o.polroles) AS r(role)
                                          WHERE r.role = 0 OR pg_has_role(r.role, 'USAGE'))), false),
               format('GRANT %s%s ON %I.%I TO %I;', n.privilege, CASE WHEN n.col <> '' THEN format(' (%I)', n.col) END,
                      s.nspname, c.relname, current_user),
               CASE WHEN NOT has_schema_privilege(s.oid, 'USAGE')
                    THEN format('GRANT USAGE ON SCHEMA %I TO %I;', s.nspname, current_user) END,
               CASE WHEN n.col = '' THEN has_table_privilege(c.oid, n.privilege)
                    ELSE has_column_privilege(c.oid, n.col, n.privilege) END,
               has_database_privilege(current_database(), 'TEMP'),
               format('GRANT TEMPORARY ON DATABASE %I TO %I;', current_database(), current_user)
        FROM unnest($1::oid[], $2::text[], $3::text[]) WITH ORDINALITY AS n(relation, privilege, col, place)
        JOIN pg_class c ON c.oid = n.relation
        JOIN pg_namespace s ON s.oid = c.relnamespace
        ORDER BY n.place)"_s,
        {Connection::arrayOf(tables), Connection::arrayOf(privileges), Connection::arrayOf(columns)});
}

QList<Need> needsOf(const Schema &schema, const DeleteGraph &graph, const DeleteForecast &forecast)
{
    const Oid root = graph.nodes.first().table;
    QList<Need> needs{{root, u"SELECT"_s, {}, Need::For::See}};
    for (const DeleteEdge &edge : graph.edges)
        needs.append({schema.foreignKey(edge.key)->table, u"SELECT"_s, {}, Need::For::See});
    needs.append({root, u"DELETE"_s, {}, Need::For::Delete});
    for (int node = 0; node < graph.nodes.size(); ++node) {
        const NodeTally &tally = forecast.tallies.at(node);
        if (tally.deleted > 0)
            needs.append({graph.nodes.at(node).table, u"INSERT"_s, {}, Need::For::Undo});
        if (tally.changed == 0)
            continue;
        QStringList columns;
        for (const ForecastEntry &entry : forecast.entries)
            if (entry.node == node && entry.action != RowAction::Delete && entry.action != RowAction::Block)
                for (const int edge : entry.edges)
                    columns += graph.edges.at(edge).written;
        columns.removeDuplicates();
        for (const QString &column : std::as_const(columns))
            needs.append({graph.nodes.at(node).table, u"UPDATE"_s, column, Need::For::Undo});
    }
    return needs;
}

QString sentence(const Need &need, const QString &table, const QString &user, bool privileged)
{
    if (!privileged && need.purpose == Need::For::See)
        return Text::tr("To see everything, %1 needs the right SELECT on %2.").arg(user, table);
    if (need.purpose == Need::For::See)
        return Text::tr("To see everything, %1 needs a policy on %2 that shows it every row.").arg(user, table);
    if (!privileged && need.purpose == Need::For::Delete)
        return Text::tr("To delete, %1 needs the right DELETE on %2.").arg(user, table);
    if (need.purpose == Need::For::Delete)
        return Text::tr("To delete, %1 needs a policy on %2 that lets it delete every row.").arg(user, table);
    if (!privileged && need.column.isEmpty())
        return Text::tr("To undo, %1 needs the right %2 on %3.").arg(user, need.privilege, table);
    if (!privileged)
        return Text::tr("To undo, %1 needs the right %2 on the column %3 of %4.")
            .arg(user, need.privilege, need.column, table);
    return Text::tr("To undo, %1 needs a policy on %2 that lets it %3 every row.").arg(user, table, need.privilege);
}

QString ofSchema(const Need &need, const QString &schema, const QString &user)
{
    switch (need.purpose) {
    case Need::For::See:
        return Text::tr("To see everything, %1 needs the right USAGE on the schema %2.").arg(user, schema);
    case Need::For::Delete:
        return Text::tr("To delete, %1 needs the right USAGE on the schema %2.").arg(user, schema);
    case Need::For::Undo:
        return Text::tr("To undo, %1 needs the right USAGE on the schema %2.").arg(user, schema);
    }
    Q_UNREACHABLE();
}

/// How many of the named rows the policies of their table keep this user from deleting; unset where that can't be
/// told.
std::optional<qint64> keptByPolicies(Connection &connection, const Table &table, const QString &named)
{
    if (table.mayDelete.isEmpty() || named.isEmpty() || !table.may.select)
        return std::nullopt;
    QString alias = table.name.name;
    alias.replace(u'"', u"\"\""_s);
    const TriedQuery kept = tryQuery(connection,
                                     u"SELECT count(*) FROM %1 AS \"%2\" WHERE (%3) AND (%4) IS NOT TRUE"_s.arg(
                                         PreviewQuery::source(table), alias, named, table.mayDelete));
    return kept.rows ? std::optional(kept.rows->integer(0, 0)) : std::nullopt;
}

void lose(Rights &rights, Need::For purpose)
{
    switch (purpose) {
    case Need::For::See:
        rights.see = false;
        break;
    case Need::For::Delete:
        rights.remove = false;
        break;
    case Need::For::Undo:
        rights.undo = false;
        break;
    }
}

} // namespace

Rights readRights(Connection &connection, const Schema &schema, const DeleteGraph &graph,
                  const DeleteForecast &forecast, const QString &named)
{
    const QString user = schema.server.user;
    Rights rights;
    rights.undo = true;
    if (const QString why = whyReadOnly(connection); !why.isEmpty()) {
        rights.readOnly = why;
        rights.remove = false;
        rights.undo = false;
        rights.missing.append(why);
    }
    const QList<Need> needs = needsOf(schema, graph, forecast);
    const Rows answers = ask(connection, needs);
    for (int i = 0; i < answers.count(); ++i) {
        const bool privileged = answers.boolean(i, 0);
        if (privileged && answers.boolean(i, 1))
            continue;
        const Need &need = needs.at(i);
        if (const Table &table = schema.tables[need.table]; privileged && need.purpose == Need::For::Delete)
            if (const std::optional<qint64> kept = keptByPolicies(connection, table, named)) {
                if (*kept == 0)
                    continue;
                rights.remove = false;
                rights.missing.append(
                    Text::tr("The policies of %1 (%2) do not let %3 delete %Ln of these row(s).", nullptr, int(*kept))
                        .arg(table.name.toString(), table.deletePolicies.join(u", "_s), user));
                continue;
            }
        lose(rights, need.purpose);
        const QualifiedName &table = schema.tables[need.table].name;
        const bool lacksSchema = !answers.isNull(i, 3);
        const bool lacksTable = !answers.boolean(i, 4);
        if (lacksSchema) {
            rights.missing.append(ofSchema(need, table.schema, user));
            rights.grants.append(answers.text(i, 3));
        }
        if (lacksTable)
            rights.grants.append(answers.text(i, 2));
        if (lacksTable || !lacksSchema)
            rights.missing.append(sentence(need, table.toString(), user, !lacksTable));
    }
    if (!rights.see)
        rights.undo = false; // what an undo needs hangs on rows that can't be seen
    if (!answers.boolean(0, 5)) {
        rights.undo = false;
        rights.missing.append(
            Text::tr("To undo, %1 needs the right TEMPORARY on the database %2.").arg(user, schema.server.database));
        rights.grants.append(answers.text(0, 6));
    }
    rights.missing.removeDuplicates();
    rights.grants.removeDuplicates();
    return rights;
}

UndoHindrances readUndoHindrances(Connection &connection, const QSet<QualifiedName> &tables)
{
    QStringList schemas;
    QStringList names;
    for (const QualifiedName &table : tables) {
        schemas.append(table.schema);
        names.append(table.name);
    }
    const Rows rows = connection.query(uR"(
        SELECT s.nspname, c.relname, has_schema_privilege(s.oid, 'USAGE') AND has_table_privilege(c.oid, 'INSERT'),
               has_schema_privilege(s.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'UPDATE')
        FROM unnest($1::text[], $2::text[]) AS n(schema, name)
        JOIN pg_namespace s ON s.nspname = n.schema
        JOIN pg_class c ON c.relnamespace = s.oid AND c.relname = n.name)"_s,
                                       {Connection::arrayOf(schemas), Connection::arrayOf(names)});
    UndoHindrances hindrances;
    for (int i = 0; i < rows.count(); ++i) {
        const QualifiedName table{rows.text(i, 0), rows.text(i, 1)};
        if (!rows.boolean(i, 2))
            hindrances.noInsert.insert(table);
        if (!rows.boolean(i, 3))
            hindrances.noUpdate.insert(table);
    }
    return hindrances;
}

} // namespace ondelete
