// SPDX-License-Identifier: MIT
#include "cli/checkplaces.h"
#include "cli/command.h"
#include "cli/fleet.h"
#include "cli/usageerror.h"
#include "cli/words.h"
#include "core/catalog/missingtable.h"
#include "postgres/audit/auditor.h"
#include "postgres/sample/dumpdatabase.h"
#include "report/builders/auditchanges.h"
#include "report/builders/reports.h"
#include "report/reachlayout.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::AuditCommand)
};

FailOn failOn(const CommandContext &context)
{
    const QString level = context.value(u"fail-on"_s);
    if (const auto known = failOnFromString(level))
        return *known;
    throw UsageError(Text::tr("--fail-on takes blocks, differs, problems or never.")
                     + didYouMean(level, {u"blocks"_s, u"differs"_s, u"problems"_s, u"never"_s}));
}

/// What --baseline or --since names; unset where neither is there.
std::optional<EarlierAudit> earlierAudit(const CommandContext &context)
{
    if (context.isSet(u"baseline"_s) && context.isSet(u"since"_s))
        throw UsageError(Text::tr("--baseline and --since are the same question: say one of them. Nothing was "
                                  "contacted."));
    const QString path = context.value(context.isSet(u"since"_s) ? u"since"_s : u"baseline"_s);
    if (path.isEmpty())
        return std::nullopt;
    EarlierAudit earlier = readEarlierAudit(context.input(path));
    if (!earlier.error.isEmpty())
        throw UsageError(
            Text::tr("The earlier audit %1 can't be used. %2 Nothing was contacted.").arg(path, earlier.error));
    return earlier;
}

AuditedSchema auditOfServer(const CommandContext &context, const Spec &spec)
{
    CommandConnection connection(context);
    return auditDatabase(*connection, spec);
}

/// Of what --from names, in a private server.
AuditedSchema auditOfDump(const CommandContext &context, const Spec &spec, DumpDatabase &dump)
{
    const QString path = context.value(u"from"_s);
    const QByteArray bytes = context.input(path);
    context.detail(Text::tr("Loading %1 into a private server.").arg(path));
    if (const QString problem = dump.load(bytes, context.stop()); !problem.isEmpty())
        throw DbError(DbError::Kind::Connection, problem);
    Connection connection(dump.settings(), context.stop());
    const Connection::Cancellable cancellable(connection, context.stop());
    AuditedSchema audited = auditDatabase(connection, spec);
    audited.audit.server.database = path;
    audited.audit.server.host = Text::tr("a private server");
    return audited;
}

/// What of the dump is not in the database that was looked at.
void addLoading(Report &report, const DumpDatabase &dump)
{
    if (!dump.failed().isEmpty()) {
        report.summary.append(
            Text::tr("%Ln statement(s) of the dump failed: what it was (they were) to make is missing "
                     "here.",
                     nullptr, int(dump.failed().size())));
        report.notes += dump.failed();
    }
    if (!dump.skipped().isEmpty()) {
        report.notes.append(Text::tr("Passed over in the dump, as delete rules don't depend on it: %Ln statement(s).",
                                     nullptr, int(dump.skipped().size())));
        constexpr qsizetype most = 20;
        report.notes += dump.skipped().first(std::min(most, dump.skipped().size()));
    }
    report.json.insert(u"dump"_s,
                       QJsonObject{{u"failed"_s, QJsonArray::fromStringList(dump.failed())},
                                   {u"skipped"_s, QJsonArray::fromStringList(dump.skipped())}});
}

