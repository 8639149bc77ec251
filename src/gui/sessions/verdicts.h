// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"
#include "gui/widgets/pill.h"

namespace ondelete {

/// Whether a row can be deleted, in one word.
enum class Verdict { Yes, NotYet, CantTell, Protected };

[[nodiscard]] Verdict verdictOf(const Preview &preview);
[[nodiscard]] Pill pillOf(Verdict verdict); ///< "Yes", "Not yet", …: under "Can be deleted"

} // namespace ondelete
