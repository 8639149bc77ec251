// SPDX-License-Identifier: MIT
#include "postgres/roots/rootrelations.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

// Row-level security hides nothing where a permissive policy for everything applies and no restrictive one does.
constexpr auto RelationsSql = R"(
SELECT c.oid, n.nspname, c.relname, format('%I.%I', n.nspname, c.relname),
       row_security_active(c.oid) AND NOT coalesce(p.shows_all, false),
       a.names, a.quoted, a.types, a.categories, a.readable,
       (SELECT array_agg(pk.attname::text ORDER BY k.position)
        FROM pg_index i CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k(number, position)
             JOIN pg_attribute pk ON pk.attrelid = i.indrelid AND pk.attnum = k.number
        WHERE i.indrelid = c.oid AND i.indisprimary AND k.position <= i.indnkeyatts),
       CASE WHEN c.relkind = 'p' THEN '' ELSE 'ONLY ' END, c.relkind = 'p', pg_has_role(c.relowner, 'USAGE'),
       s.rows, s.bytes, a.sortable, a.usual_collation, x.methods, x.firsts, x.classes, x.nulls_less
FROM unnest($1::text[], $2::text[]) AS wanted(schema, name)
     JOIN pg_namespace n ON n.nspname = wanted.schema
     JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = wanted.name AND c.relkind IN ('r', 'p')
     CROSS JOIN LATERAL (
         SELECT array_agg(f.attname::text ORDER BY f.attnum) AS names,
                array_agg(format('%I', f.attname) ORDER BY f.attnum) AS quoted,
                array_agg(format_type(coalesce(nullif(t.typbasetype, 0), t.oid), -1) ORDER BY f.attnum) AS types,
                array_agg(t.typcategory::text ORDER BY f.attnum) AS categories,
                array_agg((has_schema_privilege(n.oid, 'USAGE')
                           AND has_column_privilege(c.oid, f.attnum, 'SELECT'))::text ORDER BY f.attnum) AS readable,
                array_agg((t.typcategory IN ('A', 'B', 'D', 'E', 'I', 'N', 'R', 'S', 'T')
                           OR EXISTS (SELECT FROM pg_opclass o JOIN pg_am m ON m.oid = o.opcmethod AND m.amname = 'btree'
                                      WHERE o.opcdefault AND o.opcintype = coalesce(nullif(t.typbasetype, 0), t.oid)))::text
                          ORDER BY f.attnum) AS sortable,
                array_agg((f.attcollation = 0 OR l.collname = 'default' AND l.collnamespace = 'pg_catalog'::regnamespace)::text
                          ORDER BY f.attnum) AS usual_collation
         FROM pg_attribute f JOIN pg_type t ON t.oid = f.atttypid
              LEFT JOIN pg_collation l ON l.oid = f.attcollation
         WHERE f.attrelid = c.oid AND f.attnum > 0 AND NOT f.attisdropped) a
     CROSS JOIN LATERAL (
         SELECT sum(greatest(r.reltuples, 0)) FILTER (WHERE r.reltuples > 0 OR (r.reltuples = 0 AND r.relpages > 0)) AS rows,
                sum(pg_relation_size(r.oid)) AS bytes
         FROM pg_class r
         WHERE r.oid = c.oid AND c.relkind = 'r'
            OR c.relkind = 'p' AND r.relkind = 'r' AND r.oid IN (SELECT relid FROM pg_partition_tree(c.oid))) s
     CROSS JOIN LATERAL (
         SELECT array_agg(m.amname::text ORDER BY i.indexrelid) AS methods,
                array_agg(pg_get_indexdef(i.indexrelid, 1, false) ORDER BY i.indexrelid) AS firsts,
                array_agg(o.opcname::text ORDER BY i.indexrelid) AS classes,
                array_agg(((i.indoption::int2[])[0] IN (1, 2))::text ORDER BY i.indexrelid) AS nulls_less
         FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_am m ON m.oid = ic.relam
              JOIN pg_opclass o ON o.oid = i.indclass[0]
         WHERE i.indrelid = c.oid AND i.indisvalid AND i.indpred IS NULL) x
     CROSS JOIN LATERAL (
         SELECT bool_or(o.polpermissive AND pg_get_expr(o.polqual, o.polrelid) = 'true')
                AND bool_and(o.polpermissive) AS shows_all
         FROM pg_policy o
         WHERE o.polrelid = c.oid AND o.polcmd IN ('r', '*')
               AND EXISTS (SELECT FROM unnest(o.polroles) AS r(role)
                           WHERE r.role = 0 OR pg_has_role(r.role, 'USAGE'))) p
)"_L1;

