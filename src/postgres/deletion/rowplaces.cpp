// SPDX-License-Identifier: MIT
#include "postgres/deletion/rowplaces.h"

#include "core/catalog/sqltext.h"
#include "postgres/preview/previewquery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QStringList keyTexts(const Table &table)
{
    QStringList columns;
    for (const QString &name : table.primaryKey)
        columns.append(textOf(u"x."_s + table.column(name)->sql, *table.column(name)));
    return columns;
}

RowKey keyFrom(const Rows &row, int first, qsizetype columns)
{
    RowKey key;
    for (int i = 0; i < columns; ++i)
        key.append(row.text(0, first + i));
    return key;
}

/// @p join comes after the table "x" and is there for each row that is wanted.
void eachRow(Connection &connection, const Table &table, const QString &join, const QList<Parameter> &parameters,
             const OnPlacedRow &onRow)
{
    const QStringList read = QStringList{u"x.tableoid::text"_s, u"x.ctid::text"_s} + keyTexts(table);
    connection.queryEach(
        u"SELECT %1 FROM %2 ORDER BY x.tableoid, x.ctid"_s.arg(read.join(u", "_s), join), parameters,
        [&](const Rows &row) { onRow(row.text(0, 0), row.text(0, 1), keyFrom(row, 2, table.primaryKey.size())); });
}

} // namespace

QString RowPlace::ctid() const
{
    return u"(%1,%2)"_s.arg(tuple >> 16).arg(tuple & 0xffff);
}

RowPlace placeAt(Oid part, QStringView ctid)
{
    const qsizetype comma = ctid.indexOf(u',');
    return {part, (ctid.sliced(1, comma - 1).toULongLong() << 16) | ctid.sliced(comma + 1).chopped(1).toULongLong()};
}

std::optional<QList<RowPlace>> placesOf(Connection &connection, const Table &table)
{
    if (table.estimatedRows > 2 * double(mostPlaces))
        return std::nullopt;
    QList<RowPlace> places;
    connection.copyOut(u"COPY (SELECT x.tableoid, x.ctid FROM %1 AS x LIMIT %2) TO STDOUT"_s.arg(
                           PreviewQuery::source(table), QString::number(mostPlaces + 1)),
                       [&](const QByteArray &line) {
                           const QString text = QString::fromLatin1(line.trimmed());
                           const qsizetype tab = text.indexOf(u'\t');
                           places.append(placeAt(text.first(tab).toUInt(), QStringView(text).sliced(tab + 1)));
                       });
    if (places.size() > mostPlaces)
        return std::nullopt;
    std::ranges::sort(places);
    return places;
}

QList<RowPlace> without(const QList<RowPlace> &all, const QList<RowPlace> &others)
{
    QList<RowPlace> rest;
    std::ranges::set_difference(all, others, std::back_inserter(rest));
    return rest;
}

/// A row of this transaction has an age of 0, or less where a subtransaction wrote it.
QSet<RowKey> keysOfOwnRows(Connection &connection, const Table &table, const QString &condition)
{
    QSet<RowKey> keys;
    connection.queryEach(u"SELECT %1 FROM %2 AS x WHERE pg_catalog.age(x.xmin) <= 0 AND (%3)"_s.arg(
                             keyTexts(table).join(u", "_s), PreviewQuery::source(table), condition),
                         {}, [&](const Rows &row) { keys.insert(keyFrom(row, 0, table.primaryKey.size())); });
    return keys;
}

void eachRowAt(Connection &connection, const Table &table, const QList<RowPlace> &places, const OnPlacedRow &onRow,
               const QString &condition)
{
    QStringList parts;
    QStringList tuples;
    for (const RowPlace &place : places) {
        parts.append(QString::number(place.part));
        tuples.append(place.ctid());
    }
    eachRow(connection, table,
            u"unnest($1::oid[], $2::tid[]) AS k(part, place) JOIN %1 AS x ON x.ctid = k.place AND x.tableoid = k.part "
            "WHERE (%2)"_s.arg(PreviewQuery::source(table), condition),
            {Connection::arrayOf(parts), Connection::arrayOf(tuples)}, onRow);
}

void eachRowOf(Connection &connection, const Table &table, const QSet<RowKey> &keys, const OnPlacedRow &onRow)
{
    const qsizetype columns = table.primaryKey.size();
    QList<QStringList> texts(columns);
    for (const RowKey &key : keys)
        for (int i = 0; i < columns; ++i)
            texts[i].append(key.at(i));
    QStringList arrays;
    QStringList names;
    QStringList same;
    QList<Parameter> parameters;
    for (qsizetype i = 0; i < columns; ++i) {
        const Column &column = *table.column(table.primaryKey.at(i));
        arrays.append(u"$%1::text[]"_s.arg(i + 1));
        names.append(u"c%1"_s.arg(i));
        same.append(
            u"x.%1 %2 k.c%3::%4"_s.arg(column.sql, table.keyEquality.at(i), QString::number(i), column.wholeType));
        parameters.append(Connection::arrayOf(texts.at(i)));
    }
    eachRow(connection, table,
            u"unnest(%1) AS k(%2) JOIN %3 AS x ON %4"_s.arg(arrays.join(u", "_s), names.join(u", "_s),
                                                            PreviewQuery::source(table), same.join(u" AND "_s)),
            parameters, onRow);
}

} // namespace ondelete
