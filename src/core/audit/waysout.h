// SPDX-License-Identifier: MIT
#pragma once

#include "core/reach/writeconflict.h"
#include "core/spec/spec.h"

namespace ondelete {

/// @p selector as a shell takes it for one word.
[[nodiscard]] QString shellWord(QString selector);

/// What a DBA can do about @p key, which refuses a delete: a whole sentence. Pure.
[[nodiscard]] QString wayOutOf(const Schema &schema, const Spec &spec, const ForeignKey &key);

/// What a DBA can do about @p conflict, which what @p key would write meets: a whole sentence. Pure.
[[nodiscard]] QString wayOutOf(const Schema &schema, const WriteConflict &conflict, const ForeignKey &key);

} // namespace ondelete
