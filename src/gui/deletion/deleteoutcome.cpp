// SPDX-License-Identifier: MIT
#include "gui/deletion/deleteoutcome.h"

#include "core/preview/previewdifference.h"
#include "gui/deletion/outcometext.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteDialog)
};

DeleteNotice noticeOfDone(const DeleteResult &result)
{
    if (!result.warnings.isEmpty())
        return {Tone::Warning, Text::tr("It was deleted, but something is left to do"), result.warnings.join(u'\n')};
    return {Tone::Good, result.batch ? result.message : Text::tr("Every table is as expected."), {}};
}

} // namespace

DeleteOutcomeWords wordsOf(const DeleteResult &result, const Preview &shown, const QString &name, const Spec &spec)
{
    QString what = outcomeText(result, spec);
    switch (result.outcome) {
    case DeleteOutcome::Deleted:
        return {Text::tr("“%1” was deleted").arg(name), noticeOfDone(result)};
    case DeleteOutcome::Blocked:
        return {Text::tr("“%1” can't be deleted yet").arg(name), {Tone::Bad, Text::tr("Nothing was changed"), what}};
    case DeleteOutcome::RolledBack:
        if (!result.preview.digest.isEmpty())
            what = (QStringList{what} + differences(shown, result.preview)).join(u'\n');
        return {Text::tr("“%1” was not deleted").arg(name), {Tone::Bad, Text::tr("Everything is as it was"), what}};
    case DeleteOutcome::Cancelled:
        return {Text::tr("“%1” was kept").arg(name), {Tone::Neutral, Text::tr("Cancelled: nothing was changed"), {}}};
    case DeleteOutcome::InDoubt:
        return {Text::tr("It is not known whether “%1” was deleted").arg(name),
                {Tone::Warning, Text::tr("The connection was lost at the last moment"), what}};
    case DeleteOutcome::Protected:
        return {Text::tr("“%1” was not deleted").arg(name),
                {Tone::Bad, Text::tr("This %1 is protected now: nothing was changed").arg(spec.root.singular), what}};
    case DeleteOutcome::NotFound:
        return {Text::tr("“%1” is no longer there").arg(name),
                {Tone::Neutral, Text::tr("Nothing was changed: somebody deleted it before"), {}}};
    }
    Q_UNREACHABLE();
}

} // namespace ondelete
