// SPDX-License-Identifier: MIT
#include "files/rollbackfile.h"

#include "files/savefile.h"
#include "files/undostore.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QByteArray scriptOf(const FixPlan &plan, const QString &reason)
{
    const QString line = reason.simplified(); // a line break would end the comment
    return ((line.isEmpty() ? QString() : u"-- Reason: %1\n"_s.arg(line)) + plan.rollbackScript()).toUtf8();
}

} // namespace

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

QString saveRollback(const FixPlan &plan, const QString &path, const QString &reason)
{
    return saveFile(path, scriptOf(plan, reason), Overwrite::Never);
}

void shortenRollback(const FixPlan &done, const QString &path, const QString &reason)
{
    // Where it can't be replaced the longer one is there: it says no wrong word of the keys that were changed.
    (void)saveFile(path, scriptOf(done, reason), Overwrite::Replace);
}

} // namespace ondelete
