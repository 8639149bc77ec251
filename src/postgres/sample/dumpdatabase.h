// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <memory>
#include <stop_token>

namespace ondelete {

class ThrowawayCluster;

/// A dump, loaded into a private server that goes with this object. Its statements run as a role that is no superuser
/// and owns nothing but its database; psql's own commands never run, and once loading begins nobody can be connected as
/// superuser: what a hostile dump tries stays within that database.
class DumpDatabase
{
public:
    DumpDatabase();
    ~DumpDatabase();
    DumpDatabase(const DumpDatabase &) = delete;
    DumpDatabase &operator=(const DumpDatabase &) = delete;

    /// Starts the server and loads @p dump, plain SQL as pg_dump writes it. Returns an empty text, or a sentence that
    /// says why there is no server. Throws DbError: cancelled, or the connection was lost.
    [[nodiscard]] QString load(const QByteArray &dump, const std::stop_token &stop);

    /// To the database, as its owner.
    [[nodiscard]] ConnectionSettings settings() const;
    /// What was passed over, as it is of no matter for delete rules: owners, rights, roles, psql's commands, extensions
    /// that this server does not have. "line 12: GRANT SELECT ON …"
    [[nodiscard]] const QStringList &skipped() const { return m_skipped; }
    /// What the server refused: what it was to make is missing. "line 12: CREATE TABLE …: why"
    [[nodiscard]] const QStringList &failed() const { return m_failed; }

private:
    std::unique_ptr<ThrowawayCluster> m_cluster;
    QStringList m_skipped;
    QStringList m_failed;
};

} // namespace ondelete
