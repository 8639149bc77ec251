// SPDX-License-Identifier: MIT
#include "postgres/deletion/deleteguard.h"

#include "core/reach/deletegraph.h"
#include "postgres/deletion/schemawatch.h"
#include "postgres/preview/previewquery.h"
#include "postgres/preview/rootkeys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteGuard)
};

void object(GuardVerdict &verdict, const QString &why)
{
    if (verdict.objection.isEmpty())
        verdict.objection = why;
}

} // namespace

DeleteGuard::DeleteGuard(Connection &connection, const Schema &schema, const DeleteSurvey &survey, UserCode userCode)
    : m_connection(connection)
    , m_schema(schema)
    , m_survey(survey)
    , m_written(connection, schema, survey,
                userCode == UserCode::MayRun ? WrittenRows::Keyless::Counted : WrittenRows::Keyless::Skipped)
{
    // Without people's code a count that is as planned is of the planned rows.
    if (userCode == UserCode::MayRun)
        m_deleted.emplace(connection, schema, survey);
    startAgain();
}

std::optional<QStringList> DeleteGuard::wants(int node, ArchivedRows::Fate fate) const
{
    if (fate == ArchivedRows::Fate::Written)
        return m_written.keyColumns(node);
    return m_deleted ? m_deleted->keyColumns(node) : std::nullopt;
}

void DeleteGuard::take(int node, ArchivedRows::Fate fate, quint64 mask, QByteArrayView texts)
{
    if (fate == ArchivedRows::Fate::Written)
        m_written.take(node, mask, texts);
    else
        m_deleted->take(node, texts);
}

void DeleteGuard::readRows()
{
    m_written.read();
    if (m_deleted)
        m_deleted->read();
}

void DeleteGuard::startAgain()
{
    m_before = readCounters(m_connection, m_schema);
}

GuardVerdict DeleteGuard::judge() const
{
    return judge(By::Rows);
}

GuardVerdict DeleteGuard::judgeCounts() const
{
    return judge(By::CountsAlone);
}

DeleteGuard::Answers DeleteGuard::ask(By by) const
{
    Answers answers;
    Questions questions(m_connection);
    questions.add(counting(m_schema, answers.counters));
    // A rule may make an UPDATE of a DELETE, and a policy hide a row from it.
    const Table &root = *m_schema.tables.find(m_survey.shape.graph.nodes[0].table);
    if (root.may.select && !m_survey.roots.found.isEmpty())
        questions.add(
            {u"SELECT count(*) FROM %1 AS x WHERE %2"_s.arg(
                 PreviewQuery::source(root),
                 literalRootCondition(m_connection, root, u"x"_s, m_survey.shape.rootEquality, m_survey.roots.found)),
             [&](const Rows &rows) { answers.rootsThere = rows.integer(0, 0); }});
    if (by == By::Rows) {
        m_written.askFound(questions, answers.foundAsPlanned);
        if (m_deleted)
            m_deleted->askStillThere(questions, answers.stillThere);
    }
    questions.ask();
    return answers;
}

GuardVerdict DeleteGuard::judge(By by) const
{
    const Answers answers = ask(by);
    GuardVerdict verdict;
    verdict.done = difference(m_before, answers.counters);
    QHash<Oid, RowCounts> tables = verdict.done.tables;
    const DeleteGraph &graph = m_survey.shape.graph;
    judgeRoots(answers.rootsThere, verdict);
    for (int node = 0; node < graph.nodes.size(); ++node)
        judgeNode(node, tables.take(graph.nodes[node].table), answers, verdict);
    for (auto it = tables.cbegin(); it != tables.cend(); ++it)
        addBeside(it.key(), it.value(), verdict);
    std::ranges::sort(verdict.sideEffects, {},
                      [](const TableEffect &effect) { return std::pair(effect.table.toString(), int(effect.action)); });
    if (const QString beyond = beyondRows(m_connection, m_schema, verdict.done); !beyond.isEmpty())
        object(verdict, Text::tr("%1 Everything was rolled back. Nothing was changed.").arg(beyond));
    return verdict;
}

void DeleteGuard::judgeRoots(qint64 there, GuardVerdict &verdict) const
{
    if (there == 0)
        return;
    const Table &root = *m_schema.tables.find(m_survey.shape.graph.nodes[0].table);
    QStringList rules;
    for (const Oid member : withPartitions(m_schema, root.oid))
        for (const Trigger &trigger : m_schema.tables[member].triggers)
            if (trigger.enabled && trigger.onDelete && !rules.contains(trigger.name)
                && (trigger.timing == Trigger::Timing::Rule || trigger.timing == Trigger::Timing::AlsoRule
                    || trigger.timing == Trigger::Timing::Before))
                rules.append(trigger.name);
    object(
        verdict,
        rules.isEmpty()
            ? Text::tr(
                  "%1: %Ln row(s) that were to go are still there after the delete: the policies of this table let "
                  "this user delete others only (%2). Everything was rolled back. Nothing was changed.",
                  nullptr, int(there))
                  .arg(root.name.toString(), root.deletePolicies.isEmpty() ? u"–"_s : root.deletePolicies.join(u", "_s))
            : Text::tr("%1: %Ln row(s) that were to go are still there after the delete; these triggers or rules "
                       "may keep them: %2. Everything was rolled back. Nothing was changed.",
                       nullptr, int(there))
                  .arg(root.name.toString(), rules.join(u", "_s)));
}

void DeleteGuard::judgeKept(int node, const DeletedRows::StillThere &kept, GuardVerdict &verdict) const
{
    if (kept.rows > 0)
        object(verdict,
               Text::tr("%1: %Ln row(s) that were to go are still there, %2 for one; a trigger or a rule interferes. "
                        "Everything was rolled back. Nothing was changed.",
                        nullptr, int(kept.rows))
                   .arg(m_schema.tables.value(m_survey.shape.graph.nodes[node].table).name.toString(),
                        toText(kept.first)));
}

