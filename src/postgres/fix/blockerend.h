// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixresult.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// What of a program that is in the way is ended: what it runs, or, where it is idle within a transaction, its
/// connection. Either rolls back what it has not committed.
enum class BlockerEnd { Statement, Connection };

/// The gentler one that helps.
[[nodiscard]] BlockerEnd endOf(const Blocker &blocker);

/// Asks the server to end that of @p blocker. False where it is not there any more: nothing was ended then. Thread: the
/// connection's. Throws DbError.
[[nodiscard]] bool endBlocker(Connection &connection, const Blocker &blocker, BlockerEnd end);

} // namespace ondelete
