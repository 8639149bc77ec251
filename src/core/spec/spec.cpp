// SPDX-License-Identifier: MIT
#include "core/spec/spec.h"

#include <algorithm>

namespace ondelete {

QString Spec::labelOf(const QualifiedName &table) const
{
    if (const auto found = labels.find(table); found != labels.end())
        return *found;
    const auto rule =
        std::ranges::find_if(rules, [&](const SpecRule &r) { return r.table == table && !r.label.isEmpty(); });
    if (rule != rules.end())
        return rule->label;
    return table == root.table ? root.plural : table.name;
}

} // namespace ondelete
