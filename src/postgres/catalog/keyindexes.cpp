// SPDX-License-Identifier: MIT
#include "postgres/catalog/keyindexes.h"

#include "postgres/connection/transaction.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QStringList readKeyIndexes(Connection &connection, Oid key)
{
    const Rows rows = queryCatalog(connection, uR"(
        SELECT pg_catalog.pg_get_indexdef(i.indexrelid) || ';' || CASE WHEN i.indisvalid THEN '' ELSE ' -- INVALID' END
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_index i ON i.indrelid = k.conrelid
        JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
        WHERE k.oid = %1 AND i.indkey[0] = ANY (k.conkey)
        ORDER BY c.relname)"_s.arg(key));
    QStringList statements;
    for (int i = 0; i < rows.count(); ++i)
        statements.append(rows.text(i, 0));
    return statements;
}

} // namespace ondelete
