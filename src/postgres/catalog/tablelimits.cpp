// SPDX-License-Identifier: MIT
#include "postgres/catalog/tablelimits.h"

#include "postgres/catalog/usertables.h"

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

Question publications(Connection &connection, Schema &schema)
{
    const QString sql = uR"(
        SELECT c.oid, %1, %2, %3, %4
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE EXISTS (SELECT FROM pg_catalog.pg_publication) AND )"_s
                            .replace(u"%1"_s, refusesWrite(connection, u"pubdelete"_s))
                            .replace(u"%2"_s, refusesWrite(connection, u"pubupdate"_s))
                            .replace(u"%3"_s, filteringPublication(connection, u"pubdelete"_s))
                            .replace(u"%4"_s, filteringPublication(connection, u"pubupdate"_s))
        + isUserTable();
    return {sql, [&schema](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.find(Oid(rows.integer(i, 0)));
                    if (table == schema.tables.end())
                        continue;
                    table->refusesDeletes = rows.boolean(i, 1);
                    table->refusesUpdates = rows.boolean(i, 2);
                    table->publicationRefusingDeletes = rows.text(i, 3);
                    table->publicationRefusingUpdates = rows.text(i, 4);
                }
            }};
}

Question rowSecurity(Schema &schema)
{
    // It hides nothing where a permissive policy for everything applies and no restrictive one does.
    const QString sql = uR"(
        SELECT c.oid, s.active,
               s.active
               AND NOT coalesce((SELECT bool_or(o.polpermissive AND pg_catalog.pg_get_expr(o.polqual, o.polrelid) = 'true')
                                        AND bool_and(o.polpermissive)
                                 FROM pg_catalog.pg_policy o
                                 WHERE o.polrelid = c.oid AND o.polcmd IN ('r', '*')
                                   AND EXISTS (SELECT FROM pg_catalog.unnest(o.polroles) AS r(role)
                                               WHERE r.role = 0 OR pg_catalog.pg_has_role(r.role, 'USAGE'))), false),
               p.names, p.condition
        FROM pg_catalog.pg_class c
        CROSS JOIN LATERAL (SELECT pg_catalog.row_security_active(c.oid) AS active) s
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
          ON s.active
        WHERE c.relrowsecurity)"_s;
    return {sql, [&schema](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.find(Oid(rows.integer(i, 0)));
                    if (table == schema.tables.end())
                        continue;
                    table->policies = true;
                    table->rowSecurity = rows.boolean(i, 1);
                    table->hidesRows = rows.boolean(i, 2);
                    table->deletePolicies = rows.list(i, 3);
                    table->mayDelete = rows.text(i, 4);
                }
            }};
}

} // namespace

QList<Question> tableLimits(Connection &connection, Schema &schema)
{
    return {publications(connection, schema), rowSecurity(schema)};
}

} // namespace ondelete
