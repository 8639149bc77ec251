// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QFile>
#include <QtCore/QList>

#include <functional>
#include <memory>

namespace ondelete {

/// The ending of a file that is packed as gzip does.
inline constexpr QLatin1StringView packedEnding(".gz");

/// What the remark in a packed undo file begins with: "gunzip" needs none, but it tells whose file it is.
inline constexpr QByteArrayView packedRemark("OnDelete undo file");

/// Whether @p head, the first bytes of a file, are a packed undo file's of ours.
[[nodiscard]] bool isPackedUndoFile(const QByteArray &head);

/// The content of a plain file, or of one that gzip packed: there it is unpacked while it is read, never as a whole. A
/// packed one may not be larger than a hundred times its file, or 256 MiB.
class UnpackedFile
{
public:
    /// Where a part begins that can be unpacked by itself.
    struct Part
    {
        qint64 packed = 0;
        qint64 unpacked = 0;
    };

    /// Reads @p file from the beginning of @p from on.
    explicit UnpackedFile(std::shared_ptr<QFile> file, Part from = {0, 0});
    ~UnpackedFile();
    UnpackedFile(const UnpackedFile &) = delete;
    UnpackedFile &operator=(const UnpackedFile &) = delete;

    [[nodiscard]] bool isPacked() const { return m_stream != nullptr; }
    /// Of the file on the disk.
    [[nodiscard]] qint64 sizeOnDisk() const { return m_file->size(); }
    /// Whether all was read, and nothing was wrong with it.
    [[nodiscard]] bool atGoodEnd();

    [[nodiscard]] qint64 pos() const { return m_at - (m_ready.size() - m_used); }
    /// Back is from the beginning again, where it is packed. Returns false where that is behind the end.
    [[nodiscard]] bool seek(qint64 pos);
    /// As many bytes; fewer at the end, or where it is broken or too large.
    [[nodiscard]] QByteArray read(qint64 size);
    [[nodiscard]] QByteArray peek(qint64 size);
    /// Up to a newline, which is in it.
    [[nodiscard]] QByteArray readLine(qint64 longest);
    /// The last part that begins at or before @p pos, of those that were passed.
    [[nodiscard]] Part partOf(qint64 pos) const;

private:
    struct Stream;

    void start(Part from);
    bool fill();
    void unpack();

    std::shared_ptr<QFile> m_file;
    std::unique_ptr<Stream> m_stream; ///< none: it is plain
    Part m_from;
    QByteArray m_ready; ///< read, from m_used on not given yet
    qsizetype m_used = 0;
    qint64 m_at = 0; ///< behind m_ready
    qint64 m_most = 0;
    QList<Part> m_parts;
};

/// Packs what it is given, in parts that can be unpacked one by one; "gunzip" makes one file of them.
class Packer
{
public:
    /// @p write takes the bytes; returns false where that fails. @p level: 0 stores them as they are, up to 9.
    Packer(int level, std::function<bool(QByteArrayView)> write);
    ~Packer();
    Packer(const Packer &) = delete;
    Packer &operator=(const Packer &) = delete;

    [[nodiscard]] bool add(QByteArrayView bytes);
    [[nodiscard]] bool endPart();

private:
    struct Stream;

    [[nodiscard]] bool pass(int flush);

    std::function<bool(QByteArrayView)> m_write;
    std::unique_ptr<Stream> m_stream;
};

} // namespace ondelete
