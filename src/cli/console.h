// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace ondelete {

/// Writes data to stdout. Returns an empty text, or why it could not be written, as after a full disk. A reader that
/// went away (ondelete … | head) has what it wanted: no failure.
[[nodiscard]] QString writeData(const QByteArray &bytes);

/// Writes @p message and a newline to stderr, without passwords; what a terminal would obey in it stands as escapes.
void writeMessage(const QString &message);

} // namespace ondelete
