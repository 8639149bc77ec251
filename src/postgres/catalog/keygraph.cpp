// SPDX-License-Identifier: MIT
#include "postgres/catalog/keygraph.h"

#include "postgres/catalog/usertables.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

Question names(Schema &schema)
{
    const QString sql = uR"(
        SELECT c.oid, n.nspname, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relkind = 'p',
               (SELECT i.inhparent FROM pg_catalog.pg_inherits i WHERE c.relispartition AND i.inhrelid = c.oid LIMIT 1),
               pg_catalog.has_schema_privilege(n.oid, 'USAGE') AND pg_catalog.has_table_privilege(c.oid, 'SELECT')
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE )"_s
        + isUserTable();
    return {sql, [&schema](const Rows &rows) {
                schema.tables.reserve(rows.count());
                for (int i = 0; i < rows.count(); ++i) {
                    Table table;
                    table.oid = Oid(rows.integer(i, 0));
                    table.name = {rows.text(i, 1), rows.text(i, 2)};
                    table.sql = rows.text(i, 3);
                    table.kind = rows.boolean(i, 4) ? Table::Kind::Partitioned : Table::Kind::Ordinary;
                    table.partitionOf = Oid(rows.integer(i, 5));
                    table.may.select = rows.boolean(i, 6);
                    schema.tables.insert(table.oid, table);
                }
            }};
}

void addColumns(Table &table, const QStringList &names, const QStringList &generated)
{
    for (const QString &name : names) {
        if (table.column(name))
            continue;
        Column column;
        column.name = name;
        column.generated = generated.contains(name);
        table.columns.append(column);
    }
}

Question rules(const Connection &connection, Schema &schema)
{
    const QString setColumns = connection.server().versionNumber >= 150000 ? u"k.confdelsetcols"_s : u"NULL::int2[]"_s;
    const QString enforced = connection.server().versionNumber >= 180000 ? u"AND k.conenforced"_s : QString();
    const auto names = [](const QString &table, const QString &numbers, const QString &which = {}) {
        return u"ARRAY(SELECT a.attname FROM pg_catalog.unnest(%2) WITH ORDINALITY u(number, place) "
               "JOIN pg_catalog.pg_attribute a ON a.attrelid = %1 AND a.attnum = u.number %3 ORDER BY u.place)"_s.arg(
                   table, numbers, which);
    };
    const QString sql = u"SELECT k.oid, k.conrelid, k.confrelid, k.confdeltype, k.confupdtype, %1, %2, %3, %4 "
                        "FROM pg_catalog.pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0 %5"_s.arg(
                            names(u"k.conrelid"_s, u"k.conkey"_s), names(u"k.confrelid"_s, u"k.confkey"_s),
                            names(u"k.confrelid"_s, u"k.confkey"_s, u"AND a.attgenerated <> ''"_s),
                            names(u"k.conrelid"_s, setColumns), enforced);
    return {sql, [&schema](const Rows &rows) {
                for (int i = 0; i < rows.count(); ++i) {
                    const auto table = schema.tables.find(Oid(rows.integer(i, 1)));
                    const auto referenced = schema.tables.find(Oid(rows.integer(i, 2)));
                    if (table == schema.tables.end() || referenced == schema.tables.end())
                        continue;
                    ForeignKey key;
                    key.oid = Oid(rows.integer(i, 0));
                    key.table = table->oid;
                    key.references = referenced->oid;
                    key.onDelete = deleteRuleFromCatalog(rows.text(i, 3).front()).value_or(DeleteRule::NoAction);
                    key.onUpdate = deleteRuleFromCatalog(rows.text(i, 4).front()).value_or(DeleteRule::NoAction);
                    key.columns = rows.list(i, 5);
                    key.referencedColumns = rows.list(i, 6);
                    key.setColumns = rows.list(i, 8);
                    addColumns(*table, key.columns, {});
                    addColumns(*referenced, key.referencedColumns, rows.list(i, 7));
                    schema.foreignKeys.append(key);
                }
            }};
}

} // namespace

QList<Question> keyGraph(Connection &connection, Schema &schema)
{
    schema.server = connection.server();
    return {names(schema), rules(connection, schema)};
}

} // namespace ondelete
