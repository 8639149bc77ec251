// SPDX-License-Identifier: MIT
#include "core/fix/donefix.h"

#include <algorithm>

namespace ondelete {

FixPlan onlyDone(FixPlan plan, const FixResult &result)
{
    plan.items.removeIf([&](const FixItem &item) {
        const auto isOf = [&](const StepResult &step) { return step.finding == item.finding; };
        return std::ranges::none_of(result.steps, isOf)
            || std::ranges::any_of(result.steps,
                                   [&](const StepResult &step) { return isOf(step) && step.state != StepState::Done; });
    });
    return plan;
}

QStringList decidedBy(const FixPlan &plan, const FixResult &result, const Audit &before, const FixChoices &choices)
{
    const FixPlan done = onlyDone(plan, result);
    QStringList decided;
    for (const Finding &finding : before.findings) {
        const auto isOf = [&](const auto &one) { return one.finding == finding.id; };
        const bool isDone = std::ranges::any_of(done.items, isOf);
        const bool isLeft = std::ranges::any_of(plan.unresolved, isOf) || std::ranges::any_of(plan.items, isOf)
            || finding.status == Status::Unlisted || (!choices.only.isEmpty() && !choices.only.contains(finding.id));
        if (isDone || !isLeft)
            decided.append(finding.id);
    }
    return decided;
}

} // namespace ondelete
