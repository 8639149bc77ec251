// SPDX-License-Identifier: MIT
#pragma once

#include "files/undostore.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Finds out from the connected server what became of its deletes, undos and fixes whose record does not say it,
/// because the program was killed or the connection lost: completes what was committed, removes the undo file of
/// a delete that never came to be, and leaves in the record of a fix what it did. What the server can't tell, and
/// what still runs, stays as it is. Returns how many it settled. Throws DbError where the connection is lost.
int settleReceipts(Connection &connection, const UndoStore &store);

} // namespace ondelete
