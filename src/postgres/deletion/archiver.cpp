// SPDX-License-Identifier: MIT
#include "postgres/deletion/archiver.h"

#include "core/catalog/sqltext.h"
#include "core/reach/usercode.h"
#include "postgres/archive/exacttext.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/previewquery.h"
#include "postgres/preview/rootkeys.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <system_error>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Archiver)
};

/// "'{…}'::text[]": COPY takes no parameters.
QString literalArray(const Connection &connection, const QStringList &values, const QString &type)
{
    return connection.literal(Connection::arrayOf(values)) + u"::"_s + type + u"[]"_s;
}

} // namespace

DeleteArchive::DeleteArchive(Connection &connection, const Schema &schema, const DeleteSurvey &survey,
                             ArchiveManifest about, const QString &path, const OnRowProgress &onProgress)
    : m_connection(connection)
    , m_schema(schema)
    , m_survey(survey)
    , m_graph(survey.shape.graph)
    , m_manifest(std::move(about))
    , m_writer(path, connection.stopToken())
    , m_onProgress(onProgress)
{
}

void DeleteArchive::writeBefore(DeleteGuard &guard)
{
    for (int node = 0; node < m_graph.nodes.size(); ++node) {
        const NodeTally &tally = m_survey.forecast.tallies.at(node);
        if (tally.deleted > 0)
            addPlanned(node, ArchivedRows::Fate::Deleted, tally.deleted);
        if (tally.changed > 0)
            addPlanned(node, ArchivedRows::Fate::Written, tally.changed);
    }
    addLeft();
    refuseInexact(0);
    must(m_writer.begin(m_manifest, preamble(RestoreQuery(m_connection, m_schema, m_manifest))));
    writeRowsFrom(0, &guard);
}

/// The rows of the plan are not read again: this transaction sees the same.
void DeleteArchive::include(const QList<SideRows> &sideRows)
{
    while (!m_sources.isEmpty() && m_sources.last().of >= 0) {
        m_sources.removeLast();
        m_manifest.blocks.removeLast();
    }
    const auto planned = int(m_sources.size());
    m_sideRows = sideRows;
    for (const SideRows &side : std::as_const(m_sideRows))
        addSideRows(side);
    addLeft();
    refuseInexact(planned);
    must(m_writer.beginAgain(m_manifest, preamble(RestoreQuery(m_connection, m_schema, m_manifest)), planned));
    writeRowsFrom(planned, nullptr);
}

void DeleteArchive::writeRowsFrom(int first, DeleteGuard *guard)
{
    RowProgress progress{RowProgress::Phase::Archiving, 0, 0};
    for (const ArchivedRows &block : std::as_const(m_manifest.blocks))
        progress.total += block.rows;
    for (int block = 0; block < first; ++block)
        progress.rows += m_manifest.blocks.at(block).rows;
    m_count = countOn(progress, m_onProgress);
    for (int block = first; block < m_manifest.blocks.size(); ++block)
        if (m_sources.at(block).of < 0)
            writePlanned(block, guard);
}

QString DeleteArchive::epilogue() const
{
    return RestoreQuery(m_connection, m_schema, m_manifest).script() + u"COMMIT;\n"_s;
}

void DeleteArchive::sealMeanwhile()
{
    if (std::ranges::any_of(m_sources, [](const Source &source) { return source.of >= 0; }))
        return;
    try {
        m_sealing = std::async(std::launch::async, [this, end = epilogue()] { return m_writer.seal(end); });
    } catch (const std::system_error &) {
        // No thread is to be had: it is sealed afterwards.
    }
}

std::optional<ArchiveRef> DeleteArchive::sealedMeanwhile()
{
    return m_sealing.valid() && m_sealing.get() ? std::optional(m_writer.reference()) : std::nullopt;
}

ArchiveRef DeleteArchive::seal(const WrittenRows &written)
{
    if (m_sealing.valid()) {
        must(m_sealing.get());
        return m_writer.reference();
    }
    for (int block = 0; block < m_manifest.blocks.size(); ++block)
        if (m_sources.at(block).of >= 0)
            writeLeft(block, written);
    must(m_writer.seal(epilogue()));
    return m_writer.reference();
}

void DeleteArchive::must(bool written) const
{
    if (!written && m_connection.stopRequested())
        throw DbError(DbError::Kind::Cancelled, Text::tr("Cancelled."));
    if (!written)
        throw DbError(DbError::Kind::Refused,
                      Text::tr("%1 Nothing was deleted: without an undo file nothing is. "
                               "Free some space or choose another folder, then try again.")
                          .arg(m_writer.errorString()));
}

