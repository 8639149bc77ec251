// SPDX-License-Identifier: MIT
#include "postgres/preview/triedquery.h"

using namespace Qt::StringLiterals;

namespace ondelete {

TriedQuery tryQuery(Connection &connection, const QString &sql, const QList<Parameter> &parameters)
{
    connection.query(u"SAVEPOINT ondelete_try"_s);
    TriedQuery tried;
    try {
        tried.rows = connection.query(sql, parameters);
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server || error.sqlState.startsWith("57"_L1)
            || error.sqlState.startsWith("55"_L1))
            throw;
        tried.error = error.message.simplified();
        connection.query(u"ROLLBACK TO SAVEPOINT ondelete_try"_s);
    }
    connection.query(u"RELEASE SAVEPOINT ondelete_try"_s);
    return tried;
}

} // namespace ondelete
