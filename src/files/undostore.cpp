// SPDX-License-Identifier: MIT
#include "files/undostore.h"

#include "files/archivefile.h"
#include "files/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QSysInfo>
#include <QtCore/QUuid>

#include <algorithm>
#include <pwd.h>
#include <sys/stat.h>
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

const QString teamPrefix = u"undo/team/"_s;

/// Who may use the team's folder may read what is in it. Where the disk knows no such modes, its own rules hold.
void openToTeam(const QString &path, const QString &team)
{
    struct stat folder = {};
    if (::stat(QFile::encodeName(team).constData(), &folder) != 0)
        return;
    const QByteArray name = QFile::encodeName(path);
    const bool isFolder = QFileInfo(path).isDir();
    if (::chown(name.constData(), uid_t(-1), folder.st_gid) == 0)
        (void)::chmod(name.constData(),
                      isFolder ? folder.st_mode & 07777 : S_IRUSR | S_IWUSR | (folder.st_mode & (S_IRGRP | S_IROTH)));
}

/// Makes a team's folder for @p name where it is not there. Returns whether it is.
bool makeFolder(const QString &team, const QString &name)
{
    const QString folder = team + u'/' + name;
    if (!QFileInfo(team).isDir()) // not to be made where a network's disk is not there
        return false;
    if (!QFileInfo::exists(folder) && QDir().mkpath(folder))
        openToTeam(folder, team);
    return QFileInfo(folder).isDir();
}

QString pathOf(const Receipt &receipt, const QString &folder)
{
    return u"%1/%2.json"_s.arg(folder, receipt.id);
}

QString write(const Receipt &receipt, const QString &folder)
{
    const QString path = pathOf(receipt, folder);
    const QString error = saveFile(path, QJsonDocument(toJson(receipt)).toJson(), Overwrite::Replace);
    if (folder != dataFolder(u"receipts"_s))
        openToTeam(path, QFileInfo(folder).path());
    return error;
}

/// Whether @p receipt, of the same delete, says that rows are gone which @p known still has.
bool isMoreFinal(const Receipt &receipt, const Receipt &known)
{
    return (receipt.erased && !known.erased) || (receipt.archiveDestroyed && !known.archiveDestroyed);
}

QString teamKey(const QString &systemIdentifier, const QString &database)
{
    QString name = database;
    return teamPrefix + systemIdentifier + u'-' + name.replace(u'/', u'_');
}

} // namespace

QString dataFolder(const QString &name)
{
    return madePrivate(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u'/' + name);
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
    const QSettings settings;
    for (const QString &key : settings.allKeys())
        if (const QString folder = settings.value(key).toString(); key.startsWith(teamPrefix) && !folder.isEmpty())
            store.m_teams.append(folder);
    store.m_teams.removeDuplicates();
    return store;
}

QStringList UndoStore::folders(const QString &name) const
{
    QStringList folders{dataFolder(name)};
    for (const QString &team : m_teams)
        folders.append(team + u'/' + name);
    return folders;
}

QString UndoStore::newArchivePath(const QString &database) const
{
    QString name = database;
    name.replace(QRegularExpression(u"[^A-Za-z0-9_]+"_s), u"_"_s);
    // Colleagues may delete in the same second, and their files meet in the team's folder.
    return u"%1/%2-%3-%4.sql"_s.arg(dataFolder(u"archives"_s), name,
                                    QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s),
                                    QUuid::createUuid().toString(QUuid::Id128).first(6));
}

