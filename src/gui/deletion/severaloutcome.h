// SPDX-License-Identifier: MIT
#pragma once

#include "gui/deletion/deletewords.h"
#include "gui/deletion/severalmodel.h"

namespace ondelete {

/// What became of the deletes of @p rows, where it is worth more than its figures; Tone::Good where it is not. @p
/// isWarned: something around them is left to do.
[[nodiscard]] DeleteNotice noticeOf(const SeveralModel &rows, bool isWarned);

} // namespace ondelete
