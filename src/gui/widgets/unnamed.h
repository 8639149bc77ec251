// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace ondelete {

/// What of @p window a screen reader could not tell a person: what takes the focus or can be pressed, and has no name
/// or no role. Each as a line that names the widget. For tests.
[[nodiscard]] QStringList unnamedIn(QWidget &window);

} // namespace ondelete
