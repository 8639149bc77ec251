// SPDX-License-Identifier: MIT
#include "files/teamfolder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::UndoStore)
};

const QString teamPrefix = u"undo/team/"_s;

QString teamKey(const QString &systemIdentifier, const QString &database)
{
    QString name = database;
    return teamPrefix + systemIdentifier + u'-' + name.replace(u'/', u'_');
}

} // namespace

QString teamFolderOf(const QString &systemIdentifier, const QString &database)
{
    return QSettings().value(teamKey(systemIdentifier, database)).toString();
}

void setTeamFolder(const QString &systemIdentifier, const QString &database, const QString &folder)
{
    QSettings().setValue(teamKey(systemIdentifier, database), folder);
}

QStringList everyTeamFolder()
{
    QStringList folders;
    const QSettings settings;
    for (const QString &key : settings.allKeys())
        if (const QString folder = settings.value(key).toString(); key.startsWith(teamPrefix) && !folder.isEmpty())
            folders.append(folder);
    folders.removeDuplicates();
    return folders;
}

QString opennessOf(const QString &teamFolder)
{
    const QFile::Permissions may = QFile::permissions(teamFolder);
    if (may.testFlag(QFile::WriteOther))
        return Text::tr("Everybody who has an account on this computer may change what is in the team's folder %1, and "
                        "read the personal data there. Let it be for its group alone (chmod o-rwx).")
            .arg(teamFolder);
    if (may.testFlag(QFile::ReadOther) || may.testFlag(QFile::ExeOther))
        return Text::tr("Everybody who has an account on this computer may read the personal data in the team's folder "
                        "%1. Let it be for its group alone (chmod o-rwx).")
            .arg(teamFolder);
    return {};
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

} // namespace ondelete
