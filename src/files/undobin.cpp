// SPDX-License-Identifier: MIT
#include "files/undobin.h"

#include "files/archivefile.h"
#include "files/safefile.h"

#include <QtCore/QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr auto dayFormat = "yyyyMMdd"_L1;
constexpr qsizetype prefix = 9; ///< the day and "-"

/// What has the new name already stays. Not by link(): of a colleague's file there may be none by others.
bool move(const HeldFolder &from, const QString &name, const HeldFolder &to, const QString &newName)
{
    if (!from.isOpen() || !to.isOpen() || !isFileName(name) || !isFileName(newName))
        return false;
    const QByteArray before = QFile::encodeName(from.path(name));
    const QByteArray after = QFile::encodeName(to.path(newName));
    if (::renameat2(AT_FDCWD, before.constData(), AT_FDCWD, after.constData(), RENAME_NOREPLACE) == 0)
        return true;
    // Network disks may not know how to keep what is there.
    const bool isUnknown = errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
    return isUnknown && !to.contains(newName) && ::rename(before.constData(), after.constData()) == 0;
}

HeldFolder openBin(const QString &archives)
{
    return HeldFolder::inTeam(QFileInfo(archives).path(), QFileInfo(binOf(archives)).fileName());
}

} // namespace

QString binOf(const QString &archives)
{
    return QFileInfo(archives).path() + u"/bin"_s;
}

QString moveToBin(const QString &archives, const QString &name, const QDate &day)
{
    const QString file = day.toString(dayFormat) + u'-' + name;
    return move(HeldFolder(archives), name, openBin(archives), file) ? binOf(archives) + u'/' + file : QString();
}

bool moveBack(const QString &archives, const QString &binned)
{
    return move(HeldFolder(binOf(archives)), binned, HeldFolder(archives), binned.sliced(prefix));
}

QList<Binned> contentOfBin(const QString &archives)
{
    QList<Binned> all;
    for (const QString &file : archivesIn(HeldFolder(binOf(archives))))
        if (const QDate since = QDate::fromString(file.first(std::min(file.size(), prefix - 1)), dayFormat);
            since.isValid() && file.size() > prefix)
            all.append({file, file.sliced(prefix), since});
    return all;
}

} // namespace ondelete
