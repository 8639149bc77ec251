// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.h"

class QPagedPaintDevice;

namespace ondelete {

/// Draws @p report on the pages of @p device: a printer's or a PDF's. Its page size holds; wide tables stand on turned
/// pages. What only CSV shows must be gone already: printable().
void paintReport(const Report &report, QPagedPaintDevice &device);

/// @p report without what only CSV shows.
[[nodiscard]] Report printable(Report report);

} // namespace ondelete
