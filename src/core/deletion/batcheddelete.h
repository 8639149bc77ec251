// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/batchplan.h"
#include "core/deletion/deletion.h"

namespace ondelete {

/// What became of a delete in batches: of those of this run, and of those that an earlier one of the same name left.
struct BatchedDelete
{
    DeleteOutcome outcome = DeleteOutcome::RolledBack; ///< Deleted: nothing is left; else why it stopped
    bool changed = false;                              ///< by this run
    QString set;                                       ///< the name of all batches; empty: none was begun
    QList<RowKey> keys;
    Preview preview;             ///< of the whole, before the first batch of this run
    BatchPlan plan;              ///< the same
    int before = 0;              ///< batches of earlier runs
    int done = 0;                ///< batches in all
    int planned = 0;             ///< in all, as far as can be told
    QList<DeleteResult> deletes; ///< of this run, each a transaction; the last is what stopped it
    QString message;

    [[nodiscard]] bool isDone() const { return outcome == DeleteOutcome::Deleted; }
};

/// Adds the rows of @p more to those of the same table and action in @p sums.
void addEffects(QList<TableEffect> &sums, const QList<TableEffect> &more);

/// "12 of 40 batches are deleted; the rest is untouched."
[[nodiscard]] QString standOf(const BatchedDelete &batches);

/// That, and what stopped the batch that did not go, in the words @p of its result: what they say was not changed is
/// that batch.
[[nodiscard]] QString withStop(const BatchedDelete &batches, const QString &of);

/// What a person is to know before the first of them: others see the rows go bit by bit.
[[nodiscard]] QString warningOf(const BatchPlan &plan);

/// A sentence for each table whose rows go with those that they hang on, with the reason.
[[nodiscard]] QStringList notesOf(const BatchPlan &plan);

} // namespace ondelete
