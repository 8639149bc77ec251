// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connectionsettings.h"

#include <QtCore/QString>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace ondelete {

/// A private PostgreSQL server in a temporary folder, on a Unix socket only, stopped and removed with this object.
/// When started as root it runs as another user, as initdb demands. What a crashed run left is removed by the next.
class ThrowawayCluster
{
public:
    /// Where to look and what to keep.
    struct Options
    {
        QString binaryFolder; ///< of initdb and postgres; empty: found under /usr/lib/postgresql, then PATH
        QString keepIn;       ///< put the data folder here and leave it; empty: temporary
        QStringList settings; ///< more "name=value" for the server
    };

    ThrowawayCluster();
    ~ThrowawayCluster();
    ThrowawayCluster(const ThrowawayCluster &) = delete;
    ThrowawayCluster &operator=(const ThrowawayCluster &) = delete;

    /// Makes and starts it. Returns false with errorString() set: a sentence that says what to install or do.
    [[nodiscard]] bool start(const Options &options);
    /// Stops it: at once (the default, data is thrown away anyhow).
    void stop();

    [[nodiscard]] QString errorString() const { return m_error; }
    /// As the superuser of the cluster, to @p database.
    [[nodiscard]] ConnectionSettings settings(const QString &database, const QString &user = {}) const;
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] qint64 serverPid() const { return m_pid; }

    /// The folder of the newest installed server's programs; empty where none is installed.
    [[nodiscard]] static QString installedBinaryFolder();

private:
    QString m_folder;
    QString m_error;
    qint64 m_pid = 0;
};

} // namespace ondelete
