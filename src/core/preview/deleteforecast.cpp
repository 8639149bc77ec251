// SPDX-License-Identifier: MIT
#include "core/preview/deleteforecast.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMap>
#include <QtCore/QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

bool shareAny(const QStringList &a, const QStringList &b)
{
    return std::ranges::any_of(a, [&](const QString &column) { return b.contains(column); });
}

bool contains(const QStringList &all, const QStringList &part)
{
    return std::ranges::all_of(part, [&](const QString &column) { return all.contains(column); });
}

/// What a conflict means for a row that @p reached edges write.
enum class Answer { Holds, Refused, Hangs, Unknown };

/// Edges fire one after another, in an order that nobody promises; every state on the way must hold.
class Orders
{
public:
    /// Whether an edge no longer matches the row once the edges of a mask have written it.
    using IsMoot = std::function<bool(quint64 step, quint64 written)>;

    Orders(const WriteConflict &conflict, const QString &verdicts, IsMoot isMoot)
        : m_conflict(conflict)
        , m_masks(conflict.combinations())
        , m_verdicts(verdicts)
        , m_isMoot(std::move(isMoot))
    {
    }

    /// @p independent: every edge of @p reached is sure to have its turn, whichever was first.
    Answer answer(quint64 reached, bool independent) const
    {
        QList<quint64> steps;
        quint64 relevant = 0;
        for (const int bit : m_conflict.bits) {
            const quint64 step = quint64(1) << bit;
            if (reached & step) {
                steps.append(step);
                relevant |= step;
            }
        }
        if (steps.isEmpty())
            return Answer::Holds;
        const bool allTried = independent && m_conflict.triesAll();
        QSet<quint64> states;
        bool mayPass = false;
        if (allTried) {
            mayPass = passes(0, 0, steps, states);
        } else {
            for (const quint64 mask : m_masks)
                if ((mask & ~relevant) == 0)
                    states.insert(mask);
            mayPass = std::ranges::any_of(steps, [&](quint64 step) { return verdict(step) != u'1'; });
        }
        if (!mayPass)
            return Answer::Refused;
        const auto anyIs = [&](QChar one) {
            return std::ranges::any_of(states, [&](quint64 state) { return verdict(state) == one; });
        };
        if (anyIs(u'3'))
            return Answer::Unknown;
        return anyIs(u'1') || anyIs(u'2') || (!m_conflict.triesAll() && steps.size() > 2) ? Answer::Hangs
                                                                                          : Answer::Holds;
    }

private:
    QChar verdict(quint64 mask) const { return m_verdicts.at(m_masks.indexOf(mask)); }

    /// Whether some order of those that are not @p done yet holds all along, where @p written have written the row.
    /// Collects every state that any order reaches.
    bool passes(quint64 written, quint64 done, const QList<quint64> &steps, QSet<quint64> &states) const
    {
        bool isLast = true;
        bool passed = false;
        for (const quint64 step : steps) {
            if ((done & step) != 0)
                continue;
            isLast = false;
            const quint64 next = m_isMoot(step, written) ? written : written | step;
            if (next != 0)
                states.insert(next);
            const bool holds = next == written || verdict(next) != u'1';
            passed = (passes(next, done | step, steps, states) && holds) || passed;
        }
        return isLast || passed;
    }

    const WriteConflict &m_conflict;
    QList<quint64> m_masks;
    QString m_verdicts;
    IsMoot m_isMoot;
};

class Judge
{
public:
    Judge(const Schema &schema, const DeleteGraph &graph, const QList<QList<WriteConflict>> &conflicts)
        : m_schema(schema)
        , m_graph(graph)
        , m_conflicts(conflicts)
    {
        m_forecast.tallies.resize(graph.nodes.size());
    }

    void judge(const RowGroup &group)
    {
        // A table without rows may be told as none of its rows or not at all: it says the same.
        if (group.rows == 0)
            return;
        m_writes.clear();
        m_refusals.clear();
        for (const int index : m_graph.nodes.at(group.node).edges) {
            const DeleteEdge &edge = m_graph.edges.at(index);
            if ((group.mask & edge.mask()) != 0)
                (edge.writes() ? m_writes : m_refusals).append(index);
        }
        NodeTally &tally = m_forecast.tallies[group.node];
        // A root row is gone before the first trigger fires: nothing can meet it any more.
        if (group.fate != RowGroup::Fate::IsRoot)
            tally.maxUpdates += group.rows * m_writes.size();
        if (group.fate == RowGroup::Fate::Stays) {
            judgeStaying(group, tally);
            return;
        }
        tally.deleted += group.rows;
        entry(group.node, RowAction::Delete).rows += group.rows;
        if (group.fate == RowGroup::Fate::Goes)
            judgeGoing(group);
        addToDigest(group.node, u"delete"_s, group);
    }

