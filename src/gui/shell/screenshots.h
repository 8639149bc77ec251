// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QStringList>

namespace ondelete {

/// Renders every page and dialog on the database of @p settings, light and dark, as PNG files in @p folder, and
/// changes nothing there. Returns the files' paths. Needs a QApplication (platform "offscreen" will do) whose event
/// loop does not run yet.
[[nodiscard]] QStringList renderPages(const ConnectionSettings &settings, const QString &folder);

} // namespace ondelete
