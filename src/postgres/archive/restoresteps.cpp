// SPDX-License-Identifier: MIT
#include "postgres/archive/restoresteps.h"

#include "core/reach/deletegraph.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/previewquery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

using Fate = ArchivedRows::Fate;

/// What resolve() marked: "1" is to come back, "2" was not other than archived, "0" is somebody's work since.
QString bit(int column)
{
    return u"pg_catalog.substr(k.back, %1, 1) OPERATOR(pg_catalog.=) '1'"_s.arg(column + 1);
}

/// Whether only a trigger can have made the column other than archived.
QString isOurs(int column)
{
    return u"pg_catalog.substr(k.back, %1, 1) OPERATOR(pg_catalog.<>) '0'"_s.arg(column + 1);
}

const QString isMarked = u"pg_catalog.strpos(k.back, '1') OPERATOR(pg_catalog.>) 0"_s;

/// A row of this transaction has an age of 0, or less where a subtransaction wrote it.
const QString isOwn = u"pg_catalog.age(x.xmin) OPERATOR(pg_catalog.<=) 0"_s;

} // namespace

RestoreSteps::RestoreSteps(const Connection &connection, const Schema &schema, const ArchiveManifest &manifest,
                           const RestoreQuery &restore)
    : m_connection(connection)
    , m_schema(schema)
    , m_manifest(manifest)
    , m_restore(restore)
{
    findGroups();
}

QString RestoreSteps::source(int block) const
{
    return PreviewQuery::source(m_restore.table(block));
}

QString RestoreSteps::column(int block, int column) const
{
    return u"x."_s + m_restore.columnSql(block, rows(block).columns.at(column).name);
}

/// The row as one text; @p alias x is the table's row, any other one of a temporary table.
QString RestoreSteps::look(int block, const QString &alias) const
{
    QStringList columns;
    for (int i = 0; i < rows(block).columns.size(); ++i)
        columns.append(alias == u"x" ? column(block, i) : u"%1.c%2"_s.arg(alias, QString::number(i)));
    return u"ROW(%1)::text"_s.arg(columns.join(u", "_s));
}

/// Put back by an INSERT, or by the UPDATE that links again; others are settled only.
bool RestoreSteps::isPutBack(int block) const
{
    return rows(block).fate == Fate::Deleted || (rows(block).fate == Fate::Written && m_manifest.leftOf(block) < 0);
}

bool RestoreSteps::precedes(int first, int second) const
{
    const Oid before = m_restore.table(first).oid;
    const Oid after = m_restore.table(second).oid;
    const auto writes = [&](int block, const QStringList &columns) {
        return std::ranges::any_of(rows(block).writes, [&](const ArchivedWrite &write) {
            return std::ranges::any_of(write.columns, [&](const QString &name) { return columns.contains(name); });
        });
    };
    if (rows(first).fate == Fate::Deleted)
        return std::ranges::any_of(m_schema.foreignKeys, [&](const ForeignKey &key) {
            return key.enforced && topmost(m_schema, key.references) == before && topmost(m_schema, key.table) == after
                && (rows(second).fate == Fate::Deleted || writes(second, key.columns));
        });
    // A row that is linked again may make way in a unique index for one that comes back.
    return rows(second).fate == Fate::Deleted && before == after
        && std::ranges::any_of(m_restore.table(first).uniqueIndexes,
                               [&](const UniqueIndex &index) { return writes(first, index.columns); });
}

void RestoreSteps::findGroups()
{
    QList<int> blocks;
    for (int block = 0; block < m_manifest.blocks.size(); ++block)
        if (isPutBack(block))
            blocks.append(block);
    const qsizetype count = blocks.size();
    QList<QList<bool>> reaches(count, QList<bool>(count));
    for (qsizetype i = 0; i < count; ++i)
        for (qsizetype j = 0; j < count; ++j)
            reaches[i][j] = i != j && precedes(blocks.at(i), blocks.at(j));
    for (qsizetype by = 0; by < count; ++by)
        for (qsizetype i = 0; i < count; ++i)
            for (qsizetype j = 0; reaches[i][by] && j < count; ++j)
                reaches[i][j] = reaches[i][j] || reaches[by][j];
    QList<bool> done(count);
    const auto takeNext = [&](bool ofSideEffects) {
        for (qsizetype i = 0; i < count; ++i) {
            if (done[i] || rows(blocks.at(i)).sideEffect != ofSideEffects)
                continue;
            const auto inCircle = [&](qsizetype j) { return j == i || (reaches[i][j] && reaches[j][i]); };
            bool ready = true;
            for (qsizetype j = 0; ready && j < count; ++j)
                ready = done[j] || !reaches[j][i] || inCircle(j);
            if (!ready)
                continue;
            QList<int> group;
            for (qsizetype j = 0; j < count; ++j) {
                if (done[j] || !inCircle(j))
                    continue;
                group.append(blocks.at(j));
                done[j] = true;
            }
            m_groups.append(group);
            return true;
        }
        return false;
    };
    // What triggers removed comes last: they may make it again for a row of the plan, and then it is there to give way.
    while (takeNext(false) || takeNext(true)) {}
    Q_ASSERT(!done.contains(false));
}

