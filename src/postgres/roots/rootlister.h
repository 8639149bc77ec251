// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Lists root rows as the spec says, newest first: search, limit and total are the server's work. Throws DbError;
/// Kind::Refused where the database has no such root table or lacks columns that the spec names.
[[nodiscard]] RootList listRoots(Connection &connection, const Spec &spec, const RootQuery &query);

} // namespace ondelete
