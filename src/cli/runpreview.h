// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "report/builders/reports.h"

namespace ondelete {

/// What "preview" and "delete --dry-run" are. Throws UsageError and DbError.
ExitStatus runPreview(const CommandContext &context, Protection protection);

} // namespace ondelete
