// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"

namespace ondelete {

/// The findings that would stop deletes against the spec's wish once @p plan was carried out, in the audit's order:
/// what Audit::stillBlocking() says then, as far as it can be told without asking the database. Pure.
[[nodiscard]] QList<Finding> stillBlocking(const Audit &audit, const FixPlan &plan);

} // namespace ondelete
