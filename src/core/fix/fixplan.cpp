// SPDX-License-Identifier: MIT
#include "core/fix/fixplan.h"

#include "core/fix/fixrefusal.h"
#include "core/fix/fixstatements.h"
#include "core/fix/indexstatements.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixPlan)
};

constexpr std::array resolutions{Resolution::DropNotNull, Resolution::Cascade, Resolution::SetNull, Resolution::Skip};

/// What is to become of one finding: a change, a reason to leave it, or both (the rule changes, a problem stays).
struct Decision
{
    std::optional<DeleteRule> to;
    bool allowNull = false;
    std::optional<Unresolved> unresolved;
};

Decision leave(const Finding &finding, const QString &message)
{
    return {{}, false, Unresolved{finding.id, message}};
}

Decision decide(const Finding &finding, const FixChoices &choices)
{
    const auto chose = [&](Resolution resolution) {
        const auto chosen = choices.resolutions.constFind(finding.id);
        return chosen != choices.resolutions.cend() && *chosen == resolution;
    };
    const bool differs = finding.status == Status::Differs;
    const std::optional<DeleteRule> wanted = differs ? finding.desired : std::nullopt;
    const bool hasNotNull = finding.hasProblem(ProblemCode::SetNullOnNotNull);
    const bool hasCheck = finding.hasProblem(ProblemCode::SetNullViolatesCheck);

    if (finding.status == Status::Missing)
        return leave(finding,
                     Text::tr("The rule list names this key, but the database has none. Check the table's "
                              "and columns' names; a key can't be made up here."));
    if (chose(Resolution::Skip)) {
        Decision decision{wanted, false, {}};
        if (finding.hasBlockingProblem())
            decision.unresolved =
                Unresolved{finding.id, Text::tr("Left as it is, as you chose: it still stops deletes."), true};
        return decision;
    }
    // A choice for a problem that is there no more is no error, and changes nothing.
    const bool applies = differs || finding.hasBlockingProblem();
    if (chose(Resolution::Cascade) && applies)
        return {DeleteRule::Cascade, false, {}};
    if ((chose(Resolution::SetNull) || chose(Resolution::DropNotNull)) && applies && !hasCheck)
        return {DeleteRule::SetNull, true, {}};
    if (hasCheck)
        return leave(finding,
                     Text::tr("A CHECK forbids NULL here, so SET NULL would fail. Choose another rule, for "
                              "example --resolve %1=cascade, which deletes these rows with what they point "
                              "at.")
                         .arg(finding.id));
    if (finding.hasProblem(ProblemCode::UnlistedBlocker)) {
        if (choices.includeUnlisted && finding.suggested)
            return {finding.suggested, false, {}};
        return leave(finding,
                     finding.suggested
                         ? Text::tr("The rule list does not name this key, and it stops deletes. Add the suggested "
                                    "%1 with --include-unlisted.")
                               .arg(toSql(*finding.suggested))
                         : Text::tr("The rule list does not name this key, and it stops deletes. There is no safe "
                                    "suggestion: choose, for example --resolve %1=cascade.")
                               .arg(finding.id));
    }
    if (hasNotNull) // the rule is or will be SET NULL; NOT NULL goes by default, the history stays
        return {DeleteRule::SetNull, true, {}};
    if (finding.hasBlockingProblem() && !differs)
        return leave(finding, finding.problems.front().message);
    return {wanted, false, {}};
}

/// The columns that lose NOT NULL; unset where one can't: a primary key's, or a domain's.
std::optional<QStringList> columnsToAllowNull(const Table &table, const ForeignKey &key)
{
    QStringList columns;
    for (const QString &name : key.columns) {
        const Column *column = table.column(name);
        if (!column || !column->notNull)
            continue;
        if (column->notNullByDomain || column->identity || table.primaryKey.contains(name))
            return std::nullopt;
        columns.append(column->sql);
    }
    return columns;
}

/// Adds the steps that change the key, or says in the plan why they can't be.
void planChange(FixPlan &plan, FixItem &item, const Schema &schema, const ForeignKey &key, bool allowNull,
                int lockTimeoutMs)
{
    if (const QString why = whyNotToChange(schema, key); !why.isEmpty()) {
        plan.unresolved.append({item.finding, why, false, lacksRightToChange(schema, key)});
        return;
    }
    if (allowNull) {
        const auto columns = columnsToAllowNull(schema.tables.value(key.table), key);
        if (!columns) {
            plan.unresolved.append({item.finding,
                                    Text::tr("NOT NULL comes from a primary key, an identity or a "
                                             "domain here and can't be dropped. Choose another rule, "
                                             "for example --resolve %1=cascade.")
                                        .arg(item.finding)});
            return;
        }
        item.dropNotNull = *columns;
    }
    if (item.from == item.to)
        item.setColumns = key.setColumnsSql;
    if (item.changesKey() && !writeStatements(item, schema, key, lockTimeoutMs)) {
        plan.unresolved.append({item.finding, unknownDefinition(key)});
    }
}

