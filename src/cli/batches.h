// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "core/deletion/deletion.h"
#include "core/undo/undo.h"

namespace ondelete {

/// What "delete --batch ROWS" does, also with --dry-run. Throws UsageError and DbError.
ExitStatus runBatches(const CommandContext &context, DeleteOptions options);

/// What "undo --batches" does: @p word is a set's name, or any of its undo files. Throws the same.
ExitStatus undoBatchesOf(const CommandContext &context, const QString &word, const UndoOptions &options);

/// What is said before the undo file of one batch is taken back by itself.
[[nodiscard]] QString partOfBatches(const BatchOf &batch);

} // namespace ondelete
