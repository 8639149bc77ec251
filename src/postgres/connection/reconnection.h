// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

#include <memory>

namespace ondelete {

/// A new connection to the server that @p lost was connected to. Throws DbError, also where it is another one.
[[nodiscard]] std::unique_ptr<Connection> connectAgain(const Connection &lost);

/// The same, tried for some seconds: a server that restarts needs a moment. Throws DbError.
[[nodiscard]] std::unique_ptr<Connection> connectPatiently(const Connection &lost);

/// Waits some seconds for the backend @p pid of this user's to end what it still does for a connection that was lost.
/// Returns whether that is over. Throws DbError.
[[nodiscard]] bool hasComeToRest(Connection &connection, int pid);

} // namespace ondelete
