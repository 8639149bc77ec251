// SPDX-License-Identifier: MIT
#include "files/archivefile.h"

#include "files/gzip.h"
#include "files/safefile.h"
#include "files/signature.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ArchiveFile)
};

constexpr qint64 pieceSize = 1 << 16;
constexpr qint64 longestManifest = 64 * 1024 * 1024;
constexpr QByteArrayView sumMark = "-- sha256 ";
constexpr qint64 sumLine = 10 + 64 + 1;
constexpr QByteArrayView manifestMark = "-- manifest ";
constexpr int mostHeadLines = 16;
constexpr qint64 longestHeadLine = 256;

QString misshapen()
{
    return Text::tr("It is not built as an undo file is.");
}

/// Who reads rows holds a whole one; a packed file of a few bytes could have one that no memory holds.
qint64 longestRow(const UnpackedFile &file)
{
    constexpr qint64 some = 64 * 1024 * 1024;
    return file.isPacked() ? std::max(some, file.sizeOnDisk()) : std::numeric_limits<qint64>::max();
}

/// Finds the line "\." from @p file's position on; counts the lines before it. Lines may be of any length, but for
/// those of packed files.
struct RowScan
{
    qint64 rows = 0;
    qint64 end = -1; ///< where the line "\." begins; -1: there is none

    RowScan(UnpackedFile &file, qint64 limit, const std::stop_token &stop)
    {
        qint64 lineStart = file.pos();
        const qint64 longest = longestRow(file);
        QByteArray head; // the first bytes of a line that a piece's end cut
        for (qint64 position = lineStart; position < limit;) {
            const QByteArray piece =
                stop.stop_requested() ? QByteArray() : file.read(std::min(pieceSize, limit - position));
            if (piece.isEmpty())
                return;
            for (qsizetype at = 0; at < piece.size();) {
                const qsizetype newline = piece.indexOf('\n', at);
                const qsizetype lineEnd = newline < 0 ? piece.size() : newline;
                if (position + lineEnd - lineStart > longest)
                    return;
                if (head.size() < 3)
                    head.append(piece.mid(at, std::min<qsizetype>(lineEnd - at, 3 - head.size())));
                if (newline < 0)
                    break;
                if (head == "\\.") {
                    end = lineStart;
                    (void)file.seek(position + newline + 1);
                    return;
                }
                ++rows;
                head.clear();
                at = newline + 1;
                lineStart = position + at;
            }
            position += piece.size();
        }
    }
};

/// What the file says of itself; @p file stands behind it then. Unset where it is not built so.
std::optional<ManifestReading> manifestOf(UnpackedFile &file)
{
    const int version = file.readLine(longestHeadLine).trimmed().last(1).toInt();
    for (int lines = 1; file.peek(manifestMark.size()) != manifestMark; ++lines)
        if (lines == mostHeadLines || !file.readLine(longestHeadLine).startsWith("--"))
            return std::nullopt;
    ManifestReading reading = readManifest(file.readLine(longestManifest).sliced(manifestMark.size()));
    if (reading.isGood() && version != archiveVersion(reading.manifest))
        return std::nullopt;
    return reading;
}

} // namespace

ArchiveFile::ArchiveFile(const QString &path, Keep keep, const std::stop_token &stop)
    : m_path(path)
    , m_error(check(keep, stop))
{
}

QString ArchiveFile::check(Keep keep, const std::stop_token &stop)
{
    const auto file = std::make_shared<QFile>();
    if (!openPlain(*file, m_path))
        return Text::tr("There is no such file, or it can't be read.");
    // Reading gigabytes of nothing would take minutes.
    if (hasHole(*file))
        return misshapen();
    const QByteArray begin = UnpackedFile(file).peek(archiveBeginning.size() + 1);
    if (!begin.startsWith(archiveBeginning))
        return Text::tr("It is no undo file of OnDelete.");
    if (!begin.endsWith('1') && !begin.endsWith('2'))
        return Text::tr("It was written by a newer OnDelete: use that one.");
    (void)file->seek(0);
    if (keep == Keep::Copy && othersMayWrite(*file)) {
        m_copy = std::make_shared<QFile>();
        if (!copyUnnamed(*file, *m_copy, stop))
            return Text::tr("It could not be copied for reading, and others may change it meanwhile.");
    }
    UnpackedFile read(m_copy ? m_copy : file);
    m_size = read.sizeOnDisk();
    m_isPacked = read.isPacked();
    if (QString error = checkSum(read, stop); !error.isEmpty())
        return error;
    return checkShape(read, stop);
}

std::optional<ArchiveManifest> ArchiveFile::beginningOf(const QString &path)
{
    const auto file = std::make_shared<QFile>();
    if (!openPlain(*file, path) || hasHole(*file))
        return std::nullopt;
    UnpackedFile content(file);
    if (!content.peek(archiveBeginning.size()).startsWith(archiveBeginning))
        return std::nullopt;
    const std::optional<ManifestReading> reading = manifestOf(content);
    return reading && reading->isGood() ? std::optional(reading->manifest) : std::nullopt;
}

