// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"

namespace ondelete {

/// The problems of @p key under the rule that will hold. Pure; @p count is of its rows, where conflictProbes() asked.
[[nodiscard]] QList<Problem> problemsOf(const Schema &schema, const ForeignKey &key, const Finding &finding,
                                        const ConflictCount &count);

/// Whether SET NULL on @p key could meet a NOT NULL, a CHECK or a domain, so that its rows must be asked.
[[nodiscard]] bool mayConflict(const Schema &schema, const ForeignKey &key);

/// SET NULL where the columns and every row take NULL; no suggestion where not: that is a person's decision.
[[nodiscard]] std::optional<DeleteRule> suggestedRule(const Table &table, const ForeignKey &key,
                                                      const ConflictCount &count);

/// The CHECKs of the key's table that look at a column which SET NULL writes.
[[nodiscard]] QList<Check> checksOnWrittenColumns(const Schema &schema, const ForeignKey &key);

} // namespace ondelete
