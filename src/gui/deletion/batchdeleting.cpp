// SPDX-License-Identifier: MIT
#include "gui/deletion/batchdeleting.h"

#include "core/deletion/rowpace.h"
#include "files/teamfolder.h"
#include "files/undostore.h"
#include "gui/deletion/outcometext.h"
#include "postgres/deletion/batchdeleter.h"
#include "postgres/records/receiptsettler.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::BatchDeleting)
};

qint64 rowsOf(const QList<TableEffect> &effects)
{
    qint64 rows = 0;
    for (const TableEffect &effect : effects)
        rows += effect.actual;
    return rows;
}

} // namespace

BatchedDelete runBatches(Connection &connection, const Spec &spec, const QList<RowKey> &keys, qint64 most,
                         const DeleteOptions &options, const std::function<void(const BatchProgress &)> &onProgress)
{
    const ServerInfo &server = connection.server();
    settleReceipts(connection, UndoStore(teamFolderOf(server.systemIdentifier, server.database)));
    BatchProgress progress;
    const auto tell = [&](const BatchedDelete &batches) {
        progress.done = batches.done;
        progress.planned = batches.planned;
        progress.plannedRows = batches.plan.rows;
        progress.rows += batches.deletes.isEmpty() ? 0 : rowsOf(batches.deletes.last().tables);
        onProgress(progress);
    };
    return deleteInBatches(connection, spec, keys, most, options, {.onPlan = tell, .onBatch = tell});
}

QString progressWords(const BatchProgress &progress, qint64 ms)
{
    const QLocale locale;
    const int planned = std::max(progress.planned, progress.done + 1);
    const QString batch = Words::tr("Batch %1 of %2").arg(locale.toString(progress.done + 1), locale.toString(planned));
    if (progress.rows == 0 || ms <= 0)
        return Words::tr("%1. What is deleted stays so, also if you cancel.").arg(batch);
    const qint64 all = std::max(progress.plannedRows, progress.rows);
    const Pace pace = paceOf(progress.rows, all - progress.rows, ms);
    return Words::tr("%1; rows: %2 of %3, %4 a second; left: %5. What is deleted stays so, also if you cancel.")
        .arg(batch, locale.toString(progress.rows), locale.toString(all), locale.toString(pace.perSecond), pace.left);
}

DeleteResult asOne(const BatchedDelete &batches, const Preview &shown)
{
    DeleteResult one = batches.deletes.isEmpty() ? DeleteResult() : batches.deletes.last();
    one.outcome = batches.outcome;
    one.changed = batches.changed;
    one.message = batches.message;
    one.keys = batches.keys;
    one.archive.reset();
    if (batches.deletes.isEmpty())
        one.preview = batches.preview;
    else
        one.preview.digest.clear(); // of one batch: nothing to compare with what was shown
    if (!batches.changed)
        return one;
    one.tables.clear();
    one.sideEffects.clear();
    one.warnings.clear();
    for (const PreviewEntry &entry : shown.entries)
        if (entry.rows > 0
            && (entry.action == RowAction::Delete || entry.action == RowAction::SetNull
                || entry.action == RowAction::SetDefault || entry.action == RowAction::Update))
            one.tables.append({entry.table, entry.action, entry.rows, 0});
    for (const DeleteResult &batch : batches.deletes) {
        if (!batch.changed)
            continue;
        QList<TableEffect> effects = batch.tables;
        for (TableEffect &effect : effects)
            if (std::ranges::any_of(shown.entries, [&](const PreviewEntry &entry) {
                    return entry.table == effect.table && entry.action == effect.action;
                }))
                effect.planned = 0; // it counts there already
        addEffects(one.tables, effects);
        addEffects(one.sideEffects, batch.sideEffects);
        one.warnings += batch.warnings;
        one.archive = batch.archive; // one of the undo files: it leads to all of them
    }
    one.warnings.removeDuplicates();
    return one;
}

DeleteNotice noticeOf(const BatchedDelete &batches, const Spec &spec)
{
    const bool isCancelled = batches.outcome == DeleteOutcome::Cancelled;
    QStringList sentences{
        Words::tr("Delete the same %1 in batches again, and it goes on where it stopped; or take back what is deleted.")
            .arg(spec.root.singular)}; // first: what a server says may be long
    if (!isCancelled && !batches.deletes.isEmpty())
        sentences.append(Words::tr("Batch %1: %2")
                             .arg(QLocale().toString(batches.done + 1), outcomeText(batches.deletes.last(), spec)));
    return {isCancelled ? Tone::Neutral : Tone::Bad, isCancelled ? withStop(batches, {}) : standOf(batches),
            sentences.join(u'\n')};
}

} // namespace ondelete
