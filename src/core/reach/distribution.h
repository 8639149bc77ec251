// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"

namespace ondelete {

/// Why this program keeps its hands off @p tables: Citus distributes one of them. Empty where it does not. Pure.
[[nodiscard]] QString whyNotDistributed(const Schema &schema, const QList<Oid> &tables);

} // namespace ondelete
