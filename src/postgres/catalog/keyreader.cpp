// SPDX-License-Identifier: MIT
#include "postgres/catalog/keyreader.h"

#include "core/catalog/temporarykey.h"
#include "postgres/catalog/usertables.h"

#include <algorithm>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// An index of a table, as far as keys need it.
struct Index
{
    QString name;
    QList<int> columns; ///< their numbers, those that it only includes last; 0: an expression
    qsizetype keys = 0; ///< how many it is ordered by
    QString predicate;
    bool valid = false;
    bool made = false; ///< by a fix, as its name says, and for a key of the whole table
};

using Indexes = QHash<Oid, QList<Index>>;

QList<int> numbers(const QStringList &texts)
{
    QList<int> list;
    list.reserve(texts.size());
    for (const QString &text : texts)
        list.append(text.toInt());
    return list;
}

QList<int> sorted(QList<int> list)
{
    std::ranges::sort(list);
    return list;
}

const Column *columnOf(const Table &table, int number)
{
    const auto found = std::ranges::lower_bound(table.columns, number, {}, &Column::number);
    return found != table.columns.end() && found->number == number ? &*found : nullptr;
}

QStringList namesOf(const Table &table, const QList<int> &columns, QString Column::*name)
{
    QStringList names;
    for (const int number : columns)
        if (const Column *column = columnOf(table, number))
            names.append(column->*name);
    return names;
}

CatalogQuery indexesOf(Connection &connection, Schema &schema, const std::shared_ptr<Indexes> &indexes)
{
    // The columns of expressions and predicates are in no array: the index depends on them. An index may compare by a
    // collation that is not its column's. What compares, and what it compares with, is told of unique ones only.
    const QString nullsDistinct =
        connection.server().versionNumber >= 150000 ? u"NOT i.indnullsnotdistinct"_s : u"true"_s;
    const QString sql = uR"(
        WITH compared AS MATERIALIZED (
            SELECT d.class, d.exclusion, coalesce((
                SELECT pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname)
                FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
                WHERE o.oid = coalesce(d.exclusion, (
                    SELECT a.amopopr FROM pg_catalog.pg_opclass c
                    JOIN pg_catalog.pg_amop a ON a.amopfamily = c.opcfamily AND a.amopstrategy = 3
                                             AND a.amoplefttype = c.opcintype AND a.amoprighttype = c.opcintype
                    WHERE c.oid = d.class))), 'OPERATOR(pg_catalog.=)') AS operator
            FROM (SELECT DISTINCT u.class, u.exclusion
                  FROM pg_catalog.pg_index i
                  LEFT JOIN pg_catalog.pg_constraint x ON x.conindid = i.indexrelid AND x.contype = 'x'
                  CROSS JOIN ROWS FROM (pg_catalog.unnest(i.indclass::oid[]), pg_catalog.unnest(x.conexclop)) u(class, exclusion)
                  WHERE (i.indisunique OR i.indisexclusion)) d)
        SELECT i.indrelid, ic.relname, pg_catalog.string_to_array(i.indkey::text, ' '), i.indnkeyatts, i.indisvalid,
               pg_catalog.pg_get_expr(i.indpred, i.indrelid),
               CASE WHEN NOT i.indisunique AND i.indpred IS NULL
                         AND pg_catalog.right(ic.relname::text, pg_catalog.length($1)) = $1
                    THEN NOT EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = i.indexrelid)
                    ELSE false END,
               u.compares, u.keys, u.operators, u.columns, %1, x.oid IS NOT NULL,
               i.indexprs IS NULL AND i.indpred IS NULL
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
        LEFT JOIN pg_catalog.pg_constraint x ON x.conindid = i.indexrelid AND x.contype = 'x'
        LEFT JOIN LATERAL (
            SELECT true AS compares,
               ARRAY(SELECT (CASE WHEN i.indkey[n.place - 1] = 0
                                  THEN pg_catalog.pg_get_indexdef(i.indexrelid, n.place::int, false)
                                  ELSE (SELECT pg_catalog.quote_ident(a.attname) FROM pg_catalog.pg_attribute a
                                        WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[n.place - 1]) END)
                            || CASE WHEN n.collated = 0
                                      OR n.collated = (SELECT a.attcollation FROM pg_catalog.pg_attribute a
                                                       WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[n.place - 1]
                                                         AND a.attnum > 0)
                                    THEN ''
                                    ELSE coalesce((SELECT pg_catalog.format(' COLLATE %I.%I', ln.nspname, l.collname)
                                                   FROM pg_catalog.pg_collation l
                                                   JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
                                                   WHERE l.oid = n.collated), '') END
                     FROM pg_catalog.unnest(i.indcollation::oid[]) WITH ORDINALITY AS n(collated, place)
                     ORDER BY n.place) AS keys,
               ARRAY(SELECT (SELECT c.operator FROM compared c
                             WHERE c.class = n.class AND c.exclusion IS NOT DISTINCT FROM x.conexclop[n.place])
                     FROM pg_catalog.unnest(i.indclass::oid[]) WITH ORDINALITY AS n(class, place) ORDER BY n.place) AS operators,
               CASE WHEN i.indexprs IS NOT NULL OR i.indpred IS NOT NULL
                    THEN ARRAY(SELECT a.attname FROM pg_catalog.pg_attribute a
                               WHERE a.attrelid = i.indrelid AND a.attnum > 0
                                 AND (a.attnum = ANY (i.indkey::int2[])
                                      OR EXISTS (SELECT FROM pg_catalog.pg_depend d
                                                 WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = i.indexrelid
                                                   AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = i.indrelid
                                                   AND d.refobjsubid = a.attnum))
                               ORDER BY a.attnum) END AS columns
            WHERE (i.indisunique OR i.indisexclusion) AND i.indisready AND ic.relkind = 'i') u ON true
        WHERE i.indrelid IN %2
        ORDER BY i.indrelid, ic.relname)"_s.replace(u"%1"_s, nullsDistinct)
                            .replace(u"%2"_s, ofUserTables())
                            .replace(u"$1"_s, connection.literal(madeIndexEnding()));
    return {sql, [&schema, indexes](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.find(Oid(rows.integer(i, 0)));
                    if (table == schema.tables.end())
                        continue;
                    const Index index{rows.text(i, 1), numbers(rows.list(i, 2)), rows.integer(i, 3),
                                      rows.text(i, 5), rows.boolean(i, 4),       rows.boolean(i, 6)};
                    if (rows.boolean(i, 7)) {
                        UniqueIndex unique;
                        unique.name = index.name;
                        unique.keys = rows.list(i, 8);
                        unique.operators = rows.list(i, 9);
                        unique.predicate = index.predicate;
                        unique.nullsDistinct = rows.boolean(i, 11);
                        unique.exclusion = rows.boolean(i, 12);
                        unique.plain = rows.boolean(i, 13);
                        unique.columns =
                            unique.plain ? namesOf(*table, sorted(index.columns), &Column::name) : rows.list(i, 10);
                        unique.columns.removeDuplicates();
                        table->uniqueIndexes.append(unique);
                    }
                    (*indexes)[table->oid].append(index);
                }
            }};
}

