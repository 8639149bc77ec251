// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "report/report.h"

namespace ondelete {

/// What tools read of an audit: one check for each foreign key, in the audit's order, and its troubles. Where the root
/// table is missing, or is not what the rule list says, that is a check of its own.
[[nodiscard]] QList<Report::Check> checksOf(const Audit &audit);

/// What the results' rules mean and what to do: all that there are, so that a rule's place never changes.
[[nodiscard]] QList<Report::CheckRule> checkRules();

/// Where a delete's ways lead now, by what the rules in the database say.
[[nodiscard]] Report::Picture pictureOf(const Audit &audit);

/// The four numbers at an audit's head.
[[nodiscard]] QList<Report::Figure> figuresOf(const Audit &audit);

} // namespace ondelete