QStringList RestoreSteps::resolve() const
{
    QStringList statements;
    for (int block = 0; block < m_manifest.blocks.size(); ++block) {
        const Fate fate = rows(block).fate;
        if (fate == Fate::Deleted && rows(block).sideEffect && isKeyed(block))
            statements.append(u"DELETE FROM %1 AS k WHERE EXISTS (SELECT FROM %2 AS x WHERE %3)"_s.arg(
                temporaryTable(block), source(block), m_restore.sameKey(block)));
        else if ((fate == Fate::Written || fate == Fate::Changed) && isKeyed(block))
            statements.append(resolveKeyed(block));
        else if (fate == Fate::Changed)
            statements.append(resolveKeyless(block));
    }
    return statements;
}

QString RestoreSteps::resolveKeyed(int block) const
{
    const ArchivedRows &archived = rows(block);
    const int left = m_manifest.leftOf(block);
    QStringList bits;
    for (int i = 0; i < archived.columns.size(); ++i) {
        const QString &name = archived.columns.at(i).name;
        QStringList any;
        for (const ArchivedWrite &write : archived.writes)
            if (write.columns.contains(name))
                any.append(u'(' + m_restore.stillAsLeft(block, write) + u')');
        const bool isSettled = settledColumns(block).contains(i);
        if (any.isEmpty() && left >= 0 && isSettled) {
            bits.append(u"CASE WHEN NOT (%1) THEN '0' WHEN %2 THEN '2' ELSE '1' END"_s.arg(
                sameText(column(block, i), u"l.c%1"_s.arg(i)), sameText(u"k.c%1"_s.arg(i), u"l.c%1"_s.arg(i))));
            continue;
        }
        bits.append(any.isEmpty() ? u"'0'"_s : u"CASE WHEN %1 THEN '1' ELSE '0' END"_s.arg(any.join(u" OR "_s)));
    }
    QString from = source(block) + u" AS x"_s;
    QString where = m_restore.sameKey(block);
    if (left >= 0) {
        from += u", %1 AS l"_s.arg(temporaryTable(left));
        for (const QString &name : archived.primaryKey)
            where += u" AND l.c%1::text OPERATOR(pg_catalog.=) k.c%1::text"_s.arg(archived.indexOf(name));
    }
    return u"UPDATE %1 AS k SET back = pg_catalog.concat(VARIADIC ARRAY[%2]) FROM %3 WHERE %4"_s.arg(
        temporaryTable(block), bits.join(u", "_s), from, where);
}

/// Rows without a key that are alike are as good as one another; all are to be as the delete left them, or none.
QString RestoreSteps::resolveKeyless(int block) const
{
    const int left = m_manifest.leftOf(block);
    return uR"(WITH l AS (SELECT pg_catalog.row_number() OVER () AS i, look,
                     pg_catalog.row_number() OVER (PARTITION BY look) AS n FROM (SELECT %1 AS look FROM %2 AS v) a),
    t AS (SELECT place, part, look, pg_catalog.row_number() OVER (PARTITION BY look) AS n
          FROM (SELECT x.ctid AS place, x.tableoid AS part, %3 AS look FROM %4 AS x) b),
    p AS (SELECT l.i, t.place, t.part FROM l JOIN t ON l.look OPERATOR(pg_catalog.=) t.look
                                                   AND l.n OPERATOR(pg_catalog.=) t.n),
    o AS (SELECT k.ctid AS id, pg_catalog.row_number() OVER () AS i FROM %5 AS k)
UPDATE %5 AS k SET back = '1', place = p.place, part = p.part FROM o, p
WHERE k.ctid OPERATOR(pg_catalog.=) o.id AND o.i OPERATOR(pg_catalog.=) p.i
  AND (SELECT pg_catalog.count(*) FROM p) OPERATOR(pg_catalog.=) (SELECT pg_catalog.count(*) FROM l))"_s.arg(
        look(left, u"v"_s), temporaryTable(left), look(block, u"x"_s), source(block), temporaryTable(block));
}

