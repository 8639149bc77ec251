// SPDX-License-Identifier: MIT
#include "postgres/connection/roles.h"

#include "postgres/connection/transaction.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QStringList takeableRoles(Connection &connection)
{
    // Until 15 every member may; since 16 a membership can be had without that.
    const QString right = connection.server().versionNumber >= 160000 ? u"SET"_s : u"MEMBER"_s;
    const Rows rows = queryCatalog(connection, uR"(
        SELECT rolname FROM pg_catalog.pg_roles
        WHERE pg_catalog.pg_has_role(session_user, oid, '%1') AND rolname <> session_user
          AND rolname !~ '^pg_' ORDER BY rolname)"_s.arg(right));
    QStringList names;
    for (int i = 0; i < rows.count(); ++i)
        names.append(rows.text(i, 0));
    return names;
}

} // namespace ondelete
