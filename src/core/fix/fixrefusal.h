// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"

namespace ondelete {

/// Why @p key can't be changed without loss, or by this user; empty where it can.
[[nodiscard]] QString whyNotToChange(const Schema &schema, const ForeignKey &key);
/// Whether what stops the change is a right that the connected user lacks.
[[nodiscard]] bool lacksRightToChange(const Schema &schema, const ForeignKey &key);
/// Why no index can be made for @p key online; empty where one can.
[[nodiscard]] QString whyNotToIndex(const Schema &schema, const ForeignKey &key);
/// That @p key's definition could not be rewritten without loss.
[[nodiscard]] QString unknownDefinition(const ForeignKey &key);

} // namespace ondelete
