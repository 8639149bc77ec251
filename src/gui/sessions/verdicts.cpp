// SPDX-License-Identifier: MIT
#include "gui/sessions/verdicts.h"

#include <QtCore/QCoreApplication>

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Verdict)
};

} // namespace

Verdict verdictOf(const Preview &preview)
{
    switch (preview.outcome) {
    case PreviewOutcome::Ok:
        return preview.protectedKeys.isEmpty() ? Verdict::Yes : Verdict::Protected;
    case PreviewOutcome::Blocked:
        return Verdict::NotYet;
    case PreviewOutcome::OrderDependent:
    case PreviewOutcome::Unknown:
        return Verdict::CantTell;
    }
    Q_UNREACHABLE();
}

Pill pillOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Yes:
        return {Words::tr("Yes", "can be deleted"), Tone::Good, Icon::Check};
    case Verdict::NotYet:
        return {Words::tr("Not yet", "can be deleted"), Tone::Bad, Icon::NoEntry};
    case Verdict::CantTell:
        return {Words::tr("Can't tell", "can be deleted"), Tone::Warning, Icon::Question};
    case Verdict::Protected:
        return {Words::tr("Protected", "can be deleted"), Tone::Neutral, Icon::Lock};
    }
    Q_UNREACHABLE();
}

} // namespace ondelete
