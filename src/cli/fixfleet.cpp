// SPDX-License-Identifier: MIT
#include "cli/fixfleet.h"

#include "cli/fleet.h"
#include "cli/usageerror.h"
#include "cli/words.h"
#include "core/text/bytes.h"
#include "report/builders/fleetreport.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixFleet)
};

/// @p name as a file's.
QString fileName(const QString &name, qsizetype number)
{
    QString file;
    for (const QChar c : name)
        file += c.isLetterOrNumber() || u"-_"_s.contains(c) ? c : u'-';
    return u"%1-%2"_s.arg(number + 1, 3, 10, QChar(u'0')).arg(file.left(80));
}

QJsonObject contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? documentOf(file.readAll()).object() : QJsonObject();
}

/// The members with the one that --canary names at the front.
QList<FleetMember> canaryFirst(const CommandContext &context, QList<FleetMember> members)
{
    const QString name = context.value(u"canary"_s);
    if (name.isEmpty())
        return members;
    const auto canary = std::ranges::find(members, name, &FleetMember::name);
    if (canary == members.end()) {
        QStringList names;
        for (const FleetMember &member : members)
            names.append(member.name);
        throw UsageError(Text::tr("The fleet has no \"%1\". Nothing was changed.").arg(name) + didYouMean(name, names));
    }
    std::rotate(members.begin(), canary, canary + 1);
    return members;
}

} // namespace

QList<QCommandLineOption> fixFleetOptions()
{
    QList<QCommandLineOption> options = fleetOptions().first(2);
    options.append({u"canary"_s,
                    Text::tr("Of a fleet: the database to begin with, by its name; without it the first of the list."),
                    u"NAME"_s});
    options.append({u"go-on"_s, Text::tr("Of a fleet: go on behind one that could not be fixed as asked.")});
    return options;
}

ExitStatus fixFleet(const CommandContext &context, const QStringList &passedOn)
{
    const QString folder = context.value(u"rollback"_s);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        throw UsageError(
            Text::tr("Say with --rollback DIR in which folder the fleet's rollback scripts and records go. "
                     "Nothing was changed."));
    const QList<FleetMember> members = canaryFirst(context, fleetMembers(context));
    QList<FleetFix> fixes;
    bool stopped = false;
    bool allDone = true;
    for (qsizetype i = 0; i < members.size(); ++i) {
        FleetFix fix{members[i].name, members[i].connection, u"not-started"_s, {}, {}, -1};
        if (!stopped && !context.stop().stop_requested()) {
            const QString file = QDir(folder).filePath(fileName(members[i].name, i));
            context.note(i == 0 ? Text::tr("%1, the first, alone…").arg(fix.name) : Text::tr("%1…").arg(fix.name));
            QStringList arguments = passedOn;
            arguments << u"--connection"_s << members[i].text << u"--format"_s << u"json"_s << u"--output"_s
                      << file + u".json"_s << u"--quiet"_s;
            if (context.isSet(u"yes"_s)) {
                fix.rollbackFile = file + u"-rollback.sql"_s;
                arguments << u"--rollback"_s << fix.rollbackFile;
            }
            fix.status = runCommandLine(arguments, context.hooks(), context.stopOnSignal());
            fix.json = contentOf(file + u".json"_s);
            fix.outcome = fix.json[u"outcome"].toString(u"not-done"_s);
            if (!QFile::exists(fix.rollbackFile))
                fix.rollbackFile.clear();
        }
        const bool done = fix.status == int(ExitStatus::Done);
        allDone = allDone && done;
        stopped = stopped || (!done && !context.isSet(u"go-on"_s));
        fixes.append(fix);
    }
    return context.finish(fleetFixReport(fixes, folder), allDone ? ExitStatus::Done : ExitStatus::NotAllDone);
}

} // namespace ondelete
