// SPDX-License-Identifier: MIT
#include "cli/batches.h"
#include "cli/command.h"
#include "cli/rowprogressteller.h"
#include "cli/runpreview.h"
#include "cli/usageerror.h"
#include "postgres/deletion/deleter.h"
#include "postgres/preview/previewer.h"
#include "report/builders/outcomewords.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DeleteCommand)
};

DeleteOptions deleteOptions(const CommandContext &context)
{
    DeleteOptions options;
    options.reason = context.value(u"reason"_s);
    if (context.isSet(u"erase-for-good"_s))
        options.keeping = DeleteOptions::Keeping::EraseForGood;
    else if (context.isSet(u"this-computer-only"_s))
        options.keeping = DeleteOptions::Keeping::ThisComputerOnly;
    options.packsArchive = context.isSet(u"compress"_s);
    options.evenIfProtected = context.isSet(u"even-if-protected"_s);
    options.evenIfUnknown = context.isSet(u"even-if-unknown"_s);
    options.allowedSideEffects = context.allowedSideEffects();
    return options;
}

ExitStatus statusOf(const QList<DeleteResult> &results, DeleteOptions::Keeping keeping)
{
    ExitStatus status = ExitStatus::Done;
    for (const DeleteResult &result : results) {
        if (result.outcome == DeleteOutcome::InDoubt)
            return ExitStatus::InDoubt;
        if (result.outcome == DeleteOutcome::Cancelled)
            status = ExitStatus::Cancelled;
        const bool isErased = keeping != DeleteOptions::Keeping::EraseForGood || result.warnings.isEmpty();
        if ((result.outcome != DeleteOutcome::Deleted || !isErased) && status == ExitStatus::Done)
            status = ExitStatus::NotAllDone;
    }
    return status;
}

/// A new file for each transaction: --archive itself for one, a file in the folder --archive for several; none: the
/// data folder. Throws UsageError where one exists.
QStringList archivePaths(const CommandContext &context, qsizetype transactions)
{
    const QString given = context.value(u"archive"_s);
    QStringList paths;
    if (given.isEmpty())
        return QStringList(transactions, QString());
    const QString ending = context.isSet(u"compress"_s) ? u".gz"_s : QString();
    if (transactions == 1) {
        if (!given.endsWith(ending))
            throw UsageError(
                Text::tr("A compressed undo file ends with .sql.gz, which %1 does not. Nothing was changed.")
                    .arg(given));
        paths.append(QFileInfo(given).absoluteFilePath());
    } else {
        if (!QFileInfo(given).isDir())
            throw UsageError(Text::tr("--archive names a folder where several keys are deleted one by one; %1 is none. "
                                      "Nothing was changed.")
                                 .arg(given));
        const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
        for (qsizetype i = 1; i <= transactions; ++i)
            paths.append(u"%1/ondelete-%2-%3.sql%4"_s.arg(QFileInfo(given).absoluteFilePath(), stamp,
                                                          QString::number(i), ending));
    }
    for (const QString &path : std::as_const(paths)) {
        if (QFileInfo::exists(path))
            throw UsageError(Text::tr("The file %1 exists already. Choose another name for the undo file. Nothing was "
                                      "changed.")
                                 .arg(path));
        if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
            throw UsageError(Text::tr("The undo file %1 can't be written there. Nothing was changed.").arg(path));
    }
    return paths;
}

/// The result of a delete that could not even begin after others were done: those must be reported all the same.
DeleteResult notBegun(const QList<RowKey> &keys, const DbError &error)
{
    DeleteResult result;
    result.outcome = error.isCancelled() ? DeleteOutcome::Cancelled : DeleteOutcome::RolledBack;
    result.keys = keys;
    result.message = error.isCancelled() ? Text::tr("Cancelled. This one was not changed.")
                                         : Text::tr("This one was not changed: %1").arg(error.message);
    return result;
}

