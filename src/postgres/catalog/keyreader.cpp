// SPDX-License-Identifier: MIT
#include "postgres/catalog/keyreader.h"

#include "core/catalog/temporarykey.h"
#include "postgres/catalog/columnnumbers.h"
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

QList<int> sorted(QList<int> list)
{
    std::ranges::sort(list);
    return list;
}

/// What a unique or exclusion index compares, with the columns of @p row of the query below.
UniqueIndex uniqueIndex(const Table &table, const Index &index, const Comparisons &comparisons, const Rows &rows,
                        int row)
{
    UniqueIndex unique;
    unique.name = index.name;
    unique.predicate = index.predicate;
    unique.nullsDistinct = rows.boolean(row, 8);
    unique.exclusion = !rows.isNull(row, 11);
    unique.operators =
        unique.exclusion ? comparisons.operatorsOf(rows.list(row, 11)) : comparisons.equalitiesOf(rows.text(row, 9));
    unique.plain = rows.isNull(row, 12);
    unique.columns = unique.plain ? namesOf(table, sorted(index.columns), &Column::name) : rows.list(row, 12);
    unique.columns.removeDuplicates();
    const QStringList expressions = rows.list(row, 13);
    const QList<int> collations = numbersOf(rows.text(row, 10));
    for (qsizetype i = 0; i < collations.size(); ++i) {
        const Column *column = columnOf(table, index.columns.value(i));
        const QString collation = comparisons.collations.value(Oid(collations.at(i)));
        const QString own = column ? column->collation : QString();
        unique.keys.append((column ? column->sql : expressions.value(i))
                           + (collation.isEmpty() || collation == own ? QString() : u' ' + collation));
    }
    return unique;
}

