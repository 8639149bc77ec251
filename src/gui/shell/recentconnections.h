// SPDX-License-Identifier: MIT
#pragma once

#include "core/connections/savedconnection.h"

class QSettings;

namespace ondelete {

/// The connections that former versions kept in @p stored, newest first, which has them no more then.
[[nodiscard]] QList<SavedConnection> takeRecentConnections(QSettings &stored);

} // namespace ondelete
