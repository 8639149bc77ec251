// SPDX-License-Identifier: MIT
#include "core/audit/audit.h"

#include "core/audit/auditproblems.h"
#include "core/audit/setnull.h"
#include "core/catalog/missingtable.h"
#include "core/catalog/temporarykey.h"
#include "core/reach/deletegraph.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace ondelete {

QString toString(ProblemCode code)
{
    switch (code) {
    case ProblemCode::SetNullOnNotNull:
        return u"set-null-on-not-null"_s;
    case ProblemCode::SetNullViolatesCheck:
        return u"set-null-violates-check"_s;
    case ProblemCode::SetNullViolatesUnique:
        return u"set-null-violates-unique"_s;
    case ProblemCode::SetNullViolatesKey:
        return u"set-null-violates-key"_s;
    case ProblemCode::SetNullLeavesPartition:
        return u"set-null-leaves-partition"_s;
    case ProblemCode::ReplacedByRule:
        return u"replaced-by-rule"_s;
    case ProblemCode::SetNullOnSharedColumn:
        return u"set-null-on-shared-column"_s;
    case ProblemCode::UnlistedBlocker:
        return u"unlisted-blocker"_s;
    case ProblemCode::SetDefaultUnusable:
        return u"set-default-unusable"_s;
    case ProblemCode::SetNullOnGenerated:
        return u"set-null-on-generated"_s;
    case ProblemCode::OwnerLacksPrivilege:
        return u"owner-lacks-privilege"_s;
    case ProblemCode::ReplicaIdentityMissing:
        return u"replica-identity-missing"_s;
    case ProblemCode::NotValidated:
        return u"not-validated"_s;
    case ProblemCode::NotEnforced:
        return u"not-enforced"_s;
    case ProblemCode::TriggerDisabled:
        return u"trigger-disabled"_s;
    case ProblemCode::OrderDependent:
        return u"order-dependent"_s;
    case ProblemCode::Distributed:
        return u"distributed"_s;
    case ProblemCode::NotEvaluated:
        return u"not-evaluated"_s;
    case ProblemCode::NoIndex:
        return u"no-index"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Status status)
{
    switch (status) {
    case Status::Matches:
        return u"matches"_s;
    case Status::Differs:
        return u"differs"_s;
    case Status::Missing:
        return u"missing"_s;
    case Status::Unlisted:
        return u"unlisted"_s;
    }
    Q_UNREACHABLE();
}

QString toString(Severity severity)
{
    return severity == Severity::Blocks ? u"blocks"_s : u"warns"_s;
}

Severity severityOf(ProblemCode code)
{
    switch (code) {
    case ProblemCode::SetNullOnNotNull:
    case ProblemCode::SetNullViolatesCheck:
    case ProblemCode::UnlistedBlocker:
    case ProblemCode::SetDefaultUnusable:
    case ProblemCode::SetNullOnGenerated:
    case ProblemCode::OwnerLacksPrivilege:
    case ProblemCode::ReplicaIdentityMissing:
    case ProblemCode::SetNullViolatesUnique:
    case ProblemCode::SetNullViolatesKey:
    case ProblemCode::SetNullLeavesPartition:
    case ProblemCode::ReplacedByRule:
        return Severity::Blocks;
    case ProblemCode::SetNullOnSharedColumn:
    case ProblemCode::Distributed:
    case ProblemCode::NotValidated:
    case ProblemCode::NotEnforced:
    case ProblemCode::TriggerDisabled:
    case ProblemCode::OrderDependent:
    case ProblemCode::NotEvaluated:
    case ProblemCode::NoIndex:
        return Severity::Warns;
    }
    Q_UNREACHABLE();
}

bool Finding::stopsAsWished() const
{
    return desired && desired == current && blocks(*desired);
}

bool Finding::hasBlockingProblem() const
{
    return std::ranges::any_of(problems, [](const Problem &p) { return p.severity() == Severity::Blocks; });
}

bool Finding::hasProblem(ProblemCode code) const
{
    return std::ranges::find(problems, code, &Problem::code) != problems.end();
}

AuditSummary Audit::summary() const
{
    AuditSummary summary;
    for (const Finding &finding : findings) {
        switch (finding.status) {
        case Status::Matches:
            ++summary.matches;
            break;
        case Status::Differs:
            ++summary.differs;
            break;
        case Status::Missing:
            ++summary.missing;
            break;
        case Status::Unlisted:
            ++summary.unlisted;
            break;
        }
        if (finding.hasBlockingProblem())
            ++summary.problems;
        if (finding.hasProblem(ProblemCode::NotEvaluated))
            ++summary.unknown;
    }
    return summary;
}

const Finding *Audit::finding(const QString &id) const
{
    const auto found = std::ranges::find(findings, id, &Finding::id);
    return found == findings.end() ? nullptr : &*found;
}

QList<Finding> Audit::stillBlocking() const
{
    QList<Finding> blocking;
    std::ranges::copy_if(findings, std::back_inserter(blocking), &Finding::stopsDeletes);
    return blocking;
}

bool Audit::wantsRefusals() const
{
    return std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.status != Status::Missing && finding.desired && blocks(*finding.desired);
    });
}

