// SPDX-License-Identifier: MIT
#include "postgres/undo/batchundoer.h"

#include "postgres/undo/undoer.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::BatchUndoer)
};

UndoneBatch undoOne(Connection &connection, const QString &set, const BatchFile &file, const UndoOptions &options,
                    bool isFirst)
{
    UndoneBatch one{file, {}, {}};
    const ArchiveFile archive(file.path, ArchiveFile::Keep::Copy, connection.stopToken());
    try {
        if (connection.stopRequested())
            throw DbError(DbError::Kind::Cancelled, Text::tr("Cancelled."));
        if (!archive.isGood())
            throw DbError(DbError::Kind::Refused,
                          Text::tr("The undo file %1 can't be used. %2").arg(file.path, archive.error()));
        one.manifest = archive.manifest();
        if (!one.manifest.batch || one.manifest.batch->set != set || one.manifest.batch->number != file.number)
            throw DbError(DbError::Kind::Refused, Text::tr("The undo file %1 is of another delete.").arg(file.path));
        one.result = undoDelete(connection, archive, options);
    } catch (const DbError &error) {
        if (isFirst)
            throw; // nothing was done: who called says so
        one.result.outcome = error.isCancelled()       ? UndoOutcome::Cancelled
            : error.effect == DbError::Effect::InDoubt ? UndoOutcome::InDoubt
                                                       : UndoOutcome::Conflicts;
        one.result.message = error.isCancelled() ? Text::tr("Cancelled. This batch was not changed.")
                                                 : Text::tr("This batch was not changed: %1").arg(error.details());
    }
    return one;
}

} // namespace

BatchedUndo undoBatches(Connection &connection, const QString &set, const QList<BatchFile> &files,
                        const UndoOptions &options, const std::function<void(const BatchedUndo &)> &onBatch)
{
    BatchedUndo all;
    all.set = set;
    all.files = files;
    all.outcome = UndoOutcome::Restored;
    for (qsizetype last = all.files.size() - 1; last >= 0; --last) {
        BatchFile &file = all.files[last];
        if (file.isBack)
            continue;
        all.done.append(undoOne(connection, set, file, options, all.done.isEmpty()));
        const UndoResult &result = all.done.last().result;
        all.outcome = result.outcome;
        all.changed = all.changed || result.changed;
        if (result.outcome != UndoOutcome::Restored)
            break;
        file.isBack = true;
        if (onBatch)
            onBatch(all);
    }
    return all;
}

} // namespace ondelete
