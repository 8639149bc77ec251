// SPDX-License-Identifier: MIT
#include "report/builders/auditchecks.h"
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::AuditReport)
};

using Tone = Report::Tone;

QJsonObject json(const Problem &problem)
{
    QJsonObject object{
        {u"code"_s, toString(problem.code)},
        {u"severity"_s, toString(problem.severity())},
        {u"message"_s, problem.message},
        {u"rows"_s, problem.rows ? QJsonValue(*problem.rows) : QJsonValue()},
    };
    if (!problem.constraint.isEmpty())
        object.insert(u"constraint"_s, problem.constraint);
    if (!problem.notRun.isEmpty())
        object.insert(u"not_evaluated"_s, jsonList(problem.notRun));
    return object;
}

QJsonValue json(const std::optional<DeleteRule> &rule)
{
    return rule ? QJsonValue(toSql(*rule)) : QJsonValue();
}

QJsonObject json(const Finding &finding)
{
    QJsonArray problems;
    for (const Problem &problem : finding.problems)
        problems.append(json(problem));
    QJsonObject object{
        {u"id"_s, finding.id},
        {u"table"_s, finding.table.toString()},
        {u"constraint"_s, orNull(finding.constraint)},
        {u"columns"_s, jsonList(finding.columns)},
        {u"references"_s,
         QJsonObject{{u"table"_s, finding.references.toString()}, {u"columns"_s, jsonList(finding.referencedColumns)}}},
        {u"current"_s, json(finding.current)},
        {u"desired"_s, json(finding.desired)},
        {u"suggested"_s, json(finding.suggested)},
        {u"status"_s, toString(finding.status)},
        {u"blocks_delete"_s, finding.blocksDelete},
        {u"estimated_rows"_s,
         finding.estimatedRows < 0 ? QJsonValue() : QJsonValue(qint64(std::llround(finding.estimatedRows)))},
        {u"indexed"_s, finding.indexed},
        {u"validated"_s, finding.validated},
        {u"problems"_s, problems},
        {u"reason"_s, finding.reason},
    };
    // A column list stands beside its rule; set_columns is that of the rule which will hold.
    const auto addList = [&](const QString &name, const QStringList &columns) {
        if (!columns.isEmpty())
            object.insert(name, jsonList(columns));
    };
    addList(u"set_columns"_s, finding.resultingSetColumns());
    addList(u"current_set_columns"_s, finding.currentSetColumns);
    addList(u"desired_set_columns"_s, finding.desiredSetColumns);
    addList(u"suggested_set_columns"_s, finding.suggestedSetColumns);
    return object;
}

QJsonObject json(const Audit &audit)
{
    QJsonArray findings;
    for (const Finding &finding : audit.findings)
        findings.append(json(finding));
    QJsonArray undeclared;
    for (const UndeclaredReference &reference : audit.undeclared)
        undeclared.append(QJsonObject{{u"table"_s, reference.table.toString()},
                                      {u"column"_s, reference.column},
                                      {u"references"_s, reference.references.toString()},
                                      {u"rows"_s, reference.rows},
                                      {u"at_least"_s, reference.atLeast},
                                      {u"foreign"_s, reference.foreign}});
    const AuditSummary summary = audit.summary();
    return {
        {u"spec"_s, audit.specTitle},
        {u"root"_s, audit.root.toString()},
        {u"server"_s,
         QJsonObject{{u"version"_s, audit.server.version},
                     {u"database"_s, audit.server.database},
                     {u"user"_s, audit.server.user},
                     {u"host"_s, audit.server.host},
                     {u"encrypted"_s, audit.server.encrypted}}},
        {u"generated_at"_s, jsonMoment(audit.generatedAt)},
        {u"findings"_s, findings},
        {u"undeclared"_s, undeclared},
        {u"left_behind"_s, jsonList(audit.leftovers)},
        {u"outcome"_s,
         !audit.rootExists                 ? u"root-missing"_s
             : audit.specMisfits.isEmpty() ? u"done"_s
                                           : u"spec-misfits"_s},
        {u"spec_misfits"_s, jsonList(audit.specMisfits)},
        {u"summary"_s,
         QJsonObject{{u"matches"_s, summary.matches},
                     {u"differs"_s, summary.differs},
                     {u"missing"_s, summary.missing},
                     {u"unlisted"_s, summary.unlisted},
                     {u"problems"_s, summary.problems},
                     {u"unknown"_s, summary.unknown}}},
    };
}

