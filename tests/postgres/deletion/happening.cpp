// SPDX-License-Identifier: MIT
#include "postgres/deletion/happening.h"

#include "postgres/audit/auditor.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

Happening foretold(Connection &connection, const Schema &schema, const DeleteSurvey &survey)
{
    Happening happening;
    const Table &root = *schema.table(survey.preview.root);
    const PreviewQuery query(schema, survey.shape,
                             rootCondition(root, u"x"_s, survey.shape.rootEquality, survey.roots.found.size()));
    for (int node = 0; node < survey.shape.graph.nodes.size(); ++node) {
        const NodeTally &tally = survey.forecast.tallies.at(node);
        if (tally.deleted == 0 && tally.changed == 0)
            continue;
        const Table &table = schema.tables[survey.shape.graph.nodes.at(node).table];
        const Rows found = connection.query(
            u"SELECT x.rid, r.fate, r.mask FROM (%1) r JOIN %2 x ON x.tableoid = r.tableoid AND x.ctid = r.ctid"_s.arg(
                query.reachedRows(node), PreviewQuery::source(table)),
            rootParameters(root, survey.roots.found));
        const quint64 writes = survey.shape.graph.writeMask(node);
        for (int i = 0; i < found.count(); ++i) {
            if (found.integer(i, 1) > 0)
                happening.deleted.insert(int(found.integer(i, 0)));
            else if ((found.text(i, 2).toULongLong() & writes) != 0)
                happening.changed.insert(int(found.integer(i, 0)));
        }
    }
    return happening;
}

bool auditKnowsABlocker(Connection &connection, Spec spec)
{
    Schema schema;
    {
        const Transaction transaction(connection, Transaction::Access::ReadOnly);
        schema = readSchema(connection);
    }
    for (const ForeignKey &key : std::as_const(schema.foreignKeys)) {
        SpecRule rule;
        rule.table = schema.tables[key.table].name;
        rule.columns = key.columns;
        rule.references = schema.tables[key.references].name;
        rule.onDelete = key.onDelete;
        rule.setColumns = key.setColumns;
        spec.rules.append(rule);
    }
    return auditDatabase(connection, spec).audit.summary().problems > 0;
}

TableContent tableContent(Connection &connection, const QString &table, const QString &key)
{
    TableContent content;
    const Rows rows = connection.query(u"SELECT %1, t::text FROM %2 t ORDER BY 2"_s.arg(
        key.isEmpty() ? u"t::text || ' #' || row_number() OVER (PARTITION BY t::text)"_s : u"t.%1::text"_s.arg(key),
        table));
    for (int i = 0; i < rows.count(); ++i)
        content.insert(rows.text(i, 0), rows.text(i, 1));
    return content;
}

ContentDifference difference(const TableContent &before, const TableContent &after)
{
    ContentDifference difference;
    for (const auto &[key, row] : before.asKeyValueRange()) {
        const auto now = after.find(key);
        if (now == after.end())
            difference.gone.append(key);
        else if (*now != row)
            difference.changed.append(key);
    }
    for (const auto &[key, row] : after.asKeyValueRange())
        if (!before.contains(key))
            difference.added.append(key);
    return difference;
}

QString toText(const QSet<int> &rids)
{
    QList<int> list(rids.begin(), rids.end());
    std::ranges::sort(list);
    QStringList texts;
    for (const int rid : list)
        texts.append(QString::number(rid));
    return texts.join(u' ');
}

QString toText(const ContentDifference &difference)
{
    return u"gone [%1] changed [%2] added [%3]"_s.arg(difference.gone.join(u", "_s), difference.changed.join(u", "_s),
                                                      difference.added.join(u", "_s));
}

} // namespace ondelete
