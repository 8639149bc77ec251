// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "core/undo/undo.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace ondelete {

class NoticeBox;

/// Asks whether triggers may change or remove what @p result says beside the undo file, with @p check, which is not
/// ticked then. @p headline says what was not changed.
void askAboutTriggers(NoticeBox &notice, QCheckBox &check, const QString &headline, const UndoResult &result,
                      const Spec &spec);

/// Where that was asked, @p button waits for the tick, and @p hint says so.
void waitForTick(const QCheckBox &check, QLabel &hint, QPushButton &button);

} // namespace ondelete
