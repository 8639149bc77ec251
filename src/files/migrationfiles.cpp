// SPDX-License-Identifier: MIT
#include "files/migrationfiles.h"

#include "files/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::MigrationFiles) };

} // namespace

MigrationFiles saveMigrationFiles(const FixPlan &plan, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return {{}, Text::tr("The folder %1 can't be made. No migration file was written.").arg(folder)};
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
                return {{}, Text::tr("The file %1 exists already and was not changed. Choose another folder. "
                                     "No migration file was written.").arg(paths.last())};
        }
    }
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (const QString error = saveFile(paths[i], scripts[i], Overwrite::Never); !error.isEmpty())
            return {paths.mid(0, i), error};
    }
    return {paths, {}};
}

} // namespace ondelete
