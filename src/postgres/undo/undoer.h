// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"
#include "core/spec/spec.h"
#include "core/undo/undo.h"
#include "files/archivefile.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Takes a delete back, or only looks whether that can be: everything comes back, or nothing. The archive's rows are
/// data here; its SQL is not run. Does not throw for what stands in the way (the result says it); throws DbError where
/// the archive is not of this database or the server can't be asked.
///
/// @p trusted: records that nobody else could have written, as UndoStore::trustedReceipts() gives them, where they were
/// read before; else they are read here.
[[nodiscard]] UndoResult undoDelete(Connection &connection, const ArchiveFile &archive, const UndoOptions &options,
                                    const std::optional<QList<Receipt>> &trusted = {});

} // namespace ondelete
