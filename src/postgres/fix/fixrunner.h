// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixresult.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

#include <functional>
#include <stop_token>

namespace ondelete {

/// How patient a fix is.
struct FixPatience
{
    int lockTimeoutMs = 50;       ///< per try
    int giveUpAfterSeconds = 300; ///< per key: of waiting for locks, over all tries
    std::stop_token afterThisKey; ///< asked between keys: those not begun yet stay as they are
};

/// Runs @p plan, step by step, each step a transaction of its own; a key whose step fails stays exactly as it was.
/// The rollback script must be saved before: the caller does that (saveNewFile). Cancel through the connection's
/// stop token: the present step is rolled back and its key restored. @p onProgress is called on the connection's
/// thread, or, while that makes an index, on the one that watches it. Does not throw for what a step met: the result
/// says it. Throws DbError only before the first step.
[[nodiscard]] FixResult runFix(Connection &connection, const FixPlan &plan, const FixPatience &patience,
                               const std::function<void(const FixProgress &)> &onProgress = {});

} // namespace ondelete