QString RestoreSteps::marked(int block) const
{
    return u"SELECT count(*) FROM %1 AS k WHERE %2"_s.arg(temporaryTable(block), isMarked);
}

QString RestoreSteps::restore(const QList<int> &group) const
{
    QStringList parts;
    QStringList counts;
    for (const int block : group) {
        const ArchivedRows &archived = rows(block);
        const QString number = QString::number(block);
        if (archived.fate == Fate::Deleted) {
            parts.append(u"d%1 AS (%2)"_s.arg(number, m_restore.insert(block)));
            continue;
        }
        counts.append(u"(SELECT pg_catalog.count(*) FROM w%1)"_s.arg(block));
        if (!isKeyed(block)) {
            parts.append(u"w%1 AS (%2)"_s.arg(number, m_restore.relink(block)));
            continue;
        }
        QStringList sets;
        for (int i = 0; i < archived.columns.size(); ++i) {
            const QString &name = archived.columns.at(i).name;
            if (std::ranges::any_of(archived.writes,
                                    [&](const ArchivedWrite &write) { return write.columns.contains(name); }))
                sets.append(u"%1 = CASE WHEN %2 THEN k.c%3 ELSE x.%1 END"_s.arg(m_restore.columnSql(block, name),
                                                                                bit(i), QString::number(i)));
        }
        parts.append(u"w%1 AS (UPDATE %2 AS x SET %3 FROM %4 AS k WHERE %5 AND %6 RETURNING 1)"_s.arg(
            number, source(block), sets.join(u", "_s), temporaryTable(block), m_restore.sameKey(block), isMarked));
    }
    return u"WITH %1\nSELECT %2"_s.arg(parts.join(u",\n"_s), counts.isEmpty() ? u"0"_s : counts.join(u", "_s));
}

/// "x" is in the place of "k": it has its key, or what a unique index lets one row only have.
QString RestoreSteps::inTheWay(int block) const
{
    const Table &table = m_restore.table(block);
    QStringList any;
    if (isKeyed(block))
        any.append(m_restore.sameKey(block));
    for (const UniqueIndex &index : table.uniqueIndexes) {
        const bool isArchived =
            std::ranges::all_of(index.columns, [&](const QString &name) { return rows(block).indexOf(name) >= 0; });
        if (!index.plain || index.exclusion || !isArchived || index.columns.size() != index.keys.size())
            continue;
        QStringList all;
        for (qsizetype i = 0; i < index.keys.size(); ++i) {
            const auto same = std::ranges::find(table.columns, index.keys.at(i), &Column::sql);
            if (same == table.columns.end())
                break;
            all.append(u"x.%1 %2 k.c%3"_s.arg(same->sql, index.operators.at(i),
                                              QString::number(rows(block).indexOf(same->name))));
        }
        if (all.size() == index.keys.size())
            any.append(all.join(u" AND "_s));
    }
    if (any.isEmpty())
        return {};
    return u"SELECT pg_catalog.count(DISTINCT (x.tableoid, x.ctid)) FROM %1 AS x, %2 AS k WHERE %3 AND (%4)"_s.arg(
        source(block), temporaryTable(block), isOwn, any.join(u" OR "_s));
}

QString RestoreSteps::giveWay(int block) const
{
    QString sql = inTheWay(block);
    const qsizetype from = sql.indexOf(u" FROM "_s);
    if (sql.isEmpty())
        return {};
    sql = sql.sliced(from);
    return u"DELETE"_s + sql.replace(u" AS x, "_s, u" AS x USING "_s);
}

QList<int> RestoreSteps::settled() const
{
    QList<int> blocks;
    for (int block = 0; block < m_manifest.blocks.size(); ++block) {
        const Fate fate = rows(block).fate;
        if (fate == Fate::Changed || (isKeyed(block) && (fate == Fate::Deleted || !isPutBack(block)))) {
            if (fate != Fate::Left)
                blocks.append(block);
        }
    }
    return blocks;
}

bool RestoreSteps::hasFirstWrite(int block) const
{
    return isPutBack(block);
}

/// All but the key, which finds the row, and what the server itself writes.
QList<int> RestoreSteps::settledColumns(int block) const
{
    QList<int> columns;
    for (int i = 0; i < rows(block).columns.size(); ++i) {
        const QString &name = rows(block).columns.at(i).name;
        const Column *now = m_restore.table(block).column(name);
        if (!rows(block).primaryKey.contains(name) && !now->identity && !now->generated)
            columns.append(i);
    }
    return columns;
}

