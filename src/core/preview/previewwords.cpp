// SPDX-License-Identifier: MIT
#include "core/preview/previewwords.h"

#include "core/audit/rulerefusal.h"
#include "core/preview/deletecost.h"
#include "core/preview/forecastwords.h"
#include "core/reach/distribution.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Preview)
};

/// Writes the sentences of one preview.
class Writer
{
public:
    Writer(Preview &preview, const ForeseenDelete &foreseen)
        : m_preview(preview)
        , m_foreseen(foreseen)
        , m_schema(foreseen.schema)
        , m_graph(foreseen.graph)
        , m_forecast(foreseen.forecast)
    {
    }

    void write()
    {
        m_preview.digest = m_forecast.digest;
        for (const ForecastEntry &entry : m_forecast.entries)
            m_preview.entries.append(described(entry, m_foreseen, roots()));
        findRefusals();
        findUnknown();
        addDangling();
        for (const auto &[node, reasons] : m_unknown.asKeyValueRange())
            addUnknown(node, reasons);
        addNotes();
        m_preview.slowKeys = slowKeys(m_schema, m_foreseen.spec, m_graph, m_forecast);
        m_preview.outcome = outcome();
    }

private:
    const Table &tableOf(int node) const { return m_foreseen.tableOf(node); }
    QString name(int node) const { return tableOf(node).name.toString(); }
    qsizetype roots() const { return m_preview.keys.size() - m_preview.notFound.size(); }
    qint64 deleted(int node) const { return m_forecast.tallies.at(node).deleted; }

    PreviewEntry entryFor(int node, RowAction action, qint64 rows) const
    {
        PreviewEntry entry;
        entry.table = tableOf(node).name;
        entry.label = m_foreseen.labelOf(node);
        entry.action = action;
        entry.rows = rows;
        return entry;
    }

    static void addName(QStringList &names, const QString &name)
    {
        if (!names.contains(name))
            names.append(name);
    }

    /// Also tables of which it can only be said that rows may dangle: that stops no delete, but it is not "none".
    void addDangling()
    {
        QList<Oid> tables;
        for (const UndeclaredCandidate &candidate : m_foreseen.undeclared)
            if (!tables.contains(candidate.table))
                tables.append(candidate.table);
        for (const Oid oid : std::as_const(tables)) {
            const Table &table = *m_schema.tables.find(oid);
            const auto seen = std::ranges::find(m_foreseen.dangling, oid, &DanglingRows::table);
            const qint64 rows = seen == m_foreseen.dangling.end() ? 0 : seen->rows;
            QStringList reasons;
            QStringList doubts;
            for (const UndeclaredCandidate &candidate : m_foreseen.undeclared) {
                const int node = m_graph.nodeOf(m_schema, candidate.references);
                const bool partly = m_tainted.contains(node);
                if (candidate.table != oid || (deleted(node) == 0 && !partly))
                    continue;
                reasons.append(Text::tr("%1 carries keys of %2, without a foreign key.")
                                   .arg(candidate.columns.join(u", "_s), name(node)));
                if (partly)
                    addName(doubts, Text::tr("Not every row of %1 that goes is known.").arg(name(node)));
            }
            if (table.kind == Table::Kind::Foreign)
                doubts.append(
                    Text::tr("%1 is a foreign table, whose server was not asked.").arg(table.name.toString()));
            else if (!table.code.isEmpty())
                doubts.append(unread(table));
            else if (!table.may.select)
                doubts.append(Text::tr("%1 may not read %2.").arg(m_schema.server.user, table.name.toString()));
            else if (table.hidesRows)
                doubts.append(hiding(table));
            if (!reasons.isEmpty() && (rows > 0 || !doubts.isEmpty()))
                addDangling(table, rows, reasons, doubts);
        }
    }

    void addDangling(const Table &table, qint64 rows, const QStringList &reasons, const QStringList &doubts)
    {
        PreviewEntry entry;
        entry.table = table.name;
        entry.label = m_foreseen.spec.labelOf(table.name);
        entry.action = RowAction::Dangle;
        entry.rows = rows;
        entry.atLeast = !doubts.isEmpty();
        entry.freeText = table.freeTextColumns();
        entry.reason = (reasons + doubts).join(u' ');
        if (rows == 0)
            entry.plainReason =
                Text::tr(
                    "Some of the %1 may still carry the id of something that is gone: not all of them can be seen.")
                    .arg(entry.label);
        else if (entry.atLeast)
            entry.plainReason = Text::tr("At least %Ln of the %1 will still carry the id of something that is gone.",
                                         nullptr, plural(rows))
                                    .arg(entry.label);
        else
            entry.plainReason =
                Text::tr("%Ln of the %1 will still carry the id of something that is gone.", nullptr, plural(rows))
                    .arg(entry.label);
        m_preview.entries.append(entry);
    }

