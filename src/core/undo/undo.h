// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/alteredrows.h"
#include "core/undo/archive.h"

namespace ondelete {

/// Restorable is the answer of a look alone: nothing stands in the way.
enum class UndoOutcome { Restored, Restorable, Conflicts, Cancelled, InDoubt, NotCommitted };

[[nodiscard]] QString toString(UndoOutcome outcome); ///< "not-committed", …

/// What one undo does to one table.
struct UndoEffect
{
    QualifiedName table;
    qint64 inserted = 0;     ///< deleted rows that come back
    qint64 relinked = 0;     ///< rows that stayed and get their old link again
    qint64 changedSince = 0; ///< rows that stayed and were changed or deleted since: they are left as they are

    friend bool operator==(const UndoEffect &, const UndoEffect &) = default;
};

/// Something that stands in the way of an undo.
struct UndoConflict
{
    enum class Kind { Unique, MissingParent, MissingRight, Refused };

    Kind kind = Kind::Refused;
    QualifiedName table;
    QString constraint;
    qint64 rows = 0;
    RowKey archived; ///< the (first) row that can't come back
    RowKey existing; ///< what has its place; for Unique
    QString message; ///< a sentence for a person
    QString wayOut;  ///< what to do about it: a sentence, or of a missing right the GRANT; empty where nothing is known

    friend bool operator==(const UndoConflict &, const UndoConflict &) = default;
};

[[nodiscard]] QString toString(UndoConflict::Kind kind); ///< "missing-parent", …

/// A row that an undo file writes.
struct ShownRow
{
    QualifiedName table;
    ArchivedRows::Fate fate = ArchivedRows::Fate::Deleted;
    QStringList columns; ///< of a row that stayed: its key's and those that are written
    QStringList values;  ///< NULL as "NULL"
};
struct UndoOptions
{
    enum class Run {
        Look, ///< only reads, so that nobody waits
        Try,  ///< puts everything back, and rolls that back
        Restore,
    };

    Run run = Run::Look;
    QString reason;
    QString singular = {};                        ///< what a root row is called here; empty: as the undo file says
    bool evenIfUnsigned = false;                  ///< although nothing proves who wrote the undo file
    bool evenIfOtherDatabase = false;             ///< put the rows into another database than they came from
    QList<QualifiedName> allowedSideEffects = {}; ///< tables whose rows triggers may change or remove besides
    std::optional<QList<TableEffect>> shownSideEffects = {}; ///< what that was said of; unset: whatever it is
    bool setSequences = false; ///< there: move on those that lag behind the numbers that came back
    OnRowProgress onProgress = {};
};

struct UndoResult
{
    UndoOutcome outcome = UndoOutcome::Conflicts;
    bool changed = false;
    QList<UndoEffect> tables;
    QList<UndoConflict> conflicts;
    QList<AlteredRows> altered;
    QString doubt; ///< why the undo file proves nothing; empty: it is signed, or its record has its checksum
    QList<TableEffect> sideEffects; ///< what triggers wrote on the way beside the undo file: it stays
    QList<QualifiedName> unallowed; ///< of AllowSideEffects: the tables
    QStringList notes;              ///< columns that came since, rows that are not in the archive
    QStringList lateSequences;      ///< the setval() of each that lags behind what came back
    QString xid;
    QString message; ///< what happened, what it means for the data
    NextStep next = NextStep::None;
};

} // namespace ondelete