QString RestoreSteps::isDifferent(int block, int index) const
{
    const QString differs = u"NOT (%1)"_s.arg(sameText(column(block, index), u"k.c%1"_s.arg(index)));
    return rows(block).fate == Fate::Deleted ? differs : u"(%1 AND %2)"_s.arg(bit(index), differs);
}

QString RestoreSteps::anyDifferent(int block) const
{
    QStringList any;
    for (const int index : settledColumns(block))
        any.append(isDifferent(block, index));
    return any.isEmpty() ? u"false"_s : u'(' + any.join(u" OR "_s) + u')';
}

/// Rows that may be what the archived ones became, without a key: those that were so before, and those written since.
QString RestoreSteps::candidates(int block) const
{
    return u"SELECT x.ctid AS place, x.tableoid AS part, pg_catalog.row_number() OVER (ORDER BY x.tableoid, x.ctid) AS "
           u"i "
           "FROM %1 AS x WHERE %2 OR EXISTS (SELECT FROM %3 AS k WHERE k.place OPERATOR(pg_catalog.=) x.ctid "
           "AND k.part OPERATOR(pg_catalog.=) x.tableoid)"_s.arg(source(block), isOwn, temporaryTable(block));
}

QString RestoreSteps::needed(int block) const
{
    const QString table = m_connection.literal(m_restore.table(block).sql);
    QStringList sets;
    QStringList differ;
    for (const int index : settledColumns(block)) {
        const QString &name = rows(block).columns.at(index).name;
        const QString sql = m_restore.columnSql(block, name);
        const QString value = rows(block).fate == Fate::Deleted || !isKeyed(block)
            ? u"k.c%1"_s.arg(index)
            : u"CASE WHEN %1 THEN k.c%2 ELSE x.%3 END"_s.arg(bit(index), QString::number(index), sql);
        differ.append(isDifferent(block, index));
        const QString differs =
            isKeyed(block) ? u"pg_catalog.bool_or(d.flags[%1]) AND "_s.arg(differ.size()) : QString();
        sets.append(u"CASE WHEN %1pg_catalog.has_column_privilege(%2, %3, 'UPDATE') THEN %4 END"_s.arg(
            differs, table, m_connection.literal(name), m_connection.literal(sql + u" = "_s + value)));
    }
    if (sets.isEmpty())
        return u"SELECT NULL"_s;
    const QString all = u"SELECT pg_catalog.concat_ws(', ', VARIADIC ARRAY[%1])"_s.arg(sets.join(u", "_s));
    // One array, not pulled up: else the join hands on the columns of both, and a query has no more than one table.
    if (isKeyed(block))
        return u"%1 FROM (SELECT ARRAY[%2] AS flags FROM %3 AS k JOIN %4 AS x ON %5 OFFSET 0) AS d"_s.arg(
            all, differ.join(u", "_s), temporaryTable(block), source(block), m_restore.sameKey(block));
    return u"%1 WHERE EXISTS (SELECT %2 FROM %3 AS k WHERE k.back IS NOT NULL EXCEPT ALL SELECT %4 FROM %5 AS x)"_s.arg(
        all, look(block, u"k"_s), temporaryTable(block), look(block, u"x"_s), source(block));
}

QString RestoreSteps::settle(int block, const QString &assignments) const
{
    if (isKeyed(block))
        return u"UPDATE %1 AS x SET %2 FROM %3 AS k WHERE %4 AND %5"_s.arg(
            source(block), assignments, temporaryTable(block), m_restore.sameKey(block), anyDifferent(block));
    return u"WITH c AS (%1) UPDATE %2 AS x SET %3 FROM c, (SELECT o.*, pg_catalog.row_number() OVER () AS i FROM %4 AS "
           u"o "
           "WHERE o.back IS NOT NULL) AS k WHERE x.ctid OPERATOR(pg_catalog.=) c.place AND "
           "x.tableoid OPERATOR(pg_catalog.=) c.part AND k.i OPERATOR(pg_catalog.=) c.i AND "
           "(SELECT pg_catalog.count(*) FROM c) OPERATOR(pg_catalog.=) (SELECT pg_catalog.count(*) FROM %4)"_s.arg(
               candidates(block), source(block), assignments, temporaryTable(block));
}

QString RestoreSteps::unsettled(int block) const
{
    return u"SELECT pg_catalog.count(*) FROM %1 AS k JOIN %2 AS x ON %3 WHERE %4"_s.arg(
        temporaryTable(block), source(block), m_restore.sameKey(block), anyDifferent(block));
}

