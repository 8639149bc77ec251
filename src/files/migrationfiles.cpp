// SPDX-License-Identifier: MIT
#include "files/migrationfiles.h"

#include "files/savefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::MigrationFiles)
};

/// Plain SQL only: other programs than psql read these files, too.
const QString head = u"-- Run the files in the order of their numbers, each with: psql -v ON_ERROR_STOP=1 -f FILE\n"
                     "-- A file that fails has changed no rule. Where a lock was not to be had in time, run it again; "
                     "where an index could\n"
                     "-- not be made, drop the INVALID one first.\n"_s;

} // namespace

MigrationFiles saveMigrationFiles(const FixPlan &plan, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return {{}, Text::tr("The folder %1 can't be made. No migration file was written.").arg(folder)};
    QStringList paths;
    QList<QByteArray> scripts;
    const QList<PlannedTransaction> transactions = plan.transactions();
    // As many digits as the last number has: the names sort as they are to run.
    const auto digits = std::max<qsizetype>(3, QString::number(transactions.size()).size());
    QHash<QString, int> ofFinding;
    for (const PlannedTransaction &transaction : transactions) {
        QString name = transaction.finding;
        name.replace(QRegularExpression(u"[^A-Za-z0-9_]+"_s), u"_"_s);
        paths.append(u"%1/%2_%3_%4.sql"_s.arg(folder)
                         .arg(int(paths.size()) + 1, int(digits), 10, QLatin1Char('0'))
                         .arg(name.left(80))
                         .arg(++ofFinding[transaction.finding]));
        scripts.append(head.toUtf8() + transaction.sql.toUtf8());
        if (QFileInfo::exists(paths.last()))
            return {{},
                    Text::tr("The file %1 exists already and was not changed. Choose another folder. "
                             "No migration file was written.")
                        .arg(paths.last())};
    }
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (const QString error = saveFile(paths[i], scripts[i], Overwrite::Never); !error.isEmpty())
            return {paths.mid(0, i), error};
    }
    return {paths, {}};
}

} // namespace ondelete
