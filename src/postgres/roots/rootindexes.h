// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

class ListedRoot;

/// The indexes that @p root lacks for its list's order and its search, as the rule list's columns ask for them.
/// Inside the caller's transaction; throws DbError.
[[nodiscard]] QList<RootIndex> missingIndexes(Connection &connection, const ListedRoot &root);

/// The same, in a transaction of its own. Throws DbError.
[[nodiscard]] QList<RootIndex> missingIndexes(Connection &connection, const Spec &spec);

} // namespace ondelete