    static QString unread(const Table &table)
    {
        return Text::tr("The rows of %1 were not read. %2").arg(table.name.toString(), notEvaluated(table.code));
    }

    QString hiding(const Table &table) const
    {
        return Text::tr("Row-level security of %1 may hide rows from %2.")
            .arg(table.name.toString(), m_schema.server.user);
    }

    /// Rules that PostgreSQL would refuse to run, whatever rows there are.
    void findRefusals()
    {
        if (deleted(0) > 0)
            addRefusal(0, {}, refusalOfDeletes(m_schema, tableOf(0)));
        for (const DeleteEdge &edge : m_graph.edges) {
            const NodeTally &parent = m_forecast.tallies.at(edge.parent);
            const bool fires = edge.cause == DeleteEdge::Cause::ParentGoes ? parent.deleted > 0 : parent.changed > 0;
            const ForeignKey &key = *m_schema.foreignKey(edge.key);
            // An update that CASCADE hands on writes, too.
            const DeleteRule work = edge.writes() ? DeleteRule::SetNull : edge.rule;
            std::optional<RuleRefusal> refusal =
                fires && edge.isFollowed() ? refusalOf(m_schema, key, work) : std::nullopt;
            if (refusal && !mustAct(key, edge))
                refusal->certain = false;
            if (refusal && (!refusal->needsRows || m_forecast.tallies.at(edge.child).maxUpdates > 0))
                addRefusal(edge.child, key.name, refusal);
        }
    }

    /// A key does nothing for a row that goes without a value in a column that it references.
    bool mustAct(const ForeignKey &key, const DeleteEdge &edge) const
    {
        const Table &parent = *m_schema.tables.find(key.references);
        const auto isFilled = [&](const QString &name) { return parent.column(name)->notNull; };
        const NodeTally &child = m_forecast.tallies.at(edge.child);
        return std::ranges::all_of(key.referencedColumns, isFilled) || child.deleted > 0 || child.maxUpdates > 0;
    }

    void addRefusal(int node, const QString &constraint, const std::optional<RuleRefusal> &refusal)
    {
        if (!refusal)
            return;
        if (!refusal->certain) {
            addReason(node, refusal->reason);
            return;
        }
        m_refused = true;
        const QualifiedName &table = tableOf(node).name;
        auto entry = std::ranges::find_if(m_preview.entries, [&](const PreviewEntry &one) {
            return one.table == table && one.action == RowAction::Block;
        });
        if (entry == m_preview.entries.end()) {
            m_preview.entries.append(entryFor(node, RowAction::Block, 0));
            entry = m_preview.entries.end() - 1;
            entry->plainReason = Text::tr("The database lets nobody delete or unlink the %1.").arg(entry->label);
            entry->plainWayOut = Text::tr("Only your DBA can change that.");
        }
        if (!constraint.isEmpty())
            addName(entry->constraints, constraint);
        if (!entry->reason.contains(refusal->reason))
            entry->reason = QStringList{entry->reason, refusal->reason}.join(u' ').trimmed();
        addName(entry->waysOut, refusal->wayOut);
    }

    /// Rows may be missing from the figures only where something that goes (or changes) could be referenced.
    void findUnknown()
    {
        for (const DeleteEdge &edge : m_graph.edges) {
            const NodeTally &parent = m_forecast.tallies.at(edge.parent);
            const bool mayMeet = edge.cause == DeleteEdge::Cause::ParentGoes ? parent.deleted > 0
                    || (m_graph.nodes.at(edge.parent).goes && !m_graph.nodes.at(edge.parent).known
                        && m_unknown.contains(edge.parent))
                                                                             : parent.changed > 0;
            if (!mayMeet)
                continue;
            const ForeignKey &key = *m_schema.foreignKey(edge.key);
            const Table &table = *m_schema.tables.find(key.table);
            if (!edge.isFollowed() && !table.code.isEmpty()) {
                addCode(m_preview.notEvaluated, table.code);
                addReason(edge.child, unread(table));
            } else if (!edge.isFollowed())
                addReason(edge.child, obstacle(edge, key));
            else if (table.hidesRows)
                addReason(edge.child, hiding(table));
            else
                continue;
            if (edge.deletes())
                m_tainted.insert(edge.child);
        }
        for (int node = 0; node < m_graph.nodes.size(); ++node) {
            const QString why = whyNotDistributed(m_schema, withPartitions(m_schema, m_graph.nodes.at(node).table));
            if (!why.isEmpty()) {
                addReason(node, why);
                m_distributed = true;
            }
        }
        for (const int node : m_forecast.untold) {
            QList<ForeignCode> code;
            for (const WriteConflict &conflict : m_foreseen.conflicts.at(node))
                addCode(code, conflict.code);
            addCode(m_preview.notEvaluated, code);
            addReason(node, Text::tr("Whether %1 takes what would be written can't be told.").arg(name(node)));
            for (const WriteConflict &conflict : m_foreseen.conflicts.at(node))
                if (!conflict.raised.isEmpty())
                    addReason(node,
                              Text::tr("%1 ends with an error for it (%2), and so may the delete.")
                                  .arg(conflict.name, conflict.raised));
            if (!code.isEmpty())
                addReason(node, notEvaluated(code));
        }
        if (!tableOf(0).code.isEmpty()) {
            addCode(m_preview.notEvaluated, tableOf(0).code);
            addReason(0, unread(tableOf(0)));
        }
        for (int node = 0; node < m_graph.nodes.size(); ++node)
            findRules(node);
        // What hangs on rows that can't be seen can't be seen either.
        for (bool changed = true; changed;) {
            changed = false;
            for (const DeleteEdge &edge : m_graph.edges) {
                if (edge.deletes() && m_tainted.contains(edge.parent) && !m_tainted.contains(edge.child)) {
                    m_tainted.insert(edge.child);
                    changed = true;
                }
            }
        }
        for (PreviewEntry &entry : m_preview.entries)
            for (const int node : std::as_const(m_tainted))
                entry.atLeast = entry.atLeast || entry.table == tableOf(node).name;
    }

