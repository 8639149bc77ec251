// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/reach/reach.h"

namespace ondelete {

/// How one foreign key carries a change from the rows it references to the rows that hold it.
struct DeleteEdge
{
    enum class Cause {
        ParentGoes,    ///< the referenced row is deleted: ON DELETE
        ParentChanges, ///< a SET NULL or SET DEFAULT wrote the referenced columns: ON UPDATE
    };
    /// Why its rows can't be told. Such an edge is not followed.
    enum class Obstacle {
        None,
        NoSelect,        ///< the user may not read the table
        Period,          ///< a temporal key (18+)
        TriggersChanged, ///< somebody disabled the key's triggers
        ComputedDefault, ///< SET DEFAULT to something that is no constant
        Circle,          ///< changes of keys that come back to themselves
        TooManyKeys,     ///< more keys write one table than a mask has bits
    };

    Oid key = 0;
    Cause cause = Cause::ParentGoes;
    DeleteRule rule = DeleteRule::NoAction;
    int parent = -1;     ///< node
    int child = -1;      ///< node
    QStringList written; ///< columns of the child that it sets; empty where it deletes or refuses
    QList<int> writers;  ///< for ParentChanges: the edges that write the referenced columns
    Obstacle obstacle = Obstacle::None;
    int earliest = 0; ///< how many steps of CASCADE may lie before it fires
    int latest = 0;   ///< at most; in a circle there is no limit
    int bit = -1;     ///< its place in the masks of the child's rows; -1 where it deletes or is not followed

    [[nodiscard]] bool deletes() const { return cause == Cause::ParentGoes && rule == DeleteRule::Cascade; }
    [[nodiscard]] bool refuses() const { return blocks(rule); }
    [[nodiscard]] bool writes() const { return !written.isEmpty(); }
    [[nodiscard]] bool isFollowed() const { return obstacle == Obstacle::None; }
    [[nodiscard]] quint64 mask() const { return bit < 0 ? 0 : quint64(1) << bit; }
    friend bool operator==(const DeleteEdge &, const DeleteEdge &) = default;
};

/// A table with all its partitions: a row is in one node only, whichever table a key names it by.
struct DeleteNode
{
    Oid table = 0;      ///< the topmost
    bool goes = false;  ///< rows of it may be deleted
    bool known = false; ///< and those rows can be read
    QList<int> edges;   ///< that lead here
    QStringList needed; ///< columns that keys from here reference

    friend bool operator==(const DeleteNode &, const DeleteNode &) = default;
};

/// Everything that a delete of root rows can do, by the rules: nodes and edges, no rows yet.
struct DeleteGraph
{
    QList<DeleteNode> nodes; ///< the first is the root's
    QList<DeleteEdge> edges;
    QList<QList<int>> components; ///< nodes whose known rows go, in the order of CASCADE; a circle is one component
    QList<int> changeOrder;       ///< followed edges that write or refuse, writers first
    QHash<Oid, int> placeOf;      ///< of the nodes, by their tables

    [[nodiscard]] int nodeOf(const Schema &schema, Oid table) const;
    /// The bits of the edges into @p node that write.
    [[nodiscard]] quint64 writeMask(int node) const;
    /// The edge into @p node with @p bit.
    [[nodiscard]] const DeleteEdge &edgeAt(int node, int bit) const;
    /// Whether deletes of @p component can come back to it.
    [[nodiscard]] bool isCircle(const QList<int> &component) const;
};

/// The topmost table of which @p table is a partition; itself for others.
[[nodiscard]] Oid topmost(const Schema &schema, Oid table);

/// @p table and all its partitions, at every depth.
[[nodiscard]] QList<Oid> withPartitions(const Schema &schema, Oid table);

/// All tables of @p graph, with their partitions.
[[nodiscard]] QList<Oid> tablesOf(const Schema &schema, const DeleteGraph &graph);

/// The default as a constant's SQL ("NULL" where there is none); empty where it is computed.
[[nodiscard]] QString constantDefault(const Column &column);

/// What @p key alone does under @p rule: its edge, which is the first, and the two tables. Pure.
[[nodiscard]] DeleteGraph graphOfKey(const Schema &schema, const ForeignKey &key, const KeyRule &rule);

/// Follows the rules from @p root. Pure.
[[nodiscard]] DeleteGraph deleteGraph(const Schema &schema, Oid root, const RuleOf &ruleOf);

} // namespace ondelete
