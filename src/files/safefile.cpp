// SPDX-License-Identifier: MIT
#include "files/safefile.h"

#include "files/programfolder.h"

#include <QtCore/QDir>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QByteArray local(const QString &path)
{
    return QFile::encodeName(path);
}

int flagFor(Links links)
{
    return links == Links::Never ? O_NOFOLLOW : 0;
}

bool isPlain(int handle)
{
    struct stat about = {};
    return ::fstat(handle, &about) == 0 && S_ISREG(about.st_mode);
}

} // namespace

bool openPlain(QFile &file, const QString &path, Links links)
{
    // Without O_NONBLOCK the open itself waits for a pipe's other end.
    const int handle = ::open(local(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | flagFor(links));
    if (handle < 0)
        return false;
    if (isPlain(handle) && file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return true;
    ::close(handle);
    return false;
}

bool othersMayWrite(const QFile &file)
{
    struct stat about = {};
    return ::fstat(file.handle(), &about) != 0 || about.st_uid != ::geteuid()
        || (about.st_mode & (S_IWGRP | S_IWOTH)) != 0;
}

bool hasHole(const QFile &file)
{
    const off_t position = ::lseek(file.handle(), 0, SEEK_CUR); // the file may have read ahead
    const bool has = hasHole(file.handle(), ::lseek(file.handle(), 0, SEEK_END));
    ::lseek(file.handle(), position, SEEK_SET);
    return has;
}

bool hasHole(int handle, qint64 size)
{
    const off_t hole = ::lseek(handle, 0, SEEK_HOLE); // where the disk knows none: the end
    return hole >= 0 && hole < size;
}

QByteArray readAt(int handle, qint64 from, qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::pread(handle, bytes.data() + done, size_t(bytes.size() - done), from + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += n;
    }
    bytes.truncate(done);
    return bytes;
}

bool openUnnamed(QFile &file)
{
    const QString folder = programFolder();
    QDir().mkpath(folder);
    const int handle = ::open(local(folder).constData(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (handle < 0)
        return false;
    if (file.open(handle, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle))
        return true;
    ::close(handle);
    return false;
}

bool copyUnnamed(QFile &from, QFile &copy, const std::stop_token &stop)
{
    if (!openUnnamed(copy))
        return false;
    while (!from.atEnd()) {
        const QByteArray piece = from.read(1 << 18);
        if (stop.stop_requested() || piece.isEmpty() || copy.write(piece) != piece.size())
            return false;
    }
    return copy.flush() && copy.seek(0);
}

bool isFileName(const QString &name)
{
    return !name.isEmpty() && !name.contains(u'/') && !name.contains(QChar(u'\0')) && name != u"." && name != u".."
        && local(name).size() <= 255;
}

HeldFolder::HeldFolder(const QString &path, Links links)
    : HeldFolder(::open(local(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flagFor(links)), path)
{
}

HeldFolder::HeldFolder(int handle, const QString &path)
    : m_handle(handle)
    , m_path(path)
{
}

HeldFolder::HeldFolder(HeldFolder &&other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
    , m_path(std::move(other.m_path))
{
}

HeldFolder::~HeldFolder()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

HeldFolder HeldFolder::inTeam(const QString &team, const QString &name)
{
    const HeldFolder above(team, Links::Follow); // a person chose that one; it is not to be made
    if (!above.isOpen())
        return {-1, team};
    const bool isNew = ::mkdirat(above.m_handle, local(name).constData(), 0700) == 0;
    HeldFolder folder(
        ::openat(above.m_handle, local(name).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW),
        team + u'/' + name);
    struct stat about = {};
    if (isNew && folder.isOpen() && ::fstat(above.m_handle, &about) == 0
        && ::fchown(folder.m_handle, uid_t(-1), about.st_gid) == 0)
        (void)::fchmod(folder.m_handle, about.st_mode & 07777);
    return folder;
}

QString HeldFolder::path(const QString &name) const
{
    const QString folder = u"/proc/self/fd/%1"_s.arg(m_handle);
    return name.isEmpty() ? folder : folder + u'/' + name;
}

QString HeldFolder::readable(QString text) const
{
    return text.replace(path() + u'/', m_path + u'/');
}

bool HeldFolder::contains(const QString &name) const
{
    struct stat about = {};
    return isFileName(name) && ::fstatat(m_handle, local(name).constData(), &about, AT_SYMLINK_NOFOLLOW) == 0;
}

QStringList HeldFolder::plainFiles(const QString &ending) const
{
    if (!isOpen())
        return {};
    QStringList names =
        QDir(path()).entryList({u"*"_s + ending}, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
    names.removeIf([this](const QString &name) {
        struct stat about = {};
        return ::fstatat(m_handle, local(name).constData(), &about, AT_SYMLINK_NOFOLLOW) != 0
            || !S_ISREG(about.st_mode);
    });
    return names;
}

int HeldFolder::handleOf(const QByteArray &name) const
{
    // Without O_NONBLOCK the open itself waits for a pipe's other end.
    const int handle = ::openat(m_handle, name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | O_NOFOLLOW);
    if (handle < 0 || isPlain(handle))
        return handle;
    ::close(handle);
    return -1;
}

bool HeldFolder::remove(const QString &name) const
{
    struct stat about = {};
    return isFileName(name) && ::fstatat(m_handle, local(name).constData(), &about, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISREG(about.st_mode) && ::unlinkat(m_handle, local(name).constData(), 0) == 0;
}

void HeldFolder::openToTeam(const QString &name, const QString &team) const
{
    struct stat folder = {};
    QFile file;
    if (::stat(local(team).constData(), &folder) != 0 || !openPlain(file, path(name), Links::Never))
        return;
    if (::fchown(file.handle(), uid_t(-1), folder.st_gid) == 0)
        (void)::fchmod(file.handle(), S_IRUSR | S_IWUSR | (folder.st_mode & (S_IRGRP | S_IROTH)));
}

} // namespace ondelete