    void findRules(int node)
    {
        const NodeTally &tally = m_forecast.tallies.at(node);
        for (const Oid member : withPartitions(m_schema, m_graph.nodes.at(node).table)) {
            for (const Trigger &trigger : m_schema.tables[member].triggers) {
                if (!replaces(trigger) || !runs(trigger, tally))
                    continue;
                addReason(node,
                          Text::tr("The rule %1 of %2 may replace what would be written.")
                              .arg(trigger.name, m_schema.tables[member].name.toString()));
                m_tainted.insert(node);
            }
        }
    }

    static bool replaces(const Trigger &trigger)
    {
        return trigger.timing == Trigger::Timing::Rule || trigger.timing == Trigger::Timing::InsteadOf;
    }

    static bool runs(const Trigger &trigger, const NodeTally &tally)
    {
        return trigger.enabled
            && ((trigger.onDelete && tally.deleted > 0)
                || (trigger.onUpdate && (tally.changed > 0 || tally.maxUpdates > 0)));
    }

    /// A key's rule is a statement of its own, whether it finds rows or not.
    bool runsWithoutRows(const Trigger &trigger, int node) const
    {
        const auto sends = [&](int index) {
            const DeleteEdge &edge = m_graph.edges.at(index);
            const NodeTally &parent = m_forecast.tallies.at(edge.parent);
            const bool isSent = edge.cause == DeleteEdge::Cause::ParentGoes ? parent.deleted > 0 : parent.changed > 0;
            return isSent && ((trigger.onDelete && edge.deletes()) || (trigger.onUpdate && edge.writes()));
        };
        return trigger.enabled && trigger.ofStatements && std::ranges::any_of(m_graph.nodes.at(node).edges, sends);
    }

    QString obstacle(const DeleteEdge &edge, const ForeignKey &key) const
    {
        const QString table = m_schema.tables[key.table].name.toString();
        switch (edge.obstacle) {
        case DeleteEdge::Obstacle::None:
            break;
        case DeleteEdge::Obstacle::NoSelect:
            return Text::tr("%1 may not read %2, whose rows %3 reaches.").arg(m_schema.server.user, table, key.name);
        case DeleteEdge::Obstacle::Period:
            return Text::tr("%1 of %2 is a temporal key, which can't be followed.").arg(key.name, table);
        case DeleteEdge::Obstacle::TriggersChanged:
            return Text::tr("The triggers of %1 of %2 were disabled or changed: what it does can't be told.")
                .arg(key.name, table);
        case DeleteEdge::Obstacle::ComputedDefault:
            return Text::tr("%1 of %2 writes a value that is computed only then.").arg(key.name, table);
        case DeleteEdge::Obstacle::Circle:
            return Text::tr("What %1 of %2 changes comes back to itself, which can't be followed.")
                .arg(key.name, table);
        case DeleteEdge::Obstacle::TooManyKeys:
            return Text::tr("%1 has more keys than can be followed, %2 among them.").arg(table, key.name);
        }
        Q_UNREACHABLE();
    }

    void addReason(int node, const QString &reason) { addName(m_unknown[node], reason); }

