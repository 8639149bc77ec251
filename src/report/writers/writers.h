// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.h"

namespace ondelete {

// One writer for each format, behind write(). Each keeps hostile names harmless in its own format.
[[nodiscard]] QString tableText(const Report &report);
[[nodiscard]] QString csvText(const Report &report);
[[nodiscard]] QString markdownText(const Report &report);
[[nodiscard]] QString htmlText(const Report &report);

} // namespace ondelete
