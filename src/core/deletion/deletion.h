// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/batchof.h"
#include "core/jobs/rowprogress.h"
#include "core/preview/preview.h"

#include <optional>

namespace ondelete {

enum class DeleteOutcome { Deleted, Blocked, RolledBack, Cancelled, InDoubt, Protected, NotFound };

[[nodiscard]] QString toString(DeleteOutcome outcome); ///< "rolled-back", …

/// What a delete did to one table, beside what the preview said.
struct TableEffect
{
    QualifiedName table;
    RowAction action = RowAction::Delete;
    qint64 planned = 0;
    qint64 actual = 0;
    qint64 archived = 0;     ///< of a side effect: rows of it that are in the undo file
    QList<RowKey> keys = {}; ///< of a side effect of an undo, which nothing keeps: of the first hundred; or none

    friend bool operator==(const TableEffect &, const TableEffect &) = default;
};

/// "1, 2, …" of so many rows.
[[nodiscard]] QString firstKeys(const QList<RowKey> &keys, qint64 rows);

/// Where the rows went: the sealed undo file.
struct ArchiveRef
{
    QString path;
    QString sha256;

    friend bool operator==(const ArchiveRef &, const ArchiveRef &) = default;
};

/// How people know the rows that a delete is about.
struct RootNames
{
    QString label;
    QString singular;
    QString organization;
};

/// What a person confirmed and allows.
struct DeleteOptions
{
    enum class Keeping {
        AsSetUp,          ///< on this computer, and in the team's folder where there is one
        ThisComputerOnly, ///< although there is a team's folder: it can't be reached
        EraseForGood,     ///< until the commit is confirmed, then not at all
    };

    enum class Run {
        Delete,
        Try, ///< deletes, says what that did, and rolls it back
    };

    Run run = Run::Delete;
    QString reason;
    Keeping keeping = Keeping::AsSetUp;
    QString archivePath;       ///< a new file, packed where it ends with ".gz"; empty: in the data folder
    bool packsArchive = false; ///< the one in the data folder
    QString confirmedDigest;   ///< empty: what is found in the transaction is taken as confirmed
    bool evenIfProtected = false;
    bool evenIfUnknown = false;
    QList<QualifiedName> allowedSideEffects;
    std::optional<BatchOf> batch = {}; ///< of one of several transactions
    RootNames ofWhole = {};            ///< of what such a one is a part of
    qint64 mostRows = 0;               ///< more are refused, before anything is done; 0: there is no limit
    OnRowProgress onProgress = {};
};

/// What there is to do after a delete or an undo that did not end as was wished. The message says what happened; each
/// face words this for its reader.
enum class NextStep {
    None,
    AllowSideEffects, ///< that triggers or rules write beside what was shown
    FindOut,          ///< whether it was committed: the server could not be asked
};

/// What became of one delete: one transaction.
struct DeleteResult
{
    DeleteOutcome outcome = DeleteOutcome::RolledBack;
    bool changed = false;
    QList<RowKey> keys;
    QString label;
    QList<TableEffect> tables;
    QList<TableEffect> sideEffects; ///< inserts of triggers outside the reach, and allowed writes
    std::optional<ArchiveRef> archive;
    QString xid;
    QString reason;  ///< the person's
    QString message; ///< what happened, what it means for the data
    NextStep next = NextStep::None;
    QList<QualifiedName> unallowed = {}; ///< of AllowSideEffects: the tables
    QStringList warnings;  ///< of a delete that was done: what around it could not be, such as a file that is left; in
                           ///< message, too
    Preview preview;       ///< of the transaction itself
    bool wasTried = false; ///< Run::Try went well: but for a new change, the delete will
    QString digest;        ///< of the preview and of what triggers write beside it
    std::optional<BatchOf> batch = {}; ///< of one of several transactions
    qint64 tooManyRows = 0;            ///< of DeleteOptions::mostRows: how many there would have been
};

} // namespace ondelete
