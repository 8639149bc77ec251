// SPDX-License-Identifier: MIT
#include "postgres/deletion/deleteguard.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteGuard)
};

} // namespace

DeleteGuard::DeleteGuard(Connection &connection, const Schema &schema, const DeleteSurvey &survey,
                         QList<QualifiedName> allowedSideEffects)
    : m_connection(connection)
    , m_schema(schema)
    , m_survey(survey)
    , m_allowed(std::move(allowedSideEffects))
    , m_before(readCounters(connection, schema))
{
}

GuardVerdict DeleteGuard::judge(const WrittenRows &written) const
{
    QHash<Oid, RowCounts> done = difference(m_before, readCounters(m_connection, m_schema));
    GuardVerdict verdict;
    const DeleteGraph &graph = m_survey.shape.graph;
    for (int node = 0; node < graph.nodes.size(); ++node)
        judgeNode(node, done.take(graph.nodes[node].table), written, verdict);
    for (auto it = done.cbegin(); it != done.cend(); ++it)
        judgeOutside(it.key(), it.value(), verdict);
    return verdict;
}

void DeleteGuard::judgeNode(int node, const RowCounts &counts, const WrittenRows &written, GuardVerdict &verdict) const
{
    const QualifiedName table = m_schema.tables.value(m_survey.shape.graph.nodes[node].table).name;
    const NodeTally &tally = m_survey.forecast.tallies[node];
    const qint64 changed =
        tally.changed == 0 ? 0 : written.foundAsPlanned(node).value_or(qMin(counts.updated, tally.changed));
    for (const ForecastEntry &entry : m_survey.forecast.entries) {
        if (entry.node != node)
            continue;
        if (entry.action == RowAction::Delete)
            verdict.tables.append({table, entry.action, entry.rows, counts.deleted});
        else if (entry.action == RowAction::SetNull || entry.action == RowAction::SetDefault
                 || entry.action == RowAction::Update)
            verdict.tables.append({table, entry.action, entry.rows, changed == tally.changed ? entry.rows : changed});
    }
    if (counts.inserted > 0)
        verdict.sideEffects.append({table, RowAction::Insert, 0, counts.inserted});
    // Where rows of a table can't be seen, the counters are all there is; a person said to go on even so.
    const bool known = m_survey.preview.outcome != PreviewOutcome::Unknown;
    if (known && counts.deleted != tally.deleted) {
        verdict.objection =
            Text::tr("%1: %Ln row(s) would go, but the server deleted %2; a trigger or a rule interferes. "
                     "Everything was rolled back. Nothing was changed.",
                     nullptr, int(tally.deleted))
                .arg(table.toString())
                .arg(counts.deleted);
    } else if (known
               && (counts.updated < tally.changed || counts.updated > tally.maxUpdates || changed != tally.changed)
               && !m_allowed.contains(table)) {
        verdict.objection =
            Text::tr("%1: %Ln row(s) would stay unlinked, but the server changed %2 (as planned: %3); a "
                     "trigger or a rule interferes. Everything was rolled back. Nothing was changed.",
                     nullptr, int(tally.changed))
                .arg(table.toString())
                .arg(counts.updated)
                .arg(changed);
    }
}

void DeleteGuard::judgeOutside(Oid oid, const RowCounts &counts, GuardVerdict &verdict) const
{
    const QualifiedName table = m_schema.tables.value(oid).name;
    // An audit trigger's inserts harm nobody; other writes were not shown to the person.
    if (counts.inserted > 0)
        verdict.sideEffects.append({table, RowAction::Insert, 0, counts.inserted});
    if (counts.updated > 0)
        verdict.sideEffects.append({table, RowAction::Update, 0, counts.updated});
    if (counts.deleted > 0)
        verdict.sideEffects.append({table, RowAction::Delete, 0, counts.deleted});
    if ((counts.updated > 0 || counts.deleted > 0) && !m_allowed.contains(table))
        verdict.objection = Text::tr("A trigger wrote to %1, which is not part of this delete. Everything was rolled "
                                     "back. Nothing was changed. To accept that, use --allow-side-effects %1.")
                                .arg(table.toString());
}

} // namespace ondelete
