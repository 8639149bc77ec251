// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/sample/throwawaycluster.h"

#include <QtCore/QProcess>
#include <QtCore/QStringList>

namespace ondelete {

/// Stops a test's server as "pg_ctl stop -m immediate" does, and starts it again. Goes before the cluster does.
class ServerStop
{
public:
    explicit ServerStop(const ThrowawayCluster &cluster);
    ~ServerStop();
    ServerStop(const ServerStop &) = delete;
    ServerStop &operator=(const ServerStop &) = delete;

    /// Returns once it is gone. Thread: any.
    void stop();
    /// Returns whether it answers again, with @p settings over those that it had. Thread: this object's.
    [[nodiscard]] bool start(const QStringList &settings = {});

private:
    qint64 m_pid;
    QStringList m_command; ///< of the server, as the cluster started it
    QString m_folder;
    ConnectionSettings m_settings;
    QProcess m_server;
};

} // namespace ondelete
