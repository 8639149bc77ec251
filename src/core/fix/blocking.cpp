// SPDX-License-Identifier: MIT
#include "core/fix/blocking.h"

#include <algorithm>
#include <iterator>

namespace ondelete {
namespace {

bool isSolvedBy(const FixItem &item, const Problem &problem)
{
    switch (problem.code) {
    case ProblemCode::UnlistedBlocker:
        return !blocks(item.to);
    case ProblemCode::SetNullOnNotNull:
        return item.to != DeleteRule::SetNull || !item.dropNotNull.isEmpty() || !item.setColumns.isEmpty();
    case ProblemCode::SetNullViolatesCheck:
    case ProblemCode::SetNullViolatesUnique:
    case ProblemCode::SetNullViolatesKey:
    case ProblemCode::SetNullLeavesPartition:
    case ProblemCode::SetNullOnGenerated:
        return item.to != DeleteRule::SetNull;
    case ProblemCode::SetDefaultUnusable:
        return item.to != DeleteRule::SetDefault;
    default:
        return problem.severity() == Severity::Warns;
    }
}

} // namespace

QList<Finding> stillBlocking(const Audit &audit, const FixPlan &plan)
{
    const auto stops = [&](const Finding &finding) {
        const auto item = std::ranges::find(plan.items, finding.id, &FixItem::finding);
        if (item == plan.items.end())
            return finding.stopsDeletes();
        Finding then = finding;
        then.current = item->to;
        const auto stays = [&](const Problem &problem) { return !isSolvedBy(*item, problem); };
        then.blocksDelete = blocks(item->to) || std::ranges::any_of(finding.problems, stays);
        return then.stopsDeletes();
    };
    QList<Finding> blocking;
    std::ranges::copy_if(audit.findings, std::back_inserter(blocking), stops);
    return blocking;
}

} // namespace ondelete
