// SPDX-License-Identifier: MIT
#include "postgres/catalog/columnreader.h"

#include "postgres/catalog/columnnumbers.h"
#include "postgres/catalog/usertables.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// A type as a column has it: its oid, and its length or precision.
using TypeUse = std::pair<Oid, int>;

TypeUse useOf(const Column &column)
{
    return {column.typeOid, column.typeModifier};
}

Question names(Schema &schema, const Comparisons &comparisons)
{
    const QString sql = uR"(
        SELECT a.attrelid, a.attnum, a.attname, pg_catalog.quote_ident(a.attname), a.atttypid, a.atttypmod, a.attcollation,
               a.attnotnull, a.attgenerated <> '', a.attidentity <> ''
        FROM pg_catalog.pg_attribute a
        JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE a.attnum > 0 AND NOT a.attisdropped AND )"_s
        + isUserTable();
    return {sql, [&schema, &comparisons](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.find(Oid(rows.integer(i, 0)));
                    if (table == schema.tables.end())
                        continue;
                    Column column;
                    column.number = int(rows.integer(i, 1));
                    column.name = rows.text(i, 2);
                    column.sql = rows.text(i, 3);
                    column.typeOid = Oid(rows.integer(i, 4));
                    column.typeModifier = int(rows.integer(i, 5));
                    column.collation = comparisons.collations.value(Oid(rows.integer(i, 6)));
                    column.notNull = rows.boolean(i, 7);
                    column.generated = rows.boolean(i, 8);
                    column.identity = rows.boolean(i, 9);
                    table->columns.append(column);
                }
                // They come as the catalog stores them, which is nearly always so; the server would sort them on its
                // disk.
                for (Table &table : schema.tables)
                    if (!std::ranges::is_sorted(table.columns, {}, &Column::number))
                        std::ranges::sort(table.columns, {}, &Column::number);
            }};
}

/// What @p sql tells, by table and number, of few of the columns.
Question ofColumns(Schema &schema, const QString &sql, const std::function<void(Column &, const Rows &, int)> &tell)
{
    return {sql, [&schema, tell](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i)
                    if (const auto table = schema.tables.find(Oid(rows.integer(i, 0))); table != schema.tables.end())
                        if (Column *column = columnOf(*table, int(rows.integer(i, 1))))
                            tell(*column, rows, i);
            }};
}

Question defaults(Schema &schema)
{
    // A default is what a key's rule may write, and costs much to tell: that of other columns is not asked for.
    return ofColumns(schema, uR"(
        SELECT d.adrelid, d.adnum, pg_catalog.pg_get_expr(d.adbin, d.adrelid)
        FROM pg_catalog.pg_attrdef d
        WHERE EXISTS (SELECT FROM pg_catalog.pg_attribute a
                      WHERE a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated <> '')
           OR EXISTS (SELECT FROM pg_catalog.pg_constraint k
                      WHERE k.conrelid = d.adrelid AND k.contype = 'f' AND d.adnum = ANY (k.conkey)))"_s,
                     [](Column &column, const Rows &rows, int row) { column.defaultExpression = rows.text(row, 2); });
}

QList<Question> notNulls(Connection &connection, Schema &schema)
{
    if (connection.server().versionNumber < 180000) // only a partition's hangs on that of the table above
        return {ofColumns(schema, uR"(
        SELECT a.attrelid, a.attnum
        FROM pg_catalog.pg_inherits h
        JOIN pg_catalog.pg_class c ON c.oid = h.inhrelid AND c.relispartition
        JOIN pg_catalog.pg_attribute a ON a.attrelid = h.inhrelid AND a.attnum > 0
        JOIN pg_catalog.pg_attribute above ON above.attrelid = h.inhparent AND above.attname = a.attname
        WHERE above.attnotnull)"_s,
                          [](Column &column, const Rows &, int) { column.notNullInherited = true; })};
    return {ofColumns(schema,
                      uR"(
        SELECT k.conrelid, k.conkey[1], k.conname, k.coninhcount > 0,
               (SELECT d.description FROM pg_catalog.pg_description d
                WHERE d.objoid = k.oid AND d.classoid = 'pg_catalog.pg_constraint'::regclass AND d.objsubid = 0)
        FROM pg_catalog.pg_constraint k WHERE k.contype = 'n' AND k.conrelid IN )"_s
                          + ofUserTables(),
                      [](Column &column, const Rows &rows, int row) {
                          column.notNullName = rows.text(row, 2);
                          column.notNullInherited = rows.boolean(row, 3);
                          column.notNullComment = rows.text(row, 4);
                      })};
}

