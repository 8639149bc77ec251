// SPDX-License-Identifier: MIT
#include "gui/activity/triggerquestion.h"

#include "gui/deletion/deletetry.h"
#include "gui/widgets/noticebox.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::TriggerQuestion)
};

} // namespace

void askAboutTriggers(NoticeBox &notice, QCheckBox &check, const QString &headline, const UndoResult &result,
                      const Spec &spec)
{
    check.setChecked(false);
    check.show();
    notice.setNotice(Tone::Warning, headline,
                     Text::tr("Putting the rows back lets the database change or remove rows that are not in the undo "
                              "file: %1. What those held comes back with no undo.")
                         .arg(sideEffectList(changesOnly(result.sideEffects), spec)));
    notice.show();
}

void waitForTick(const QCheckBox &check, QLabel &hint, QPushButton &button)
{
    const bool isMissing = !check.isHidden() && !check.isChecked();
    hint.setText(isMissing ? Text::tr("Tick that triggers may write besides, too.") : QString());
    button.setEnabled(!isMissing);
    button.setAccessibleDescription(hint.text());
}

} // namespace ondelete
