// SPDX-License-Identifier: MIT
#include "cli/batches.h"

#include "cli/usageerror.h"
#include "core/preview/deletecost.h"
#include "files/batchfiles.h"
#include "files/teamfolder.h"
#include "files/undostore.h"
#include "postgres/deletion/batchdeleter.h"
#include "postgres/records/receiptsettler.h"
#include "postgres/undo/batchundoer.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Batches)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// Says how far it is: each batch while there are few, then one from time to time.
class Teller
{
public:
    Teller(const CommandContext &context, int done)
        : m_context(context)
        , m_before(done)
    {
        m_clock.start();
    }

    void operator()(int done, int planned, const QString &what)
    {
        constexpr int few = 50;
        constexpr qint64 pause = 1000;
        if (done - m_before > few && done < planned && m_clock.elapsed() - m_said < pause)
            return;
        m_said = m_clock.elapsed();
        const qint64 left = m_said * (planned - done) / std::max(1, done - m_before);
        m_context.note(
            done >= planned ? what : Text::tr("%1; left: %2").arg(what, roughly(std::max(1.0, double(left) / 1000))));
    }

private:
    const CommandContext &m_context;
    int m_before;
    QElapsedTimer m_clock;
    qint64 m_said = 0;
};

qint64 rowsOf(const QList<TableEffect> &effects)
{
    qint64 rows = 0;
    for (const TableEffect &effect : effects)
        rows += effect.actual;
    return rows;
}

/// "Batch 3 of 40: public.messages, 1,000 rows"
QString whatWent(const BatchedDelete &batches)
{
    const QList<TableEffect> &tables = batches.deletes.last().tables;
    return Text::tr("Batch %1 of %2: %3, %Ln row(s)", nullptr, int(rowsOf(tables)))
        .arg(number(batches.done), number(batches.planned),
             tables.isEmpty() ? QString() : tables.first().table.toString());
}

/// As an earlier run left it, also where it was killed.
void settle(Connection &connection)
{
    const ServerInfo &server = connection.server();
    settleReceipts(connection, UndoStore(teamFolderOf(server.systemIdentifier, server.database)));
}

ExitStatus statusOf(const BatchedDelete &batches)
{
    switch (batches.outcome) {
    case DeleteOutcome::Deleted:
        return ExitStatus::Done;
    case DeleteOutcome::InDoubt:
        return ExitStatus::InDoubt;
    case DeleteOutcome::Cancelled:
        return ExitStatus::Cancelled;
    default:
        return ExitStatus::NotAllDone;
    }
}

ExitStatus statusOf(const BatchedUndo &batches)
{
    switch (batches.outcome) {
    case UndoOutcome::Restored:
    case UndoOutcome::Restorable:
        return ExitStatus::Done;
    case UndoOutcome::InDoubt:
        return ExitStatus::InDoubt;
    case UndoOutcome::Cancelled:
        return ExitStatus::Cancelled;
    default:
        return ExitStatus::NotAllDone;
    }
}

QString folderOf(const CommandContext &context)
{
    const QString given = context.value(u"archive"_s);
    const QFileInfo folder(given);
    if (!given.isEmpty() && (!folder.isDir() || !folder.isWritable()))
        throw UsageError(Text::tr("--archive names a folder where batches are deleted, each with an undo file of its "
                                  "own; %1 is none that can be written. Nothing was changed.")
                             .arg(given));
    return given.isEmpty() ? QString() : folder.absoluteFilePath();
}

void mustFitBatches(const CommandContext &context)
{
    if (context.isSet(u"try"_s))
        throw UsageError(
            Text::tr("--try runs the whole in one transaction, which batches are to avoid. Nothing was changed."));
    if (context.isSet(u"all-or-nothing"_s))
        throw UsageError(Text::tr("--all-or-nothing is one transaction, --batch several. Nothing was changed."));
    if (context.isSet(u"erase-for-good"_s))
        throw UsageError(Text::tr("What is deleted in batches can't be erased for good at once: stopped half-way, it "
                                  "could not be taken back. Delete it, then destroy its undo files. Nothing was "
                                  "changed."));
    if (context.value(u"rules"_s) != toString(RuleSet::Current))
        throw UsageError(Text::tr("--batch goes by the rules that hold: leave --rules out. Nothing was changed."));
}

} // namespace

ExitStatus runBatches(const CommandContext &context, DeleteOptions options)
{
    mustFitBatches(context);
    const int most = context.number(u"batch"_s, 0, 1, mostRowsOfABatch);
    const QStringList texts = context.words(1, 10'000);
    options.archivePath = folderOf(context);
    context.checkOutput();
    const Spec spec = context.spec();
    CommandConnection connection(context);
    const QList<RowKey> keys = readKeys(*connection, spec, texts);
    if (context.isSet(u"dry-run"_s)) {
        const BatchedDelete batches = previewBatches(*connection, spec, keys, most);
        const auto protection = context.isSet(u"even-if-protected"_s) ? Protection::Waived : Protection::Holds;
        const bool isSure = batches.preview.notFound.isEmpty()
            && (protection == Protection::Waived || batches.preview.protectedKeys.isEmpty())
            && batches.preview.outcome == PreviewOutcome::Ok;
        return context.finish(batchPlanReport(batches, protection), isSure ? ExitStatus::Done : ExitStatus::NotAllDone);
    }
    settle(*connection);
    std::optional<Teller> teller;
    const BatchWatch watch{
        [&](const BatchedDelete &batches) {
            teller.emplace(context, batches.done);
            context.say(warningOf(batches.plan));
            for (const QString &note : notesOf(batches.plan))
                context.say(note);
            if (batches.before > 0)
                context.say(Text::tr("It goes on with %1, of which %Ln batch(es) are deleted.", nullptr, batches.before)
                                .arg(batches.set));
            else
                context.note(Text::tr("The name of all batches: %1").arg(batches.set));
        },
        [&](const BatchedDelete &batches) { (*teller)(batches.done, batches.planned, whatWent(batches)); }};
    const BatchedDelete batches = deleteInBatches(*connection, spec, keys, most, options, watch);
    const Report report = batchedDeleteReport(batches);
    context.sayBesideData(report.summary.join(u' '));
    return context.finish(report, statusOf(batches));
}

ExitStatus undoBatchesOf(const CommandContext &context, const QString &word, const UndoOptions &options)
{
    CommandConnection connection(context);
    settle(*connection);
    const ServerInfo &server = (*connection).server();
    const BatchFiles files = findBatchFiles(UndoStore(teamFolderOf(server.systemIdentifier, server.database)), word);
    if (!files.isGood())
        throw UsageError(files.error + u' ' + Text::tr("Nothing was changed."));
    const int all = int(files.files.size());
    BatchedUndo before;
    before.files = files.files;
    Teller teller(context, before.back());
    const BatchedUndo batches = undoBatches(*connection, files.set, files.files, options, [&](const BatchedUndo &done) {
        teller(done.back(), all, Text::tr("%1 of %2 batches are back").arg(number(done.back()), number(all)));
    });
    const Report report = batchedUndoReport(batches);
    context.sayBesideData(report.summary.join(u' '));
    return context.finish(report, statusOf(batches));
}

QString partOfBatches(const BatchOf &batch)
{
    return Text::tr("This is batch %1 of a delete in batches. To take all of it back: ondelete undo --batches %2")
        .arg(number(batch.number), batch.set);
}

} // namespace ondelete
