// SPDX-License-Identifier: MIT
#include "files/archivefile.h"
#include "files/atomicfile.h"
#include "files/gzip.h"
#include "files/safefile.h"
#include "files/signature.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ArchiveWriter)
};

constexpr qsizetype bufferSize = 1 << 18;

} // namespace

int archiveVersion(const ArchiveManifest &manifest)
{
    const bool isNewer = std::ranges::any_of(manifest.blocks, [](const ArchivedRows &rows) {
        return rows.fate == ArchivedRows::Fate::Changed || rows.fate == ArchivedRows::Fate::Left;
    });
    return isNewer ? 2 : 1;
}

ArchiveWriter::ArchiveWriter(QString path, std::stop_token stop)
    : m_path(std::move(path))
    , m_stop(std::move(stop))
{
}

ArchiveWriter::~ArchiveWriter() = default;

bool ArchiveWriter::fail()
{
    if (m_error.isEmpty())
        m_error = errno == EEXIST ? Text::tr("The undo file %1 exists already and was not changed.").arg(m_path)
                                  : Text::tr("The undo file %1 could not be written (%2).")
                                        .arg(m_path, QString::fromLocal8Bit(std::strerror(errno)));
    return false;
}

bool ArchiveWriter::begin(const ArchiveManifest &manifest, const QString &preamble)
{
    m_manifest = manifest;
    if (QFileInfo::exists(m_path)) {
        errno = EEXIST;
        return fail();
    }
    m_file = std::make_unique<AtomicFile>(m_path, Overwrite::Never, m_path + partialEnding);
    if (!m_file->isOpen())
        return fail();
    const QByteArray sql = preamble.toUtf8();
    return write("-- OnDelete undo file, version " + QByteArray::number(archiveVersion(manifest))
                 + "\n"
                   "-- It holds the rows that one delete removed or changed, as they were, and puts them back:\n"
                   "--     "
                 + (isPacked() ? "gunzip -c THIS_FILE | psql -d DATABASE" : "psql -d DATABASE -f THIS_FILE")
                 + "\n"
                   "-- All of them come back, or none. It needs no other program. It holds personal data: keep it to\n"
                   "-- yourself, and destroy it in time.\n"
                   "-- The last line is the SHA-256 of all that stands before it. psql does not check it;\n"
                   "-- \"ondelete archives verify THIS_FILE\" does.\n"
                   "-- manifest ")
        && write(toJson(manifest, sql.size())) && write("\n") && write(sql);
}

bool ArchiveWriter::beginAgain(const ArchiveManifest &manifest, const QString &preamble, int kept)
{
    if (!flush())
        return false;
    const std::unique_ptr<AtomicFile> before = std::move(m_file);
    before->makeRoom();
    QList<qint64> from = std::exchange(m_blocksAt, {});
    from.append(std::exchange(m_written, 0));
    m_hash.reset();
    if (!begin(manifest, preamble))
        return false;
    for (int block = 0; block < kept; ++block) {
        m_blocksAt.append(m_written);
        for (qint64 at = from.at(block); at < from.at(block + 1);) {
            const QByteArray bytes = before->read(at, std::min(qint64(bufferSize), from.at(block + 1) - at));
            if (bytes.isEmpty())
                return fail();
            if (!write(bytes))
                return false;
            at += bytes.size();
        }
    }
    return true;
}

bool ArchiveWriter::beginRows(int block)
{
    m_blocksAt.append(m_written);
    m_block = block;
    m_rows = 0;
    return write(copyStatement(m_manifest, block).toUtf8()) && write(";\n");
}

bool ArchiveWriter::addRow(const QByteArray &line)
{
    ++m_rows;
    return write(line);
}

bool ArchiveWriter::endRows()
{
    if (m_rows != m_manifest.blocks.at(m_block).rows) {
        const ArchivedRows &block = m_manifest.blocks.at(m_block);
        m_error = Text::tr("%1: %Ln row(s) expected for the undo file, %2 came.", nullptr, int(block.rows))
                      .arg(block.table.toString())
                      .arg(m_rows);
        return false;
    }
    return write("\\.\n");
}

