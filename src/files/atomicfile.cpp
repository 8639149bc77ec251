// SPDX-License-Identifier: MIT
#include "files/atomicfile.h"

#include "files/safefile.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
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

/// Lets what failed say why, whatever comes after it.
class KeptError
{
public:
    KeptError() = default;
    ~KeptError() { errno = m_error; }
    KeptError(const KeptError &) = delete;
    KeptError &operator=(const KeptError &) = delete;

private:
    int m_error = errno;
};

bool syncFolder(const QString &folder)
{
    const int handle = ::open(local(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    const KeptError kept;
    ::close(handle);
    return synced;
}

/// Where a link that a person named leads to: the file there is replaced, not the link.
QString placeOf(const QString &path, Overwrite overwrite)
{
    const QFileInfo info(path);
    if (overwrite != Overwrite::Replace || !info.isSymLink())
        return path;
    const QString target = info.canonicalFilePath();
    return target.isEmpty() ? info.symLinkTarget() : target; // of one that leads nowhere yet
}

/// Whether the disk may only lack the call that gives a name: a USB stick knows no hard links, some shares know less.
bool mayBeUnknown(int error)
{
    return error == EPERM || error == EOPNOTSUPP || error == ENOSYS || error == EINVAL || error == EMLINK;
}

/// A name that is new, on a disk that can't tell that in one step: the empty file there is ours, and what becomes of
/// it.
bool takeNewName(const QByteArray &from, const QByteArray &to)
{
    const int handle = ::open(to.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle < 0)
        return false;
    ::close(handle);
    if (::rename(from.constData(), to.constData()) == 0)
        return true;
    const KeptError kept;
    ::unlink(to.constData());
    return false;
}

} // namespace

AtomicFile::AtomicFile(const QString &path, Overwrite overwrite, const QString &partial)
    : m_overwrite(overwrite)
    , m_path(placeOf(path, overwrite))
    , m_partial(local(partial.isEmpty() ? QFileInfo(m_path).absolutePath() + u'/' + temporaryBeginning + u"XXXXXX"_s
                                        : partial)
                    .toStdString())
{
    m_handle = partial.isEmpty() ? ::mkostemp(m_partial.data(), O_CLOEXEC) // mode 0600
                                 : ::open(m_partial.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (m_handle < 0)
        return;
    ::flock(m_handle, LOCK_EX | LOCK_NB);
    struct stat about = {};
    if (m_overwrite == Overwrite::Replace && ::stat(local(m_path).constData(), &about) == 0 && S_ISREG(about.st_mode)) {
        if (::fchown(m_handle, uid_t(-1), about.st_gid) != 0)
            about.st_mode &= ~mode_t(S_IRWXG); // they were given to another group
        (void)::fchmod(m_handle, about.st_mode & 0777);
    }
}

AtomicFile::~AtomicFile()
{
    discard();
}

void AtomicFile::discard()
{
    if (m_handle < 0)
        return;
    const KeptError kept;
    makeRoom();
    ::close(std::exchange(m_handle, -1));
}

bool AtomicFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t n = ::write(m_handle, bytes.data(), size_t(bytes.size()));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        bytes = bytes.sliced(n);
    }
    return true;
}

QByteArray AtomicFile::read(qint64 from, qint64 size) const
{
    return readAt(m_handle, from, size);
}

void AtomicFile::makeRoom()
{
    if (!m_partial.empty())
        ::unlink(m_partial.c_str());
    m_partial.clear();
}

/// The partial name is gone afterwards. What is there and must stay is never replaced, not even for a moment.
bool AtomicFile::giveName()
{
    const QByteArray target = local(m_path);
    if (m_overwrite != Overwrite::Never)
        return ::rename(m_partial.c_str(), target.constData()) == 0;
    if (::link(m_partial.c_str(), target.constData()) == 0) {
        if (::unlink(m_partial.c_str()) == 0)
            return true;
        const KeptError kept;
        ::unlink(target.constData());
        return false;
    }
    if (!mayBeUnknown(errno))
        return false;
    if (::renameat2(AT_FDCWD, m_partial.c_str(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return true;
    return mayBeUnknown(errno) && takeNewName(QByteArray::fromStdString(m_partial), target);
}

AtomicFile::Placing AtomicFile::place()
{
    // Close may be the first to tell that a network's disk is full; closing a duplicate keeps the lock.
    if (::fsync(m_handle) != 0 || ::close(::dup(m_handle)) != 0 || !giveName()) {
        discard();
        return Placing::Failed;
    }
    if (::close(std::exchange(m_handle, -1)) == 0 && syncFolder(QFileInfo(m_path).absolutePath()))
        return Placing::Done;
    if (m_overwrite != Overwrite::Never)
        return Placing::Unconfirmed;
    const KeptError kept;
    ::unlink(local(m_path).constData());
    return Placing::Failed;
}

} // namespace ondelete
