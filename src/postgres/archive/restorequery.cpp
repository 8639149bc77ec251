// SPDX-License-Identifier: MIT
#include "postgres/archive/restorequery.h"

#include "core/catalog/sqltext.h"
#include "core/reach/deletegraph.h"
#include "postgres/archive/restoresteps.h"
#include "postgres/archive/rowcomparison.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/previewquery.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RestoreQuery)
};

/// The length or precision in "character varying(20)"; 0: without.
QPair<int, int> limitsOf(const QString &type)
{
    const QStringList parts = type.section(u'(', 1).section(u')', 0, 0).split(u',');
    return {parts.value(0).toInt(), parts.value(1).toInt()};
}

/// Whether every value of the one type, written as text, is the same value of the other.
bool isWidened(const QString &from, const QString &to)
{
    static const QStringList numbers{u"smallint"_s, u"integer"_s, u"bigint"_s, u"numeric"_s};
    const QString plain = from.section(u'(', 0, 0);
    const QString plainTo = to.section(u'(', 0, 0);
    if (numbers.contains(from) && numbers.contains(to))
        return numbers.indexOf(from) <= numbers.indexOf(to);
    if (from == u"real" && to == u"double precision")
        return true;
    if (plain == u"character varying" && to == u"text")
        return true;
    if (plain != plainTo)
        return false;
    const auto [length, scale] = limitsOf(from);
    const auto [lengthTo, scaleTo] = limitsOf(to);
    if (plain == u"character varying")
        return lengthTo == 0 || (length > 0 && length <= lengthTo);
    if (plain == u"numeric") // as many digits before the point and after it; more after it would show as zeros
        return lengthTo == 0 || (length > 0 && scale == scaleTo && length <= lengthTo);
    return false;
}

QString hasBit(const QString &mask, int bit)
{
    return u"(%1 OPERATOR(pg_catalog.&) %2::bigint) OPERATOR(pg_catalog.<>) 0::bigint"_s.arg(
        mask, QString::number(quint64(1) << bit));
}

} // namespace

RestoreQuery::RestoreQuery(const Connection &connection, const Schema &schema, const ArchiveManifest &manifest)
    : m_connection(connection)
    , m_schema(schema)
    , m_manifest(manifest)
{
    for (const ArchivedRows &block : manifest.blocks) {
        m_needsSteps = m_needsSteps || block.fate == ArchivedRows::Fate::Left;
        for (const Oid member : withPartitions(schema, schema.table(block.table)->oid))
            for (const Trigger &trigger : schema.tables[member].triggers)
                m_needsSteps = m_needsSteps || (trigger.enabled && (trigger.onInsert || trigger.onUpdate));
    }
}

QStringList RestoreQuery::misfits(const Schema &schema, const ArchiveManifest &manifest)
{
    QStringList misfits;
    for (const ArchivedRows &block : manifest.blocks) {
        const Table *table = schema.table(block.table);
        if (!table) {
            misfits.append(Text::tr("The table %1 is gone.").arg(block.table.toString()));
            continue;
        }
        for (const ArchivedColumn &archived : block.columns) {
            const Column *column = table->column(archived.name);
            const auto other = std::ranges::find(table->columns, archived.number, &Column::number);
            if (column && table->oid == block.oid && archived.number > 0 && column->number != archived.number
                && other != table->columns.end()) {
                misfits.append(Text::tr("The column %1 of %2 is another one than it was: that one is called %3 now.")
                                   .arg(archived.name, block.table.toString(), other->name));
                continue;
            }
            if (!column || column->generated)
                misfits.append(Text::tr("The column %1 of %2 is gone.").arg(archived.name, block.table.toString()));
            else if (column->type != archived.type && !isWidened(archived.type, column->type))
                misfits.append(Text::tr("The column %1 of %2 is of type %3 now; it was %4.")
                                   .arg(archived.name, block.table.toString(), column->type, archived.type));
        }
    }
    misfits.removeDuplicates();
    return misfits;
}

