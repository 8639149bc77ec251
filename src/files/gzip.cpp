// SPDX-License-Identifier: MIT
#include "files/gzip.h"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace ondelete {
namespace {

constexpr qsizetype pieceSize = 1 << 16;
constexpr int windowOfGzip = 15 + 16; // zlib's way to say that the stream is gzip's
constexpr qsizetype mostParts = 10'000;
constexpr QByteArrayView magic("\x1f\x8b\x08", 3);

} // namespace

bool isPackedUndoFile(const QByteArray &head)
{
    constexpr qsizetype headerSize = 10;
    constexpr char remarkOnly = 0x10;
    return head.startsWith(magic) && head.size() > headerSize && head.at(3) == remarkOnly
        && head.sliced(headerSize).startsWith(packedRemark);
}

struct UnpackedFile::Stream
{
    z_stream zlib{};
    QByteArray input;
    bool isWithin = false; ///< a part was begun and not ended
    bool isBroken = false;
};

UnpackedFile::UnpackedFile(std::shared_ptr<QFile> file, Part from)
    : m_file(std::move(file))
{
    constexpr qint64 little = qint64(1) << 28;
    constexpr qint64 ratio = 100;
    m_most = std::max(little, ratio * m_file->size());
    (void)m_file->seek(0);
    if (m_file->peek(magic.size()) == magic) {
        m_stream = std::make_unique<Stream>();
        m_stream->isBroken = inflateInit2(&m_stream->zlib, windowOfGzip) != Z_OK;
    }
    start(from);
}

UnpackedFile::~UnpackedFile()
{
    if (m_stream)
        inflateEnd(&m_stream->zlib);
}

void UnpackedFile::start(Part from)
{
    m_from = from;
    m_ready.clear();
    m_used = 0;
    m_at = from.unpacked;
    (void)m_file->seek(from.packed);
    if (!m_stream)
        return;
    m_stream->input.clear();
    m_stream->zlib.avail_in = 0;
    m_stream->isWithin = false;
    m_stream->isBroken = inflateReset(&m_stream->zlib) != Z_OK;
}

bool UnpackedFile::fill()
{
    m_ready.remove(0, m_used);
    m_used = 0;
    const qsizetype before = m_ready.size();
    if (!m_stream)
        m_ready.append(m_file->read(pieceSize));
    else
        unpack();
    m_at += m_ready.size() - before;
    return m_ready.size() > before;
}

void UnpackedFile::unpack()
{
    z_stream &zlib = m_stream->zlib;
    std::array<char, pieceSize> output{};
    for (bool any = false; !any && !m_stream->isBroken;) {
        if (zlib.avail_in == 0) {
            m_stream->input = m_file->read(pieceSize);
            zlib.next_in = reinterpret_cast<Bytef *>(m_stream->input.data());
            zlib.avail_in = uInt(m_stream->input.size());
        }
        if (zlib.avail_in == 0) { // the end of the file: of a part, too?
            m_stream->isBroken = m_stream->isWithin;
            return;
        }
        if (!m_stream->isWithin) {
            m_stream->isWithin = true;
            if (m_parts.size() < mostParts && (m_parts.isEmpty() || m_parts.last().unpacked < m_at))
                m_parts.append({m_file->pos() - qint64(zlib.avail_in), m_at});
        }
        zlib.next_out = reinterpret_cast<Bytef *>(output.data());
        zlib.avail_out = uInt(output.size());
        const int state = inflate(&zlib, Z_NO_FLUSH);
        const qsizetype made = qsizetype(output.size()) - zlib.avail_out;
        any = made > 0;
        m_stream->isBroken = (state != Z_OK && state != Z_STREAM_END) || m_at + made > m_most;
        if (m_stream->isBroken)
            return;
        m_ready.append(output.data(), made);
        if (state == Z_STREAM_END) { // what follows is another part, or no gzip, and broken
            m_stream->isWithin = false;
            inflateReset(&zlib);
        }
    }
}

