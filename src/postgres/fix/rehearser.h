// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/rehearsal.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Previews the delete of the first listed root rows (200 at most), each alone, as if @p plan had run: read-only, of
/// one moment, nothing is locked. Throws DbError.
[[nodiscard]] Rehearsal rehearse(Connection &connection, const Spec &spec, const FixPlan &plan);

} // namespace ondelete
