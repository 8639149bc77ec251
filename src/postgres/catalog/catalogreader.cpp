// SPDX-License-Identifier: MIT
#include "postgres/catalog/catalogreader.h"

#include "postgres/catalog/catalogquery.h"
#include "postgres/catalog/codereader.h"
#include "postgres/catalog/indexreader.h"
#include "postgres/catalog/keyreader.h"
#include "postgres/catalog/usertables.h"

#include <QtCore/QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// What is published, of table "c": by itself, as part of a published table, of a published schema, or with all tables.
/// A write to it needs an identity of its rows, which is an index of not null columns or the whole row.
QString refusesWrite(Connection &connection, const QString &published)
{
    const QString schemas = connection.server().versionNumber >= 150000
        ? u"OR EXISTS (SELECT FROM pg_catalog.pg_publication_namespace pn WHERE pn.pnpubid = pub.oid AND pn.pnnspid IN "
          "(SELECT rel.relnamespace FROM pg_catalog.pg_class rel WHERE rel.oid = c.oid OR rel.oid IN "
          "(SELECT relid FROM pg_catalog.pg_partition_ancestors(c.oid)))) "_s
        : QString();
    return u"EXISTS (SELECT FROM pg_catalog.pg_publication pub WHERE pub.%1 AND c.relpersistence = 'p' AND "
           u"(pub.puballtables %2"
           "OR EXISTS (SELECT FROM pg_catalog.pg_publication_rel pr WHERE pr.prpubid = pub.oid AND (pr.prrelid = c.oid "
           "OR pr.prrelid IN "
           "(SELECT relid FROM pg_catalog.pg_partition_ancestors(c.oid)))))) "
           "AND NOT (c.relreplident = 'f' OR EXISTS (SELECT FROM pg_catalog.pg_index ri WHERE ri.indrelid = c.oid AND "
           "ri.indisvalid AND ri.indimmediate "
           "AND CASE c.relreplident WHEN 'd' THEN ri.indisprimary WHEN 'i' THEN ri.indisreplident ELSE false END))"_s
               .arg(published, schemas);
}

/// The publication whose row filter looks at columns beyond the identity of the rows of table "c", or whose column list
/// leaves one of these out; a partition's own one, or that of a table above where it publishes by that.
QString filteringPublication(Connection &connection, const QString &published)
{
    if (connection.server().versionNumber < 150000)
        return u"NULL"_s;
    return uR"((
        SELECT pub.pubname FROM pg_catalog.pg_publication pub
        JOIN pg_catalog.pg_publication_rel pr ON pr.prpubid = pub.oid
        CROSS JOIN LATERAL (
            SELECT coalesce(pg_catalog.array_agg(a.attname::text), '{}') AS columns
            FROM pg_catalog.pg_index ri JOIN pg_catalog.pg_attribute a
              ON a.attrelid = ri.indrelid AND a.attnum = ANY (ri.indkey::int2[])
            WHERE ri.indrelid = c.oid
              AND CASE c.relreplident WHEN 'd' THEN ri.indisprimary WHEN 'i' THEN ri.indisreplident ELSE false END) i
        WHERE pub.%1 AND c.relpersistence = 'p'
          AND (pr.prrelid = c.oid
               OR (pub.pubviaroot AND pr.prrelid IN (SELECT relid FROM pg_catalog.pg_partition_ancestors(c.oid))))
          AND ((c.relreplident <> 'f'
                AND EXISTS (SELECT FROM pg_catalog.regexp_matches(pr.prqual::text, ':varattno ([0-9]+)', 'g') m(number)
                            JOIN pg_catalog.pg_attribute a ON a.attrelid = pr.prrelid AND a.attnum = m.number[1]::int2
                            WHERE a.attname::text <> ALL (i.columns)))
               OR (pr.prattrs IS NOT NULL
                   AND (c.relreplident = 'f'
                        OR EXISTS (SELECT FROM pg_catalog.unnest(i.columns) u(name)
                                   WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a
                                                     WHERE a.attrelid = pr.prrelid AND a.attname = u.name
                                                       AND a.attnum = ANY (pr.prattrs::int2[]))))))
        ORDER BY pub.pubname LIMIT 1))"_s.replace(u"%1"_s, published);
}

