// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"
#include "postgres/connection/driverconnection.h"

#include <QtCore/QList>

#include <chrono>
#include <memory>
#include <stop_token>

struct pg_conn;

namespace ondelete {

struct CloseHandle
{
    void operator()(pg_conn *handle) const;
};
using Handle = std::unique_ptr<pg_conn, CloseHandle>;

/// A connection of the driver's, and what was found on the way to it.
struct Connected
{
    std::unique_ptr<DriverConnection> driver;
    QString pinnedOver; ///< the session's own search path, where another had to be pinned; else empty
};

/// Connects without ever waiting where nobody can call it back: @p stop and the connect_timeout end every wait. A plain
/// libpq connection finds the way first, and asks by SHOW, which no object can shadow, where the server would look for
/// the names in the driver's own statements: it is let in only where that is pg_catalog. Throws DbError:
/// Kind::Connection with a sentence that says what to do, Kind::Cancelled.
[[nodiscard]] Connected openConnection(const ConnectionSettings &settings, const std::stop_token &stop);

/// libpq's parameters for each place that @p settings may come to, one after another: each with its host, its number
/// and what encryption it needs. Contacts nothing but the resolver of names, until @p stop says so.
[[nodiscard]] QList<QMap<QString, QString>> connectionAttempts(const ConnectionSettings &settings,
                                                               const std::stop_token &stop);
/// Begins one of them; PQconnectPoll goes on.
[[nodiscard]] Handle startConnecting(const QMap<QString, QString> &attempt);

/// How long connecting may take, to each of several hosts.
[[nodiscard]] std::chrono::seconds connectTimeout(const ConnectionSettings &settings);

/// Waits until @p socket can be read (or written), a tenth of a second at most.
[[nodiscard]] bool waitForSocket(int socket, short events);

} // namespace ondelete
