// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"
#include "core/reach/writeconflict.h"

namespace ondelete {

/// Rows of one node that meet the same things, as the server counted them.
struct RowGroup
{
    enum class Fate { Stays = 0, Goes = 1, IsRoot = 2 };

    int node = 0;
    Fate fate = Fate::Stays;
    quint64 mask = 0; ///< the edges that reach these rows, beside those that delete them
    /// One character for each combination of each conflict of the node, in order: '0' holds, '1' is violated,
    /// '2' violated or not by the order of events, '3' can't be told.
    QString verdicts;
    qint64 rows = 0;
    quint64 hash = 0; ///< the sum of the rows' hashes

    friend bool operator==(const RowGroup &, const RowGroup &) = default;
};

/// What happens to rows of one node, and through which edges.
struct ForecastEntry
{
    int node = 0;
    RowAction action = RowAction::Delete;
    qint64 rows = 0;
    QList<int> edges;       ///< for Block: those that refuse
    QList<int> conflicts;   ///< for Block: indexes into the node's conflicts
    QList<RowGroup> groups; ///< for Block: which rows they are

    friend bool operator==(const ForecastEntry &, const ForecastEntry &) = default;
};

/// Rows whose fate hangs on the order in which PostgreSQL fires the keys' triggers.
struct OrderDependence
{
    int node = 0;
    qint64 rows = 0;
    QList<int> edges;
    QList<int> conflicts;

    friend bool operator==(const OrderDependence &, const OrderDependence &) = default;
};

/// What the server's counters must show for one node after the delete.
struct NodeTally
{
    qint64 deleted = 0;    ///< root rows among them
    qint64 changed = 0;    ///< distinct rows that stay and are written
    qint64 maxUpdates = 0; ///< one for each row and key, rows that go included

    friend bool operator==(const NodeTally &, const NodeTally &) = default;
};

/// The verdict on a delete: what the groups of rows mean under PostgreSQL's rules.
struct DeleteForecast
{
    QList<ForecastEntry> entries; ///< in the order of the nodes; one for each (node, action)
    QList<OrderDependence> orderDependent;
    bool mayStopShort =
        false;         ///< a write may keep others from being reached: what goes, and what blocks, is an upper bound
    QList<int> untold; ///< nodes with rows whose conflicts could not be told
    QList<NodeTally> tallies; ///< one for each node
    QString digest;
};

/// Judges @p groups. Pure. @p conflicts holds the conflicts of each node, as the groups' verdicts follow them.
[[nodiscard]] DeleteForecast forecast(const Schema &schema, const DeleteGraph &graph,
                                      const QList<QList<WriteConflict>> &conflicts, const QList<RowGroup> &groups);

} // namespace ondelete
