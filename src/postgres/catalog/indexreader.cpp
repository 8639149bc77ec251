// SPDX-License-Identifier: MIT
#include "postgres/catalog/indexreader.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

void readUniqueIndexes(Connection &connection, Schema &schema, const QString &tables)
{
    // The columns of expressions and predicates are in no array: the index depends on them. An index may compare by a
    // collation that is not its column's.
    const QString nullsDistinct =
        connection.server().versionNumber >= 150000 ? u"NOT i.indnullsnotdistinct"_s : u"true"_s;
    const Rows rows = connection.query(uR"(
        SELECT i.indrelid, ic.relname, k.keys, k.operators, c.columns, pg_catalog.pg_get_expr(i.indpred, i.indrelid), %1,
               x.oid IS NOT NULL, i.indexprs IS NULL AND i.indpred IS NULL
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid AND ic.relkind = 'i'
        LEFT JOIN pg_catalog.pg_constraint x ON x.conindid = i.indexrelid AND x.contype = 'x'
        CROSS JOIN LATERAL (
            SELECT pg_catalog.array_agg(pg_catalog.pg_get_indexdef(i.indexrelid, n.place::int, false)
                                        || CASE WHEN ln.oid IS NULL OR col.attcollation = l.oid THEN ''
                                                ELSE pg_catalog.format(' COLLATE %I.%I', ln.nspname, l.collname) END
                                        ORDER BY n.place) AS keys,
                   pg_catalog.array_agg(pg_catalog.format('OPERATOR(%I.%s)', ns.nspname, o.oprname) ORDER BY n.place) AS operators
            FROM ROWS FROM (pg_catalog.unnest(i.indclass::oid[]), pg_catalog.unnest(i.indcollation::oid[]))
                 WITH ORDINALITY AS n(class, collated, place)
            JOIN pg_catalog.pg_opclass cl ON cl.oid = n.class
            LEFT JOIN pg_catalog.pg_collation l ON l.oid = n.collated
            LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
            LEFT JOIN pg_catalog.pg_attribute col ON col.attrelid = i.indrelid AND col.attnum = i.indkey[n.place - 1] AND col.attnum > 0
            JOIN pg_catalog.pg_operator o ON o.oid = coalesce(
                x.conexclop[n.place],
                (SELECT a.amopopr FROM pg_catalog.pg_amop a
                 WHERE a.amopfamily = cl.opcfamily AND a.amopstrategy = 3
                   AND a.amoplefttype = cl.opcintype AND a.amoprighttype = cl.opcintype))
            JOIN pg_catalog.pg_namespace ns ON ns.oid = o.oprnamespace) k
        CROSS JOIN LATERAL (
            SELECT pg_catalog.array_agg(a.attname ORDER BY a.attnum) AS columns
            FROM pg_catalog.pg_attribute a
            WHERE a.attrelid = i.indrelid AND a.attnum > 0
              AND (a.attnum = ANY (i.indkey::int2[])
                   OR EXISTS (SELECT FROM pg_catalog.pg_depend d
                              WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = i.indexrelid
                                AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = i.indrelid
                                AND d.refobjsubid = a.attnum))) c
        WHERE (i.indisunique OR i.indisexclusion) AND i.indisready AND i.indrelid IN %2
        ORDER BY i.indrelid, ic.relname)"_s.replace(u"%1"_s, nullsDistinct)
                                           .replace(u"%2"_s, tables));
    for (int i = 0; i < rows.count(); ++i) {
        const auto table = schema.tables.find(Oid(rows.integer(i, 0)));
        if (table == schema.tables.end())
            continue;
        UniqueIndex index;
        index.name = rows.text(i, 1);
        index.keys = rows.list(i, 2);
        index.operators = rows.list(i, 3);
        index.columns = rows.list(i, 4);
        index.predicate = rows.text(i, 5);
        index.nullsDistinct = rows.boolean(i, 6);
        index.exclusion = rows.boolean(i, 7);
        index.plain = rows.boolean(i, 8);
        table->uniqueIndexes.append(index);
    }
}

