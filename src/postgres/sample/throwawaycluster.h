// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>

namespace ondelete {

/// A private PostgreSQL server in a temporary folder, on a Unix socket only, stopped and removed with this object.
/// When started as root it runs as another user, as initdb demands. It dies with this process, however that ends;
/// the folder that a crashed run left is removed by the next.
class ThrowawayCluster
{
public:
    /// Where to look and what to keep.
    struct Options
    {
        QString binaryFolder; ///< of initdb and postgres; empty: found under /usr/lib/postgresql, then PATH
        QString keepIn;       ///< put the data folder here and leave it; empty: temporary
        QStringList settings; ///< more "name=value" for the server
        QString copyOf = {};  ///< data folder of a server that was stopped: copied; empty: a new one is made
    };

    ThrowawayCluster();
    ~ThrowawayCluster();
    ThrowawayCluster(const ThrowawayCluster &) = delete;
    ThrowawayCluster &operator=(const ThrowawayCluster &) = delete;

    /// Makes and starts it: one to three seconds. Returns false with errorString() set: a sentence that says what to
    /// install or do; nothing is left behind then. Thread: any, the cluster outlives it.
    [[nodiscard]] bool start(const Options &options);
    /// Stops the server and removes its folder. Bounded: a server that does not listen is killed.
    void stop();

    [[nodiscard]] QString errorString() const { return m_error; }
    /// To @p database, as @p user; empty: the superuser of the cluster.
    [[nodiscard]] ConnectionSettings settings(const QString &database, const QString &user = {}) const;
    /// The temporary folder; empty while no server runs.
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] qint64 serverPid() const { return m_pid; }

    /// The folder of the newest installed server's programs; empty where none is installed.
    [[nodiscard]] static QString installedBinaryFolder();

private:
    class Keeper;

    std::unique_ptr<Keeper> m_keeper;
    QString m_folder;
    QString m_socketFolder;
    QString m_error;
    qint64 m_pid = 0;
};

} // namespace ondelete