/// A text that can't be read back would show in the undo only, when it is too late.
void DeleteArchive::refuseInexact(int first) const
{
    QList<Oid> tables;
    for (int block = first; block < m_manifest.blocks.size(); ++block)
        tables.append(tableOf(block).oid);
    const QHash<Oid, QStringList> doubtful = doubtfulColumns(m_connection, tables);
    for (int block = first; block < m_manifest.blocks.size(); ++block) {
        if (m_sources.at(block).of >= 0)
            continue; // it would show in the rows themselves
        const Table &table = tableOf(block);
        for (const QString &name : doubtful.value(table.oid)) {
            const Column &column = *table.column(name);
            if (!comesBack(block, column))
                throw DbError(
                    DbError::Kind::Refused,
                    Text::tr("The column %1 of %2 holds a value of the type %3 that can't be read back as it is "
                             "written down, so an undo would not be exact. Nothing was changed. Where no undo is "
                             "needed, a DBA can delete it in psql.")
                        .arg(name, table.name.toString(), column.type));
        }
    }
}

bool DeleteArchive::comesBack(int block, const Column &column) const
{
    try {
        const QString names =
            m_manifest.blocks.at(block).fate == ArchivedRows::Fate::Written ? u"inexact, mask"_s : u"inexact"_s;
        // Not pulled up: it would be asked of rows that stay, too, and end with an error there.
        return m_connection
                   .query(u"SELECT count(*) FROM (%1 OFFSET 0) AS r(%2) WHERE r.inexact"_s.arg(
                       rowsOf(block, {isInexact(column)}), names))
                   .integer(0, 0)
            == 0;
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server)
            throw;
        return false;
    }
}

const Table &DeleteArchive::tableOf(int block) const
{
    return *m_schema.table(m_manifest.blocks.at(block).table);
}

ArchivedRows DeleteArchive::blockOf(const Table &table) const
{
    ArchivedRows block;
    block.table = table.name;
    block.oid = table.oid;
    for (const Column &column : table.columns)
        if (!column.generated)
            block.columns.append({column.name, column.type, column.number});
    block.primaryKey = table.primaryKey;
    if (!std::ranges::all_of(block.primaryKey, [&](const QString &name) { return block.indexOf(name) >= 0; }))
        block.primaryKey.clear();
    return block;
}

void DeleteArchive::addPlanned(int node, ArchivedRows::Fate fate, qint64 rows)
{
    ArchivedRows block = blockOf(*m_schema.tables.find(m_graph.nodes.at(node).table));
    block.fate = fate;
    block.rows = rows;
    if (fate == ArchivedRows::Fate::Written)
        for (const int edge : m_graph.nodes.at(node).edges)
            if (m_graph.edges.at(edge).bit >= 0 && m_graph.edges.at(edge).writes())
                block.writes.append(writeOf(edge));
    // A row whose key the delete writes can't be found by it: it is found by all that it holds.
    const bool keyChanges = std::ranges::any_of(block.writes, [&](const ArchivedWrite &write) {
        return std::ranges::any_of(write.columns, [&](const QString &name) { return block.primaryKey.contains(name); });
    });
    if (keyChanges)
        block.primaryKey.clear();
    m_manifest.blocks.append(block);
    m_sources.append({node, nullptr, -1});
}

void DeleteArchive::addSideRows(const SideRows &side)
{
    ArchivedRows block = blockOf(*m_schema.tables.find(side.table));
    block.fate = side.fate == SideRows::Fate::Deleted ? ArchivedRows::Fate::Deleted : ArchivedRows::Fate::Changed;
    block.rows = side.rows();
    block.sideEffect = true;
    m_manifest.blocks.append(block);
    m_sources.append({-1, &side, -1});
}

/// Triggers may have changed more of a row than the keys did.
void DeleteArchive::addLeft()
{
    const bool triggersRun = userCodeMayRun(m_schema, m_graph);
    for (int of = 0, blocks = int(m_manifest.blocks.size()); of < blocks; ++of) {
        const ArchivedRows &block = m_manifest.blocks.at(of);
        const bool isChanged = block.fate == ArchivedRows::Fate::Changed;
        const bool isTriggered =
            block.fate == ArchivedRows::Fate::Written && !block.primaryKey.isEmpty() && triggersRun;
        if (!isChanged && !isTriggered)
            continue;
        ArchivedRows left = block;
        left.fate = ArchivedRows::Fate::Left;
        left.writes.clear();
        left.of = of;
        m_manifest.blocks.append(left);
        m_sources.append({-1, nullptr, of});
    }
}

