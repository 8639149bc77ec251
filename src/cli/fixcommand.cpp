// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/fixfiles.h"
#include "cli/fixfleet.h"
#include "cli/fixprogress.h"
#include "cli/fleet.h"
#include "cli/usageerror.h"
#include "core/audit/decisions.h"
#include "core/audit/selector.h"
#include "core/fix/cleanupplan.h"
#include "core/fix/consequences.h"
#include "core/fix/donefix.h"
#include "core/fix/rehearsal.h"
#include "core/spec/specwriter.h"
#include "files/migrationfiles.h"
#include "files/savefile.h"
#include "files/teamfolder.h"
#include "files/undostore.h"
#include "postgres/audit/auditor.h"
#include "postgres/fix/fixcleaner.h"
#include "postgres/fix/orphanfinder.h"
#include "postgres/fix/recordedfix.h"
#include "postgres/fix/rehearser.h"
#include "postgres/records/receiptsettler.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixCommand)
};

enum class Mode { DryRun, Run, CleanUp };

Mode modeOf(const CommandContext &context)
{
    const auto isSet = [&](const QString &name) { return context.isSet(name); };
    if (isSet(u"dry-run"_s) + isSet(u"yes"_s) + isSet(u"clean-up"_s) != 1)
        throw UsageError(Text::tr("Say --dry-run to see the plan, --yes to run it, or --clean-up to remove what an "
                                  "interrupted run left. Nothing was changed."));
    return isSet(u"dry-run"_s) ? Mode::DryRun : isSet(u"yes"_s) ? Mode::Run : Mode::CleanUp;
}

QString selected(const Audit &audit, const QString &selector)
{
    const Selection selection = select(audit, selector);
    if (selection.finding.isEmpty())
        throw UsageError(selection.error + u' ' + Text::tr("Nothing was changed."));
    return selection.finding;
}

