// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/diagram.h"

namespace ondelete {

/// The second line of a table's box: "1,214 rows", "3 of about 602 would go".
[[nodiscard]] QString figuresOf(const DiagramTable &table, bool ofRows);

} // namespace ondelete
