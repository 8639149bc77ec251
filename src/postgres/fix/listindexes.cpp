// SPDX-License-Identifier: MIT
#include "postgres/fix/listindexes.h"

#include "core/fix/indexstatements.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/keyindex.h"
#include "postgres/roots/listedroot.h"

namespace ondelete {

namespace {

void makeOne(Connection &connection, Oid table, const RootIndex &index, std::chrono::milliseconds longestWait)
{
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
}

} // namespace

MadeIndexes makeIndexes(Connection &connection, const Spec &spec, const QList<RootIndex> &indexes,
                        std::chrono::milliseconds longestWait, const std::function<void(const RootIndex &)> &onMade)
{
    const Oid table = [&] {
        const Transaction transaction(connection, Transaction::Access::ReadOnly);
        return ListedRoot(connection, spec.root).table().oid;
    }();
    MadeIndexes result;
    for (const RootIndex &index : indexes) {
        try {
            makeOne(connection, table, index, longestWait);
        } catch (const DbError &error) {
            if (result.made.isEmpty())
                throw;
            result.failure = error;
            break;
        }
        result.made.append(index);
        onMade(index);
    }
    return result;
}

} // namespace ondelete
