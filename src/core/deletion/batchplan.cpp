// SPDX-License-Identifier: MIT
#include "core/deletion/batchplan.h"

#include <QtCore/QHash>

#include <algorithm>
#include <functional>

namespace ondelete {
namespace {

using IsEdge = std::function<bool(const DeleteEdge &)>;

/// Tarjan's: the components of @p nodes over the edges that @p counts, those that others lead to first.
class Components
{
public:
    Components(const DeleteGraph &graph, const QList<int> &nodes, const IsEdge &counts)
    {
        for (const DeleteEdge &edge : graph.edges)
            if (counts(edge) && nodes.contains(edge.parent) && nodes.contains(edge.child))
                m_children[edge.parent].append(edge.child);
        for (const int node : nodes)
            if (!m_order.contains(node))
                visit(node);
    }

    QList<QList<int>> found;

private:
    void visit(int node)
    {
        m_order[node] = m_low[node] = int(m_order.size());
        m_stack.append(node);
        for (const int child : m_children.value(node)) {
            if (!m_order.contains(child)) {
                visit(child);
                m_low[node] = std::min(m_low[node], m_low[child]);
            } else if (m_stack.contains(child)) {
                m_low[node] = std::min(m_low[node], m_order[child]);
            }
        }
        if (m_low[node] != m_order[node])
            return;
        const qsizetype from = m_stack.indexOf(node);
        found.append(m_stack.sliced(from));
        m_stack.resize(from);
    }

    QHash<int, QList<int>> m_children;
    QHash<int, int> m_order;
    QHash<int, int> m_low;
    QList<int> m_stack;
};

struct Unit
{
    int node = 0;
    BatchUnit is;
};

/// Whether the row that is pointed at can't go before the one that points, or takes it along.
bool holds(const DeleteEdge &edge)
{
    return edge.deletes() || edge.refuses();
}

bool isOfDelete(const DeleteEdge &edge)
{
    return edge.cause == DeleteEdge::Cause::ParentGoes && edge.isFollowed();
}

/// What nothing points at first. A row is unlinked only where it would not have gone anyway, as far as there is such an
/// order.
QList<Unit> unitsInOrder(const DeleteGraph &graph, const QList<int> &nodes)
{
    const IsEdge any = isOfDelete;
    const IsEdge held = [](const DeleteEdge &edge) { return isOfDelete(edge) && holds(edge); };
    QList<Unit> units;
    int circles = 0;
    const Components all(graph, nodes, any);
    for (const QList<int> &loose : all.found) {
        const Components inner(graph, loose, held);
        for (const QList<int> &tight : inner.found) {
            QList<int> inside;
            for (int index = 0; index < graph.edges.size(); ++index) {
                const DeleteEdge &edge = graph.edges.at(index);
                if (held(edge) && tight.contains(edge.parent) && tight.contains(edge.child))
                    inside.append(index);
            }
            const int circle = inside.isEmpty() ? -1 : circles++;
            for (const int node : tight) {
                Unit unit{node, {}};
                unit.is.circle = circle;
                for (const int index : inside)
                    if (graph.edges.at(index).parent == node)
                        unit.is.holding.append(graph.edges.at(index).key);
                units.append(unit);
            }
        }
    }
    return units;
}

std::optional<GoesAlong::Why> whyAlong(const Table &table)
{
    if (table.primaryKey.isEmpty())
        return GoesAlong::Why::NoKey;
    if (!table.may.remove)
        return GoesAlong::Why::NoRight;
    return table.rowSecurity ? std::optional(GoesAlong::Why::Policies) : std::nullopt;
}

void countBatches(BatchPlan &plan)
{
    qint64 left = plan.rows;
    qint64 roots = 0; // that are left for the last batch
    for (BatchUnit &unit : plan.units) {
        for (roots = unit.rows; roots > 0 && left > plan.most;) {
            const qint64 batch = std::min({roots, plan.most, mostKeysOfABatch});
            ++unit.batches;
            roots -= batch;
            left -= batch;
        }
        plan.batches += unit.batches;
    }
    if (roots > 0) { // all the rest at once
        ++plan.units.last().batches;
        ++plan.batches;
    }
}

} // namespace

BatchPlan planBatches(const Schema &schema, const DeleteGraph &graph, const DeleteForecast &forecast, qint64 most)
{
    BatchPlan plan;
    plan.most = most;
    QList<int> nodes;
    for (int node = 0; node < graph.nodes.size(); ++node) {
        const NodeTally tally = forecast.tallies.value(node);
        const Table &table = *schema.tables.find(graph.nodes.at(node).table);
        plan.rows += tally.deleted + tally.changed;
        const bool isRoot = node == 0;
        const bool anyGo = graph.nodes.at(node).goes && graph.nodes.at(node).known && tally.deleted > 0;
        const auto why = isRoot ? std::nullopt : whyAlong(table);
        if (why && tally.deleted > 0)
            plan.along.append({table.name, tally.deleted, *why});
        else if (!why && (isRoot || anyGo))
            nodes.append(node);
    }
    QList<Unit> units = unitsInOrder(graph, nodes);
    const auto root = std::ranges::find(units, 0, &Unit::node);
    std::rotate(root, root + 1, units.end()); // in a circle it need not be the last
    for (Unit &unit : units) {
        unit.is.table = schema.tables.find(graph.nodes.at(unit.node).table)->name;
        unit.is.rows = forecast.tallies.value(unit.node).deleted;
        plan.units.append(unit.is);
    }
    countBatches(plan);
    return plan;
}

} // namespace ondelete
