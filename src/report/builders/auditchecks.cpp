// SPDX-License-Identifier: MIT
#include "report/builders/auditchecks.h"

#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::AuditChecks)
};

using Level = Report::Level;
using Tone = Report::Tone;

const auto ruleDiffers = u"rule-differs"_s;
const auto keyMissing = u"key-missing"_s;
const auto rootMissing = u"root-missing"_s;
const auto specMisfits = u"spec-misfits"_s;

QString ruleText(const std::optional<DeleteRule> &rule, const QStringList &columns)
{
    return rule ? toSql(KeyRule{*rule, columns}) : QString();
}

QList<Report::Result> resultsOf(const Finding &finding)
{
    QList<Report::Result> results;
    const QString desired = ruleText(finding.desired, finding.desiredSetColumns);
    if (finding.status == Status::Missing)
        results.append(
            {keyMissing, Level::Error,
             Text::tr("The rule list names this foreign key (ON DELETE %1), and the database has none.").arg(desired)});
    if (finding.status == Status::Differs)
        results.append({ruleDiffers, Level::Error,
                        Text::tr("The rule is ON DELETE %1, and the rule list wants %2.")
                            .arg(ruleText(finding.current, finding.currentSetColumns), desired)});
    for (const Problem &problem : finding.problems)
        results.append({toString(problem.code), problem.severity() == Severity::Blocks ? Level::Error : Level::Warning,
                        problem.message});
    std::ranges::stable_sort(results, {}, [](const Report::Result &r) { return r.level == Level::Error ? 0 : 1; });
    return results;
}

/// What people call the rows of a finding's table.
QString rowsName(const Finding &finding)
{
    return finding.label.isEmpty() ? finding.table.name : finding.label;
}

enum class Way { Goes, Stays, Stops };

std::optional<Way> wayOf(const Finding &finding)
{
    if (!finding.current)
        return std::nullopt;
    if (finding.blocksDelete || (finding.keepsRule() && finding.hasBlockingProblem()))
        return Way::Stops;
    return finding.current == DeleteRule::Cascade ? Way::Goes : Way::Stays;
}

