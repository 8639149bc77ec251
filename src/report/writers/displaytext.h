// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace ondelete {

/// @p text on one line, harmless wherever it is shown: control characters and those that turn the direction of
/// what follows stand as escapes ("\n", "\x1b", "\u202e"). A name in a hostile database may hold any of them.
[[nodiscard]] QString visible(const QString &text);

/// Like visible(), for each line of a text that has several.
[[nodiscard]] QStringList visibleLines(const QString &text);

/// How many columns of a terminal @p text takes: two for East Asian wide characters, none for combining ones.
[[nodiscard]] int terminalWidth(const QString &text);

} // namespace ondelete
