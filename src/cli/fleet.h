// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "postgres/fleet/fleetmember.h"
#include "report/builders/auditchanges.h"
#include "report/builders/fleetreport.h"

namespace ondelete {

/// --fleet, --service-pattern, --schemas, --jobs, --per-server and --resume.
[[nodiscard]] QList<QCommandLineOption> fleetOptions();
/// Whether one of those that name a fleet was given. Throws UsageError where more than one was.
[[nodiscard]] bool isFleet(const CommandContext &context);
/// The members that the options name. Throws UsageError, and DbError where the schemas could not be read.
[[nodiscard]] QList<FleetMember> fleetMembers(const CommandContext &context);

/// Looks at all of them, several at once, and never at more than a few on one server. What fails is a line; a server
/// that does not answer is asked again. @p known are the lines of an earlier run, which are taken as they are.
[[nodiscard]] QList<FleetLine> auditFleet(const CommandContext &context, const QList<FleetMember> &members,
                                          FailOn level, const QList<FleetLine> &known);

} // namespace ondelete
