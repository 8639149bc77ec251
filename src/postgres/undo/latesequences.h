// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/archive.h"
#include "core/undo/undo.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// The setval() of each sequence that lags behind the numbers which came back, as in another database than they were
/// drawn in: what it gives next is taken. Only with UndoOptions::evenIfOtherDatabase. Within the undo's transaction,
/// when the rows are there. Throws DbError.
[[nodiscard]] QStringList lateSequences(Connection &connection, const ArchiveManifest &manifest,
                                        const UndoOptions &options);

/// Tells of them in @p result's notes, and runs them where the undo was done and that is wanted.
void heedLateSequences(Connection &connection, const UndoOptions &options, UndoResult &result);

} // namespace ondelete
