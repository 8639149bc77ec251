// SPDX-License-Identifier: MIT
#include "postgres/undo/loading.h"

namespace ondelete {
namespace {

qint64 rowsOf(const ArchiveManifest &manifest, qsizetype blocks)
{
    qint64 rows = 0;
    for (qsizetype block = 0; block < blocks; ++block)
        rows += manifest.blocks.at(block).rows;
    return rows;
}

} // namespace

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

void tellRestoring(const ArchiveFile &archive, const OnRowProgress &tell)
{
    if (tell)
        tell({RowProgress::Phase::Restoring, 0, rowsOf(archive.manifest(), archive.manifest().blocks.size())});
}

} // namespace ondelete
