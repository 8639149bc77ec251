// SPDX-License-Identifier: MIT
#include "core/reach/deletegraph.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr int maskBits = 62;

bool shareAny(const QStringList &a, const QStringList &b)
{
    return std::ranges::any_of(a, [&](const QString &column) { return b.contains(column); });
}

/// Builds the graph; what it needs from step to step.
class Builder
{
public:
    Builder(const Schema &schema, const RuleOf &ruleOf)
        : m_schema(schema)
        , m_ruleOf(ruleOf)
    {
        for (const Table &table : schema.tables)
            m_topmost.insert(table.oid, topmost(schema, table.oid));
        for (const ForeignKey &key : schema.foreignKeys) {
            m_keys.insert(key.oid, &key);
            m_keysTo[m_topmost.value(key.references)].append(&key);
        }
    }

    DeleteGraph build(Oid root)
    {
        nodeFor(m_topmost.value(root, root));
        m_graph.nodes.first().goes = true;
        followDeletes();
        while (followChanges()) {}
        tellWhatIsKnown();
        orderChanges();
        numberBits();
        findComponents();
        findDepths();
        for (const DeleteEdge &edge : m_graph.edges) {
            if (!edge.isFollowed() || edge.cause != DeleteEdge::Cause::ParentGoes)
                continue;
            QStringList &needed = m_graph.nodes[edge.parent].needed;
            for (const QString &column : keyOf(edge).referencedColumns)
                if (!needed.contains(column))
                    needed.append(column);
        }
        return m_graph;
    }

private:
    const ForeignKey &keyOf(const DeleteEdge &edge) const { return *m_keys.value(edge.key); }

    int nodeFor(Oid table)
    {
        if (const auto found = m_graph.placeOf.constFind(table); found != m_graph.placeOf.constEnd())
            return *found;
        m_graph.placeOf.insert(table, int(m_graph.nodes.size()));
        m_graph.nodes.append({.table = table, .goes = false, .known = false, .edges = {}, .needed = {}});
        return int(m_graph.nodes.size() - 1);
    }

    DeleteEdge::Obstacle obstacleOf(const ForeignKey &key) const
    {
        if (!m_schema.tables[key.table].may.select || !m_schema.tables[key.references].may.select)
            return DeleteEdge::Obstacle::NoSelect;
        if (key.period)
            return DeleteEdge::Obstacle::Period;
        return key.triggersAsCreated ? DeleteEdge::Obstacle::None : DeleteEdge::Obstacle::TriggersChanged;
    }

    bool hasComputedDefault(const ForeignKey &key, const QStringList &written) const
    {
        const Table &table = *m_schema.tables.find(key.table);
        return std::ranges::any_of(written,
                                   [&](const QString &name) { return constantDefault(*table.column(name)).isEmpty(); });
    }

    int add(DeleteEdge edge)
    {
        const int index = int(m_graph.edges.size());
        m_graph.nodes[edge.child].edges.append(index);
        m_graph.edges.append(std::move(edge));
        return index;
    }

    void followDeletes()
    {
        QSet<int> followed;
        for (bool changed = true; changed;) {
            changed = false;
            for (int node = 0; node < m_graph.nodes.size(); ++node) {
                if (!m_graph.nodes.at(node).goes || followed.contains(node))
                    continue;
                followed.insert(node);
                followDeletesFrom(node);
                changed = true;
            }
        }
    }

    void followDeletesFrom(int node)
    {
        for (const ForeignKey *pointing : m_keysTo.value(m_graph.nodes.at(node).table)) {
            const ForeignKey &key = *pointing;
            if (!key.enforced)
                continue;
            DeleteEdge edge;
            edge.key = key.oid;
            const KeyRule rule = m_ruleOf(key);
            edge.rule = rule.rule;
            edge.written = key.writtenBy(rule);
            edge.parent = node;
            edge.child = nodeFor(m_topmost.value(key.table));
            edge.obstacle = obstacleOf(key);
            if (edge.rule == DeleteRule::SetDefault && edge.isFollowed() && hasComputedDefault(key, edge.written))
                edge.obstacle = DeleteEdge::Obstacle::ComputedDefault;
            if (edge.deletes())
                m_graph.nodes[edge.child].goes = true;
            add(edge);
        }
    }

