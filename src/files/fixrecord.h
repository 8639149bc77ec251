// SPDX-License-Identifier: MIT
#pragma once

#include "core/fixresult.h"
#include "core/schema.h"

namespace ondelete {

/// Keeps the record of a fix that changed something: who, where, which keys, and what reverses it. @p before is what
/// @p plan was made of. Returns an empty text, or what went wrong.
[[nodiscard]] QString recordFix(const FixResult &result, const FixPlan &plan, const Schema &before, const QString &reason = {});

} // namespace ondelete
