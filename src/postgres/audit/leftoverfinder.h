// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/leftover.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// What interrupted fixes left, by table and name: in the caller's Transaction, like the reading of @p schema. What a
/// fix that runs elsewhere has made so far looks the same. Throws DbError.
[[nodiscard]] QList<Leftover> findLeftovers(Connection &connection, const Schema &schema);

} // namespace ondelete