/// "posts.author_id=cascade", "posts.tenant_id,author_id=set-null(author_id)".
void addResolution(FixChoices &choices, const Audit &audit, const QString &text)
{
    static const QRegularExpression form(uR"RX(\A(.*)=([a-z-]+)(?:\((.*)\))?\z)RX"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(text);
    const auto resolution = resolutionFromString(match.captured(2));
    const QStringList columns = columnNames(match.captured(3));
    const bool hasList = match.hasCaptured(3);
    if (!resolution || (hasList && (columns.isEmpty() || resolution != Resolution::SetNull)))
        throw UsageError(Text::tr("--resolve takes SELECTOR=drop-not-null, =cascade, =set-null, =set-null(COLUMN,…) or "
                                  "=skip. Nothing was changed."));
    const QString id = selected(audit, match.captured(1));
    const Finding &finding = *audit.finding(id);
    for (const QString &column : columns) {
        if (!finding.columns.contains(column))
            throw UsageError(Text::tr("%1 is no column of %2. Name some of these: %3. Nothing was changed.")
                                 .arg(column, id, finding.columns.join(u", "_s)));
    }
    choices.resolutions.insert(id, *resolution);
    choices.setColumns.remove(id);
    if (hasList)
        choices.setColumns.insert(id, columns);
}

FixChoices choicesOf(const CommandContext &context, const Audit &audit, const FixPatience &patience)
{
    FixChoices choices;
    choices.includeUnlisted = context.isSet(u"include-unlisted"_s);
    choices.createIndexes = context.isSet(u"create-indexes"_s);
    choices.lockTimeoutMs = patience.lockTimeoutMs;
    for (const QString &selector : context.values(u"only"_s))
        choices.only.append(selected(audit, selector));
    for (const QString &text : context.values(u"resolve"_s)) {
        addResolution(choices, audit, text);
    }
    return choices;
}

ExitStatus statusOf(FixOutcome outcome)
{
    switch (outcome) {
    case FixOutcome::Done:
    case FixOutcome::NothingToDo:
        return ExitStatus::Done;
    case FixOutcome::Partial:
    case FixOutcome::GaveUp:
        return ExitStatus::NotAllDone;
    case FixOutcome::Refused:
        return ExitStatus::ServerRefused;
    case FixOutcome::Cancelled:
        return ExitStatus::Cancelled;
    }
    Q_UNREACHABLE();
}

QString whyItStops(const Finding &finding)
{
    const auto blocking = std::ranges::find(finding.problems, Severity::Blocks, &Problem::severity);
    if (blocking != finding.problems.end())
        return blocking->message;
    return finding.current ? Text::tr("its rule is %1").arg(toSql(KeyRule{*finding.current, finding.currentSetColumns}))
                           : QString();
}

/// Says what still stops deletes.
void sayWhatStops(const CommandContext &context, const Spec &spec, const QList<Finding> &blocking)
{
    if (blocking.isEmpty())
        return;
    context.sayBesideData(Text::tr("Some %1 still can't be deleted:").arg(spec.root.plural));
    for (const Finding &finding : blocking)
        context.sayBesideData(u"  %1: %2"_s.arg(finding.id, whyItStops(finding)));
}

/// Who may change rules may lack the right to read rows: the plan is shown all the same.
std::optional<Rehearsal> rehearseOrSayWhyNot(const CommandContext &context, Connection &connection, const Spec &spec,
                                             const FixPlan &plan)
{
    try {
        return rehearse(connection, spec, plan);
    } catch (const DbError &error) {
        if (error.isCancelled() || error.kind == DbError::Kind::Connection)
            throw;
        context.say(Text::tr("Whether deletes would work afterwards could not be tried out: %1").arg(error.message));
        return std::nullopt;
    }
}

/// The audit after the fix; unset where that can't be had: the fix is reported all the same, also when somebody stops
/// the program here.
std::optional<Audit> auditAgain(const CommandContext &context, Connection &connection, const Spec &spec)
{
    if (context.stop().stop_requested())
        return std::nullopt;
    try {
        if (connection.isAlive())
            return auditDatabase(connection, spec).audit;
        Connection another(context.connectionSettings());
        const Connection::Cancellable cancellable(another, context.stop());
        return auditDatabase(another, spec).audit;
    } catch (const DbError &error) {
        context.say(Text::tr("What still stops deletes could not be read after the fix (%1). Run \"ondelete audit\".")
                        .arg(error.message));
        return std::nullopt;
    }
}

/// The audit of what @p plan would make; unset where that can't be had.
std::optional<Audit> auditAhead(const CommandContext &context, Connection &connection, const Schema &before,
                                const FixPlan &plan, const Spec &spec)
{
    try {
        return auditAs(connection, schemaAfter(before, plan), spec);
    } catch (const DbError &error) {
        if (error.isCancelled() || error.kind == DbError::Kind::Connection)
            throw;
        context.say(Text::tr("What would still stop deletes afterwards could not be told: %1").arg(error.message));
        return std::nullopt;
    }
}

/// Writes decisions that the rule list does not hold into it, or says how they are kept there.
void keepDecisions(const CommandContext &context, Report &report, const Spec &spec, const QList<Finding> &decisions)
{
    if (decisions.isEmpty())
        return;
    QJsonArray list;
    QStringList words;
    for (const Finding &finding : decisions) {
        const KeyRule rule{*finding.current, finding.currentSetColumns};
        words.append(u"%1: %2"_s.arg(finding.id, toSql(rule)));
        QJsonObject one{{u"finding"_s, finding.id}, {u"on_delete"_s, toSql(rule.rule)}};
        if (!rule.setColumns.isEmpty())
            one.insert(u"set_columns"_s, QJsonArray::fromStringList(rule.setColumns));
        list.append(one);
    }
    report.json.insert(u"decisions"_s, list);
    const QString path = context.value(u"update-spec"_s);
    QString sentence;
    if (path.isEmpty()) {
        sentence =
            Text::tr("The rule list says otherwise than was decided here, so that the audit goes on to report it "
                     "(%1). To keep the decision, run the same again with --update-spec FILE, or write it into the "
                     "rule list.")
                .arg(words.join(u"; "_s));
    } else {
        const Spec kept = withDecisions(spec, decisions, context.value(u"reason"_s).trimmed());
        const QString error = saveFile(path, writeSpec(kept), Overwrite::Replace);
        sentence = error.isEmpty()
            ? Text::tr("Written into the rule list %1: %2.").arg(path, words.join(u"; "_s))
            : Text::tr("%1 The decisions are not in the rule list: %2.").arg(error, words.join(u"; "_s));
        report.json.insert(u"updated_spec"_s, error.isEmpty() ? QJsonValue(path) : QJsonValue());
    }
    report.notes.append(sentence);
    context.sayBesideData(sentence);
}

/// The rule list itself may be replaced, no other file that is there.
void checkSpecToUpdate(const CommandContext &context)
{
    const QFileInfo file(context.value(u"update-spec"_s));
    if (context.isSet(u"update-spec"_s) && file.exists()
        && file.canonicalFilePath() != QFileInfo(context.value(u"spec"_s)).canonicalFilePath())
        throw UsageError(
            Text::tr("The file %1 exists already and is not the rule list that --spec names. Choose another "
                     "name. Nothing was changed.")
                .arg(file.filePath()));
}

/// The way back from a fix that was recorded, as --reverse names it.
FixPlan reversalOf(const CommandContext &context, Connection &connection, const Schema &schema,
                   const FixPatience &patience)
{
    for (const QString &option :
         {u"only"_s, u"resolve"_s, u"include-unlisted"_s, u"create-indexes"_s, u"leave-not-valid"_s})
        if (context.isSet(option))
            throw UsageError(
                Text::tr("--reverse brings back what one fix changed; --%1 has no place beside it. Nothing was "
                         "changed.")
                    .arg(option));
    const QString id = context.value(u"reverse"_s);
    const ServerInfo &server = schema.server;
    const UndoStore store(teamFolderOf(server.systemIdentifier, server.database));
    settleReceipts(connection, store); // what a killed fix planned and did not do may be another's work
    const QList<Receipt> receipts = store.receipts();
    const auto receipt = std::ranges::find(receipts, id, &Receipt::id);
    if (receipt == receipts.end() || receipt->changes.isEmpty())
        throw UsageError(
            Text::tr("There is no record %1 of a fix that can be reversed; \"ondelete history\" lists them. Nothing "
                     "was changed.")
                .arg(id));
    if (receipt->database != server.database || receipt->systemIdentifier != server.systemIdentifier)
        throw UsageError(
            Text::tr("That fix was made in the database %1 of another server or name. Connect there. Nothing was "
                     "changed.")
                .arg(receipt->database));
    return planReversal(schema, receipt->changes,
                        context.isSet(u"rules-only"_s) ? Reversal::RulesOnly : Reversal::RulesAndNotNull,
                        patience.lockTimeoutMs);
}

struct Planned
{
    FixPlan plan;
    QList<Orphans> orphans;
    FixChoices choices;
};

/// The plan, without the keys whose rows could not be validated, unless they are to be left NOT VALID.
Planned planOf(const CommandContext &context, Connection &connection, const AuditedSchema &before,
               const FixPatience &patience)
{
    if (context.isSet(u"reverse"_s))
        return {reversalOf(context, connection, before.schema, patience), {}, {}};
    FixChoices choices = choicesOf(context, before.audit, patience);
    Planned planned{planFix(before.schema, before.audit, choices), {}, {}};
    planned.orphans = findOrphans(connection, planned.plan);
    if (const QString path = context.value(u"orphans"_s); !path.isEmpty() && !planned.orphans.isEmpty())
        saveOrphans(context, findOrphans(connection, planned.plan, orphansInAFile), before.schema.server, path);
    if (context.isSet(u"leave-not-valid"_s)) {
        for (const Orphans &found : planned.orphans)
            choices.leaveUnvalidated.append(found.finding);
        planned.plan = planFix(before.schema, before.audit, choices);
    }
    planned.plan = stopAtOrphans(planned.plan, planned.orphans);
    planned.choices = choices;
    return planned;
}

ExitStatus run(const CommandContext &context)
{
    (void)context.words(0, 0);
    const Mode mode = modeOf(context);
    if (isFleet(context)) {
        if (mode == Mode::CleanUp || context.isSet(u"reverse"_s) || context.isSet(u"script"_s)
            || context.isSet(u"orphans"_s) || context.isSet(u"update-spec"_s))
            throw UsageError(Text::tr("That is for one database, not for a fleet. Nothing was changed."));
        return fixFleet(context,
                        context.argumentsWithout({u"fleet"_s, u"service-pattern"_s, u"canary"_s, u"go-on"_s,
                                                  u"rollback"_s, u"format"_s, u"output"_s, u"quiet"_s, u"verbose"_s}));
    }
    context.checkOutput();
    FixPatience patience;
    patience.lockTimeoutMs = context.number(u"lock-timeout"_s, patience.lockTimeoutMs, 1, 60'000);
    patience.giveUpAfterSeconds = context.number(u"give-up-after"_s, patience.giveUpAfterSeconds, 0, 86'400);
    if (const QString path = context.value(u"rollback"_s); QFileInfo::exists(path))
        throw UsageError(Text::tr("The file %1 exists already. Choose another name for the rollback script. Nothing "
                                  "was changed.")
                             .arg(path));
    checkOrphansPath(context.value(u"orphans"_s));
    checkSpecToUpdate(context);
    const Spec spec = context.spec();
    CommandConnection connection(context);
    if (mode == Mode::CleanUp) {
        const auto [schema, leftovers] = readLeftovers(*connection);
        const FixPlan plan = planCleanUp(schema, leftovers);
        const FixResult result = cleanUpFix(*connection, leftovers, patience, FixProgressTeller(context, plan));
        return context.finish(cleanUpReport(result), statusOf(result.outcome));
    }
    const AuditedSchema before = auditDatabase(*connection, spec);
    const auto [plan, orphans, choices] = planOf(context, *connection, before, patience);
    if (const QString folder = context.value(u"script"_s); !folder.isEmpty())
        saveMigrations(context, plan, folder);
    for (const Orphans &found : orphans)
        context.sayBesideData(u"%1: %2"_s.arg(found.finding, words(found)));
    for (const Unresolved &unresolved : plan.unresolved)
        context.sayBesideData(u"%1: %2"_s.arg(unresolved.finding, unresolved.message));
    for (const Leftover &left : before.audit.leftovers)
        context.sayBesideData(Text::tr("An earlier fix was interrupted, or runs elsewhere: %1").arg(words(left)));
    const bool reverses = context.isSet(u"reverse"_s); // what stopped deletes before stops them again, as was asked for
    const auto sayConsequences = [&](const FixPlan &changes, const std::optional<Audit> &then) {
        if (!reverses)
            for (const QString &consequence : consequencesOf(changes, spec.root, then ? &*then : nullptr))
                context.say(consequence);
    };
    if (mode == Mode::DryRun) {
        if (context.isSet(u"rollback"_s))
            (void)saveRollbackAsAsked(context, plan, before.schema.server.database);
        std::optional<Audit> after;
        if (!reverses)
            after = auditAhead(context, *connection, before.schema, plan, spec);
        sayConsequences(plan, after);
        const std::optional<Rehearsal> rehearsal = rehearseOrSayWhyNot(context, *connection, spec, plan);
        const FixOutcome outcome = after ? judged(outcomeIfDone(plan), *after) : outcomeIfDone(plan);
        return context.finish(fixPlanReport(plan, before.audit, rehearsal ? &*rehearsal : nullptr, spec.root, orphans,
                                            after ? &*after : nullptr),
                              statusOf(outcome));
    }
    const QString rollback =
        plan.isEmpty() ? QString() : saveRollbackAsAsked(context, plan, before.schema.server.database);
    FixResult result =
        runRecordedFix(*connection, plan, before.schema, {rollback, context.value(u"reason"_s).trimmed()}, patience,
                       FixProgressTeller(context, plan));
    if (!result.recordError.isEmpty())
        context.say(Text::tr("The record of the fix could not be kept: %1").arg(result.recordError));
    if (!context.isSet(u"script"_s))
        offerMigrations(context, plan, result, rollback);
    const std::optional<Audit> after = auditAgain(context, *connection, spec);
    if (after)
        judge(result, *after, reverses ? FixAim::Reversal : FixAim::RuleList);
    if (after && !reverses)
        sayWhatStops(context, spec, after->stillBlocking());
    sayConsequences(onlyDone(plan, result), after);
    for (const QString &left : result.leftBehind)
        context.say(Text::tr("Left behind: %1").arg(left));
    ExitStatus status = statusOf(result.outcome);
    if (!after && status == ExitStatus::Done) // whether deletes are free now is not known
        status = context.stop().stop_requested() ? ExitStatus::Cancelled : ExitStatus::NotAllDone;
    Report report = fixReport(result, plan, after ? &*after : nullptr);
    if (after && !reverses)
        keepDecisions(context, report, spec, decisionsToKeep(*after, decidedBy(plan, result, before.audit, choices)));
    return context.finish(std::move(report), status);
}

} // namespace

Command fixCommand()
{
    return {
        u"fix"_s,
        {},
        Text::tr("Change the delete rules as the rule list wants, online."),
        connectionOptions() + outputOptions()
            + QList<
                QCommandLineOption>{codeOption(),
                                    {u"dry-run"_s, Text::tr("Only show the plan.")},
                                    {u"yes"_s, Text::tr("Run the plan.")},
                                    {u"clean-up"_s,
                                     Text::tr("Remove the temporary keys, checks and unfinished indexes that an "
                                              "interrupted run left.")},
                                    {u"include-unlisted"_s,
                                     Text::tr("Also change keys that stop deletes and that the rule list does not "
                                              "name, as suggested.")},
                                    {u"only"_s,
                                     Text::tr("Only this key; may be given again: [SCHEMA.]TABLE.COLUMN or "
                                              "[SCHEMA.]TABLE:CONSTRAINT."),
                                     u"SELECTOR"_s},
                                    {u"resolve"_s,
                                     Text::tr("What to do about a key's problem: drop-not-null, cascade, set-null, "
                                              "set-null(COLUMN,…) or skip."),
                                     u"SELECTOR=CHOICE"_s},
                                    {u"create-indexes"_s,
                                     Text::tr("Also make an index, online, for each key that none serves.")},
                                    {u"leave-not-valid"_s,
                                     Text::tr(
                                         "Where rows point at nothing: change the rule, and leave the key NOT VALID.")},
                                    {u"orphans"_s,
                                     Text::tr("Write the rows that point at nothing, all of them, to this file: .csv, "
                                              ".json, .html or .md."),
                                     u"FILE"_s},
                                    {u"reverse"_s,
                                     Text::tr("Instead: bring back what the fix of this record changed; \"ondelete "
                                              "history\" lists them."),
                                     u"RECORD"_s},
                                    {u"rules-only"_s, Text::tr("With --reverse: the rules, not NOT NULL.")},
                                    {u"update-spec"_s,
                                     Text::tr(
                                         "Write what was decided into the rule list: this file, which may be that of "
                                         "--spec."),
                                     u"FILE"_s},
                                    {u"reason"_s, Text::tr("Why, for the record."), u"TEXT"_s},
                                    {u"script"_s,
                                     Text::tr("Write the plan as numbered SQL files, one for each transaction, here; "
                                              "by default what was "
                                              "changed is, beside the rollback script."),
                                     u"DIR"_s},
                                    {u"rollback"_s,
                                     Text::tr("Where to save the rollback script; by default in the data folder."),
                                     u"FILE"_s},
                                    {u"lock-timeout"_s,
                                     Text::tr("How long one try may wait for a lock, in milliseconds (50)."), u"MS"_s},
                                    {u"give-up-after"_s,
                                     Text::tr("How long to go on trying for each key, in seconds (300)."), u"S"_s}}
            + fixFleetOptions(),
        run};
}

} // namespace ondelete
