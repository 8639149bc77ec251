// SPDX-License-Identifier: MIT
#include "postgres/deletion/deferredwork.h"

#include "postgres/connection/transaction.h"

using namespace Qt::StringLiterals;

namespace ondelete {

bool settleDeferredWork(Connection &connection, const Schema &schema)
{
    constexpr int mostRounds = 10;
    connection.query(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
    connection.query(emptySearchPath);
    WriteCounts before = readCounters(connection, schema);
    for (int round = 1; round < mostRounds; ++round) {
        connection.query(connection.ownSearchPath());
        connection.query(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
        connection.query(emptySearchPath);
        const WriteCounts after = readCounters(connection, schema);
        if (after == before)
            return true;
        before = after;
    }
    return false;
}

} // namespace ondelete