QStringList RestoreQuery::settings()
{
    return {u"SET LOCAL search_path = ''"_s,
            u"SET LOCAL client_encoding = 'UTF8'"_s,
            u"SET LOCAL DateStyle = 'ISO, MDY'"_s,
            u"SET LOCAL IntervalStyle = 'postgres'"_s,
            u"SET LOCAL TimeZone = 'UTC'"_s,
            u"SET LOCAL extra_float_digits = 3"_s,
            u"SET LOCAL bytea_output = 'hex'"_s,
            u"SET LOCAL lc_monetary = 'C'"_s,
            u"SET LOCAL xmloption = content"_s,
            u"SET LOCAL array_nulls = on"_s,
            u"SET LOCAL jit = off"_s,
            u"SET LOCAL standard_conforming_strings = on"_s};
}

const Table &RestoreQuery::table(int block) const
{
    return *m_schema.table(m_manifest.blocks.at(block).table);
}

QString RestoreQuery::columnSql(int block, const QString &column) const
{
    return table(block).column(column)->sql;
}

QString RestoreQuery::createTable(int block) const
{
    const ArchivedRows &rows = m_manifest.blocks.at(block);
    QStringList columns;
    for (qsizetype i = 0; i < rows.columns.size(); ++i)
        columns.append(u"%1 AS c%2"_s.arg(columnSql(block, rows.columns.at(i).name), QString::number(i)));
    if (rows.fate == ArchivedRows::Fate::Written)
        columns.append(u"NULL::bigint AS mask"_s);
    if (m_needsSteps && (rows.fate == ArchivedRows::Fate::Written || rows.fate == ArchivedRows::Fate::Changed))
        columns.append(u"NULL::text AS back"_s);
    if (rows.fate == ArchivedRows::Fate::Changed && rows.primaryKey.isEmpty())
        columns += {u"NULL::tid AS place"_s, u"NULL::oid AS part"_s};
    return u"CREATE TEMPORARY TABLE %1 ON COMMIT DROP AS SELECT %2 FROM %3 WITH NO DATA"_s.arg(
        temporaryTable(block), columns.join(u", "_s), PreviewQuery::source(table(block)));
}

QString RestoreQuery::analyzeTable(int block) const
{
    const ArchivedRows &rows = m_manifest.blocks.at(block);
    QStringList keys = rows.primaryKey;
    for (const UniqueIndex &index : table(block).uniqueIndexes)
        keys += index.columns;
    for (const ForeignKey &key : m_schema.foreignKeys)
        if (topmost(m_schema, key.table) == table(block).oid)
            keys += key.columns;
    QStringList columns;
    for (qsizetype i = 0; i < rows.columns.size(); ++i)
        if (keys.contains(rows.columns.at(i).name))
            columns.append(u'c' + QString::number(i));
    const QString some = columns.isEmpty() ? QString() : u" (%1)"_s.arg(columns.join(u", "_s));
    return u"ANALYZE "_s + temporaryTable(block) + some;
}

QString RestoreQuery::sameKey(int block) const
{
    const ArchivedRows &rows = m_manifest.blocks.at(block);
    const Table &now = table(block);
    QStringList same;
    for (const QString &name : rows.primaryKey) {
        // An extension's type may have operators of its own.
        const QString equal = now.keyEquality.value(now.primaryKey.indexOf(name), u"OPERATOR(pg_catalog.=)"_s);
        same.append(u"x.%1 %2 k.c%3"_s.arg(columnSql(block, name), equal, QString::number(rows.indexOf(name))));
    }
    return same.join(u" AND "_s);
}

/// Only what the delete wrote is taken back: a link that somebody made since stays.
QString RestoreQuery::stillAsLeft(int block, const ArchivedWrite &write) const
{
    QStringList all{hasBit(u"k.mask"_s, write.bit)};
    for (qsizetype i = 0; i < write.columns.size(); ++i) {
        const QString column = u"x."_s + columnSql(block, write.columns.at(i));
        QStringList any;
        for (const std::optional<QString> &value : write.left.at(i))
            any.append(value ? u"%1 OPERATOR(pg_catalog.=) %2"_s.arg(
                           textOf(column, *table(block).column(write.columns.at(i))), m_connection.literal(*value))
                             : column + u" IS NULL"_s);
        all.append(any.isEmpty() ? u"false"_s : any.size() == 1 ? any.first() : u'(' + any.join(u" OR "_s) + u')');
    }
    return all.join(u" AND "_s);
}

