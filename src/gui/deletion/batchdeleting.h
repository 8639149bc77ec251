// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/batcheddelete.h"
#include "core/spec/spec.h"
#include "gui/deletion/deletewords.h"
#include "postgres/connection/connection.h"

#include <functional>

namespace ondelete {

/// How far a delete in batches is.
struct BatchProgress
{
    int done = 0; ///< batches, those of earlier runs, too
    int planned = 0;
    qint64 rows = 0; ///< of this run
    qint64 plannedRows = 0;
};

/// Deletes as deleteInBatches(), after the server was asked what became of batches whose program was killed. @p
/// onProgress hears of each batch, on the thread that works. Throws as that.
[[nodiscard]] BatchedDelete runBatches(Connection &connection, const Spec &spec, const QList<RowKey> &keys, qint64 most,
                                       const DeleteOptions &options,
                                       const std::function<void(const BatchProgress &)> &onProgress);

/// "Batch 3 of 21; rows: 200,000 of 2,060,000, 35,000 a second; left: about 53 s", @p ms after the first began.
[[nodiscard]] QString progressWords(const BatchProgress &progress, qint64 ms);

/// What the batches of this run did, as if it were one delete of what @p shown foresaw; its undo file is the last
/// one's.
[[nodiscard]] DeleteResult asOne(const BatchedDelete &batches, const Preview &shown);

/// What stands, and what stopped it: of a delete in batches of which some are deleted.
[[nodiscard]] DeleteNotice noticeOf(const BatchedDelete &batches, const Spec &spec);

} // namespace ondelete
