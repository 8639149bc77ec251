// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.h"

namespace ondelete {

/// @p picture as an SVG element of a page with htmlStyle: its colours are the page's, light or dark; it says in words
/// what it shows.
[[nodiscard]] QString pictureSvg(const Report::Picture &picture);

/// The style of a way and of what stands at its end.
[[nodiscard]] QString wayClass(Report::Tone tone);

/// @p reach, the same way; its places must be there.
[[nodiscard]] QString reachSvg(const Report::Reach &reach);

} // namespace ondelete
