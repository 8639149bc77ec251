// SPDX-License-Identifier: MIT
#include "core/reach/usercode.h"

#include <algorithm>

namespace ondelete {
namespace {

bool anyTrigger(const Schema &schema, Oid table, bool deletes, bool updates)
{
    // A row that an update moves to another partition is deleted here and inserted there.
    const QList<Oid> members = withPartitions(schema, table);
    const bool moves = updates && members.size() > 1;
    return std::ranges::any_of(members, [&](Oid member) {
        return std::ranges::any_of(schema.tables[member].triggers, [&](const Trigger &trigger) {
            return trigger.enabled
                && ((trigger.onDelete && (deletes || moves)) || (trigger.onUpdate && updates)
                    || (trigger.onInsert && moves));
        });
    });
}

} // namespace

bool userCodeMayRun(const Schema &schema, const DeleteGraph &graph)
{
    for (int node = 0; node < graph.nodes.size(); ++node) {
        const bool updates =
            std::ranges::any_of(graph.nodes.at(node).edges, [&](int edge) { return graph.edges.at(edge).writes(); });
        if (anyTrigger(schema, graph.nodes.at(node).table, graph.nodes.at(node).goes, updates))
            return true;
    }
    return false;
}

} // namespace ondelete
