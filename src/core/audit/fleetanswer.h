// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"

#include <optional>

namespace ondelete {

/// What one database of a fleet, or one schema of a database, answered.
struct FleetAnswer
{
    QString name;       ///< as the fleet names it: never a password
    QString connection; ///< what an earlier run's answer is found by: without secrets
    QString outcome;    ///< "no-connection", "refused", "too-slow" or "cancelled"; empty where there is an audit
    std::optional<Audit> audit; ///< where it answered
    QString error;              ///< why not; without secrets
    int tries = 0;
    qint64 ms = 0;
};

} // namespace ondelete
