// SPDX-License-Identifier: MIT
#include "files/undobin.h"

#include "files/safefile.h"

#include <QtCore/QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr auto dayFormat = "yyyyMMdd"_L1;
constexpr qsizetype prefix = 9; ///< the day and "-"

/// link() and unlink(), not rename(): what has the name there already stays.
bool move(const HeldFolder &from, const QString &name, const HeldFolder &to, const QString &newName)
{
    return from.isOpen() && to.isOpen()
        && ::link(QFile::encodeName(from.path(name)).constData(), QFile::encodeName(to.path(newName)).constData()) == 0
        && from.remove(name);
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
    for (const QString &file : HeldFolder(binOf(archives)).plainFiles(u".sql"_s))
        if (const QDate since = QDate::fromString(file.first(std::min(file.size(), prefix - 1)), dayFormat);
            since.isValid() && file.size() > prefix)
            all.append({file, file.sliced(prefix), since});
    return all;
}

} // namespace ondelete
