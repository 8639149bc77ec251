// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Makes @p tables tables, t1 to tN, each after the first with two indexed keys: to the table with half its number
/// (CASCADE: all are in t1's reach), and to another one before it (each rule in turn). t1 has a few rows, the others
/// none.
void makeBigSchema(Connection &connection, int tables);

/// The rule list for it: t1 is the root, without rules.
[[nodiscard]] Spec bigSchemaSpec();

} // namespace ondelete
