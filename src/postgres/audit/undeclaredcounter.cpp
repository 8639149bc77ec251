// SPDX-License-Identifier: MIT
#include "postgres/audit/undeclaredcounter.h"

#include "core/audit/audit.h"
#include "core/audit/undeclared.h"
#include "core/reach/reach.h"
#include "postgres/preview/previewquery.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString columnsOf(const UndeclaredCandidate &candidate)
{
    return candidate.columns.join(u", "_s);
}

/// How many rows carry a key that is found, as far as this user can see: none where a policy fails.
qint64 countVisible(Connection &connection, const Schema &schema, const UndeclaredCandidate &candidate)
{
    const Table &table = *schema.tables.find(candidate.table);
    const Table &referenced = *schema.tables.find(candidate.references);
    if (!table.may.select || !referenced.may.select)
        return 0;
    QStringList same;
    for (qsizetype i = 0; i < candidate.columns.size(); ++i)
        same.append(u"r.%1 %2"_s.arg(referenced.column(candidate.referencedColumns.at(i))->sql,
                                     sameAsKey(schema, candidate, i, u"c"_s)));
    const QString sql = u"SELECT count(*) FROM %1 AS c WHERE EXISTS (SELECT FROM %2 AS r WHERE %3)"_s.arg(
        PreviewQuery::source(table), PreviewQuery::source(referenced), same.join(u" AND "_s));
    if (!table.hidesRows && !referenced.hidesRows)
        return connection.query(sql).integer(0, 0);
    connection.query(u"SAVEPOINT ondelete_undeclared"_s);
    qint64 rows = 0;
    try {
        rows = connection.query(sql).integer(0, 0);
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server)
            throw;
    }
    connection.query(u"ROLLBACK TO SAVEPOINT ondelete_undeclared"_s);
    return rows;
}

} // namespace

QList<UndeclaredReference> countUndeclared(Connection &connection, const Schema &schema, const Spec &spec)
{
    const Table *root = schema.table(spec.root.table);
    if (!root)
        return {};
    const Reach reach = deleteReach(schema, root->oid, resultingRules(schema, spec));
    QList<UndeclaredReference> found;
    for (const UndeclaredCandidate &candidate : undeclaredCandidates(schema, reach.deletedFrom)) {
        const Table &table = *schema.tables.find(candidate.table);
        const Table &referenced = *schema.tables.find(candidate.references);
        if (table.distributed || referenced.distributed)
            continue;
        if (table.kind == Table::Kind::Foreign) {
            found.append({table.name, columnsOf(candidate), referenced.name, 0, true, true});
            continue;
        }
        const bool partly = !table.may.select || !referenced.may.select || table.hidesRows || referenced.hidesRows;
        const qint64 rows = countVisible(connection, schema, candidate);
        if (rows > 0 || partly)
            found.append({table.name, columnsOf(candidate), referenced.name, rows, partly});
    }
    return found;
}

} // namespace ondelete
