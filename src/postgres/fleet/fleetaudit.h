// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/fleetanswer.h"
#include "postgres/fleet/fleetmember.h"

#include <chrono>
#include <functional>
#include <stop_token>

namespace ondelete {

/// How much of a fleet is looked at at once.
struct FleetPace
{
    static constexpr int mostJobs = 64;

    int jobs = 4;
    int perServer = 2;
    std::chrono::seconds longest{120}; ///< of one member: what is slower must not hold up the fleet
};

/// What is told while a fleet is looked at, by its member's place in the list. Thread: a worker's, one at a time.
struct FleetListener
{
    std::function<void(qsizetype)> begun;
    std::function<void(qsizetype, FleetAnswer)> answered;
};

/// Looks at those of @p members whose places are in @p wanted, several at once, and never at more than a few on one
/// server. What fails or takes too long is an answer, too; a server that is not there is asked
/// again. Where @p stop comes, what was not
/// begun has no answer. Returns when all of it ended.
void auditFleet(const QList<FleetMember> &members, const QList<qsizetype> &wanted, const FleetPace &pace,
                const FleetListener &listener, const std::stop_token &stop);

} // namespace ondelete
