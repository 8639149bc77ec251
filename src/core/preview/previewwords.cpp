// SPDX-License-Identifier: MIT
#include "core/preview/previewwords.h"

#include "core/audit/rulerefusal.h"
#include "core/audit/waysout.h"
#include "core/preview/deletecost.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Preview)
};

/// For tr()'s plural, which takes an int.
int plural(qint64 rows)
{
    return static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max()));
}

/// Writes the sentences of one preview.
class Writer
{
public:
    Writer(Preview &preview, const Schema &schema, const Spec &spec, const DeleteGraph &graph,
           const QList<QList<WriteConflict>> &conflicts, const DeleteForecast &forecast)
        : m_preview(preview)
        , m_schema(schema)
        , m_spec(spec)
        , m_graph(graph)
        , m_conflicts(conflicts)
        , m_forecast(forecast)
    {
    }

    void write(const QList<UndeclaredCandidate> &undeclared, const QList<DanglingRows> &dangling)
    {
        m_preview.digest = m_forecast.digest;
        for (const ForecastEntry &entry : m_forecast.entries)
            addForecast(entry);
        findRefusals();
        findUnknown();
        addDangling(undeclared, dangling);
        for (const auto &[node, reasons] : m_unknown.asKeyValueRange())
            addUnknown(node, reasons);
        addNotes();
        m_preview.slowKeys = slowKeys(m_schema, m_spec, m_graph, m_forecast);
        m_preview.outcome = outcome();
    }

private:
    const Table &tableOf(int node) const { return *m_schema.tables.find(m_graph.nodes.at(node).table); }
    const DeleteEdge &edgeAt(int index) const { return m_graph.edges.at(index); }
    const ForeignKey &keyOf(int index) const { return *m_schema.foreignKey(edgeAt(index).key); }
    QString name(int node) const { return tableOf(node).name.toString(); }
    QString label(int node) const { return m_spec.labelOf(tableOf(node).name); }
    bool manyRoots() const { return m_preview.keys.size() - m_preview.notFound.size() > 1; }
    qint64 deleted(int node) const { return m_forecast.tallies.at(node).deleted; }

    PreviewEntry entryFor(int node, RowAction action, qint64 rows) const
    {
        PreviewEntry entry;
        entry.table = tableOf(node).name;
        entry.label = label(node);
        entry.action = action;
        entry.rows = rows;
        return entry;
    }

    static void addName(QStringList &names, const QString &name)
    {
        if (!names.contains(name))
            names.append(name);
    }

    void addForecast(const ForecastEntry &forecast)
    {
        PreviewEntry entry = entryFor(forecast.node, forecast.action, forecast.rows);
        switch (forecast.action) {
        case RowAction::Delete:
            describeDelete(entry, forecast);
            break;
        case RowAction::Block:
            describeBlock(entry, forecast);
            break;
        default:
            describeChange(entry, forecast);
            entry.freeText = tableOf(forecast.node).freeTextColumns();
        }
        m_preview.entries.append(entry);
    }

    void describeDelete(PreviewEntry &entry, const ForecastEntry &forecast) const
    {
        QStringList reasons;
        if (forecast.node == 0)
            reasons.append(Text::tr("These are the rows to delete."));
        for (const int index : m_graph.nodes.at(forecast.node).edges) {
            const DeleteEdge &edge = edgeAt(index);
            if (!edge.deletes() || !edge.isFollowed() || deleted(edge.parent) == 0
                || (forecast.node == 0 && forecast.rows <= m_preview.keys.size() - m_preview.notFound.size()))
                continue;
            entry.constraints.append(keyOf(index).name);
            reasons.append(Text::tr("%1 deletes with the rows of %2 (ON DELETE CASCADE).")
                               .arg(keyOf(index).name, name(edge.parent)));
        }
        entry.reason = reasons.join(u' ');
        entry.plainReason = Text::tr("%Ln of the %1 go.", nullptr, plural(forecast.rows)).arg(entry.label);
    }

