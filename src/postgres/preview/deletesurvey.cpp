// SPDX-License-Identifier: MIT
#include "postgres/preview/deletesurvey.h"

#include "core/audit/audit.h"
#include "core/catalog/missingtable.h"
#include "core/catalog/sqltext.h"
#include "core/preview/deletecost.h"
#include "core/preview/previewwords.h"
#include "postgres/catalog/rowfilter.h"
#include "postgres/connection/question.h"
#include "postgres/preview/rights.h"
#include "postgres/preview/rowcounter.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteSurvey)
};

const Table &rootTable(const Schema &schema, const Spec &spec)
{
    const Table *root = schema.table(spec.root.table);
    if (!root)
        throw rootIsMissing(schema, spec.root);
    if (root->primaryKey.isEmpty()) {
        throw DbError(DbError::Kind::Refused,
                      Text::tr("The table %1 has no primary key, so its rows can't be told apart. Nothing was changed.")
                          .arg(root->name.toString()));
    }
    return *root;
}

/// Domains may refuse NULL by a CHECK: PostgreSQL is asked, once for each that would be written.
QSet<QString> refusingDomains(Connection &connection, const PreviewShape &shape)
{
    QSet<QString> asked;
    QSet<QString> refusing;
    for (const QList<WriteConflict> &conflicts : shape.conflicts) {
        for (const WriteConflict &conflict : conflicts) {
            if (conflict.kind != WriteConflict::Kind::Domain || !conflict.code.isEmpty()
                || asked.contains(conflict.name))
                continue;
            asked.insert(conflict.name);
            connection.query(u"SAVEPOINT ondelete_domain"_s);
            try {
                connection.query(u"SELECT CAST(NULL AS %1)"_s.arg(conflict.name));
            } catch (const DbError &error) {
                if (error.kind != DbError::Kind::Server)
                    throw;
                refusing.insert(conflict.name);
            }
            connection.query(u"ROLLBACK TO SAVEPOINT ondelete_domain"_s);
        }
    }
    return refusing;
}

RuleOf rulesOf(const Schema &schema, const Spec &spec, RuleSet rules)
{
    return rules == RuleSet::Desired ? resultingRules(schema, spec)
                                     : RuleOf([](const ForeignKey &key) { return key.rule(); });
}

/// The graph's tables without a row that this transaction could see: those whose files have no page. Rows of other
/// kinds of tables, and of other ways to store them, can be elsewhere.
Question emptyTables(const Schema &schema, PreviewShape &shape)
{
    QStringList tables;
    for (const Oid table : tablesOf(schema, shape.graph))
        tables.append(QString::number(table));
    constexpr auto heap = "2"_L1; // the oid of PostgreSQL's own access method
    const QString sql = uR"(
        SELECT c.oid FROM pg_catalog.pg_class c
        WHERE c.oid = ANY ('{%1}'::oid[])
          AND (c.relkind = 'p' OR c.relkind = 'r' AND c.relam = %2 AND pg_catalog.pg_relation_size(c.oid) = 0))"_s.arg(
        tables.join(u','), heap);
    return {sql, [&](const Rows &rows) {
                QSet<Oid> without;
                for (int i = 0; i < rows.count(); ++i)
                    without.insert(Oid(rows.integer(i, 0)));
                for (const DeleteNode &node : shape.graph.nodes)
                    if (std::ranges::all_of(withPartitions(schema, node.table),
                                            [&](Oid member) { return without.contains(member); }))
                        shape.emptyTables.insert(node.table);
            }};
}

Question presentTime(QDateTime &time)
{
    return {u"SELECT to_char(statement_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')"_s,
            [&](const Rows &rows) { time = QDateTime::fromString(rows.text(0, 0), Qt::ISODateWithMs); }};
}

