// SPDX-License-Identifier: MIT
#include "postgres/connection/databases.h"

#include "postgres/connection/transaction.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QStringList connectableDatabases(Connection &connection)
{
    const Rows rows = queryCatalog(connection, uR"(
        SELECT datname FROM pg_catalog.pg_database
        WHERE datallowconn AND NOT datistemplate AND pg_catalog.has_database_privilege(oid, 'CONNECT')
        ORDER BY datname)"_s);
    QStringList names;
    for (int i = 0; i < rows.count(); ++i)
        names.append(rows.text(i, 0));
    return names;
}

} // namespace ondelete
