// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// The folder of rollback scripts, in the data folder; made (mode 0700) where it is not there.
[[nodiscard]] QString rollbackFolder();

/// A path for a new rollback script in rollbackFolder():
/// ".../rollbacks/saleshub-20261123-104207.sql". Window and command line save there alike.
[[nodiscard]] QString newRollbackPath(const QString &database);

} // namespace ondelete
