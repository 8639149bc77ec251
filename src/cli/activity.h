// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace ondelete {

/// The records of this computer and its teams from --from to --to. Throws UsageError where those are no dates.
[[nodiscard]] Report activityOf(const CommandContext &context);
[[nodiscard]] QList<QCommandLineOption> activityOptions();

} // namespace ondelete
