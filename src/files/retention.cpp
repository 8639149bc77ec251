// SPDX-License-Identifier: MIT
#include "files/retention.h"

#include "files/archivefile.h"
#include "files/erasure.h"
#include "files/safefile.h"
#include "files/undobin.h"
#include "files/usedays.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr auto retentionKey = "undo/retentionDays"_L1;
constexpr int defaultRetention = 30;

constexpr int fewestUsesInBin = 3;

const Receipt *recordOf(const QString &sha256, const QList<Receipt> &receipts)
{
    const auto receipt = std::ranges::find_if(receipts, [&](const Receipt &one) {
        return one.kind == Receipt::Kind::Delete && one.archive && one.archive->sha256 == sha256;
    });
    return receipt == receipts.end() ? nullptr : &*receipt;
}

/// Whether the time of an archive is over that is to be kept for @p days.
bool isDue(const ArchiveFile &archive, const Receipt *record, int days, const QDateTime &now)
{
    const QDateTime created = archive.manifest().createdAt;
    qint64 age = created.daysTo(now);
    if (record && record->serverAt.isValid())
        age = std::min(age, record->serverAt.daysTo(now));
    const bool wasInUse = daysUsedSince(created.date()) >= (days + 9) / 10;
    return (age > days && wasInUse) || age > 2 * qint64(days);
}

int daysOf(bool isOwn, const Receipt *record)
{
    return isOwn || !record || record->keepDays == 0 ? retentionDays() : record->keepDays;
}

/// Back where it was, destroyed, or still in the bin.
void lookThroughBin(const QString &archives, bool isOwn, const QList<Receipt> &receipts, const QDateTime &now,
                    Pruned &pruned)
{
    for (const Binned &binned : contentOfBin(archives)) {
        const HeldFolder bin(binOf(archives));
        const ArchiveFile archive(bin.path(binned.file));
        const Receipt *record = recordOf(archive.sha256(), receipts);
        const int days = daysOf(isOwn, record);
        // The clock was wrong when it came here.
        if (archive.isGood() && !(record && record->archiveDestroyed) && !isDue(archive, record, days, now)) {
            (void)moveBack(archives, binned.file);
            continue;
        }
        const qint64 lain = binned.since.daysTo(now.date());
        const bool longEnough = (lain >= daysInBin && daysUsedSince(binned.since) >= fewestUsesInBin)
            || lain >= std::max(days, 4 * daysInBin);
        if (longEnough && bin.remove(binned.file))
            pruned.destroyed.append(archives + u'/' + binned.name);
    }
}

} // namespace

int retentionDays()
{
    return std::clamp(QSettings().value(retentionKey, defaultRetention).toInt(), 1, 3650);
}

void setRetentionDays(int days)
{
    QSettings().setValue(retentionKey, days);
}

bool isRetentionChosen()
{
    return QSettings().contains(retentionKey);
}

Pruned pruneArchives(const UndoStore &store, const QDateTime &now)
{
    noteUse(now.date());
    Pruned pruned;
    store.removeAbandoned();
    pruned.said = store.followTeam();
    finishErasures(store);
    const QList<Receipt> receipts = store.receipts();
    for (const QString &folder : store.archiveFolders())
        lookThroughBin(folder, folder == store.archiveFolders().first(), receipts, now, pruned);
    for (const QString &path : store.keptArchives()) {
        const ArchiveFile archive(path);
        // A file that can't be read is somebody's to look at, not ours to throw away.
        if (!archive.isGood())
            continue;
        const Receipt *record = recordOf(archive.sha256(), receipts);
        if (isDue(archive, record, daysOf(UndoStore::isOfThisComputer(path), record), now)
            && !moveToBin(QFileInfo(path).path(), QFileInfo(path).fileName(), now.date()).isEmpty())
            pruned.gone.append(path);
    }
    for (Receipt receipt : receipts) {
        // Of a colleague's delete another copy may be where this computer does not see it.
        if (receipt.kind != Receipt::Kind::Delete || !receipt.archive || receipt.archiveDestroyed
            || receipt.computer != QSysInfo::machineHostName()
            || pruned.destroyed.filter(QFileInfo(receipt.archive->path).fileName()).isEmpty()
            || !store.locate(*receipt.archive).isEmpty())
            continue;
        receipt.archiveDestroyed = true;
        (void)store.update(receipt); // the file is gone all the same, and the record says where it was
    }
    return pruned;
}

} // namespace ondelete
