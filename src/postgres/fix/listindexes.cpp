// SPDX-License-Identifier: MIT
#include "postgres/fix/listindexes.h"

#include "core/fix/indexstatements.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/keyindex.h"
#include "postgres/roots/listedroot.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

void makeOnline(Connection &connection, Oid table, const QString &name, const QString &statement,
                std::chrono::milliseconds longestWait)
{
    try {
        makeIndex(connection, table, name, withoutTimeout(statement), longestWait);
    } catch (const DbError &error) {
        // What is half made costs every write, and serves nobody.
        if (error.kind != DbError::Kind::Connection) {
            const Connection::Cancellable uninterrupted(connection, {});
            dropUnfinishedIndex(connection, table, name, longestWait);
        }
        throw;
    }
}

/// Of a partitioned table part by part: what was made stays, and another run goes on.
void makeOne(Connection &connection, Oid table, const RootIndex &index, std::chrono::milliseconds longestWait)
{
    if (!index.extension.isEmpty())
        runOutsideTransaction(connection, withoutTimeout(index.extension), longestWait);
    if (index.parts.isEmpty()) {
        makeOnline(connection, table, index.name, index.statement, longestWait);
        return;
    }
    for (const RootIndex::Part &part : index.parts)
        makeOnline(connection, part.table, part.name, part.statement, longestWait);
    Transaction transaction(connection, Transaction::Access::ReadWrite, Transaction::Isolation::ReadCommitted,
                            {u"SET LOCAL lock_timeout = '%1ms'"_s.arg(longestWait.count())});
    for (const QString &statement : index.together)
        connection.query(statement);
    transaction.commit();
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
