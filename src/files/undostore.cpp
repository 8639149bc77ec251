// SPDX-License-Identifier: MIT
#include "files/undostore.h"

#include "files/archivefile.h"
#include "files/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QSysInfo>
#include <QtCore/QUuid>

#include <algorithm>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::UndoStore) };

constexpr auto retentionKey = "undo/retentionDays"_L1;
constexpr int defaultRetention = 30;

QString madePrivate(const QString &folder)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

const QString teamPrefix = u"undo/team/"_s;

QString pathOf(const Receipt &receipt, const QString &folder)
{
    return u"%1/%2.json"_s.arg(folder, receipt.id);
}

QString write(const Receipt &receipt, const QString &path)
{
    return saveFile(path, QJsonDocument(toJson(receipt)).toJson(), Overwrite::Replace);
}

enum class Overlap { None, Part, Whole };

/// How much of what @p earlier is about @p receipt is about, too.
Overlap overlapOf(const Receipt &earlier, const Receipt &receipt)
{
    if (earlier.systemIdentifier != receipt.systemIdentifier || earlier.database != receipt.database || earlier.root != receipt.root
        || earlier.kind == Receipt::Kind::Fix)
        return Overlap::None;
    const auto shared = std::ranges::count_if(earlier.keys, [&](const QString &key) { return receipt.keys.contains(key); });
    return shared == 0 ? Overlap::None : shared == earlier.keys.size() ? Overlap::Whole : Overlap::Part;
}

