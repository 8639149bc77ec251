// SPDX-License-Identifier: MIT
#include "core/undo/batchedundo.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::BatchedUndo)
};

} // namespace

int BatchedUndo::back() const
{
    return int(std::ranges::count(files, true, &BatchFile::isBack));
}

QList<AlteredRows> BatchedUndo::altered() const
{
    QList<AlteredRows> altered;
    for (const UndoneBatch &batch : done)
        if (batch.result.outcome == UndoOutcome::Restored)
            altered += batch.result.altered;
    return byTable(altered);
}

QString BatchedUndo::message() const
{
    const QLocale locale;
    QStringList sentences;
    if (outcome == UndoOutcome::Restorable && !done.isEmpty())
        sentences.append(Text::tr("Batches that would come back, the last first: %1. Only batch %2 was looked at, for "
                                  "the others stand on it.")
                             .arg(locale.toString(files.size() - back()), locale.toString(done.first().file.number)));
    else if (back() == files.size())
        sentences.append(Text::tr("All batches are back: %1.").arg(locale.toString(back())));
    else if (back() == 0)
        sentences.append(
            Text::tr("No batch is back: all %1 are deleted as before.").arg(locale.toString(files.size())));
    else
        sentences.append(
            Text::tr("%1 of %2 batches are back, the last first; batches 1 to %3 are still deleted.")
                .arg(locale.toString(back()), locale.toString(files.size()), locale.toString(files.size() - back())));
    if (!done.isEmpty() && outcome != UndoOutcome::Restored)
        sentences.append(
            Text::tr("Batch %1: %2").arg(locale.toString(done.last().file.number), done.last().result.message));
    return sentences.join(u' ');
}

} // namespace ondelete
