// SPDX-License-Identifier: MIT
#include "postgres/archive/archiver.h"

#include "core/catalog/sqltext.h"
#include "postgres/archive/exacttext.h"
#include "postgres/archive/restorequery.h"
#include "postgres/connection/transaction.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Archiver)
};

using Texts = QList<std::optional<QString>>;

/// One archive of one delete.
class Archiver
{
public:
    Archiver(Connection &connection, const Schema &schema, const DeleteSurvey &survey, ArchiveManifest manifest,
             const QString &path)
        : m_connection(connection)
        , m_schema(schema)
        , m_survey(survey)
        , m_graph(survey.shape.graph)
        , m_manifest(std::move(manifest))
        , m_writer(path)
    {
    }

    ArchiveRef write()
    {
        for (int node = 0; node < m_graph.nodes.size(); ++node) {
            const NodeTally &tally = m_survey.forecast.tallies.at(node);
            if (tally.deleted > 0)
                addBlock(node, ArchivedRows::Fate::Deleted, tally.deleted);
            if (tally.changed > 0)
                addBlock(node, ArchivedRows::Fate::Written, tally.changed);
        }
        refuseInexact();
        const RestoreQuery restore(m_connection, m_schema, m_manifest);
        must(m_writer.begin(m_manifest, preamble(restore)));
        for (int block = 0; block < m_manifest.blocks.size(); ++block)
            writeRows(block);
        must(m_writer.seal(sessionSearchPath + u";\n"_s + restore.restore()
                           + u";\nSET CONSTRAINTS ALL IMMEDIATE;\nCOMMIT;\n"_s));
        return m_writer.reference();
    }

private:
    void must(bool written) const
    {
        if (!written)
            throw DbError(DbError::Kind::Refused,
                          Text::tr("%1 Nothing was deleted: without an undo file nothing is. "
                                   "Free some space or choose another folder, then try again.")
                              .arg(m_writer.errorString()));
    }

    /// A text that can't be read back would show in the undo only, when it is too late.
    void refuseInexact() const
    {
        QList<Oid> tables;
        for (const int node : m_nodes)
            tables.append(m_graph.nodes.at(node).table);
        const QHash<Oid, QStringList> doubtful = doubtfulColumns(m_connection, tables);
        for (int block = 0; block < m_manifest.blocks.size(); ++block) {
            const Table &table = tableOf(m_nodes.at(block));
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

    bool comesBack(int block, const Column &column) const
    {
        try {
            const QString names =
                m_manifest.blocks.at(block).fate == ArchivedRows::Fate::Written ? u"inexact, mask"_s : u"inexact"_s;
            return m_connection
                       .query(u"SELECT count(*) FROM (%1) AS r(%2) WHERE r.inexact"_s.arg(
                           rowsOf(block, {isInexact(column)}), names))
                       .integer(0, 0)
                == 0;
        } catch (const DbError &error) {
            if (error.kind != DbError::Kind::Server)
                throw;
            return false;
        }
    }

    const Table &tableOf(int node) const { return *m_schema.tables.find(m_graph.nodes.at(node).table); }

    void addBlock(int node, ArchivedRows::Fate fate, qint64 rows)
    {
        const Table &table = tableOf(node);
        ArchivedRows block;
        block.fate = fate;
        block.table = table.name;
        for (const Column &column : table.columns)
            if (!column.generated)
                block.columns.append({column.name, column.type});
        block.rows = rows;
        block.primaryKey = table.primaryKey;
        if (!std::ranges::all_of(block.primaryKey, [&](const QString &name) { return block.indexOf(name) >= 0; }))
            block.primaryKey.clear();
        if (fate == ArchivedRows::Fate::Written)
            for (const int edge : m_graph.nodes.at(node).edges)
                if (m_graph.edges.at(edge).bit >= 0 && m_graph.edges.at(edge).writes())
                    block.writes.append(writeOf(edge));
        // A row whose key the delete writes can't be found by it: it is found by all that it holds.
        const bool keyChanges = std::ranges::any_of(block.writes, [&](const ArchivedWrite &write) {
            return std::ranges::any_of(write.columns,
                                       [&](const QString &name) { return block.primaryKey.contains(name); });
        });
        if (keyChanges)
            block.primaryKey.clear();
        m_manifest.blocks.append(block);
        m_nodes.append(node);
    }

    ArchivedWrite writeOf(int index)
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
    Texts leftBehind(int index, const QString &column)
    {
        const DeleteEdge &edge = m_graph.edges.at(index);
        const ForeignKey &key = *m_schema.foreignKey(edge.key);
        if (edge.rule == DeleteRule::SetDefault)
            return {defaultText(*m_schema.tables[key.table].column(column))};
        if (edge.rule != DeleteRule::Cascade)
            return {std::nullopt};
        Texts left;
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

    std::optional<QString> defaultText(const Column &column)
    {
        const Rows rows = m_connection.query(
            u"SELECT "_s + textOf(u"((%1)::%2)"_s.arg(constantDefault(column), column.baseType), column));
        return rows.isNull(0, 0) ? std::nullopt : std::optional(rows.text(0, 0));
    }

    QString preamble(const RestoreQuery &restore) const
    {
        QStringList lines{u"\\set ON_ERROR_STOP on"_s, u"BEGIN;"_s};
        for (const QString &setting : RestoreQuery::settings())
            lines.append(setting + u';');
        for (int block = 0; block < m_manifest.blocks.size(); ++block)
            lines.append(restore.createTable(block) + u';');
        return lines.join(u'\n') + u'\n';
    }

    /// The query for @p columns of a block's rows.
    QString rowsOf(int block, const QStringList &columns) const
    {
        const int node = m_nodes.at(block);
        const PreviewQuery query(
            m_schema, m_survey.shape,
            literalRootCondition(m_connection, tableOf(0), u"x"_s, m_survey.shape.rootEquality, m_survey.roots.found));
        return m_manifest.blocks.at(block).fate == ArchivedRows::Fate::Deleted ? query.deletedRows(node, columns)
                                                                               : query.writtenRows(node, columns);
    }

    void writeRows(int block)
    {
        QStringList columns;
        for (const ArchivedColumn &column : m_manifest.blocks.at(block).columns)
            columns.append(exactText(*tableOf(m_nodes.at(block)).column(column.name)));
        must(m_writer.beginRows(block));
        m_connection.copyOut(u"COPY (%1) TO STDOUT"_s.arg(rowsOf(block, columns)),
                             [&](const QByteArray &line) { must(m_writer.addRow(line)); });
        must(m_writer.endRows());
    }

    Connection &m_connection;
    const Schema &m_schema;
    const DeleteSurvey &m_survey;
    const DeleteGraph &m_graph;
    ArchiveManifest m_manifest;
    QList<int> m_nodes; ///< of each block
    ArchiveWriter m_writer;
};

} // namespace

ArchiveRef writeArchive(Connection &connection, const Schema &schema, const DeleteSurvey &survey, ArchiveManifest about,
                        const QString &path)
{
    return Archiver(connection, schema, survey, std::move(about), path).write();
}

} // namespace ondelete
