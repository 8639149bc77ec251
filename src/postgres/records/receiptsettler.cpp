// SPDX-License-Identifier: MIT
#include "postgres/records/receiptsettler.h"

#include "core/records/fixsettling.h"
#include "files/archivefile.h"
#include "files/erasure.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/deletion/commitdoubt.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// The system identifier alone is also a copy's of that server, where transactions went another way since.
bool isOf(const Receipt &receipt, const ServerInfo &server)
{
    return receipt.systemIdentifier == server.systemIdentifier && receipt.database == server.database
        && receipt.host == server.host;
}

/// The undo file of a delete that the server rolled back: sealed or half-written. Returns whether it was
/// removed.
bool removeUnused(const Receipt &receipt, const UndoStore &store)
{
    store.removeHalfWritten(receipt.archive->path);
    const ArchiveFile archive(receipt.archive->path);
    return archive.isGood() && archive.manifest().xid == receipt.xid
        && archive.manifest().systemIdentifier == receipt.systemIdentifier
        && store.destroy(archive.path(), archive.sha256()).isEmpty();
}

/// Of deletes and undos the server remembers the transaction.
QList<ServersWord::Transaction> askForTransactions(Connection &connection, const QList<Receipt> &all)
{
    QList<ServersWord::Transaction> known;
    for (const Receipt &receipt : all) {
        if (receipt.kind == Receipt::Kind::Fix || !isOpen(receipt) || !isOf(receipt, connection.server()))
            continue;
        const bool deletes = receipt.kind == Receipt::Kind::Delete;
        const RootRows rows = lookForRoots(connection, receipt.root, receipt.keys);
        const RootRows after = deletes && !undoOf(receipt, all) ? RootRows::Gone : RootRows::There;
        const TransactionFate fate = fateByRows(fateOf(connection, receipt.xid), rows, after);
        if (fate == TransactionFate::Committed || fate == TransactionFate::Aborted)
            known.append({receipt.id, fate == TransactionFate::Committed, rows == RootRows::There});
    }
    return known;
}

int settleTransactions(const UndoStore &store, const ServersWord &word)
{
    int settled = 0;
    for (const ServersWord::Transaction &transaction : word.transactions) {
        // Its own program may live, and have settled or removed it meanwhile.
        std::optional<Receipt> receipt = store.receipt(transaction.id);
        if (!receipt || !isOpen(*receipt))
            continue;
        receipt->state = transaction.committed ? Receipt::State::Committed : Receipt::State::RolledBack;
        if (receipt->kind == Receipt::Kind::Delete && receipt->archive && !transaction.committed
            && transaction.rowsAreThere)
            receipt->archiveDestroyed = removeUnused(*receipt, store);
        if (receipt->eraseWhenDone && transaction.committed)
            eraseForGood(store, *receipt);
        settled += store.complete(*receipt).isEmpty();
    }
    return settled;
}

/// Whether a backend may still work for @p fix. Ours does not: it asks. A standby does not know its primary's.
bool mayStillRun(Connection &connection, const Receipt &fix)
{
    return connection
        .query(uR"(
        SELECT pg_catalog.pg_is_in_recovery() OR EXISTS (
            SELECT FROM pg_catalog.pg_stat_activity
            WHERE pid OPERATOR(pg_catalog.=) $1::int AND datname OPERATOR(pg_catalog.=) pg_catalog.current_database()
              AND pid OPERATOR(pg_catalog.<>) pg_catalog.pg_backend_pid()))"_s,
               {QString::number(fix.backendPid)})
        .boolean(0, 0);
}

/// Read after the backends were looked for: what they did until their end is there.
Schema readCatalog(Connection &connection)
{
    const Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    return readSchema(connection);
}

/// Of fixes, which have many transactions, the catalog shows what came of them.
void askForFixes(Connection &connection, const QList<Receipt> &all, ServersWord &word)
{
    QList<Receipt> fixes; // few of many: not a copy of all
    for (const Receipt &receipt : all)
        if (receipt.kind == Receipt::Kind::Fix && isOf(receipt, connection.server()))
            fixes.append(receipt);
    const auto running =
        std::ranges::find_if(fixes, [&](const Receipt &fix) { return isOpen(fix) && mayStillRun(connection, fix); });
    // The newest stand first: what one that runs does can't be told yet from what those before it did.
    fixes.erase(running, fixes.end());
    if (std::ranges::none_of(fixes, isOpen))
        return;
    word.fixes = fixes;
    word.catalog = readCatalog(connection);
}

int settleFixes(const UndoStore &store, const ServersWord &word)
{
    QList<Receipt> fixes = word.fixes;
    int settled = 0;
    for (qsizetype i = 0; i < fixes.size(); ++i) {
        // Its own program may live, behind a pooler, and have settled or removed it meanwhile.
        const std::optional<Receipt> now = isOpen(fixes[i]) ? store.receipt(fixes[i].id) : std::nullopt;
        const std::optional<Receipt> known =
            now && isOpen(*now) ? settledByCatalog(*now, word.catalog, fixes.first(i)) : std::nullopt;
        if (!known || !store.update(*known).isEmpty())
            continue;
        fixes[i] = *known;
        ++settled;
    }
    return settled;
}

} // namespace

ServersWord askForOpen(Connection &connection, const QList<Receipt> &all)
{
    ServersWord word;
    word.transactions = askForTransactions(connection, all);
    askForFixes(connection, all, word);
    return word;
}

int settleReceipts(const UndoStore &store, const ServersWord &word)
{
    return settleTransactions(store, word) + settleFixes(store, word);
}

int settleReceipts(Connection &connection, const UndoStore &store)
{
    return settleReceipts(store, askForOpen(connection, store.receipts()));
}

} // namespace ondelete
