// SPDX-License-Identifier: MIT
#include "postgres/deletion/sidewrites.h"

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
            look.within = placesOf(m_connection, *table);
        m_looks.append(look);
    }
    std::ranges::sort(m_looks, {}, &Look::table);
    sort(verdict);
}

QSet<RowKey> SideWrites::writtenKeys(const Table &table, int node) const
{
    QSet<RowKey> keys = keysOfOwnRows(m_connection, table);
    if (node >= 0)
        m_written.eachKey(node, [&](const RowKey &key) { keys.remove(key); });
    return keys;
}

/// Places of the rows of @p node that the plan removes or writes.
QList<RowPlace> SideWrites::planned(int node) const
{
    QList<RowPlace> places;
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
            places.append(placeAt(Oid(row.integer(0, 0)), row.text(0, 1)));
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
    QList<RowPlace> gone;
    if (look.byPlace) {
        if (look.within)
            look.before = placesOf(m_connection, table);
        if (!look.before)
            return Text::tr("A trigger removes rows of %1, which has more than %Ln row(s): which of them can't be "
                            "found out.",
                            nullptr, int(mostPlaces))
                .arg(name);
        gone = without(without(*look.before, *look.within), planned(look.node));
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
void SideWrites::add(const Look &look, const QList<RowPlace> &gone)
{
    const Table &table = *m_schema.tables.find(look.table);
    const qsizetype columns = table.primaryKey.size();
    SideRows changed{look.table, SideRows::Fate::Changed, {}, {}, QList<QStringList>(columns)};
    SideRows deleted{look.table, SideRows::Fate::Deleted, {}, {}, QList<QStringList>(columns)};
    const bool keylessChanged = columns == 0 && look.counts.updated > 0;
    const auto onRow = [&](const QString &part, const QString &ctid, const RowKey &key) {
        SideRows &rows = keylessChanged || (columns > 0 && look.written.contains(key)) ? changed : deleted;
        rows.parts.append(part);
        rows.places.append(ctid);
        for (int i = 0; i < columns; ++i)
            rows.keyColumns[i].append(key.at(i));
    };
    if (look.byPlace)
        eachRowAt(m_connection, table, gone, onRow);
    else
        eachRowOf(m_connection, table, look.written, onRow);
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
    const std::optional<QList<RowPlace>> now = placesOf(m_connection, table);
    return now && without(*look.before, *now) == without(*look.before, *look.within);
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
            lines.append(key.isEmpty() ? QString() : toText(key)); // a place changes with every write of others
        }
        lines.sort();
        digest.addData(u"%1 %2 %3\n"_s.arg(rows.table).arg(int(rows.fate)).arg(lines.join(u'\n')).toUtf8());
    }
    return QString::fromLatin1(digest.result().toHex());
}

} // namespace ondelete