/// Whether @p index serves look-ups by @p columns: its leading columns are these, in any order, of all rows or of those
/// where one of them is not null.
bool serves(const Index &index, const Table &table, const QList<int> &columns)
{
    if (!index.valid || index.keys < columns.size() || sorted(index.columns.first(columns.size())) != sorted(columns))
        return false;
    return index.predicate.isEmpty() || std::ranges::any_of(columns, [&](int number) {
               const Column *column = columnOf(table, number);
               return column && index.predicate == u"(%1 IS NOT NULL)"_s.arg(column->sql);
           });
}

void tellIndexes(ForeignKey &key, const Table &table, const QList<int> &columns, const QList<Index> &indexes)
{
    key.indexed = std::ranges::any_of(indexes, [&](const Index &index) { return serves(index, table, columns); });
    // That of a partition which is part of the whole table's is not the key's own.
    const auto made =
        std::ranges::find_if(indexes, [&](const Index &index) { return index.made && index.columns == columns; });
    if (made != indexes.end())
        key.madeIndex = made->name;
}

/// The collation of the referenced column holds where the two differ (ri_GenerateQualCollation).
QStringList collationsOf(const Table &table, const QList<int> &columns, const Table &referenced,
                         const QList<int> &referencedColumns)
{
    const QStringList own = namesOf(table, columns, &Column::collation);
    QStringList collations = namesOf(referenced, referencedColumns, &Column::collation);
    for (qsizetype i = 0; i < collations.size() && i < own.size(); ++i)
        if (collations.at(i) == own.at(i))
            collations[i].clear();
    return collations;
}

