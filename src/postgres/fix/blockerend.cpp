// SPDX-License-Identifier: MIT
#include "postgres/fix/blockerend.h"

#include "postgres/connection/transaction.h"

using namespace Qt::StringLiterals;

namespace ondelete {

BlockerEnd endOf(const Blocker &blocker)
{
    return blocker.idle ? BlockerEnd::Connection : BlockerEnd::Statement;
}

bool endBlocker(Connection &connection, const Blocker &blocker, BlockerEnd end)
{
    const QString ask =
        end == BlockerEnd::Statement ? u"pg_catalog.pg_cancel_backend"_s : u"pg_catalog.pg_terminate_backend"_s;
    // By its pid alone another might be hit, which came since.
    const Rows rows = queryCatalog(connection,
                                   uR"(
        SELECT %1(a.pid) FROM pg_catalog.pg_stat_activity a
        WHERE a.pid = $1::int AND a.datname = current_database() AND coalesce(a.backend_start::text, '') = $2)"_s.arg(
                                       ask),
                                   {QString::number(blocker.pid), blocker.since});
    return rows.count() == 1 && rows.boolean(0, 0);
}

} // namespace ondelete
