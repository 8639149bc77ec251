// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"

namespace ondelete {

/// The table whose name is nearest to @p name: the same name in another schema, or one that a slip of the fingers makes
/// of it. Empty where none is near.
[[nodiscard]] QualifiedName nearestTable(const Schema &schema, const QualifiedName &name);

/// "The database … has no table …": what it means, and the name that may have been meant.
[[nodiscard]] QString missingTable(const Schema &schema, const QualifiedName &name);

} // namespace ondelete