Question replicaIdentities(Schema &schema)
{
    return ofColumns(schema, uR"(
        SELECT i.indrelid, pg_catalog.unnest(i.indkey::int2[])
        FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid AND c.relreplident = 'i'
        WHERE i.indisreplident)"_s,
                     [](Column &column, const Rows &, int) { column.ofReplicaIdentity = true; });
}

} // namespace

QList<Question> columns(Connection &connection, Schema &schema, const Comparisons &comparisons)
{
    return QList<Question>{names(schema, comparisons), defaults(schema), replicaIdentities(schema)}
    + notNulls(connection, schema);
}

Question columnTypes(const Connection &connection, Schema &schema)
{
    QHash<TypeUse, QList<Column *>> uses;
    for (Table &table : schema.tables)
        for (Column &column : table.columns)
            uses[useOf(column)].append(&column);
    QStringList types;
    QStringList modifiers;
    for (auto use = uses.keyBegin(); use != uses.keyEnd(); ++use) {
        types.append(QString::number(use->first));
        modifiers.append(QString::number(use->second));
    }
    // A domain's NOT NULL may sit on any domain below it: walk down to the base type.
    const QString sql = uR"(
        WITH RECURSIVE used AS MATERIALIZED (
            SELECT u.type, u.modifier FROM ROWS FROM (pg_catalog.unnest(%1::oid[]), pg_catalog.unnest(%2::int4[])) u(type, modifier)
        ), below(domain, type, typmod, strict) AS (
            SELECT t.oid, t.typbasetype, t.typtypmod, t.typnotnull
            FROM pg_catalog.pg_type t WHERE t.typtype = 'd' AND t.oid IN (SELECT used.type FROM used)
          UNION ALL
            SELECT b.domain, t.typbasetype, t.typtypmod, b.strict OR t.typnotnull
            FROM below b JOIN pg_catalog.pg_type t ON t.oid = b.type WHERE t.typtype = 'd'
        ), base AS (
            SELECT b.domain, b.type AS oid, pg_catalog.format_type(b.type, b.typmod) AS type, b.strict
            FROM below b JOIN pg_catalog.pg_type t ON t.oid = b.type WHERE t.typtype <> 'd'
        )
        SELECT used.type, used.modifier, pg_catalog.format_type(used.type, used.modifier),
               coalesce(base.type, pg_catalog.format_type(used.type, used.modifier)),
               base.domain IS NOT NULL, coalesce(base.strict, false),
               pg_catalog.format('%I.%I', n.nspname, t.typname), n.nspname = 'pg_catalog',
               pg_catalog.format_type(coalesce(base.oid, used.type), -1)
        FROM used
        LEFT JOIN base ON base.domain = used.type
        JOIN pg_catalog.pg_type t ON t.oid = coalesce(base.oid, used.type)
        JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace)"_s
                            .replace(u"%1"_s, connection.literal(Connection::arrayOf(types)))
                            .replace(u"%2"_s, connection.literal(Connection::arrayOf(modifiers)));
    return {sql, [uses](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    Column told;
                    told.type = rows.text(i, 2);
                    told.baseType = rows.text(i, 3);
                    told.isDomain = rows.boolean(i, 4);
                    told.notNullByDomain = rows.boolean(i, 5);
                    told.wholeType = rows.text(i, 6);
                    told.ofOwnType = rows.boolean(i, 7);
                    told.plainType = rows.text(i, 8);
                    for (Column *column : uses.value({Oid(rows.integer(i, 0)), int(rows.integer(i, 1))})) {
                        column->type = told.type;
                        column->baseType = told.baseType;
                        column->isDomain = told.isDomain;
                        column->notNullByDomain = told.notNullByDomain;
                        column->notNull = column->notNull || told.notNullByDomain;
                        column->wholeType = told.wholeType;
                        column->ofOwnType = told.ofOwnType;
                        column->plainType = told.plainType;
                    }
                }
            }};
}

} // namespace ondelete
