// SPDX-License-Identifier: MIT
#include "core/fix/fixresult.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixResult)
};

} // namespace

QString toString(FixOutcome outcome)
{
    switch (outcome) {
    case FixOutcome::Done:
        return u"done"_s;
    case FixOutcome::NothingToDo:
        return u"nothing-to-do"_s;
    case FixOutcome::Partial:
        return u"partial"_s;
    case FixOutcome::Refused:
        return u"refused"_s;
    case FixOutcome::GaveUp:
        return u"gave-up"_s;
    case FixOutcome::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

FixOutcome outcomeIfDone(const FixPlan &plan)
{
    const auto isRefused = [](const Unresolved &one) { return one.lacksRight || one.onCluster; };
    if (plan.items.isEmpty() && plan.unresolved.isEmpty())
        return FixOutcome::NothingToDo;
    if (plan.items.isEmpty() && std::ranges::all_of(plan.unresolved, isRefused))
        return FixOutcome::Refused;
    return plan.unresolved.isEmpty() ? FixOutcome::Done : FixOutcome::Partial;
}

FixOutcome judged(FixOutcome outcome, const Audit &after)
{
    const bool isGood = outcome == FixOutcome::Done || outcome == FixOutcome::NothingToDo;
    return isGood && !after.stillBlocking().isEmpty() ? FixOutcome::Partial : outcome;
}

void judge(FixResult &result, const Audit &after, FixAim aim)
{
    if (aim == FixAim::RuleList) {
        result.stillBlocking = int(after.stillBlocking().size());
        result.outcome = judged(result.outcome, after);
    }
    if (result.leftBehind.isEmpty())
        for (const Leftover &left : after.leftovers)
            result.leftBehind.append(words(left) + u' ' + left.drop);
}

QString toString(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return u"pending"_s;
    case StepState::Running:
        return u"running"_s;
    case StepState::Waiting:
        return u"waiting"_s;
    case StepState::Done:
        return u"done"_s;
    case StepState::Failed:
        return u"failed"_s;
    case StepState::Skipped:
        return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

QString words(const Blocker &blocker)
{
    QStringList who{blocker.user, blocker.application};
    who.removeAll(QString());
    if (!blocker.ageSeconds)
        return blocker.autovacuum ? Text::tr("autovacuum (pid %1), which is let finish").arg(blocker.pid)
            : who.isEmpty()       ? Text::tr("pid %1, another user's").arg(blocker.pid)
                                  : Text::tr("pid %1 (%2); since when and with what is not shown to this user")
                                  .arg(blocker.pid)
                                  .arg(who.join(u", "_s));
    const QString query = blocker.query.simplified().left(120);
    return blocker.autovacuum ? Text::tr("autovacuum (pid %1), %L2 s: %3 (it is let finish)")
                                    .arg(blocker.pid)
                                    .arg(*blocker.ageSeconds)
                                    .arg(query)
                              : Text::tr("pid %1 (%2), %L3 s: %4")
                                    .arg(blocker.pid)
                                    .arg(who.join(u", "_s))
                                    .arg(*blocker.ageSeconds)
                                    .arg(query);
}

} // namespace ondelete