ArchivedWrite DeleteArchive::writeOf(int index)
{
    const DeleteEdge &edge = m_graph.edges.at(index);
    const ForeignKey &key = *m_schema.foreignKey(edge.key);
    ArchivedWrite write;
    write.bit = edge.bit;
    write.constraint = key.name;
    for (const QString &column : edge.written) {
        write.columns.append(column);
        write.left.append(leftBehind(index, column));
    }
    return write;
}

/// What the edge may write into a column. ON UPDATE CASCADE hands on what others wrote into the referenced one.
QList<std::optional<QString>> DeleteArchive::leftBehind(int index, const QString &column)
{
    const DeleteEdge &edge = m_graph.edges.at(index);
    const ForeignKey &key = *m_schema.foreignKey(edge.key);
    if (edge.rule == DeleteRule::SetDefault)
        return {defaultText(*m_schema.tables[key.table].column(column))};
    if (edge.rule != DeleteRule::Cascade)
        return {std::nullopt};
    QList<std::optional<QString>> left;
    const QString referenced = key.referencedColumns.value(key.columns.indexOf(column));
    for (const int writer : edge.writers) {
        if (!m_graph.edges.at(writer).written.contains(referenced))
            continue;
        for (const std::optional<QString> &value : leftBehind(writer, referenced))
            if (!left.contains(value))
                left.append(value);
    }
    return left;
}

std::optional<QString> DeleteArchive::defaultText(const Column &column)
{
    const Rows rows = m_connection.query(
        u"SELECT "_s + textOf(u"((%1)::%2)"_s.arg(constantDefault(column), column.baseType), column));
    return rows.isNull(0, 0) ? std::nullopt : std::optional(rows.text(0, 0));
}

QString DeleteArchive::preamble(const RestoreQuery &restore) const
{
    QStringList lines{u"\\set ON_ERROR_STOP on"_s, u"BEGIN ISOLATION LEVEL REPEATABLE READ;"_s};
    for (const QString &setting : RestoreQuery::settings())
        lines.append(setting + u';');
    for (int block = 0; block < m_manifest.blocks.size(); ++block)
        lines.append(restore.createTable(block) + u';');
    return lines.join(u'\n') + u'\n';
}

/// The query for @p columns of a block's rows, before the delete.
QString DeleteArchive::rowsOf(int block, const QStringList &columns) const
{
    const Source &source = m_sources.at(block);
    if (source.side)
        return u"SELECT %1 FROM unnest(%2, %3) AS k(part, place) JOIN %4 AS x ON x.ctid = k.place AND x.tableoid = k.part"_s
            .arg(columns.join(u", "_s), literalArray(m_connection, source.side->parts, u"oid"_s),
                 literalArray(m_connection, source.side->places, u"tid"_s), PreviewQuery::source(tableOf(block)));
    const Table &root = *m_schema.tables.find(m_graph.nodes.at(0).table);
    const PreviewQuery query(
        m_schema, m_survey.shape,
        literalRootCondition(m_connection, root, u"x"_s, m_survey.shape.rootEquality, m_survey.roots.found));
    return m_manifest.blocks.at(block).fate == ArchivedRows::Fate::Deleted ? query.deletedRows(source.node, columns)
                                                                           : query.writtenRows(source.node, columns);
}

/// The same rows after the delete, by their keys. Without keys every row that this transaction wrote is one of them.
QString DeleteArchive::leftRows(int block, const QStringList &columns, const QList<QStringList> &keyColumns) const
{
    const Table &table = tableOf(block);
    const QString source = PreviewQuery::source(table);
    if (keyColumns.isEmpty())
        return u"SELECT %1 FROM %2 AS x WHERE pg_catalog.age(x.xmin) <= 0"_s.arg(columns.join(u", "_s), source);
    QStringList arrays;
    QStringList names;
    QStringList same;
    for (qsizetype i = 0; i < keyColumns.size(); ++i) {
        const Column &column = *table.column(table.primaryKey.at(i));
        arrays.append(literalArray(m_connection, keyColumns.at(i), u"text"_s));
        names.append(u"c%1"_s.arg(i));
        same.append(
            u"x.%1 %2 k.c%3::%4"_s.arg(column.sql, table.keyEquality.at(i), QString::number(i), column.wholeType));
    }
    // OFFSET keeps the planner from reading the table anew for every some of them.
    return u"SELECT w.* FROM unnest(%1) AS k(%2) CROSS JOIN LATERAL (SELECT %3 FROM %4 AS x WHERE %5 OFFSET 0) w"_s.arg(
        arrays.join(u", "_s), names.join(u", "_s), columns.join(u", "_s), source, same.join(u" AND "_s));
}

QStringList DeleteArchive::exactColumns(int block) const
{
    QStringList columns;
    for (const ArchivedColumn &column : m_manifest.blocks.at(block).columns)
        columns.append(exactText(*tableOf(block).column(column.name)));
    return columns;
}

