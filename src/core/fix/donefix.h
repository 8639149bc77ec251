// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixresult.h"

namespace ondelete {

/// @p plan without the keys that @p result does not say were changed: what is for the next deploy.
[[nodiscard]] FixPlan onlyDone(FixPlan plan, const FixResult &result);

/// The findings of the audit @p before whose rule is as this run of @p plan, made by @p choices, or an earlier one
/// decided it. Pure.
[[nodiscard]] QStringList decidedBy(const FixPlan &plan, const FixResult &result, const Audit &before,
                                    const FixChoices &choices);

} // namespace ondelete
