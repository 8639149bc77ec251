// SPDX-License-Identifier: MIT
#include "gui/sessions/dbafolder.h"

#include "core/fix/fixplan.h"
#include "files/migrationfiles.h"
#include "files/savefile.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::DbaFolder)
};

FixPlan planOfTheOwner(AuditedSchema audited)
{
    for (Table &table : audited.schema.tables)
        table.may.owns = true;
    FixChoices choices;
    choices.includeUnlisted = true;
    return planFix(audited.schema, audited.audit, choices);
}

QString commandsFor(const FixPlan &plan)
{
    QStringList lines{u"ondelete audit"_s, u"ondelete fix --include-unlisted --dry-run"_s,
                      u"ondelete fix --include-unlisted --yes"_s};
    for (const Unresolved &unresolved : plan.unresolved) {
        const QString why = unresolved.message.simplified(); // a line break would end the comment
        lines.append(u"# "_s
                     + Words::tr("Left alone, needs a decision (--resolve): %1. %2").arg(unresolved.finding, why));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

DbaFolder saveDbaFolder(const QString &parent, const QString &message, const AuditedSchema &audited)
{
    // A new folder each time: nothing is overwritten, and two tries are not mixed.
    const QString path =
        QDir(parent).filePath(u"for-dba-%1"_s.arg(QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss-zzz"_s)));
    if (!QDir().mkpath(path))
        return {{},
                Words::tr("The folder %1 can't be made. Choose another place.").arg(QDir::toNativeSeparators(path))};
    const FixPlan plan = planOfTheOwner(audited);
    const std::pair<QString, QByteArray> files[] = {
        {u"message.txt"_s, message.toUtf8()},
        {u"plan.html"_s, write(fixPlanReport(plan, audited.audit), ReportFormat::Html)},
        {u"rollback.sql"_s, plan.rollbackScript().toUtf8()},
        {u"commands.txt"_s, commandsFor(plan).toUtf8()}};
    for (const auto &[name, bytes] : files) {
        if (const QString error = saveFile(QDir(path).filePath(name), bytes, Overwrite::Never); !error.isEmpty())
            return {{}, error};
    }
    const MigrationFiles migrations = saveMigrationFiles(plan, QDir(path).filePath(u"migration"_s));
    if (!migrations.error.isEmpty())
        return {{}, migrations.error};
    return {path, {}};
}

} // namespace ondelete
