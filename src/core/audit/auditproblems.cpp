// SPDX-License-Identifier: MIT
#include "core/audit/auditproblems.h"

#include "core/audit/rulerefusal.h"
#include "core/audit/setnull.h"
#include "core/catalog/temporarykey.h"
#include "core/reach/deletegraph.h"
#include "core/reach/distribution.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// Sentences of problems; lupdate reads the context from the macro.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Problem)
};

bool anyColumn(const Table &table, const QStringList &names, bool Column::*flag)
{
    return std::ranges::any_of(names, [&](const QString &name) {
        const Column *column = table.column(name);
        return column && column->*flag;
    });
}

/// What rows would violate, by the constraint that decides.
Problem problemOf(const ConflictCount::Violation &violation)
{
    const int rows = int(violation.rows);
    switch (violation.kind) {
    case WriteConflict::Kind::Unique:
        return {ProblemCode::SetNullViolatesUnique,
                Text::tr("The index %1 forbids NULL here in %Ln row(s): another row would be like it, so deleting what "
                         "they point at fails. Change the index, or choose another rule for this key, such as CASCADE.",
                         nullptr, rows)
                    .arg(violation.constraint),
                violation.rows, violation.constraint};
    case WriteConflict::Kind::Reference:
        return {
            ProblemCode::SetNullViolatesKey,
            Text::tr("The foreign key %1 forbids NULL here in %Ln row(s): deleting what they point at fails. Choose "
                     "another rule for this key, such as CASCADE.",
                     nullptr, rows)
                .arg(violation.constraint),
            violation.rows, violation.constraint};
    case WriteConflict::Kind::Partition:
        return {
            ProblemCode::SetNullLeavesPartition,
            Text::tr("No partition takes NULL here, for %Ln row(s) of %1: deleting what they point at fails. Make a "
                     "partition for NULL, or choose another rule for this key, such as CASCADE.",
                     nullptr, rows)
                .arg(violation.constraint),
            violation.rows, violation.constraint};
    case WriteConflict::Kind::NotNull:
        return {ProblemCode::SetNullViolatesCheck,
                Text::tr("The column %1 is NOT NULL and would become NULL in %Ln row(s): deleting what they point at "
                         "fails. Choose another rule for this key, such as CASCADE.",
                         nullptr, rows)
                    .arg(violation.constraint),
                violation.rows, violation.constraint};
    case WriteConflict::Kind::Domain:
    case WriteConflict::Kind::Check:
    case WriteConflict::Kind::Expression:
        break;
    }
    return {ProblemCode::SetNullViolatesCheck,
            Text::tr("The constraint %1 forbids NULL here in %Ln row(s): deleting what they point at "
                     "fails. Choose another rule for this key, such as CASCADE.",
                     nullptr, rows)
                .arg(violation.constraint),
            violation.rows, violation.constraint};
}

void addSetNullProblems(QList<Problem> &problems, const Schema &schema, const ForeignKey &key, const KeyRule &rule,
                        const ConflictCount &count)
{
    const Table &table = *schema.tables.find(key.table);
    const QStringList written = key.writtenBy(rule);
    if (anyColumn(table, written, &Column::generated)) {
        problems.append({ProblemCode::SetNullOnGenerated,
                         Text::tr("A generated column can't be set to NULL: every such delete fails. Choose another "
                                  "rule."),
                         {},
                         {}});
        return;
    }
    const std::optional<KeyRule> proposed = proposedSetNull(schema, key);
    const bool betterList = proposed && !proposed->setColumns.isEmpty() && !key.isSame(*proposed, rule);
    if (anyColumn(table, written, &Column::notNull)) {
        const QString list = proposed ? proposed->setColumns.join(u", "_s) : QString();
        problems.append(
            {ProblemCode::SetNullOnNotNull,
             key.columns.size() == 1 ? Text::tr("The column is NOT NULL: with SET NULL, deleting a row that "
                                                "is pointed at fails. "
                                                "Allow NULL in the column, or choose another rule.")
                 : betterList
                 ? Text::tr("A column of this key is NOT NULL: with SET NULL of all of them, deleting a row "
                            "that is pointed at fails. Set %1 to NULL only (\"set_columns\" in the rule "
                            "list), or choose another rule.")
                       .arg(list)
                 : Text::tr("A column of this key is NOT NULL: with SET NULL, deleting a row that is pointed "
                            "at fails. Choose which columns become NULL (PostgreSQL 15 and later), or "
                            "another rule."),
             count.referencing,
             {}});
    } else if (betterList) {
        QStringList shared = sharedColumns(schema, key);
        shared.removeIf([&](const QString &column) { return !written.contains(column); });
        if (!shared.isEmpty())
            problems.append({ProblemCode::SetNullOnSharedColumn,
                             Text::tr("SET NULL also empties %1, which these rows need for something else. Set %2 to "
                                      "NULL only (\"set_columns\" in the rule list), unless that is wanted.")
                                 .arg(shared.join(u", "_s), proposed->setColumns.join(u", "_s)),
                             {},
                             {}});
    }
    for (const ConflictCount::Violation &violation : count.violations)
        problems.append(problemOf(violation));
}