    void describeChange(PreviewEntry &entry, const ForecastEntry &forecast) const
    {
        QStringList reasons;
        for (const int index : forecast.edges) {
            const DeleteEdge &edge = edgeAt(index);
            addName(entry.constraints, keyOf(index).name);
            const QString columns = edge.written.join(u", "_s);
            if (edge.cause == DeleteEdge::Cause::ParentChanges)
                reasons.append(Text::tr("%1 follows the change of %2 and sets %3 (ON UPDATE %4).")
                                   .arg(keyOf(index).name, name(edge.parent), columns, toSql(edge.rule)));
            else if (edge.rule == DeleteRule::SetDefault)
                reasons.append(
                    Text::tr("%1 sets %2 to its default (ON DELETE SET DEFAULT).").arg(keyOf(index).name, columns));
            else
                reasons.append(Text::tr("%1 sets %2 to NULL (ON DELETE SET NULL).").arg(keyOf(index).name, columns));
        }
        entry.reason = reasons.join(u' ');
        entry.plainReason = Text::tr("%Ln of the %1 stay, unlinked.", nullptr, plural(forecast.rows)).arg(entry.label);
    }

    void describeBlock(PreviewEntry &entry, const ForecastEntry &forecast) const
    {
        QStringList reasons;
        for (const int index : forecast.edges) {
            const DeleteEdge &edge = edgeAt(index);
            addName(entry.constraints, keyOf(index).name);
            reasons.append(edge.cause == DeleteEdge::Cause::ParentGoes
                               ? Text::tr("%1 (ON DELETE %2) refuses while rows reference the rows of %3 that go.")
                                     .arg(keyOf(index).name, toSql(edge.rule), name(edge.parent))
                               : Text::tr("%1 (ON UPDATE %2) refuses while rows reference the rows of %3 that change.")
                                     .arg(keyOf(index).name, toSql(edge.rule), name(edge.parent)));
            addName(entry.waysOut, wayOutOf(m_schema, m_spec, keyOf(index)));
        }
        for (const int index : forecast.conflicts) {
            const WriteConflict &conflict = m_conflicts.at(forecast.node).at(index);
            reasons.append(refusal(conflict, forecast.node, entry.constraints));
            for (const int bit : conflict.bits)
                addName(
                    entry.waysOut,
                    wayOutOf(conflict, m_schema.idOf(*m_schema.foreignKey(m_graph.edgeAt(forecast.node, bit).key))));
        }
        entry.reason = reasons.join(u' ');
        entry.plainReason = forecast.edges.isEmpty() ? plainConflict(entry) : plainUse(entry, forecast.edges.first());
        entry.plainWayOut = forecast.edges.isEmpty() ? Text::tr("Only your DBA can change that.")
                                                     : plainWayOut(entry, forecast.edges.first());
    }

    /// What @p conflict refuses, naming the keys that write and the constraint that decides.
    QString refusal(const WriteConflict &conflict, int node, QStringList &constraints) const
    {
        QStringList writers;
        for (const int bit : conflict.bits) {
            const QString key = m_schema.foreignKey(m_graph.edgeAt(node, bit).key)->name;
            addName(writers, key);
            addName(constraints, key);
        }
        const QString by = writers.join(u", "_s);
        const QString table = m_schema.tables[conflict.table].name.toString();
        switch (conflict.kind) {
        case WriteConflict::Kind::NotNull:
            return Text::tr("%1 would set %2 to NULL, which is NOT NULL in %3.")
                .arg(by, conflict.columns.join(u", "_s), table);
        case WriteConflict::Kind::Domain:
            return Text::tr("%1 would set %2 to NULL, which its domain %3 refuses.")
                .arg(by, conflict.columns.join(u", "_s), conflict.name);
        case WriteConflict::Kind::Check:
            addName(constraints, conflict.name);
            return Text::tr("What %1 would write, the CHECK %2 of %3 refuses.").arg(by, conflict.name, table);
        case WriteConflict::Kind::Reference:
            addName(constraints, conflict.name);
            return Text::tr("What %1 would write, the foreign key %2 of %3 refuses.").arg(by, conflict.name, table);
        case WriteConflict::Kind::Unique:
            addName(constraints, conflict.name);
            return Text::tr("What %1 would write, the unique index %2 of %3 refuses: another row is like it.")
                .arg(by, conflict.name, table);
        case WriteConflict::Kind::Partition:
            return Text::tr("What %1 would write belongs to no partition of %2.").arg(by, name(node));
        }
        Q_UNREACHABLE();
    }

