// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/undeclared.h"
#include "core/preview/deleteforecast.h"
#include "core/spec/spec.h"

namespace ondelete {

/// Rows that still carry the key of a row that goes, by no foreign key.
struct DanglingRows
{
    Oid table = 0;
    qint64 rows = 0;

    friend bool operator==(const DanglingRows &, const DanglingRows &) = default;
};

/// All that is known of a delete before it is put into words. It refers to what others hold: for one call only.
struct ForeseenDelete
{
    const Schema &schema;
    const Spec &spec;
    const DeleteGraph &graph;
    const QList<QList<WriteConflict>> &conflicts; ///< of each node
    const DeleteForecast &forecast;
    const QList<UndeclaredCandidate> &undeclared; ///< also those whose rows could not be counted
    const QList<DanglingRows> &dangling;

    [[nodiscard]] const Table &tableOf(int node) const { return *schema.tables.find(graph.nodes.at(node).table); }
    [[nodiscard]] const ForeignKey &keyOf(int edge) const { return *schema.foreignKey(graph.edges.at(edge).key); }
    [[nodiscard]] QString labelOf(int node) const { return spec.labelOf(tableOf(node).name); }
};

} // namespace ondelete
