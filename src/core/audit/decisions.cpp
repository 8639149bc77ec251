// SPDX-License-Identifier: MIT
#include "core/audit/decisions.h"

#include <algorithm>
#include <utility>

namespace ondelete {
namespace {

bool isOwnRule(const SpecRule &rule, const Finding &finding)
{
    return rule.table == finding.table && rule.references == finding.references && rule.columns == finding.columns;
}

} // namespace

QList<Finding> decisionsToKeep(const Audit &after, const QStringList &decided)
{
    QList<Finding> decisions;
    for (const Finding &finding : after.findings)
        if (decided.contains(finding.id) && finding.current && finding.status != Status::Matches)
            decisions.append(finding);
    return decisions;
}

bool hasOwnRule(const Spec &spec, const Finding &finding)
{
    return std::ranges::any_of(spec.rules, [&](const SpecRule &rule) { return isOwnRule(rule, finding); });
}

Spec withRule(Spec spec, const Finding &finding, const KeyRule &wanted, const QString &reason)
{
    auto rule = std::ranges::find_if(spec.rules, [&](const SpecRule &one) { return isOwnRule(one, finding); });
    if (rule == spec.rules.end()) {
        const auto isOfTable = [&](const SpecRule &other) {
            return other.table == finding.table && other.references == finding.references && other.columns.isEmpty();
        };
        SpecRule own;
        own.table = finding.table;
        own.columns = finding.columns;
        own.references = finding.references;
        if (const auto general = std::ranges::find_if(spec.rules, isOfTable); general != spec.rules.end())
            own.label = general->label;
        spec.rules.append(own);
        rule = spec.rules.end() - 1;
    }
    rule->onDelete = wanted.rule;
    rule->setColumns = wanted.setColumns;
    rule->reason = reason;
    return spec;
}

Spec withoutOwnRule(Spec spec, const Finding &finding)
{
    spec.rules.removeIf([&](const SpecRule &rule) { return isOwnRule(rule, finding); });
    return spec;
}

Spec withDecisions(Spec spec, const QList<Finding> &decisions, const QString &reason)
{
    for (const Finding &finding : decisions)
        spec = withRule(std::move(spec), finding, {*finding.current, finding.currentSetColumns}, reason);
    return spec;
}

} // namespace ondelete
