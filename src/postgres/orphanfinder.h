// SPDX-License-Identifier: MIT
#pragma once

#include "core/fixplan.h"
#include "postgres/connection.h"

namespace ondelete {

/// The keys of @p plan whose rows point nowhere, counted, the first 100 listed. Reads each referencing table whole, in one
/// READ ONLY transaction, without a lock that anybody waits for. A table that the user may not read is left out: the
/// validation itself then tells. Throws DbError.
[[nodiscard]] QList<Orphans> findOrphans(Connection &connection, const Schema &schema, const FixPlan &plan);

} // namespace ondelete
