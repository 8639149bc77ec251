// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// How many rows of a key a person sees, and how many a file holds: who mends more of them does so by SQL.
constexpr int orphansShown = 100;
constexpr int orphansInAFile = 100'000;

/// The keys of @p plan whose rows point nowhere, counted, the first @p most of each listed. Reads each referencing
/// table whole, in one READ ONLY transaction, without a lock that anybody waits for. A table that the user may not read
/// is left out: the validation itself then tells. By the catalog as it is now: whose code reading would run may have
/// changed since the plan was made. Throws DbError.
[[nodiscard]] QList<Orphans> findOrphans(Connection &connection, const FixPlan &plan, int most = orphansShown);

} // namespace ondelete