    DeleteForecast finish()
    {
        for (qsizetype node = 0; node < m_graph.nodes.size(); ++node)
            for (const ForecastEntry &found : std::as_const(m_entries))
                if (found.node == node && found.rows > 0)
                    m_forecast.entries.append(found);
        std::ranges::sort(m_forecast.untold);
        QCryptographicHash digest(QCryptographicHash::Sha256);
        for (auto line = m_digestLines.cbegin(); line != m_digestLines.cend(); ++line)
            digest.addData(u"%1 %2 %3\n"_s.arg(line.key()).arg(line->rows).arg(line->hash).toUtf8());
        m_forecast.digest = QString::fromLatin1(digest.result().toHex());
        return m_forecast;
    }

private:
    struct DigestLine
    {
        qint64 rows = 0;
        quint64 hash = 0;
    };

    const DeleteEdge &edgeAt(int index) const { return m_graph.edges.at(index); }
    const ForeignKey &keyOf(int index) const { return *m_schema.foreignKey(edgeAt(index).key); }
    bool onlyNulls(int index) const
    {
        return std::ranges::all_of(edgeAt(index).written,
                                   [&](const QString &column) { return writesNull(m_schema, edgeAt(index), column); });
    }

    /// Whether the one write may leave the other nothing to match, so that the order shows.
    bool interfere(int first, int second) const
    {
        if (!shareAny(edgeAt(first).written, keyOf(second).columns))
            return false;
        return !(onlyNulls(first) && onlyNulls(second) && contains(edgeAt(first).written, edgeAt(second).written));
    }

    /// Whether the row refers to nothing by either key, whichever goes first: the second then finds a NULL in its own
    /// key, which holds. Only which of its columns become NULL hangs on the order.
    bool staysUnlinked(int first, int second) const
    {
        return onlyNulls(first) && onlyNulls(second) && keyOf(second).match == ForeignKey::Match::Simple;
    }

    void judgeStaying(const RowGroup &group, NodeTally &tally)
    {
        QList<int> refusedBy;
        QList<int> hangsOn;
        for (const int refusal : std::as_const(m_refusals)) {
            QList<int> lettingGo;
            for (const int write : std::as_const(m_writes))
                if (shareAny(edgeAt(write).written, keyOf(refusal).columns))
                    lettingGo.append(write);
            if (lettingGo.isEmpty())
                refusedBy.append(refusal);
            else if (!isCheckedLast(refusal) || !std::ranges::all_of(lettingGo, [&](int w) { return onlyNulls(w); }))
                hangsOn << refusal << lettingGo;
        }
        bool independent = true;
        for (const int first : std::as_const(m_writes)) {
            for (const int second : std::as_const(m_writes)) {
                if (first != second && interfere(first, second)) {
                    independent = false;
                    const bool escapes = mayEscape(group.node, edgeAt(second).written);
                    if (escapes || !staysUnlinked(first, second))
                        hangsOn << first << second;
                    m_forecast.mayStopShort = m_forecast.mayStopShort || escapes;
                }
            }
        }
        for (const int write : std::as_const(m_writes))
            if (isOvertaken(edgeAt(write).latest, write))
                hangsOn.append(write);
        QList<int> refusedConflicts;
        QList<int> hangingConflicts;
        weigh(group, independent, refusedConflicts, hangingConflicts);
        if (!refusedBy.isEmpty() || !refusedConflicts.isEmpty()) {
            ForecastEntry &block = entry(group.node, RowAction::Block);
            block.rows += group.rows;
            addTo(block.edges, refusedBy);
            addTo(block.conflicts, refusedConflicts);
            block.groups.append(group);
        } else if (!hangsOn.isEmpty() || !hangingConflicts.isEmpty()) {
            addOrderDependence(group, hangsOn, hangingConflicts);
        }
        if (m_writes.isEmpty())
            return;
        tally.changed += group.rows;
        ForecastEntry &change = entry(group.node, actionOf(m_writes));
        change.rows += group.rows;
        addTo(change.edges, m_writes);
        addToDigest(group.node, writtenBy(m_writes), group);
    }

    void judgeGoing(const RowGroup &group)
    {
        QList<int> hangsOn;
        for (const int refusal : std::as_const(m_refusals))
            if (!isCheckedLast(refusal))
                hangsOn.append(refusal);
        QList<int> escapes;
        for (const int write : std::as_const(m_writes))
            if (mayEscape(group.node, edgeAt(write).written))
                escapes.append(write);
        for (const int index : m_graph.nodes.at(group.node).edges)
            if (edgeAt(index).deletes() && isOvertaken(edgeAt(index).latest, index))
                escapes.append(index);
        m_forecast.mayStopShort = m_forecast.mayStopShort || !escapes.isEmpty();
        hangsOn += escapes;
        QList<int> refused;
        QList<int> hanging;
        weigh(group, false, refused, hanging);
        hanging += refused; // unless the row is gone before
        if (!hangsOn.isEmpty() || !hanging.isEmpty())
            addOrderDependence(group, hangsOn, hanging);
    }

    /// PostgreSQL looks at all keys of a row that was written twice, also at those whose own turn comes later: the row
    /// that such a key references may be gone by then.
    bool isOvertaken(int latest, int except) const
    {
        const auto sooner = [&](int write) { return write != except && edgeAt(write).earliest < latest; };
        return std::ranges::count_if(m_writes, sooner) >= 2;
    }

