// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QDeadlineTimer>
#include <QtSql/QSqlDatabase>

#include <memory>
#include <stop_token>

struct pg_conn;

namespace ondelete {

/// A connection of Qt's PostgreSQL driver, of which libpq's handle is used (ADR 2); closed with this object.
class DriverConnection
{
public:
    ~DriverConnection();
    DriverConnection(const DriverConnection &) = delete;
    DriverConnection &operator=(const DriverConnection &) = delete;

    [[nodiscard]] pg_conn *handle() const;

    /// Has the driver connect with @p parameters, libpq's. It waits where nobody can call it back, so that it does so
    /// on a thread that is left where @p stop or @p deadline says so: then, and where it fails, null, with @p words of
    /// libpq.
    [[nodiscard]] static std::unique_ptr<DriverConnection> open(const QMap<QString, QString> &parameters,
                                                                const std::stop_token &stop,
                                                                const QDeadlineTimer &deadline, QString &words);

private:
    DriverConnection();
    [[nodiscard]] QString connect(const QMap<QString, QString> &parameters);

    QString m_name;
    QSqlDatabase m_db;
};

} // namespace ondelete
