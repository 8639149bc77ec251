// SPDX-License-Identifier: MIT
#include "core/undo/archive.h"
#include "files/archivesearch.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <cstdint>

using namespace ondelete;

/// An undo file that somebody made: all but its checksum, which anybody can make.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)readManifest(content);
    (void)fieldsOfCopyLine(content);
    const QString path = folder.filePath(QStringLiteral("undo.sql"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return 0;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(content + "-- sha256 " + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() + '\n');
    file.close();
    (void)ArchiveFile::createdAt(path);
    const ArchiveFile archive(path);
    if (!archive.isGood())
        return 0;
    (void)rowsHolding(archive, QStringLiteral("+1 202 555"));
    for (int block = 0; block < archive.manifest().blocks.size(); ++block)
        (void)copyStatement(archive.manifest(), block);
    // What was read says the same when it is written and read again.
    const ManifestReading again = readManifest(toJson(archive.manifest(), 0));
    if (!again.isGood() || again.manifest != archive.manifest())
        __builtin_trap();
    return 0;
}
