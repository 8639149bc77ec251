// SPDX-License-Identifier: MIT
#pragma once

#include "core/deleteforecast.h"
#include "postgres/connection.h"

namespace ondelete {

/// What the connected user may do about this delete: see all of it, do it, take it back. A missing right is named.
/// Throws DbError.
[[nodiscard]] Rights readRights(Connection &connection, const Schema &schema, const DeleteGraph &graph,
                                const DeleteForecast &forecast);

} // namespace ondelete
