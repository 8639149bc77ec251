// SPDX-License-Identifier: MIT
#include "core/records/fixsettling.h"

#include "core/fix/indexstatements.h"

#include <algorithm>
#include <utility>

namespace ondelete {
namespace {

/// A backend may outlive its killed program, and the next fix begin before the catalog could tell what that one did.
/// What the next one found to do, and did, is its own.
FixChange withoutWork(FixChange change, const FixChange &later)
{
    if (later.table != change.table || later.constraint != change.constraint)
        return change;
    if (later.from == change.from && later.to == change.to && later.setColumns == change.setColumns
        && later.toColumns == change.toColumns && later.dropped == change.dropped && later.regained == change.regained)
        change = change.withoutKey();
    if (later.index == change.index)
        change.index.clear();
    return change;
}

FixChange withoutWork(FixChange change, const QList<Receipt> &later)
{
    for (const Receipt &fix : later)
        if (fix.state == Receipt::State::Committed)
            for (const FixChange &other : fix.changes)
                change = withoutWork(std::move(change), other);
    return change;
}

/// Whether @p finding is no key but an index, which a reversal removes, and which is there.
bool isMadeIndex(const QString &finding, const Schema &schema)
{
    return std::ranges::any_of(schema.foreignKeys, [&](const ForeignKey &key) {
        return !key.madeIndex.isEmpty() && idOfMadeIndex(schema, key) == finding;
    });
}

} // namespace

std::optional<FixChange> partDone(const FixChange &change, const Schema &schema)
{
    const ForeignKey *key = keyOf(change, schema);
    if (!key)
        return std::nullopt;
    const Table &table = *schema.tables.find(key->table);
    const auto isNotNull = [&](const QString &name) {
        const auto column = std::ranges::find(table.columns, name, &Column::sql);
        return column != table.columns.end() && column->notNull;
    };
    // Rule and nullability change together; where both do, the rule tells: a column may be another key's, too.
    const bool keyDone = change.changesRule() ? key->onDelete != change.from || key->setColumnsSql != change.setColumns
                                              : !std::ranges::all_of(change.dropped, isNotNull, &NotNullColumn::column)
            || std::ranges::any_of(change.regained, isNotNull);
    FixChange part = keyDone ? change : change.withoutKey();
    if (key->madeIndex != change.index || !key->indexed) // one that is not finished is left behind, not made
        part.index.clear();
    return part;
}

std::optional<Receipt> settledByCatalog(Receipt fix, const Schema &schema, const QList<Receipt> &later)
{
    // Of an earlier version: it does not say which finding a change is of.
    if (std::ranges::any_of(fix.changes, &QString::isEmpty, &FixChange::finding))
        return std::nullopt;
    QList<FixChange> done;
    QStringList undone;
    bool isUnclear = false;
    for (const FixChange &planned : std::as_const(fix.changes)) {
        const std::optional<FixChange> there = partDone(planned, schema);
        const FixChange part = there ? withoutWork(*there, later) : FixChange();
        const bool isAny = part.changesKey() || !part.index.isEmpty();
        if (isAny)
            done.append(part);
        if (!isAny || part.changesKey() != planned.changesKey()) // an index alone is not what a rule's finding is about
            undone.append(planned.finding);
        isUnclear = isUnclear || !there;
    }
    QStringList findings = fix.findings;
    findings.removeIf([&](const QString &finding) { return undone.contains(finding) || isMadeIndex(finding, schema); });
    fix.changes = done;
    if (!done.isEmpty() || !findings.isEmpty()) {
        fix.findings = findings;
        fix.state = Receipt::State::Committed;
    } else if (!isUnclear) {
        fix.state = Receipt::State::RolledBack;
    } else {
        return std::nullopt;
    }
    return fix;
}

} // namespace ondelete
