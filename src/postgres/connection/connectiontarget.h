// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <functional>

namespace ondelete {

/// One place that a connection may come to: a Unix socket, or a number of the network.
struct ConnectionTarget
{
    QString host;    ///< as it was named; a folder for a Unix socket; empty: libpq's own folder
    QString address; ///< "192.0.2.7"; empty for a Unix socket
    QString port;    ///< empty: libpq's own

    /// Whether what is said there stays on this machine.
    [[nodiscard]] bool isLocal() const;
    friend bool operator==(const ConnectionTarget &, const ConnectionTarget &) = default;
};

/// Whether @p address is a number that never leaves this machine: 127.0.0.0/8, ::1. A name is none, however it begins.
[[nodiscard]] bool isLoopback(const QString &address);

/// Where a connection with libpq's @p host, hostaddr and port lists may go, in the order to try them; @p addressesOf
/// finds a name's numbers. Empty where the lists are of unlike lengths, or no number was found.
[[nodiscard]] QList<ConnectionTarget> targetsOf(const QString &host, const QString &hostaddr, const QString &port,
                                                const std::function<QList<QString>(const QString &)> &addressesOf);

/// @p parameters for @p target alone, so that libpq can come to no other. What leaves this machine is encrypted and the
/// server is who it says, unless @p askedSslMode, what the person asked for by name, says otherwise.
[[nodiscard]] QMap<QString, QString> parametersFor(const ConnectionTarget &target, QMap<QString, QString> parameters,
                                                   const QString &askedSslMode);

} // namespace ondelete
