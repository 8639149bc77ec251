// SPDX-License-Identifier: MIT
#include "postgres/undo/loading.h"

#include "postgres/connection/question.h"

#include <QtCore/QCoreApplication>

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Loading)
};

[[noreturn]] void refuse(const QString &why)
{
    throw DbError(DbError::Kind::Refused, Text::tr("%1 Nothing was changed.").arg(why));
}

qint64 rowsOf(const ArchiveManifest &manifest, qsizetype blocks)
{
    qint64 rows = 0;
    for (qsizetype block = 0; block < blocks; ++block)
        rows += manifest.blocks.at(block).rows;
    return rows;
}

/// The lines of block @p block for copyIn(), counted to @p tell behind those of the blocks before it.
std::function<QByteArray()> loading(const ArchiveFile &archive, int block, const OnRowProgress &tell)
{
    const ArchiveManifest &manifest = archive.manifest();
    const auto count =
        countOn({RowProgress::Phase::Loading, rowsOf(manifest, block), rowsOf(manifest, manifest.blocks.size())}, tell);
    return [next = archive.rows(block), count] {
        QByteArray piece = next();
        count(piece.count('\n'));
        return piece;
    };
}

} // namespace

void loadRows(Connection &connection, const ArchiveFile &archive, const ArchiveManifest &manifest,
              const RestoreQuery &restore, const OnRowProgress &tell)
{
    QList<Question> tables;
    QList<Question> analyzing;
    for (int block = 0; block < manifest.blocks.size(); ++block) {
        tables.append({restore.createTable(block)});
        analyzing.append({restore.analyzeTable(block)});
    }
    askTogether(connection, tables);
    for (int block = 0; block < manifest.blocks.size(); ++block) {
        const ArchivedRows &archived = manifest.blocks.at(block);
        qint64 rows = 0;
        try {
            rows = connection.copyIn(copyStatement(manifest, block), loading(archive, block, tell));
        } catch (const DbError &error) {
            if (error.kind != DbError::Kind::Server)
                throw;
            refuse(Text::tr("The undo file's rows of %1 can't be read by the server (%2).")
                       .arg(archived.table.toString(), error.message));
        }
        // It was checked when it was opened; since then it may have been removed, or its disk lost.
        if (rows != archived.rows)
            refuse(Text::tr("The undo file could not be read to its end: %1 of %Ln row(s) of %2 came.", nullptr,
                            int(archived.rows))
                       .arg(QString::number(rows), archived.table.toString()));
    }
    askTogether(connection, analyzing);
}

void tellRestoring(const ArchiveFile &archive, const OnRowProgress &tell)
{
    if (tell)
        tell({RowProgress::Phase::Restoring, 0, rowsOf(archive.manifest(), archive.manifest().blocks.size())});
}

} // namespace ondelete