PreviewShape shapeOf(const Schema &schema, const Table &root, const RuleOf &rules, Undeclared undeclared)
{
    PreviewShape shape;
    shape.graph = deleteGraph(schema, root.oid, rules);
    QSet<Oid> deletedFrom;
    for (int node = 0; node < shape.graph.nodes.size(); ++node) {
        shape.conflicts.append(writeConflicts(schema, shape.graph, node));
        if (shape.graph.nodes.at(node).goes)
            deletedFrom.insert(shape.graph.nodes.at(node).table);
    }
    if (undeclared == Undeclared::Count)
        shape.undeclared = undeclaredCandidates(schema, deletedFrom);
    shape.rootEquality = root.keyEquality;
    return shape;
}

/// Rows of the root table that are protected and go with the named ones: by a key of the table to itself, or by a
/// circle.
QList<RowKey> protectedBelow(Connection &connection, const Schema &schema, const RootSpec &spec,
                             const QString &rootCondition, const DeleteSurvey &survey)
{
    const qint64 goes = survey.forecast.tallies.value(0).deleted;
    if (!spec.protectedRows || goes <= survey.roots.found.size())
        return {};
    constexpr int most = 100;
    const Table &root = *schema.table(spec.table);
    const RowFilter &filter = *spec.protectedRows;
    const Column &column = *root.column(filter.column);
    QStringList columns;
    for (const QString &name : root.primaryKey)
        columns.append(textOf(u"x."_s + root.column(name)->sql, *root.column(name)));
    QList<Parameter> parameters = rootParameters(root, survey.roots.found);
    parameters.append(Connection::arrayOf(filter.values));
    const QString isProtected =
        filterCondition(filter, u"x."_s + column.sql, typeOf(column), u'$' + QString::number(parameters.size()));
    const Rows rows =
        connection.query(PreviewQuery(schema, survey.shape, rootCondition).deletedRows(0, columns)
                             + u" WHERE %1 ORDER BY %2 LIMIT %3"_s.arg(isProtected, columns.join(u", "_s)).arg(most),
                         parameters);
    const QSet<RowKey> named(survey.roots.found.cbegin(), survey.roots.found.cend());
    QList<RowKey> keys;
    for (int i = 0; i < rows.count(); ++i) {
        RowKey key;
        for (int part = 0; part < columns.size(); ++part)
            key.append(rows.text(i, part));
        if (!named.contains(key))
            keys.append(key);
    }
    return keys;
}

/// As the graph wants it, and the policies of other tables whose rows are counted let do.
RowSecurity rowSecurityFor(const Schema &schema, const PreviewShape &shape)
{
    const bool any = std::ranges::any_of(shape.undeclared, [&](const UndeclaredCandidate &candidate) {
        return schema.tables[candidate.table].rowSecurity;
    });
    return any ? RowSecurity::On : rowSecurityFor(schema, shape.graph);
}

