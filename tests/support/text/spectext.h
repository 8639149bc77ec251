// SPDX-License-Identifier: MIT
#pragma once

#include "core/spec/spec.h"
#include "support/text/texttokens.h"

namespace ondelete {

/// Reads a spec from a text, a line for the root and one for each rule or label:
///
///     root sessions "session" "sessions"
///     links.group_id -> groups set null "why"
///     pairs.(a, b) -> parents cascade
///     workshops -> groups set null
///     label links "short links"
///
/// A rule that names no column is for every key of its table. A mistake throws TextMistake.
[[nodiscard]] Spec specOf(const QString &text, const std::source_location &where = std::source_location::current());

} // namespace ondelete
