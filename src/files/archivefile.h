// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "core/undo/archive.h"
#include "files/signature.h"

#include <QtCore/QDateTime>
#include <QtCore/QFile>

#include <functional>
#include <memory>
#include <stop_token>

namespace ondelete {

class AtomicFile;
class HeldFolder;
class UnpackedFile;

/// What an archive's name ends with until it is sealed.
inline constexpr QLatin1StringView partialEnding(".partial");

/// What every archive begins with; a version follows.
inline constexpr QByteArrayView archiveBeginning("-- OnDelete undo file, version ");

/// The version of the file that holds @p manifest: 2 where what triggers changed is in it; all others can be read by an
/// earlier program, too.
[[nodiscard]] int archiveVersion(const ArchiveManifest &manifest);

/// Writes an archive under a temporary name that is its own until sealed; gone with this object unless sealed.
/// Mode 0600. Where its name ends with ".gz" it is packed when it is sealed. Every step says whether it worked: a full
/// disk may show at any of them.
class ArchiveWriter
{
public:
    /// Sealing a large one takes its time: it fails where @p stop is asked for meanwhile.
    explicit ArchiveWriter(QString path, std::stop_token stop = {});
    ~ArchiveWriter();
    ArchiveWriter(const ArchiveWriter &) = delete;
    ArchiveWriter &operator=(const ArchiveWriter &) = delete;

    /// Begins the file: the manifest, then @p preamble, the SQL before the first rows.
    [[nodiscard]] bool begin(const ArchiveManifest &manifest, const QString &preamble);
    [[nodiscard]] bool beginRows(int block);
    /// Begins anew, before it is sealed: @p manifest has the first @p kept blocks of what was begun before, whose rows
    /// stay as they were written, and others behind them.
    [[nodiscard]] bool beginAgain(const ArchiveManifest &manifest, const QString &preamble, int kept);
    /// One line of COPY's text format with its newline.
    [[nodiscard]] bool addRow(const QByteArray &line);
    [[nodiscard]] bool endRows();
    /// Writes @p epilogue and the checksum, syncs file and folder, gives it its name, and reads all of it back.
    [[nodiscard]] bool seal(const QString &epilogue);

    [[nodiscard]] QString errorString() const { return m_error; }
    [[nodiscard]] ArchiveRef reference() const { return {m_path, m_sha256}; }

private:
    [[nodiscard]] bool write(QByteArrayView bytes);
    [[nodiscard]] bool flush();
    [[nodiscard]] bool isPacked() const;
    [[nodiscard]] bool pack(const AtomicFile &plain, int level);
    [[nodiscard]] bool placeAndReadBack();
    bool fail();

    QString m_path;
    std::stop_token m_stop;
    ArchiveManifest m_manifest;
    std::unique_ptr<AtomicFile> m_file;
    int m_block = -1;
    qint64 m_rows = 0;
    qint64 m_written = 0;     ///< bytes, those in the buffer among them
    QList<qint64> m_blocksAt; ///< where each block begins
    QByteArray m_buffer;
    Sha256 m_hash;
    QString m_sha256;
    QString m_error;
};

/// An archive on disk, checked from its first byte to its last when opened. Nothing in it is ever run. What is said of
/// the bytes of a packed one (its name ends with ".gz") is said of its content, which any gunzip gives.
class ArchiveFile
{
public:
    /// Keep::Copy where others may change it while it is read: then what was checked is what rows() gives.
    enum class Keep { Path, Copy };
    explicit ArchiveFile(const QString &path, Keep keep = Keep::Path, const std::stop_token &stop = {});

    [[nodiscard]] bool isGood() const { return m_error.isEmpty(); }
    [[nodiscard]] QString error() const { return m_error; } ///< a sentence; the file's name is not in it
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] const ArchiveManifest &manifest() const { return m_manifest; }
    [[nodiscard]] QString sha256() const { return m_sha256; } ///< of the whole content
    [[nodiscard]] qint64 size() const { return m_size; }      ///< on the disk
    /// The key that signed the file, empty: nobody did. Where the signature does not fit, the file is not good.
    [[nodiscard]] QString signer() const { return m_signer; }

    /// When the delete was, as the file's beginning says; nothing else of it is looked at. Invalid where it is none.
    [[nodiscard]] static QDateTime createdAt(const QString &path);
    /// The same: all that the beginning says.
    [[nodiscard]] static std::optional<ArchiveManifest> beginningOf(const QString &path);

    /// Gives the lines of a block, piece by piece, then nothing; for Connection::copyIn().
    [[nodiscard]] std::function<QByteArray()> rows(int block) const;
    /// Each line of a block, without its newline; no more of them once @p stop was asked for.
    void eachRow(int block, const std::function<void(QByteArrayView line)> &onLine,
                 const std::stop_token &stop = {}) const;

private:
    struct Span
    {
        qint64 from = 0;
        qint64 to = 0;
        qint64 part = 0; ///< where to begin reading in the file, and what place of the content that is
        qint64 partFrom = 0;
    };

    [[nodiscard]] QString check(Keep keep, const std::stop_token &stop);
    [[nodiscard]] QString checkSum(UnpackedFile &file, const std::stop_token &stop);
    [[nodiscard]] QString checkShape(UnpackedFile &file, const std::stop_token &stop);

    QString m_path;
    std::shared_ptr<QFile> m_copy; ///< none: it is read where it is
    ArchiveManifest m_manifest;
    QList<Span> m_spans;
    QString m_sha256;
    QString m_signer;
    qint64 m_size = 0;
    qint64 m_end = 0; ///< of the content, before its checksum's line
    bool m_isPacked = false;
    QString m_error;
};

/// The line before the checksum's: who wrote all that stands before it.
inline constexpr QByteArrayView signatureMark("-- signature ed25519 ");
inline constexpr qint64 signatureLine = 21 + 64 + 1 + 128 + 1;

/// Copies a sealed archive, synced and read back, to a name that must be new. Returns an empty text, or what went
/// wrong.
[[nodiscard]] QString copySealed(const QString &from, const QString &to);

/// The names in @p folder that undo files have, packed ones too.
[[nodiscard]] QStringList archivesIn(const HeldFolder &folder);

/// Removes half-written files in @p folder whose writers are gone: archives and what saveFile() began.
/// @p before: only those that nobody has written to since; unset: all.
void removeAbandoned(const QString &folder, const QDateTime &before = {});
/// The same for one half-written file.
void removeIfAbandoned(const QString &path);

} // namespace ondelete
