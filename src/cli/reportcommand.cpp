// SPDX-License-Identifier: MIT
#include "cli/activity.h"
#include "cli/command.h"
#include "cli/usageerror.h"
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
        throw UsageError(Text::tr("There is no report \"%1\". Known: audit, activity.").arg(kind));
    const QString path = context.value(u"output"_s);
    if (path.isEmpty() || !reportFormatOfFile(path))
        throw UsageError(Text::tr("Say where to with --output FILE, its name ending in html, md, csv or json."));
    context.checkOutput();
    if (kind == u"activity")
        return context.finish(activityOf(context), ExitStatus::Done);
    const Spec spec = context.spec();
    CommandConnection connection(context);
    const AuditedSchema audited = auditDatabase(*connection, spec);
    const FixPlan plan = planFix(audited.schema, audited.audit, {});
    return context.finish(auditReport(audited.audit, &plan), ExitStatus::Done);
}

} // namespace

Command reportCommand()
{
    return {u"report"_s,
            {},
            Text::tr("Write a report of the state to a file."),
            connectionOptions() + activityOptions()
                + QList<QCommandLineOption>{codeOption(),
                                            {u"kind"_s, Text::tr("Which report: audit (the default) or activity."),
                                             u"KIND"_s, u"audit"_s},
                                            {{u"o"_s, u"output"_s},
                                             Text::tr("The file; its ending, html, md, csv or json, says the format."),
                                             u"FILE"_s}},
            run};
}

} // namespace ondelete
