// SPDX-License-Identifier: MIT
#include "core/fix/fixplan.h"

#include "core/audit/setnull.h"
#include "core/fix/fixrefusal.h"
#include "core/fix/fixstatements.h"
#include "core/fix/indexstatements.h"
#include "core/reach/distribution.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixPlan)
};

/// What is to become of one finding: a change, a reason to leave it, or both (the rule changes, a problem stays).
struct Decision
{
    std::optional<KeyRule> to;
    bool allowNull = false;
    std::optional<Unresolved> unresolved;
};

Decision leave(const Finding &finding, const QString &message)
{
    return {{}, false, Unresolved{finding.id, message}};
}

/// Why SET NULL of all columns is nothing that is done unasked.
QString askForColumns(const Schema &schema, const Finding &finding)
{
    if (schema.server.versionNumber < 150000)
        return Text::tr(
                   "SET NULL of a key of several columns can empty a column that the rows need for something else, "
                   "and this server takes no column list (PostgreSQL 15 and later do). Choose another rule, for "
                   "example --resolve %1=cascade.")
            .arg(finding.id);
    return Text::tr(
               "SET NULL would empty a column that the rows need for something else. Choose the columns that become "
               "NULL, --resolve %1=set-null(COLUMN,…), or another rule, for example --resolve %1=cascade.")
        .arg(finding.id);
}

/// The SET NULL that a person asked for.
KeyRule chosenSetNull(const Schema &schema, const Finding &finding, const ForeignKey &key, const FixChoices &choices)
{
    const KeyRule named{DeleteRule::SetNull, choices.setColumns.value(finding.id)};
    if (!named.setColumns.isEmpty())
        return named;
    if (finding.desired == DeleteRule::SetNull && !finding.desiredSetColumns.isEmpty())
        return {DeleteRule::SetNull, finding.desiredSetColumns};
    const bool asItIs = choices.resolutions.value(finding.id) == Resolution::DropNotNull;
    return asItIs ? named : proposedSetNull(schema, key).value_or(named);
}

/// Whether something other than NOT NULL forbids what the rule would write.
bool hasOtherConflict(const Finding &finding)
{
    return finding.hasProblem(ProblemCode::SetNullViolatesCheck)
        || finding.hasProblem(ProblemCode::SetNullViolatesUnique) || finding.hasProblem(ProblemCode::SetNullViolatesKey)
        || finding.hasProblem(ProblemCode::SetNullLeavesPartition);
}

