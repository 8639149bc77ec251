// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/fix/fixrunner.h"

namespace ondelete {

/// What the record of a fix says beside its plan.
struct FixNotes
{
    QString rollbackFile; ///< saved before
    QString reason;
};

/// Runs @p plan, made of @p before, as runFix() does, and keeps its record from before the first step. Records that
/// killed fixes left are settled first, so that each holds its own work only. A record that can't be kept stops no fix:
/// the result says so. Throws DbError only before the first step.
[[nodiscard]] FixResult runRecordedFix(Connection &connection, const FixPlan &plan, const Schema &before,
                                       const FixNotes &notes, const FixPatience &patience,
                                       const std::function<void(const FixProgress &)> &onProgress);

} // namespace ondelete