    /// Adds what ON UPDATE does to those that reference written columns. True while something was new.
    bool followChanges()
    {
        bool changed = false;
        for (const ForeignKey &key : m_schema.foreignKeys) {
            const auto node = m_graph.placeOf.constFind(m_topmost.value(key.references));
            if (!key.enforced || node == m_graph.placeOf.constEnd())
                continue;
            const Table &referenced = *m_schema.tables.find(key.references);
            const bool derived = std::ranges::any_of(
                key.referencedColumns, [&](const QString &name) { return referenced.column(name)->generated; });
            QList<int> writers;
            QStringList columns;
            bool toDefault = false;
            for (const int i : m_graph.nodes.at(*node).edges) {
                const DeleteEdge &edge = m_graph.edges.at(i);
                if (!edge.isFollowed() || !edge.writes() || !(derived || shareAny(edge.written, key.referencedColumns)))
                    continue;
                writers.append(i);
                toDefault = toDefault || edge.rule == DeleteRule::SetDefault;
                columns += edge.written;
            }
            if (writers.isEmpty())
                continue;
            DeleteEdge edge;
            edge.key = key.oid;
            edge.cause = DeleteEdge::Cause::ParentChanges;
            edge.rule = key.onUpdate;
            edge.writers = writers;
            edge.obstacle = obstacleOf(key);
            if (edge.rule == DeleteRule::Cascade) {
                for (qsizetype i = 0; i < key.columns.size(); ++i)
                    if (columns.contains(key.referencedColumns.at(i)))
                        edge.written.append(key.columns.at(i));
            } else if (!edge.refuses()) {
                edge.written = key.columns;
            }
            // The value that such an update carries on is another table's default: not followed.
            // Neither is a generated column's, which any write may change.
            const bool carriesDefault = edge.rule == DeleteRule::Cascade && toDefault;
            if (edge.isFollowed()
                && (derived || carriesDefault
                    || (edge.rule == DeleteRule::SetDefault && hasComputedDefault(key, edge.written))))
                edge.obstacle = DeleteEdge::Obstacle::ComputedDefault;
            changed = put(edge, key) || changed;
        }
        return changed;
    }

    bool put(DeleteEdge &edge, const ForeignKey &key)
    {
        edge.parent = nodeFor(m_topmost.value(key.references));
        edge.child = nodeFor(m_topmost.value(key.table));
        const QList<int> &into = m_graph.nodes.at(edge.child).edges;
        const auto found = std::ranges::find_if(into, [&](int index) {
            const DeleteEdge &other = m_graph.edges.at(index);
            return other.key == edge.key && other.cause == edge.cause;
        });
        if (found == into.end()) {
            add(edge);
            return true;
        }
        DeleteEdge &there = m_graph.edges[*found];
        if (there == edge)
            return false;
        there = edge;
        return true;
    }

    void tellWhatIsKnown()
    {
        DeleteNode &root = m_graph.nodes.first();
        root.known = m_schema.tables[root.table].may.select;
        for (bool changed = true; changed;) {
            changed = false;
            for (const DeleteEdge &edge : std::as_const(m_graph.edges)) {
                if (edge.deletes() && edge.isFollowed() && m_graph.nodes.at(edge.parent).known
                    && !m_graph.nodes.at(edge.child).known) {
                    m_graph.nodes[edge.child].known = true;
                    changed = true;
                }
            }
        }
        for (DeleteEdge &edge : m_graph.edges)
            if (edge.cause == DeleteEdge::Cause::ParentGoes && edge.isFollowed()
                && !m_graph.nodes.at(edge.parent).known)
                edge.obstacle = DeleteEdge::Obstacle::NoSelect;
    }

    /// Writers before those whose rows depend on them; what goes round in a circle is not followed.
    void orderChanges()
    {
        QSet<int> done;
        for (bool changed = true; changed;) {
            changed = false;
            for (int i = 0; i < m_graph.edges.size(); ++i) {
                DeleteEdge &edge = m_graph.edges[i];
                if (done.contains(i) || edge.deletes() || !edge.isFollowed())
                    continue;
                // A writer that is no longer followed has no rows to give; it is reported itself.
                edge.writers.removeIf([&](int writer) { return !m_graph.edges.at(writer).isFollowed(); });
                if (edge.cause == DeleteEdge::Cause::ParentChanges && edge.writers.isEmpty()) {
                    edge.obstacle = DeleteEdge::Obstacle::NoSelect;
                    changed = true;
                    continue;
                }
                if (std::ranges::all_of(edge.writers, [&](int writer) { return done.contains(writer); })) {
                    done.insert(i);
                    m_graph.changeOrder.append(i);
                    changed = true;
                }
            }
        }
        for (int i = 0; i < m_graph.edges.size(); ++i) {
            DeleteEdge &edge = m_graph.edges[i];
            if (!done.contains(i) && !edge.deletes() && edge.isFollowed())
                edge.obstacle = DeleteEdge::Obstacle::Circle;
        }
    }

