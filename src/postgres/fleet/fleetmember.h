// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// One database of a fleet, or one schema of a database.
struct FleetMember
{
    QString name;
    ConnectionSettings settings;
    Spec spec;
    QString text;       ///< that names the connection; may hold a secret
    QString connection; ///< without secrets, with its schema: what it is known by in an earlier run
};

/// The member that @p text, a connection or the name of one, stands for. Its connection gives up in time where it does
/// not say when: a dead server must not hold up the fleet.
[[nodiscard]] FleetMember fleetMember(const QString &text, const ConnectionSettings &settings, const Spec &spec);

/// A line of a fleet's file that names a connection.
struct FleetFileLine
{
    int number; ///< from 1
    QString text;
};
/// Those of a file's @p content: one connection a line, # for comments.
[[nodiscard]] QList<FleetFileLine> fleetFileLines(const QString &content);

/// The names of the services of libpq's service files that match @p pattern, such as "customer_*".
[[nodiscard]] QStringList servicesThatMatch(const QString &pattern);

/// The schemas of the database that @p connection, opened with @p settings, leads to and whose names match @p pattern:
/// one for each tenant. Throws DbError.
[[nodiscard]] QList<FleetMember> tenantsThatMatch(const QString &pattern, Connection &connection,
                                                  const ConnectionSettings &settings, const Spec &spec);

} // namespace ondelete
