// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Whether the other tables have rows like those of the first, ten, each of which the first's row of its number
/// reaches.
enum class BigRows { OfFirst, OfAll };

/// Makes @p tables tables, t1 to tN, each after the first with two indexed keys: to the table with half its number
/// (CASCADE: all are in t1's reach), and to another one before it (each rule in turn).
void makeBigSchema(Connection &connection, int tables, BigRows rows = BigRows::OfFirst);

/// 138 tables of ten rows each: 31 that go, and 107 that refuse it.
void makeRefusingSchema(Connection &connection);

/// The rule list for them: t1 is the root, without rules.
[[nodiscard]] Spec bigSchemaSpec();

} // namespace ondelete