QString statusWords(Status status)
{
    switch (status) {
    case Status::Matches:
        return Text::tr("matches");
    case Status::Differs:
        return Text::tr("differs");
    case Status::Missing:
        return Text::tr("missing");
    case Status::Unlisted:
        return Text::tr("unlisted");
    }
    Q_UNREACHABLE();
}

Tone statusTone(const Finding &finding)
{
    if (finding.hasBlockingProblem())
        return Tone::Bad;
    switch (finding.status) {
    case Status::Matches:
        return Tone::Good;
    case Status::Differs:
    case Status::Missing:
        return Tone::Warning;
    case Status::Unlisted:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

Tone ruleTone(DeleteRule rule)
{
    switch (rule) {
    case DeleteRule::NoAction:
    case DeleteRule::Restrict:
        return Tone::Bad;
    case DeleteRule::SetNull:
    case DeleteRule::SetDefault:
        return Tone::SetNull;
    case DeleteRule::Cascade:
        return Tone::Plain;
    }
    Q_UNREACHABLE();
}

/// The codes, worst first. A missing index has its own column.
Report::Cell problemCell(const Finding &finding)
{
    QStringList blocking;
    QStringList warnings;
    for (const Problem &problem : finding.problems) {
        if (problem.code != ProblemCode::NoIndex)
            (problem.severity() == Severity::Blocks ? blocking : warnings).append(toString(problem.code));
    }
    const Tone tone = !blocking.isEmpty() ? Tone::Bad : !warnings.isEmpty() ? Tone::Warning : Tone::Plain;
    return {(blocking + warnings).join(u", "_s), tone};
}

QList<Report::Cell> findingRow(const Finding &finding)
{
    const auto rule = [](const std::optional<DeleteRule> &value, const QStringList &columns) {
        return value ? Report::Cell{toSql(KeyRule{*value, columns}), ruleTone(*value)} : Report::Cell{};
    };
    const bool exists = finding.status != Status::Missing;
    const Report::Cell index = !exists ? Report::Cell{}
        : finding.indexed              ? Report::Cell{Text::tr("yes"), Tone::Plain, u"yes"_s}
                                       : Report::Cell{Text::tr("no"), Tone::Warning, u"no"_s};
    return {
        {finding.table.toString()},
        {columnList(finding.columns)},
        {finding.references.toString()},
        rule(finding.current, finding.currentSetColumns),
        rule(finding.desired, finding.desiredSetColumns),
        {statusWords(finding.status), statusTone(finding), toString(finding.status)},
        problemCell(finding),
        exists && finding.estimatedRows >= 0 ? numberCell(std::llround(finding.estimatedRows)) : Report::Cell{},
        index,
        {finding.reason, Tone::Muted},
    };
}

enum class GroupKind { ToChange, AsRequired, NotInSpec };

GroupKind groupOf(const Finding &finding)
{
    switch (finding.status) {
    case Status::Differs:
    case Status::Missing:
        return GroupKind::ToChange;
    case Status::Matches:
        return GroupKind::AsRequired;
    case Status::Unlisted:
        return GroupKind::NotInSpec;
    }
    Q_UNREACHABLE();
}

QString groupTitle(GroupKind kind, int count, int blocking)
{
    QString title;
    QString blockers;
    switch (kind) {
    case GroupKind::ToChange:
        title = Text::tr("To change · %1");
        blockers = Text::tr("%n would still stop(s) deletes", nullptr, blocking);
        break;
    case GroupKind::AsRequired:
        title = Text::tr("Rule as required · %1");
        blockers = Text::tr("%n still stop(s) deletes", nullptr, blocking);
        break;
    case GroupKind::NotInSpec:
        title = Text::tr("Not in the rule list · %1");
        blockers = Text::tr("%n stop(s) deletes", nullptr, blocking);
        break;
    }
    title = title.arg(number(count));
    return blocking == 0 ? title
                         : Text::tr("%1, %2", "a group's title and what in it stops deletes").arg(title, blockers);
}

Report::Group group(const Audit &audit, GroupKind kind)
{
    Report::Group result;
    int blocking = 0;
    for (const Finding &finding : audit.findings) {
        if (groupOf(finding) != kind)
            continue;
        result.rows.append(findingRow(finding));
        blocking += finding.hasBlockingProblem() ? 1 : 0;
    }
    result.title = groupTitle(kind, int(result.rows.size()), blocking);
    return result;
}

Report::Table findingTable(const Audit &audit)
{
    return {
        Text::tr("Foreign keys"),
        {{Text::tr("Table"), u"table"_s},
         {Text::tr("Column"), u"column"_s},
         {Text::tr("References"), u"references"_s},
         {Text::tr("Current"), u"current"_s},
         {Text::tr("Desired"), u"desired"_s},
         {Text::tr("Status"), u"status"_s},
         {Text::tr("Problems"), u"problems"_s},
         {Text::tr("Rows"), u"rows"_s, Report::Align::End},
         {Text::tr("Index"), u"index"_s},
         {Text::tr("Reason"), u"reason"_s}},
        {group(audit, GroupKind::ToChange), group(audit, GroupKind::AsRequired), group(audit, GroupKind::NotInSpec)}};
}

/// Every problem in its own words, those that stop deletes first.
Report::Table problemTable(const Audit &audit)
{
    Report::Group blocking{Text::tr("Stops deletes"), {}};
    Report::Group warnings{Text::tr("To know"), {}};
    for (const Finding &finding : audit.findings) {
        for (const Problem &problem : finding.problems) {
            if (problem.code == ProblemCode::NoIndex)
                continue;
            const bool blocks = problem.severity() == Severity::Blocks;
            (blocks ? blocking : warnings)
                .rows.append({{finding.id},
                              {toString(problem.code), blocks ? Tone::Bad : Tone::Warning},
                              problem.rows ? numberCell(*problem.rows) : Report::Cell{},
                              {problem.message}});
        }
    }
    return {Text::tr("Problems"),
            {{Text::tr("Foreign key"), u"id"_s},
             {Text::tr("Problem"), u"code"_s},
             {Text::tr("Rows"), u"rows"_s, Report::Align::End},
             {Text::tr("What it means"), u"message"_s}},
            {blocking, warnings}};
}

Report::Table undeclaredTable(const Audit &audit)
{
    Report::Group rows;
    for (const UndeclaredReference &reference : audit.undeclared) {
        Report::Cell count = numberCell(reference.rows);
        if (reference.foreign)
            count = {Text::tr("a foreign table, not asked")};
        else if (reference.atLeast)
            count.text = Text::tr("at least %1").arg(count.text);
        rows.rows.append({{reference.table.toString()},
                          {quotedWhereNeeded(reference.column)},
                          {reference.references.toString()},
                          count});
    }
    return {Text::tr("References without a foreign key"),
            {{Text::tr("Table"), u"table"_s},
             {Text::tr("Column"), u"column"_s},
             {Text::tr("References"), u"references"_s},
             {Text::tr("Rows"), u"rows"_s, Report::Align::End}},
            {rows}};
}

QString headline(const Audit &audit, int toChange, int blocking)
{
    if (!audit.rootExists)
        return audit.likelyRoot.isEmpty()
            ? Text::tr("This database has no table %1: the rule list does not fit it.").arg(audit.root.toString())
            : Text::tr("This database has no table %1: the rule list does not fit it. Did you mean %2?")
                  .arg(audit.root.toString(), audit.likelyRoot.toString());
    if (toChange > 0 && blocking > 0)
        return Text::tr("%1; %2.", "two counted things, as one sentence")
            .arg(Text::tr("%n rule(s) to change", nullptr, toChange),
                 Text::tr("%n more thing(s) would still stop deletes", nullptr, blocking));
    if (toChange > 0)
        return Text::tr("%n rule(s) to change; nothing else is known to stop deletes.", nullptr, toChange);
    if (blocking > 0)
        return Text::tr("Every rule is as required, but %n thing(s) still stop(s) deletes.", nullptr, blocking);
    return Text::tr("Every rule is as required, and nothing is known to stop deletes.");
}

QStringList summaryOf(const Audit &audit)
{
    const AuditSummary summary = audit.summary();
    QStringList sentences{headline(audit, summary.differs + summary.missing, summary.problems)};
    if (!audit.rootExists)
        return sentences;
    sentences += audit.specMisfits;
    sentences.append(Text::tr("%n rule(s) match(es) the rule list.", nullptr, summary.matches));
    if (summary.missing > 0)
        sentences.append(Text::tr("%n foreign key(s) that the rule list names is (are) missing in this database.",
                                  nullptr, summary.missing));
    if (summary.unlisted > 0)
        sentences.append(Text::tr("%n foreign key(s) that a delete can reach is (are) not in the rule list.", nullptr,
                                  summary.unlisted));
    if (summary.unknown > 0)
        sentences.append(
            Text::tr("%n foreign key(s) could not be checked: see what it says there.", nullptr, summary.unknown));
    return sentences;
}

} // namespace

Report auditReport(const Audit &audit, const FixPlan *plan)
{
    const AuditSummary summary = audit.summary();
    Report report;
    report.title = Text::tr("Delete rules: %1").arg(audit.specTitle);
    report.subtitle = Text::tr("What a delete from %1 meets, foreign key by foreign key.").arg(audit.root.toString());
    report.facts = serverFacts(audit.server, audit.generatedAt);
    report.summary = summaryOf(audit);
    report.tone = !audit.rootExists || !audit.specMisfits.isEmpty() || summary.problems > 0 ? Tone::Bad
        : summary.differs + summary.missing > 0                                             ? Tone::Warning
                                                                                            : Tone::Good;
    report.tables = {findingTable(audit), problemTable(audit), undeclaredTable(audit)};
    const auto unindexed = std::ranges::count_if(
        audit.findings, [](const Finding &finding) { return finding.hasProblem(ProblemCode::NoIndex); });
    if (unindexed > 0)
        report.notes.append(
            Text::tr("%n foreign key(s) has (have) no index: each delete reads its (their) whole table.", nullptr,
                     int(unindexed)));
    if (!audit.undeclared.isEmpty())
        report.notes.append(Text::tr("Rows that refer to another table without a foreign key stay as they are when "
                                     "the row that they name is deleted."));
    if (std::ranges::any_of(audit.undeclared, &UndeclaredReference::atLeast))
        report.notes.append(
            Text::tr("Where \"at least\" is said, row-level security or missing rights may hide rows from %1.")
                .arg(audit.server.user));
    report.notes += leftoverNotes(audit.leftovers);
    if (plan && !plan->isEmpty())
        report.sql = plan->script();
    report.json = json(audit);
    if (audit.rootExists) {
        report.figures = figuresOf(audit);
        report.picture = pictureOf(audit);
    }
    report.checks = checksOf(audit);
    report.checkRules = checkRules();
    return report;
}

Report auditReport(const Schema &schema, const Audit &audit, const FixPlan *plan)
{
    Report report = auditReport(audit, plan);
    report.reach = {diagramOf(schema, audit, RuleSet::Current)};
    return report;
}

} // namespace ondelete
