// SPDX-License-Identifier: MIT
#include "cli/fixfiles.h"

#include "cli/usageerror.h"
#include "files/migrationfiles.h"
#include "files/rollbackfile.h"
#include "files/savefile.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixFiles)
};

} // namespace

QString saveRollbackAsAsked(const CommandContext &context, const FixPlan &plan, const QString &database)
{
    const QString chosen = context.value(u"rollback"_s);
    const QString path = chosen.isEmpty() ? newRollbackPath(database) : chosen;
    if (const QString error = saveRollback(plan, path, context.value(u"reason"_s)); !error.isEmpty())
        throw UsageError(Text::tr("%1 Without a rollback script nothing is changed.").arg(error));
    context.note(Text::tr("Rollback script saved: %1").arg(path));
    return path;
}

void saveMigrations(const CommandContext &context, const FixPlan &plan, const QString &folder)
{
    const MigrationFiles files = saveMigrationFiles(plan, folder);
    if (!files.error.isEmpty())
        throw UsageError(Text::tr("%1 Nothing was changed in the database.").arg(files.error));
    context.note(Text::tr("%n migration file(s) written to %1.", nullptr, int(files.paths.size())).arg(folder));
}

void offerMigrations(const CommandContext &context, const FixPlan &plan, const FixResult &result,
                     const QString &rollbackFile)
{
    const FixPlan done = onlyDone(plan, result);
    if (done.isEmpty())
        return;
    const QString ending = u".sql"_s;
    const QString folder =
        (rollbackFile.endsWith(ending) ? rollbackFile.chopped(ending.size()) : rollbackFile) + u"-migrations"_s;
    const MigrationFiles files = saveMigrationFiles(done, folder);
    context.say(files.error.isEmpty() ? Text::tr("What was changed, as %n migration file(s) for the next deploy: %1",
                                                 nullptr, int(files.paths.size()))
                                            .arg(folder)
                                      : files.error);
}

void checkOrphansPath(const QString &path)
{
    const auto format = reportFormatOfFile(path);
    if (!path.isEmpty() && (!format || needsChecks(*format) || needsFonts(*format)))
        throw UsageError(
            Text::tr("The name of the file %1 must end in .csv, .xlsx, .json, .html or .md. Nothing was changed.")
                .arg(path));
    if (!path.isEmpty() && QFileInfo::exists(path))
        throw UsageError(Text::tr("The file %1 exists already. Choose another name. Nothing was changed.").arg(path));
}

void saveOrphans(const CommandContext &context, const QList<Orphans> &orphans, const ServerInfo &server,
                 const QString &path)
{
    const QByteArray text = write(orphanReport(orphans, server), *reportFormatOfFile(path));
    if (const QString error = saveFile(path, text, Overwrite::Never); !error.isEmpty())
        throw UsageError(Text::tr("%1 Nothing was changed in the database.").arg(error));
    context.note(Text::tr("Rows that point at nothing saved: %1").arg(path));
}

} // namespace ondelete