QDateTime ArchiveFile::createdAt(const QString &path)
{
    const std::optional<ArchiveManifest> manifest = beginningOf(path);
    return manifest ? manifest->createdAt : QDateTime();
}

QString ArchiveFile::checkSum(UnpackedFile &file, const std::stop_token &stop)
{
    const QString doesNotFit = Text::tr("It was changed or cut off after it was written: its checksum does not fit.");
    const auto isSumLine = [](const QByteArray &line) {
        return line.size() == sumLine && line.startsWith(sumMark) && line.endsWith('\n');
    };
    // The last line first, where that costs nothing: most of what is no undo file shows there.
    if (!file.isPacked() && (m_size <= sumLine || !file.seek(m_size - sumLine) || !isSumLine(file.read(sumLine + 1))))
        return doesNotFit;
    if (!file.seek(0))
        return Text::tr("It can't be read to its end.");
    Sha256 hash;
    QByteArray tail; // its last lines are no part of what they are about
    for (;;) {
        const QByteArray piece = stop.stop_requested() ? QByteArray() : file.read(pieceSize);
        if (piece.isEmpty())
            break;
        tail += piece;
        if (const qsizetype over = tail.size() - (signatureLine + sumLine); over > 0) {
            hash.add(QByteArrayView(tail).first(over));
            tail.remove(0, over);
        }
    }
    if (stop.stop_requested() || (!file.isPacked() && file.pos() != m_size))
        return Text::tr("It can't be read to its end.");
    const QByteArray last = tail.right(sumLine);
    if (!file.atGoodEnd() || !isSumLine(last))
        return doesNotFit;
    m_end = file.pos() - sumLine;
    const QByteArray trailer = tail.chopped(sumLine);
    const QByteArray signedDigest = hash.result();
    hash.add(trailer);
    if (last != QByteArray(sumMark.toByteArray() + hash.result().toHex() + '\n'))
        return doesNotFit;
    if (trailer.size() == signatureLine && trailer.startsWith(signatureMark)) {
        const QString words = QString::fromLatin1(trailer.sliced(signatureMark.size()).trimmed());
        const Signature signature{words.section(u' ', 0, 0), words.section(u' ', 1)};
        if (!fits(signature, signedDigest))
            return Text::tr(
                "Its signature does not fit: it was changed after it was written, or somebody else wrote it.");
        m_signer = signature.signer;
    }
    hash.add(last);
    m_sha256 = QString::fromLatin1(hash.result().toHex());
    return {};
}

QString ArchiveFile::checkShape(UnpackedFile &file, const std::stop_token &stop)
{
    if (!file.seek(0))
        return misshapen();
    const std::optional<ManifestReading> reading = manifestOf(file);
    if (!reading)
        return misshapen();
    if (!reading->isGood())
        return reading->error;
    m_manifest = reading->manifest;
    const qint64 end = m_end;
    if (reading->preambleBytes > end - file.pos() || !file.seek(file.pos() + reading->preambleBytes))
        return misshapen();
    for (int block = 0; block < m_manifest.blocks.size(); ++block) {
        const QByteArray copy = copyStatement(m_manifest, block).toUtf8() + ";\n";
        if (file.read(copy.size()) != copy)
            return misshapen();
        const qint64 from = file.pos();
        const RowScan scan(file, end, stop);
        if (scan.end < 0 || scan.rows != m_manifest.blocks.at(block).rows)
            return misshapen();
        const UnpackedFile::Part part = file.partOf(from);
        m_spans.append({from, scan.end, m_isPacked ? part.packed : from, m_isPacked ? part.unpacked : from});
    }
    return {};
}

std::function<QByteArray()> ArchiveFile::rows(int block) const
{
    const auto file = std::make_shared<QFile>();
    const Span span = m_spans.at(block);
    const QString path = m_copy ? u"/proc/self/fd/%1"_s.arg(m_copy->handle()) : m_path;
    if (!openPlain(*file, path))
        return [] { return QByteArray(); };
    const auto content = std::make_shared<UnpackedFile>(file, UnpackedFile::Part{span.part, span.partFrom});
    if (content->isPacked() != m_isPacked || !content->seek(span.from)) // it is another one by now
        return [] { return QByteArray(); };
    return [content, span, copy = m_copy] { return content->read(std::min(pieceSize, span.to - content->pos())); };
}

void ArchiveFile::eachRow(int block, const std::function<void(QByteArrayView)> &onLine,
                          const std::stop_token &stop) const
{
    const auto next = rows(block);
    QByteArray rest;
    for (QByteArray piece = next(); !piece.isEmpty() && !stop.stop_requested(); piece = next()) {
        const qsizetype searched = rest.size(); // a row may be of any length
        rest += piece;
        qsizetype at = 0;
        for (qsizetype newline = rest.indexOf('\n', searched); newline >= 0; newline = rest.indexOf('\n', at)) {
            onLine(QByteArrayView(rest).sliced(at, newline - at));
            at = newline + 1;
        }
        rest.remove(0, at);
    }
}

} // namespace ondelete