/// The file is UTF-8: characters that the database's encoding keeps apart may be one character there.
void DeleteArchive::refuseOtherCharacters(int block, const RowQuery &query) const
{
    const QString encoding = m_connection.serverEncoding();
    if (encoding == u"UTF8" || encoding == u"SQL_ASCII") // of the latter the server sends what is UTF-8, or nothing
        return;
    const bool hasMask = m_manifest.blocks.at(block).fate == ArchivedRows::Fate::Written;
    const QString row = u"ROW(%1)::text"_s.arg(exactColumns(block).join(u", "_s));
    const QString isAltered =
        u"pg_catalog.convert_from(pg_catalog.convert_to(%1, 'UTF8'), 'UTF8') OPERATOR(pg_catalog.<>) %1"_s.arg(row);
    const qint64 altered = m_connection
                               .query(u"SELECT pg_catalog.count(*) FROM (%1 OFFSET 0) AS r(%2) WHERE r.altered"_s.arg(
                                   query({isAltered}), hasMask ? u"altered, mask"_s : u"altered"_s))
                               .integer(0, 0);
    if (altered > 0)
        refuseBytes(block);
}

void DeleteArchive::refuseBytes(int block) const
{
    throw DbError(DbError::Kind::Refused,
                  Text::tr("%1 holds text in the encoding %2 that does not come back from UTF-8 as it is, so an undo "
                           "would not be exact. Nothing was changed. Where no undo is needed, a DBA can delete it "
                           "in psql.")
                      .arg(m_manifest.blocks.at(block).table.toString(), m_connection.serverEncoding()));
}

void DeleteArchive::writePlanned(int block, DeleteGuard *guard)
{
    const ArchivedRows::Fate fate = m_manifest.blocks.at(block).fate;
    const int node = m_sources.at(block).node;
    const std::optional<QStringList> wanted = guard && node >= 0 ? guard->wants(node, fate) : std::nullopt;
    must(m_writer.beginRows(block));
    copyRows(
        block, [&](const QStringList &columns) { return rowsOf(block, columns); }, wanted.value_or(QStringList()),
        wanted ? [&](quint64 mask, QByteArrayView texts) { guard->take(node, fate, mask, texts); } : OnRow());
    must(m_writer.endRows());
}

void DeleteArchive::writeLeft(int block, const WrittenRows &written)
{
    const Source &of = m_sources.at(m_sources.at(block).of);
    const auto copy = [&](const QList<QStringList> &keyColumns) {
        copyRows(block, [&](const QStringList &columns) { return leftRows(block, columns, keyColumns); }, {}, {});
    };
    must(m_writer.beginRows(block));
    if (of.side)
        copy(of.side->keyColumns);
    else
        written.eachSome(of.node, copy);
    must(m_writer.endRows());
}

/// Writes the rows of @p query; @p onRow hears of each the texts of the columns @p more, which are read beside them.
void DeleteArchive::copyRows(int block, const RowQuery &query, const QStringList &more, const OnRow &onRow)
{
    refuseOtherCharacters(block, query);
    const bool hasMask = m_manifest.blocks.at(block).fate == ArchivedRows::Fate::Written;
    QByteArray shortened;
    const auto write = [&](const QByteArray &line) {
        // No text has a tab of its own in it, COPY writes it otherwise. The mask is the last one.
        const qsizetype behind = hasMask && onRow ? line.lastIndexOf('\t') : line.size() - 1;
        qsizetype from = behind;
        for (qsizetype i = 0; i < more.size(); ++i)
            from = line.lastIndexOf('\t', from - 1);
        const qsizetype texts = more.isEmpty() ? behind : from + 1;
        if (onRow)
            onRow(hasMask ? line.sliced(behind).trimmed().toULongLong() : 0,
                  QByteArrayView(line).sliced(texts, behind - texts));
        if (more.isEmpty())
            return m_writer.addRow(line);
        shortened.resize(0);
        shortened.append(QByteArrayView(line).first(from)).append(QByteArrayView(line).sliced(behind));
        return m_writer.addRow(shortened);
    };
    try {
        m_connection.copyOut(u"COPY (%1) TO STDOUT"_s.arg(query(exactColumns(block) + more)),
                             [&](const QByteArray &line) {
                                 must(write(line));
                                 m_count(1);
                             });
    } catch (const DbError &error) {
        // Bytes that are no UTF-8 (a database in SQL_ASCII keeps any), or a character that UTF-8 does not have.
        if (error.sqlState != u"22021" && error.sqlState != u"22P05")
            throw;
        refuseBytes(block);
    }
}

} // namespace ondelete