// For keys of partitions conparentid does not matter here: any key between these tables tells which column is meant.
constexpr auto LinksSql = R"(
SELECT k.conrelid, c.columns, k.confrelid, c.referenced, c.equality
FROM pg_constraint k
     CROSS JOIN LATERAL (
         SELECT array_agg(child.attname::text ORDER BY u.place) AS columns,
                array_agg(parent.attname::text ORDER BY u.place) AS referenced,
                array_agg(format('OPERATOR(%I.%s)', n.nspname, o.oprname) ORDER BY u.place) AS equality
         FROM ROWS FROM (unnest(k.conkey), unnest(k.confkey), unnest(k.conpfeqop))
              WITH ORDINALITY AS u(number, rnumber, operator, place)
              JOIN pg_attribute child ON child.attrelid = k.conrelid AND child.attnum = u.number
              JOIN pg_attribute parent ON parent.attrelid = k.confrelid AND parent.attnum = u.rnumber
              JOIN pg_operator o ON o.oid = u.operator
              JOIN pg_namespace n ON n.oid = o.oprnamespace) c
WHERE k.contype = 'f' AND k.conrelid = ANY ($1::oid[]) AND k.confrelid = ANY ($1::oid[])
ORDER BY cardinality(k.conkey), k.oid
)"_L1;

} // namespace

QList<Relation> readRelations(Connection &connection, const QList<QualifiedName> &names)
{
    QStringList schemas;
    QStringList tables;
    for (const QualifiedName &name : names) {
        schemas.append(name.schema);
        tables.append(name.name);
    }
    const Rows rows = connection.query(RelationsSql, {Connection::arrayOf(schemas), Connection::arrayOf(tables)});
    QList<Relation> relations;
    for (int i = 0; i < rows.count(); ++i) {
        Relation relation;
        relation.oid = Oid(rows.integer(i, 0));
        relation.name = {rows.text(i, 1), rows.text(i, 2)};
        relation.sql = rows.text(i, 3);
        relation.hidesRows = rows.boolean(i, 4);
        const QStringList fieldNames = rows.list(i, 5);
        const QStringList quoted = rows.list(i, 6);
        const QStringList types = rows.list(i, 7);
        const QStringList categories = rows.list(i, 8);
        const QStringList readable = rows.list(i, 9);
        const QStringList sortable = rows.list(i, 16);
        const QStringList usualCollation = rows.list(i, 17);
        for (qsizetype f = 0; f < fieldNames.size(); ++f)
            relation.fields.append({fieldNames[f], quoted[f], types[f], categories[f], readable[f] == "true"_L1,
                                    sortable[f] == "true"_L1, usualCollation[f] == "true"_L1, true});
        relation.primaryKey = rows.list(i, 10);
        relation.source = rows.text(i, 11) + relation.sql;
        relation.isPartitioned = rows.boolean(i, 12);
        relation.owns = rows.boolean(i, 13);
        relation.estimatedRows = rows.isNull(i, 14) ? -1 : rows.real(i, 14);
        relation.bytes = rows.real(i, 15);
        const QStringList methods = rows.list(i, 18);
        const QStringList firsts = rows.list(i, 19);
        const QStringList classes = rows.list(i, 20);
        const QStringList nullsLess = rows.list(i, 21);
        for (qsizetype x = 0; x < methods.size(); ++x)
            relation.indexes.append({methods[x], firsts[x], classes[x], nullsLess[x] == "true"_L1});
        relations.append(relation);
    }
    return relations;
}

QList<Link> readLinks(Connection &connection, const QList<Relation> &relations)
{
    QStringList oids;
    for (const Relation &relation : relations)
        oids.append(QString::number(relation.oid));
    const Rows rows = connection.query(LinksSql, {Connection::arrayOf(oids)});
    QList<Link> links;
    for (int i = 0; i < rows.count(); ++i)
        links.append(
            {Oid(rows.integer(i, 0)), rows.list(i, 1), Oid(rows.integer(i, 2)), rows.list(i, 3), rows.list(i, 4)});
    return links;
}

} // namespace ondelete
