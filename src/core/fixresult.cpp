// SPDX-License-Identifier: MIT
#include "core/fixresult.h"

using namespace Qt::StringLiterals;

namespace ondelete {

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

} // namespace ondelete
