// SPDX-License-Identifier: MIT
#include "files/undostore.h"

#include "core/text/bytes.h"
#include "files/archivefile.h"
#include "files/gzip.h"
#include "files/programfolder.h"
#include "files/safefile.h"
#include "files/savefile.h"
#include "files/signature.h"
#include "files/teamfolder.h"
#include "files/undobin.h"
#include "files/usedays.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QSysInfo>
#include <QtCore/QUuid>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::UndoStore)
};

QString madePrivate(const QString &folder)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

/// Where a receipt is kept; an empty text where its id can't be the name of a file.
QString nameOf(const Receipt &receipt)
{
    return isReceiptId(receipt.id) ? receipt.id + u".json"_s : QString();
}

/// Whether this person stands for what a record says: not where somebody else's was only completed.
enum class Vouch { Yes, No };

/// @p team: whose folder it is; empty: this computer's own.
QString write(const Receipt &receipt, const QString &folder, const QString &team, Vouch vouch = Vouch::Yes)
{
    const HeldFolder place(folder, team.isEmpty() ? Links::Follow : Links::Never);
    const QString name = nameOf(receipt);
    if (!place.isOpen() || name.isEmpty())
        return Text::tr("The record can't be kept in the folder %1.").arg(folder);
    const QJsonObject record = vouch == Vouch::Yes ? signedRecord(toJson(receipt)) : toJson(receipt);
    const QString error =
        saveFile(place.path(name), bytesOf(QJsonDocument(record), QJsonDocument::Indented), Overwrite::ReplacePlain);
    if (!team.isEmpty())
        place.openToTeam(name, team);
    return place.readable(error);
}

bool isByTrusted(const KnownRecord &record, const QStringList &trusted)
{
    return !record.signer.isEmpty() && trusted.contains(record.signer);
}

/// Whether @p receipt, of the same delete, says that rows are gone which @p known still has.
bool isMoreFinal(const Receipt &receipt, const Receipt &known)
{
    return (receipt.erased && !known.erased) || (receipt.archiveDestroyed && !known.archiveDestroyed);
}

/// What @p known says, but for what @p receipt says of its end: nothing else is the other's to change.
Receipt withEndOf(const Receipt &known, const Receipt &receipt)
{
    Receipt both = known;
    both.archiveDestroyed = receipt.archiveDestroyed || known.archiveDestroyed;
    if (!receipt.erased || known.erased)
        return both;
    both.erased = true;
    both.eraseWhenDone = false;
    both.label = receipt.label;
    both.organization = receipt.organization;
    both.keys = receipt.keys;
    both.batch = receipt.batch;
    both.reason = receipt.reason;
    both.leftToDo = receipt.leftToDo;
    return both;
}

} // namespace

QString dataFolder(const QString &name)
{
    return madePrivate(programFolder() + u'/' + name);
}

UndoStore::UndoStore(const QString &teamFolder, std::shared_ptr<RecordCache> cache)
    : m_cache(cache ? std::move(cache) : std::make_shared<RecordCache>())
{
    if (!teamFolder.isEmpty())
        m_teams.append(teamFolder);
}

UndoStore UndoStore::ofEveryTeam(std::shared_ptr<RecordCache> cache)
{
    UndoStore store({}, std::move(cache));
    store.m_teams = everyTeamFolder();
    return store;
}

QStringList UndoStore::folders(const QString &name) const
{
    QStringList folders{dataFolder(name)};
    for (const QString &team : m_teams)
        folders.append(team + u'/' + name);
    return folders;
}

QString UndoStore::newArchivePath(const QString &database, Packing packing) const
{
    QString name = database;
    name.replace(QRegularExpression(u"[^A-Za-z0-9_]+"_s), u"_"_s);
    // Colleagues may delete in the same second, and their files meet in the team's folder.
    return u"%1/%2-%3-%4.sql%5"_s.arg(dataFolder(u"archives"_s), name,
                                      QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s),
                                      QUuid::createUuid().toString(QUuid::Id128).first(6),
                                      packing == Packing::Gzip ? packedEnding : QLatin1StringView());
}

QStringList UndoStore::archiveFolders() const
{
    return folders(u"archives"_s);
}

QStringList UndoStore::keptArchives() const
{
    QStringList paths;
    for (const QString &folder : folders(u"archives"_s))
        for (const QString &name : archivesIn(HeldFolder(folder)))
            paths.append(folder + u'/' + name);
    return paths;
}

