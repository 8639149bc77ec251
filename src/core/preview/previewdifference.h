// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"

namespace ondelete {

/// What @p now would do otherwise than @p shown, a line for each table and action: "groups that go: 6 (5 were shown)".
/// Empty where their digests are equal. Pure.
[[nodiscard]] QStringList differences(const Preview &shown, const Preview &now);

} // namespace ondelete