Decision decide(const Schema &schema, const Finding &finding, const ForeignKey *key, const FixChoices &choices)
{
    const auto chosen = choices.resolutions.constFind(finding.id);
    const bool isChosen = chosen != choices.resolutions.cend();
    const auto chose = [&](DeleteRule rule) { return isChosen && ruleOf(*chosen) == rule; };
    const bool differs = finding.status == Status::Differs;
    const std::optional<KeyRule> wanted =
        differs ? std::optional<KeyRule>({*finding.desired, finding.desiredSetColumns}) : std::nullopt;
    const bool hasNotNull = finding.hasProblem(ProblemCode::SetNullOnNotNull);

    if (finding.status == Status::Missing || !key)
        return leave(finding,
                     Text::tr("The rule list names this key, but the database has none. Check the table's "
                              "and columns' names; a key can't be made up here."));
    if (isChosen && *chosen == Resolution::Skip) {
        Decision decision{wanted, false, {}};
        if (finding.hasBlockingProblem())
            decision.unresolved =
                Unresolved{finding.id, Text::tr("Left as it is, as you chose: it still stops deletes."), true};
        return decision;
    }
    // A choice for a problem that is there no more is no error, and changes nothing; one that names columns is a rule.
    const bool namesColumns = choices.setColumns.contains(finding.id);
    const bool applies = differs || finding.hasBlockingProblem();
    if (chose(DeleteRule::Cascade) && applies)
        return {KeyRule{DeleteRule::Cascade, {}}, false, {}};
    if (chose(DeleteRule::SetNull) && (applies || namesColumns) && (namesColumns || !hasOtherConflict(finding)))
        return {chosenSetNull(schema, finding, *key, choices), true, {}};
    if (hasOtherConflict(finding)) {
        const auto problem = std::ranges::find_if(finding.problems, [](const Problem &one) {
            return one.severity() == Severity::Blocks && !one.constraint.isEmpty();
        });
        return leave(finding,
                     problem == finding.problems.end() || problem->code == ProblemCode::SetNullViolatesCheck
                         ? Text::tr("A CHECK forbids NULL here, so SET NULL would fail. Choose another rule, for "
                                    "example --resolve %1=cascade, which deletes these rows with what they point "
                                    "at.")
                               .arg(finding.id)
                         : Text::tr("%2 forbids NULL here, so SET NULL would fail. Choose another rule, for example "
                                    "--resolve %1=cascade, which deletes these rows with what they point at.")
                               .arg(finding.id, problem->constraint));
    }
    if (finding.hasProblem(ProblemCode::UnlistedBlocker)) {
        if (choices.includeUnlisted && finding.suggested)
            return {KeyRule{*finding.suggested, finding.suggestedSetColumns}, false, {}};
        return leave(finding,
                     finding.suggested
                         ? Text::tr("The rule list does not name this key, and it stops deletes. Add the suggested "
                                    "%1 with --include-unlisted.")
                               .arg(toSql(KeyRule{*finding.suggested, finding.suggestedSetColumns}))
                         : Text::tr("The rule list does not name this key, and it stops deletes. There is no safe "
                                    "suggestion: choose, for example --resolve %1=cascade.")
                               .arg(finding.id));
    }
    if (hasNotNull) { // the rule is or will be SET NULL; NOT NULL goes by default, the history stays
        if (!finding.resultingSetColumns().isEmpty())
            return {KeyRule{DeleteRule::SetNull, finding.resultingSetColumns()}, true, {}};
        const std::optional<KeyRule> proposed = proposedSetNull(schema, *key);
        return proposed ? Decision{proposed, true, {}} : leave(finding, askForColumns(schema, finding));
    }
    if (finding.hasBlockingProblem() && !differs)
        return leave(finding, finding.problems.front().message);
    return {wanted, false, {}};
}

/// Why PostgreSQL refuses to let @p column be NULL, and what can be done instead; empty where it does not.
QString whyNotNullable(const Table &table, const Column &column, const QString &finding)
{
    const auto cascade = [&](const QString &sentence) { return sentence.arg(column.sql, finding); };
    if (column.notNullByDomain)
        return cascade(
            Text::tr("NOT NULL of %1 is its domain's, %3, and can't be dropped here. Give the column another "
                     "type, or choose another rule, for example --resolve %2=cascade.")
                .replace(u"%3"_s, column.type));
    if (table.primaryKey.contains(column.name))
        return cascade(Text::tr("%1 is part of the primary key, which takes no NULL. Choose another rule, for example "
                                "--resolve %2=cascade."));
    if (column.identity)
        return cascade(
            Text::tr("%1 is an identity column, which takes no NULL. Drop its identity first, or choose another "
                     "rule, for example --resolve %2=cascade."));
    if (column.ofReplicaIdentity)
        return cascade(
            Text::tr("%1 is part of the index that is the table's replica identity, so PostgreSQL keeps its NOT "
                     "NULL. Give the table another identity first (ALTER TABLE %3 REPLICA IDENTITY FULL), or "
                     "choose another rule, for example --resolve %2=cascade.")
                .replace(u"%3"_s, table.sql));
    if (column.notNullInherited)
        return cascade(
            Text::tr("NOT NULL of %1 is inherited: it can be dropped in the table above %3 only. Drop it there, "
                     "or choose another rule, for example --resolve %2=cascade.")
                .replace(u"%3"_s, table.name.toString()));
    return {};
}

