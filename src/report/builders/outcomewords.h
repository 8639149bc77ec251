// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "core/undo/undo.h"

namespace ondelete {

/// What became of a delete, and what to do next, for who works on the command line: with its options, and SQL.
[[nodiscard]] QString messageOf(const DeleteResult &result);
/// The same of an undo.
[[nodiscard]] QString messageOf(const UndoResult &result);

} // namespace ondelete