void addSetDefaultProblems(QList<Problem> &problems, const Table &table, const QStringList &written,
                           const ConflictCount &count)
{
    const bool lacksDefault = std::ranges::any_of(written, [&](const QString &name) {
        const Column *column = table.column(name);
        return column && column->notNull && column->defaultExpression.isEmpty();
    });
    if (anyColumn(table, written, &Column::generated))
        problems.append({ProblemCode::SetDefaultUnusable,
                         Text::tr("A generated column has no default of its own: every such delete fails. Choose "
                                  "another rule."),
                         {},
                         {}});
    else if (lacksDefault)
        problems.append({ProblemCode::SetDefaultUnusable,
                         Text::tr("The column has no default and is NOT NULL: with SET DEFAULT every such delete "
                                  "fails. Give it a default, or choose another rule."),
                         {},
                         {}});
    else
        for (const ConflictCount::Violation &violation : count.violations)
            problems.append({ProblemCode::SetDefaultUnusable,
                             violation.kind == WriteConflict::Kind::Reference
                                 ? Text::tr("The row that the default names does not stay, or is not there, for %Ln "
                                            "row(s): %1 refuses, and deleting what they point at fails. Add that row, "
                                            "or choose another default or rule.",
                                            nullptr, int(violation.rows))
                                       .arg(violation.constraint)
                                 : Text::tr("%1 forbids the default in %Ln row(s): deleting what they point at fails. "
                                            "Choose another default or rule.",
                                            nullptr, int(violation.rows))
                                       .arg(violation.constraint),
                             violation.rows, violation.constraint});
}

/// Another key that says the same of the same rows.
const ForeignKey *twinOf(const Schema &schema, const ForeignKey &key)
{
    const auto pairs = [](const ForeignKey &one) {
        QList<std::pair<QString, QString>> columns;
        for (qsizetype i = 0; i < one.columns.size(); ++i)
            columns.append({one.columns.at(i), one.referencedColumns.at(i)});
        std::ranges::sort(columns);
        return columns;
    };
    const QList<const ForeignKey *> keys = schema.foreignKeys.of(key.table);
    const auto twin = std::ranges::find_if(keys, [&](const ForeignKey *other) {
        return other->oid != key.oid && other->references == key.references && !isTemporaryKeyName(other->name)
            && pairs(*other) == pairs(key);
    });
    return twin == keys.end() ? nullptr : *twin;
}

} // namespace

bool mayConflict(const Schema &schema, const ForeignKey &key, const KeyRule &rule)
{
    const DeleteGraph graph = graphOfKey(schema, key, rule);
    return !writeConflicts(schema, graph, graph.edges.first().child).isEmpty()
        || !keysRefusingChange(schema, key, rule).isEmpty();
}

QList<Oid> keysRefusingChange(const Schema &schema, const ForeignKey &key, const KeyRule &rule)
{
    QList<Oid> keys;
    const QStringList written = key.writtenBy(rule);
    if (written.isEmpty())
        return keys;
    for (const Oid member : withPartitions(schema, topmost(schema, key.table)))
        for (const ForeignKey *other : schema.foreignKeys.to(member))
            if (other->enforced && blocks(other->onUpdate)
                && std::ranges::any_of(other->referencedColumns,
                                       [&](const QString &column) { return written.contains(column); }))
                keys.append(other->oid);
    return keys;
}

