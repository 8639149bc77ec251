// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// A path for a new rollback script in the data folder, which is made (mode 0700) where it is not there:
/// ".../rollbacks/saleshub-20261123-104207.sql". Window and command line save there alike.
[[nodiscard]] QString newRollbackPath(const QString &database);

} // namespace ondelete
