// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace ondelete {

/// The records of this computer and its teams from --from to --to. Throws UsageError where those are no dates.
[[nodiscard]] Report activityOf(const CommandContext &context);
[[nodiscard]] QList<QCommandLineOption> activityOptions();
/// The same records as a manager reads them. Also obeys --month and --show-names.
[[nodiscard]] Report periodOf(const CommandContext &context);

} // namespace ondelete
