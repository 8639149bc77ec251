// SPDX-License-Identifier: MIT
#pragma once

#include "files/undostore.h"

class QSpinBox;

namespace ondelete {

/// How long and by whom a delete can be taken back, in a sentence: never more than is true for this user.
[[nodiscard]] QString undoTerms(const TeamFolder &team, bool thisComputerOnly, bool mayUndo);

/// Why the team's folder keeps the delete from being done, in a sentence; empty where it doesn't.
[[nodiscard]] QString whyTeamFolderStops(const TeamFolder &team, bool isProduction, bool thisComputerOnly);

/// Shows in @p box how many days undo files are kept; its unit follows the number.
void showRetention(QSpinBox &box);

} // namespace ondelete
