// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

namespace ondelete {

/// The roles that the user who was let in may act as (SET ROLE), by name; the user itself and PostgreSQL's own are left
/// out. Thread: the connection's. Throws DbError.
[[nodiscard]] QStringList takeableRoles(Connection &connection);

} // namespace ondelete
