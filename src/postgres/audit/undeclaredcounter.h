// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Rows of other tables whose values are found in the reach of the spec's root although no foreign key says so.
/// Only those with such rows, and only tables that this user may read. Inside the caller's transaction.
[[nodiscard]] QList<UndeclaredReference> countUndeclared(Connection &connection, const Schema &schema,
                                                         const Spec &spec);

} // namespace ondelete
