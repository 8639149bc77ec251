// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/batchedundo.h"
#include "files/undostore.h"

namespace ondelete {

/// The undo files of a set of batches, or why they can't be had.
struct BatchFiles
{
    QString set;
    QList<BatchFile> files; ///< the first transaction first, without a gap
    QString error;          ///< a sentence

    [[nodiscard]] bool isGood() const { return error.isEmpty(); }
};

/// The set that @p word names: its name, or any of its undo files. They are found by the records of @p store, and
/// beside the file that is named. Only files' beginnings are read: what is used is checked then.
[[nodiscard]] BatchFiles findBatchFiles(const UndoStore &store, const QString &word);

} // namespace ondelete
