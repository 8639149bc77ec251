// SPDX-License-Identifier: MIT
#include "cli/runpreview.h"
#include "cli/usageerror.h"
#include "postgres/preview/previewer.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::PreviewCommand)
};

} // namespace

ExitStatus runPreview(const CommandContext &context, Protection protection)
{
    const QStringList texts = context.words(1, 10'000);
    const QString rules = context.value(u"rules"_s);
    if (rules != toString(RuleSet::Current) && rules != toString(RuleSet::Desired))
        throw UsageError(Text::tr("--rules takes current or desired."));
    context.checkOutput();
    const Spec spec = context.spec();
    CommandConnection connection(context);
    const Preview preview = previewDelete(*connection, spec, readKeys(*connection, spec, texts),
                                          rules == u"desired" ? RuleSet::Desired : RuleSet::Current);
    const bool isSure = preview.notFound.isEmpty()
        && (protection == Protection::Waived || preview.protectedKeys.isEmpty()) && preview.rights.readOnly.isEmpty()
        && preview.outcome == PreviewOutcome::Ok;
    return context.finish(previewReport(preview, protection), isSure ? ExitStatus::Done : ExitStatus::NotAllDone);
}

Command previewCommand()
{
    return {u"preview"_s, u"KEY..."_s, Text::tr("Say what deleting these sessions would do. Changes nothing."),
            connectionOptions() + outputOptions()
                + QList<QCommandLineOption>{codeOption(),
                                            {u"rules"_s,
                                             Text::tr("Under which rules: current (the default) or desired, as if the "
                                                      "rule list held."),
                                             u"RULES"_s, u"current"_s}},
            [](const CommandContext &context) { return runPreview(context, Protection::Holds); }};
}

} // namespace ondelete
