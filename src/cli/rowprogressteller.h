// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "core/jobs/rowprogress.h"

namespace ondelete {

/// Says on stderr how far a delete or an undo of many rows is: rows, rate and time left, from time to time. Few rows
/// are not worth a line. Keeps a reference to @p context.
[[nodiscard]] OnRowProgress tellRowProgress(const CommandContext &context);

} // namespace ondelete
