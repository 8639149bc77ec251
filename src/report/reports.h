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
[[nodiscard]] Report auditReport(const Audit &audit);
[[nodiscard]] Report fixPlanReport(const FixPlan &plan, const Audit &audit);
[[nodiscard]] Report fixReport(const FixResult &result, const FixPlan &plan);
[[nodiscard]] Report rootListReport(const RootList &list, const Spec &spec);
[[nodiscard]] Report previewReport(const Preview &preview);
[[nodiscard]] Report deleteReport(const QList<DeleteResult> &results);

} // namespace ondelete
