// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/preview.h"

namespace ondelete {

/// What becomes of rows, for people who don't speak SQL: "deleted", "unlinked".
[[nodiscard]] QString plainWords(RowAction action);
/// "groups, deleted"; @p label is what the rule list calls the table's rows.
[[nodiscard]] QString plainWords(const QString &label, RowAction action);

} // namespace ondelete