    /// "12 webinars still use its groups."
    QString plainUse(const PreviewEntry &entry, int index) const
    {
        const int parent = edgeAt(index).parent;
        const int rows = plural(entry.rows);
        if (parent != 0 && manyRoots())
            return Text::tr("%Ln of the %1 still use their %2.", nullptr, rows).arg(entry.label, label(parent));
        if (parent != 0)
            return Text::tr("%Ln of the %1 still use its %2.", nullptr, rows).arg(entry.label, label(parent));
        if (manyRoots())
            return Text::tr("%Ln of the %1 still use these %2.", nullptr, rows).arg(entry.label, m_spec.root.plural);
        return Text::tr("%Ln of the %1 still use this %2.", nullptr, rows).arg(entry.label, m_spec.root.singular);
    }

    QString plainWayOut(const PreviewEntry &entry, int index) const
    {
        const int parent = edgeAt(index).parent;
        return Text::tr("Take the %1 off the %2 in the application, or ask your DBA to change the rule.",
                        "webinars, groups")
            .arg(entry.label,
                 parent != 0       ? label(parent)
                     : manyRoots() ? m_spec.root.plural
                                   : m_spec.root.singular);
    }

    static QString plainConflict(const PreviewEntry &entry)
    {
        return Text::tr("%Ln of the %1 can't be unlinked: the database does not allow them to stay alone.", nullptr,
                        plural(entry.rows))
            .arg(entry.label);
    }

