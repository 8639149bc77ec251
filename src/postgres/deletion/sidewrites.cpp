// SPDX-License-Identifier: MIT
#include "postgres/deletion/sidewrites.h"

#include "core/catalog/sqltext.h"
#include "postgres/preview/previewquery.h"
#include "postgres/preview/rootkeys.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::SideWrites)
};

QStringList keyTexts(const Table &table)
{
    QStringList columns;
    for (const QString &name : table.primaryKey)
        columns.append(textOf(u"x."_s + table.column(name)->sql, *table.column(name)));
    return columns;
}

/// "(12,3)"
quint64 tupleFrom(QStringView place)
{
    const qsizetype comma = place.indexOf(u',');
    return (place.sliced(1, comma - 1).toULongLong() << 16) | place.sliced(comma + 1).chopped(1).toULongLong();
}

QString placeText(quint64 tuple)
{
    return u"(%1,%2)"_s.arg(tuple >> 16).arg(tuple & 0xffff);
}

template <typename Item>
QList<Item> without(const QList<Item> &all, const QList<Item> &others)
{
    QList<Item> rest;
    std::ranges::set_difference(all, others, std::back_inserter(rest));
    return rest;
}

void setEffect(GuardVerdict &verdict, const QualifiedName &table, RowAction action, qint64 rows, qint64 archived)
{
    verdict.sideEffects.removeIf(
        [&](const TableEffect &effect) { return effect.table == table && effect.action == action; });
    if (rows > 0)
        verdict.sideEffects.append({table, action, 0, rows, archived});
}

void sort(GuardVerdict &verdict)
{
    std::ranges::sort(verdict.sideEffects, {},
                      [](const TableEffect &effect) { return std::pair(effect.table.toString(), int(effect.action)); });
}

} // namespace

SideWrites::SideWrites(Connection &connection, const Schema &schema, const DeleteSurvey &survey,
                       const WrittenRows &written)
    : m_connection(connection)
    , m_schema(schema)
    , m_survey(survey)
    , m_written(written)
{
}

void SideWrites::look(GuardVerdict &verdict)
{
    const QHash<Oid, RowCounts> beside = verdict.beside;
    for (auto it = beside.cbegin(); it != beside.cend(); ++it) {
        const auto table = m_schema.tables.find(it.key());
        if (table == m_schema.tables.end() || !table->may.select || table->hidesRows) {
            m_gaps.append(Text::tr("What triggers changed in %1 is in no undo file: this user can't read all of it.")
                              .arg(tableName(m_connection, m_schema, it.key()).toString()));
            continue;
        }
        Look look;
        look.table = it.key();
        look.node = m_survey.shape.graph.nodeOf(m_schema, it.key());
        look.counts = it.value();
        const bool hasKey = !table->primaryKey.isEmpty();
        look.byPlace = look.counts.deleted > 0 || !hasKey;
        if (hasKey)
            look.written = writtenKeys(*table, look.node);
        // Rows may have been written more often than once, by the keys, too; and rows that are new.
        if (!look.byPlace) {
            const qint64 rows = std::max(qint64(0), qint64(look.written.size()) - look.counts.inserted);
            setEffect(verdict, table->name, RowAction::Update, rows, 0);
            if (rows == 0) {
                verdict.beside.remove(it.key());
                continue;
            }
        }
        if (look.byPlace)
            look.within = places(*table, look.tooLarge);
        m_looks.append(look);
    }
    std::ranges::sort(m_looks, {}, &Look::table);
    sort(verdict);
}

/// A row of this transaction has an age of 0, or less where a subtransaction wrote it.
QSet<RowKey> SideWrites::writtenKeys(const Table &table, int node) const
{
    QSet<RowKey> keys;
    const qsizetype columns = table.primaryKey.size();
    m_connection.queryEach(u"SELECT %1 FROM %2 AS x WHERE pg_catalog.age(x.xmin) <= 0"_s.arg(
                               keyTexts(table).join(u", "_s), PreviewQuery::source(table)),
                           {}, [&](const Rows &row) {
                               RowKey key;
                               for (int i = 0; i < columns; ++i)
                                   key.append(row.text(0, i));
                               keys.insert(key);
                           });
    if (node >= 0)
        m_written.eachKey(node, [&](const RowKey &key) { keys.remove(key); });
    return keys;
}