namespace {

/// Without columns, a rule with a column list is for the keys that have all of these.
bool hasAll(const ForeignKey &key, const QStringList &columns)
{
    return std::ranges::all_of(columns, [&](const QString &column) { return key.columns.contains(column); });
}

} // namespace

const SpecRule *ruleFor(const Schema &schema, const Spec &spec, const ForeignKey &key)
{
    const QualifiedName table = schema.tables.value(key.table).name;
    const QualifiedName references = schema.tables.value(key.references).name;
    const SpecRule *general = nullptr;
    for (const SpecRule &rule : spec.rules) {
        if (rule.table != table || rule.references != references)
            continue;
        if (rule.columns == key.columns)
            return &rule;
        if (rule.columns.isEmpty() && hasAll(key, rule.setColumns))
            general = &rule;
    }
    return general;
}

RuleOf resultingRules(const Schema &schema, const Spec &spec)
{
    return [&](const ForeignKey &key) {
        const SpecRule *rule = ruleFor(schema, spec, key);
        return rule ? rule->rule() : key.rule();
    };
}

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Problem)
};

/// Keys in the root's reach under the current or the resulting rules, and all that the spec names.
QSet<Oid> keysOfInterest(const Schema &schema, const Spec &spec)
{
    QSet<Oid> keys;
    if (const Table *root = schema.table(spec.root.table)) {
        for (const RuleOf &rules :
             {RuleOf([](const ForeignKey &key) { return key.rule(); }), resultingRules(schema, spec)}) {
            const Reach reach = deleteReach(schema, root->oid, rules);
            keys.unite(QSet<Oid>(reach.keys.begin(), reach.keys.end()));
        }
    }
    for (const ForeignKey &key : schema.foreignKeys) {
        if (ruleFor(schema, spec, key))
            keys.insert(key.oid);
    }
    return keys;
}

/// Rows that a delete may reach by CASCADE while @p key refuses it: whichever comes first decides.
bool isOrderDependent(const Schema &schema, const ForeignKey &key, const Finding &finding, const Reach &reach)
{
    const DeleteRule rule = finding.resultingRule().value_or(key.onDelete);
    const bool checkedLast = rule == DeleteRule::NoAction && key.initiallyDeferred;
    return blocks(rule) && !checkedLast && reach.keys.contains(key.oid)
        && reach.deletedFrom.contains(topmost(schema, key.table));
}

Finding findingOf(const Schema &schema, const Spec &spec, const ForeignKey &key, const ConflictCount &count,
                  const Reach &reach)
{
    const Table &table = *schema.tables.find(key.table);
    const Table &referenced = *schema.tables.find(key.references);
    Finding finding;
    finding.id = schema.idOf(key);
    finding.table = table.name;
    finding.columns = key.columns;
    finding.references = referenced.name;
    finding.referencedColumns = key.referencedColumns;
    finding.key = key.oid;
    finding.constraint = key.name;
    finding.current = key.onDelete;
    finding.currentSetColumns = key.setColumns;
    finding.estimatedRows = std::max(0.0, table.estimatedRows);
    finding.indexed = key.indexed;
    finding.validated = key.validated;
    finding.label = spec.labelOf(table.name);
    if (const SpecRule *rule = ruleFor(schema, spec, key)) {
        finding.desired = rule->onDelete;
        finding.desiredSetColumns = rule->setColumns;
        finding.status = key.isSame(rule->rule(), key.rule()) ? Status::Matches : Status::Differs;
        finding.reason = rule->reason;
    } else {
        finding.status = Status::Unlisted;
    }
    finding.problems = problemsOf(schema, key, finding, count);
    if (isOrderDependent(schema, key, finding, reach))
        finding.problems.append(
            {ProblemCode::OrderDependent,
             Text::tr("Rows of %1 can also go with the same delete by another key's CASCADE: whether this key "
                      "refuses then hangs on the order in which PostgreSQL gets to them.")
                 .arg(table.name.toString()),
             {},
             {}});
    std::optional<KeyRule> suggested;
    if (finding.hasProblem(ProblemCode::UnlistedBlocker))
        suggested = suggestedRule(schema, key, count);
    else if (finding.hasProblem(ProblemCode::SetNullOnNotNull) && finding.resultingSetColumns().isEmpty()
             && key.columns.size() > 1)
        suggested = proposedSetNull(schema, key);
    if (suggested) {
        finding.suggested = suggested->rule;
        finding.suggestedSetColumns = suggested->setColumns;
    }
    finding.blocksDelete = blocks(key.onDelete) || (finding.keepsRule() && finding.hasBlockingProblem());
    return finding;
}

