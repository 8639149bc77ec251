// SPDX-License-Identifier: MIT
#pragma once

#include "files/undostore.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// What a server says of its deletes, undos and fixes whose records do not say what became of them.
struct ServersWord
{
    /// Of a delete or an undo; without one where the server can't tell, or it still runs.
    struct Transaction
    {
        QString id; ///< the record's
        bool committed = false;
        bool rowsAreThere = false;
    };

    QList<Transaction> transactions;
    QList<Receipt> fixes; ///< of this server, newest first, down to one that may still run; empty: none is open
    Schema catalog;       ///< which shows what came of them

    [[nodiscard]] bool isEmpty() const { return transactions.isEmpty() && fixes.isEmpty(); }
};

/// Asks the connected server about those of @p all, newest first, that are open. No file is looked at: that is for
/// settleReceipts(), on another thread where there is one. Throws DbError where the connection is lost.
[[nodiscard]] ServersWord askForOpen(Connection &connection, const QList<Receipt> &all);

/// Writes what the server said into the records that are still open: completes what was committed, removes the undo
/// file of a delete that never came to be, and leaves in the record of a fix what it did. Returns how many it settled.
int settleReceipts(const UndoStore &store, const ServersWord &word);

/// Both at once: finds out what became of records that a killed program or a lost connection left open. Returns how
/// many it settled. Throws DbError where the connection is lost.
int settleReceipts(Connection &connection, const UndoStore &store);

} // namespace ondelete
