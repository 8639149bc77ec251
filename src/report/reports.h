// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit.h"
#include "core/deletion.h"
#include "core/fixresult.h"
#include "core/rootlist.h"
#include "core/spec.h"
#include "report/report.h"

namespace ondelete {

/// The reports, each with its JSON of the headless contract. Pure; nothing here knows a password.
/// @p plan, where given, is the SQL that would fix it.
[[nodiscard]] Report auditReport(const Audit &audit, const FixPlan *plan = nullptr);
[[nodiscard]] Report fixPlanReport(const FixPlan &plan, const Audit &audit);
/// @p after, where given, is the audit after the fix: what still stops deletes is named.
[[nodiscard]] Report fixReport(const FixResult &result, const FixPlan &plan, const Audit *after = nullptr);
[[nodiscard]] Report rootListReport(const RootList &list, const Spec &spec);
[[nodiscard]] Report previewReport(const Preview &preview);
[[nodiscard]] Report deleteReport(const QList<DeleteResult> &results);

} // namespace ondelete