void DeleteGuard::judgeNode(int node, RowCounts counts, const Answers &answers, GuardVerdict &verdict) const
{
    const Table &whole = *m_schema.tables.find(m_survey.shape.graph.nodes[node].table);
    const QualifiedName &table = whole.name;
    const NodeTally &tally = m_survey.forecast.tallies[node];
    // A row that moves to another partition is counted as one that goes and one that comes.
    if (const qint64 moved = std::min({counts.inserted, counts.deleted - tally.deleted, tally.maxUpdates});
        whole.kind == Table::Kind::Partitioned && moved > 0 && counts.updated < tally.changed) {
        counts.inserted -= moved;
        counts.deleted -= moved;
        counts.updated += moved;
    }
    const qint64 counted = qMin(counts.updated, tally.changed);
    const qint64 changed = answers.foundAsPlanned.value(node, counted);
    for (const ForecastEntry &entry : m_survey.forecast.entries) {
        if (entry.node != node)
            continue;
        if (entry.action == RowAction::Delete)
            verdict.tables.append({table, entry.action, entry.rows, counts.deleted});
        else if (entry.action == RowAction::SetNull || entry.action == RowAction::SetDefault
                 || entry.action == RowAction::Update)
            verdict.tables.append({table, entry.action, entry.rows, changed == tally.changed ? entry.rows : changed});
    }
    // Where rows of a table can't be seen, the counters are all there is; a person said to go on even so.
    if (m_survey.preview.outcome == PreviewOutcome::Unknown) {
        const bool isFound = m_deleted && whole.may.select && !whole.hidesRows; // row for row, by a try
        const bool isMore = counts.deleted > tally.deleted || counts.updated > tally.maxUpdates;
        if (counts.deleted < tally.deleted || changed < tally.changed || (isMore && !isFound))
            verdict.gaps.append(Text::tr("%1: %2 deleted (%3 were shown), %4 changed (%5 were shown).")
                                    .arg(table.toString(), QLocale().toString(counts.deleted),
                                         QLocale().toString(tally.deleted), QLocale().toString(counts.updated),
                                         QLocale().toString(tally.changed)));
        addBeside(whole.oid,
                  isFound ? RowCounts{counts.inserted, std::max(qint64(0), counts.updated - tally.maxUpdates),
                                      std::max(qint64(0), counts.deleted - tally.deleted)}
                          : RowCounts{counts.inserted, 0, 0},
                  verdict);
        return;
    }
    judgeKept(node, answers.stillThere.value(node), verdict);
    if (counts.deleted < tally.deleted)
        object(verdict,
               Text::tr("%1: %Ln row(s) would go, but the server deleted %2; a trigger or a rule interferes. "
                        "Everything was rolled back. Nothing was changed.",
                        nullptr, int(tally.deleted))
                   .arg(table.toString())
                   .arg(counts.deleted));
    else if (counts.updated < tally.changed || changed != tally.changed)
        object(verdict,
               Text::tr("%1: %Ln row(s) would stay unlinked, but the server changed %2 (as planned: %3); a "
                        "trigger or a rule interferes. Everything was rolled back. Nothing was changed.",
                        nullptr, int(tally.changed))
                   .arg(table.toString())
                   .arg(counts.updated)
                   .arg(changed));
    // The keys may write a row once or several times: where people's code runs, only the rows tell.
    const bool isExact = !m_deleted || whole.primaryKey.isEmpty();
    addBeside(whole.oid,
              {counts.inserted, std::max(qint64(0), counts.updated - (isExact ? tally.maxUpdates : tally.changed)),
               std::max(qint64(0), counts.deleted - tally.deleted)},
              verdict);
}

void DeleteGuard::addBeside(Oid oid, const RowCounts &counts, GuardVerdict &verdict) const
{
    const QualifiedName table = tableName(m_connection, m_schema, oid);
    // An audit trigger's inserts harm nobody; other writes were not shown to the person.
    if (counts.inserted > 0)
        verdict.sideEffects.append({table, RowAction::Insert, 0, counts.inserted});
    if (counts.updated > 0)
        verdict.sideEffects.append({table, RowAction::Update, 0, counts.updated});
    if (counts.deleted > 0)
        verdict.sideEffects.append({table, RowAction::Delete, 0, counts.deleted});
    if (counts.updated > 0 || counts.deleted > 0)
        verdict.beside.insert(oid, counts);
}

QString sentenceOf(const TableEffect &effect)
{
    const QString what = effect.action == RowAction::Update
        ? Text::tr("%Ln row(s) of %1 changed", nullptr, int(effect.actual)).arg(effect.table.toString())
        : Text::tr("%Ln row(s) of %1 removed", nullptr, int(effect.actual)).arg(effect.table.toString());
    return effect.keys.isEmpty() ? what : u"%1 (%2)"_s.arg(what, firstKeys(effect.keys, effect.actual));
}

UnallowedWrites unallowedWrites(const QList<TableEffect> &sideEffects, const QList<QualifiedName> &allowed)
{
    UnallowedWrites writes;
    QStringList what;
    for (const TableEffect &effect : sideEffects) {
        if (effect.action == RowAction::Insert || allowed.contains(effect.table))
            continue;
        what.append(sentenceOf(effect));
        if (!writes.tables.contains(effect.table))
            writes.tables.append(effect.table);
    }
    if (!what.isEmpty())
        writes.message = Text::tr("Triggers or rules wrote beside what was shown: %1. Everything was rolled back. "
                                  "Nothing was changed.")
                             .arg(what.join(u"; "_s));
    return writes;
}

} // namespace ondelete