void planIndex(FixPlan &plan, FixItem &item, const Schema &schema, const ForeignKey &key, int lockTimeoutMs)
{
    if (const QString why = whyNotToIndex(schema, key); !why.isEmpty())
        plan.unresolved.append({item.finding, why, false, !schema.tables.value(key.table).may.owns});
    else
        writeIndexStatements(item, schema, key, lockTimeoutMs);
}

} // namespace

QString toString(Resolution resolution)
{
    switch (resolution) {
    case Resolution::DropNotNull:
        return u"drop-not-null"_s;
    case Resolution::Cascade:
        return u"cascade"_s;
    case Resolution::SetNull:
        return u"set-null"_s;
    case Resolution::Skip:
        return u"skip"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Resolution> resolutionFromString(const QString &text)
{
    const auto found = std::ranges::find(resolutions, text, [](Resolution r) { return toString(r); });
    return found == resolutions.end() ? std::nullopt : std::optional(*found);
}

FixPlan planFix(const Schema &schema, const Audit &audit, const FixChoices &choices)
{
    FixPlan plan;
    for (const Finding &finding : audit.findings) {
        if (!choices.only.isEmpty() && !choices.only.contains(finding.id))
            continue;
        const Decision decision = decide(finding, choices);
        if (decision.unresolved)
            plan.unresolved.append(*decision.unresolved);
        const ForeignKey *key = schema.foreignKey(finding.key);
        if (!key)
            continue;
        FixItem item;
        item.finding = finding.id;
        item.key = key->oid;
        item.table = finding.table;
        item.from = key->onDelete;
        item.to = decision.to.value_or(key->onDelete);
        item.validates = key->validated && !choices.leaveUnvalidated.contains(finding.id);
        if (decision.to)
            planChange(plan, item, schema, *key, decision.allowNull, choices.lockTimeoutMs);
        if (choices.createIndexes && !key->indexed)
            planIndex(plan, item, schema, *key, choices.lockTimeoutMs);
        if (!item.steps.isEmpty())
            plan.items.append(item);
    }
    return plan;
}

FixPlan stopAtOrphans(FixPlan plan, const QList<Orphans> &orphans)
{
    for (const Orphans &found : orphans) {
        const auto item = std::ranges::find_if(
            plan.items, [&](const FixItem &each) { return each.finding == found.finding && each.validates; });
        if (item == plan.items.end())
            continue;
        plan.unresolved.append(
            {found.finding,
             words(found) + u' '
                 + Text::tr("The key claims to be valid, so a new one would be refused. Mend these rows, or "
                            "change the rule and leave the key NOT VALID (--leave-not-valid).")});
        plan.items.erase(item);
    }
    return plan;
}

QList<PlannedTransaction> FixPlan::transactions() const
{
    QList<PlannedTransaction> transactions;
    for (const bool counting : {true, false}) {
        for (const FixItem &item : items) {
            QList<FixStep> steps = item.steps;
            steps.removeIf([&](const FixStep &step) { return (step.kind == FixStep::Kind::RefuseNull) != counting; });
            for (const QString &sql : transactionsOf(steps, item.finding))
                transactions.append({item.finding, sql});
        }
    }
    return transactions;
}

QString FixPlan::script() const
{
    QStringList parts{u"-- Run with: psql -v ON_ERROR_STOP=1 -f FILE\n\\set ON_ERROR_STOP on\n"_s};
    for (const PlannedTransaction &transaction : transactions())
        parts.append(transaction.sql);
    return parts.join(u'\n');
}

QString FixPlan::rollbackScript() const
{
    QStringList parts{
        u"-- Restores the delete rules, NOT NULL, comments and validation that stood before the fix; not rows.\n"
        "-- Where NULL stands meanwhile in a column that was NOT NULL it stops before its first change, and says how\n"
        "-- many rows have it; with -v rules_only=1 it restores the rules only.\n"
        "-- Run with: psql -v ON_ERROR_STOP=1 -f FILE\n\\set ON_ERROR_STOP on\n"_s};
    QStringList counts;
    for (auto item = items.crbegin(); item != items.crend(); ++item)
        counts += item->rollbackCounts;
    if (!counts.isEmpty()) // of all keys, before the first of them is changed
        parts += QStringList{u"\\if :{?rules_only}\n\\else\n"_s} + counts << u"\\endif\n"_s;
    for (auto item = items.crbegin(); item != items.crend(); ++item) {
        parts.append(u"-- %1: back to %2\n"_s.arg(item->finding.simplified(), toSql(item->from)));
        parts.append(item->rollback);
    }
    return parts.join(u'\n');
}

} // namespace ondelete
