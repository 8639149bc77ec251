// SPDX-License-Identifier: MIT
#include "postgres/fix/orphanfinder.h"

#include "core/catalog/sqltext.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// As PostgreSQL's own triggers read it: all of a partitioned table, and only the table itself of others.
QString from(const Table &table, const QString &alias)
{
    return (table.kind == Table::Kind::Partitioned ? QString() : u"ONLY "_s) + table.sql + u' ' + alias;
}

QString query(const Schema &schema, const ForeignKey &key, const QStringList &columns, int most)
{
    const Table &table = *schema.tables.find(key.table);
    const Table &references = *schema.tables.find(key.references);
    QStringList isSet;
    QStringList isNull;
    QStringList matches;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        const QString own = u"c."_s + table.column(key.columns.at(i))->sql;
        isSet.append(own + u" IS NOT NULL"_s);
        isNull.append(own + u" IS NULL"_s);
        matches.append(u"p.%1 %2 %3 %4"_s.arg(references.column(key.referencedColumns.at(i))->sql, key.equality.at(i),
                                              own, key.collation.value(i)));
    }
    QStringList shown;
    for (const QString &name : columns)
        shown.append(textOf(u"c."_s + table.column(name)->sql, *table.column(name)));
    const QString none =
        u"NOT EXISTS (SELECT FROM %1 WHERE %2)"_s.arg(from(references, u"p"_s), matches.join(u" AND "_s));
    // MATCH FULL refuses a row that is NULL in a part; MATCH SIMPLE lets it be.
    const QString points = key.match == ForeignKey::Match::Full
        ? u"(%1) AND ((%2) OR %3)"_s.arg(isSet.join(u" OR "_s), isNull.join(u" OR "_s), none)
        : u"%1 AND %2"_s.arg(isSet.join(u" AND "_s), none);
    return u"SELECT count(*) OVER (), %1 FROM %2 WHERE %3 LIMIT %4"_s.arg(shown.join(u", "_s), from(table, u"c"_s),
                                                                          points, QString::number(most));
}

} // namespace

QList<Orphans> findOrphans(Connection &connection, const FixPlan &plan, int most)
{
    QList<Orphans> found;
    const Transaction transaction(connection, Transaction::Access::ReadOnly);
    connection.query(u"SET LOCAL statement_timeout = 0"_s);
    const Schema schema = readSchema(connection);
    for (const FixItem &item : plan.items) {
        const ForeignKey *key = schema.foreignKey(item.key);
        if (!item.changesKey() || !key)
            continue;
        const Table &table = *schema.tables.find(key->table);
        if (!table.may.select || !schema.tables.find(key->references)->may.select || table.hidesRows)
            continue;
        Orphans orphans{item.finding, table.name, 0, table.primaryKey, {}};
        for (const QString &column : key->columns)
            if (!orphans.columns.contains(column))
                orphans.columns.append(column);
        connection.queryEach(query(schema, *key, orphans.columns, most), {}, [&](const Rows &rows) {
            orphans.rows = rows.integer(0, 0);
            QStringList row;
            for (int column = 0; column < orphans.columns.size(); ++column)
                row.append(rows.text(0, column + 1));
            orphans.shown.append(row);
        });
        if (orphans.rows > 0)
            found.append(orphans);
    }
    return found;
}

} // namespace ondelete
