// SPDX-License-Identifier: MIT
#pragma once

#include "report/builders/fleetreport.h"

namespace ondelete {

/// A foreign key that is otherwise in one database than in most.
struct KeyDifference
{
    QString key;  ///< of schemas of one database, without the schema
    QString here; ///< its rule, and what blocks; words where there is no such key
    QString most;
};

/// What of a fleet's answers is unlike the answers that most databases give.
struct FleetComparison
{
    QList<QList<KeyDifference>> differences; ///< for each line, of what is known
    qint64 mostToChange = 0;                 ///< in those that are as most
    qint64 mostStops = 0;
};
[[nodiscard]] FleetComparison compareFleet(const QList<FleetLine> &lines);

/// Rules to change, keys that stop deletes, and keys of which something could not be checked, by an audit's JSON.
[[nodiscard]] qint64 rulesToChange(const QJsonObject &audit);
[[nodiscard]] qint64 keysThatStop(const QJsonObject &audit);
[[nodiscard]] qint64 uncheckedKeys(const QJsonObject &audit);

} // namespace ondelete
