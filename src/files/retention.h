// SPDX-License-Identifier: MIT
#pragma once

#include "files/undostore.h"

#include <stop_token>

namespace ondelete {

/// How many days archives are kept. Thread: any.
[[nodiscard]] int retentionDays();
void setRetentionDays(int days);
/// Whether somebody chose it; until then it is the default of 30.
[[nodiscard]] bool isRetentionChosen();

/// Destroys the archives in this computer's folder that are older than retentionDays(), and those in a team's folder
/// that are older than their deleter promised; finishes what was to be erased, here or by a colleague; removes what a
/// killed program left half-written. Returns the paths of the archives that went. Ends early where @p stop asks for it.
QStringList pruneArchives(const UndoStore &store, const std::stop_token &stop = {});

} // namespace ondelete
