// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QSize>
#include <QtCore/QStringList>

#include <functional>

class QWidget;

namespace ondelete {

/// Shows every page and dialog on the database of @p settings, in a window of @p size, and calls @p look with each as
/// it stands. Changes nothing there. Needs a QApplication whose event loop does not run yet.
void visitPages(const ConnectionSettings &settings, QSize size,
                const std::function<void(QWidget &widget, const QString &name)> &look);

/// Renders every page and dialog on the database of @p settings, light and dark, as PNG files in @p folder, and
/// changes nothing there. Returns the files' paths. Needs a QApplication (platform "offscreen" will do) whose event
/// loop does not run yet.
[[nodiscard]] QStringList renderPages(const ConnectionSettings &settings, const QString &folder);

} // namespace ondelete