    void addUnknown(int node, const QStringList &reasons)
    {
        qint64 seen = 0;
        for (const ForecastEntry &entry : m_forecast.entries)
            if (entry.node == node)
                seen += entry.rows;
        PreviewEntry entry = entryFor(node, RowAction::Unknown, seen);
        entry.atLeast = true;
        for (const int index : m_graph.nodes.at(node).edges)
            addName(entry.constraints, m_foreseen.keyOf(index).name);
        entry.reason = reasons.join(u' ');
        entry.plainReason = seen == 0
            ? Text::tr("It can't be told what happens to the %1.").arg(entry.label)
            : Text::tr("It can't be told what happens to all %1: at least %Ln are concerned.", nullptr, plural(seen))
                  .arg(entry.label);
        m_preview.entries.append(entry);
    }

    void addNotes()
    {
        QMap<QString, QStringList> tables; // by trigger
        for (int node = 0; node < m_graph.nodes.size(); ++node)
            for (const Oid member : withPartitions(m_schema, m_graph.nodes.at(node).table))
                for (const Trigger &trigger : m_schema.tables[member].triggers)
                    if ((runs(trigger, m_forecast.tallies.at(node)) || runsWithoutRows(trigger, node))
                        && !replaces(trigger)) {
                        addName(tables[trigger.name], name(node));
                        if (m_schema.server.superuser && !trigger.code.isEmpty())
                            addName(m_preview.notes,
                                    Text::tr("A delete runs the trigger or rule %1 of %2 with your rights, those of a "
                                             "superuser: it is %3.")
                                        .arg(trigger.name, name(node), toWords(trigger.code)));
                    }
        QStringList triggers;
        for (auto it = tables.cbegin(); it != tables.cend(); ++it)
            triggers.append(Text::tr("%1 on %2", "a trigger on tables").arg(it.key(), it.value().join(u", "_s)));
        m_preview.userCode = triggers;
        if (!triggers.isEmpty())
            m_preview.notes.append(
                Text::tr("Triggers and rules run: %1. If one stops or undoes what is shown here, everything is "
                         "rolled back. What they write besides, a try tells; what they do outside of "
                         "transactions (sequences, other servers) nothing takes back.")
                    .arg(triggers.join(u"; "_s)));
        addNotesOfUndo();
        for (const OrderDependence &found : m_forecast.orderDependent) {
            QStringList names;
            for (const int edge : found.edges)
                addName(names, m_foreseen.keyOf(edge).name);
            for (const int conflict : found.conflicts)
                addName(names, m_foreseen.conflicts.at(found.node).at(conflict).name);
            m_preview.notes.append(Text::tr("Whether the delete succeeds hangs on the order in which PostgreSQL "
                                            "reaches %Ln row(s) of %1 (%2). If it does not, "
                                            "nothing is changed.",
                                            nullptr, plural(found.rows))
                                       .arg(name(found.node), names.join(u", "_s)));
        }
    }

    /// What runs when rows that go come back.
    void addNotesOfUndo()
    {
        QStringList triggers;
        for (int node = 0; node < m_graph.nodes.size(); ++node)
            for (const Oid member : withPartitions(m_schema, m_graph.nodes.at(node).table))
                for (const Trigger &trigger : m_schema.tables[member].triggers)
                    if (deleted(node) > 0 && trigger.enabled && trigger.onInsert)
                        addName(triggers, Text::tr("%1 on %2", "a trigger on tables").arg(trigger.name, name(node)));
        if (!triggers.isEmpty())
            m_preview.notes.append(
                Text::tr("When the rows come back by an undo, triggers run again: %1. A row that one makes in the "
                         "place of one of the undo file gives way to it.")
                    .arg(triggers.join(u"; "_s)));
    }

    PreviewOutcome outcome() const
    {
        if (m_distributed)
            return PreviewOutcome::Unknown;
        // A row that blocks may be one that goes too, if what leads to it can't be seen; and one that is never reached,
        // if what leads to it hangs on the order.
        const bool blocked = std::ranges::any_of(m_forecast.entries, [&](const ForecastEntry &entry) {
            return entry.action == RowAction::Block && !m_tainted.contains(entry.node);
        });
        if ((blocked || m_refused) && !m_forecast.mayStopShort)
            return PreviewOutcome::Blocked;
        if (!m_unknown.isEmpty())
            return PreviewOutcome::Unknown;
        return m_forecast.orderDependent.isEmpty() && !blocked && !m_refused ? PreviewOutcome::Ok
                                                                             : PreviewOutcome::OrderDependent;
    }

    Preview &m_preview;
    const ForeseenDelete &m_foreseen;
    const Schema &m_schema;
    const DeleteGraph &m_graph;
    const DeleteForecast &m_forecast;
    QMap<int, QStringList> m_unknown; ///< reasons by node
    bool m_distributed = false;       ///< a table of the reach, by Citus
    bool m_refused = false;           ///< a rule that runs would be refused, whatever the rows
    QSet<int> m_tainted;              ///< nodes of which more rows may go than are seen
};

} // namespace

void describe(Preview &preview, const ForeseenDelete &foreseen)
{
    Writer(preview, foreseen).write();
}

} // namespace ondelete
