// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "core/deletion/batcheddelete.h"
#include "core/deletion/deletion.h"
#include "core/fix/fixresult.h"
#include "core/fix/rehearsal.h"
#include "core/records/receipt.h"
#include "core/roots/rootlist.h"
#include "core/spec/spec.h"
#include "core/undo/archive.h"
#include "core/undo/batchedundo.h"
#include "core/undo/undo.h"
#include "report/report.h"

namespace ondelete {

/// The reports, each with its JSON of the headless contract. Pure; nothing here knows a password.
/// @p plan, where given, is the SQL that would fix it.
[[nodiscard]] Report auditReport(const Audit &audit, const FixPlan *plan = nullptr);
/// The same with all that a delete reaches, for the formats that draw it.
[[nodiscard]] Report auditReport(const Schema &schema, const Audit &audit, const FixPlan *plan = nullptr);
/// @p rehearsal, where given, says what deletes would do afterwards; @p root gives its words.
/// @p after, where given, is the audit of what the plan makes: the outcome is that of a run.
[[nodiscard]] Report fixPlanReport(const FixPlan &plan, const Audit &audit, const Rehearsal *rehearsal = nullptr,
                                   const RootSpec &root = {}, const QList<Orphans> &orphans = {},
                                   const Audit *after = nullptr);
/// The rows that point at nothing, all that @p orphans lists.
[[nodiscard]] Report orphanReport(const QList<Orphans> &orphans, const ServerInfo &server);
/// @p after, where given, is the audit after the fix: what still stops deletes is named.
[[nodiscard]] Report fixReport(const FixResult &result, const FixPlan &plan, const Audit *after = nullptr);
/// Of a clean-up; its JSON is that of a fix.
[[nodiscard]] Report cleanUpReport(const FixResult &result);
[[nodiscard]] Report rootListReport(const RootList &list, const Spec &spec);
/// Of the indexes that a list lacks: to be made, or made by now.
enum class IndexesAre { Offered, Made };
[[nodiscard]] Report rootIndexesReport(const QList<RootIndex> &indexes, const Spec &spec, IndexesAre are);
/// Whether a delete is told to go on although the rule list protects a row.
enum class Protection { Holds, Waived };
[[nodiscard]] Report previewReport(const Preview &preview, Protection protection = Protection::Holds);
[[nodiscard]] Report deleteReport(const QList<DeleteResult> &results);
/// Of deletes that were only tried: the preview, and what triggers would write beside it.
[[nodiscard]] Report tryReport(const QList<DeleteResult> &results);
/// @p rows: those that an undo file writes that proves nothing.
[[nodiscard]] Report undoReport(const UndoResult &result, const ArchiveManifest &manifest,
                                const QList<ShownRow> &rows = {});

/// Of a delete in batches before it is begun: the preview of the whole, and how it would go on.
[[nodiscard]] Report batchPlanReport(const BatchedDelete &batches, Protection protection);
/// Of one that was begun, or refused.
[[nodiscard]] Report batchedDeleteReport(const BatchedDelete &batches);
[[nodiscard]] Report batchedUndoReport(const BatchedUndo &batches);

/// One archive as a list names it.
struct ArchiveLine
{
    QString path;
    QString sha256;
    qint64 bytes = 0;
    ArchiveManifest manifest; ///< empty where it can't be read
    QString error;            ///< why it can't
    QDateTime undoUntil;
    bool undone = false;
    QString provenance; ///< toString(Provenance::Origin); empty where it can't be read
    QString proof;      ///< a sentence that says so
    bool proven = false;
    qint64 found = 0; ///< rows in which a searched text was found
};
/// @p searched: the text, where the archives were searched for one.
[[nodiscard]] Report archivesReport(const QList<ArchiveLine> &archives, const QString &searched = {});

/// The records of deletes, undos and fixes, newest first. @p all: every receipt there is, for who took what back.
[[nodiscard]] Report activityReport(const QList<Receipt> &receipts, const QList<Receipt> &all);

/// Which records a report of a period is of, and how it names what was deleted.
struct ActivityPeriod
{
    enum class Names { Masked, Shown };

    QDate from; ///< invalid: from the first on
    QDate to;   ///< invalid: up to now
    Names names = Names::Masked;
};
/// For a manager: what was done in a period, by person and by database. @p receipts are those of the period.
[[nodiscard]] Report periodReport(const QList<Receipt> &receipts, const QList<Receipt> &all,
                                  const ActivityPeriod &period);

} // namespace ondelete