/// Rows without a key that are alike are as good as one another: each archived one is paired with one of those that
/// look as the delete left them.
QString RestoreQuery::keylessPairs(int block) const
{
    const ArchivedRows &rows = m_manifest.blocks.at(block);
    QStringList now;
    QStringList left;
    for (qsizetype i = 0; i < rows.columns.size(); ++i) {
        const QString &name = rows.columns.at(i).name;
        const Column &column = *table(block).column(name);
        now.append(textOf(column.sql, column));
        QString value = textOf(u"c%1"_s.arg(i), column);
        for (const ArchivedWrite &write : rows.writes) {
            const qsizetype place = write.columns.indexOf(name);
            if (place < 0 || write.left.at(place).isEmpty())
                continue;
            const std::optional<QString> wrote = write.left.at(place).first();
            value = u"CASE WHEN %1 THEN %2 ELSE %3 END"_s.arg(hasBit(u"mask"_s, write.bit),
                                                              wrote ? m_connection.literal(*wrote) : u"NULL"_s, value);
        }
        left.append(value);
    }
    return uR"((SELECT a.*, b.place, b.part FROM
        (SELECT *, pg_catalog.row_number() OVER (PARTITION BY look) AS n FROM (SELECT *, ROW(%1)::text AS look FROM %2) v) a
        JOIN (SELECT ctid AS place, tableoid AS part, look, pg_catalog.row_number() OVER (PARTITION BY look) AS n
              FROM (SELECT ctid, tableoid, ROW(%3)::text AS look FROM %4) w) b
            ON b.look OPERATOR(pg_catalog.=) a.look AND b.n OPERATOR(pg_catalog.=) a.n))"_s.arg(
        left.join(u", "_s), temporaryTable(block), now.join(u", "_s), PreviewQuery::source(table(block)));
}

QString RestoreQuery::from(int block) const
{
    return m_manifest.blocks.at(block).primaryKey.isEmpty() ? keylessPairs(block) : temporaryTable(block);
}

QString RestoreQuery::condition(int block) const
{
    const ArchivedRows &rows = m_manifest.blocks.at(block);
    QStringList any;
    for (const ArchivedWrite &write : rows.writes)
        any.append(u'(' + stillAsLeft(block, write) + u')');
    const QString same = rows.primaryKey.isEmpty()
        ? u"x.ctid OPERATOR(pg_catalog.=) k.place AND x.tableoid OPERATOR(pg_catalog.=) k.part"_s
        : sameKey(block);
    return u"%1 AND (%2)"_s.arg(same, any.join(u" OR "_s));
}

QString RestoreQuery::relink(int block) const
{
    const ArchivedRows &rows = m_manifest.blocks.at(block);
    QStringList columns;
    for (const ArchivedWrite &write : rows.writes)
        columns += write.columns;
    columns.removeDuplicates();
    QStringList sets;
    for (const QString &name : std::as_const(columns)) {
        QStringList any;
        for (const ArchivedWrite &write : rows.writes)
            if (write.columns.contains(name))
                any.append(u'(' + stillAsLeft(block, write) + u')');
        sets.append(u"%1 = CASE WHEN %2 THEN k.c%3 ELSE x.%1 END"_s.arg(columnSql(block, name), any.join(u" OR "_s),
                                                                        QString::number(rows.indexOf(name))));
    }
    return u"UPDATE %1 AS x SET %2 FROM %3 AS k WHERE %4 RETURNING 1"_s.arg(
        PreviewQuery::source(table(block)), sets.join(u", "_s), from(block), condition(block));
}

QString RestoreQuery::insert(int block) const
{
    const ArchivedRows &rows = m_manifest.blocks.at(block);
    QStringList columns;
    QStringList values;
    for (qsizetype i = 0; i < rows.columns.size(); ++i) {
        columns.append(columnSql(block, rows.columns.at(i).name));
        values.append(u"c%1"_s.arg(i));
    }
    return u"INSERT INTO %1 (%2) OVERRIDING SYSTEM VALUE SELECT %3 FROM %4"_s.arg(
        table(block).sql, columns.join(u", "_s), values.join(u", "_s), temporaryTable(block));
}

