// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

#include <QtCore/QDateTime>

namespace ondelete {

/// What time it is by the server's clock, in UTC. Throws DbError.
[[nodiscard]] QDateTime serverTime(Connection &connection);

} // namespace ondelete
