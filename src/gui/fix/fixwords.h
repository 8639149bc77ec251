// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/consequences.h"
#include "core/fix/fixresult.h"
#include "core/spec/spec.h"
#include "gui/widgets/theme.h"

namespace ondelete {

/// "webinars.group_id, links.group_id and 3 more".
[[nodiscard]] QString listed(const QStringList &names);
[[nodiscard]] QStringList shortNames(const QList<Finding> &findings);

/// The rows that point at nothing, a line each, by key.
[[nodiscard]] QString listOf(const QList<Orphans> &orphans);

/// What is said of a fix that has ended.
struct FixVerdict
{
    Tone tone = Tone::Warning;
    QString headline;
    QStringList sentences;
};

/// @p done of @p all rules were changed; @p after is null where the rules could not be read again, because of @p
/// auditError.
[[nodiscard]] FixVerdict verdictOf(const FixResult &result, int done, int all, const Audit *after,
                                   const QString &auditError, const QString &plural);
/// The same, of a fix that brought old rules back.
[[nodiscard]] FixVerdict reversalVerdict(const FixResult &result, int done, int all, int indexesRemoved);

} // namespace ondelete