    /// Only then does PostgreSQL look whether anything still points there when all is done.
    bool isCheckedLast(int refusal) const
    {
        return edgeAt(refusal).rule == DeleteRule::NoAction && keyOf(refusal).initiallyDeferred;
    }

    /// Whether a row that is written before its turn to go may stay, or lose those that would go with it.
    bool mayEscape(int node, const QStringList &written) const
    {
        return std::ranges::any_of(m_graph.edges, [&](const DeleteEdge &edge) {
            const ForeignKey &key = *m_schema.foreignKey(edge.key);
            return (edge.deletes() && edge.child == node && shareAny(written, key.columns))
                || (edge.parent == node && shareAny(written, key.referencedColumns));
        });
    }

    /// A key that compares a column which another has set to NULL no longer finds the row.
    bool isMoot(quint64 step, quint64 written) const
    {
        const auto second = std::ranges::find(m_writes, step, [this](int write) { return edgeAt(write).mask(); });
        return second != m_writes.end() && std::ranges::any_of(m_writes, [&](int first) {
                   return (edgeAt(first).mask() & written) != 0 && onlyNulls(first)
                       && shareAny(edgeAt(first).written, keyOf(*second).columns);
               });
    }

    void weigh(const RowGroup &group, bool independent, QList<int> &refused, QList<int> &hanging)
    {
        const QList<WriteConflict> &conflicts = m_conflicts.at(group.node);
        qsizetype at = 0;
        for (qsizetype i = 0; i < conflicts.size(); ++i) {
            const qsizetype length = conflicts.at(i).combinations().size();
            const Orders orders(conflicts.at(i), group.verdicts.mid(at, length),
                                [this](quint64 step, quint64 written) { return isMoot(step, written); });
            at += length;
            switch (orders.answer(group.mask, independent)) {
            case Answer::Holds:
                break;
            case Answer::Refused:
                refused.append(int(i));
                break;
            case Answer::Hangs:
                hanging.append(int(i));
                break;
            case Answer::Unknown:
                if (!m_forecast.untold.contains(group.node))
                    m_forecast.untold.append(group.node);
            }
        }
    }

    RowAction actionOf(const QList<int> &writes) const
    {
        RowAction action = RowAction::Update;
        for (const int write : writes) {
            if (edgeAt(write).rule == DeleteRule::SetNull)
                return RowAction::SetNull;
            if (edgeAt(write).rule == DeleteRule::SetDefault)
                action = RowAction::SetDefault;
        }
        return action;
    }

    QString writtenBy(const QList<int> &writes) const
    {
        QStringList columns;
        for (const int write : writes)
            for (const QString &column : edgeAt(write).written)
                columns.append(quotedWhereNeeded(column) + u'=' + writtenValue(m_schema, edgeAt(write), column));
        columns.sort();
        columns.removeDuplicates();
        return columns.join(u',');
    }

    ForecastEntry &entry(int node, RowAction action)
    {
        const auto found = std::ranges::find_if(
            m_entries, [&](const ForecastEntry &e) { return e.node == node && e.action == action; });
        if (found != m_entries.end())
            return *found;
        m_entries.append({.node = node, .action = action, .rows = 0, .edges = {}, .conflicts = {}, .groups = {}});
        return m_entries.last();
    }

    void addOrderDependence(const RowGroup &group, const QList<int> &edges, const QList<int> &conflicts)
    {
        auto found = std::ranges::find(m_forecast.orderDependent, group.node, &OrderDependence::node);
        if (found == m_forecast.orderDependent.end()) {
            m_forecast.orderDependent.append({.node = group.node, .rows = 0, .edges = {}, .conflicts = {}});
            found = m_forecast.orderDependent.end() - 1;
        }
        found->rows += group.rows;
        addTo(found->edges, edges);
        addTo(found->conflicts, conflicts);
    }

    void addToDigest(int node, const QString &fate, const RowGroup &group)
    {
        const QString &table = m_schema.tables[m_graph.nodes.at(node).table].sql;
        DigestLine &line = m_digestLines[table + u' ' + fate];
        line.rows += group.rows;
        line.hash += group.hash;
    }

    static void addTo(QList<int> &list, const QList<int> &more)
    {
        for (const int one : more)
            if (!list.contains(one))
                list.append(one);
    }

    const Schema &m_schema;
    const DeleteGraph &m_graph;
    const QList<QList<WriteConflict>> &m_conflicts;
    DeleteForecast m_forecast;
    QList<ForecastEntry> m_entries;
    QMap<QString, DigestLine> m_digestLines;
    QList<int> m_writes;   ///< of the group at hand
    QList<int> m_refusals; ///< of the group at hand
};

} // namespace

DeleteForecast forecast(const Schema &schema, const DeleteGraph &graph, const QList<QList<WriteConflict>> &conflicts,
                        const QList<RowGroup> &groups)
{
    Judge judge(schema, graph, conflicts);
    for (const RowGroup &group : groups)
        judge.judge(group);
    return judge.finish();
}

} // namespace ondelete