/// What the spec names and the database lacks.
QList<Finding> missingFindings(const Schema &schema, const Spec &spec)
{
    QList<Finding> missing;
    for (const SpecRule &rule : spec.rules) {
        const auto isOfRule = [&](const ForeignKey &key) { return ruleFor(schema, spec, key) == &rule; };
        if (std::ranges::any_of(schema.foreignKeys, isOfRule))
            continue;
        // Where every key that an entry without columns could cover has an entry of its own, nothing is missing.
        const auto covered = [&](const ForeignKey &key) {
            return rule.columns.isEmpty() && hasAll(key, rule.setColumns)
                && schema.tables.value(key.table).name == rule.table
                && schema.tables.value(key.references).name == rule.references;
        };
        if (std::ranges::any_of(schema.foreignKeys, covered))
            continue;
        Finding finding;
        QStringList columns;
        for (const QString &column : rule.columns)
            columns.append(quotedWhereNeeded(column));
        finding.id = rule.table.toString() + u'.' + (columns.isEmpty() ? u"*"_s : columns.join(u','));
        finding.table = rule.table;
        finding.columns = rule.columns;
        finding.references = rule.references;
        finding.desired = rule.onDelete;
        finding.desiredSetColumns = rule.setColumns;
        finding.status = Status::Missing;
        finding.label = spec.labelOf(rule.table);
        finding.reason = rule.reason;
        if (const Table *table = schema.table(rule.table))
            finding.estimatedRows = std::max(0.0, table->estimatedRows);
        missing.append(finding);
    }
    return missing;
}

/// To change, as required, not in the spec; blockers first among the last, else the spec's and the names' order.
int groupOf(const Finding &finding)
{
    switch (finding.status) {
    case Status::Differs:
        return 0;
    case Status::Missing:
        return 1;
    case Status::Matches:
        return 2;
    case Status::Unlisted:
        return finding.hasBlockingProblem() ? 3 : 4;
    }
    Q_UNREACHABLE();
}

qsizetype placeInSpec(const Schema &schema, const Spec &spec, const Finding &finding)
{
    const ForeignKey *key = schema.foreignKey(finding.key);
    const SpecRule *rule = key ? ruleFor(schema, spec, *key) : nullptr;
    return rule ? rule - spec.rules.constData() : spec.rules.size();
}

} // namespace

QList<ConflictProbe> conflictProbes(const Schema &schema, const Spec &spec)
{
    QList<ConflictProbe> probes;
    const QSet<Oid> keys = keysOfInterest(schema, spec);
    const RuleOf rules = resultingRules(schema, spec);
    for (const ForeignKey &key : schema.foreignKeys) {
        if (!keys.contains(key.oid) || isTemporaryKeyName(key.name) || !key.enforced)
            continue;
        KeyRule rule = rules(key);
        if (!ruleFor(schema, spec, key) && blocks(key.onDelete)) {
            const std::optional<KeyRule> proposed = proposedSetNull(schema, key);
            if (!proposed)
                continue;
            rule = *proposed;
        }
        if (mayConflict(schema, key, rule))
            probes.append({key.oid, rule});
    }
    return probes;
}

Audit audit(const Schema &schema, const Spec &spec, const QList<ConflictCount> &counts,
            const QList<UndeclaredReference> &undeclared)
{
    Audit result;
    result.specTitle = spec.title;
    result.root = spec.root.table;
    result.rootExists = schema.table(spec.root.table) != nullptr;
    if (!result.rootExists)
        result.likelyRoot = nearestTable(schema, spec.root.table);
    result.server = schema.server;
    result.generatedAt = QDateTime::currentDateTimeUtc();
    result.undeclared = undeclared;

    QHash<Oid, ConflictCount> countOf;
    for (const ConflictCount &count : counts)
        countOf.insert(count.key, count);
    const QSet<Oid> keys = keysOfInterest(schema, spec);
    const Table *root = schema.table(spec.root.table);
    const Reach reach = root ? deleteReach(schema, root->oid, resultingRules(schema, spec)) : Reach();
    for (const ForeignKey &key : schema.foreignKeys) {
        if (keys.contains(key.oid) && !isTemporaryKeyName(key.name))
            result.findings.append(findingOf(schema, spec, key, countOf.value(key.oid), reach));
    }
    result.findings.append(missingFindings(schema, spec));
    std::ranges::stable_sort(result.findings, {}, [&](const Finding &finding) {
        return std::pair(groupOf(finding), placeInSpec(schema, spec, finding));
    });
    return result;
}

} // namespace ondelete
