// SPDX-License-Identifier: MIT
#include "files/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// Removes a temporary file unless it was moved to its place. While it lives, nobody else removes it as abandoned.
class TemporaryFile
{
public:
    explicit TemporaryFile(const QString &folder)
        : m_path(QFile::encodeName(folder + u'/' + temporaryBeginning + u"XXXXXX"_s).toStdString())
        , m_handle(::mkostemp(m_path.data(), O_CLOEXEC)) // mode 0600
    {
        if (m_handle >= 0)
            ::flock(m_handle, LOCK_EX | LOCK_NB);
    }

    ~TemporaryFile()
    {
        if (m_handle < 0)
            return;
        if (!m_path.empty())
            ::unlink(m_path.c_str());
        ::close(m_handle);
    }

    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }

    [[nodiscard]] bool write(const QByteArray &bytes)
    {
        for (qsizetype done = 0; done < bytes.size();) {
            const ssize_t n = ::write(m_handle, bytes.data() + done, size_t(bytes.size() - done));
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                return false;
            done += n;
        }
        // Close may be the first to tell that a network's disk is full; closing a duplicate keeps the lock.
        return ::fsync(m_handle) == 0 && ::close(::dup(m_handle)) == 0;
    }

    /// link() refuses an existing name, rename() replaces it: both atomically.
    [[nodiscard]] bool moveTo(const QString &path, Overwrite overwrite)
    {
        const QByteArray target = QFile::encodeName(path);
        if (overwrite == Overwrite::Never)
            return ::link(m_path.c_str(), target.constData()) == 0;
        if (::rename(m_path.c_str(), target.constData()) != 0)
            return false;
        m_path.clear();
        return true;
    }

private:
    std::string m_path;
    int m_handle;
};

bool syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    const int error = errno;
    ::close(handle);
    errno = error;
    return synced;
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::saveFile)
};

} // namespace

QString saveFile(const QString &path, const QByteArray &bytes, Overwrite overwrite)
{
    const auto failed = [&] {
        const int error = errno;
        if (error == EEXIST)
            return Text::tr("The file %1 exists already and was not changed. Choose another name.").arg(path);
        return Text::tr("The file %1 could not be written (%2); nothing was saved.")
            .arg(path, QString::fromLocal8Bit(std::strerror(error)));
    };
    const QFileInfo info(path);
    if (overwrite == Overwrite::Replace && info.exists() && !info.isFile()) {
        // A pipe or /dev/stdout: there is nothing to replace atomically.
        QFile device(path);
        if (device.open(QIODevice::WriteOnly) && device.write(bytes) == bytes.size() && device.flush())
            return {};
        return failed();
    }
    struct stat about = {};
    if (overwrite == Overwrite::ReplacePlain
        && ::fstatat(AT_FDCWD, QFile::encodeName(path).constData(), &about, AT_SYMLINK_NOFOLLOW) == 0
        && !S_ISREG(about.st_mode))
        return Text::tr("At %1 stands what is no plain file; it was left alone, and nothing was saved.").arg(path);
    TemporaryFile file(info.absolutePath());
    if (!file.isOpen() || !file.write(bytes) || !file.moveTo(path, overwrite))
        return failed();
    if (syncFolder(info.absolutePath()))
        return {};
    if (overwrite == Overwrite::Never) {
        const int error = errno;
        ::unlink(QFile::encodeName(path).constData());
        errno = error;
        return failed();
    }
    return Text::tr("The file %1 was written, but the disk does not confirm it (%2).")
        .arg(path, QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace ondelete