/// What no second write can settle is compared, too.
RowComparison RestoreSteps::comparison(int block) const
{
    QList<int> compared = settledColumns(block);
    if (rows(block).fate == Fate::Deleted)
        for (int i = 0; i < rows(block).columns.size(); ++i)
            if (!compared.contains(i) && !rows(block).primaryKey.contains(rows(block).columns.at(i).name))
                compared.append(i);
    QStringList differs(rows(block).columns.size());
    for (const int index : std::as_const(compared))
        differs[index] = rows(block).fate == Fate::Deleted
            ? isDifferent(block, index)
            : u"(%1 AND NOT (%2))"_s.arg(isOurs(index), sameText(column(block, index), u"k.c%1"_s.arg(index)));
    const QString from =
        u"%1 AS k JOIN %2 AS x ON %3"_s.arg(temporaryTable(block), source(block), m_restore.sameKey(block));
    return {m_restore, rows(block), block, differs, from};
}

bool RestoreSteps::mustBeThere(int block) const
{
    const Fate fate = rows(block).fate;
    return fate == Fate::Deleted || (isKeyed(block) && (fate == Fate::Written || fate == Fate::Changed));
}

QString RestoreSteps::missing(int block) const
{
    if (isKeyed(block))
        return u"SELECT count(*) FROM %1 AS k WHERE %4 AND NOT EXISTS (SELECT FROM %2 AS x WHERE %3)"_s.arg(
            temporaryTable(block), source(block), m_restore.sameKey(block),
            rows(block).fate == Fate::Deleted ? u"true"_s : isMarked);
    return u"SELECT greatest(0, (SELECT count(*) FROM %1) - (SELECT count(*) FROM %2 AS x WHERE %3))"_s.arg(
        temporaryTable(block), source(block), isOwn);
}

QString RestoreSteps::isOther(int block) const
{
    QStringList none;
    for (int other = 0; other < m_manifest.blocks.size(); ++other)
        if (m_restore.table(other).oid == m_restore.table(block).oid && rows(other).fate != Fate::Left)
            none.append(
                u"NOT EXISTS (SELECT FROM %1 AS k WHERE %2)"_s.arg(temporaryTable(other), m_restore.sameKey(other)));
    return none.join(u" AND "_s);
}

QString RestoreSteps::others(int block) const
{
    return u"SELECT count(*) FROM %1 AS x WHERE %2 AND %3"_s.arg(source(block), isOwn, isOther(block));
}

QString RestoreSteps::written(int block) const
{
    return u"SELECT count(*) FROM %1 AS x WHERE %2"_s.arg(source(block), isOwn);
}

/// No name can end the quotes: they are chosen so that they are nowhere in it.
QString RestoreSteps::doBlock(const QString &body) const
{
    QString quote = u"$ondelete$"_s;
    for (int i = 0; body.contains(quote); ++i)
        quote = u"$ondelete%1$"_s.arg(i);
    return u"DO %1 %2 %1;\n"_s.arg(quote, body);
}

QString RestoreSteps::script() const
{
    QString sql;
    for (const QString &statement : resolve())
        sql += statement + u";\n"_s;
    sql += sessionSearchPath + u";\n"_s;
    const auto settleAll = [&](bool onlyFirst) {
        for (const int block : settled()) {
            if (onlyFirst && hasFirstWrite(block))
                continue;
            const QString mark = u"\x01"_s;
            const QStringList halves = settle(block, mark).split(mark);
            sql +=
                doBlock(u"DECLARE needed pg_catalog.text := (%1); BEGIN IF pg_catalog.length(needed) "
                        "OPERATOR(pg_catalog.>) 0 THEN EXECUTE pg_catalog.concat(%2, needed, %3); END IF; END"_s.arg(
                            needed(block), m_connection.literal(halves.first()), m_connection.literal(halves.last())));
        }
    };
    for (const QList<int> &group : m_groups) {
        for (const int block : group)
            if (const QString way = rows(block).fate == Fate::Deleted ? giveWay(block) : QString(); !way.isEmpty())
                sql +=
                    doBlock(u"BEGIN IF (%1) OPERATOR(pg_catalog.>) 0 THEN %2; END IF; END"_s.arg(inTheWay(block), way));
        sql += restore(group) + u";\n"_s;
    }
    settleAll(true);
    sql += u"SET CONSTRAINTS ALL IMMEDIATE;\n"_s;
    for (int pass = 0; pass < 2; ++pass) {
        settleAll(false);
        sql += u"SET CONSTRAINTS ALL IMMEDIATE;\n"_s;
    }
    return sql;
}

} // namespace ondelete