QByteArray newSalt()
{
    quint32 salt[4];
    QRandomGenerator::system()->fillRange(salt);
    return {reinterpret_cast<const char *>(salt), sizeof(salt)};
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

UndoStore::UndoStore(const QString &teamFolder)
{
    if (!teamFolder.isEmpty())
        m_teams.append(teamFolder);
}

UndoStore UndoStore::ofEveryTeam()
{
    UndoStore store;
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

QStringList UndoStore::archives() const
{
    QFileInfoList files;
    QStringList names;
    for (const QString &folder : folders(u"archives"_s)) {
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.sql"_s}, QDir::Files)) {
            if (names.contains(file.fileName()))
                continue;
            names.append(file.fileName());
            files.append(file);
        }
    }
    for (const Receipt &receipt : receipts()) {
        if (receipt.kind != Receipt::Kind::Delete || !receipt.archive || names.contains(QFileInfo(receipt.archive->path).fileName()))
            continue;
        if (const QFileInfo file(receipt.archive->path); file.isFile()) {
            names.append(file.fileName());
            files.append(file);
        }
    }
    std::ranges::stable_sort(files, std::ranges::greater(), [](const QFileInfo &file) { return file.lastModified(); });
    QStringList paths;
    for (const QFileInfo &file : std::as_const(files))
        paths.append(file.filePath());
    return paths;
}

bool UndoStore::keeps(const QString &archive) const
{
    const QString folder = QFileInfo(archive).canonicalPath();
    return std::ranges::any_of(folders(u"archives"_s), [&](const QString &own) { return QDir(own).canonicalPath() == folder; });
}

QString UndoStore::locate(const ArchiveRef &archive) const
{
    QStringList paths{archive.path};
    for (const QString &folder : folders(u"archives"_s))
        paths.append(folder + u'/' + QFileInfo(archive.path).fileName());
    const auto found = std::ranges::find_if(paths, [](const QString &path) { return QFileInfo::exists(path); });
    return found == paths.end() ? QString() : *found;
}

QString UndoStore::share(const QString &archive) const
{
    for (const QString &team : m_teams) {
        const QString folder = team + u"/archives"_s;
        if (!QFileInfo(team).isDir() || !QDir().mkpath(folder))
            return Text::tr("The team's folder %1 can't be reached.").arg(team);
        if (const QString error = copySealed(archive, folder + u'/' + QFileInfo(archive).fileName()); !error.isEmpty())
            return error;
    }
    return {};
}

QString UndoStore::destroy(const QString &archive, const QString &sha256) const
{
    QStringList copies{archive};
    for (const QString &folder : folders(u"archives"_s)) {
        // Somebody else's undo file may have the same name.
        const QString copy = folder + u'/' + QFileInfo(archive).fileName();
        if (copy != archive && QFileInfo::exists(copy) && ArchiveFile(copy).sha256() == sha256)
            copies.append(copy);
    }
    for (const QString &copy : std::as_const(copies)) {
        if (QFileInfo::exists(copy) && !QFile::remove(copy))
            return Text::tr("The file %1 can't be removed. It is still there.").arg(copy);
    }
    for (Receipt receipt : receipts()) {
        if (!receipt.archive || receipt.archive->sha256 != sha256 || receipt.kind != Receipt::Kind::Delete)
            continue;
        receipt.archiveDestroyed = true;
        if (const QString error = rewrite(receipt); !error.isEmpty())
            return error;
    }
    return {};
}

QString UndoStore::rewrite(const Receipt &receipt) const
{
    for (const QString &folder : folders(u"receipts"_s))
        if (const QString path = pathOf(receipt, folder); QFileInfo::exists(path))
            if (const QString error = write(receipt, path); !error.isEmpty())
                return error;
    return {};
}

QString UndoStore::save(const Receipt &receipt) const
{
    for (const QString &team : m_teams)
        if (!QFileInfo(team).isDir()) // not to be made where a network's disk is not there
            return Text::tr("The team's folder %1 can't be reached.").arg(team);
    for (const QString &folder : folders(u"receipts"_s)) {
        QDir().mkpath(folder);
        if (const QString error = write(receipt, pathOf(receipt, folder)); !error.isEmpty())
            return error;
    }
    return {};
}

std::optional<Receipt> UndoStore::receipt(const QString &id) const
{
    for (const Receipt &one : receipts())
        if (one.id == id)
            return one;
    return std::nullopt;
}

UndoStore::Remains UndoStore::eraseForGood(Receipt &receipt) const
{
    Remains remains;
    if (QFile::exists(receipt.archive->path) && !QFile::remove(receipt.archive->path)) {
        remains.own = receipt.archive->path;
        return remains;
    }
    receipt.archiveDestroyed = true;
    for (Receipt &earlier : receipts()) {
        const Overlap overlap = overlapOf(earlier, receipt);
        if (earlier.id == receipt.id || overlap == Overlap::None)
            continue;
        const QString file = earlier.archive ? locate(*earlier.archive) : QString();
        if (overlap == Overlap::Part) {
            if (!file.isEmpty())
                remains.shared.append(file);
            continue;
        }
        if (!file.isEmpty() && !destroy(file, earlier.archive->sha256).isEmpty()) {
            remains.stuck.append(file);
            continue;
        }
        earlier.archiveDestroyed = earlier.archive.has_value();
        forgetWhom(earlier, newSalt());
        (void)rewrite(earlier); // what can't be written now is no undo file
    }
    forgetWhom(receipt, newSalt());
    remains.stuck.removeDuplicates();
    remains.shared.removeDuplicates();
    return remains;
}

void UndoStore::remove(const Receipt &receipt) const
{
    for (const QString &folder : folders(u"receipts"_s))
        QFile::remove(pathOf(receipt, folder));
}

QList<Receipt> UndoStore::receipts() const
{
    QHash<QString, Receipt> byId;
    for (const QString &folder : folders(u"receipts"_s)) {
        for (const QString &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files)) {
            QFile file(folder + u'/' + name);
            constexpr qint64 most = 16 * 1024 * 1024;
            if (!file.open(QIODevice::ReadOnly) || file.size() > most)
                continue;
            if (const auto receipt = receiptFromJson(file.readAll()); receipt && !byId.contains(receipt->id))
                byId.insert(receipt->id, *receipt);
        }
    }
    QList<Receipt> all = byId.values();
    std::ranges::sort(all, std::ranges::greater(), [](const Receipt &receipt) { return std::pair(receipt.at, receipt.id); });
    return all;
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
    const QFileInfo folder(path);
    return {path, path.isEmpty() || (folder.isDir() && folder.isWritable())};
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

QStringList pruneArchives(const UndoStore &store)
{
    store.removeAbandoned();
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-retentionDays());
    QStringList gone;
    for (const QString &path : store.archives()) {
        const ArchiveFile archive(path);
        // A file that can't be read is somebody's to look at, not ours to throw away.
        if (store.keeps(path) && archive.isGood() && archive.manifest().createdAt < oldest && store.destroy(path, archive.sha256()).isEmpty())
            gone.append(path);
    }
    return gone;
}

} // namespace ondelete
