// SPDX-License-Identifier: MIT
#include "postgres/fleet/fleetaudit.h"

#include "cli/fleet.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FleetAudit)
};

} // namespace

QList<FleetLine> auditFleet(const CommandContext &context, const QList<FleetMember> &members, FailOn level,
                            const QList<FleetLine> &known)
{
    const FleetPace pace{context.number(u"jobs"_s, 4, 1, FleetPace::mostJobs),
                         context.number(u"per-server"_s, 2, 1, FleetPace::mostJobs),
                         std::chrono::seconds(context.number(u"longest"_s, 120, 1, 86400))};
    QList<FleetLine> lines;
    QList<qsizetype> wanted;
    for (qsizetype i = 0; i < members.size(); ++i) {
        const auto before = std::ranges::find(known, members[i].connection, &FleetLine::connection);
        if (before == known.end())
            wanted.append(i);
        lines.append(before == known.end() ? notLookedAt(members[i].name, members[i].connection) : *before);
    }
    qsizetype finished = members.size() - wanted.size();
    int told = isatty(STDERR_FILENO) == 1 ? 0 : 10; // how far it has come is for those who wait
    const auto answered = [&](qsizetype index, const FleetAnswer &answer) {
        lines[index] = fleetLine(answer, level);
        const int tenth = int(++finished * 10 / members.size());
        if (tenth > told && finished < members.size()) {
            told = tenth;
            context.note(Text::tr("%1 of %2 are done.").arg(finished).arg(members.size()));
        }
        context.detail(Text::tr("%1 of %2: %3, %4")
                           .arg(finished)
                           .arg(members.size())
                           .arg(answer.name, answer.error.isEmpty() ? lines[index].outcome : answer.error));
    };
    auditFleet(members, wanted, pace, {[](qsizetype) {}, answered}, context.stop());
    return lines;
}

} // namespace ondelete