/// By table name, then columns, as bytes: as the server would sort names.
QList<ForeignKey> sortedByNames(const Schema &schema, const QList<ForeignKey> &keys)
{
    using Place = std::tuple<std::string, std::string, std::vector<std::string>, std::string, qsizetype>;
    std::vector<Place> places;
    places.reserve(std::size_t(keys.size()));
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const ForeignKey &key = keys.at(i);
        const QualifiedName &table = schema.tables.find(key.table)->name;
        std::vector<std::string> columns;
        for (const QString &column : key.columns)
            columns.push_back(column.toStdString());
        places.emplace_back(table.schema.toStdString(), table.name.toStdString(), std::move(columns),
                            key.name.toStdString(), i);
    }
    std::ranges::sort(places);
    QList<ForeignKey> inOrder;
    inOrder.reserve(keys.size());
    for (const Place &place : places)
        inOrder.append(keys.at(std::get<qsizetype>(place)));
    return inOrder;
}

CatalogQuery foreignKeys(Connection &connection, Schema &schema, const std::shared_ptr<Indexes> &indexes)
{
    const int version = connection.server().versionNumber;
    const QString setColumns = version >= 150000 ? u"k.confdelsetcols"_s : u"NULL::int2[]"_s;
    const QString enforced = version >= 180000 ? u"k.conenforced"_s : u"true"_s;
    const QString period = version >= 180000 ? u"k.conperiod"_s : u"false"_s;
    // conparentid = 0: what somebody declared; a partitioned side adds derived rows of its own.
    // Who may read a table may read each of its columns. obj_description() would be a query of its own for each key.
    const QString sql = uR"(
        WITH compared AS MATERIALIZED (
            SELECT d.operator, (
                SELECT pg_catalog.format('OPERATOR(%I.%s)', n.nspname, o.oprname)
                FROM pg_catalog.pg_operator o JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
                WHERE o.oid = d.operator) AS sql
            FROM (SELECT DISTINCT pg_catalog.unnest(k.conpfeqop) AS operator
                  FROM pg_catalog.pg_constraint k WHERE k.contype = 'f') d)
        SELECT k.oid, k.conname, pg_catalog.quote_ident(k.conname), k.conrelid, k.conkey, k.confrelid, k.confkey,
               ARRAY(SELECT (SELECT e.sql FROM compared e WHERE e.operator = u.operator)
                     FROM pg_catalog.unnest(k.conpfeqop) WITH ORDINALITY u(operator, place) ORDER BY u.place),
               k.confdeltype, %1, k.confupdtype, k.confmatchtype, k.condeferrable, k.condeferred, k.convalidated, %2, %3,
               NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t
                           WHERE t.tgconstraint = k.oid AND t.tgenabled <> 'O'),
               pg_catalog.pg_get_constraintdef(k.oid),
               (SELECT d.description FROM pg_catalog.pg_description d
                WHERE d.objoid = k.oid AND d.classoid = 'pg_catalog.pg_constraint'::regclass AND d.objsubid = 0),
               o.reads AND pg_catalog.has_any_column_privilege(t.relowner, t.oid, 'UPDATE'),
               o.reads AND (pg_catalog.has_table_privilege(t.relowner, t.oid, 'UPDATE')
                            OR NOT EXISTS (SELECT FROM pg_catalog.unnest(coalesce(%1, k.conkey)) w(number)
                                           WHERE NOT pg_catalog.has_column_privilege(t.relowner, t.oid, w.number, 'UPDATE'))),
               o.reads AND pg_catalog.has_table_privilege(t.relowner, t.oid, 'DELETE')
        FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class t ON t.oid = k.conrelid
        CROSS JOIN LATERAL (
            SELECT pg_catalog.has_schema_privilege(t.relowner, t.relnamespace, 'USAGE')
                   AND (pg_catalog.has_table_privilege(t.relowner, t.oid, 'SELECT')
                        OR NOT EXISTS (SELECT FROM pg_catalog.unnest(k.conkey) u(number)
                                       WHERE NOT pg_catalog.has_column_privilege(t.relowner, t.oid, u.number, 'SELECT')))
                   AS reads OFFSET 0) o
        WHERE k.contype = 'f' AND k.conparentid = 0)"_s.replace(u"%1"_s, setColumns)
                            .replace(u"%2"_s, enforced)
                            .replace(u"%3"_s, period);
    return {sql, [&schema, indexes](const Rows &rows) {
                QList<ForeignKey> keys;
                keys.reserve(rows.count());
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.constFind(Oid(rows.integer(i, 3)));
                    const auto referenced = schema.tables.constFind(Oid(rows.integer(i, 5)));
                    if (table == schema.tables.constEnd() || referenced == schema.tables.constEnd())
                        continue;
                    const QList<int> columns = numbers(rows.list(i, 4));
                    const QList<int> referencedColumns = numbers(rows.list(i, 6));
                    const QList<int> written = numbers(rows.list(i, 9));
                    ForeignKey key;
                    key.oid = Oid(rows.integer(i, 0));
                    key.name = rows.text(i, 1);
                    key.sql = rows.text(i, 2);
                    key.table = table->oid;
                    key.columns = namesOf(*table, columns, &Column::name);
                    key.references = referenced->oid;
                    key.referencedColumns = namesOf(*referenced, referencedColumns, &Column::name);
                    key.equality = rows.list(i, 7);
                    key.collation = collationsOf(*table, columns, *referenced, referencedColumns);
                    key.onDelete = deleteRuleFromCatalog(rows.text(i, 8).front()).value_or(DeleteRule::NoAction);
                    key.setColumns = namesOf(*table, written, &Column::name);
                    key.setColumnsSql = namesOf(*table, written, &Column::sql);
                    key.onUpdate = deleteRuleFromCatalog(rows.text(i, 10).front()).value_or(DeleteRule::NoAction);
                    key.match = rows.text(i, 11) == u"f" ? ForeignKey::Match::Full : ForeignKey::Match::Simple;
                    key.deferrable = rows.boolean(i, 12);
                    key.initiallyDeferred = rows.boolean(i, 13);
                    key.validated = rows.boolean(i, 14);
                    key.enforced = rows.boolean(i, 15);
                    key.period = rows.boolean(i, 16);
                    key.triggersAsCreated = rows.boolean(i, 17);
                    key.definition = rows.text(i, 18);
                    key.comment = rows.text(i, 19);
                    key.ownerMay = {rows.boolean(i, 20), rows.boolean(i, 21), rows.boolean(i, 22)};
                    tellIndexes(key, *table, columns, indexes->value(key.table));
                    keys.append(key);
                }
                schema.foreignKeys = ForeignKeys(sortedByNames(schema, keys));
            }};
}

