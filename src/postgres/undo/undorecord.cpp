// SPDX-License-Identifier: MIT
#include "postgres/undo/undorecord.h"

#include "files/serverreceipt.h"

namespace ondelete {

Receipt undoRecord(const ServerInfo &server, const ArchiveManifest &manifest, const UndoResult &result)
{
    Receipt receipt = newReceipt(Receipt::Kind::Undo, server);
    receipt.root = manifest.root;
    receipt.singular = manifest.singular;
    for (const RowKey &key : manifest.keys)
        receipt.keys.append(toText(key));
    receipt.label = manifest.label;
    receipt.xid = result.xid;
    receipt.batch = manifest.batch;
    for (const UndoEffect &effect : result.tables) {
        if (effect.inserted > 0)
            receipt.tables.append({effect.table, RowAction::Insert, effect.inserted, effect.inserted});
        if (effect.relinked + effect.changedSince > 0)
            receipt.tables.append(
                {effect.table, RowAction::Update, effect.relinked + effect.changedSince, effect.relinked});
    }
    receipt.sideEffects = result.sideEffects;
    receipt.altered = byTable(result.altered);
    for (AlteredRows &rows : receipt.altered)
        rows.keys.clear();
    return receipt;
}

Receipt::State stateAfter(TransactionFate fate)
{
    return fate == TransactionFate::Committed ? Receipt::State::Committed
        : fate == TransactionFate::Aborted    ? Receipt::State::RolledBack
                                              : Receipt::State::InDoubt;
}

} // namespace ondelete
