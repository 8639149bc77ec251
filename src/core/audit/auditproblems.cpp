// SPDX-License-Identifier: MIT
#include "core/audit/auditproblems.h"

#include "core/audit/rulerefusal.h"

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

void addSetNullProblems(QList<Problem> &problems, const Table &table, const ForeignKey &key, const ConflictCount &count)
{
    const QStringList &written = key.writtenColumns();
    if (anyColumn(table, written, &Column::generated)) {
        problems.append({ProblemCode::SetNullOnGenerated,
                         Text::tr("A generated column can't be set to NULL: every such delete fails. Choose another "
                                  "rule."),
                         {},
                         {}});
        return;
    }
    if (anyColumn(table, written, &Column::notNull)) {
        problems.append({ProblemCode::SetNullOnNotNull,
                         Text::tr("The column is NOT NULL: with SET NULL, deleting a row that is pointed at fails. "
                                  "Allow NULL in the column, or choose another rule."),
                         count.referencing,
                         {}});
    }
    for (const ConflictCount::Violation &violation : count.violations) {
        problems.append({ProblemCode::SetNullViolatesCheck,
                         Text::tr("The constraint %1 forbids NULL here in %Ln row(s): deleting what they point at "
                                  "fails. Choose another rule for this key, such as CASCADE.",
                                  nullptr, int(violation.rows))
                             .arg(violation.constraint),
                         violation.rows, violation.constraint});
    }
}

} // namespace

QList<Check> checksOnWrittenColumns(const Schema &schema, const ForeignKey &key)
{
    QList<Check> checks;
    for (const Check &check : schema.tables.value(key.table).checks) {
        if (std::ranges::any_of(key.writtenColumns(), [&](const QString &c) { return check.columns.contains(c); }))
            checks.append(check);
    }
    return checks;
}

bool mayConflict(const Schema &schema, const ForeignKey &key)
{
    const Table table = schema.tables.value(key.table);
    return anyColumn(table, key.writtenColumns(), &Column::notNull)
        || anyColumn(table, key.writtenColumns(), &Column::isDomain) || !checksOnWrittenColumns(schema, key).isEmpty();
}

std::optional<DeleteRule> suggestedRule(const Table &table, const ForeignKey &key, const ConflictCount &count)
{
    if (!count.violations.isEmpty() || !count.unreadable.isEmpty() || !count.code.isEmpty())
        return std::nullopt;
    if (anyColumn(table, key.columns, &Column::notNull) || anyColumn(table, key.columns, &Column::generated))
        return std::nullopt;
    return DeleteRule::SetNull;
}

QList<Problem> problemsOf(const Schema &schema, const ForeignKey &key, const Finding &finding,
                          const ConflictCount &count)
{
    const Table &table = *schema.tables.find(key.table);
    const DeleteRule rule = finding.resultingRule().value_or(key.onDelete);
    QList<Problem> problems;
    if (rule == DeleteRule::SetNull)
        addSetNullProblems(problems, table, key, count);
    if (rule == DeleteRule::SetDefault && anyColumn(table, key.writtenColumns(), &Column::notNull)
        && std::ranges::any_of(key.writtenColumns(), [&](const QString &name) {
               const Column *column = table.column(name);
               return column && column->notNull && column->defaultExpression.isEmpty();
           })) {
        problems.append({ProblemCode::SetDefaultUnusable,
                         Text::tr("The column has no default and is NOT NULL: with SET DEFAULT every such delete "
                                  "fails. Give it a default, or choose another rule."),
                         {},
                         {}});
    }
    if (const auto refusal = refusalOf(schema, key, rule))
        problems.append({refusal->code, refusal->reason + u' ' + refusal->wayOut, {}, {}});
    if (finding.status == Status::Unlisted && blocks(rule)) {
        problems.append({ProblemCode::UnlistedBlocker,
                         suggestedRule(table, key, count)
                             ? Text::tr("The rule list does not name this key, and it stops deletes as long as rows "
                                        "point there. Suggested: SET NULL.")
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
    if (!key.indexed)
        problems.append({ProblemCode::NoIndex,
                         Text::tr("No index on %1: each deleted row of %2 reads the whole table.")
                             .arg(key.columns.join(u", "_s), finding.references.name),
                         {},
                         {}});
    return problems;
}

} // namespace ondelete
