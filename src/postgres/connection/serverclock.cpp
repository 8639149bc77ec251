// SPDX-License-Identifier: MIT
#include "postgres/connection/serverclock.h"

#include "postgres/connection/transaction.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QDateTime serverTime(Connection &connection)
{
    const QString sql = u"SELECT (extract(epoch FROM pg_catalog.clock_timestamp()) * 1000)::bigint"_s;
    return QDateTime::fromMSecsSinceEpoch(queryCatalog(connection, sql).integer(0, 0), Qt::UTC);
}

} // namespace ondelete
