// SPDX-License-Identifier: MIT
#include "cli/fixfiles.h"

#include "cli/usageerror.h"
#include "files/rollbackfile.h"
#include "files/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::FixFiles) };

} // namespace

QString saveRollback(const CommandContext &context, const FixPlan &plan, const QString &database)
{
    const QString chosen = context.value(u"rollback"_s);
    const QString path = chosen.isEmpty() ? newRollbackPath(database) : chosen;
    if (const QString error = saveFile(path, plan.rollbackScript().toUtf8(), Overwrite::Never); !error.isEmpty())
        throw UsageError(Text::tr("%1 Without a rollback script nothing is changed.").arg(error));
    context.say(Text::tr("Rollback script saved: %1").arg(path));
    return path;
}

void saveMigrations(const CommandContext &context, const FixPlan &plan, const QString &folder)
{
    if (!QDir().mkpath(folder))
        throw UsageError(Text::tr("The folder %1 can't be made. Nothing was changed.").arg(folder));
    QStringList paths;
    QList<QByteArray> scripts;
    for (const FixItem &item : plan.items) {
        QString name = item.finding;
        name.replace(QRegularExpression(u"[^A-Za-z0-9_]+"_s), u"_"_s);
        const QStringList transactions = transactionsOf(item);
        for (qsizetype i = 0; i < transactions.size(); ++i) {
            paths.append(u"%1/%2_%3_%4.sql"_s.arg(folder)
                             .arg(int(paths.size()) + 1, 3, 10, QLatin1Char('0'))
                             .arg(name.left(80))
                             .arg(i + 1));
            scripts.append(transactions[i].toUtf8());
            if (QFileInfo::exists(paths.last()))
                throw UsageError(Text::tr("The file %1 exists already and was not changed. Choose another folder. "
                                          "Nothing was changed in the database.").arg(paths.last()));
        }
    }
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (const QString error = saveFile(paths[i], scripts[i], Overwrite::Never); !error.isEmpty())
            throw UsageError(error);
    }
    context.say(Text::tr("%n migration file(s) written to %1.", nullptr, int(paths.size())).arg(folder));
}

} // namespace ondelete
