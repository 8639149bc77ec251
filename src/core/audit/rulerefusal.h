// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "core/reach/deletegraph.h"

namespace ondelete {

/// Why PostgreSQL refuses to do what a rule says to a table at all, whatever its rows hold.
struct RuleRefusal
{
    ProblemCode code = ProblemCode::OwnerLacksPrivilege;
    QString reason;         ///< a sentence for a DBA
    QString wayOut;         ///< what to do, a sentence
    bool certain = true;    ///< false: only some partitions refuse, and which rows are there was not asked
    bool needsRows = false; ///< only a delete that comes to write a row there is refused

    friend bool operator==(const RuleRefusal &, const RuleRefusal &) = default;
};

/// Of the work that @p key does in the table that holds it, under @p rule. Pure.
[[nodiscard]] std::optional<RuleRefusal> refusalOf(const Schema &schema, const ForeignKey &key, DeleteRule rule);

/// Of deletes from @p table, whoever sends them. Pure.
[[nodiscard]] std::optional<RuleRefusal> refusalOfDeletes(const Schema &schema, const Table &table);

} // namespace ondelete