QList<SideWrites::Place> SideWrites::places(const Table &table, bool &tooLarge) const
{
    QList<Place> places;
    tooLarge = table.estimatedRows > 2 * double(mostRows);
    if (tooLarge)
        return places;
    m_connection.copyOut(u"COPY (SELECT x.tableoid, x.ctid FROM %1 AS x LIMIT %2) TO STDOUT"_s.arg(
                             PreviewQuery::source(table), QString::number(mostRows + 1)),
                         [&](const QByteArray &line) {
                             const QString text = QString::fromLatin1(line.trimmed());
                             const qsizetype tab = text.indexOf(u'\t');
                             places.append({text.first(tab).toUInt(), tupleFrom(QStringView(text).sliced(tab + 1))});
                         });
    tooLarge = places.size() > mostRows;
    std::ranges::sort(places);
    return places;
}

/// Places of the rows of @p node that the plan removes or writes.
QList<SideWrites::Place> SideWrites::planned(int node) const
{
    QList<Place> places;
    if (node < 0)
        return places;
    const DeleteGraph &graph = m_survey.shape.graph;
    const NodeTally &tally = m_survey.forecast.tallies.at(node);
    if (tally.deleted == 0 && tally.changed == 0)
        return places;
    const Table &root = *m_schema.tables.find(graph.nodes.at(0).table);
    const PreviewQuery query(m_schema, m_survey.shape,
                             rootCondition(root, u"x"_s, m_survey.shape.rootEquality, m_survey.roots.found.size()));
    m_connection.queryEach(query.reachedRows(node), rootParameters(root, m_survey.roots.found), [&](const Rows &row) {
        if (row.integer(0, 2) > 0 || (row.text(0, 3).toULongLong() & graph.writeMask(node)) != 0)
            places.append({Oid(row.integer(0, 0)), tupleFrom(row.text(0, 1))});
    });
    std::ranges::sort(places);
    return places;
}

QString SideWrites::find(GuardVerdict &verdict)
{
    for (Look &look : m_looks) {
        const Table &table = *m_schema.tables.find(look.table);
        // What was read within the run must not be re-written by others now (VACUUM FULL).
        m_connection.query(u"LOCK TABLE %1 IN ACCESS SHARE MODE"_s.arg(table.sql));
        if (const QString objection = findRows(look); !objection.isEmpty())
            return Text::tr("%1 Everything was rolled back. Nothing was changed.").arg(objection);
    }
    for (const Look &look : std::as_const(m_looks)) {
        const QualifiedName &table = m_schema.tables.find(look.table)->name;
        for (const auto &[fate, action] : {std::pair(SideRows::Fate::Changed, RowAction::Update),
                                           std::pair(SideRows::Fate::Deleted, RowAction::Delete)}) {
            const auto found = std::ranges::find_if(
                m_rows, [&](const SideRows &rows) { return rows.table == look.table && rows.fate == fate; });
            const qint64 rows = found == m_rows.end() ? 0 : found->rows();
            setEffect(verdict, table, action, rows, rows);
        }
    }
    sort(verdict);
    return {};
}

QString SideWrites::findRows(Look &look)
{
    const Table &table = *m_schema.tables.find(look.table);
    const QString name = table.name.toString();
    QList<Place> gone;
    if (look.byPlace) {
        if (!look.tooLarge)
            look.before = places(table, look.tooLarge);
        if (look.tooLarge)
            return Text::tr("A trigger removes rows of %1, which has more than %Ln row(s): which of them can't be "
                            "found out.",
                            nullptr, int(mostRows))
                .arg(name);
        gone = without(without(look.before, look.within), planned(look.node));
        const bool mixed = look.counts.updated > 0
            && (look.counts.deleted > 0 || look.counts.inserted > 0 || (look.node >= 0 && m_written.writes(look.node)));
        if (table.primaryKey.isEmpty() && mixed)
            return Text::tr("A trigger changes rows of %1, which has no primary key: which of them can't be found out.")
                .arg(name);
        if (gone.size() > look.counts.updated + look.counts.deleted)
            return Text::tr("%1 was re-written by somebody meanwhile.").arg(name);
        if (gone.size() < look.counts.deleted - look.counts.inserted)
            return Text::tr("A trigger removes rows of %1 that were to stay, unlinked.").arg(name);
    }
    const qsizetype before = m_rows.size();
    add(look, gone);
    qint64 changed = 0;
    for (qsizetype i = before; i < m_rows.size(); ++i)
        changed += m_rows.at(i).fate == SideRows::Fate::Changed ? m_rows.at(i).rows() : 0;
    // A row whose key was changed looks like one that went and one that came.
    if (!table.primaryKey.isEmpty() && look.counts.deleted == 0
        && look.written.size() - changed != look.counts.inserted)
        return Text::tr("A trigger changes keys of %1: what became of which row can't be found out.").arg(name);
    return {};
}

