// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"

namespace ondelete {

/// The problems of @p key under the rule that will hold. Pure; @p count is of its rows, where conflictProbes() asked.
[[nodiscard]] QList<Problem> problemsOf(const Schema &schema, const ForeignKey &key, const Finding &finding,
                                        const ConflictCount &count);

/// Whether what @p rule writes could meet a constraint, so that the rows of @p key must be asked.
[[nodiscard]] bool mayConflict(const Schema &schema, const ForeignKey &key, const KeyRule &rule);

/// The keys that reference what @p key writes under @p rule and whose ON UPDATE refuses that while rows point there.
[[nodiscard]] QList<Oid> keysRefusingChange(const Schema &schema, const ForeignKey &key, const KeyRule &rule);

/// proposedSetNull() where the columns and every row take NULL; no suggestion where not: that is a person's decision.
[[nodiscard]] std::optional<KeyRule> suggestedRule(const Schema &schema, const ForeignKey &key,
                                                   const ConflictCount &count);

} // namespace ondelete
