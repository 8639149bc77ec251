// SPDX-License-Identifier: MIT
#include "postgres/fix/fixrunner.h"

#include "postgres/fix/keychange.h"

#include <algorithm>
#include <list>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Tally
{
    int done = 0;
    bool failed = false;
    bool gaveUp = false;
    bool cancelled = false;
    bool stop = false; ///< what is not begun yet stays as it is

    void add(KeyChange::Outcome outcome)
    {
        done += outcome == KeyChange::Outcome::Done ? 1 : 0;
        gaveUp = gaveUp || outcome == KeyChange::Outcome::GaveUp;
        cancelled = cancelled || outcome == KeyChange::Outcome::Cancelled;
        failed = failed || outcome == KeyChange::Outcome::Failed || outcome == KeyChange::Outcome::Lost;
        stop = stop || outcome == KeyChange::Outcome::Cancelled || outcome == KeyChange::Outcome::Lost;
    }

    /// Before the first change one that does not pass stops all.
    void addCount(KeyChange::Outcome outcome)
    {
        add(outcome);
        done = 0;
        stop = stop || outcome != KeyChange::Outcome::Done;
    }
};

FixOutcome outcomeOf(const Tally &tally, const FixPlan &plan)
{
    if (tally.cancelled)
        return FixOutcome::Cancelled;
    if (tally.done == plan.items.size())
        return outcomeIfDone(plan);
    if (tally.done > 0 || !tally.failed)
        return tally.gaveUp && tally.done == 0 ? FixOutcome::GaveUp : FixOutcome::Partial;
    return FixOutcome::Refused;
}

} // namespace

FixResult runFix(Connection &connection, const FixPlan &plan, const FixPatience &patience,
                 const std::function<void(const FixProgress &)> &onProgress)
{
    FixResult result;
    result.unresolved = plan.unresolved;
    FixTurn turn(connection);
    std::list<KeyChange> changes;
    for (int i = 0; i < plan.items.size(); ++i)
        changes.emplace_back(connection, turn, plan.items[i], patience, [&onProgress, i](FixProgress progress) {
            progress.item = i;
            if (onProgress)
                onProgress(progress);
        });
    Tally tally;
    const auto stops = [&] {
        return tally.stop || connection.stopRequested() || patience.afterThisKey.stop_requested();
    };
    // Whoever reverses a fix is told of what forbids it while nothing is changed yet.
    for (KeyChange &change : changes)
        if (!stops())
            tally.addCount(change.count());
    for (KeyChange &change : changes) {
        if (stops()) {
            tally.cancelled = tally.cancelled || !tally.stop;
            tally.stop = true;
        } else {
            tally.add(change.run());
        }
        result.steps.append(change.steps());
        result.changed = result.changed || change.changed();
        if (change.isInDoubt())
            result.inDoubt.append(change.finding());
        if (!change.leftBehind().isEmpty())
            result.leftBehind.append(u"%1: %2"_s.arg(change.finding(), change.leftBehind()));
    }
    result.outcome = outcomeOf(tally, plan);
    return result;
}

} // namespace ondelete
