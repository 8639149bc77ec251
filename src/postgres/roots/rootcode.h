// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// What merely reading tables would run of somebody else's, without reading the catalog: of `Table` only `oid`, `name`,
/// `code` and what that hangs on are filled, and only columns whose type is not PostgreSQL's own are there. Inside the
/// caller's transaction; throws DbError.
[[nodiscard]] Schema readTableCode(Connection &connection);

} // namespace ondelete
