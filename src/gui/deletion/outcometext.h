// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "core/spec/spec.h"
#include "core/undo/undo.h"

namespace ondelete {

/// What became of a delete, and what to do next, for support staff: without SQL and without options of a command line.
[[nodiscard]] QString outcomeText(const DeleteResult &result, const Spec &spec);
/// The same of an undo.
[[nodiscard]] QString outcomeText(const UndoResult &result);
/// "sites, changed": what triggers write besides, for support staff.
[[nodiscard]] QString sideEffectWords(const TableEffect &effect, const Spec &spec);

} // namespace ondelete