QStringList UndoStore::archives() const
{
    QFileInfoList files;
    QSet<std::pair<QString, qint64>> known; // a copy has the name and the size of its original
    const auto add = [&](const QString &path) {
        const QFileInfo file(path);
        if (!file.isFile())
            return;
        const std::pair key(file.fileName(), file.size());
        if (known.contains(key))
            return;
        known.insert(key);
        files.append(file);
    };
    const QString own = dataFolder(u"archives"_s);
    const QStringList kept = keptArchives();
    for (const QString &path : kept)
        if (QFileInfo(path).path() == own)
            add(path);
    for (const Receipt &receipt : receipts())
        if (receipt.kind == Receipt::Kind::Delete && receipt.archive)
            add(receipt.archive->path);
    for (const QString &path : kept)
        add(path);
    for (const QString &folder : archiveFolders())
        for (const Binned &binned : contentOfBin(folder))
            add(binOf(folder) + u'/' + binned.file);
    std::ranges::stable_sort(files, std::ranges::greater(), [](const QFileInfo &file) { return file.lastModified(); });
    QStringList paths;
    for (const QFileInfo &file : std::as_const(files))
        paths.append(file.filePath());
    return paths;
}

bool UndoStore::isOfThisComputer(const QString &archive)
{
    return QFileInfo(archive).canonicalPath() == QDir(dataFolder(u"archives"_s)).canonicalPath();
}

QStringList UndoStore::binned(const QString &name) const
{
    QStringList paths;
    for (const QString &folder : archiveFolders())
        for (const Binned &each : contentOfBin(folder))
            if (each.name == name)
                paths.append(binOf(folder) + u'/' + each.file);
    return paths;
}

QString UndoStore::locate(const ArchiveRef &archive) const
{
    QStringList paths{archive.path};
    for (const QString &folder : folders(u"archives"_s))
        paths.append(folder + u'/' + QFileInfo(archive.path).fileName());
    paths += binned(QFileInfo(archive.path).fileName());
    const auto found = std::ranges::find_if(paths, [](const QString &path) { return QFileInfo(path).isFile(); });
    return found == paths.end() ? QString() : *found;
}

QHash<QString, QString> UndoStore::locateAll(const QList<Receipt> &receipts) const
{
    QHash<QString, QSet<QString>> names; // in the store's folders
    QHash<QString, QString> binned;      // by the file's name as it was before
    const QStringList places = folders(u"archives"_s);
    for (const QString &folder : places) {
        for (QDirIterator item(folder, QDir::Files | QDir::Hidden); item.hasNext();)
            names[folder].insert(item.nextFileInfo().fileName());
        for (const Binned &each : contentOfBin(folder))
            if (!binned.contains(each.name))
                binned.insert(each.name, binOf(folder) + u'/' + each.file);
    }
    QHash<QString, QString> located;
    for (const Receipt &receipt : receipts) {
        if (!receipt.archive || receipt.archive->path.isEmpty())
            continue;
        const qsizetype slash = receipt.archive->path.lastIndexOf(u'/');
        const QString folder = receipt.archive->path.first(std::max<qsizetype>(slash, 0));
        const QString name = receipt.archive->path.sliced(slash + 1);
        const auto has = [&](const QString &place) {
            const auto known = names.constFind(place);
            return known != names.cend() && known->contains(name);
        };
        if (places.contains(folder) ? has(folder) : QFileInfo(receipt.archive->path).isFile())
            located.insert(receipt.id, receipt.archive->path);
        else if (const auto place = std::ranges::find_if(places, has); place != places.end())
            located.insert(receipt.id, *place + u'/' + name);
        else if (const auto file = binned.constFind(name); file != binned.cend())
            located.insert(receipt.id, *file);
    }
    return located;
}

QString UndoStore::share(const QString &archive) const
{
    for (const QString &team : m_teams) {
        const HeldFolder folder = HeldFolder::inTeam(team, u"archives"_s);
        if (!folder.isOpen())
            return Text::tr("The team's folder %1 can't be reached.").arg(team);
        const QString name = QFileInfo(archive).fileName();
        if (const QString error = copySealed(archive, folder.path(name)); !error.isEmpty())
            return folder.readable(error);
        folder.openToTeam(name, team);
    }
    return {};
}

