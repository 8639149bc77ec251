// SPDX-License-Identifier: MIT
#include "cli/activity.h"
#include "cli/command.h"
#include "cli/usageerror.h"
#include "cli/words.h"
#include "postgres/audit/auditor.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ReportCommand)
};

ExitStatus run(const CommandContext &context)
{
    (void)context.words(0, 0);
    const QString kind = context.value(u"kind"_s);
    if (kind != u"audit" && kind != u"activity")
        throw UsageError(Text::tr("There is no report \"%1\". Known: audit, activity.").arg(kind)
                         + didYouMean(kind, {u"audit"_s, u"activity"_s}));
    const QString path = context.value(u"output"_s);
    if (path.isEmpty() || !reportFormatOfFile(path))
        throw UsageError(
            Text::tr("Say where to with --output FILE, its name ending in html, pdf, xlsx, md, csv or json."));
    context.checkOutput();
    if (kind == u"activity")
        return context.finish(periodOf(context), ExitStatus::Done);
    const Spec spec = context.spec();
    CommandConnection connection(context);
    const AuditedSchema audited = auditDatabase(*connection, spec);
    const FixPlan plan = planFix(audited.schema, audited.audit, {});
    return context.finish(auditReport(audited.schema, audited.audit, &plan), ExitStatus::Done);
}

} // namespace

Command reportCommand()
{
    const QList<QCommandLineOption> own{
        {u"kind"_s, Text::tr("Which report: audit (the default) or activity."), u"KIND"_s, u"audit"_s},
        {u"month"_s, Text::tr("Of activity: a month such as 2026-11, this or last."), u"MONTH"_s},
        {u"show-names"_s, Text::tr("Of activity: write out the names of what was deleted.")},
        {{u"o"_s, u"output"_s},
         Text::tr("The file; its ending, html, pdf, xlsx, md, csv or json, says the format."),
         u"FILE"_s},
    };
    return {u"report"_s,
            {},
            Text::tr("Write a report of the state, or of what was done, to a file."),
            connectionOptions() + activityOptions() + QList<QCommandLineOption>{codeOption()} + own,
            run};
}

} // namespace ondelete
