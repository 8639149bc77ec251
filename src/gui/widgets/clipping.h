// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QStringList>

class QWidget;

namespace ondelete {

/// What of @p window can't be read or reached as it stands: texts that are wider or higher than their widget, controls
/// that reach out of their parent or over a neighbour, content that is wider than the area it scrolls in. Each as a
/// line that names the widget. For tests and for whoever looks at pictures.
[[nodiscard]] QStringList clippedIn(const QWidget &window);

} // namespace ondelete
