// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"

#include <QtCore/QSet>

#include <functional>

namespace ondelete {

/// The delete rule to assume for a key: the current one, the spec's, or a person's choice.
using RuleOf = std::function<DeleteRule(const ForeignKey &)>;

/// Every table that a delete of a root row can touch, along the delete rules.
struct Reach
{
    QSet<Oid> deletedFrom; ///< the root, and all that CASCADE leads to: with what they are part of, and all parts
    QList<Oid> keys;       ///< the foreign keys that point at a table in `deletedFrom`
};

/// Follows the rules from @p root. Pure; cycles are fine.
[[nodiscard]] Reach deleteReach(const Schema &schema, Oid root, const RuleOf &ruleOf);

} // namespace ondelete
