// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"
#include "core/spec/spec.h"

namespace ondelete {

/// What a fix changes for other programs and people, said before it runs: one sentence each.
[[nodiscard]] QStringList consequencesOf(const FixPlan &plan, const RootSpec &root);

} // namespace ondelete
