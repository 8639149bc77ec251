// SPDX-License-Identifier: MIT
#pragma once

#include "files/undostore.h"

#include <stop_token>

namespace ondelete {

/// How many days archives are kept. Thread: any.
[[nodiscard]] int retentionDays();
void setRetentionDays(int days);
/// Back to the default, as if nobody had chosen.
void resetRetention();
/// Whether somebody chose it; until then it is the default of 30.
[[nodiscard]] bool isRetentionChosen();

/// What pruneArchives() did.
struct Pruned
{
    QStringList gone;      ///< archives that went to the bin: where they were
    QStringList destroyed; ///< what was in the bin long enough
    QStringList said;      ///< sentences: what colleagues' records made of this computer's archives
};

/// Moves to the bin the archives in this computer's folder that are older than retentionDays(), and those in a team's
/// folder that are older than their deleter promised; empties the bin of what lay there long enough; finishes what was
/// to be erased, here or by a colleague; removes what a killed program left half-written. @p now comes from a clock
/// that may be wrong: how old an archive is, the server's clock says, too, and the days on which the program was used.
/// Ends early where @p stop asks for it.
Pruned pruneArchives(const UndoStore &store, const QDateTime &now = QDateTime::currentDateTimeUtc(),
                     const std::stop_token &stop = {});

} // namespace ondelete
