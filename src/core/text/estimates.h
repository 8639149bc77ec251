// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// "3,204", or "?" where the planner has no estimate.
[[nodiscard]] QString rowsText(double estimatedRows);

} // namespace ondelete