    void numberBits()
    {
        for (const DeleteNode &node : std::as_const(m_graph.nodes)) {
            int bit = 0;
            for (const int index : node.edges) {
                DeleteEdge &edge = m_graph.edges[index];
                if (edge.deletes() || !edge.isFollowed())
                    continue;
                if (bit < maskBits) {
                    edge.bit = bit++;
                } else {
                    edge.obstacle = DeleteEdge::Obstacle::TooManyKeys;
                    m_graph.changeOrder.removeOne(index);
                }
            }
        }
    }

    /// Strongly connected components along CASCADE, in topological order (Tarjan; its output is in reverse).
    void findComponents()
    {
        m_visits = QList<Visit>(m_graph.nodes.size());
        m_from = QList<QList<int>>(m_graph.nodes.size());
        for (int i = 0; i < m_graph.edges.size(); ++i)
            m_from[m_graph.edges.at(i).parent].append(i);
        for (int node = 0; node < m_graph.nodes.size(); ++node)
            if (m_graph.nodes.at(node).known && m_visits.at(node).index < 0)
                visit(node);
        std::ranges::reverse(m_graph.components);
    }

    void visit(int node)
    {
        m_visits[node] = {m_counter, m_counter, true};
        ++m_counter;
        m_stack.append(node);
        for (const int index : std::as_const(m_from[node])) {
            const DeleteEdge &edge = m_graph.edges.at(index);
            if (!edge.deletes() || !edge.isFollowed())
                continue;
            if (m_visits.at(edge.child).index < 0) {
                visit(edge.child);
                m_visits[node].low = std::min(m_visits.at(node).low, m_visits.at(edge.child).low);
            } else if (m_visits.at(edge.child).onStack) {
                m_visits[node].low = std::min(m_visits.at(node).low, m_visits.at(edge.child).index);
            }
        }
        if (m_visits.at(node).low != m_visits.at(node).index)
            return;
        QList<int> component;
        do {
            component.append(m_stack.takeLast());
            m_visits[component.last()].onStack = false;
        } while (component.last() != node);
        m_graph.components.append(component);
    }

    /// When each edge may fire: PostgreSQL goes through a delete breadth-first.
    void findDepths()
    {
        constexpr int noLimit = std::numeric_limits<int>::max();
        QList<int> first(m_graph.nodes.size(), noLimit);
        QList<int> last(m_graph.nodes.size(), 0);
        first[0] = 0;
        const auto next = [](int depth) { return depth == noLimit ? noLimit : depth + 1; };
        for (bool changed = true; changed;) {
            changed = false;
            for (const DeleteEdge &edge : std::as_const(m_graph.edges)) {
                if (edge.deletes() && next(first.at(edge.parent)) < first.at(edge.child)) {
                    first[edge.child] = next(first.at(edge.parent));
                    changed = true;
                }
            }
        }
        for (const QList<int> &component : std::as_const(m_graph.components)) {
            if (m_graph.isCircle(component))
                for (const int node : component)
                    last[node] = noLimit;
            for (const int node : component) {
                for (const int index : m_from.at(node)) {
                    const DeleteEdge &edge = m_graph.edges.at(index);
                    if (edge.deletes() && !component.contains(edge.child))
                        last[edge.child] = std::max(last.at(edge.child), next(last.at(node)));
                }
            }
        }
        for (DeleteEdge &edge : m_graph.edges) {
            edge.earliest = first.at(edge.parent);
            edge.latest = last.at(edge.parent);
        }
        for (const int index : std::as_const(m_graph.changeOrder)) {
            DeleteEdge &edge = m_graph.edges[index];
            if (edge.cause != DeleteEdge::Cause::ParentChanges)
                continue;
            edge.earliest = noLimit;
            edge.latest = 0;
            for (const int writer : std::as_const(edge.writers)) {
                edge.earliest = std::min(edge.earliest, next(m_graph.edges.at(writer).earliest));
                edge.latest = std::max(edge.latest, next(m_graph.edges.at(writer).latest));
            }
        }
    }

    struct Visit
    {
        int index = -1;
        int low = -1;
        bool onStack = false;
    };

