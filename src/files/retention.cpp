// SPDX-License-Identifier: MIT
#include "files/retention.h"

#include "files/archivefile.h"
#include "files/erasure.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QSet>
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

/// Whether the archive's time is over, by what it says itself and by the record of the very file.
bool isDue(const QString &path, const QList<Receipt> &receipts)
{
    const ArchiveFile archive(path);
    // A file that can't be read is somebody's to look at, not ours to throw away.
    if (!archive.isGood())
        return false;
    const int days = UndoStore::isOfThisComputer(path) ? retentionDays() : daysOf(archive.sha256(), receipts);
    return archive.manifest().createdAt.addDays(days) < QDateTime::currentDateTimeUtc();
}

QString nameIn(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

/// What tells without opening an undo file, or from its beginning, that its time is not over: there may be thousands,
/// and each is looked at with every connect.
class DueDates
{
public:
    explicit DueDates(const QList<Receipt> &receipts)
    {
        for (const Receipt &receipt : receipts) {
            if (receipt.kind != Receipt::Kind::Delete || !receipt.archive || receipt.archiveDestroyed)
                continue;
            Promise &promise = m_promises[nameIn(receipt.archive->path)];
            if (!promise.from.isValid() || receipt.at < promise.from)
                promise.from = receipt.at;
            const int days = receipt.keepDays > 0 ? receipt.keepDays : m_daysHere;
            promise.days = promise.days > 0 ? std::min(promise.days, days) : days;
        }
    }

    [[nodiscard]] bool mayBeDue(const QString &path)
    {
        const QString folder = path.first(path.lastIndexOf(u'/'));
        if (!m_isHere.contains(folder))
            m_isHere.insert(folder, UndoStore::isOfThisComputer(path));
        const auto known = m_promises.constFind(nameIn(path));
        const bool isKnown = known != m_promises.cend();
        const QDateTime from = isKnown ? known->from : ArchiveFile::createdAt(path);
        const int days = isKnown && !m_isHere.value(folder) ? known->days : m_daysHere;
        return from.isValid() && from.addDays(days) < m_now;
    }

private:
    struct Promise
    {
        QDateTime from;
        int days = 0;
    };

    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    const int m_daysHere = retentionDays();
    QHash<QString, Promise> m_promises; ///< by the file's name
    QHash<QString, bool> m_isHere;      ///< by the folder
};

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

QStringList pruneArchives(const UndoStore &store, const std::stop_token &stop)
{
    store.removeAbandoned();
    store.followTeam();
    QList<Receipt> receipts = store.receipts();
    if (finishErasures(store, receipts))
        receipts = store.receipts();
    DueDates due(receipts);
    QSet<QString> names;
    QStringList gone;
    for (const QString &path : store.keptArchives()) {
        if (stop.stop_requested())
            break;
        if (!due.mayBeDue(path) || !isDue(path, receipts) || !QFile::remove(path))
            continue;
        gone.append(path);
        names.insert(QFileInfo(path).fileName());
    }
    if (gone.isEmpty())
        return gone;
    for (Receipt &receipt : receipts) {
        // Of a colleague's delete another copy may be where this computer does not see it.
        if (receipt.kind != Receipt::Kind::Delete || !receipt.archive || receipt.archiveDestroyed
            || receipt.computer != QSysInfo::machineHostName()
            || !names.contains(QFileInfo(receipt.archive->path).fileName())
            || !store.locate(*receipt.archive).isEmpty())
            continue;
        receipt.archiveDestroyed = true;
        (void)store.update(receipt); // the file is gone all the same, and the record says where it was
    }
    return gone;
}

} // namespace ondelete
