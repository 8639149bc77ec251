// SPDX-License-Identifier: MIT
#pragma once

#include "core/fixplan.h"
#include "core/spec.h"

namespace ondelete {

/// What a fix changes for other programs and people, said before it runs: one sentence each.
[[nodiscard]] QStringList consequencesOf(const FixPlan &plan, const RootSpec &root);

/// Lines of an SQL comment that say why a fix was made; no text in @p reason can leave the comment.
[[nodiscard]] QString reasonComment(const QString &reason);

} // namespace ondelete