QString UndoStore::destroy(const QString &archive, const QString &sha256) const
{
    QStringList paths{archive};
    for (const QString &folder : folders(u"archives"_s))
        paths.append(folder + u'/' + QFileInfo(archive).fileName());
    paths += binned(QFileInfo(archive).fileName());
    paths.removeDuplicates();
    bool isAnother = false;
    bool isFound = false;
    QStringList stuck;
    for (const QString &path : std::as_const(paths)) {
        // Only where it is a team's others decide what the path leads to.
        const bool isOfTeam =
            std::ranges::any_of(m_teams, [&](const QString &team) { return path.startsWith(team + u'/'); });
        const HeldFolder folder(QFileInfo(path).path(), isOfTeam ? Links::Never : Links::Follow);
        const QString name = QFileInfo(path).fileName();
        if (!folder.isOpen() || !folder.contains(name))
            continue;
        // The name may be another file's by now, or somebody else's. A damaged one, which has no sum, goes only where
        // it was named itself.
        if (ArchiveFile(folder.path(name)).sha256() != sha256 || (sha256.isEmpty() && path != archive)) {
            isAnother = isAnother || path == archive;
            continue;
        }
        isFound = true;
        if (!folder.remove(name))
            stuck.append(path);
    }
    if (!stuck.isEmpty())
        return Text::tr("The file %1 can't be removed. It is still there.").arg(stuck.join(u", "_s));
    if (isAnother && !isFound)
        return Text::tr("The file %1 is not the one that was sealed there, so it was not destroyed.").arg(archive);
    for (Receipt receipt : receipts()) {
        if (sha256.isEmpty() || !receipt.archive || receipt.archive->sha256 != sha256
            || receipt.kind != Receipt::Kind::Delete)
            continue;
        receipt.archiveDestroyed = true;
        if (const QString error = update(receipt); !error.isEmpty())
            return error;
    }
    return {};
}

QString UndoStore::update(const Receipt &receipt) const
{
    const QString own = dataFolder(u"receipts"_s);
    const QString name = nameOf(receipt);
    const QStringList trusted = m_teams.isEmpty() ? QStringList() : trustedKeys();
    const bool isOurs = HeldFolder(own).contains(name);
    if (isOurs)
        if (const QString error = write(receipt, own, {}); !error.isEmpty())
            return error;
    for (const QString &team : m_teams) {
        const QString folder = team + u"/receipts"_s;
        if (!HeldFolder(folder).contains(name))
            continue;
        const auto isSame = [&](const RecordCache::Record &other) {
            return other->receipt.id == receipt.id && isByTrusted(*other, trusted);
        };
        const bool isKnown =
            isOurs || std::ranges::any_of(m_cache->recordsIn(folder, RecordCache::Signers::Wanted), isSame);
        if (const QString error = write(receipt, folder, team, isKnown ? Vouch::Yes : Vouch::No); !error.isEmpty())
            return error;
    }
    return {};
}

QString UndoStore::save(const Receipt &receipt) const
{
    for (const QString &team : m_teams)
        if (!HeldFolder::inTeam(team, u"receipts"_s).isOpen())
            return Text::tr("The team's folder %1 can't be reached.").arg(team);
    noteUse(QDateTime::currentDateTimeUtc().date());
    if (const QString error = write(receipt, dataFolder(u"receipts"_s), {}); !error.isEmpty())
        return error;
    for (const QString &team : m_teams)
        if (const QString error = write(receipt, team + u"/receipts"_s, team); !error.isEmpty())
            return error;
    return {};
}

QString UndoStore::complete(const Receipt &receipt) const
{
    // A program that was killed may have written it here and not there yet.
    const bool isOurs = HeldFolder(dataFolder(u"receipts"_s)).contains(nameOf(receipt));
    return isOurs && save(receipt).isEmpty() ? QString() : update(receipt);
}

