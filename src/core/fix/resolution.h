// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/deleterule.h"

#include <QtCore/QString>

#include <optional>

namespace ondelete {

/// What a person decided about a finding that has a problem.
/// Skip leaves the problem as it is; a rule that the spec wants changed is changed all the same.
enum class Resolution { DropNotNull, Cascade, SetNull, Skip };

[[nodiscard]] std::optional<Resolution> resolutionFromString(const QString &text); ///< "drop-not-null", …
[[nodiscard]] QString toString(Resolution resolution);

/// The rule that the key gets with it; unset where the decision names none.
[[nodiscard]] std::optional<DeleteRule> ruleOf(Resolution resolution);

} // namespace ondelete
