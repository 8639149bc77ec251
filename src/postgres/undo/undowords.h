// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/undo.h"

namespace ondelete {

/// What a person is told of an undo that was done, in whole sentences.
[[nodiscard]] QString takenBack(const UndoResult &result);

/// Of one that was tried and rolled back.
[[nodiscard]] QString canBeTakenBack(const UndoResult &result);

} // namespace ondelete
