// SPDX-License-Identifier: MIT
#pragma once

#include "files/undostore.h"

namespace ondelete {

/// After the commit of a delete that is to be erased for good: destroys its archive and those of earlier deletes of the
/// same rows, and makes @p receipt and the earlier records forget whom they were about. What still holds the rows
/// stands in Receipt::leftToDo then. @p receipt is to be saved; where its own archive can't be removed, it still names
/// the rows.
void eraseForGood(const UndoStore &store, Receipt &receipt);

/// Tries again what eraseForGood() could not do on this computer. Returns whether there was any of it among
/// @p receipts, all of the store's: then they are to be read again.
bool finishErasures(const UndoStore &store, const QList<Receipt> &receipts);

} // namespace ondelete
