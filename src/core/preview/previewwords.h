// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/foreseendelete.h"

namespace ondelete {

/// Fills @p preview's outcome, digest, entries and notes from what was forecast: figures become sentences, for a DBA
/// and for support staff. Pure. Needs root, keys and rules set.
void describe(Preview &preview, const ForeseenDelete &foreseen);

} // namespace ondelete
