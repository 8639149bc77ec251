// SPDX-License-Identifier: MIT
#include "files/retention.h"

#include "files/archivefile.h"
#include "files/erasure.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr auto retentionKey = "undo/retentionDays"_L1;
constexpr int defaultRetention = 30;

/// How long a colleague promised to keep an archive; what is kept here, where no record says so.
int daysOf(const QString &sha256, const QList<Receipt> &receipts)
{
    const auto receipt = std::ranges::find_if(receipts, [&](const Receipt &one) {
        return one.kind == Receipt::Kind::Delete && one.archive && one.archive->sha256 == sha256 && one.keepDays > 0;
    });
    return receipt == receipts.end() ? retentionDays() : receipt->keepDays;
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

QStringList pruneArchives(const UndoStore &store)
{
    store.removeAbandoned();
    store.followTeam();
    finishErasures(store);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<Receipt> receipts = store.receipts();
    QStringList gone;
    for (const QString &path : store.keptArchives()) {
        const ArchiveFile archive(path);
        // A file that can't be read is somebody's to look at, not ours to throw away.
        if (!archive.isGood())
            continue;
        const int days = UndoStore::isOfThisComputer(path) ? retentionDays() : daysOf(archive.sha256(), receipts);
        if (archive.manifest().createdAt.addDays(days) < now && QFile::remove(path))
            gone.append(path);
    }
    for (Receipt receipt : receipts) {
        // Of a colleague's delete another copy may be where this computer does not see it.
        if (receipt.kind != Receipt::Kind::Delete || !receipt.archive || receipt.archiveDestroyed
            || receipt.computer != QSysInfo::machineHostName()
            || gone.filter(QFileInfo(receipt.archive->path).fileName()).isEmpty()
            || !store.locate(*receipt.archive).isEmpty())
            continue;
        receipt.archiveDestroyed = true;
        (void)store.update(receipt); // the file is gone all the same, and the record says where it was
    }
    return gone;
}

} // namespace ondelete
