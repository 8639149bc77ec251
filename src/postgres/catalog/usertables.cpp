// SPDX-License-Identifier: MIT
#include "postgres/catalog/usertables.h"

using namespace Qt::StringLiterals;

namespace ondelete {

QString isUserTable()
{
    return uR"(
    c.relkind IN ('r', 'p', 'f') AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%')"_s;
}

QString ofUserTables()
{
    return u"(SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE "_s
        + isUserTable() + u')';
}

} // namespace ondelete
