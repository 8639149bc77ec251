// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace ondelete {

/// A pgbouncer in transaction mode, on a Unix socket only, that ends with this object.
class Pooler
{
public:
    ~Pooler();

    /// Puts it before the server of @p settings, with so many connections for each database and user. Returns false
    /// with errorString() set.
    [[nodiscard]] bool start(const ConnectionSettings &settings, int connections);
    [[nodiscard]] QString errorString() const { return m_error; }
    /// The same database and user, through the pooler.
    [[nodiscard]] ConnectionSettings through(ConnectionSettings settings) const;

private:
    QTemporaryDir m_folder{QStringLiteral("/tmp/ondelete-pooler-XXXXXX")}; // a socket's path is short
    QProcess m_process;
    QString m_error;
};

} // namespace ondelete