CatalogQuery tables(Connection &connection, Schema &schema)
{
    // Row-level security hides nothing where a permissive policy for everything applies and no restrictive one does.
    // A never analyzed table has reltuples -1 (14+) or 0 (13); partitioned ones add up their leaves.
    const QString sql = uR"(
        SELECT c.oid, n.nspname, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname),
               c.relkind, c.relispartition,
               CASE WHEN c.relkind = 'p'
                    THEN (SELECT sum(greatest(l.reltuples, 0)) FILTER (WHERE l.reltuples > 0 OR l.relpages > 0) FROM pg_catalog.pg_partition_tree(c.oid) t
                          JOIN pg_catalog.pg_class l ON l.oid = t.relid AND t.isleaf)
                    WHEN c.reltuples = 0 AND c.relpages = 0 THEN %5
                    ELSE c.reltuples END,
               c.relpages, pg_catalog.row_security_active(c.oid),
               EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass
                          AND d.objid = c.oid AND d.deptype = 'e'),
               pg_catalog.pg_has_role(c.relowner, 'USAGE'),
               s.usable AND pg_catalog.has_table_privilege(c.oid, 'SELECT'),
               s.usable AND pg_catalog.has_table_privilege(c.oid, 'INSERT'),
               s.usable AND pg_catalog.has_table_privilege(c.oid, 'UPDATE'),
               s.usable AND pg_catalog.has_table_privilege(c.oid, 'DELETE'),
               s.usable AND pg_catalog.has_table_privilege(c.oid, 'REFERENCES'),
               (SELECT i.inhparent FROM pg_catalog.pg_inherits i WHERE c.relispartition AND i.inhrelid = c.oid LIMIT 1),
               CASE WHEN c.relispartition THEN pg_catalog.pg_get_partition_constraintdef(c.oid) END,
               pg_catalog.row_security_active(c.oid)
               AND NOT coalesce((SELECT bool_or(o.polpermissive AND pg_catalog.pg_get_expr(o.polqual, o.polrelid) = 'true')
                                        AND bool_and(o.polpermissive)
                                 FROM pg_catalog.pg_policy o
                                 WHERE o.polrelid = c.oid AND o.polcmd IN ('r', '*')
                                   AND EXISTS (SELECT FROM pg_catalog.unnest(o.polroles) AS r(role)
                                               WHERE r.role = 0 OR pg_catalog.pg_has_role(r.role, 'USAGE'))), false),
               pg_catalog.pg_get_userbyid(c.relowner), c.relrowsecurity, %1, %2,
               coalesce((SELECT r.rolsuper FROM pg_catalog.pg_roles r WHERE r.oid = c.relowner), false), %3, %4,
               p.names, p.condition
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (SELECT pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS usable) s
        LEFT JOIN LATERAL (
            SELECT pg_catalog.array_agg(o.polname::text ORDER BY o.polname) AS names,
                   '(' || coalesce(pg_catalog.string_agg(pg_catalog.format('(%s)', o.qual), ' OR ') FILTER (WHERE o.polpermissive), 'false') || ')'
                   || coalesce(pg_catalog.string_agg(pg_catalog.format(' AND (%s)', o.qual), '') FILTER (WHERE NOT o.polpermissive), '')
                   AS condition
            FROM (SELECT q.polname, q.polpermissive, coalesce(pg_catalog.pg_get_expr(q.polqual, q.polrelid), 'true') AS qual
                  FROM pg_catalog.pg_policy q
                  WHERE q.polrelid = c.oid AND q.polcmd IN ('d', '*')
                    AND EXISTS (SELECT FROM pg_catalog.unnest(q.polroles) AS r(role)
                                WHERE r.role = 0 OR pg_catalog.pg_has_role(r.role, 'USAGE'))) o) p
          ON pg_catalog.row_security_active(c.oid)
        WHERE )"_s.replace(u"%1"_s, refusesWrite(connection, u"pubdelete"_s))
                            .replace(u"%2"_s, refusesWrite(connection, u"pubupdate"_s))
                            .replace(u"%3"_s, filteringPublication(connection, u"pubdelete"_s))
                            .replace(u"%4"_s, filteringPublication(connection, u"pubupdate"_s))
                            .replace(u"%5"_s, connection.server().versionNumber < 140000 ? u"-1"_s : u"0"_s)
        + isUserTable();
    return {sql, [&schema](const Rows &rows) {
                schema.tables.reserve(rows.count());
                for (int i = 0; i < rows.count(); ++i) {
                    Table table;
                    table.oid = Oid(rows.integer(i, 0));
                    table.name = {rows.text(i, 1), rows.text(i, 2)};
                    table.sql = rows.text(i, 3);
                    const QString kind = rows.text(i, 4);
                    table.kind = kind == u"p" ? Table::Kind::Partitioned
                        : kind == u"f"        ? Table::Kind::Foreign
                        : rows.boolean(i, 5)  ? Table::Kind::Partition
                                              : Table::Kind::Ordinary;
                    table.estimatedRows = rows.isNull(i, 6) ? -1 : rows.real(i, 6);
                    table.pages = rows.real(i, 7);
                    table.rowSecurity = rows.boolean(i, 8);
                    table.ofExtension = rows.boolean(i, 9);
                    table.may = {rows.boolean(i, 10), rows.boolean(i, 11), rows.boolean(i, 12),
                                 rows.boolean(i, 13), rows.boolean(i, 14), rows.boolean(i, 15)};
                    table.partitionOf = Oid(rows.integer(i, 16));
                    table.partitionConstraint = rows.text(i, 17);
                    table.hidesRows = rows.boolean(i, 18);
                    table.owner = rows.text(i, 19);
                    table.policies = rows.boolean(i, 20);
                    table.refusesDeletes = rows.boolean(i, 21);
                    table.refusesUpdates = rows.boolean(i, 22);
                    table.ownerIsSuperuser = rows.boolean(i, 23);
                    table.publicationRefusingDeletes = rows.text(i, 24);
                    table.publicationRefusingUpdates = rows.text(i, 25);
                    table.deletePolicies = rows.list(i, 26);
                    table.mayDelete = rows.text(i, 27);
                    schema.tables.insert(table.oid, table);
                }
            }};
}

