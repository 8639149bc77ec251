// SPDX-License-Identifier: MIT
#pragma once

#include "core/fixresult.h"
#include "postgres/connection.h"

namespace ondelete {

/// Whoever holds a lock on the tables @p tables that a change of their keys would have to wait for, and has held it
/// long enough to be in the way. Empty: a try is worth it. Thread: the connection's. Throws DbError.
[[nodiscard]] QList<Blocker> longHolders(Connection &connection, const QList<Oid> &tables);

} // namespace ondelete
