// SPDX-License-Identifier: MIT
#include "files/retention.h"

#include "files/archivefile.h"
#include "files/erasure.h"
#include "files/safefile.h"
#include "files/undobin.h"
#include "files/usedays.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <QtCore/QSettings>
#include <QtCore/QSysInfo>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr auto retentionKey = "undo/retentionDays"_L1;
constexpr int defaultRetention = 30;

constexpr int fewestUsesInBin = 3;

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

QString nameIn(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

/// What tells without opening an undo file, or from its beginning, that its time is not over: there may be thousands,
/// and each is looked at with every connect. It may only be wrong in saying that a file is to be read.
class DueDates
{
public:
    DueDates(const QList<RecordHead> &heads, const QList<RecordHead> &trusted, const QDateTime &now)
        : m_now(now)
    {
        // Any record may shorten the time; from when it counts, only one that nobody else can have written says.
        for (const RecordHead &head : heads)
            if (!head.archive.isEmpty()) {
                int &days = m_promises[head.archive].days;
                days = std::min(days, head.keepDays > 0 ? head.keepDays : m_daysHere);
            }
        for (const RecordHead &head : trusted)
            if (!head.archive.isEmpty()) {
                Promise &promise = m_promises[head.archive];
                if (!promise.from.isValid() || head.at < promise.from)
                    promise.from = head.at;
            }
    }

    /// @p name: as its record knows it.
    [[nodiscard]] bool mayBeDue(const QString &path, const QString &name, bool isOwn) const
    {
        const auto known = m_promises.constFind(name);
        const bool isKnown = known != m_promises.cend();
        const QDateTime from = isKnown && known->from.isValid() ? known->from : ArchiveFile::createdAt(path);
        const int days = isKnown && !isOwn ? known->days : m_daysHere;
        return from.isValid() && from.daysTo(m_now) > days;
    }

private:
    struct Promise
    {
        QDateTime from; ///< invalid: no record says that is trusted
        int days = std::numeric_limits<int>::max();
    };

    const QDateTime m_now;
    const int m_daysHere = retentionDays();
    QHash<QString, Promise> m_promises; ///< by the file's name
};

/// The records in full, read where the first one is asked for: mostly nothing is due.
class Records
{
public:
    explicit Records(const UndoStore &store)
        : m_store(store)
    {
    }

    [[nodiscard]] const QList<Receipt> &all() const
    {
        if (!m_all)
            m_all = m_store.receipts();
        return *m_all;
    }

private:
    const UndoStore &m_store;
    mutable std::optional<QList<Receipt>> m_all;
};

/// What one look at all archives is made of.
struct Look
{
    Records records;
    DueDates due;
    QDateTime now;
    std::stop_token stop;
};

/// Back where it was, destroyed, or still in the bin.
void lookThroughBin(const QString &archives, bool isOwn, const Look &look, Pruned &pruned)
{
    for (const Binned &binned : contentOfBin(archives)) {
        const HeldFolder bin(binOf(archives));
        const qint64 lain = binned.since.daysTo(look.now.date());
        const bool mayBeLongEnough = lain >= daysInBin;
        if (look.stop.stop_requested())
            return;
        // It stays for now, whatever it says.
        if (!mayBeLongEnough && look.due.mayBeDue(bin.path(binned.file), binned.name, isOwn))
            continue;
        const ArchiveFile archive(bin.path(binned.file), ArchiveFile::Keep::Path, look.stop);
        if (look.stop.stop_requested()) // then it was not read to its end, and can't be judged
            return;
        const Receipt *record = deleteOf(archive.sha256(), look.records.all());
        const int days = daysOf(isOwn, record);
        // The clock was wrong when it came here.
        if (archive.isGood() && !(record && record->archiveDestroyed) && !isDue(archive, record, days, look.now)) {
            (void)moveBack(archives, binned.file);
            continue;
        }
        const bool longEnough = (mayBeLongEnough && daysUsedSince(binned.since) >= fewestUsesInBin)
            || lain >= std::max(days, 4 * daysInBin);
        if (longEnough && bin.remove(binned.file))
            pruned.destroyed.append(archives + u'/' + binned.name);
    }
}

void lookThroughKept(const QStringList &paths, const Look &look, Pruned &pruned)
{
    QHash<QString, bool> isHere; // by the folder
    for (const QString &path : paths) {
        if (look.stop.stop_requested())
            return;
        const QString folder = path.first(path.lastIndexOf(u'/'));
        if (!isHere.contains(folder))
            isHere.insert(folder, UndoStore::isOfThisComputer(path));
        const bool isOwn = isHere.value(folder);
        if (!look.due.mayBeDue(path, nameIn(path), isOwn))
            continue;
        const ArchiveFile archive(path, ArchiveFile::Keep::Path, look.stop);
        // A file that can't be read is somebody's to look at, not ours to throw away.
        if (!archive.isGood())
            continue;
        const Receipt *record = deleteOf(archive.sha256(), look.records.all());
        if (isDue(archive, record, daysOf(isOwn, record), look.now)
            && !moveToBin(folder, nameIn(path), look.now.date()).isEmpty())
            pruned.gone.append(path);
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

void resetRetention()
{
    QSettings().remove(retentionKey);
}

bool isRetentionChosen()
{
    return QSettings().contains(retentionKey);
}

Pruned pruneArchives(const UndoStore &store, const QDateTime &now, const std::stop_token &stop)
{
    noteUse(now.date());
    Pruned pruned;
    store.removeAbandoned();
    pruned.said = store.followTeam(stop);
    if (stop.stop_requested())
        return pruned;
    QList<RecordHead> heads = store.heads();
    if (std::ranges::any_of(heads, &RecordHead::mustErase) && finishErasures(store, store.receipts()))
        heads = store.heads();
    // Where there is no team all records are this person's own: they are not to be listed and copied again.
    const QList<RecordHead> trusted = store.hasTeam() ? store.trustedHeads() : heads;
    const Look look{Records(store), DueDates(heads, trusted, now), now, stop};
    const QStringList folders = store.archiveFolders();
    for (const QString &folder : folders)
        lookThroughBin(folder, folder == folders.first(), look, pruned);
    lookThroughKept(store.keptArchives(), look, pruned);
    QSet<QString> destroyed;
    for (const QString &path : std::as_const(pruned.destroyed))
        destroyed.insert(nameIn(path));
    if (destroyed.isEmpty())
        return pruned;
    for (Receipt receipt : look.records.all()) {
        // Of a colleague's delete another copy may be where this computer does not see it.
        if (receipt.kind != Receipt::Kind::Delete || !receipt.archive || receipt.archiveDestroyed
            || receipt.computer != QSysInfo::machineHostName() || !destroyed.contains(nameIn(receipt.archive->path))
            || !store.locate(*receipt.archive).isEmpty())
            continue;
        receipt.archiveDestroyed = true;
        (void)store.update(receipt); // the file is gone all the same, and the record says where it was
    }
    return pruned;
}

} // namespace ondelete