CatalogQuery columns(Connection &connection, Schema &schema)
{
    // A domain's NOT NULL may sit on any domain below it: walk down to the base type.
    const QString notNull = connection.server().versionNumber >= 180000
        ? u"SELECT k.conname, pg_catalog.obj_description(k.oid, 'pg_constraint') AS comment FROM "
          u"pg_catalog.pg_constraint k "
          "WHERE k.contype = 'n' AND k.conrelid = a.attrelid AND k.conkey = ARRAY[a.attnum]"_s
        : u"SELECT NULL::text AS conname, NULL::text AS comment"_s;
    // Before 18 only a partition's NOT NULL hangs on that of the table above.
    const QString inherited = connection.server().versionNumber >= 180000
        ? u"EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.contype = 'n' AND k.conrelid = a.attrelid "
          u"AND k.conkey = ARRAY[a.attnum] AND k.coninhcount > 0)"_s
        : u"a.relispartition AND EXISTS (SELECT FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_attribute above "
          u"ON above.attrelid = h.inhparent AND above.attname = a.attname "
          u"WHERE h.inhrelid = a.attrelid AND above.attnotnull)"_s;
    // A default is what a key's rule may write, and costs much to tell: that of other columns is not asked for.
    const QString sql = uR"(
        WITH RECURSIVE below(domain, type, typmod, strict) AS (
            SELECT t.oid, t.typbasetype, t.typtypmod, t.typnotnull
            FROM pg_catalog.pg_type t WHERE t.typtype = 'd'
          UNION ALL
            SELECT b.domain, t.typbasetype, t.typtypmod, b.strict OR t.typnotnull
            FROM below b JOIN pg_catalog.pg_type t ON t.oid = b.type WHERE t.typtype = 'd'
        ), base AS (
            SELECT b.domain, b.type AS oid, pg_catalog.format_type(b.type, b.typmod) AS type, b.strict
            FROM below b JOIN pg_catalog.pg_type t ON t.oid = b.type WHERE t.typtype <> 'd'
        ), held AS MATERIALIZED (
            SELECT a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attnotnull, a.attgenerated, a.attidentity,
                   a.attcollation, a.atthasdef, c.relispartition, c.relreplident
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE a.attnum > 0 AND NOT a.attisdropped AND %3
        ), named AS MATERIALIZED (
            SELECT d.atttypid, d.atttypmod, d.attcollation,
                   pg_catalog.format_type(d.atttypid, d.atttypmod) AS type,
                   coalesce(base.type, pg_catalog.format_type(d.atttypid, d.atttypmod)) AS below,
                   coalesce(base.strict, false) AS strict, base.domain IS NOT NULL AS is_domain,
                   pg_catalog.format('%I.%I', bn.nspname, bt.typname) AS whole,
                   (SELECT pg_catalog.format('COLLATE %I.%I', ln.nspname, l.collname)
                    FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
                    WHERE l.oid = d.attcollation) AS collation,
                   bt.typnamespace = 'pg_catalog'::regnamespace AS own,
                   pg_catalog.format_type(coalesce(base.oid, d.atttypid), -1) AS plain
            FROM (SELECT DISTINCT held.atttypid, held.atttypmod, held.attcollation FROM held) d
            LEFT JOIN base ON base.domain = d.atttypid
            JOIN pg_catalog.pg_type bt ON bt.oid = coalesce(base.oid, d.atttypid)
            JOIN pg_catalog.pg_namespace bn ON bn.oid = bt.typnamespace
        )
        SELECT a.attrelid, a.attname, pg_catalog.quote_ident(a.attname), t.type, t.below,
               a.attnotnull, t.strict, t.is_domain, a.attgenerated <> '', a.attidentity <> '',
               CASE WHEN a.atthasdef AND (a.attgenerated <> '' OR EXISTS (
                        SELECT FROM pg_catalog.pg_constraint k
                        WHERE k.conrelid = a.attrelid AND k.contype = 'f' AND a.attnum = ANY (k.conkey)))
                    THEN (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid) FROM pg_catalog.pg_attrdef d
                          WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum) END,
               nn.conname, nn.comment, t.whole, t.collation,
               %2,
               CASE WHEN a.relreplident = 'i' THEN EXISTS (
                   SELECT FROM pg_catalog.pg_index i
                   WHERE i.indrelid = a.attrelid AND i.indisreplident AND a.attnum = ANY (i.indkey::int2[])) ELSE false END,
               a.attnum, t.own, a.atttypid, t.plain
        FROM held a
        JOIN named t ON t.atttypid = a.atttypid AND t.atttypmod = a.atttypmod AND t.attcollation = a.attcollation
        LEFT JOIN LATERAL (%1) nn ON true)"_s.replace(u"%1"_s, notNull)
                            .replace(u"%2"_s, inherited)
                            .replace(u"%3"_s, isUserTable());
    return {sql, [&schema](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.find(Oid(rows.integer(i, 0)));
                    if (table == schema.tables.end())
                        continue;
                    Column column;
                    column.name = rows.text(i, 1);
                    column.sql = rows.text(i, 2);
                    column.type = rows.text(i, 3);
                    column.baseType = rows.text(i, 4);
                    column.notNullByDomain = rows.boolean(i, 6);
                    column.notNull = rows.boolean(i, 5) || column.notNullByDomain;
                    column.isDomain = rows.boolean(i, 7);
                    column.generated = rows.boolean(i, 8);
                    column.identity = rows.boolean(i, 9);
                    column.defaultExpression = rows.text(i, 10);
                    column.notNullName = rows.text(i, 11);
                    column.notNullComment = rows.text(i, 12);
                    column.wholeType = rows.text(i, 13);
                    column.collation = rows.text(i, 14);
                    column.notNullInherited = rows.boolean(i, 15);
                    column.ofReplicaIdentity = rows.boolean(i, 16);
                    column.number = int(rows.integer(i, 17));
                    column.ofOwnType = rows.boolean(i, 18);
                    column.typeOid = Oid(rows.integer(i, 19));
                    column.plainType = rows.text(i, 20);
                    table->columns.append(column);
                }
                // They come as the catalog stores them, which is nearly always so; the server would sort them on its
                // disk.
                for (Table &table : schema.tables)
                    if (!std::ranges::is_sorted(table.columns, {}, &Column::number))
                        std::ranges::sort(table.columns, {}, &Column::number);
            }};
}

