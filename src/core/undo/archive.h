// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/batchof.h"
#include "core/preview/preview.h"

#include <QtCore/QByteArray>

#include <optional>

namespace ondelete {

/// A column of archived rows. Generated columns are not archived: the server computes them again.
struct ArchivedColumn
{
    QString name;
    QString type;   ///< format_type()
    int number = 0; ///< its place in the table; 0: an older archive did not keep it

    friend bool operator==(const ArchivedColumn &, const ArchivedColumn &) = default;
};

/// What one foreign key's rule wrote into rows that stayed.
struct ArchivedWrite
{
    int bit = 0; ///< of the rows' masks
    QString constraint;
    QStringList columns;
    /// Per column: the texts that the delete may have left there; no text is NULL.
    QList<QList<std::optional<QString>>> left;

    friend bool operator==(const ArchivedWrite &, const ArchivedWrite &) = default;
};

/// Rows of one table that met the same fate, whole and as they were before the delete.
struct ArchivedRows
{
    enum class Fate {
        Deleted,
        Written, ///< by foreign keys' rules
        Changed, ///< by a trigger or a rule, beside the plan
        Left,    ///< rows of another block, as the delete left them
    };

    Fate fate = Fate::Deleted;
    QualifiedName table; ///< the topmost of a partitioned one
    QList<ArchivedColumn> columns;
    QStringList primaryKey;
    qint64 rows = 0;
    QList<ArchivedWrite> writes; ///< of written rows; each of them carries a mask behind its columns
    bool sideEffect = false;     ///< of a trigger or a rule, beside the plan
    int of = -1;                 ///< of Left: the block
    quint32 oid = 0;             ///< the table's; 0: an older archive did not keep it

    [[nodiscard]] qsizetype indexOf(const QString &column) const; ///< -1 where it is not archived
    friend bool operator==(const ArchivedRows &, const ArchivedRows &) = default;
};

/// What an archive says of itself.
struct ArchiveManifest
{
    QDateTime createdAt;
    QString program; ///< the version that wrote it
    QString systemIdentifier;
    QString database;
    QString serverVersion;
    QString user;
    QString xid; ///< of the transaction that deleted
    QualifiedName root;
    QList<RowKey> keys;
    QString label;
    QString singular; ///< what the rule list calls a root row
    QString reason;
    QList<ArchivedRows> blocks;        ///< in the order of the file
    QStringList incomplete;            ///< tables with rows that went unseen, so they are not here
    std::optional<BatchOf> batch = {}; ///< of one of several transactions: `keys` has the first of its own rows then

    [[nodiscard]] int leftOf(int block) const; ///< the block of what the delete left of @p block; -1: there is none
    friend bool operator==(const ArchiveManifest &, const ArchiveManifest &) = default;
};

/// One line of JSON without a newline, so that no name can leave the comment it stands in.
[[nodiscard]] QByteArray toJson(const ArchiveManifest &manifest, qsizetype preambleBytes);

/// A manifest, or why the bytes are none.
struct ManifestReading
{
    ArchiveManifest manifest;
    qsizetype preambleBytes = 0; ///< of the SQL between the manifest and the first rows
    QString error;               ///< a sentence

    [[nodiscard]] bool isGood() const { return error.isEmpty(); }
};
[[nodiscard]] ManifestReading readManifest(const QByteArray &json);

/// The statement that reads block @p block; it names nothing that the archive could choose.
[[nodiscard]] QString copyStatement(const ArchiveManifest &manifest, int block);

/// The temporary table that holds block @p block while it is put back.
[[nodiscard]] QString temporaryTable(int block);

/// The fields of one line of COPY's text format, without its newline; no field is NULL.
[[nodiscard]] QList<std::optional<QByteArray>> fieldsOfCopyLine(QByteArrayView line);

} // namespace ondelete
