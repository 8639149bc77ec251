// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/fleetanswer.h"
#include "report/builders/auditchanges.h"
#include "report/report.h"

#include <QtCore/QJsonObject>

#include <optional>

namespace ondelete {

/// One database of a fleet, as an audit of it ended.
struct FleetLine
{
    QString name;                     ///< as the fleet names it: never a password
    QString connection;               ///< what an earlier run's line is found by: without secrets
    QString outcome;                  ///< "done", "root-missing", "no-connection", "refused", …
    std::optional<QJsonObject> audit; ///< its JSON, where there was one
    QString error;
    bool fails = false; ///< at the level that was asked
    int tries = 1;
    qint64 ms = 0;
};

/// What @p answer says, and whether it fails at @p level.
[[nodiscard]] FleetLine fleetLine(const FleetAnswer &answer, FailOn level);
/// The line of one that was not begun.
[[nodiscard]] FleetLine notLookedAt(const QString &name, const QString &connection);

/// One report of many databases: what differs from what most have first, then what is not known. Of schemas of one
/// database, the same key in another schema is the same.
[[nodiscard]] Report fleetReport(const QString &specTitle, const QList<FleetLine> &lines);

/// The lines of a fleet's JSON that need no second look, by connection. Empty where it is none.
[[nodiscard]] QList<FleetLine> answeredLines(const QByteArray &json);

/// What became of one database of a fleet that was to be fixed.
struct FleetFix
{
    QString name;
    QString connection;
    QString outcome; ///< of its fix; "not-started"
    QString rollbackFile = {};
    QJsonObject json = {}; ///< of its fix
    int status = -1;       ///< exit status; -1: not started
};
[[nodiscard]] Report fleetFixReport(const QList<FleetFix> &fixes, const QString &folder);

} // namespace ondelete
