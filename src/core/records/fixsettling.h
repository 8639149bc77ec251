// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"

namespace ondelete {

/// The part of @p change that is in the database: what was done to the key, the index, or both. What somebody changed
/// again since counts as done. Unset where the key is gone, so that nobody can tell. Pure.
[[nodiscard]] std::optional<FixChange> partDone(const FixChange &change, const Schema &schema);

/// The record of a fix whose program is gone, as @p schema tells what became of it: with what is in the database, or
/// rolled back and with nothing to reverse. What the fixes @p later did was not done by this one. Unset where the keys
/// that would tell are gone, and for the record of an earlier version. Pure.
[[nodiscard]] std::optional<Receipt> settledByCatalog(Receipt fix, const Schema &schema, const QList<Receipt> &later);

} // namespace ondelete
