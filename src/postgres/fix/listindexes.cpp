// SPDX-License-Identifier: MIT
#include "postgres/fix/listindexes.h"

#include "core/fix/indexstatements.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/keyindex.h"
#include "postgres/roots/listedroot.h"

namespace ondelete {

void makeIndexes(Connection &connection, const Spec &spec, const QList<RootIndex> &indexes,
                 std::chrono::milliseconds longestWait, const std::function<void(const RootIndex &)> &onMade)
{
    const Oid table = [&] {
        const Transaction transaction(connection, Transaction::Access::ReadOnly);
        return ListedRoot(connection, spec.root).table().oid;
    }();
    for (const RootIndex &index : indexes) {
        if (!index.extension.isEmpty())
            runOutsideTransaction(connection, withoutTimeout(index.extension), longestWait);
        try {
            makeIndex(connection, table, index.name, withoutTimeout(index.statement), longestWait);
        } catch (const DbError &error) {
            // What is half made costs every write, and serves nobody.
            if (error.kind != DbError::Kind::Connection) {
                const Connection::Cancellable uninterrupted(connection, {});
                dropUnfinishedIndex(connection, table, index.name, longestWait);
            }
            throw;
        }
        onMade(index);
    }
}

} // namespace ondelete
