// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"
#include "core/spec/spec.h"

namespace ondelete {

/// What @p plan changes for other programs and people: one sentence each. @p after, where given, is the audit of what
/// it makes: a rule that still stops deletes there frees none.
[[nodiscard]] QStringList consequencesOf(const FixPlan &plan, const RootSpec &root, const Audit *after = nullptr);

} // namespace ondelete
