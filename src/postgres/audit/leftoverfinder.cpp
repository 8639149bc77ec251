// SPDX-License-Identifier: MIT
#include "postgres/audit/leftoverfinder.h"

#include "core/catalog/temporarykey.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString idOf(const Schema &schema, Oid key)
{
    const ForeignKey *found = schema.foreignKey(key);
    return found ? schema.idOf(*found) : QString();
}

QList<Leftover> constraints(Connection &connection, const Schema &schema)
{
    const Rows rows = connection.query(uR"(
        SELECT k.contype, k.conname, k.conrelid, k.confrelid, k.confdeltype,
               pg_catalog.format('ALTER TABLE %I.%I DROP CONSTRAINT %I', n.nspname, c.relname, k.conname),
               n.nspname, c.relname
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE k.contype IN ('f', 'c') AND k.conparentid = 0 AND k.coninhcount = 0 AND k.conname LIKE 'ondelete\_new\_%')"_s);
    QList<Leftover> found;
    for (int i = 0; i < rows.count(); ++i) {
        const std::optional<Oid> oldKey = oldKeyOf(rows.text(i, 1));
        const bool isKey = rows.text(i, 0) == u"f";
        if (!oldKey || isKey != isTemporaryKeyName(rows.text(i, 1)))
            continue;
        Leftover leftover;
        leftover.kind = isKey ? Leftover::Kind::Key : Leftover::Kind::Check;
        leftover.name = rows.text(i, 1);
        leftover.table = Oid(rows.integer(i, 2));
        leftover.tableName = {rows.text(i, 6), rows.text(i, 7)};
        leftover.references = Oid(rows.integer(i, 3));
        if (isKey)
            leftover.rule = deleteRuleFromCatalog(rows.text(i, 4).front());
        leftover.finding = idOf(schema, *oldKey);
        leftover.drop = rows.text(i, 5);
        leftover.key = *oldKey;
        found.append(leftover);
    }
    return found;
}

QList<Leftover> indexes(Connection &connection, const Schema &schema)
{
    // An index is INVALID, too, while somebody makes it: then SHARE UPDATE EXCLUSIVE is held on its table.
    // A whole one of a partition is loose while a key of the table above has the same columns, and none of its own has.
    const Rows rows = connection.query(uR"(
        SELECT x.relname, i.indrelid, i.indisvalid,
               pg_catalog.format('DROP INDEX CONCURRENTLY %I.%I', n.nspname, x.relname),
               k.oid, n.nspname, c.relname
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid AND x.relkind = 'i'
        JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN LATERAL (
            SELECT k.oid, k.conrelid FROM pg_catalog.pg_constraint k
            WHERE k.contype = 'f' AND k.conparentid = 0 AND k.conname !~ '^ondelete_new_[0-9]+$'
              AND (k.conrelid = c.oid
                   OR c.relispartition AND k.conrelid IN (SELECT a.relid FROM pg_catalog.pg_partition_ancestors(c.oid) a))
              AND (SELECT pg_catalog.array_agg(a.attname ORDER BY u.place)
                   FROM pg_catalog.unnest(k.conkey) WITH ORDINALITY u(number, place)
                   JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.number)
                = (SELECT pg_catalog.array_agg(a.attname ORDER BY u.place)
                   FROM pg_catalog.unnest(i.indkey::int2[]) WITH ORDINALITY u(number, place)
                   JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.number)
            ORDER BY k.conrelid <> c.oid, k.oid LIMIT 1) k ON true
        WHERE pg_catalog.right(x.relname::text, pg_catalog.length($1)) = $1
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = i.indexrelid)
          AND (NOT i.indisvalid OR k.conrelid <> c.oid)
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_locks l
                          WHERE l.locktype = 'relation' AND l.relation = c.oid AND l.mode = 'ShareUpdateExclusiveLock'
                            AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database())
                            AND l.pid <> pg_catalog.pg_backend_pid()))"_s,
                                       {madeIndexEnding()});
    QList<Leftover> found;
    for (int i = 0; i < rows.count(); ++i) {
        Leftover leftover;
        leftover.kind = rows.boolean(i, 2) ? Leftover::Kind::LooseIndex : Leftover::Kind::InvalidIndex;
        leftover.name = rows.text(i, 0);
        leftover.table = Oid(rows.integer(i, 1));
        leftover.tableName = {rows.text(i, 5), rows.text(i, 6)};
        leftover.drop = rows.text(i, 3);
        leftover.key = Oid(rows.integer(i, 4));
        leftover.finding = idOf(schema, leftover.key);
        found.append(leftover);
    }
    return found;
}

/// The keys that somebody changes just now: what was made for them is in use.
QSet<Oid> changingKeys(Connection &connection)
{
    const Rows rows = connection.query(uR"(
        SELECT l.objid FROM pg_catalog.pg_locks l
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = $1::oid
          AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = current_database()))"_s,
                                       {QString::number(fixTurnClass)});
    QSet<Oid> keys;
    for (int i = 0; i < rows.count(); ++i)
        keys.insert(Oid(rows.integer(i, 0)));
    return keys;
}

} // namespace

QList<Leftover> findLeftovers(Connection &connection, const Schema &schema)
{
    QList<Leftover> found = constraints(connection, schema) + indexes(connection, schema);
    if (found.isEmpty())
        return found;
    const QSet<Oid> changing = changingKeys(connection);
    found.removeIf([&](const Leftover &leftover) { return changing.contains(leftover.key); });
    std::ranges::sort(
        found, {}, [](const Leftover &l) { return std::tuple(l.tableName.schema, l.tableName.name, l.kind, l.name); });
    return found;
}

} // namespace ondelete
