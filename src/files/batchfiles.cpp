// SPDX-License-Identifier: MIT
#include "files/batchfiles.h"

#include "core/records/batchrecords.h"
#include "core/text/plainname.h"
#include "files/archivefile.h"
#include "files/safefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QMap>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::BatchFiles)
};

} // namespace

BatchFiles findBatchFiles(const UndoStore &store, const QString &word)
{
    BatchFiles found;
    const QFileInfo named(word);
    QMap<quint64, BatchFile> byXid; // two programs that went on with the same set may have given a number twice
    QStringList beside;
    if (named.isFile()) {
        const std::optional<ArchiveManifest> beginning = ArchiveFile::beginningOf(named.absoluteFilePath());
        if (!beginning || !beginning->batch) {
            found.error = Text::tr("The undo file %1 is of no delete in batches.").arg(word);
            return found;
        }
        found.set = beginning->batch->set;
        for (const QString &name : archivesIn(HeldFolder(named.absolutePath())))
            beside.append(named.absolutePath() + u'/' + name);
    } else if (isPlainName(word)) {
        found.set = word;
    }
    const QList<Receipt> all = store.trustedReceipts();
    const QList<Receipt> batches = found.set.isEmpty() ? QList<Receipt>() : batchesOf(found.set, all);
    for (const Receipt &receipt : batches)
        if (receipt.archive)
            byXid.insert(receipt.xid.toULongLong(),
                         {receipt.batch->number, store.locate(*receipt.archive), receipt.xid.toULongLong(),
                          undoOf(receipt, all) != nullptr});
    for (const QString &path : std::as_const(beside)) {
        const std::optional<ArchiveManifest> beginning = ArchiveFile::beginningOf(path);
        if (!beginning || !beginning->batch || beginning->batch->set != found.set)
            continue;
        const quint64 xid = beginning->xid.toULongLong();
        if (!byXid.contains(xid) || byXid[xid].path.isEmpty())
            byXid.insert(xid, {beginning->batch->number, path, xid, byXid.value(xid).isBack});
    }
    found.files = byXid.values();
    if (found.files.isEmpty()) {
        found.error = Text::tr("There is neither a file nor a delete in batches that is called %1.").arg(word);
        return found;
    }
    QSet<int> numbers;
    for (const BatchFile &file : std::as_const(found.files))
        if (file.isBack || !file.path.isEmpty())
            numbers.insert(file.number);
    const int last = std::ranges::max(found.files, {}, &BatchFile::number).number;
    for (int number = 1; number <= last; ++number) {
        if (numbers.contains(number))
            continue;
        found.error =
            Text::tr("The undo file of batch %1 is not there, so not all batches can come back. Each of the others "
                     "can be taken back by itself, the last first.")
                .arg(number);
        return found;
    }
    return found;
}

} // namespace ondelete
