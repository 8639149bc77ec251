// SPDX-License-Identifier: MIT
#include "files/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::saveFile)
};

} // namespace

QString saveFile(const QString &path, const QByteArray &bytes, Overwrite overwrite)
{
    return saveFile(
        path, [&](const TakesBytes &take) { return take(bytes); }, overwrite);
}

QString saveFile(const QString &path, const std::function<bool(const TakesBytes &)> &give, Overwrite overwrite)
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
        const auto take = [&](QByteArrayView bytes) {
            return device.write(bytes.data(), bytes.size()) == bytes.size();
        };
        if (device.open(QIODevice::WriteOnly) && give(take) && device.flush())
            return {};
        return failed();
    }
    struct stat about = {};
    if (overwrite == Overwrite::ReplacePlain
        && ::fstatat(AT_FDCWD, QFile::encodeName(path).constData(), &about, AT_SYMLINK_NOFOLLOW) == 0
        && !S_ISREG(about.st_mode))
        return Text::tr("At %1 stands what is no plain file; it was left alone, and nothing was saved.").arg(path);
    AtomicFile file(path, overwrite);
    if (!file.isOpen() || !give([&](QByteArrayView bytes) { return file.write(bytes); }))
        return failed();
    switch (file.place()) {
    case AtomicFile::Placing::Done:
        return {};
    case AtomicFile::Placing::Failed:
        return failed();
    case AtomicFile::Placing::Unconfirmed:
        break;
    }
    return Text::tr("The file %1 was written, but the disk does not confirm it (%2).")
        .arg(path, QString::fromLocal8Bit(std::strerror(errno)));
}

} // namespace ondelete