QList<DeleteResult> deleteAll(const CommandContext &context, const Spec &spec, const QStringList &texts,
                              DeleteOptions options)
{
    CommandConnection connection(context);
    const QList<RowKey> keys = readKeys(*connection, spec, texts);
    QList<QList<RowKey>> transactions{keys};
    if (!context.isSet(u"all-or-nothing"_s)) {
        transactions.clear();
        for (const RowKey &key : keys)
            transactions.append(QList<RowKey>{key});
    }
    const QStringList archives = archivePaths(context, transactions.size());
    QList<DeleteResult> results;
    for (const QList<RowKey> &together : transactions) {
        options.archivePath = archives.at(results.size());
        try {
            results.append(deleteRoots(*connection, spec, together, options));
        } catch (const DbError &error) {
            if (results.isEmpty())
                throw; // nothing was done: runCommandLine() says so
            results.append(notBegun(together, error));
        }
        // What is not known, was stopped, or can't go on ends the list: the rest is as it was.
        const DeleteOutcome outcome = results.last().outcome;
        if (outcome == DeleteOutcome::InDoubt || outcome == DeleteOutcome::Cancelled || !(*connection).isAlive())
            break;
    }
    for (qsizetype i = results.size(); i < transactions.size(); ++i)
        context.say(Text::tr("Not tried: %1").arg(toText(transactions[i].front())));
    return results;
}

ExitStatus run(const CommandContext &context)
{
    const QStringList texts = context.words(1, 10'000);
    const bool dryRun = context.isSet(u"dry-run"_s);
    if (dryRun == context.isSet(u"yes"_s))
        throw UsageError(Text::tr("Say --dry-run to see what would happen, or --yes to delete. Nothing was changed."));
    if (context.isSet(u"try"_s) && !dryRun)
        throw UsageError(Text::tr("--try goes with --dry-run. Nothing was changed."));
    if (context.isSet(u"batch"_s))
        return runBatches(context, deleteOptions(context));
    if (dryRun && !context.isSet(u"try"_s))
        return runPreview(context, context.isSet(u"even-if-protected"_s) ? Protection::Waived : Protection::Holds);
    DeleteOptions options = deleteOptions(context);
    options.onProgress = tellRowProgress(context);
    context.checkOutput();
    if (dryRun) {
        if (context.value(u"rules"_s) != toString(RuleSet::Current))
            throw UsageError(Text::tr("--try runs the delete under the rules that hold: leave --rules out."));
        options.run = DeleteOptions::Run::Try;
        const QList<DeleteResult> tries = deleteAll(context, context.spec(), texts, options);
        for (const DeleteResult &one : tries)
            context.sayBesideData(messageOf(one));
        return context.finish(tryReport(tries),
                              std::ranges::all_of(tries, &DeleteResult::wasTried) ? ExitStatus::Done
                                                                                  : statusOf(tries, options.keeping));
    }
    const QList<DeleteResult> results = deleteAll(context, context.spec(), texts, options);
    for (const DeleteResult &result : results) {
        if (!result.message.isEmpty())
            context.sayBesideData(messageOf(result));
    }
    return context.finish(deleteReport(results), statusOf(results, options.keeping));
}

} // namespace

Command deleteCommand()
{
    return {
        u"delete"_s, u"KEY..."_s, Text::tr("Delete sessions with all that goes with them."),
        connectionOptions() + outputOptions()
            + QList<
                QCommandLineOption>{codeOption(),
                                    {u"dry-run"_s, Text::tr("Only say what would happen.")},
                                    {u"try"_s,
                                     Text::tr("With --dry-run: also run the delete and roll it back, and say what "
                                              "triggers would write.")},
                                    {u"yes"_s, Text::tr("Delete.")},
                                    {u"reason"_s, Text::tr("Why, for the record."), u"TEXT"_s},
                                    {u"archive"_s,
                                     Text::tr("The undo file: a new file, or a folder for several keys; by default in "
                                              "the data folder."),
                                     u"PATH"_s},
                                    {u"compress"_s,
                                     Text::tr("Compress the undo file: gunzip -c FILE | psql restores it, too.")},
                                    {u"this-computer-only"_s,
                                     Text::tr("Keep no copy of the undo file in the team's folder.")},
                                    {u"erase-for-good"_s,
                                     Text::tr(
                                         "For privacy requests: destroy the undo file once the delete is committed.")},
                                    {u"all-or-nothing"_s, Text::tr("Several keys in one transaction.")},
                                    {u"batch"_s,
                                     Text::tr("In several transactions of at most so many rows, leaves first, for what "
                                              "is too large for one: others see the rows go bit by bit. Asked again, "
                                              "it goes on where it was stopped."),
                                     u"ROWS"_s},
                                    {u"rules"_s, Text::tr("With --dry-run: current (the default) or desired."),
                                     u"RULES"_s, u"current"_s},
                                    {u"even-if-protected"_s,
                                     Text::tr("Delete although the rule list protects it, as a connected one.")},
                                    {u"even-if-unknown"_s,
                                     Text::tr("Delete although not every row could be seen; the guard holds.")},
                                    sideEffectsOption()},
        run};
}

} // namespace ondelete
