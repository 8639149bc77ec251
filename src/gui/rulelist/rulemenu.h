// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"

#include <functional>

class QMenu;

namespace ondelete {

/// What a person wants the rule list to say of one key.
struct RuleWish
{
    Finding finding;
    std::optional<KeyRule> rule; ///< unset: nothing of its own
    QString reason;
};

/// Fills @p menu with the rules that the rule list could want for @p finding, the present one ticked, and with what
/// else it can say; @p chosen is called with what a person takes.
void offerRules(QMenu &menu, const Finding &finding, const Spec &spec,
                const std::function<void(const RuleWish &)> &chosen);

} // namespace ondelete
