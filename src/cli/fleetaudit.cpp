// SPDX-License-Identifier: MIT
#include "cli/console.h"
#include "cli/fleet.h"
#include "postgres/audit/auditor.h"
#include "postgres/connection/stoppablesleep.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FleetAudit)
};

constexpr int mostTries = 3;

QString serverOf(const ConnectionSettings &settings)
{
    return settings.parameter(u"service"_s) + u'|' + settings.parameter(u"host"_s) + u'|'
        + settings.parameter(u"hostaddr"_s) + u'|' + settings.parameter(u"port"_s);
}

QString outcomeOf(const DbError &error)
{
    switch (error.kind) {
    case DbError::Kind::Connection:
        return u"no-connection"_s;
    case DbError::Kind::Cancelled:
        return u"cancelled"_s;
    case DbError::Kind::Server:
    case DbError::Kind::Refused:
        return u"refused"_s;
    }
    Q_UNREACHABLE();
}

/// One member, on the calling thread.
FleetLine auditMember(const FleetMember &member, FailOn level, const std::stop_token &stop)
{
    FleetLine line{member.name, member.connection, {}, {}, {}, false, 0, 0};
    QElapsedTimer timer;
    timer.start();
    while (line.tries < mostTries) {
        ++line.tries;
        try {
            Connection connection(member.settings, stop);
            const Connection::Cancellable cancellable(connection, stop);
            const Audit audit = auditDatabase(connection, member.spec).audit;
            line.audit = auditReport(audit).json;
            line.outcome = (*line.audit)[u"outcome"].toString();
            line.fails = line.outcome != u"done" || fails(audit, level);
            line.error.clear();
            break;
        } catch (const DbError &error) {
            line.outcome = outcomeOf(error);
            line.error = withoutPasswords(error.message);
            // A server that is not there may come back; one that says no will say it again.
            const bool mayPass = error.kind == DbError::Kind::Connection && !error.sqlState.startsWith(u"28")
                && !error.sqlState.startsWith(u"3D");
            if (!mayPass || stop.stop_requested())
                break;
            if (line.tries < mostTries)
                sleepFor(std::chrono::milliseconds(300 * line.tries), stop);
        }
    }
    line.ms = timer.elapsed();
    return line;
}

/// Who is next, and who is at work where.
class Queue
{
public:
    Queue(const QList<FleetMember> &members, int perServer)
        : m_members(members)
        , m_perServer(perServer)
    {
        for (qsizetype i = 0; i < members.size(); ++i)
            m_waiting.push_back(i);
    }

    void leaveOut(qsizetype index) { std::erase(m_waiting, index); }

    /// The next that its server has room for; -1: none is left. Waits.
    qsizetype take(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        while (!m_waiting.empty() && !stop.stop_requested()) {
            const auto next = std::ranges::find_if(
                m_waiting, [&](qsizetype i) { return m_busy.value(serverOf(m_members[i].settings)) < m_perServer; });
            if (next != m_waiting.end()) {
                const qsizetype index = *next;
                m_waiting.erase(next);
                ++m_busy[serverOf(m_members[index].settings)];
                return index;
            }
            m_changed.wait(lock);
        }
        return -1;
    }

    void done(qsizetype index)
    {
        {
            const std::lock_guard lock(m_mutex);
            --m_busy[serverOf(m_members[index].settings)];
        }
        m_changed.notify_all();
    }

private:
    const QList<FleetMember> &m_members;
    int m_perServer;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<qsizetype> m_waiting;
    QMap<QString, int> m_busy;
};

} // namespace

QList<FleetLine> auditFleet(const CommandContext &context, const QList<FleetMember> &members, FailOn level,
                            const QList<FleetLine> &known)
{
    constexpr int mostJobs = 64;
    const int jobs = context.number(u"jobs"_s, 4, 1, mostJobs);
    Queue queue(members, context.number(u"per-server"_s, 2, 1, mostJobs));
    QList<FleetLine> lines(members.size());
    qsizetype finished = 0;
    for (qsizetype i = 0; i < members.size(); ++i) {
        lines[i] = {
            members[i].name, members[i].connection, u"cancelled"_s, {}, Text::tr("Not looked at."), false, 0, 0};
        const auto before = std::ranges::find(known, members[i].connection, &FleetLine::connection);
        if (before == known.end())
            continue;
        lines[i] = *before;
        queue.leaveOut(i);
        ++finished;
    }
    std::mutex mutex;
    int told = isatty(STDERR_FILENO) == 1 ? 0 : 10; // how far it has come is for those who wait
    const std::stop_token stop = context.stop();
    {
        std::vector<std::jthread> workers;
        workers.reserve(size_t(jobs));
        for (int i = 0; i < jobs; ++i)
            workers.emplace_back([&] {
                for (qsizetype index = queue.take(stop); index >= 0; index = queue.take(stop)) {
                    FleetLine line = auditMember(members[index], level, stop);
                    queue.done(index);
                    const std::lock_guard lock(mutex);
                    const int tenth = int(++finished * 10 / members.size());
                    if (tenth > told && finished < members.size()) {
                        told = tenth;
                        context.note(Text::tr("%1 of %2 are done.").arg(finished).arg(members.size()));
                    }
                    context.detail(Text::tr("%1 of %2: %3, %4")
                                       .arg(finished)
                                       .arg(members.size())
                                       .arg(line.name, line.error.isEmpty() ? line.outcome : line.error));
                    lines[index] = std::move(line);
                }
            });
    }
    return lines;
}

} // namespace ondelete
