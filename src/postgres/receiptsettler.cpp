// SPDX-License-Identifier: MIT
#include "postgres/receiptsettler.h"

#include "files/archivefile.h"
#include "files/erasure.h"
#include "postgres/commitdoubt.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

bool isOpen(const Receipt &receipt)
{
    return receipt.kind != Receipt::Kind::Fix &&
           (receipt.state == Receipt::State::Pending || receipt.state == Receipt::State::InDoubt);
}

/// The system identifier alone is also a copy's of that server, where transactions went another way since.
bool isOf(const Receipt &receipt, const ServerInfo &server)
{
    return receipt.systemIdentifier == server.systemIdentifier && receipt.database == server.database &&
           receipt.host == server.host;
}

/// The undo file of a delete that the server rolled back: sealed or half-written. Returns whether it was
/// removed.
bool removeUnused(const Receipt &receipt, const UndoStore &store)
{
    store.removeHalfWritten(receipt.archive->path);
    const ArchiveFile archive(receipt.archive->path);
    return archive.isGood() && archive.manifest().xid == receipt.xid &&
           archive.manifest().systemIdentifier == receipt.systemIdentifier &&
           store.destroy(archive.path(), archive.sha256()).isEmpty();
}

} // namespace

int settleReceipts(Connection &connection, const UndoStore &store)
{
    const QList<Receipt> all = store.receipts();
    int settled = 0;
    for (Receipt receipt : all) {
        if (!isOpen(receipt) || !isOf(receipt, connection.server()))
            continue;
        const bool deletes = receipt.kind == Receipt::Kind::Delete;
        const RootRows rows = lookForRoots(connection, receipt.root, receipt.keys);
        const RootRows after = deletes && !undoOf(receipt, all) ? RootRows::Gone : RootRows::There;
        const TransactionFate fate = fateByRows(fateOf(connection, receipt.xid), rows, after);
        if (fate != TransactionFate::Committed && fate != TransactionFate::Aborted)
            continue;
        // Its own program may live, and have settled or removed it meanwhile.
        const std::optional<Receipt> now = store.receipt(receipt.id);
        if (!now || !isOpen(*now))
            continue;
        receipt = *now;
        receipt.state =
            fate == TransactionFate::Committed ? Receipt::State::Committed : Receipt::State::RolledBack;
        if (deletes && receipt.archive && receipt.state == Receipt::State::RolledBack &&
            rows == RootRows::There)
            receipt.archiveDestroyed = removeUnused(receipt, store);
        if (receipt.eraseWhenDone && receipt.state == Receipt::State::Committed)
            eraseForGood(store, receipt);
        settled += store.save(receipt).isEmpty();
    }
    return settled;
}

} // namespace ondelete