    const Schema &m_schema;
    const RuleOf &m_ruleOf;
    QHash<Oid, Oid> m_topmost;
    QHash<Oid, const ForeignKey *> m_keys;
    QHash<Oid, QList<const ForeignKey *>> m_keysTo; ///< by the topmost table, in the schema's order
    DeleteGraph m_graph;
    QList<QList<int>> m_from; ///< the edges from each node
    QList<Visit> m_visits;
    QList<int> m_stack;
    int m_counter = 0;
};

} // namespace

int DeleteGraph::nodeOf(const Schema &schema, Oid table) const
{
    return placeOf.value(topmost(schema, table), -1);
}

quint64 DeleteGraph::writeMask(int node) const
{
    quint64 mask = 0;
    for (const int edge : nodes.at(node).edges)
        if (edges.at(edge).writes())
            mask |= edges.at(edge).mask();
    return mask;
}

const DeleteEdge &DeleteGraph::edgeAt(int node, int bit) const
{
    const QList<int> &incoming = nodes.at(node).edges;
    return edges.at(*std::ranges::find_if(incoming, [&](int edge) { return edges.at(edge).bit == bit; }));
}

bool DeleteGraph::isCircle(const QList<int> &component) const
{
    if (component.size() > 1)
        return true;
    return std::ranges::any_of(component, [&](int node) {
        return std::ranges::any_of(nodes.at(node).edges, [&](int index) {
            const DeleteEdge &edge = edges.at(index);
            return edge.deletes() && edge.isFollowed() && component.contains(edge.parent);
        });
    });
}

Oid topmost(const Schema &schema, Oid table)
{
    for (auto found = schema.tables.find(table); found != schema.tables.end() && found->partitionOf != 0;
         found = schema.tables.find(table))
        table = found->partitionOf;
    return table;
}

QList<Oid> withPartitions(const Schema &schema, Oid table)
{
    QList<Oid> members{table};
    if (const auto whole = schema.tables.constFind(table);
        whole != schema.tables.constEnd() && whole->kind != Table::Kind::Partitioned)
        return members;
    for (qsizetype i = 0; i < members.size(); ++i)
        for (const Table &other : schema.tables)
            if (other.partitionOf == members.at(i))
                members.append(other.oid);
    std::ranges::sort(members.begin() + 1, members.end());
    return members;
}

QList<Oid> tablesOf(const Schema &schema, const DeleteGraph &graph)
{
    QList<Oid> tables;
    for (const DeleteNode &node : graph.nodes)
        tables += withPartitions(schema, node.table);
    return tables;
}

QString constantDefault(const Column &column)
{
    if (column.defaultExpression.isEmpty())
        return u"NULL"_s;
    // What the catalog writes for a literal: perhaps in parentheses, perhaps with casts. Nothing else is sure to
    // give the same value twice.
    static const QRegularExpression literal(
        uR"(\A\(*(?:NULL|true|false|-?[0-9]+(?:\.[0-9]+)?|E?'(?:[^'\\]|''|\\.)*')(?:\)|::[\w ."(),\[\]]+)*\z)"_s,
        QRegularExpression::DotMatchesEverythingOption);
    return literal.match(column.defaultExpression).hasMatch() ? column.defaultExpression : QString();
}

DeleteGraph graphOfKey(const Schema &schema, const ForeignKey &key, const KeyRule &rule)
{
    DeleteGraph graph;
    DeleteNode parent;
    parent.table = topmost(schema, key.references);
    parent.goes = parent.known = true;
    parent.needed = key.referencedColumns;
    graph.nodes.append(parent);
    graph.placeOf.insert(parent.table, 0);
    DeleteEdge edge;
    edge.key = key.oid;
    edge.rule = rule.rule;
    edge.written = key.writtenBy(rule);
    edge.parent = 0;
    if (const Oid child = topmost(schema, key.table); child != parent.table) {
        graph.nodes.append({.table = child, .goes = false, .known = false, .edges = {}, .needed = {}});
        graph.placeOf.insert(child, 1);
    }
    edge.child = int(graph.nodes.size() - 1);
    const Table &table = *schema.tables.find(key.table);
    const bool isComputed = rule.rule == DeleteRule::SetDefault
        && std::ranges::any_of(edge.written,
                               [&](const QString &name) { return constantDefault(*table.column(name)).isEmpty(); });
    if (isComputed)
        edge.obstacle = DeleteEdge::Obstacle::ComputedDefault;
    else if (edge.writes())
        edge.bit = 0;
    graph.nodes.last().edges.append(0);
    graph.edges.append(edge);
    return graph;
}

DeleteGraph deleteGraph(const Schema &schema, Oid root, const RuleOf &ruleOf)
{
    return Builder(schema, ruleOf).build(root);
}

} // namespace ondelete
