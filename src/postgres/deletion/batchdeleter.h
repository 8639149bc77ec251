// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/batcheddelete.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

#include <functional>

namespace ondelete {

/// A delete in batches as it goes on; both on the thread that works.
struct BatchWatch
{
    std::function<void(const BatchedDelete &)> onPlan = {};  ///< before the first batch of this run
    std::function<void(const BatchedDelete &)> onBatch = {}; ///< after each
};

/// What a delete of @p keys in batches of @p most rows would be, with its preview; nothing is changed. Throws DbError.
[[nodiscard]] BatchedDelete previewBatches(Connection &connection, const Spec &spec, const QList<RowKey> &keys,
                                           qint64 most);

/// Deletes root rows in batches of at most @p most rows, each a transaction with an undo file and a record of its own:
/// first what nothing points at, at last the root rows. Nothing is begun where the whole can't be deleted. It goes on
/// with an earlier one of the same rows that was not finished, whose records settleReceipts() has seen. @p
/// options.archivePath names a folder. Cancel works at any time; what was committed stays. Does not throw for what it
/// met once a batch is done; else as deleteRoots().
[[nodiscard]] BatchedDelete deleteInBatches(Connection &connection, const Spec &spec, const QList<RowKey> &keys,
                                            qint64 most, const DeleteOptions &options, const BatchWatch &watch = {});

} // namespace ondelete
