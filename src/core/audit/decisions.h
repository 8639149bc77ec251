// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"

namespace ondelete {

/// Of @p decided (finding ids) those whose rule in the database is not the one that the rule list wants: while nobody
/// writes them there, the audit goes on to say that they differ. Pure.
[[nodiscard]] QList<Finding> decisionsToKeep(const Audit &after, const QStringList &decided);

/// Whether @p spec has a rule for the key of @p finding by its columns, not only one of the whole table. Pure.
[[nodiscard]] bool hasOwnRule(const Spec &spec, const Finding &finding);

/// @p spec with @p rule for the key of @p finding: its own is changed, or one is added beside a rule of the whole
/// table. The reason of the former rule goes; @p reason, where given, takes its place. Pure.
[[nodiscard]] Spec withRule(Spec spec, const Finding &finding, const KeyRule &rule, const QString &reason);

/// @p spec without a rule of the key's own: one of the whole table, where there is one, holds for it again. Pure.
[[nodiscard]] Spec withoutOwnRule(Spec spec, const Finding &finding);

/// @p spec with the rules that the database has, as withRule() has them. Pure.
[[nodiscard]] Spec withDecisions(Spec spec, const QList<Finding> &decisions, const QString &reason);

} // namespace ondelete
