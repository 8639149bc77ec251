// SPDX-License-Identifier: MIT
#include "files/rollbackfile.h"

#include "files/undostore.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {

QString rollbackFolder()
{
    return dataFolder(u"rollbacks"_s);
}

QString newRollbackPath(const QString &database)
{
    const QString folder = rollbackFolder();
    QString name = database;
    name.replace(QRegularExpression(u"[^A-Za-z0-9_]+"_s), u"_"_s);
    const QString base = folder + u'/' + name + u'-' + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    QString path = base + u".sql"_s;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = u"%1-%2.sql"_s.arg(base).arg(i);
    return path;
}

} // namespace ondelete
