// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"

namespace ondelete {

/// Why @p key can't be changed without loss, or by this user; empty where it can.
[[nodiscard]] QString whyNotToChange(const Schema &schema, const ForeignKey &key);
/// Why @p item can't be run on a partitioned table: a partition has a key of its own that PostgreSQL would take for the
/// new one, or, on the way back, for the old one. Empty where it can.
[[nodiscard]] QString whyNotAdopted(const Schema &schema, const ForeignKey &key, const FixItem &item);
/// Whether what stops the change is a right that the connected user lacks.
[[nodiscard]] bool lacksRightToChange(const Schema &schema, const ForeignKey &key);
/// Why no index can be made for @p key online; empty where one can.
[[nodiscard]] QString whyNotToIndex(const Schema &schema, const ForeignKey &key);
/// That @p key's definition could not be rewritten without loss.
[[nodiscard]] QString unknownDefinition(const ForeignKey &key);

} // namespace ondelete