/// Of what --fleet, --service-pattern or --schemas name.
ExitStatus runFleet(const CommandContext &context, FailOn level)
{
    for (const QString &option : {u"from"_s, u"baseline"_s, u"since"_s, u"sarif-location"_s}) {
        if (context.isSet(option))
            throw UsageError(Text::tr("--%1 is for one database, not for a fleet. Nothing was contacted.").arg(option));
    }
    const ReportFormat format = context.format();
    if (needsChecks(format) && format != ReportFormat::OpenMetrics)
        throw UsageError(Text::tr("A fleet can't be written in this format. Nothing was contacted."));
    const QString earlier = context.value(u"resume"_s);
    const QList<FleetLine> known = earlier.isEmpty() ? QList<FleetLine>() : answeredLines(context.input(earlier));
    const QList<FleetMember> members = fleetMembers(context);
    const QList<FleetLine> lines = auditFleet(context, members, level, known);
    const bool isGood = std::ranges::none_of(lines, [](const FleetLine &line) { return line.fails || !line.audit; });
    return context.finish(fleetReport(members.first().spec.title, lines),
                          context.stop().stop_requested() ? ExitStatus::Cancelled
                              : isGood                    ? ExitStatus::Done
                                                          : ExitStatus::NotAllDone);
}

ExitStatus run(const CommandContext &context)
{
    (void)context.words(0, 0);
    const FailOn level = failOn(context);
    if (context.isSet(u"from"_s) && context.isSet(u"connection"_s))
        throw UsageError(Text::tr("--from needs no connection: leave --connection out. Nothing was contacted."));
    context.checkOutput();
    if (isFleet(context))
        return runFleet(context, level);
    const std::optional<EarlierAudit> earlier = earlierAudit(context);
    const Spec spec = context.spec();
    const QString placesPath = context.value(u"sarif-location"_s);
    const QByteArray places = placesPath.isEmpty() ? QByteArray() : context.input(placesPath);
    DumpDatabase dump;
    const AuditedSchema audited =
        context.isSet(u"from"_s) ? auditOfDump(context, spec, dump) : auditOfServer(context, spec);
    const bool fits = audited.audit.rootExists && audited.audit.specMisfits.isEmpty();
    if (!audited.audit.rootExists)
        context.sayBesideData(missingTable(audited.schema, spec.root.table));
    for (const QString &misfit : audited.audit.specMisfits)
        context.sayBesideData(misfit);
    const FixPlan plan = planFix(audited.schema, audited.audit, {});
    const FixPlan *shown = context.format() == ReportFormat::Table ? nullptr : &plan;
    Report report = drawsReach(context.format()) ? auditReport(audited.schema, audited.audit, shown)
                                                 : auditReport(audited.audit, shown);
    if (earlier)
        addChanges(report, changesSince(*earlier, audited.audit));
    if (context.isSet(u"from"_s))
        addLoading(report, dump);
    for (const QString &line : dump.failed())
        context.say(line);
    if (!placesPath.isEmpty())
        placeChecks(report.checks, placesPath, places);
    const bool isBad = !dump.failed().isEmpty() || fails(audited.audit, level, earlier ? &*earlier : nullptr);
    return context.finish(std::move(report),
                          !fits       ? ExitStatus::WrongUsage
                              : isBad ? ExitStatus::NotAllDone
                                      : ExitStatus::Done);
}

} // namespace

Command auditCommand()
{
    const QList<QCommandLineOption> own{
        {u"fail-on"_s, Text::tr("Exit with 1 from this level on: blocks, differs (the default), problems or never."),
         u"LEVEL"_s, u"differs"_s},
        {u"from"_s,
         Text::tr("Without a server: load this dump, plain SQL, into a private one and look at that; - is standard "
                  "input."),
         u"FILE.sql"_s},
        {u"baseline"_s,
         Text::tr("An earlier audit as JSON: what it had does not fail, what is new does, and what is fixed is said."),
         u"FILE"_s},
        {u"since"_s, Text::tr("The same, in other words: what changed since then."), u"FILE"_s},
        {u"sarif-location"_s,
         Text::tr("Where in the repository keys belong, for sarif, github and gitlab: a JSON object {KEY, TABLE or *: "
                  "\"FILE:LINE\"}, or the SQL file that makes them."),
         u"FILE"_s},
    };
    return {u"audit"_s,
            {},
            Text::tr("Compare every delete rule with the rule list."),
            connectionOptions() + outputOptions() + QList<QCommandLineOption>{codeOption()} + own + fleetOptions(),
            run};
}

} // namespace ondelete
