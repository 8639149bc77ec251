// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace ondelete {

/// --fleet, --service-pattern, --canary and --go-on.
[[nodiscard]] QList<QCommandLineOption> fixFleetOptions();

/// Fixes all members of a fleet with the command's other options: one first, then the rest one by one. Stops at the
/// first that is not done, unless told otherwise. The rollback scripts and each one's JSON go to the folder of
/// --rollback.
[[nodiscard]] ExitStatus fixFleet(const CommandContext &context, const QStringList &passedOn);

} // namespace ondelete
