// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"

namespace ondelete {

/// Plans the removal of @p leftovers: an item for each, in their order, of one step. Pure.
[[nodiscard]] FixPlan planCleanUp(const Schema &schema, const QList<Leftover> &leftovers, int lockTimeoutMs = 50);

} // namespace ondelete
