// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "core/fix/fixresult.h"
#include "core/spec/specreader.h"

namespace ondelete {

using namespace Qt::StringLiterals;

/// A rule list of the table public.@p root, whose rows are known by @p label; @p rules as rule() writes them.
[[nodiscard]] inline Spec specOf(const QString &root, const QString &label, const QString &rules)
{
    const QString json = uR"({"version": 1, "title": "t", "root": {"table": "public.%1", "singular": "row",
        "plural": "rows", "label": ["%2"], "columns": [{"column": "%2", "title": "%2"}]}, "rules": [%3]})"_s.arg(
        root, label, rules);
    const SpecReading reading = readSpec(json.toUtf8());
    if (!reading.isGood())
        qFatal("%s", qPrintable(reading.issues.first().toString()));
    return reading.spec;
}

/// One rule of it in JSON, for tables of the schema public.
[[nodiscard]] inline QString rule(const QString &table, const QString &references, const QString &onDelete,
                                  const QString &more = {})
{
    return uR"({"table": "public.%1", "references": "public.%2", "on_delete": "%3"%4})"_s.arg(
        table, references, onDelete, more.isEmpty() ? QString() : u", "_s + more);
}

/// "set-null-violates-unique 3": each problem that blocks, with its rows.
[[nodiscard]] inline QStringList blocking(const Audit &audit, const QString &id)
{
    QStringList problems;
    const Finding *finding = audit.finding(id);
    if (!finding)
        return {u"no finding"_s};
    for (const Problem &problem : finding->problems)
        if (problem.severity() == Severity::Blocks)
            problems.append(toString(problem.code)
                            + (problem.rows ? u' ' + QString::number(*problem.rows) : QString()));
    return problems;
}

/// Why keys are left, and why steps failed.
[[nodiscard]] inline QString messagesOf(const FixPlan &plan)
{
    QStringList messages;
    for (const Unresolved &one : plan.unresolved)
        messages.append(one.finding + u": "_s + one.message);
    return messages.join(u'\n');
}

[[nodiscard]] inline QString messagesOf(const FixResult &result)
{
    QStringList messages;
    for (const StepResult &step : result.steps)
        messages.append(step.title + u": "_s + step.message);
    return messages.join(u'\n');
}

} // namespace ondelete
