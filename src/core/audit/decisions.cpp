// SPDX-License-Identifier: MIT
#include "core/audit/decisions.h"

#include <algorithm>

namespace ondelete {

QList<Finding> decisionsToKeep(const Audit &after, const QStringList &decided)
{
    QList<Finding> decisions;
    for (const Finding &finding : after.findings)
        if (decided.contains(finding.id) && finding.current && finding.status != Status::Matches)
            decisions.append(finding);
    return decisions;
}

Spec withDecisions(Spec spec, const QList<Finding> &decisions, const QString &reason)
{
    for (const Finding &finding : decisions) {
        const auto isOfKey = [&](const SpecRule &rule) {
            return rule.table == finding.table && rule.references == finding.references
                && rule.columns == finding.columns;
        };
        auto rule = std::ranges::find_if(spec.rules, isOfKey);
        if (rule == spec.rules.end()) {
            const auto isOfTable = [&](const SpecRule &other) {
                return other.table == finding.table && other.references == finding.references
                    && other.columns.isEmpty();
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
        rule->onDelete = *finding.current;
        rule->setColumns = finding.currentSetColumns;
        rule->reason = reason;
    }
    return spec;
}

} // namespace ondelete
