// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"

namespace ondelete {

/// The folder of rollback scripts, in the data folder; made (mode 0700) where it is not there.
[[nodiscard]] QString rollbackFolder();

/// A path for a new rollback script in rollbackFolder():
/// ".../rollbacks/saleshub-20261123-104207.sql". Window and command line save there alike.
[[nodiscard]] QString newRollbackPath(const QString &database);

/// Writes the script that takes @p plan back to @p path, where nothing may be yet; @p reason, where given, stands above
/// it. Returns an empty text, or a sentence that says what went wrong: the fix must not begin then.
[[nodiscard]] QString saveRollback(const FixPlan &plan, const QString &path, const QString &reason);

/// After a fix: replaces the script at @p path by that of what was done.
void shortenRollback(const FixPlan &done, const QString &path, const QString &reason);

} // namespace ondelete
