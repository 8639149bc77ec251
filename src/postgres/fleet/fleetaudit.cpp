// SPDX-License-Identifier: MIT
#include "postgres/fleet/fleetaudit.h"

#include "core/text/credentials.h"
#include "postgres/audit/auditor.h"
#include "postgres/connection/stoppablesleep.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
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
FleetAnswer auditMember(const FleetMember &member, std::chrono::seconds longest, const std::stop_token &everybodys)
{
    const TimeLimit limit(longest);
    std::stop_source own;
    const auto end = [&] { own.request_stop(); };
    const std::stop_callback whenAllStop(everybodys, end);
    const std::stop_callback whenTooLate(limit.token(), end);
    const std::stop_token stop = own.get_token();
    FleetAnswer answer{member.name, member.connection, {}, {}, {}, 0, 0};
    QElapsedTimer timer;
    timer.start();
    while (answer.tries < mostTries) {
        ++answer.tries;
        try {
            Connection connection(member.settings, stop);
            const Connection::Cancellable cancellable(connection, stop);
            answer.audit = auditDatabase(connection, member.spec).audit;
            answer.outcome.clear();
            answer.error.clear();
            break;
        } catch (const DbError &error) {
            answer.outcome = outcomeOf(error);
            answer.error = withoutPasswords(error.message);
            // A server that is not there may come back; one that says no will say it again.
            const bool mayPass = error.kind == DbError::Kind::Connection && !error.sqlState.startsWith(u"28")
                && !error.sqlState.startsWith(u"3D");
            if (!mayPass || stop.stop_requested())
                break;
            if (answer.tries < mostTries)
                sleepFor(std::chrono::milliseconds(300 * answer.tries), stop);
        }
    }
    if (!answer.audit && limit.token().stop_requested() && !everybodys.stop_requested()) {
        answer.outcome = u"too-slow"_s;
        answer.error = Text::tr("It took longer than %n second(s).", nullptr, int(longest.count()));
    }
    answer.ms = timer.elapsed();
    return answer;
}

/// Who is next, and who is at work where.
class Queue
{
public:
    Queue(const QList<FleetMember> &members, const QList<qsizetype> &wanted, int perServer)
        : m_members(members)
        , m_perServer(perServer)
        , m_waiting(wanted.begin(), wanted.end())
    {
    }

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

void auditFleet(const QList<FleetMember> &members, const QList<qsizetype> &wanted, const FleetPace &pace,
                const FleetListener &listener, const std::stop_token &stop)
{
    Queue queue(members, wanted, pace.perServer);
    std::mutex mutex; // of the listener
    std::vector<std::jthread> workers;
    const auto most = std::min<qsizetype>(pace.jobs, wanted.size());
    workers.reserve(size_t(most));
    for (qsizetype i = 0; i < most; ++i)
        workers.emplace_back([&] {
            for (qsizetype index = queue.take(stop); index >= 0; index = queue.take(stop)) {
                {
                    const std::lock_guard lock(mutex);
                    listener.begun(index);
                }
                FleetAnswer answer = auditMember(members[index], pace.longest, stop);
                queue.done(index);
                const std::lock_guard lock(mutex);
                listener.answered(index, std::move(answer));
            }
        });
}

} // namespace ondelete
