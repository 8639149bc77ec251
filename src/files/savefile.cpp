// SPDX-License-Identifier: MIT
#include "files/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// Closes and removes a temporary file unless it was moved to its place.
class TemporaryFile
{
public:
    explicit TemporaryFile(const QString &folder)
        : m_path((folder + u"/.ondelete-XXXXXX"_s).toLocal8Bit().toStdString())
        , m_handle(::mkostemp(m_path.data(), O_CLOEXEC)) // mode 0600
    {
    }

    ~TemporaryFile()
    {
        if (m_handle >= 0) {
            ::close(m_handle);
            ::unlink(m_path.c_str());
        }
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
        return ::fsync(m_handle) == 0;
    }

    /// link() refuses an existing name, rename() replaces it: both atomically.
    [[nodiscard]] bool moveTo(const QString &path, Overwrite overwrite)
    {
        const std::string target = path.toLocal8Bit().toStdString();
        const int result = overwrite == Overwrite::Never ? ::link(m_path.c_str(), target.c_str())
                                                         : ::rename(m_path.c_str(), target.c_str());
        if (result != 0)
            return false;
        if (overwrite == Overwrite::Never)
            ::unlink(m_path.c_str());
        const int handle = std::exchange(m_handle, -1);
        return ::close(handle) == 0;
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
    ::close(handle);
    return synced;
}

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::saveFile) };

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
    TemporaryFile file(info.absolutePath());
    if (!file.isOpen() || !file.write(bytes) || !file.moveTo(path, overwrite) || !syncFolder(info.absolutePath()))
        return failed();
    return {};
}

} // namespace ondelete