/// Rows with a key are told by it: one that went and is there was changed.
void SideWrites::add(const Look &look, const QList<Place> &gone)
{
    const Table &table = *m_schema.tables.find(look.table);
    const qsizetype columns = table.primaryKey.size();
    SideRows changed{look.table, SideRows::Fate::Changed, {}, {}, QList<QStringList>(columns)};
    SideRows deleted{look.table, SideRows::Fate::Deleted, {}, {}, QList<QStringList>(columns)};
    const bool keylessChanged = columns == 0 && look.counts.updated > 0;
    const auto onRow = [&](const Rows &row) {
        RowKey key;
        for (int i = 0; i < columns; ++i)
            key.append(row.text(0, i + 2));
        SideRows &rows = keylessChanged || (columns > 0 && look.written.contains(key)) ? changed : deleted;
        rows.parts.append(row.text(0, 0));
        rows.places.append(row.text(0, 1));
        for (int i = 0; i < columns; ++i)
            rows.keyColumns[i].append(key.at(i));
    };
    const QStringList read = QStringList{u"x.tableoid::text"_s, u"x.ctid::text"_s} + keyTexts(table);
    const QString source = PreviewQuery::source(table);
    if (look.byPlace) {
        QStringList parts;
        QStringList tuples;
        for (const Place &place : gone) {
            parts.append(QString::number(place.part));
            tuples.append(placeText(place.tuple));
        }
        m_connection.queryEach(
            u"SELECT %1 FROM unnest($1::oid[], $2::tid[]) AS k(part, place) "
            "JOIN %2 AS x ON x.ctid = k.place AND x.tableoid = k.part ORDER BY x.tableoid, x.ctid"_s.arg(
                read.join(u", "_s), source),
            {Connection::arrayOf(parts), Connection::arrayOf(tuples)}, onRow);
    } else {
        QList<QStringList> keys(columns);
        for (const RowKey &key : look.written)
            for (int i = 0; i < columns; ++i)
                keys[i].append(key.at(i));
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
            parameters.append(Connection::arrayOf(keys.at(i)));
        }
        m_connection.queryEach(
            u"SELECT %1 FROM unnest(%2) AS k(%3) JOIN %4 AS x ON %5 ORDER BY x.tableoid, x.ctid"_s.arg(
                read.join(u", "_s), arrays.join(u", "_s), names.join(u", "_s), source, same.join(u" AND "_s)),
            parameters, onRow);
    }
    for (const SideRows &rows : {changed, deleted})
        if (rows.rows() > 0)
            m_rows.append(rows);
}

bool SideWrites::isSame(const GuardVerdict &first, const GuardVerdict &second)
{
    const auto onlyUserTables = [&](const WriteCounts &done) {
        QHash<Oid, RowCounts> tables = done.tables;
        tables.removeIf([&](const auto &table) { return !m_schema.tables.contains(table.key()); });
        return tables;
    };
    if (onlyUserTables(first.done) != onlyUserTables(second.done))
        return false;
    return std::ranges::all_of(m_looks,
                               [&](const Look &look) { return wroteTheSame(look, second.beside.value(look.table)); });
}

bool SideWrites::wroteTheSame(const Look &look, const RowCounts &counts)
{
    const Table &table = *m_schema.tables.find(look.table);
    if (counts != look.counts)
        return false;
    if (!table.primaryKey.isEmpty()) {
        const QSet<RowKey> written = writtenKeys(table, look.node);
        // New rows may have new keys.
        for (const SideRows &rows : std::as_const(m_rows)) {
            if (rows.table != look.table || rows.fate != SideRows::Fate::Changed)
                continue;
            for (qsizetype i = 0; i < rows.rows(); ++i) {
                RowKey key;
                for (const QStringList &column : rows.keyColumns)
                    key.append(column.at(i));
                if (!written.contains(key))
                    return false;
            }
        }
        if (written.size() != look.written.size())
            return false;
    }
    if (!look.byPlace)
        return true;
    bool tooLarge = false;
    const QList<Place> now = places(table, tooLarge);
    return !tooLarge && without(look.before, now) == without(look.before, look.within);
}

QString SideWrites::digest() const
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    digest.addData(m_survey.preview.digest.toUtf8());
    for (const SideRows &rows : m_rows) {
        QStringList lines;
        for (qsizetype i = 0; i < rows.rows(); ++i) {
            RowKey key;
            for (const QStringList &column : rows.keyColumns)
                key.append(column.at(i));
            lines.append(key.isEmpty() ? rows.parts.at(i) + rows.places.at(i) : toText(key));
        }
        lines.sort();
        digest.addData(u"%1 %2 %3\n"_s.arg(rows.table).arg(int(rows.fate)).arg(lines.join(u'\n')).toUtf8());
    }
    return QString::fromLatin1(digest.result().toHex());
}

} // namespace ondelete
