// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/usageerror.h"
#include "postgres/deleter.h"
#include "postgres/previewer.h"
#include "report/reports.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteCommand) };

DeleteOptions deleteOptions(const CommandContext &context)
{
    DeleteOptions options;
    options.reason = context.options().value(u"reason"_s);
    options.evenIfProtected = context.options().isSet(u"even-if-protected"_s);
    options.evenIfUnknown = context.options().isSet(u"even-if-unknown"_s);
    for (const QString &text : context.options().values(u"allow-side-effects"_s)) {
        const QualifiedName table = QualifiedName::parse(text);
        if (table.isEmpty() || table.schema.isEmpty())
            throw UsageError(Text::tr("--allow-side-effects takes a table with its schema, such as public.audit_log."));
        options.allowedSideEffects.append(table);
    }
    return options;
}

ExitStatus statusOf(const QList<DeleteResult> &results)
{
    ExitStatus status = ExitStatus::Done;
    for (const DeleteResult &result : results) {
        if (result.outcome == DeleteOutcome::InDoubt)
            return ExitStatus::InDoubt;
        if (result.outcome == DeleteOutcome::Cancelled)
            return ExitStatus::Cancelled;
        if (result.outcome != DeleteOutcome::Deleted)
            status = ExitStatus::NotAllDone;
    }
    return status;
}

ExitStatus run(const CommandContext &context)
{
    const QStringList texts = context.words(1, 10'000);
    const bool dryRun = context.options().isSet(u"dry-run"_s);
    if (dryRun == context.options().isSet(u"yes"_s))
        throw UsageError(Text::tr("Say --dry-run to see what would happen, or --yes to delete. Nothing was changed."));
    if (dryRun)
        return previewCommand().run(context);
    const DeleteOptions options = deleteOptions(context);
    (void)context.format();
    const Spec spec = context.spec();
    CommandConnection connection(context);
    const QList<RowKey> keys = readKeys(*connection, spec, texts);
    QList<QList<RowKey>> transactions;
    if (context.options().isSet(u"all-or-nothing"_s)) {
        transactions.append(keys);
    } else {
        for (const RowKey &key : keys)
            transactions.append(QList<RowKey>{key});
    }
    QList<DeleteResult> results;
    for (const QList<RowKey> &together : transactions) {
        results.append(deleteRoots(*connection, spec, together, options));
        if (const DeleteResult &result = results.last(); !result.message.isEmpty())
            context.say(result.message);
        // What is not known, or was stopped, ends the list: the rest is as it was.
        if (results.last().outcome == DeleteOutcome::InDoubt || results.last().outcome == DeleteOutcome::Cancelled)
            break;
    }
    context.write(deleteReport(results));
    return statusOf(results);
}

} // namespace

Command deleteCommand()
{
    return {u"delete"_s, u"KEY..."_s, Text::tr("Delete sessions with all that goes with them."),
            connectionOptions() + outputOptions()
                + QList<QCommandLineOption>{
                    {u"dry-run"_s, Text::tr("Only say what would happen.")},
                    {u"yes"_s, Text::tr("Delete.")},
                    {u"reason"_s, Text::tr("Why, for the record."), u"TEXT"_s},
                    {u"all-or-nothing"_s, Text::tr("Several keys in one transaction.")},
                    {u"rules"_s, Text::tr("With --dry-run: current (the default) or desired."), u"RULES"_s, u"current"_s},
                    {u"even-if-protected"_s, Text::tr("Delete although the rule list protects it, as a connected one.")},
                    {u"even-if-unknown"_s, Text::tr("Delete although not every row could be seen; the guard holds.")},
                    {u"allow-side-effects"_s, Text::tr("Accept that triggers write to this table."), u"TABLE"_s}},
            run};
}

} // namespace ondelete
