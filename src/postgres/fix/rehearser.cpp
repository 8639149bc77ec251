// SPDX-License-Identifier: MIT
#include "postgres/fix/rehearser.h"

#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/previewer.h"
#include "postgres/roots/rootlister.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr int most = 200;

void count(Rehearsal &rehearsal, const Preview &preview)
{
    switch (preview.outcome) {
    case PreviewOutcome::Ok:
        ++rehearsal.deletable;
        return;
    case PreviewOutcome::OrderDependent:
        ++rehearsal.orderDependent;
        return;
    case PreviewOutcome::Unknown:
        ++rehearsal.unknown;
        return;
    case PreviewOutcome::Blocked:
        break;
    }
    ++rehearsal.blocked;
    for (const PreviewEntry &entry : preview.entries) {
        if (entry.action != RowAction::Block)
            continue;
        const QString by = u"%1: %2"_s.arg(entry.table.toString(), entry.constraints.join(u", "_s));
        const auto known = std::ranges::find(rehearsal.blockers, by, &Rehearsal::Blocker::by);
        if (known == rehearsal.blockers.end())
            rehearsal.blockers.append({by, 1});
        else
            ++known->roots;
    }
}

} // namespace

Rehearsal rehearse(Connection &connection, const Spec &spec, const FixPlan &plan)
{
    const RootList list = listRoots(connection, spec, {{}, RootQuery::Scope::Listed, most});
    const Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    const Schema schema = schemaAfter(readSchema(connection), plan);
    Rehearsal rehearsal;
    rehearsal.more = list.more;
    for (const RootRow &row : list.rows) {
        const Preview preview = previewInTransaction(connection, schema, spec, {row.key}, RuleSet::Current);
        if (!preview.notFound.isEmpty())
            continue; // gone since it was listed
        ++rehearsal.roots;
        count(rehearsal, preview);
    }
    std::ranges::stable_sort(rehearsal.blockers, std::ranges::greater(), &Rehearsal::Blocker::roots);
    return rehearsal;
}

} // namespace ondelete
