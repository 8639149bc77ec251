// SPDX-License-Identifier: MIT
#include "core/diagram/diagram.h"

#include "core/reach/deletegraph.h"

#include <QtCore/QHash>

#include <algorithm>

namespace ondelete {

namespace {

bool stopsUnder(const Finding *finding, const KeyRule &rule, RuleSet rules)
{
    if (!finding)
        return blocks(rule.rule);
    // A problem belongs to the rule that will hold: it hurts today only where that rule holds today.
    if (rules == RuleSet::Current)
        return finding->blocksDelete || (finding->keepsRule() && finding->hasBlockingProblem());
    return blocks(rule.rule) || finding->hasBlockingProblem();
}

/// Figures of one entry go to its table once, and to the keys that lead there.
void addEntry(Diagram &diagram, const Schema &schema, const PreviewEntry &entry)
{
    const Table *table = schema.table(entry.table);
    const Oid whole = table ? topmost(schema, table->oid) : 0;
    const auto found = std::ranges::find(diagram.tables, whole, &DiagramTable::table);
    if (found == diagram.tables.end())
        return;
    switch (entry.action) {
    case RowAction::Delete:
        found->deleted += entry.rows;
        break;
    case RowAction::SetNull:
    case RowAction::SetDefault:
    case RowAction::Update:
        found->changed += entry.rows;
        break;
    case RowAction::Block:
        found->blocking += entry.rows;
        found->stops = true;
        break;
    case RowAction::Unknown:
        found->unknown = true;
        break;
    case RowAction::Dangle:
    case RowAction::Insert:
        return;
    }
    QList<DiagramKey *> led;
    const int to = int(found - diagram.tables.begin());
    for (DiagramKey &key : diagram.keys) {
        const ForeignKey *declared = schema.foreignKey(key.key);
        if (key.to == to && declared && entry.constraints.contains(declared->name))
            led.append(&key);
    }
    for (DiagramKey *key : led) {
        key->isReached = true;
        key->stopsThese = key->stopsThese || entry.action == RowAction::Block;
        if (led.size() == 1 && entry.action != RowAction::Unknown)
            key->rows = entry.rows;
    }
}

} // namespace

QList<int> Diagram::find(const Schema &schema, const QString &text) const
{
    QList<int> found;
    if (text.trimmed().isEmpty())
        return found;
    const QString part = text.trimmed();
    const auto holds = [&](const QString &name) { return name.contains(part, Qt::CaseInsensitive); };
    for (int i = 0; i < tables.size(); ++i) {
        bool matches = holds(tables[i].name.toString());
        for (const DiagramKey &key : keys) {
            const ForeignKey *declared = key.to == i ? schema.foreignKey(key.key) : nullptr;
            matches = matches || (declared && (holds(declared->name) || std::ranges::any_of(declared->columns, holds)));
        }
        if (matches)
            found.append(i);
    }
    return found;
}

Diagram diagramOf(const Schema &schema, const Audit &audit, RuleSet rules, const std::optional<Preview> &preview)
{
    Diagram diagram;
    const Table *root = schema.table(audit.root);
    if (!root)
        return diagram;
    QHash<Oid, const Finding *> findings;
    for (const Finding &finding : audit.findings) {
        if (finding.key != 0)
            findings.insert(finding.key, &finding);
    }
    const auto ruleOf = [&](const ForeignKey &key) {
        const Finding *finding = findings.value(key.oid);
        if (rules == RuleSet::Current || !finding || !finding->resultingRule())
            return key.rule();
        return KeyRule{*finding->resultingRule(), finding->resultingSetColumns()};
    };
    const Reach reach = deleteReach(schema, root->oid, ruleOf);

    QHash<Oid, int> indexOf;
    const auto tableOf = [&](Oid oid) {
        const Oid whole = topmost(schema, oid);
        if (const auto known = indexOf.constFind(whole); known != indexOf.constEnd())
            return *known;
        const Table &table = schema.tables[whole];
        const int index = int(diagram.tables.size());
        diagram.tables.append({.table = whole,
                               .name = table.name,
                               .estimatedRows = table.estimatedRows,
                               .isRoot = index == 0,
                               .goes = reach.deletedFrom.contains(whole)});
        indexOf.insert(whole, index);
        return index;
    };
    tableOf(root->oid);
    for (const Oid oid : reach.keys) {
        const ForeignKey &key = *schema.foreignKey(oid);
        const Finding *finding = findings.value(oid);
        DiagramKey line{.key = oid, .finding = finding ? finding->id : QString()};
        line.from = tableOf(key.references);
        line.to = tableOf(key.table);
        line.rule = ruleOf(key);
        line.stops = stopsUnder(finding, line.rule, rules);
        if (!preview)
            diagram.tables[line.to].stops = diagram.tables[line.to].stops || line.stops;
        diagram.keys.append(line);
    }
    if (preview) {
        diagram.ofRows = true;
        for (const PreviewEntry &entry : preview->entries)
            addEntry(diagram, schema, entry);
    }
    return diagram;
}

} // namespace ondelete
