// SPDX-License-Identifier: MIT
#include "gui/deletion/undoterms.h"

#include "files/retention.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::UndoTerms)
};

} // namespace

void lookAtTeam(Job &job, DbThread &db, FileThread &files, const std::function<void(const TeamFolder &)> &onFound)
{
    const auto ignore = [](const DbError &) {};
    const auto look = [&job, &files, onFound, ignore](const ServerInfo &server) {
        const auto work = [server](const std::stop_token &) {
            return lookAtTeamFolder(server.systemIdentifier, server.database);
        };
        job.start(files.run(work), onFound, ignore);
    };
    job.start(db.run([](Connection &connection) { return connection.server(); }), look, ignore);
}

QString undoTerms(const TeamFolder &team, bool thisComputerOnly, bool mayUndo)
{
    const QString until = QLocale().toString(QDate::currentDate().addDays(retentionDays()), u"d MMMM"_s);
    const bool shared = !team.path.isEmpty() && !thisComputerOnly;
    if (!mayUndo)
        return shared
            ? Words::tr("You have no right to undo it; somebody of the team who has can, until %1.").arg(until)
            : Words::tr("You have no right to undo it; somebody who has can, from this computer, until %1.").arg(until);
    return shared ? Words::tr("Undo until %1, by you and your team.").arg(until)
                  : Words::tr("Undo until %1, from this computer only.").arg(until);
}

QString whyTeamFolderStops(const TeamFolder &team, bool isProduction, bool thisComputerOnly)
{
    if (team.reachable)
        return {};
    if (isProduction)
        return Words::tr("The team's folder can't be reached, and on production nothing is deleted without it.");
    return thisComputerOnly
        ? QString()
        : Words::tr("The team's folder can't be reached: tick that the undo file stays on this computer.");
}

void showRetention(QSpinBox &box)
{
    const auto showUnit = [&box](int days) {
        box.setSuffix(Words::tr(" day(s), then they are destroyed", nullptr, days));
    };
    QObject::connect(&box, &QSpinBox::valueChanged, &box, showUnit);
    box.setValue(retentionDays());
    showUnit(box.value());
}

} // namespace ondelete
