// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// Whether a character does something to a terminal or to the text around it: control characters, ends of lines, those
/// that turn the direction of writing, the invisible byte-order mark, halves of characters.
[[nodiscard]] bool isControl(char32_t c);

/// @p sql with the same meaning, but with every such character in its names, texts and comments escaped.
/// Line ends between statements stay.
[[nodiscard]] QString withoutControls(const QString &sql);

} // namespace ondelete
