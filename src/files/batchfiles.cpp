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
    QMap<int, BatchFile> byNumber;
    QStringList beside;
    if (named.isFile()) {
        const std::optional<BatchOf> batch = ArchiveFile::batchOf(named.absoluteFilePath());
        if (!batch) {
            found.error = Text::tr("The undo file %1 is of no delete in batches.").arg(word);
            return found;
        }
        found.set = batch->set;
        for (const QString &name : archivesIn(HeldFolder(named.absolutePath())))
            beside.append(named.absolutePath() + u'/' + name);
    } else if (isPlainName(word)) {
        found.set = word;
    }
    const QList<Receipt> all = store.trustedReceipts();
    const QList<Receipt> batches = found.set.isEmpty() ? QList<Receipt>() : batchesOf(found.set, all);
    for (const Receipt &receipt : batches) {
        if (!receipt.archive)
            continue;
        const bool isBack = undoOf(receipt, all) != nullptr;
        const QString path = store.locate(*receipt.archive);
        byNumber.insert(receipt.batch->number, {receipt.batch->number, path, isBack});
    }
    for (const QString &path : std::as_const(beside))
        if (const std::optional<BatchOf> batch = ArchiveFile::batchOf(path); batch && batch->set == found.set
            && (!byNumber.contains(batch->number) || byNumber[batch->number].path.isEmpty()))
            byNumber.insert(batch->number, {batch->number, path, byNumber.value(batch->number).isBack});
    found.files = byNumber.values();
    if (found.files.isEmpty()) {
        found.error = Text::tr("There is neither a file nor a delete in batches that is called %1.").arg(word);
        return found;
    }
    for (qsizetype i = 0; i < found.files.size(); ++i) {
        const BatchFile &file = found.files.at(i);
        if (file.number != i + 1 || (file.path.isEmpty() && !file.isBack)) {
            found.error =
                Text::tr("The undo file of batch %1 is not there, so not all batches can come back. Each of the others "
                         "can be taken back by itself, the last first.")
                    .arg(i + 1);
            return found;
        }
    }
    return found;
}

} // namespace ondelete
