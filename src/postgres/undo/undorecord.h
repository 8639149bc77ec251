// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"
#include "core/undo/undo.h"
#include "postgres/connection/connection.h"
#include "postgres/deletion/commitdoubt.h"

namespace ondelete {

/// The record of an undo of @p manifest that did what @p result says, with who and when; pending.
[[nodiscard]] Receipt undoRecord(const ServerInfo &server, const ArchiveManifest &manifest, const UndoResult &result);

/// What a record says of a transaction with that @p fate.
[[nodiscard]] Receipt::State stateAfter(TransactionFate fate);

} // namespace ondelete
