// SPDX-License-Identifier: MIT
#include "report/builders/orphantable.h"
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixReport)
};

using Tone = Report::Tone;

QJsonArray json(const QList<Unresolved> &unresolved)
{
    QJsonArray list;
    for (const Unresolved &one : unresolved)
        list.append(QJsonObject{{u"finding"_s, one.finding},
                                {u"message"_s, one.message},
                                {u"skipped"_s, one.skipped},
                                {u"lacks_right"_s, one.lacksRight}});
    return list;
}

QJsonArray json(const QList<StepResult> &steps)
{
    QJsonArray list;
    for (const StepResult &step : steps)
        list.append(QJsonObject{
            {u"finding"_s, step.finding},
            {u"title"_s, step.title},
            {u"sql"_s, step.sql},
            {u"locks"_s, step.locks},
            {u"state"_s, toString(step.state)},
            {u"ms"_s, step.ms},
            {u"tries"_s, step.tries},
            {u"message"_s, orNull(step.message)},
        });
    return list;
}

QString stateWords(StepState state)
{
    switch (state) {
    case StepState::Pending:
        return Text::tr("pending");
    case StepState::Running:
        return Text::tr("running");
    case StepState::Waiting:
        return Text::tr("waiting");
    case StepState::Done:
        return Text::tr("done");
    case StepState::Failed:
        return Text::tr("failed");
    case StepState::Skipped:
        return Text::tr("skipped");
    }
    Q_UNREACHABLE();
}