CatalogQuery keysAndChecks(Connection &connection, Schema &schema)
{
    // A primary key compares as its index does: strategy 3 of a B-tree. Another kind of index is one over time (18+).
    const QString enforced = connection.server().versionNumber >= 180000 ? u"AND k.conenforced"_s : QString();
    const QString sql = uR"(
        WITH compared AS MATERIALIZED (
            SELECT d.class, coalesce((
                SELECT pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname)
                FROM pg_catalog.pg_opclass c
                JOIN pg_catalog.pg_amop a ON a.amopfamily = c.opcfamily AND a.amopmethod = 403 AND a.amopstrategy = 3
                                         AND a.amoplefttype = c.opcintype AND a.amoprighttype = c.opcintype
                JOIN pg_catalog.pg_operator o ON o.oid = a.amopopr
                JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
                WHERE c.oid = d.class), 'OPERATOR(pg_catalog.=)') AS operator
            FROM (SELECT DISTINCT pg_catalog.unnest(i.indclass::oid[]) AS class
                  FROM pg_catalog.pg_index i WHERE i.indisprimary) d)
        SELECT k.conrelid, k.contype, k.conname,
               ARRAY(SELECT (SELECT a.attname FROM pg_catalog.pg_attribute a
                             WHERE a.attrelid = k.conrelid AND a.attnum = u.number)
                     FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u(number, place)
                     WHERE u.number <> 0 ORDER BY u.place),
               CASE WHEN k.contype = 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid) END, k.convalidated,
               CASE WHEN k.contype = 'p' THEN
                   ARRAY(SELECT (SELECT c.operator FROM compared c WHERE c.class = u.class)
                         FROM pg_catalog.unnest((SELECT i.indclass FROM pg_catalog.pg_index i
                                                 WHERE i.indexrelid = k.conindid)::oid[]) WITH ORDINALITY u(class, place)
                         ORDER BY u.place) END
        FROM pg_catalog.pg_constraint k
        WHERE k.contype IN ('p', 'c') AND k.conrelid IN %2 %1
        ORDER BY k.conrelid, k.conname)"_s.replace(u"%1"_s, enforced)
                            .replace(u"%2"_s, ofUserTables());
    return {sql, [&schema](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.find(Oid(rows.integer(i, 0)));
                    if (table == schema.tables.end())
                        continue;
                    if (rows.text(i, 1) == u"p") {
                        table->primaryKey = rows.list(i, 3);
                        table->keyEquality = rows.list(i, 6);
                    } else {
                        table->checks.append({rows.text(i, 2), rows.list(i, 3), rows.text(i, 4), rows.boolean(i, 5)});
                    }
                }
            }};
}

