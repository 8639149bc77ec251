// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/spec/spec.h"

#include <optional>

namespace ondelete {

/// What a role is to do, and so what it needs.
enum class Duty {
    Support,         ///< see and delete root rows
    SupportWithUndo, ///< and take the deletes back
    Auditor,         ///< see the rules
    Dba,             ///< change the rules
};

[[nodiscard]] QString toString(Duty duty); ///< "support-with-undo", …
[[nodiscard]] std::optional<Duty> dutyFromString(const QString &text);

/// The GRANTs (and, where row-level security is on, the policies) that @p role needs for @p duty in this database,
/// under the rules as they are and as @p spec wants them. One transaction for psql, which may be run again. Pure; @p
/// schema must have the root's table.
[[nodiscard]] QString grantScript(const Schema &schema, const Spec &spec, Duty duty, const QString &role);

} // namespace ondelete