    /// Also tables of which it can only be said that rows may dangle: that stops no delete, but it is not "none".
    void addDangling(const QList<UndeclaredCandidate> &undeclared, const QList<DanglingRows> &dangling)
    {
        QList<Oid> tables;
        for (const UndeclaredCandidate &candidate : undeclared)
            if (!tables.contains(candidate.table))
                tables.append(candidate.table);
        for (const Oid oid : std::as_const(tables)) {
            const Table &table = *m_schema.tables.find(oid);
            const auto seen = std::ranges::find(dangling, oid, &DanglingRows::table);
            const qint64 rows = seen == dangling.end() ? 0 : seen->rows;
            QStringList reasons;
            QStringList doubts;
            for (const UndeclaredCandidate &candidate : undeclared) {
                const int node = m_graph.nodeOf(m_schema, candidate.references);
                const bool partly = m_tainted.contains(node);
                if (candidate.table != oid || (deleted(node) == 0 && !partly))
                    continue;
                reasons.append(
                    Text::tr("%1 carries keys of %2, without a foreign key.").arg(candidate.column, name(node)));
                if (partly)
                    addName(doubts, Text::tr("Not every row of %1 that goes is known.").arg(name(node)));
            }
            if (!table.code.isEmpty())
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
        entry.label = m_spec.labelOf(table.name);
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
            if (fires && edge.isFollowed())
                addRefusal(edge.child, key.name, refusalOf(m_schema, key, work));
        }
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
        for (const int node : m_forecast.untold) {
            QList<ForeignCode> code;
            for (const WriteConflict &conflict : m_conflicts.at(node))
                addCode(code, conflict.code);
            addCode(m_preview.notEvaluated, code);
            addReason(node, Text::tr("Whether %1 takes what would be written can't be told.").arg(name(node)));
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
                const bool replaces =
                    trigger.timing == Trigger::Timing::Rule || trigger.timing == Trigger::Timing::InsteadOf;
                if (!replaces || !runs(trigger, tally))
                    continue;
                addReason(node,
                          Text::tr("The rule %1 of %2 replaces what would be written.")
                              .arg(trigger.name, m_schema.tables[member].name.toString()));
                m_tainted.insert(node);
            }
        }
    }

    static bool runs(const Trigger &trigger, const NodeTally &tally)
    {
        return trigger.enabled
            && ((trigger.onDelete && tally.deleted > 0)
                || (trigger.onUpdate && (tally.changed > 0 || tally.maxUpdates > 0)));
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
            addName(entry.constraints, keyOf(index).name);
        entry.reason = reasons.join(u' ');
        entry.plainReason = seen == 0
            ? Text::tr("It can't be told what happens to the %1.").arg(entry.label)
            : Text::tr("It can't be told what happens to all %1: at least %Ln are concerned.", nullptr, plural(seen))
                  .arg(entry.label);
        m_preview.entries.append(entry);
    }

    void addNotes()
    {
        for (int node = 0; node < m_graph.nodes.size(); ++node) {
            const NodeTally &tally = m_forecast.tallies.at(node);
            QStringList triggers;
            for (const Oid member : withPartitions(m_schema, m_graph.nodes.at(node).table))
                for (const Trigger &trigger : m_schema.tables[member].triggers)
                    if (runs(trigger, tally)
                        && (trigger.timing == Trigger::Timing::Before || trigger.timing == Trigger::Timing::After)) {
                        addName(triggers, trigger.name);
                        if (m_schema.server.superuser && !trigger.code.isEmpty())
                            addName(m_preview.notes,
                                    Text::tr("A delete runs the trigger %1 of %2 with your rights, those of a "
                                             "superuser: it is %3.")
                                        .arg(trigger.name, name(node), toWords(trigger.code)));
                    }
            for (const QString &trigger : std::as_const(triggers))
                m_preview.notes.append(
                    Text::tr("The trigger %1 runs on %2. If it stops or changes a write, everything is rolled back.")
                        .arg(trigger, name(node)));
        }
        for (const OrderDependence &found : m_forecast.orderDependent) {
            QStringList names;
            for (const int edge : found.edges)
                addName(names, keyOf(edge).name);
            for (const int conflict : found.conflicts)
                addName(names, m_conflicts.at(found.node).at(conflict).name);
            m_preview.notes.append(Text::tr("Whether the delete succeeds hangs on the order in which PostgreSQL "
                                            "reaches %Ln row(s) of %1 (%2). If it does not, "
                                            "nothing is changed.",
                                            nullptr, plural(found.rows))
                                       .arg(name(found.node), names.join(u", "_s)));
        }
    }

    PreviewOutcome outcome() const
    {
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
    const Schema &m_schema;
    const Spec &m_spec;
    const DeleteGraph &m_graph;
    const QList<QList<WriteConflict>> &m_conflicts;
    const DeleteForecast &m_forecast;
    QMap<int, QStringList> m_unknown; ///< reasons by node
    bool m_refused = false;           ///< a rule that runs would be refused, whatever the rows
    QSet<int> m_tainted;              ///< nodes of which more rows may go than are seen
};

} // namespace

void describe(Preview &preview, const Schema &schema, const Spec &spec, const DeleteGraph &graph,
              const QList<QList<WriteConflict>> &conflicts, const DeleteForecast &forecast,
              const QList<UndeclaredCandidate> &undeclared, const QList<DanglingRows> &dangling)
{
    Writer(preview, schema, spec, graph, conflicts, forecast).write(undeclared, dangling);
}

} // namespace ondelete
