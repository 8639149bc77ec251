// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

#include <functional>

namespace ondelete {

/// Lists root rows as the spec says, newest first: search, order and limit are the server's work. Where a search takes
/// a whole table's time, @p onQuick hears before that of what indexes found at once, if anything; its `more` is true.
/// Throws DbError; Kind::Refused where the database has no such root table or lacks columns that the spec names.
[[nodiscard]] RootList listRoots(Connection &connection, const Spec &spec, const RootQuery &query,
                                 const std::function<void(const RootList &)> &onQuick = {});

/// Counts them, however long it takes. Throws DbError as listRoots().
[[nodiscard]] RootCounts countRoots(Connection &connection, const Spec &spec);

} // namespace ondelete
