// SPDX-License-Identifier: MIT
#pragma once

#include "files/filethread.h"
#include "gui/jobs/job.h"
#include "postgres/connection/dbthread.h"

class QSpinBox;

namespace ondelete {

/// Looks at the team's folder of the connected database, and tells @p onFound; where that fails, the delete itself
/// looks again, and refuses.
void lookAtTeam(Job &job, DbThread &db, FileThread &files, const std::function<void(const TeamFolder &)> &onFound);

/// How long and by whom a delete can be taken back, in a sentence: never more than is true for this user.
[[nodiscard]] QString undoTerms(const TeamFolder &team, bool thisComputerOnly, bool mayUndo);

/// Why the team's folder keeps the delete from being done, in a sentence; empty where it doesn't.
[[nodiscard]] QString whyTeamFolderStops(const TeamFolder &team, bool isProduction, bool thisComputerOnly);

/// Shows in @p box how many days undo files are kept; its unit follows the number.
void showRetention(QSpinBox &box);

} // namespace ondelete