Question indexesOf(Connection &connection, Schema &schema, const Comparisons &comparisons,
                   const std::shared_ptr<Indexes> &indexes)
{
    // The columns of expressions and predicates are in no array: the index depends on them. An index may compare by a
    // collation that is not its column's. What compares, and what it compares with, is told of unique ones only.
    const QString nullsDistinct =
        connection.server().versionNumber >= 150000 ? u"NOT i.indnullsnotdistinct"_s : u"true"_s;
    const QString sql = uR"(
        SELECT i.indrelid, ic.relname, i.indkey, i.indnkeyatts, i.indisvalid,
               pg_catalog.pg_get_expr(i.indpred, i.indrelid),
               CASE WHEN NOT i.indisunique AND i.indpred IS NULL
                         AND pg_catalog.right(ic.relname::text, pg_catalog.length($1)) = $1
                    THEN NOT EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = i.indexrelid)
                    ELSE false END,
               u.compares, u.distinct_nulls, u.classes, u.collations, x.conexclop, u.columns, u.keys
        FROM pg_catalog.pg_index i
        JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
        LEFT JOIN pg_catalog.pg_constraint x ON x.conindid = i.indexrelid AND x.contype = 'x'
        LEFT JOIN LATERAL (
            SELECT true AS compares, %1 AS distinct_nulls, i.indclass AS classes, i.indcollation AS collations,
               CASE WHEN i.indexprs IS NOT NULL OR i.indpred IS NOT NULL
                    THEN ARRAY(SELECT a.attname FROM pg_catalog.pg_attribute a
                               WHERE a.attrelid = i.indrelid AND a.attnum > 0
                                 AND (a.attnum = ANY (i.indkey::int2[])
                                      OR EXISTS (SELECT FROM pg_catalog.pg_depend d
                                                 WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = i.indexrelid
                                                   AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid = i.indrelid
                                                   AND d.refobjsubid = a.attnum))
                               ORDER BY a.attnum) END AS columns,
               CASE WHEN i.indexprs IS NOT NULL
                    THEN ARRAY(SELECT pg_catalog.pg_get_indexdef(i.indexrelid, n.place, false)
                               FROM pg_catalog.generate_series(1, i.indnkeyatts) n(place) ORDER BY n.place) END AS keys
            WHERE (i.indisunique OR i.indisexclusion) AND i.indisready AND ic.relkind = 'i') u ON true
        WHERE i.indrelid IN %2)"_s.replace(u"%1"_s, nullsDistinct)
                            .replace(u"%2"_s, ofUserTables())
                            .replace(u"$1"_s, connection.literal(madeIndexEnding()));
    return {sql, [&schema, &comparisons, indexes](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.find(Oid(rows.integer(i, 0)));
                    if (table == schema.tables.end())
                        continue;
                    const Index index{rows.text(i, 1), numbersOf(rows.text(i, 2)), rows.integer(i, 3),
                                      rows.text(i, 5), rows.boolean(i, 4),         rows.boolean(i, 6)};
                    if (rows.boolean(i, 7))
                        table->uniqueIndexes.append(uniqueIndex(*table, index, comparisons, rows, i));
                    (*indexes)[table->oid].append(index);
                }
                for (Table &table : schema.tables)
                    std::ranges::sort(table.uniqueIndexes, {}, &UniqueIndex::name);
                for (QList<Index> &ofTable : *indexes)
                    std::ranges::sort(ofTable, {}, &Index::name);
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

Question foreignKeys(Connection &connection, Schema &schema, const Comparisons &comparisons,
                     const std::shared_ptr<Indexes> &indexes)
{
    const int version = connection.server().versionNumber;
    const QString setColumns = version >= 150000 ? u"k.confdelsetcols"_s : u"NULL::int2[]"_s;
    const QString enforced = version >= 180000 ? u"k.conenforced"_s : u"true"_s;
    const QString period = version >= 180000 ? u"k.conperiod"_s : u"false"_s;
    // conparentid = 0: what somebody declared; a partitioned side adds derived rows of its own.
    // Who may read a table may read each of its columns. obj_description() would be a query of its own for each key.
    const QString sql = uR"(
        SELECT k.oid, k.conname, pg_catalog.quote_ident(k.conname), k.conrelid, k.conkey, k.confrelid, k.confkey,
               k.conpfeqop,
               k.confdeltype, %1, k.confupdtype, k.confmatchtype, k.condeferrable, k.condeferred, k.convalidated, %2, %3,
               k.oid NOT IN (SELECT t.tgconstraint FROM pg_catalog.pg_trigger t WHERE t.tgenabled <> 'O'),
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
    return {sql, [&schema, &comparisons, indexes](const Rows &rows) {
                QList<ForeignKey> keys;
                keys.reserve(rows.count());
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.constFind(Oid(rows.integer(i, 3)));
                    const auto referenced = schema.tables.constFind(Oid(rows.integer(i, 5)));
                    if (table == schema.tables.constEnd() || referenced == schema.tables.constEnd())
                        continue;
                    const QList<int> columns = numbersOf(rows.list(i, 4));
                    const QList<int> referencedColumns = numbersOf(rows.list(i, 6));
                    const QList<int> written = numbersOf(rows.list(i, 9));
                    ForeignKey key;
                    key.oid = Oid(rows.integer(i, 0));
                    key.name = rows.text(i, 1);
                    key.sql = rows.text(i, 2);
                    key.table = table->oid;
                    key.columns = namesOf(*table, columns, &Column::name);
                    key.references = referenced->oid;
                    key.referencedColumns = namesOf(*referenced, referencedColumns, &Column::name);
                    key.equality = comparisons.operatorsOf(rows.list(i, 7));
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

Question derivedKeys(Schema &schema)
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

QList<Question> keys(Connection &connection, Schema &schema, const Comparisons &comparisons)
{
    const auto indexes = std::make_shared<Indexes>();
    return {indexesOf(connection, schema, comparisons, indexes), foreignKeys(connection, schema, comparisons, indexes),
            derivedKeys(schema)};
}

} // namespace ondelete
