// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"
#include "postgres/connection/connection.h"

#include <optional>

namespace ondelete {

/// The keys of @p plan whose rows point nowhere, counted, the first 100 listed. Reads each referencing table whole, in
/// one READ ONLY transaction, without a lock that anybody waits for. A table that the user may not read is left out:
/// the validation itself then tells. By the catalog as it is now: whose code reading would run may have changed since
/// the plan was made. Throws DbError.
/// @p most: how many rows of each key are listed; unset: all.
[[nodiscard]] QList<Orphans> findOrphans(Connection &connection, const FixPlan &plan, std::optional<int> most = 100);

} // namespace ondelete
