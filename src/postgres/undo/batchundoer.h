// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/batchedundo.h"
#include "postgres/connection/connection.h"

#include <functional>

namespace ondelete {

/// Takes the batches @p files of the set @p set back that are not back yet, the last first, each in a transaction of
/// its own; or only looks at the last. Stops at what does not come back; another run goes on. @p onBatch hears of each.
/// Throws DbError where nothing was done.
[[nodiscard]] BatchedUndo undoBatches(Connection &connection, const QString &set, const QList<BatchFile> &files,
                                      const UndoOptions &options,
                                      const std::function<void(const BatchedUndo &)> &onBatch = {});

} // namespace ondelete
