// SPDX-License-Identifier: MIT
#include "postgres/sample/clusterfolder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QThread>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr auto namePrefix = "ondelete-server-"_L1;
/// sun_path holds 107 bytes; "/ondelete-server-XXXXXX/socket/.s.PGSQL.5432.lock" are 50 of them.
constexpr qsizetype longestBase = 50;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ThrowawayCluster)
};

QString sentence(const QString &folder, int error)
{
    if (error == ENOSPC)
        return diskIsFull(folder);
    return Text::tr(
               "The folder %1 can't be used for a private server (%2). Set TMPDIR to a folder that may be written.")
        .arg(folder, QString::fromLocal8Bit(std::strerror(error)));
}

/// The folder for temporary files; /tmp where a socket's path below it would be too long.
QString baseFolder()
{
    const QString folder = QDir::tempPath();
    return QFile::encodeName(folder).size() <= longestBase ? folder : u"/tmp"_s;
}

bool makeFolder(const QString &path, const std::optional<ServerAccount> &account)
{
    return ::mkdir(QFile::encodeName(path).constData(), 0700) == 0 && (!account || account->own(path));
}

/// Locks a cluster's folder: the owner file's descriptor, or -1 where its owner lives, the folder is not this
/// user's (so that nobody can have us remove theirs), or has no such file.
int lockFolder(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0 || status.st_uid != ::geteuid())
        return -1;
    const int file = ::open(QFile::encodeName(path + u"/owner"_s).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0)
        return file;
    if (file >= 0)
        ::close(file);
    return -1;
}

/// Whether process @p pid is a server on the data folder @p data.
bool serves(pid_t pid, const QString &data)
{
    QFile commandLine(u"/proc/%1/cmdline"_s.arg(pid));
    if (!commandLine.open(QIODevice::ReadOnly))
        return false;
    return commandLine.readAll().split('\0').contains(QFile::encodeName(data));
}

void stopServerOf(const QString &data)
{
    QFile file(data + u"/postmaster.pid"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const pid_t pid = file.readLine().trimmed().toInt();
    if (pid <= 1)
        return;
    for (const int signal : {SIGQUIT, SIGKILL}) {
        QElapsedTimer timer;
        timer.start();
        if (!serves(pid, data))
            return;
        ::kill(pid, signal);
        while (serves(pid, data) && timer.elapsed() < 5000)
            QThread::msleep(20);
    }
}

/// Processes of a killed server end by themselves, within moments, and may write until then.
void removeFolder(const QString &path)
{
    for (int tries = 0; tries < 20 && !QDir(path).removeRecursively(); ++tries)
        QThread::msleep(50);
}

} // namespace

QString diskIsFull(const QString &folder)
{
    return Text::tr(
               "The disk of %1 is full: no private server could be started there. Free some space, or set TMPDIR to a "
               "folder on another disk.")
        .arg(folder);
}

ClusterFolder::~ClusterFolder()
{
    if (!m_path.isEmpty())
        removeFolder(m_path);
    if (m_lock >= 0)
        ::close(m_lock);
}

QString ClusterFolder::create(const std::optional<ServerAccount> &account, const QString &keepIn)
{
    const QString base = baseFolder();
    QByteArray name = QFile::encodeName(base + u'/' + namePrefix + u"XXXXXX"_s);
    if (!::mkdtemp(name.data()))
        return sentence(base, errno);
    m_path = QFile::decodeName(name);
    m_data = keepIn.isEmpty() ? m_path + u"/data"_s : QDir(keepIn).absolutePath();
    // The account must pass through this folder, but can't change what is in it.
    if (account && ::chmod(name.constData(), 0711) != 0)
        return sentence(m_path, errno);

    // Locked before it has the name by which others look for it.
    const QByteArray unnamed = name + "/owner.new";
    m_lock = ::open(unnamed.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    const QByteArray content = QFile::encodeName(m_data);
    if (m_lock < 0 || ::flock(m_lock, LOCK_EX | LOCK_NB) != 0
        || ::write(m_lock, content.constData(), size_t(content.size())) != content.size()
        || ::rename(unnamed.constData(), (name + "/owner").constData()) != 0 || !makeFolder(socket(), account))
        return sentence(m_path, errno);

    if (keepIn.isEmpty())
        return makeFolder(m_data, account) ? QString() : sentence(m_data, errno);
    const QDir kept(m_data);
    if (kept.exists() && !kept.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return Text::tr("The folder %1 is not empty and was not touched. Name an empty or a new one.").arg(m_data);
    if (!kept.mkpath(u"."_s))
        return sentence(m_data, errno);
    return !account || account->own(m_data) ? QString() : sentence(m_data, errno);
}

void ClusterFolder::removeAbandoned()
{
    const QDir base(baseFolder());
    for (const QString &name : base.entryList({namePrefix + u'*'}, QDir::Dirs | QDir::NoSymLinks)) {
        const QString path = base.filePath(name);
        const int lock = lockFolder(path);
        if (lock < 0)
            continue;
        QFile file;
        if (file.open(lock, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
            stopServerOf(QFile::decodeName(file.readAll()));
            removeFolder(path);
        }
    }
}

} // namespace ondelete