QStringList UndoStore::keptArchives() const
{
    QStringList paths;
    for (const QString &folder : folders(u"archives"_s))
        for (QDirIterator item(folder, {u"*.sql"_s}, QDir::Files); item.hasNext();)
            paths.append(item.next());
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

QString UndoStore::locate(const ArchiveRef &archive) const
{
    QStringList paths{archive.path};
    for (const QString &folder : folders(u"archives"_s))
        paths.append(folder + u'/' + QFileInfo(archive.path).fileName());
    const auto found = std::ranges::find_if(paths, [](const QString &path) { return QFileInfo::exists(path); });
    return found == paths.end() ? QString() : *found;
}

QHash<QString, QString> UndoStore::locateAll(const QList<Receipt> &receipts) const
{
    QHash<QString, QSet<QString>> names; // in the store's folders
    const QStringList places = folders(u"archives"_s);
    for (const QString &folder : places)
        for (QDirIterator item(folder, QDir::Files); item.hasNext();)
            names[folder].insert(item.nextFileInfo().fileName());
    QHash<QString, QString> located;
    for (const Receipt &receipt : receipts) {
        if (!receipt.archive || receipt.archive->path.isEmpty())
            continue;
        const qsizetype slash = receipt.archive->path.lastIndexOf(u'/');
        const QString folder = receipt.archive->path.first(std::max<qsizetype>(slash, 0));
        const QString name = receipt.archive->path.sliced(slash + 1);
        const auto has = [&](const QString &place) { return names.value(place).contains(name); };
        if (places.contains(folder) ? has(folder) : QFileInfo::exists(receipt.archive->path))
            located.insert(receipt.id, receipt.archive->path);
        else if (const auto place = std::ranges::find_if(places, has); place != places.end())
            located.insert(receipt.id, *place + u'/' + name);
    }
    return located;
}

QString UndoStore::share(const QString &archive) const
{
    for (const QString &team : m_teams) {
        if (!makeFolder(team, u"archives"_s))
            return Text::tr("The team's folder %1 can't be reached.").arg(team);
        const QString copy = team + u"/archives/"_s + QFileInfo(archive).fileName();
        if (const QString error = copySealed(archive, copy); !error.isEmpty())
            return error;
        openToTeam(copy, team);
    }
    return {};
}

QString UndoStore::destroy(const QString &archive, const QString &sha256) const
{
    QStringList paths{archive};
    for (const QString &folder : folders(u"archives"_s))
        paths.append(folder + u'/' + QFileInfo(archive).fileName());
    bool isAnother = false;
    bool isFound = false;
    QStringList stuck;
    for (const QString &path : std::as_const(paths)) {
        if (!QFileInfo::exists(path))
            continue;
        // The name may be another file's by now, or somebody else's.
        if (ArchiveFile(path).sha256() != sha256) {
            isAnother = isAnother || path == archive;
            continue;
        }
        isFound = true;
        if (!QFile::remove(path))
            stuck.append(path);
    }
    if (!stuck.isEmpty())
        return Text::tr("The file %1 can't be removed. It is still there.").arg(stuck.join(u", "_s));
    if (isAnother && !isFound)
        return Text::tr("The file %1 is not the one that was sealed there, so it was not destroyed.").arg(archive);
    for (Receipt receipt : receipts()) {
        if (!receipt.archive || receipt.archive->sha256 != sha256 || receipt.kind != Receipt::Kind::Delete)
            continue;
        receipt.archiveDestroyed = true;
        if (const QString error = update(receipt); !error.isEmpty())
            return error;
    }
    return {};
}

QString UndoStore::update(const Receipt &receipt) const
{
    for (const QString &folder : folders(u"receipts"_s))
        if (QFileInfo::exists(pathOf(receipt, folder)))
            if (const QString error = write(receipt, folder); !error.isEmpty())
                return error;
    return {};
}

QString UndoStore::save(const Receipt &receipt) const
{
    for (const QString &team : m_teams)
        if (!makeFolder(team, u"receipts"_s))
            return Text::tr("The team's folder %1 can't be reached.").arg(team);
    for (const QString &folder : folders(u"receipts"_s))
        if (const QString error = write(receipt, folder); !error.isEmpty())
            return error;
    return {};
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
        QFile::remove(pathOf(receipt, folder));
}

QList<Receipt> UndoStore::receipts() const
{
    QHash<QString, RecordCache::Record> byId;
    for (const QString &folder : folders(u"receipts"_s)) {
        const QList<RecordCache::Record> records = m_cache->recordsIn(folder);
        byId.reserve(byId.size() + records.size());
        for (const RecordCache::Record &record : records) {
            RecordCache::Record &known = byId[record->id];
            if (!known || isMoreFinal(*record, *known))
                known = record;
        }
    }
    QList<RecordCache::Record> order = byId.values();
    std::ranges::sort(order, [](const RecordCache::Record &one, const RecordCache::Record &other) {
        return one->at == other->at ? one->id > other->id : one->at > other->at;
    });
    QList<Receipt> all;
    all.reserve(order.size());
    for (const RecordCache::Record &record : std::as_const(order))
        all.append(*record);
    return all;
}

void UndoStore::followTeam() const
{
    if (m_teams.isEmpty())
        return;
    const QString here = dataFolder(u"receipts"_s);
    QHash<QString, Receipt> gone;
    for (const Receipt &receipt : receipts())
        if (receipt.erased || receipt.archiveDestroyed)
            gone.insert(receipt.id, receipt);
    for (const RecordCache::Record &own : m_cache->recordsIn(here)) {
        const auto now = gone.constFind(own->id);
        if (now == gone.cend() || !isMoreFinal(*now, *own))
            continue;
        if (now->archiveDestroyed && own->archive && QFileInfo::exists(own->archive->path)
            && ArchiveFile(own->archive->path).sha256() == own->archive->sha256 && !QFile::remove(own->archive->path))
            continue; // tried again at the next start
        (void)write(*now, here);
    }
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

QString teamFolderOf(const QString &systemIdentifier, const QString &database)
{
    return QSettings().value(teamKey(systemIdentifier, database)).toString();
}

void setTeamFolder(const QString &systemIdentifier, const QString &database, const QString &folder)
{
    QSettings().setValue(teamKey(systemIdentifier, database), folder);
}

TeamFolder lookAtTeamFolder(const QString &systemIdentifier, const QString &database)
{
    const QString path = teamFolderOf(systemIdentifier, database);
    const auto isUsable = [](const QFileInfo &folder) { return folder.isDir() && folder.isWritable(); };
    const auto isUsableOrNew = [&](const QString &name) {
        const QFileInfo folder(path + u'/' + name);
        return !folder.exists() || isUsable(folder);
    };
    return {path,
            path.isEmpty()
                || (isUsable(QFileInfo(path)) && isUsableOrNew(u"archives"_s) && isUsableOrNew(u"receipts"_s))};
}

void UndoStore::removeAbandoned() const
{
    for (const QString &name : {u"archives"_s, u"receipts"_s})
        ondelete::removeAbandoned(dataFolder(name));
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
