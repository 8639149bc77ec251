// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"
#include "core/fix/indexprogress.h"

#include <QtCore/QDateTime>

#include <optional>

namespace ondelete {

enum class FixOutcome { Done, NothingToDo, Partial, Refused, GaveUp, Cancelled };
enum class StepState { Pending, Running, Waiting, Done, Failed, Skipped };

[[nodiscard]] QString toString(FixOutcome outcome); ///< "nothing-to-do", …

/// How a run of @p plan ends when every step succeeds.
[[nodiscard]] FixOutcome outcomeIfDone(const FixPlan &plan);
/// No outcome sounds better than it is: what still stops deletes in @p after makes it partial.
[[nodiscard]] FixOutcome judged(FixOutcome outcome, const Audit &after);
struct FixResult;
/// Whether a fix brought its keys to the rule list's wish, or back from it.
enum class FixAim { RuleList, Reversal };
/// Judges @p result by the audit that was made @p after it: what still stops deletes, unless the fix was a reversal,
/// and what it left behind.
void judge(FixResult &result, const Audit &after, FixAim aim);
[[nodiscard]] QString toString(StepState state);

/// Somebody whose lock is in the way.
struct Blocker
{
    int pid = 0;
    QString user;
    QString application;
    QString query;
    std::optional<qint64>
        ageSeconds; ///< of its transaction; unset where the server does not show it, nor the query, to us
    bool autovacuum = false;
    bool idle = false;   ///< within a transaction: it runs nothing that could be interrupted
    bool mayEnd = false; ///< we have the right to ask the server to end it
    QString since = {};  ///< when its connection began, as the server says: another may get its pid; empty: not shown

    friend bool operator==(const Blocker &, const Blocker &) = default;
};

/// "pid 812 (support, psql), 12 s: SELECT …": who is in the way, for how long, with what.
[[nodiscard]] QString words(const Blocker &blocker);

/// What became of one step.
struct StepResult
{
    QString finding;
    QString title;
    QString sql; ///< the statements that ran, one per line
    QString locks;
    StepState state = StepState::Pending;
    qint64 ms = 0;
    int tries = 0;
    QString message; ///< why it failed, for a person

    friend bool operator==(const StepResult &, const StepResult &) = default;
};

/// What became of a fix. Each key is exactly before or exactly after.
struct FixResult
{
    FixOutcome outcome = FixOutcome::NothingToDo;
    bool changed = false;
    QList<StepResult> steps;
    QList<Unresolved> unresolved;
    QStringList leftBehind; ///< temporary keys that could not be removed, with how to remove them
    QString rollbackFile;   ///< empty where nothing was to change
    QStringList inDoubt;    ///< findings of which nobody could ask whether they were changed: the server could not be
                            ///< reached again
    QString recordError;    ///< why the record of the fix could not be kept; empty: it is
    int stillBlocking = 0;  ///< findings that stop deletes after the fix
};

/// A sign of life of a running fix: the state of step @p index of the plan, counted over all items.
struct FixProgress
{
    int item = 0;
    int step = 0;
    StepState state = StepState::Pending;
    qint64 ms = 0;
    int tries = 0;
    QList<Blocker> blockers;            ///< while waiting
    std::optional<IndexProgress> index; ///< while one is made
};

} // namespace ondelete
