// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"

namespace ondelete {

/// The record of the delete of what @p search names, by the beginning of its id, its label, or four digits of that or
/// more; nullptr where none of @p all, newest first, tells of one, or where that was taken back.
[[nodiscard]] const Receipt *deletedAs(const QString &search, const QList<Receipt> &all);

} // namespace ondelete