CatalogQuery triggers(Schema &schema)
{
    // A rule INSTEAD of a command without a condition leaves none of that kind, unless its actions have one; that
    // stands in their tree, where 2 is UPDATE and 4 is DELETE as in ev_type. tgtype bits: 1 FOR EACH ROW, 2 BEFORE,
    // 4 INSERT, 8 DELETE, 16 UPDATE, 64 INSTEAD OF.
    const QString sql = uR"(
        SELECT t.tgrelid, t.tgname,
               CASE WHEN t.tgtype & 64 <> 0 THEN 'instead' WHEN t.tgtype & 2 <> 0 THEN 'before' ELSE 'after' END,
               t.tgtype & 4 <> 0, t.tgtype & 16 <> 0, t.tgtype & 8 <> 0, t.tgenabled IN ('O', 'A'), false,
               pg_catalog.format('%I.%I()', n.nspname, p.proname), pg_catalog.pg_get_userbyid(p.proowner),
               NOT p.prosecdef
               AND NOT coalesce((SELECT o.rolsuper OR o.rolname = session_user FROM pg_catalog.pg_roles o WHERE o.oid = p.proowner), false),
               t.tgtype & 1 = 0
        FROM pg_catalog.pg_trigger t
        JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
        JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
        WHERE NOT t.tgisinternal
      UNION ALL
        SELECT r.ev_class, r.rulename, CASE WHEN r.is_instead THEN 'rule' ELSE 'also' END, r.ev_type = '3', r.ev_type = '2', r.ev_type = '4',
               r.ev_enabled IN ('O', 'A'),
               r.is_instead AND r.ev_qual::text = '<>' AND r.ev_action::text !~ (':commandType ' || r.ev_type::text),
               r.rulename, pg_catalog.pg_get_userbyid(c.relowner),
               NOT coalesce((SELECT o.rolsuper OR o.rolname = session_user FROM pg_catalog.pg_roles o WHERE o.oid = c.relowner), false),
               false
        FROM pg_catalog.pg_rewrite r
        JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
        WHERE r.rulename <> '_RETURN'
        ORDER BY 1, 2)"_s;
    return {sql, [&schema](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.find(Oid(rows.integer(i, 0)));
                    if (table == schema.tables.end())
                        continue;
                    const QString timing = rows.text(i, 2);
                    table->triggers.append({rows.text(i, 1),
                                            timing == u"instead"     ? Trigger::Timing::InsteadOf
                                                : timing == u"rule"  ? Trigger::Timing::Rule
                                                : timing == u"also"  ? Trigger::Timing::AlsoRule
                                                : timing == u"after" ? Trigger::Timing::After
                                                                     : Trigger::Timing::Before,
                                            rows.boolean(i, 3), rows.boolean(i, 4), rows.boolean(i, 5),
                                            rows.boolean(i, 6), rows.boolean(i, 7), rows.boolean(i, 11),
                                            rows.boolean(i, 10) ? QList<ForeignCode>{{rows.text(i, 8), rows.text(i, 9),
                                                                                      ForeignCode::Why::Owner}}
                                                                : QList<ForeignCode>()});
                }
            }};
}