std::optional<Receipt> UndoStore::receipt(const QString &id) const
{
    const QList<Receipt> all = receipts();
    const auto found = std::ranges::find(all, id, &Receipt::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void UndoStore::remove(const Receipt &receipt) const
{
    for (const QString &folder : folders(u"receipts"_s))
        (void)HeldFolder(folder).remove(nameOf(receipt));
}

QList<Receipt> UndoStore::receipts() const
{
    const QString own = dataFolder(u"receipts"_s);
    QHash<QString, RecordCache::Record> byId;
    for (const QString &folder : folders(u"receipts"_s)) {
        const auto signers = folder == own ? RecordCache::Signers::NotWanted : RecordCache::Signers::Wanted;
        const QList<RecordCache::Record> records = m_cache->recordsIn(folder, signers);
        byId.reserve(byId.size() + records.size());
        for (const RecordCache::Record &record : records) {
            RecordCache::Record &known = byId[record->receipt.id];
            if (!known)
                known = record;
            else if (isMoreFinal(record->receipt, known->receipt))
                known = std::make_shared<const KnownRecord>(withEndOf(known->receipt, record->receipt), QString());
        }
    }
    QList<RecordCache::Record> order = byId.values();
    std::ranges::sort(order, [](const RecordCache::Record &one, const RecordCache::Record &other) {
        const Receipt &first = one->receipt;
        const Receipt &second = other->receipt;
        return first.at == second.at ? first.id > second.id : first.at > second.at;
    });
    QList<Receipt> all;
    all.reserve(order.size());
    for (const RecordCache::Record &record : std::as_const(order))
        all.append(record->receipt);
    return all;
}

QList<Receipt> UndoStore::trustedReceipts() const
{
    const QStringList trusted = trustedKeys();
    QList<Receipt> all;
    for (const RecordCache::Record &record :
         m_cache->recordsIn(dataFolder(u"receipts"_s), RecordCache::Signers::NotWanted))
        all.append(record->receipt);
    for (const QString &team : m_teams)
        for (const RecordCache::Record &record :
             m_cache->recordsIn(team + u"/receipts"_s, RecordCache::Signers::Wanted))
            if (isByTrusted(*record, trusted))
                all.append(record->receipt);
    return all;
}

QList<RecordHead> UndoStore::heads() const
{
    return headsWhere([](const KnownRecord &) { return true; });
}

QList<RecordHead> UndoStore::trustedHeads() const
{
    const QStringList trusted = trustedKeys();
    return headsWhere([&](const KnownRecord &record) { return isByTrusted(record, trusted); });
}

/// Those of this computer, and of the team's those that are wanted.
QList<RecordHead> UndoStore::headsWhere(const std::function<bool(const KnownRecord &)> &isWanted) const
{
    QList<RecordHead> heads = m_cache->headsIn(dataFolder(u"receipts"_s));
    for (const QString &team : m_teams)
        for (const RecordCache::Record &record :
             m_cache->recordsIn(team + u"/receipts"_s, RecordCache::Signers::Wanted))
            if (isWanted(*record))
                heads.append(headOf(record->receipt));
    return heads;
}

QStringList UndoStore::followTeam(const std::stop_token &stop) const
{
    QStringList said;
    if (m_teams.isEmpty())
        return said;
    QHash<QString, Receipt> ended;
    for (const Receipt &receipt : receipts())
        if (receipt.erased || receipt.archiveDestroyed)
            ended.insert(receipt.id, receipt);
    const QString here = dataFolder(u"receipts"_s);
    for (const RecordCache::Record &record : m_cache->recordsIn(here, RecordCache::Signers::NotWanted)) {
        const Receipt &own = record->receipt;
        const auto now = ended.constFind(own.id);
        if (stop.stop_requested())
            break;
        if (now == ended.cend() || !isMoreFinal(*now, own))
            continue;
        const QString file = own.archive ? own.archive->path : QString();
        if (now->archiveDestroyed && isOfThisComputer(file) && !own.archive->sha256.isEmpty()
            && ArchiveFile(file, ArchiveFile::Keep::Path, stop).sha256() == own.archive->sha256) {
            const QString binned =
                moveToBin(dataFolder(u"archives"_s), QFileInfo(file).fileName(), QDate::currentDate());
            if (binned.isEmpty())
                continue; // tried again at the next start
            said.append(
                Text::tr("The team's record of %1 says that its undo file was destroyed, so it was moved to %2, "
                         "where it is destroyed after %n day(s). If that is not so, move it back.",
                         nullptr, daysInBin)
                    .arg(own.id, binned));
        } else if (now->archiveDestroyed && QFileInfo(file).isFile()) {
            said.append(Text::tr("The team's record of %1 says that its undo file was destroyed. It is still there: %2")
                            .arg(own.id, file));
            continue; // a person put it there
        }
        (void)write(withEndOf(own, *now), here, {});
    }
    return said;
}

Receipt newReceipt(Receipt::Kind kind)
{
    Receipt receipt;
    receipt.kind = kind;
    receipt.at = QDateTime::currentDateTimeUtc();
    receipt.id = receipt.at.toString(u"yyyyMMdd-HHmmsszzz-"_s) + QUuid::createUuid().toString(QUuid::Id128).first(12);
    if (const passwd *account = ::getpwuid(::geteuid())) // what the system knows, not what the environment claims
        receipt.person = QString::fromLocal8Bit(account->pw_name);
    receipt.computer = QSysInfo::machineHostName();
    return receipt;
}

void UndoStore::removeAbandoned() const
{
    for (const QString &name : {u"archives"_s, u"receipts"_s})
        ondelete::removeAbandoned(dataFolder(name));
    ondelete::removeAbandoned(programFolder());
    // Who writes to a team's folder may be on another computer, whose locks can't be seen from here.
    const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
    for (const QString &team : m_teams) {
        for (const QString &name : {u"archives"_s, u"receipts"_s})
            ondelete::removeAbandoned(team + u'/' + name, yesterday);
    }
}

void UndoStore::removeHalfWritten(const QString &archive) const
{
    removeIfAbandoned(archive + partialEnding);
    for (const QString &folder : folders(u"archives"_s))
        removeIfAbandoned(folder + u'/' + QFileInfo(archive).fileName() + partialEnding);
}

} // namespace ondelete