Tone stateTone(StepState state)
{
    switch (state) {
    case StepState::Done:
        return Tone::Good;
    case StepState::Failed:
        return Tone::Bad;
    case StepState::Running:
    case StepState::Waiting:
        return Tone::Warning;
    case StepState::Pending:
    case StepState::Skipped:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

QString waitsWords(FixStep::Waits waits)
{
    switch (waits) {
    case FixStep::Waits::Nobody:
        return Text::tr("nobody");
    case FixStep::Waits::WritersAMoment:
        return Text::tr("writers, for a moment");
    case FixStep::Waits::EverybodyAMoment:
        return Text::tr("everybody, for a moment");
    }
    Q_UNREACHABLE();
}

/// "public.webinars.whatsapp_group_id: NO ACTION → SET NULL, and the column may be NULL"
QString itemTitle(const FixItem &item)
{
    if (!item.changesKey())
        return Text::tr("%1: an index").arg(item.finding);
    const QString change =
        Text::tr("%1: %2 → %3")
            .arg(item.finding, ruleWords(item.from, item.fromColumns), ruleWords(item.to, item.setColumns));
    if (item.dropNotNull.isEmpty())
        return change;
    return Text::tr("%1, and %2 may be NULL").arg(change, columnList(item.dropNotNull));
}

QString titleOf(const FixPlan &plan, const QString &finding)
{
    const auto item = std::ranges::find(plan.items, finding, &FixItem::finding);
    return item == plan.items.end() ? finding : itemTitle(*item);
}

Report::Table unresolvedTable(const QList<Unresolved> &unresolved)
{
    Report::Group rows;
    for (const Unresolved &one : unresolved)
        rows.rows.append({{one.finding}, {one.message, one.skipped ? Tone::Muted : Tone::Warning}});
    return {Text::tr("Left as they are"),
            {{Text::tr("Foreign key"), u"finding"_s}, {Text::tr("Why"), u"message"_s}},
            {rows}};
}

QJsonObject json(const Rehearsal &rehearsal)
{
    QJsonArray blockers;
    for (const Rehearsal::Blocker &blocker : rehearsal.blockers)
        blockers.append(QJsonObject{{u"by"_s, blocker.by}, {u"roots"_s, blocker.roots}});
    return {{u"roots"_s, rehearsal.roots},
            {u"more"_s, rehearsal.more},
            {u"deletable"_s, rehearsal.deletable},
            {u"order_dependent"_s, rehearsal.orderDependent},
            {u"unknown"_s, rehearsal.unknown},
            {u"blocked"_s, rehearsal.blocked},
            {u"blockers"_s, blockers}};
}

/// A plan as steps that have not run.
QList<StepResult> pendingSteps(const FixPlan &plan)
{
    QList<StepResult> steps;
    for (const FixItem &item : plan.items) {
        for (const FixStep &step : item.steps)
            steps.append(
                {item.finding, step.title, step.statements.join(u'\n'), step.locks, StepState::Pending, 0, 0, {}});
    }
    return steps;
}

/// What is changed may be a temporary key that could not be removed: that is no rule.
bool changedARule(const FixResult &result)
{
    QHash<QString, bool> isDone;
    for (const StepResult &step : result.steps)
        isDone[step.finding] = isDone.value(step.finding, true) && step.state == StepState::Done;
    return std::ranges::any_of(isDone, [](bool done) { return done; });
}

QString headline(const FixResult &result)
{
    if (result.changed && !changedARule(result)) {
        switch (result.outcome) {
        case FixOutcome::Refused:
            return Text::tr("The server refused; no rule was changed, but something was left behind.");
        case FixOutcome::GaveUp:
            return Text::tr("Gave up waiting for a lock; no rule was changed, but something was left behind.");
        case FixOutcome::Cancelled:
            return Text::tr("Cancelled; no rule was changed, but something was left behind.");
        case FixOutcome::Done:
        case FixOutcome::NothingToDo:
        case FixOutcome::Partial:
            break;
        }
    }
    switch (result.outcome) {
    case FixOutcome::Done:
        return Text::tr("The rules were changed.");
    case FixOutcome::NothingToDo:
        return Text::tr("There is nothing to change.");
    case FixOutcome::Partial:
        if (result.changed && result.unresolved.isEmpty() && result.stillBlocking > 0)
            return Text::tr("The rules were changed, but deletes are still stopped.");
        return result.changed ? Text::tr("Some rules were changed, others were left as they are.")
                              : Text::tr("Nothing was changed.");
    case FixOutcome::Refused:
        return result.changed ? Text::tr("The server refused to go on; some rules were changed before.")
                              : Text::tr("The server refused; nothing was changed.");
    case FixOutcome::GaveUp:
        return result.changed ? Text::tr("Gave up waiting for a lock; some rules were changed before.")
                              : Text::tr("Gave up waiting for a lock; nothing was changed.");
    case FixOutcome::Cancelled:
        return result.changed ? Text::tr("Cancelled; some rules were changed before.")
                              : Text::tr("Cancelled; nothing was changed.");
    }
    Q_UNREACHABLE();
}

QString cleanUpHeadline(const FixResult &result)
{
    switch (result.outcome) {
    case FixOutcome::Done:
        return Text::tr("What an interrupted fix left was removed.");
    case FixOutcome::NothingToDo:
        return Text::tr("No interrupted fix left anything.");
    case FixOutcome::Partial:
        return Text::tr("Some of what an interrupted fix left was removed.");
    case FixOutcome::Refused:
        return Text::tr("The server refused; nothing was removed.");
    case FixOutcome::GaveUp:
        return Text::tr("Gave up waiting for a lock; nothing was removed.");
    case FixOutcome::Cancelled:
        return result.changed ? Text::tr("Cancelled; some of what an interrupted fix left was removed before.")
                              : Text::tr("Cancelled; nothing was removed.");
    }
    Q_UNREACHABLE();
}

Tone outcomeTone(FixOutcome outcome)
{
    switch (outcome) {
    case FixOutcome::Done:
    case FixOutcome::NothingToDo:
        return Tone::Good;
    case FixOutcome::Partial:
    case FixOutcome::GaveUp:
    case FixOutcome::Cancelled:
        return Tone::Warning;
    case FixOutcome::Refused:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

Report::Table stillBlockingTable(const QList<Finding> &blocking)
{
    Report::Group rows;
    for (const Finding &finding : blocking) {
        QStringList why;
        for (const Problem &problem : finding.problems) {
            if (problem.severity() == Severity::Blocks)
                why.append(problem.message);
        }
        rows.rows.append(
            {{finding.id},
             {finding.current ? toSql(KeyRule{*finding.current, finding.currentSetColumns}) : QString(), Tone::Bad},
             {why.join(u' ')}});
    }
    return {Text::tr("Still stops deletes"),
            {{Text::tr("Foreign key"), u"finding"_s}, {Text::tr("Current"), u"current"_s}, {Text::tr("Why"), u"why"_s}},
            {rows}};
}

} // namespace

Report fixPlanReport(const FixPlan &plan, const Audit &audit, const Rehearsal *rehearsal, const RootSpec &root,
                     const QList<Orphans> &orphans, const Audit *after)
{
    Report::Table table{Text::tr("Steps"),
                        {{{}, u"finding"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Step"), u"step"_s},
                         {Text::tr("Who waits"), u"waits"_s},
                         {Text::tr("Locks"), u"locks"_s},
                         {{}, u"sql"_s, Report::Align::Start, Report::Shown::InCsvOnly}},
                        {}};
    for (const FixItem &item : plan.items) {
        Report::Group group{itemTitle(item), {}};
        for (const FixStep &step : item.steps)
            group.rows.append(
                {{item.finding},
                 {step.title},
                 {waitsWords(step.waits), step.waits == FixStep::Waits::Nobody ? Tone::Good : Tone::Warning},
                 {step.locks, Tone::Muted},
                 {step.statements.join(u'\n')}});
        table.groups.append(group);
    }
    Report report;
    report.title = Text::tr("Fix plan: %1").arg(audit.specTitle);
    report.subtitle = Text::tr("Nothing was changed: this is what a fix would run.");
    report.facts = serverFacts(audit.server, audit.generatedAt);
    report.summary.append(plan.isEmpty() ? Text::tr("There is nothing to change.")
                                         : Text::tr("%n rule(s) would be changed.", nullptr, int(plan.items.size())));
    if (!plan.unresolved.isEmpty())
        report.summary.append(
            Text::tr("%n rule(s) would be left as it is (they are).", nullptr, int(plan.unresolved.size())));
    if (rehearsal)
        report.summary += words(*rehearsal, root);
    report.tone = plan.unresolved.isEmpty() ? Tone::Good : Tone::Warning;
    for (const Orphans &found : orphans)
        report.summary.append(words(found));
    report.tables = {table, unresolvedTable(plan.unresolved), orphanTable(orphans)};
    report.notes = leftoverNotes(audit.leftovers);
    if (!plan.isEmpty())
        report.sql = plan.script();
    const QList<Finding> blocking = after ? after->stillBlocking() : QList<Finding>();
    const FixOutcome outcome = after ? judged(outcomeIfDone(plan), *after) : outcomeIfDone(plan);
    if (!blocking.isEmpty()) {
        report.summary.append(Text::tr("%n foreign key(s) would still stop deletes.", nullptr, int(blocking.size())));
        report.tone = Tone::Bad;
        report.tables.append(stillBlockingTable(blocking));
    }
    QJsonArray still;
    for (const Finding &finding : blocking)
        still.append(finding.id);
    report.json = {
        {u"outcome"_s, toString(outcome)},
        {u"dry_run"_s, true},
        {u"changed"_s, false},
        {u"steps"_s, json(pendingSteps(plan))},
        {u"unresolved"_s, json(plan.unresolved)},
        {u"left_behind"_s, jsonList(audit.leftovers)},
        {u"rollback"_s, QJsonValue()},
    };
    if (after)
        report.json.insert(u"still_blocking"_s, still);
    if (!orphans.isEmpty())
        report.json.insert(u"orphans"_s, jsonList(orphans));
    if (rehearsal)
        report.json.insert(u"rehearsal"_s, json(*rehearsal));
    return report;
}

Report fixReport(const FixResult &result, const FixPlan &plan, const Audit *after)
{
    Report::Table table{Text::tr("Steps"),
                        {{{}, u"finding"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Step"), u"step"_s},
                         {Text::tr("State"), u"state"_s},
                         {Text::tr("Milliseconds"), u"ms"_s, Report::Align::End},
                         {Text::tr("Tries"), u"tries"_s, Report::Align::End},
                         {Text::tr("Message"), u"message"_s}},
                        {}};
    for (const StepResult &step : result.steps) {
        const QString title = titleOf(plan, step.finding);
        if (table.groups.isEmpty() || table.groups.last().title != title)
            table.groups.append({title, {}});
        table.groups.last().rows.append({{step.finding},
                                         {step.title},
                                         {stateWords(step.state), stateTone(step.state), toString(step.state)},
                                         numberCell(step.ms),
                                         numberCell(step.tries),
                                         {QString(step.message).replace(u'\n', u" · "_s)}});
    }
    const QList<Finding> blocking = after ? after->stillBlocking() : QList<Finding>();
    Report report;
    report.title = after ? Text::tr("Fix: %1").arg(after->specTitle) : Text::tr("Fix");
    if (after)
        report.facts = serverFacts(after->server, after->generatedAt);
    if (!result.rollbackFile.isEmpty())
        report.facts.append({Text::tr("Rollback script"), result.rollbackFile});
    report.summary.append(headline(result));
    if (!blocking.isEmpty())
        report.summary.append(Text::tr("%n foreign key(s) still stop(s) deletes.", nullptr, int(blocking.size())));
    report.tone = !blocking.isEmpty() ? Tone::Bad : outcomeTone(result.outcome);
    report.tables = {table, unresolvedTable(result.unresolved), stillBlockingTable(blocking)};
    report.notes = result.leftBehind;
    QJsonArray still;
    for (const Finding &finding : blocking)
        still.append(finding.id);
    report.json = {
        {u"outcome"_s, toString(result.outcome)},
        {u"dry_run"_s, false},
        {u"changed"_s, result.changed},
        {u"steps"_s, json(result.steps)},
        {u"unresolved"_s, json(result.unresolved)},
        {u"left_behind"_s, jsonList(result.leftBehind)},
        {u"still_blocking"_s, still},
        {u"rollback"_s, orNull(result.rollbackFile)},
    };
    return report;
}

Report cleanUpReport(const FixResult &result)
{
    Report report = fixReport(result, {});
    report.title = Text::tr("Clean-up");
    report.summary = {cleanUpHeadline(result)};
    return report;
}

} // namespace ondelete
