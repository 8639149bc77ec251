// SPDX-License-Identifier: MIT
#include "postgres/keyindex.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// indisvalid and the qualified name, of the table's index @p name; no row where there is none.
Rows look(Connection &connection, Oid table, const QString &name)
{
    return connection.query(uR"(
        SELECT i.indisvalid, pg_catalog.format('%I.%I', n.nspname, c.relname)
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE i.indrelid = $1::oid AND c.relname = $2)"_s,
                            {QString::number(table), name});
}

} // namespace

void makeIndex(Connection &connection, Oid table, const QString &name, const QString &createStatement)
{
    if (const Rows there = look(connection, table, name); there.count() == 1 && there.boolean(0, 0))
        return;
    dropUnfinishedIndex(connection, table, name);
    connection.query(createStatement);
}

bool isUnfinishedIndex(Connection &connection, Oid table, const QString &name)
{
    const Rows there = look(connection, table, name);
    return there.count() == 1 && !there.boolean(0, 0);
}

void dropUnfinishedIndex(Connection &connection, Oid table, const QString &name)
{
    if (const Rows there = look(connection, table, name); there.count() == 1 && !there.boolean(0, 0))
        connection.query(u"DROP INDEX CONCURRENTLY "_s + there.text(0, 1));
}

} // namespace ondelete
