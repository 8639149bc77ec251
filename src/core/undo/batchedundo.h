// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/undo.h"

namespace ondelete {

/// One batch of a delete, as its undo file says.
struct BatchFile
{
    int number = 0;
    QString path;
    quint64 xid = 0;     ///< of the transaction that deleted: what a later one stood on has a smaller one
    bool isBack = false; ///< it was taken back before

    friend bool operator==(const BatchFile &, const BatchFile &) = default;
};

/// What became of one batch.
struct UndoneBatch
{
    BatchFile file;
    ArchiveManifest manifest;
    UndoResult result;
};

/// What became of taking back a delete in batches: the last batch comes back first.
struct BatchedUndo
{
    UndoOutcome outcome = UndoOutcome::NotCommitted; ///< Restored: all are back; else why it stopped
    bool changed = false;                            ///< by this run
    QString set;
    QList<BatchFile> files;  ///< of the set, the first transaction first
    QList<UndoneBatch> done; ///< of this run, in its order; the last is what stopped it

    [[nodiscard]] int back() const;                   ///< how many are back, by this run or before
    [[nodiscard]] QList<AlteredRows> altered() const; ///< of those that this run put back, by table
    /// "12 of 40 batches are back, the last first; batches 1 to 28 are still deleted."
    [[nodiscard]] QString message() const;
};

} // namespace ondelete
