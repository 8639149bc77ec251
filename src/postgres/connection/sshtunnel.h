// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QString>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace ondelete {

/// A port of this computer that the system's ssh leads to a server, for as long as this object lives. Jump hosts, keys
/// and agent are the person's own: of ~/.ssh/config.
class SshTunnel
{
public:
    /// Opens it to @p destination, towards the server of @p settings. Blocks until it carries: not for the window's
    /// thread. Throws DbError: Kind::Connection with ssh's own words as detail, Kind::Cancelled.
    SshTunnel(const QString &destination, const ConnectionSettings &settings, const std::stop_token &stop);
    ~SshTunnel();
    SshTunnel(const SshTunnel &) = delete;
    SshTunnel &operator=(const SshTunnel &) = delete;

    /// @p settings by way of the tunnel. The server's name stays: its certificate is checked against it.
    [[nodiscard]] ConnectionSettings through(ConnectionSettings settings) const;
    /// False once ssh has ended by itself: then it is the tunnel that is lost, not the server. Thread: any.
    [[nodiscard]] bool isOpen() const;
    /// What ssh said last. Thread: any.
    [[nodiscard]] QString words() const;

private:
    void work(const std::stop_token &quit, const QStringList &arguments);

    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    bool m_open = true;
    QString m_words;
    std::jthread m_thread; ///< the last member: it owns the process and uses the others
};

} // namespace ondelete
