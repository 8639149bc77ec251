// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.h"

#include <QtGui/QColor>

namespace ondelete {

/// Colours on paper and in sheets: those of the window in light.
namespace ink {
inline const QColor text(0x1b, 0x24, 0x30);
inline const QColor muted(0x56, 0x60, 0x6e);
inline const QColor line(0xdf, 0xe3, 0xe8);
inline const QColor side(0xee, 0xf0, 0xf3);
inline const QColor accent(0x2f, 0x6f, 0xde);
[[nodiscard]] QColor of(Report::Tone tone);
[[nodiscard]] QColor behind(Report::Tone tone);
} // namespace ink

} // namespace ondelete