void readIndexExpressions(Connection &connection, Schema &schema, const QString &tables)
{
    const Rows rows = connection.query(uR"(
        SELECT i.indrelid, ic.relname,
               ARRAY(SELECT pg_catalog.pg_get_indexdef(i.indexrelid, u.place::int, false)
                     FROM pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY u(number, place)
                     WHERE u.number = 0 ORDER BY u.place),
               ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
                     WHERE a.attrelid = i.indrelid AND a.attnum > 0
                       AND EXISTS (SELECT FROM pg_catalog.pg_depend d
                                   WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = i.indexrelid
                                     AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = i.indrelid
                                     AND d.refobjsubid = a.attnum) ORDER BY a.attnum),
               pg_catalog.pg_get_expr(i.indpred, i.indrelid)
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid AND ic.relkind = 'i'
        WHERE NOT i.indisunique AND NOT i.indisexclusion AND i.indisready
          AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL) AND i.indrelid IN %1
        ORDER BY i.indrelid, ic.relname)"_s.replace(u"%1"_s, tables));
    for (int i = 0; i < rows.count(); ++i)
        if (const auto table = schema.tables.find(Oid(rows.integer(i, 0))); table != schema.tables.end())
            table->indexExpressions.append({rows.text(i, 1), rows.list(i, 2), rows.list(i, 3), rows.text(i, 4)});
}

/// A key's writes run as the owner of its table, who then calls what CHECKs, generated columns and indexes call.
void readForbiddenFunctions(Connection &connection, Schema &schema, const QString &tables)
{
    const Rows rows = connection.query(uR"(
        SELECT called.relation,
               pg_catalog.format('%I.%I(%s)', n.nspname, p.proname, pg_catalog.pg_get_function_identity_arguments(p.oid)),
               called.name, called.columns
        FROM (
            SELECT k.conrelid AS relation, k.conname::text AS name, ARRAY[]::text[] AS columns, d.refobjid AS function
            FROM pg_catalog.pg_depend d
            JOIN pg_catalog.pg_constraint k ON d.classid = 'pg_catalog.pg_constraint'::regclass AND d.objid = k.oid
            WHERE d.refclassid = 'pg_catalog.pg_proc'::regclass AND k.contype = 'c' AND k.conrelid <> 0
          UNION ALL
            SELECT a.attrelid, a.attname::text, ARRAY[]::text[], d.refobjid
            FROM pg_catalog.pg_depend d
            JOIN pg_catalog.pg_attrdef f ON d.classid = 'pg_catalog.pg_attrdef'::regclass AND d.objid = f.oid
            JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum AND a.attgenerated <> ''
            WHERE d.refclassid = 'pg_catalog.pg_proc'::regclass
          UNION ALL
            SELECT i.indrelid, ic.relname::text,
                   ARRAY(SELECT a.attname::text FROM pg_catalog.pg_depend e
                         JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = e.refobjsubid
                         WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = i.indexrelid
                           AND e.refclassid = 'pg_catalog.pg_class'::regclass AND e.refobjid = i.indrelid
                           AND e.refobjsubid > 0), d.refobjid
            FROM pg_catalog.pg_depend d
            JOIN pg_catalog.pg_index i ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = i.indexrelid
            JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
            WHERE d.refclassid = 'pg_catalog.pg_proc'::regclass) called
        JOIN pg_catalog.pg_proc p ON p.oid = called.function
        JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        JOIN pg_catalog.pg_class c ON c.oid = called.relation
        WHERE NOT pg_catalog.has_function_privilege(c.relowner, p.oid, 'EXECUTE') AND c.oid IN %1
        ORDER BY 1, 3, 2)"_s.replace(u"%1"_s, tables));
    for (int i = 0; i < rows.count(); ++i)
        if (const auto table = schema.tables.find(Oid(rows.integer(i, 0))); table != schema.tables.end())
            table->ownerMayNotCall.append({rows.text(i, 1), rows.text(i, 2), rows.list(i, 3)});
}

} // namespace

void readIndexes(Connection &connection, Schema &schema, const QString &tables)
{
    readUniqueIndexes(connection, schema, tables);
    readIndexExpressions(connection, schema, tables);
    readForbiddenFunctions(connection, schema, tables);
}

} // namespace ondelete
