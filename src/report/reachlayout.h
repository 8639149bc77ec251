// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.h"

#include <stop_token>

namespace ondelete {

/// Whether what a delete reaches is drawn in @p format.
[[nodiscard]] bool drawsReach(ReportFormat format);

/// Gives the reach of @p report, where it has one, its places, with Graphviz; where that can't be, the reach goes and a
/// note says why. Blocks, a second for a hundred tables. Thread: any but the window's.
void layOutReach(Report &report, const std::stop_token &stop = {});

} // namespace ondelete