bool ArchiveWriter::seal(const QString &epilogue)
{
    if (!write(epilogue.toUtf8()))
        return false;
    const auto signature = sign(m_hash.result());
    if (!signature) {
        m_error = Text::tr("The undo file %1 can't be signed: the key in the data folder can't be read.").arg(m_path);
        return false;
    }
    if (!write(signatureMark.toByteArray() + signature->signer.toLatin1() + ' ' + signature->value.toLatin1() + '\n')
        || !write("-- sha256 " + m_hash.result().toHex() + '\n') || !flush())
        return false;
    m_sha256 = QString::fromLatin1(m_hash.result().toHex());
    if (!isPacked())
        return placeAndReadBack();
    const std::unique_ptr<AtomicFile> plain = std::move(m_file);
    plain->makeRoom();
    constexpr int usual = 6;
    constexpr int asItIs = 0; // what shrinks so much that nobody reading it could tell it from a trap
    for (const int level : {usual, asItIs}) {
        m_error.clear();
        if (!pack(*plain, level))
            return fail();
        if (placeAndReadBack())
            return true;
    }
    return false;
}

bool ArchiveWriter::isPacked() const
{
    return m_path.endsWith(packedEnding);
}

/// Each block of rows is a part: it can be read without those before it.
bool ArchiveWriter::pack(const AtomicFile &plain, int level)
{
    m_file = std::make_unique<AtomicFile>(m_path, Overwrite::Never, m_path + partialEnding);
    if (!m_file->isOpen())
        return false;
    Packer packer(level, [this](QByteArrayView bytes) { return m_file->write(bytes); });
    QList<qint64> ends = m_blocksAt;
    ends.append(m_written);
    qint64 at = 0;
    for (const qint64 end : std::as_const(ends)) {
        while (at < end) {
            const QByteArray bytes = plain.read(at, std::min(qint64(bufferSize), end - at));
            if (m_stop.stop_requested() || bytes.isEmpty() || !packer.add(bytes))
                return false;
            at += bytes.size();
        }
        if (!packer.endPart())
            return false;
    }
    return true;
}

bool ArchiveWriter::placeAndReadBack()
{
    if (m_file->place() != AtomicFile::Placing::Done)
        return fail();
    const ArchiveFile written(m_path, ArchiveFile::Keep::Path, m_stop);
    if (written.isGood() && written.sha256() == m_sha256 && written.manifest() == m_manifest)
        return true;
    m_error = Text::tr("The undo file %1 is not on the disk as it was written. %2").arg(m_path, written.error());
    QFile::remove(m_path);
    return false;
}

bool ArchiveWriter::write(QByteArrayView bytes)
{
    m_hash.add(bytes);
    m_written += bytes.size();
    m_buffer.append(bytes);
    return m_buffer.size() < bufferSize || flush();
}

bool ArchiveWriter::flush()
{
    if (!m_file->write(m_buffer))
        return fail();
    m_buffer.clear();
    return true;
}

QString copySealed(const QString &from, const QString &to)
{
    const auto failed = [&] {
        return Text::tr("The undo file could not be copied to %1 (%2).")
            .arg(to, QString::fromLocal8Bit(std::strerror(errno)));
    };
    QFile source;
    if (!openPlain(source, from))
        return failed();
    AtomicFile file(to, Overwrite::Never, to + partialEnding);
    if (!file.isOpen())
        return failed();
    while (!source.atEnd()) {
        const QByteArray bytes = source.read(bufferSize);
        if (bytes.isEmpty() || !file.write(bytes))
            return failed();
    }
    if (file.place() != AtomicFile::Placing::Done)
        return failed();
    const ArchiveFile copy(to);
    if (copy.isGood() && copy.sha256() == ArchiveFile(from).sha256())
        return {};
    QFile::remove(to);
    return Text::tr("The undo file %1 is not on the disk as it was written. %2").arg(to, copy.error());
}

QStringList archivesIn(const HeldFolder &folder)
{
    return folder.plainFiles(u".sql"_s) + folder.plainFiles(u".sql"_s + packedEnding);
}

void removeIfAbandoned(const QString &path)
{
    QFile file;
    if (!openPlain(file, path, Links::Never))
        return;
    // The path may be a record's, and so anybody's: only what can be ours goes.
    const bool isOurs = QFileInfo(path).fileName().startsWith(temporaryBeginning) || file.size() == 0
        || file.peek(archiveBeginning.size()) == archiveBeginning
        || isPackedUndoFile(file.peek(archiveBeginning.size() + packedRemark.size()));
    if (isOurs && ::flock(file.handle(), LOCK_EX | LOCK_NB) == 0)
        ::unlink(QFile::encodeName(path).constData());
}

void removeAbandoned(const QString &folder, const QDateTime &before)
{
    const QStringList names{u"*"_s + partialEnding, temporaryBeginning + u"*"_s};
    for (const QFileInfo &file : QDir(folder).entryInfoList(names, QDir::Files | QDir::Hidden | QDir::NoSymLinks))
        if (!before.isValid() || file.lastModified() < before)
            removeIfAbandoned(file.filePath());
}

} // namespace ondelete
