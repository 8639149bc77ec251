// SPDX-License-Identifier: MIT
#include "postgres/connection/reconnection.h"

#include "postgres/connection/stoppablesleep.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ondelete {
namespace {

constexpr auto longest = 5s;
// Most servers are there again at once, others need a moment.
constexpr std::chrono::milliseconds shortestPause = 10ms;
constexpr std::chrono::milliseconds longestPause = 200ms;

bool isAtWork(Connection &connection, int pid)
{
    return connection
               .query(
                   u"SELECT FROM pg_catalog.pg_stat_activity WHERE pid OPERATOR(pg_catalog.=) $1::int AND state OPERATOR(pg_catalog.=) 'active'"_s,
                   {QString::number(pid)})
               .count()
        > 0;
}

} // namespace

std::unique_ptr<Connection> connectAgain(const Connection &lost)
{
    // Who was asked to stop asks once, and not for long.
    std::optional<TimeLimit> limit;
    if (lost.stopRequested())
        limit.emplace(600ms);
    auto again = std::make_unique<Connection>(lost.settings(), limit ? limit->token() : lost.stopToken());
    if (again->server().database != lost.server().database
        || again->server().systemIdentifier != lost.server().systemIdentifier)
        throw DbError(DbError::Kind::Connection,
                      QCoreApplication::translate("ondelete::Reconnection", "Another server answers there now."));
    return again;
}

std::unique_ptr<Connection> connectPatiently(const Connection &lost)
{
    const auto end = std::chrono::steady_clock::now() + longest;
    for (auto pause = shortestPause;; pause = std::min(2 * pause, longestPause)) {
        try {
            return connectAgain(lost);
        } catch (const DbError &) {
            if (lost.stopRequested() || std::chrono::steady_clock::now() > end)
                throw;
        }
        sleepFor(pause, lost.stopToken());
    }
}

bool hasComeToRest(Connection &connection, int pid)
{
    const auto end = std::chrono::steady_clock::now() + longest;
    for (auto pause = shortestPause; isAtWork(connection, pid); pause = std::min(2 * pause, longestPause)) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        sleepFor(pause, connection.stopToken());
    }
    return true;
}

} // namespace ondelete
