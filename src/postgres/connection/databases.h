// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

namespace ondelete {

/// The databases of the server that the user may connect to, by name; templates are left out. Thread: the connection's.
/// Throws DbError.
[[nodiscard]] QStringList connectableDatabases(Connection &connection);

} // namespace ondelete
