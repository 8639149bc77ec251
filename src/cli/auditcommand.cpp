// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/usageerror.h"
#include "core/catalog/missingtable.h"
#include "postgres/audit/auditor.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::AuditCommand)
};

/// From the strictest to the laxest reason to fail; each includes those before it.
const QStringList levels{u"blocks"_s, u"differs"_s, u"problems"_s, u"never"_s};

bool failsAt(const Finding &finding, const QString &level)
{
    if (finding.hasBlockingProblem())
        return true;
    if (level == u"blocks")
        return finding.stopsDeletes();
    return finding.status == Status::Differs || finding.status == Status::Missing
        || (level == u"problems" && !finding.problems.isEmpty());
}

ExitStatus run(const CommandContext &context)
{
    (void)context.words(0, 0);
    const QString level = context.value(u"fail-on"_s);
    if (!levels.contains(level))
        throw UsageError(Text::tr("--fail-on takes blocks, differs, problems or never."));
    context.checkOutput();
    const Spec spec = context.spec();
    CommandConnection connection(context);
    const AuditedSchema audited = auditDatabase(*connection, spec);
    const bool fits = audited.audit.rootExists && audited.audit.specMisfits.isEmpty();
    if (!audited.audit.rootExists)
        context.sayBesideData(missingTable(audited.schema, spec.root.table));
    for (const QString &misfit : audited.audit.specMisfits)
        context.sayBesideData(misfit);
    const bool fails = level != u"never"
        && std::ranges::any_of(audited.audit.findings, [&](const Finding &f) { return failsAt(f, level); });
    const FixPlan plan = planFix(audited.schema, audited.audit, {});
    return context.finish(auditReport(audited.audit, context.format() == ReportFormat::Table ? nullptr : &plan),
                          !fits       ? ExitStatus::WrongUsage
                              : fails ? ExitStatus::NotAllDone
                                      : ExitStatus::Done);
}

} // namespace

Command auditCommand()
{
    return {u"audit"_s,
            {},
            Text::tr("Compare every delete rule with the rule list."),
            connectionOptions() + outputOptions()
                + QList<QCommandLineOption>{codeOption(),
                                            {u"fail-on"_s,
                                             Text::tr("Exit with 1 from this level on: blocks, differs (the default), "
                                                      "problems or never."),
                                             u"LEVEL"_s, u"differs"_s}},
            run};
}

} // namespace ondelete