QString RestoreQuery::script() const
{
    if (m_needsSteps)
        return RestoreSteps(m_connection, m_schema, m_manifest, *this).script();
    return sessionSearchPath + u";\n"_s + restore() + u";\nSET CONSTRAINTS ALL IMMEDIATE;\n"_s;
}

QString RestoreQuery::restore() const
{
    QStringList parts;
    QStringList counts;
    for (int block = 0; block < m_manifest.blocks.size(); ++block) {
        const ArchivedRows &rows = m_manifest.blocks.at(block);
        if (rows.fate == ArchivedRows::Fate::Written) {
            parts.append(u"w%1 AS (%2)"_s.arg(QString::number(block), relink(block)));
            counts.append(u"(SELECT pg_catalog.count(*) FROM w%1)"_s.arg(block));
            continue;
        }
        parts.append(u"d%1 AS (%2)"_s.arg(QString::number(block), insert(block)));
    }
    return u"WITH %1\nSELECT %2"_s.arg(parts.join(u",\n"_s), counts.isEmpty() ? u"0"_s : counts.join(u", "_s));
}

QString RestoreQuery::relinks(int block) const
{
    return u"EXISTS (SELECT FROM %1 AS k WHERE %2)"_s.arg(from(block), condition(block));
}

QString RestoreQuery::relinkable(int block) const
{
    return u"SELECT count(*) FROM %1 AS x, %2 AS k WHERE %3"_s.arg(PreviewQuery::source(table(block)), from(block),
                                                                   condition(block));
}

AlteredRows RestoreQuery::altered(Connection &connection, int block) const
{
    const ArchivedRows &rows = m_manifest.blocks.at(block);
    QStringList now;
    QStringList before;
    QStringList differs;
    for (qsizetype i = 0; i < rows.columns.size(); ++i) {
        now.append(u"x.%1"_s.arg(columnSql(block, rows.columns.at(i).name)));
        before.append(u"k.c%1"_s.arg(i));
        differs.append(u"NOT (%1)"_s.arg(sameText(now.last(), before.last())));
    }
    AlteredRows altered{rows.table, 0, {}, {}, {}};
    const QString source = PreviewQuery::source(table(block));
    if (rows.primaryKey.isEmpty()) {
        const QString count =
            u"SELECT count(*) FROM (SELECT ROW(%1)::text FROM %2 k EXCEPT ALL SELECT ROW(%3)::text FROM %4 x) d"_s.arg(
                before.join(u", "_s), temporaryTable(block), now.join(u", "_s), source);
        altered.rows = connection.query(count).integer(0, 0);
        return altered;
    }
    // By their texts: not every type has a binary form.
    QStringList linked;
    for (const ArchivedWrite &write : rows.writes) {
        QStringList all{hasBit(u"k.mask"_s, write.bit)};
        for (const QString &name : write.columns)
            all.append(u"%1 = %2"_s.arg(textOf(u"x."_s + columnSql(block, name), *table(block).column(name)),
                                        textOf(u"k.c%1"_s.arg(rows.indexOf(name)), *table(block).column(name))));
        linked.append(u'(' + all.join(u" AND "_s) + u')');
    }
    const QString isBack = linked.isEmpty() ? QString() : u" AND (%1)"_s.arg(linked.join(u" OR "_s));
    // What is the same byte for byte, as nearly all is, need not be written as text.
    const QString from = u"%1 k LEFT JOIN %2 x ON %3 WHERE ROW(%4)::record OPERATOR(pg_catalog.*<>) ROW(%5)::record "
                         "AND ROW(%4)::text <> ROW(%5)::text%6"_s.arg(temporaryTable(block), source, sameKey(block),
                                                                      before.join(u", "_s), now.join(u", "_s), isBack);
    const RowComparison comparison(*this, rows, block, differs, from);
    comparison.read(connection.query(comparison.query()), altered);
    return altered;
}

} // namespace ondelete