std::optional<KeyRule> suggestedRule(const Schema &schema, const ForeignKey &key, const ConflictCount &count)
{
    const std::optional<KeyRule> proposed = proposedSetNull(schema, key);
    if (!proposed || !count.violations.isEmpty() || !count.unreadable.isEmpty() || !count.code.isEmpty()
        || !count.raised.isEmpty())
        return std::nullopt;
    const Table &table = *schema.tables.find(key.table);
    const QStringList written = key.writtenBy(*proposed);
    if (anyColumn(table, written, &Column::notNull) || anyColumn(table, written, &Column::generated))
        return std::nullopt;
    return proposed;
}

QList<Problem> problemsOf(const Schema &schema, const ForeignKey &key, const Finding &finding,
                          const ConflictCount &count)
{
    const Table &table = *schema.tables.find(key.table);
    const DeleteRule rule = finding.resultingRule().value_or(key.onDelete);
    const KeyRule whole{rule, finding.resultingSetColumns()};
    QList<Problem> problems;
    if (rule == DeleteRule::SetNull)
        addSetNullProblems(problems, schema, key, whole, count);
    if (rule == DeleteRule::SetDefault)
        addSetDefaultProblems(problems, table, key.writtenBy(whole), count);
    if (const auto refusal = refusalOf(schema, key, rule))
        problems.append({refusal->code, refusal->reason + u' ' + refusal->wayOut, {}, {}});
    if (finding.status == Status::Unlisted && blocks(rule)) {
        const std::optional<KeyRule> suggested = suggestedRule(schema, key, count);
        problems.append({ProblemCode::UnlistedBlocker,
                         suggested
                             ? Text::tr("The rule list does not name this key, and it stops deletes as long as rows "
                                        "point there. Suggested: %1.")
                                   .arg(toSql(*suggested))
                             : Text::tr("The rule list does not name this key, and it stops deletes as long as rows "
                                        "point there. SET NULL would meet a constraint, so the choice is yours: "
                                        "CASCADE, or change that constraint."),
                         {},
                         {}});
    }
    if (!count.code.isEmpty())
        problems.append({ProblemCode::NotEvaluated,
                         Text::tr("Whether the rows of %1 take NULL here is not known. %2")
                             .arg(table.name.toString(), notEvaluated(count.code)),
                         {},
                         {},
                         count.code});
    else if (!count.unreadable.isEmpty() && mayConflict(schema, key, whole)
             && whyNotDistributed(schema, {key.table, key.references}).isEmpty())
        problems.append({ProblemCode::NotEvaluated,
                         Text::tr("Whether the rows of %1 take what this rule writes is not known: %2")
                             .arg(table.name.toString(), count.unreadable),
                         {},
                         {}});
    for (const ConflictCount::Raised &raised : count.raised)
        problems.append({ProblemCode::NotEvaluated,
                         Text::tr("Whether the rows of %1 take what this rule writes is not known: %2 ends with an "
                                  "error there (%3), and so may deleting what they point at.")
                             .arg(table.name.toString(), raised.constraint, raised.error),
                         {},
                         raised.constraint});
    if (const ForeignKey *twin = twinOf(schema, key))
        problems.append({ProblemCode::DuplicateKey,
                         Text::tr("%1 (ON DELETE %2) is a second foreign key on the same columns to the same table: "
                                  "each delete runs both. Drop one of them; until then both need the same rule.")
                             .arg(twin->name, toSql(twin->rule())),
                         {},
                         twin->name});
    if (!key.enforced)
        problems.append({ProblemCode::NotEnforced,
                         Text::tr("The key is NOT ENFORCED: PostgreSQL does not look at it when rows are deleted."),
                         {},
                         {}});
    else if (!key.validated)
        problems.append(
            {ProblemCode::NotValidated, Text::tr("The key was never validated: rows may point at nothing."), {}, {}});
    if (!key.triggersAsCreated)
        problems.append({ProblemCode::TriggerDisabled,
                         Text::tr("Somebody disabled or changed the key's triggers: its rule may not run. A change "
                                  "of the rule would not keep that, so it is refused."),
                         {},
                         {}});
    if (const QString why = whyNotDistributed(schema, {key.table, key.references}); !why.isEmpty())
        problems.append({ProblemCode::Distributed, why, {}, {}});
    if (!key.indexed)
        problems.append({ProblemCode::NoIndex,
                         Text::tr("No index on %1: each deleted row of %2 reads the whole table.")
                             .arg(key.columns.join(u", "_s), finding.references.name),
                         {},
                         {}});
    return problems;
}

} // namespace ondelete
