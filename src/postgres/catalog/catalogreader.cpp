// SPDX-License-Identifier: MIT
#include "postgres/catalog/catalogreader.h"

#include "postgres/catalog/codereader.h"
#include "postgres/catalog/columnnumbers.h"
#include "postgres/catalog/columnreader.h"
#include "postgres/catalog/comparisons.h"
#include "postgres/catalog/indexreader.h"
#include "postgres/catalog/keyreader.h"
#include "postgres/catalog/tablelimits.h"
#include "postgres/catalog/usertables.h"
#include "postgres/connection/question.h"
#include "postgres/connection/transaction.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

Question tables(Connection &connection, Schema &schema)
{
    // A never analyzed table has reltuples -1 (14+) or 0 (13); partitioned ones add up their leaves.
    const QString sql = uR"(
        SELECT c.oid, n.nspname, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname),
               c.relkind, c.relispartition,
               CASE WHEN c.relkind = 'p'
                    THEN (SELECT sum(greatest(l.reltuples, 0)) FILTER (WHERE l.reltuples > 0 OR l.relpages > 0) FROM pg_catalog.pg_partition_tree(c.oid) t
                          JOIN pg_catalog.pg_class l ON l.oid = t.relid AND t.isleaf)
                    WHEN c.reltuples = 0 AND c.relpages = 0 THEN %1
                    ELSE c.reltuples END,
               c.relpages,
               c.oid IN (SELECT d.objid FROM pg_catalog.pg_depend d
                         WHERE d.refclassid = 'pg_catalog.pg_extension'::regclass AND d.deptype = 'e'
                           AND d.classid = 'pg_catalog.pg_class'::regclass),
               pg_catalog.pg_has_role(c.relowner, 'USAGE'),
               s.usable AND pg_catalog.has_table_privilege(c.oid, 'SELECT'),
               s.usable AND pg_catalog.has_table_privilege(c.oid, 'INSERT'),
               s.usable AND pg_catalog.has_table_privilege(c.oid, 'UPDATE'),
               s.usable AND pg_catalog.has_table_privilege(c.oid, 'DELETE'),
               s.usable AND pg_catalog.has_table_privilege(c.oid, 'REFERENCES'),
               (SELECT i.inhparent FROM pg_catalog.pg_inherits i WHERE c.relispartition AND i.inhrelid = c.oid LIMIT 1),
               CASE WHEN c.relispartition THEN pg_catalog.pg_get_partition_constraintdef(c.oid) END,
               pg_catalog.pg_get_userbyid(c.relowner),
               c.relowner IN (SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolsuper)
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        CROSS JOIN LATERAL (SELECT pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS usable) s
        WHERE )"_s.replace(u"%1"_s, connection.server().versionNumber < 140000 ? u"-1"_s : u"0"_s)
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
                    table.ofExtension = rows.boolean(i, 8);
                    table.may = {rows.boolean(i, 9),  rows.boolean(i, 10), rows.boolean(i, 11),
                                 rows.boolean(i, 12), rows.boolean(i, 13), rows.boolean(i, 14)};
                    table.partitionOf = Oid(rows.integer(i, 15));
                    table.partitionConstraint = rows.text(i, 16);
                    table.owner = rows.text(i, 17);
                    table.ownerIsSuperuser = rows.boolean(i, 18);
                    schema.tables.insert(table.oid, table);
                }
            }};
}

Question keysAndChecks(Connection &connection, Schema &schema, const Comparisons &comparisons)
{
    // A primary key compares as its index does. Another kind of index than a B-tree is one over time (18+).
    const QString enforced = connection.server().versionNumber >= 180000 ? u"AND k.conenforced"_s : QString();
    const QString sql = uR"(
        SELECT k.conrelid, k.contype, k.conname, k.conkey, i.indclass,
               CASE WHEN k.contype = 'c' THEN
                   ARRAY(SELECT a.attname FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u(number, place)
                         JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
                         ORDER BY u.place) END,
               CASE WHEN k.contype = 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid) END, k.convalidated
        FROM pg_catalog.pg_constraint k
        LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid
        WHERE k.contype IN ('p', 'c') AND k.conrelid IN %2 %1
        ORDER BY k.conrelid, k.conname)"_s.replace(u"%1"_s, enforced)
                            .replace(u"%2"_s, ofUserTables());
    return {sql, [&schema, &comparisons](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.find(Oid(rows.integer(i, 0)));
                    if (table == schema.tables.end())
                        continue;
                    if (rows.text(i, 1) == u"p") {
                        table->primaryKey = namesOf(*table, numbersOf(rows.list(i, 3)), &Column::name);
                        // Those that an index only includes have no class.
                        table->keyEquality = comparisons.equalitiesOf(rows.text(i, 4));
                    } else {
                        table->checks.append({rows.text(i, 2), rows.list(i, 5), rows.text(i, 6), rows.boolean(i, 7)});
                    }
                }
            }};
}

Question triggers(Schema &schema)
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

Question distribution(Distribution &distribution)
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
    std::optional<QStringList> columns;
    const QString sql = uR"(
        SELECT ARRAY(SELECT a.attname
                     FROM pg_catalog.pg_constraint k
                     CROSS JOIN pg_catalog.unnest(k.conkey) WITH ORDINALITY u(number, place)
                     JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number
                     WHERE k.conrelid = c.oid AND k.contype = 'p' ORDER BY u.place)
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = %1 AND c.relname = %2 AND )"_s.arg(connection.literal(table.schema),
                                                             connection.literal(table.name))
        + isUserTable();
    Transaction::ask(connection, {{sql, [&](const Rows &rows) {
                                       if (rows.count() > 0)
                                           columns = rows.list(0, 0);
                                   }}});
    return columns;
}

Schema readSchema(Connection &connection)
{
    Schema schema;
    schema.server = connection.server();
    Distribution distributed = Distribution::None;
    Comparisons comparisons;
    CodeReader code(connection, schema);
    // The keys, which are most to take in, before what the server needs long to tell.
    askTogether(connection,
                QList<Question>{tables(connection, schema)} + readComparisons(comparisons)
                    + columns(connection, schema, comparisons) + keys(connection, schema, comparisons)
                    + QList<Question>{keysAndChecks(connection, schema, comparisons), triggers(schema),
                                      distribution(distributed)}
                    + tableLimits(connection, schema) + indexExpressions(schema) + code.queries());
    askTogether(connection, QList<Question>{columnTypes(connection, schema)} + code.further());
    tellDistribution(connection, schema, distributed);
    code.mark();
    return schema;
}

} // namespace ondelete
