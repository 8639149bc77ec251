// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"

namespace ondelete {

/// Why the rule list keeps the delete that @p preview is of: a root row that is protected, or protected ones that would
/// go with it. Empty where it keeps nothing.
[[nodiscard]] QString protectionOf(const Preview &preview);

} // namespace ondelete
