// SPDX-License-Identifier: MIT
#pragma once

#include "core/reach/deletegraph.h"

namespace ondelete {

/// Whether a trigger or a rule of somebody's may run while a delete follows @p graph: then it may write more than the
/// keys do. A trigger for each statement runs also where there is no row.
[[nodiscard]] bool userCodeMayRun(const Schema &schema, const DeleteGraph &graph);

} // namespace ondelete