/// Citus tells in a catalog table of its own which tables it distributes: whether it is there, and may be read.
enum class Distribution { None, Hidden, Told };

CatalogQuery distribution(Distribution &distribution)
{
    const QString sql = uR"(
        SELECT c.oid, pg_catalog.has_table_privilege(c.oid, 'SELECT') FROM pg_catalog.pg_class c
        WHERE c.relname = 'pg_dist_partition' AND c.relkind = 'r' AND c.relnamespace = 'pg_catalog'::regnamespace)"_s;
    return {sql, [&distribution](const Rows &rows) {
                if (rows.count() > 0)
                    distribution = rows.boolean(0, 1) ? Distribution::Told : Distribution::Hidden;
            }};
}

void tellDistribution(Connection &connection, Schema &schema, Distribution distribution)
{
    if (distribution == Distribution::Hidden) // then any may be
        for (Table &table : schema.tables)
            table.distributed = true;
    if (distribution != Distribution::Told)
        return;
    const Rows rows = connection.query(u"SELECT logicalrelid::pg_catalog.oid FROM pg_catalog.pg_dist_partition"_s);
    for (int i = 0; i < rows.count(); ++i)
        if (const auto table = schema.tables.find(Oid(rows.integer(i, 0))); table != schema.tables.end())
            table->distributed = true;
}

} // namespace

std::optional<QStringList> readPrimaryKey(Connection &connection, const QualifiedName &table)
{
    const Rows rows = connection.query(uR"(
        SELECT ARRAY(SELECT a.attname
                     FROM pg_catalog.pg_constraint k
                     CROSS JOIN pg_catalog.unnest(k.conkey) WITH ORDINALITY u(number, place)
                     JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
                     WHERE k.conrelid = c.oid AND k.contype = 'p' ORDER BY u.place)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relname = $2 AND )"_s
                                           + isUserTable(),
                                       {table.schema, table.name});
    if (rows.count() == 0)
        return std::nullopt;
    return rows.list(0, 0);
}

Schema readSchema(Connection &connection)
{
    Schema schema;
    schema.server = connection.server();
    Distribution distributed = Distribution::None;
    CodeReader code(connection, schema);
    runTogether(connection,
                QList<CatalogQuery>{tables(connection, schema), columns(connection, schema),
                                    keysAndChecks(connection, schema), triggers(schema), distribution(distributed)}
                    + indexExpressions(schema) + keys(connection, schema) + code.queries());
    tellDistribution(connection, schema, distributed);
    code.mark();
    return schema;
}

} // namespace ondelete