Report::Branch branch(const Audit &audit, Way way)
{
    QStringList names;
    int keys = 0;
    for (const Finding &finding : audit.findings) {
        if (wayOf(finding) != way)
            continue;
        ++keys;
        if (const QString name = rowsName(finding); !names.contains(name))
            names.append(name);
    }
    constexpr qsizetype most = 6;
    const auto more = int(names.size() - most);
    QString text = names.first(std::min(most, names.size())).join(Text::tr(", ", "between the names of tables"));
    if (more > 0)
        text = Text::tr("%1 and %Ln more", nullptr, more).arg(text);
    if (names.isEmpty())
        text = Text::tr("nothing");
    switch (way) {
    case Way::Goes:
        return {Text::tr("Goes with it: %Ln foreign key(s)", nullptr, keys), text, Tone::Plain};
    case Way::Stays:
        return {Text::tr("Stays, unlinked: %Ln foreign key(s)", nullptr, keys), text, Tone::SetNull};
    case Way::Stops:
        return {Text::tr("Stops the delete: %Ln foreign key(s)", nullptr, keys), text,
                keys > 0 ? Tone::Bad : Tone::Plain};
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Report::Check> checksOf(const Audit &audit)
{
    QList<Report::Check> checks;
    const auto ofRoot = [&](const QString &rule, const QString &message) {
        Report::Check check{
            .id = audit.root.toString(), .table = audit.root.toString(), .title = audit.root.toString()};
        check.results = {{rule, Level::Error, message}};
        checks.append(check);
    };
    if (!audit.rootExists)
        ofRoot(rootMissing,
               Text::tr("This database has no table %1: the rule list does not fit it.").arg(audit.root.toString()));
    for (const QString &misfit : audit.specMisfits)
        ofRoot(specMisfits, misfit);
    for (const Finding &finding : audit.findings) {
        Report::Check check;
        check.id = finding.id;
        check.table = finding.table.toString();
        check.constraint = finding.constraint;
        check.title = Text::tr("%1 (%2) to %3", "a foreign key: table, columns, referenced table")
                          .arg(finding.table.toString(), columnList(finding.columns), finding.references.toString());
        check.results = resultsOf(finding);
        check.isUnknown = finding.hasProblem(ProblemCode::NotEvaluated);
        checks.append(check);
    }
    return checks;
}

Report::Picture pictureOf(const Audit &audit)
{
    return {Text::tr("What happens now when a row of %1 is deleted").arg(audit.root.name),
            audit.root.toString(),
            audit.server.database,
            {branch(audit, Way::Goes), branch(audit, Way::Stays), branch(audit, Way::Stops)}};
}

QList<Report::Figure> figuresOf(const Audit &audit)
{
    const AuditSummary summary = audit.summary();
    const int toChange = summary.differs + summary.missing;
    const auto stops = std::ranges::count_if(audit.findings, [](const auto &f) { return wayOf(f) == Way::Stops; });
    return {{number(toChange), Text::tr("rule(s) are not as the rule list wants them", nullptr, toChange),
             toChange > 0 ? Tone::Warning : Tone::Good},
            {number(stops), Text::tr("foreign key(s) can stop a delete now", nullptr, int(stops)),
             stops > 0 ? Tone::Bad : Tone::Good},
            {number(summary.unknown), Text::tr("could not be checked", nullptr, summary.unknown),
             summary.unknown > 0 ? Tone::Warning : Tone::Muted},
            {number(summary.matches), Text::tr("rule(s) are as required", nullptr, summary.matches),
             summary.matches > 0 ? Tone::Good : Tone::Muted}};
}

QList<Report::CheckRule> checkRules()
{
    const auto of = [](ProblemCode code, const QString &title, const QString &help) {
        return Report::CheckRule{toString(code), title, help};
    };
    using enum ProblemCode;
    return {
        {ruleDiffers, Text::tr("A delete rule is not the one that the rule list wants"),
         Text::tr("\"ondelete fix --dry-run\" shows the change and the locks that it needs.")},
        {keyMissing, Text::tr("A foreign key of the rule list is missing"),
         Text::tr("Add the foreign key in a migration, or take its rule out of the rule list.")},
        {rootMissing, Text::tr("The table whose rows are deleted is missing"),
         Text::tr("Name the rule list of this database with --spec, or connect to the database that it is for.")},
        {specMisfits, Text::tr("The rule list says of the root table what is not so"),
         Text::tr("Correct the rule list: what it says of columns and values must be in the database.")},
        of(SetNullOnNotNull, Text::tr("SET NULL on a column that is NOT NULL"),
           Text::tr("Each such delete fails. Drop NOT NULL with the change, or choose another rule.")),
        of(SetNullViolatesCheck, Text::tr("SET NULL meets a CHECK that forbids it"),
           Text::tr("Deletes that reach these rows fail. Choose CASCADE, or change the rows or the CHECK first.")),
        of(SetNullViolatesUnique, Text::tr("SET NULL makes rows alike that must differ"),
           Text::tr("Deletes that reach these rows fail. Choose another rule, or change the unique index.")),
        of(SetNullViolatesKey, Text::tr("SET NULL breaks another foreign key"),
           Text::tr("Deletes that reach these rows fail. Set only the columns that no other key needs.")),
        of(SetNullLeavesPartition, Text::tr("SET NULL leaves a row without a partition"),
           Text::tr("Deletes that reach these rows fail. Make a partition for NULL, or choose another rule.")),
        of(UnlistedBlocker, Text::tr("A foreign key that the rule list does not name stops deletes"),
           Text::tr("Give it a rule in the rule list; \"ondelete fix --include-unlisted\" takes the suggested one.")),
        of(SetDefaultUnusable, Text::tr("SET DEFAULT has no value that can stand there"),
           Text::tr("Give the column a default that points at a row which stays, or choose another rule.")),
        of(SetNullOnGenerated, Text::tr("SET NULL on a generated column"),
           Text::tr("PostgreSQL computes the column itself. Choose CASCADE or leave the key as it is.")),
        of(OwnerLacksPrivilege, Text::tr("The table's owner lacks a right that the rule needs"),
           Text::tr("PostgreSQL runs the rule as the owner. Grant the owner the right that the message names.")),
        of(ReplicaIdentityMissing, Text::tr("A published table has no replica identity"),
           Text::tr("PostgreSQL refuses to change its rows. Give it a primary key or a REPLICA IDENTITY.")),
        of(ReplacedByRule, Text::tr("A rewrite rule takes the place of what the foreign key does"),
           Text::tr("Drop the rewrite rule, or make it a trigger.")),
        of(SetNullOnSharedColumn, Text::tr("SET NULL also empties a column that is needed for something else"),
           Text::tr("From PostgreSQL 15 on, SET NULL can name the columns that it empties.")),
        of(NotValidated, Text::tr("A foreign key was never validated"),
           Text::tr("Rows may point at nothing. Clean them up, then VALIDATE CONSTRAINT.")),
        of(NotEnforced, Text::tr("A foreign key is not enforced"),
           Text::tr("PostgreSQL does not look at it when rows are deleted. Enforce it, or rely on it for nothing.")),
        of(TriggerDisabled, Text::tr("A foreign key's triggers are disabled or changed"),
           Text::tr("Its rule may not run. Enable the triggers before anything else is changed.")),
        of(OrderDependent, Text::tr("What happens to rows depends on an order that nobody fixed"),
           Text::tr("Two keys reach the same rows with different rules. Give both the same rule.")),
        of(Distributed, Text::tr("A table's rows are on other servers"),
           Text::tr("They can't be checked from here. Look at them with the tools of the cluster.")),
        of(NotEvaluated, Text::tr("A constraint could not be checked"),
           Text::tr(
               "It calls code of somebody else, which is not run by looking. \"--evaluate-code-of OWNER\" runs it.")),
        of(NoIndex, Text::tr("A foreign key has no index"),
           Text::tr("Each deleted row reads the whole table. \"ondelete fix --create-indexes\" makes one first.")),
    };
}

} // namespace ondelete
