// SPDX-License-Identifier: MIT
#include "cli/batches.h"
#include "cli/command.h"
#include "cli/rowprogressteller.h"
#include "cli/usageerror.h"
#include "files/provenance.h"
#include "files/undostore.h"
#include "postgres/undo/undoer.h"
#include "report/builders/outcomewords.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::UndoCommand)
};

ExitStatus statusOf(UndoOutcome outcome)
{
    switch (outcome) {
    case UndoOutcome::Restored:
    case UndoOutcome::Restorable:
        return ExitStatus::Done;
    case UndoOutcome::Conflicts:
    case UndoOutcome::NotCommitted:
        return ExitStatus::NotAllDone;
    case UndoOutcome::Cancelled:
        return ExitStatus::Cancelled;
    case UndoOutcome::InDoubt:
        return ExitStatus::InDoubt;
    }
    Q_UNREACHABLE();
}

ExitStatus run(const CommandContext &context)
{
    const QString path = context.words(1, 1).first();
    const bool look = context.isSet(u"dry-run"_s);
    if (look == context.isSet(u"yes"_s))
        throw UsageError(
            Text::tr("Say --dry-run to see what would come back, or --yes to put it back. Nothing was changed."));
    context.checkOutput();
    UndoOptions options;
    options.run = !look              ? UndoOptions::Run::Restore
        : context.isSet(u"no-try"_s) ? UndoOptions::Run::Look
                                     : UndoOptions::Run::Try;
    options.reason = context.value(u"reason"_s);
    options.evenIfUnsigned = context.isSet(u"even-if-unsigned"_s);
    options.evenIfOtherDatabase = context.isSet(u"even-if-other-database"_s);
    options.setSequences = context.isSet(u"set-sequences"_s);
    options.allowedSideEffects = context.allowedSideEffects();
    options.onProgress = tellRowProgress(context);
    if (context.isSet(u"batches"_s))
        return undoBatchesOf(context, path, options);
    const ArchiveFile archive(QFileInfo(path).absoluteFilePath(), // the record keeps where it is
                              ArchiveFile::Keep::Copy, context.stop());
    if (!archive.isGood())
        throw UsageError(
            Text::tr("The undo file %1 can't be used. %2 Nothing was contacted.").arg(path, archive.error()));
    const bool isProven = provenanceOf(archive, UndoStore::ofEveryTeam().trustedReceipts()).isTrusted();
    if (!look && !isProven && context.isSet(u"even-if-unsigned"_s) && !wasShown(archive.sha256()))
        throw UsageError(
            Text::tr("Nothing proves who wrote the undo file %1, and its rows were not shown yet: look at them "
                     "with --dry-run first. Nothing was changed.")
                .arg(path));
    if (archive.manifest().batch)
        context.note(partOfBatches(*archive.manifest().batch));
    CommandConnection connection(context);
    const UndoResult result = undoDelete(*connection, archive, options);
    context.sayBesideData(messageOf(result));
    if (isProven || result.doubt.isEmpty())
        return context.finish(undoReport(result, archive.manifest()), statusOf(result.outcome));
    const QList<ShownRow> rows = shownRows(archive);
    const ExitStatus status = context.finish(undoReport(result, archive.manifest(), rows), statusOf(result.outcome));
    if (status == ExitStatus::Done)
        noteShown(archive.sha256());
    return status;
}

} // namespace

Command undoCommand()
{
    return {u"undo"_s, u"ARCHIVE"_s, Text::tr("Take a delete back: all of it, or nothing."),
            connectionOptions() + outputOptions()
                + QList<QCommandLineOption>{codeOption(),
                                            {u"dry-run"_s,
                                             Text::tr("Only say what would come back, and what is in the way.")},
                                            {u"no-try"_s,
                                             Text::tr("With --dry-run: only look, so that nobody waits for a lock; "
                                                      "what only the real run finds is not found then.")},
                                            {u"yes"_s, Text::tr("Put everything back.")},
                                            {u"batches"_s,
                                             Text::tr("Of a delete in batches: ARCHIVE is its name, or any of its undo "
                                                      "files, and all of them are taken back, the last first.")},
                                            {u"reason"_s, Text::tr("Why, for the record."), u"TEXT"_s},
                                            {u"even-if-unsigned"_s,
                                             Text::tr("Although nothing proves who wrote the undo file: after "
                                                      "--dry-run has shown every row that it writes.")},
                                            {u"even-if-other-database"_s,
                                             Text::tr("Although the rows come from another server or database.")},
                                            sideEffectsOption(),
                                            {u"set-sequences"_s,
                                             Text::tr("There, also move on the sequences that lag behind the numbers "
                                                      "that came back.")}},
            run};
}

} // namespace ondelete
