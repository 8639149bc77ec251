// SPDX-License-Identifier: MIT
#include "postgres/deletion/deferredwork.h"

#include "postgres/connection/transaction.h"

using namespace Qt::StringLiterals;

namespace ondelete {

bool settleDeferredWork(Connection &connection, const Schema &schema)
{
    constexpr int mostRounds = 10;
    WriteCounts before;
    askTogether(connection, {{u"SET CONSTRAINTS ALL IMMEDIATE"_s}, {emptySearchPath}, counting(schema, before)});
    for (int round = 1; round < mostRounds; ++round) {
        WriteCounts after;
        askTogether(connection,
                    {{connection.ownSearchPath()},
                     {u"SET CONSTRAINTS ALL IMMEDIATE"_s},
                     {emptySearchPath},
                     counting(schema, after)});
        if (after == before)
            return true;
        before = after;
    }
    return false;
}

} // namespace ondelete
