// SPDX-License-Identifier: MIT
#include "files/archivefile.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

#include <algorithm>
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
constexpr QByteArrayView firstLine = "-- OnDelete undo file, version ";
constexpr QByteArrayView sumMark = "-- sha256 ";
constexpr qint64 sumLine = 10 + 64 + 1;

/// Finds the line "\." from @p file's position on; counts the lines before it. Lines may be of any length.
struct RowScan
{
    qint64 rows = 0;
    qint64 end = -1; ///< where the line "\." begins; -1: there is none

    RowScan(QFile &file, qint64 limit)
    {
        qint64 lineStart = file.pos();
        QByteArray head; // the first bytes of a line that a piece's end cut
        for (qint64 position = lineStart; position < limit;) {
            const QByteArray piece = file.read(std::min(pieceSize, limit - position));
            if (piece.isEmpty())
                return;
            for (qsizetype at = 0; at < piece.size();) {
                const qsizetype newline = piece.indexOf('\n', at);
                const qsizetype lineEnd = newline < 0 ? piece.size() : newline;
                if (head.size() < 3)
                    head.append(piece.mid(at, std::min<qsizetype>(lineEnd - at, 3 - head.size())));
                if (newline < 0)
                    break;
                if (head == "\\.") {
                    end = lineStart;
                    file.seek(position + newline + 1);
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

/// What the file says of itself; @p file stands behind it then.
std::optional<ManifestReading> manifestOf(QFile &file)
{
    QByteArray line;
    do {
        line = file.readLine(longestManifest);
        if (!line.startsWith("--"))
            return std::nullopt;
    } while (!line.startsWith("-- manifest "));
    return readManifest(line.sliced(12));
}

} // namespace

ArchiveFile::ArchiveFile(const QString &path)
    : m_path(path)
    , m_error(check())
{
}

QString ArchiveFile::check()
{
    QFile file(m_path);
    if (!QFileInfo(m_path).isFile() || !file.open(QIODevice::ReadOnly))
        return Text::tr("There is no such file, or it can't be read.");
    m_size = file.size();
    if (QString error = checkSum(file); !error.isEmpty())
        return error;
    return checkShape(file);
}

QDateTime ArchiveFile::createdAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.peek(32).startsWith(firstLine))
        return {};
    const std::optional<ManifestReading> reading = manifestOf(file);
    return reading ? reading->manifest.createdAt : QDateTime();
}

QString ArchiveFile::checkSum(QFile &file)
{
    QByteArray begin = file.read(32);
    if (!begin.startsWith(firstLine))
        return Text::tr("It is no undo file of OnDelete.");
    if (!begin.endsWith('1'))
        return Text::tr("It was written by a newer OnDelete: use that one.");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    file.seek(0);
    for (qint64 left = m_size - sumLine; left > 0;) {
        const QByteArray piece = file.read(std::min(pieceSize, left));
        if (piece.isEmpty())
            return Text::tr("It can't be read to its end.");
        hash.addData(piece);
        left -= piece.size();
    }
    const QByteArray last = file.readAll();
    if (m_size <= sumLine || last != QByteArray(sumMark.toByteArray() + hash.result().toHex() + '\n'))
        return Text::tr("It was changed or cut off after it was written: its checksum does not fit.");
    hash.addData(last);
    m_sha256 = QString::fromLatin1(hash.result().toHex());
    return {};
}

QString ArchiveFile::checkShape(QFile &file)
{
    const QString misshapen = Text::tr("It is not built as an undo file is.");
    file.seek(0);
    const std::optional<ManifestReading> reading = manifestOf(file);
    if (!reading)
        return misshapen;
    if (!reading->isGood())
        return reading->error;
    m_manifest = reading->manifest;
    const qint64 end = m_size - sumLine;
    if (reading->preambleBytes > end - file.pos() || !file.seek(file.pos() + reading->preambleBytes))
        return misshapen;
    for (int block = 0; block < m_manifest.blocks.size(); ++block) {
        const QByteArray copy = copyStatement(m_manifest, block).toUtf8() + ";\n";
        if (file.read(copy.size()) != copy)
            return misshapen;
        const qint64 from = file.pos();
        const RowScan scan(file, end);
        if (scan.end < 0 || scan.rows != m_manifest.blocks.at(block).rows)
            return misshapen;
        m_spans.append({from, scan.end});
    }
    return {};
}

std::function<QByteArray()> ArchiveFile::rows(int block) const
{
    const auto file = std::make_shared<QFile>(m_path);
    const Span span = m_spans.at(block);
    if (!file->open(QIODevice::ReadOnly) || !file->seek(span.from))
        return [] { return QByteArray(); };
    return [file, span] { return file->read(std::min(pieceSize, span.to - file->pos())); };
}

void ArchiveFile::eachRow(int block, const std::function<void(QByteArrayView)> &onLine) const
{
    const auto next = rows(block);
    QByteArray rest;
    for (QByteArray piece = next(); !piece.isEmpty(); piece = next()) {
        rest += piece;
        qsizetype at = 0;
        for (qsizetype newline = rest.indexOf('\n'); newline >= 0; newline = rest.indexOf('\n', at)) {
            onLine(QByteArrayView(rest).sliced(at, newline - at));
            at = newline + 1;
        }
        rest.remove(0, at);
    }
}

} // namespace ondelete
