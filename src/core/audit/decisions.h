// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"

namespace ondelete {

/// Of @p decided (finding ids) those whose rule in the database is not the one that the rule list wants: while nobody
/// writes them there, the audit goes on to say that they differ. Pure.
[[nodiscard]] QList<Finding> decisionsToKeep(const Audit &after, const QStringList &decided);

/// @p spec with these rules: that of the key itself is changed, or one is added beside a rule of the whole table. The
/// reason of the former rule goes; @p reason, where given, takes its place. Pure.
[[nodiscard]] Spec withDecisions(Spec spec, const QList<Finding> &decisions, const QString &reason);

} // namespace ondelete