/// Adds the steps that change the key, or says in the plan why they can't be.
void planChange(FixPlan &plan, FixItem &item, const Schema &schema, const ForeignKey &key, bool allowNull,
                int lockTimeoutMs)
{
    if (const QString why = whyNotToChange(schema, key); !why.isEmpty()) {
        plan.unresolved.append({item.finding, why, false, lacksRightToChange(schema, key)});
        return;
    }
    if (!item.setColumns.isEmpty() && schema.server.versionNumber < 150000) {
        plan.unresolved.append(
            {item.finding,
             Text::tr("This server takes no column list of SET NULL or SET DEFAULT; PostgreSQL 15 and "
                      "later do. Choose another rule, for example --resolve %1=cascade.")
                 .arg(item.finding)});
        return;
    }
    if (allowNull) {
        const Table &table = *schema.tables.find(key.table);
        for (const QString &name : key.writtenBy({item.to, namesOf(table, item.setColumns)})) {
            const Column &column = *table.column(name);
            if (!column.notNull)
                continue;
            if (const QString why = whyNotNullable(table, column, item.finding); !why.isEmpty()) {
                plan.unresolved.append({item.finding, why});
                return;
            }
            item.dropNotNull.append(column.sql);
        }
    }
    if (const QString why = whyNotAdopted(schema, key, item); !why.isEmpty()) {
        plan.unresolved.append({item.finding, why});
        return;
    }
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

QString ruleWords(DeleteRule rule, const QStringList &quotedColumns)
{
    return quotedColumns.isEmpty() ? toSql(rule) : u"%1 (%2)"_s.arg(toSql(rule), quotedColumns.join(u", "_s));
}

QStringList quotedIn(const Schema &schema, const ForeignKey &key, const KeyRule &rule)
{
    const QStringList written = key.writtenBy(rule);
    if (written.size() == key.columns.size())
        return {};
    QStringList quoted;
    for (const QString &name : written)
        quoted.append(schema.tables.find(key.table)->column(name)->sql);
    return quoted;
}

QStringList namesOf(const Table &table, const QStringList &quoted)
{
    QStringList names;
    for (const Column &column : table.columns)
        if (quoted.contains(column.sql))
            names.append(column.name);
    return names;
}

FixPlan planFix(const Schema &schema, const Audit &audit, const FixChoices &choices)
{
    FixPlan plan;
    QList<Oid> reach;
    for (const Finding &finding : audit.findings)
        if (const ForeignKey *key = schema.foreignKey(finding.key))
            reach << key->table << key->references;
    const QString cluster = whyNotDistributed(schema, reach);
    for (const Finding &finding : audit.findings) {
        if (!choices.only.isEmpty() && !choices.only.contains(finding.id))
            continue;
        const ForeignKey *key = schema.foreignKey(finding.key);
        if (!key && finding.status != Status::Missing)
            continue; // the catalog is older than the audit
        const Decision decision = decide(schema, finding, key, choices);
        if (!cluster.isEmpty()) {
            if (decision.to || (decision.unresolved && !decision.unresolved->skipped))
                plan.unresolved.append({finding.id, cluster, false, false, true});
            continue;
        }
        if (decision.unresolved)
            plan.unresolved.append(*decision.unresolved);
        if (!key)
            continue;
        FixItem item;
        item.finding = finding.id;
        item.key = key->oid;
        item.table = finding.table;
        item.from = key->onDelete;
        item.fromColumns = key->setColumnsSql;
        const KeyRule to = decision.to.value_or(key->rule());
        item.to = to.rule;
        // A list that writes what the present one does is no change; one of all columns is none.
        item.setColumns = key->isSame(to, key->rule()) ? key->setColumnsSql : quotedIn(schema, *key, to);
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
        parts.append(
            u"-- %1: back to %2\n"_s.arg(item->finding.simplified(), ruleWords(item->from, item->fromColumns)));
        parts.append(item->rollback);
    }
    return parts.join(u'\n');
}

} // namespace ondelete
