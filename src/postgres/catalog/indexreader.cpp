// SPDX-License-Identifier: MIT
#include "postgres/catalog/indexreader.h"

#include "postgres/catalog/usertables.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

Question expressions(Schema &schema, const QString &tables)
{
    const QString sql = uR"(
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
        ORDER BY i.indrelid, ic.relname)"_s.replace(u"%1"_s, tables);
    return {sql, [&schema](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i)
                    if (const auto table = schema.tables.find(Oid(rows.integer(i, 0))); table != schema.tables.end())
                        table->indexExpressions.append(
                            {rows.text(i, 1), rows.list(i, 2), rows.list(i, 3), rows.text(i, 4)});
            }};
}

/// A key's writes run as the owner of its table, who then calls what CHECKs, generated columns and indexes call.
Question forbiddenFunctions(Schema &schema, const QString &tables)
{
    const QString sql = uR"(
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
        ORDER BY 1, 3, 2)"_s.replace(u"%1"_s, tables);
    return {sql, [&schema](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i)
                    if (const auto table = schema.tables.find(Oid(rows.integer(i, 0))); table != schema.tables.end())
                        table->ownerMayNotCall.append({rows.text(i, 1), rows.text(i, 2), rows.list(i, 3)});
            }};
}

} // namespace

QList<Question> indexExpressions(Schema &schema)
{
    const QString tables = ofUserTables();
    return {expressions(schema, tables), forbiddenFunctions(schema, tables)};
}

} // namespace ondelete