CatalogQuery derivedKeys(Schema &schema)
{
    const QString sql = uR"(
        WITH RECURSIVE family(declared, oid) AS (
            SELECT k.conparentid, k.oid FROM pg_catalog.pg_constraint k
            JOIN pg_catalog.pg_constraint p ON p.oid = k.conparentid AND p.conparentid = 0
            WHERE k.contype = 'f'
          UNION ALL
            SELECT f.declared, k.oid FROM family f JOIN pg_catalog.pg_constraint k ON k.conparentid = f.oid
        )
        SELECT f.declared, k.conrelid, k.confrelid, k.conname, pg_catalog.obj_description(k.oid, 'pg_constraint'),
               NOT EXISTS (SELECT FROM pg_catalog.pg_trigger t WHERE t.tgconstraint = k.oid AND t.tgenabled <> 'O')
        FROM family f JOIN pg_catalog.pg_constraint k ON k.oid = f.oid
        ORDER BY f.declared, k.conrelid::regclass::text, k.confrelid::regclass::text)"_s;
    return {sql, [&schema](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    if (ForeignKey *key = schema.foreignKeys.find(Oid(rows.integer(i, 0)))) {
                        key->derived.append(
                            {Oid(rows.integer(i, 1)), Oid(rows.integer(i, 2)), rows.text(i, 3), rows.text(i, 4)});
                        key->triggersAsCreated = key->triggersAsCreated && rows.boolean(i, 5);
                    }
                }
            }};
}

} // namespace

QList<CatalogQuery> keys(Connection &connection, Schema &schema)
{
    const auto indexes = std::make_shared<Indexes>();
    return {indexesOf(connection, schema, indexes), foreignKeys(connection, schema, indexes), derivedKeys(schema)};
}

} // namespace ondelete
