// SPDX-License-Identifier: MIT
#include "postgres/roots/rootcode.h"

#include "postgres/catalog/codereader.h"
#include "postgres/catalog/usertables.h"

using namespace Qt::StringLiterals;

namespace ondelete {

Schema readTableCode(Connection &connection)
{
    // All tables, by what few facts there are: policies' queries lead from each to any other. Of keys' operators those
    // of others alone matter.
    const Rows rows = connection.query(uR"(
        SELECT c.oid, n.nspname, c.relname, pg_catalog.row_security_active(c.oid),
               (SELECT i.inhparent FROM pg_catalog.pg_inherits i WHERE c.relispartition AND i.inhrelid = c.oid LIMIT 1),
               f.names, f.types, f.domains, f.own,
               ARRAY(SELECT pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname)
                     FROM pg_catalog.pg_index i CROSS JOIN pg_catalog.unnest(i.indclass::oid[]) u(class)
                     JOIN pg_catalog.pg_opclass l ON l.oid = u.class
                     JOIN pg_catalog.pg_amop a ON a.amopfamily = l.opcfamily
                     JOIN pg_catalog.pg_operator o ON o.oid = a.amopopr
                     JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
                     WHERE i.indrelid = c.oid AND i.indisprimary AND n.nspname <> 'pg_catalog'
                       AND a.amopmethod = 403)
               || ARRAY(SELECT pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname)
                        FROM pg_catalog.pg_constraint k CROSS JOIN pg_catalog.unnest(k.conpfeqop) u(operator)
                        JOIN pg_catalog.pg_operator o ON o.oid = u.operator
                        JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
                        WHERE k.conrelid = c.oid AND k.contype = 'f' AND n.nspname <> 'pg_catalog')
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN (
            SELECT a.attrelid, pg_catalog.array_agg(a.attname::text) AS names, pg_catalog.array_agg(a.atttypid) AS types,
                   pg_catalog.array_agg((t.typtype = 'd')::text) AS domains,
                   pg_catalog.array_agg((b.typnamespace = 'pg_catalog'::regnamespace)::text) AS own
            FROM pg_catalog.pg_attribute a
            JOIN (WITH RECURSIVE below(type, base) AS (
                      SELECT t.oid, t.oid FROM pg_catalog.pg_type t
                      WHERE t.typnamespace <> 'pg_catalog'::regnamespace OR t.typtype = 'd'
                    UNION ALL
                      SELECT b.type, t.typbasetype FROM below b JOIN pg_catalog.pg_type t ON t.oid = b.base
                      WHERE t.typtype = 'd')
                  SELECT below.type, below.base FROM below) d ON d.type = a.atttypid
            JOIN pg_catalog.pg_type t ON t.oid = d.type
            JOIN pg_catalog.pg_type b ON b.oid = d.base AND b.typtype <> 'd'
            WHERE a.attnum > 0 AND NOT a.attisdropped
            GROUP BY a.attrelid) f ON f.attrelid = c.oid
        WHERE )"_s + isUserTable());
    Schema schema;
    schema.server = connection.server();
    schema.tables.reserve(rows.count());
    for (int i = 0; i < rows.count(); ++i) {
        Table table;
        table.oid = Oid(rows.integer(i, 0));
        table.name = {rows.text(i, 1), rows.text(i, 2)};
        table.rowSecurity = rows.boolean(i, 3);
        table.partitionOf = Oid(rows.integer(i, 4));
        const QStringList names = rows.list(i, 5);
        const QStringList types = rows.list(i, 6);
        const QStringList domains = rows.list(i, 7);
        const QStringList own = rows.list(i, 8);
        for (qsizetype f = 0; f < names.size(); ++f) {
            Column column;
            column.name = names[f];
            column.typeOid = Oid(types[f].toUInt());
            column.isDomain = domains[f] == "true"_L1;
            column.ofOwnType = own[f] == "true"_L1;
            table.columns.append(column);
        }
        table.keyEquality = rows.list(i, 9);
        schema.tables.insert(table.oid, table);
    }
    CodeReader code(connection, schema);
    askTogether(connection, code.queries());
    askTogether(connection, code.further());
    code.mark();
    return schema;
}

} // namespace ondelete