bool UnpackedFile::atGoodEnd()
{
    return m_used == m_ready.size() && !fill() && !(m_stream && m_stream->isBroken);
}

bool UnpackedFile::seek(qint64 target)
{
    if (const qint64 kept = m_at - m_ready.size(); target >= kept && target <= m_at) {
        m_used = qsizetype(target - kept);
        return true;
    }
    if (!m_stream) {
        start({target, target});
        return target <= m_file->size();
    }
    if (target < pos())
        start(partOf(target));
    while (m_at < target) {
        m_used = m_ready.size();
        if (!fill())
            return false;
    }
    m_used = m_ready.size() - qsizetype(m_at - target);
    return true;
}

QByteArray UnpackedFile::peek(qint64 size)
{
    while (m_ready.size() - m_used < size && fill()) {}
    return m_ready.mid(m_used, size);
}

QByteArray UnpackedFile::read(qint64 size)
{
    const QByteArray bytes = peek(size);
    m_used += bytes.size();
    return bytes;
}

QByteArray UnpackedFile::readLine(qint64 longest)
{
    qsizetype searched = 0;
    for (;;) {
        const qsizetype newline = m_ready.indexOf('\n', m_used + searched);
        const qsizetype length = newline < 0 ? m_ready.size() - m_used : newline + 1 - m_used;
        if (newline >= 0 || length >= longest)
            return read(std::min<qint64>(length, longest));
        searched = length;
        if (!fill())
            return read(length);
    }
}

UnpackedFile::Part UnpackedFile::partOf(qint64 pos) const
{
    if (!m_stream)
        return {pos, pos};
    const auto behind = std::ranges::upper_bound(m_parts, pos, {}, &Part::unpacked);
    return behind == m_parts.begin() ? Part{0, 0} : *(behind - 1);
}

struct Packer::Stream
{
    z_stream zlib{};
    gz_header header{};
    QByteArray remark = packedRemark.toByteArray();
    bool isGood = false;
};

Packer::Packer(int level, std::function<bool(QByteArrayView)> write)
    : m_write(std::move(write))
    , m_stream(std::make_unique<Stream>())
{
    constexpr int memory = 8; // zlib's default
    constexpr int onUnix = 3;
    z_stream &zlib = m_stream->zlib;
    m_stream->isGood = deflateInit2(&zlib, level, Z_DEFLATED, windowOfGzip, memory, Z_DEFAULT_STRATEGY) == Z_OK;
    m_stream->header.os = onUnix;
    m_stream->header.comment = reinterpret_cast<Bytef *>(m_stream->remark.data());
    m_stream->isGood = m_stream->isGood && deflateSetHeader(&zlib, &m_stream->header) == Z_OK;
}

Packer::~Packer()
{
    deflateEnd(&m_stream->zlib);
}

bool Packer::add(QByteArrayView bytes)
{
    m_stream->zlib.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    m_stream->zlib.avail_in = uInt(bytes.size());
    return pass(Z_NO_FLUSH);
}

bool Packer::endPart()
{
    return pass(Z_FINISH) && deflateReset(&m_stream->zlib) == Z_OK;
}

bool Packer::pass(int flush)
{
    std::array<char, pieceSize> output{};
    z_stream &zlib = m_stream->zlib;
    for (bool isFull = true; isFull && m_stream->isGood;) {
        zlib.next_out = reinterpret_cast<Bytef *>(output.data());
        zlib.avail_out = uInt(output.size());
        const int state = deflate(&zlib, flush);
        isFull = zlib.avail_out == 0 && state != Z_STREAM_END;
        m_stream->isGood = state != Z_STREAM_ERROR
            && m_write(QByteArrayView(output.data(), qsizetype(output.size()) - zlib.avail_out));
    }
    return m_stream->isGood;
}

} // namespace ondelete