DeleteSurvey survey(Connection &connection, const Schema &schema, const Spec &spec, const QList<RowKey> &keys,
                    RuleSet rules, Undeclared undeclared)
{
    const Table &root = rootTable(schema, spec);
    DeleteSurvey survey;
    survey.preview.root = root.name;
    survey.preview.rules = rules;
    survey.preview.keys = keys;

    survey.shape = shapeOf(schema, root, rulesOf(schema, spec, rules), undeclared);
    const QList<UndeclaredCandidate> undeclaredReferences = survey.shape.undeclared;
    survey.shape.undeclared.removeIf([&](const UndeclaredCandidate &candidate) {
        const int node = survey.shape.graph.nodeOf(schema, candidate.references);
        const Table &holder = schema.tables[candidate.table];
        return !holder.may.select || holder.kind == Table::Kind::Foreign || !survey.shape.graph.nodes.at(node).known;
    });
    // What it sets is rolled back at its end. As long as a person may wait; a lock that somebody holds on a whole table
    // is waited for a moment only.
    askTogether(connection,
                {{u"SAVEPOINT ondelete_survey"_s},
                 {u"SET LOCAL lock_timeout = '10s'"_s},
                 {u"SET LOCAL statement_timeout = '%1s'"_s.arg(connection.settings().longestLook.count())},
                 emptyTables(schema, survey.shape),
                 presentTime(survey.preview.asOf),
                 {pinning(rowSecurityFor(schema, survey.shape))}});
    survey.shape.refusingDomains = refusingDomains(connection, survey.shape);
    RowCounts counts;
    if (root.may.select) {
        survey.roots = readRootKeys(connection, schema, spec.root, survey.shape.rootEquality, keys);
        if (!survey.roots.found.isEmpty())
            counts = countRows(connection, schema, survey);
        survey.forecast = forecast(schema, survey.shape.graph, survey.shape.conflicts, counts.groups);
        survey.protectedBelow =
            protectedBelow(connection, schema, spec.root,
                           rootCondition(root, u"x"_s, survey.shape.rootEquality, survey.roots.found.size()), survey);
        mustBeInPlace(connection, schema, survey.shape);
    } else {
        survey.forecast = forecast(schema, survey.shape.graph, survey.shape.conflicts, {});
    }
    Preview &preview = survey.preview;
    preview.notFound = survey.roots.notFound;
    preview.protectedKeys = survey.roots.protectedKeys + survey.protectedBelow;
    preview.label = survey.roots.label;
    if (spec.root.protectedRows)
        preview.protectedReason = spec.root.protectedRows->text;
    if (!survey.roots.found.isEmpty())
        preview.keys = survey.roots.found + survey.roots.notFound;
    describe(preview,
             {.schema = schema,
              .spec = spec,
              .graph = survey.shape.graph,
              .conflicts = survey.shape.conflicts,
              .forecast = survey.forecast,
              .undeclared = undeclaredReferences,
              .dangling = counts.dangling});
    QString named;
    if (!survey.roots.found.isEmpty())
        named = literalRootCondition(connection, root, u'"' + QString(root.name.name).replace(u'"', u"\"\""_s) + u'"',
                                     survey.shape.rootEquality, survey.roots.found);
    preview.rights = readRights(connection, schema, survey.shape.graph, survey.forecast, named);
    if (!root.may.select)
        preview.outcome = PreviewOutcome::Unknown;
    connection.runScript("ROLLBACK TO SAVEPOINT ondelete_survey; RELEASE SAVEPOINT ondelete_survey");
    return survey;
}

} // namespace

DbError rootIsMissing(const Schema &schema, const RootSpec &root)
{
    DbError error(DbError::Kind::Refused, missingTable(schema, root.table));
    error.sqlState = u"42P01"_s;
    return error;
}

DeleteSurvey surveyDelete(Connection &connection, const Schema &schema, const Spec &spec, const QList<RowKey> &keys,
                          RuleSet rules, Undeclared undeclared)
{
    return survey(connection, schema, spec, keys, rules, undeclared);
}

std::optional<Preview> firstFigures(Connection &connection, const Schema &schema, const Spec &spec,
                                    const QList<RowKey> &keys, RuleSet rules)
{
    constexpr double quick = 0.3;
    const Table &root = rootTable(schema, spec);
    if (!root.may.select || secondsToCount(schema, deleteGraph(schema, root.oid, rulesOf(schema, spec, rules))) < quick)
        return std::nullopt;
    Schema indexed = schema;
    for (ForeignKey &key : indexed.foreignKeys)
        key.enforced = key.enforced && key.indexed; // what is not enforced is not followed
    Preview preview = survey(connection, indexed, spec, keys, rules, Undeclared::Skip).preview;
    preview.isPart = true;
    preview.entries.removeIf([](const PreviewEntry &entry) {
        return entry.action == RowAction::Block || entry.action == RowAction::Unknown;
    });
    for (PreviewEntry &entry : preview.entries)
        entry.atLeast = entry.table != preview.root || entry.action != RowAction::Delete;
    return preview;
}

} // namespace ondelete
