// SPDX-License-Identifier: MIT
#include "core/deletion/batcheddelete.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::BatchedDelete)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

} // namespace

void addEffects(QList<TableEffect> &sums, const QList<TableEffect> &more)
{
    for (const TableEffect &effect : more) {
        const auto same = std::ranges::find_if(
            sums, [&](const TableEffect &sum) { return sum.table == effect.table && sum.action == effect.action; });
        if (same == sums.end()) {
            sums.append(effect);
            sums.last().keys.clear();
        } else {
            same->planned += effect.planned;
            same->actual += effect.actual;
            same->archived += effect.archived;
        }
    }
}

QString standOf(const BatchedDelete &batches)
{
    const QString done = number(batches.done);
    if (batches.isDone() && batches.done > 0)
        return Text::tr("All batches are deleted: %1.").arg(done);
    if (!batches.deletes.isEmpty() && batches.deletes.last().outcome == DeleteOutcome::InDoubt)
        return Text::tr("%1 of %2 batches are deleted; of one more it is not known; the rest is untouched.")
            .arg(done, number(batches.planned));
    if (batches.done == 0)
        return Text::tr("No batch was deleted. Nothing was changed.");
    return Text::tr("%1 of %2 batches are deleted; the rest is untouched.").arg(done, number(batches.planned));
}

QString withStop(const BatchedDelete &batches, const QString &of)
{
    const QString stand = standOf(batches);
    if (batches.outcome == DeleteOutcome::Cancelled)
        return Text::tr("Cancelled. %1").arg(stand);
    return batches.done == 0 ? of : Text::tr("%1 Batch %2: %3").arg(stand, number(batches.done + 1), of);
}

QString warningOf(const BatchPlan &plan)
{
    return Text::tr(
               "In batches of at most %Ln row(s), each a transaction of its own: at least %1. Others see the rows go "
               "bit by bit: there is no one moment before which all are there and after which all are gone.",
               nullptr, int(plan.most))
        .arg(number(plan.batches));
}

QStringList notesOf(const BatchPlan &plan)
{
    QStringList notes;
    for (const GoesAlong &along : plan.along) {
        const QString table = along.table.toString();
        switch (along.why) {
        case GoesAlong::Why::NoKey:
            notes.append(Text::tr("%Ln row(s) of %1 go with the rows that they point at: the table has no primary key, "
                                  "so they can't be told apart. That may make a batch larger.",
                                  nullptr, int(along.rows))
                             .arg(table));
            break;
        case GoesAlong::Why::NoRight:
            notes.append(Text::tr("%Ln row(s) of %1 go with the rows that they point at: this user has no right to "
                                  "delete from the table itself. That may make a batch larger.",
                                  nullptr, int(along.rows))
                             .arg(table));
            break;
        case GoesAlong::Why::Policies:
            notes.append(Text::tr("%Ln row(s) of %1 go with the rows that they point at: policies may hide some from "
                                  "this user. That may make a batch larger.",
                                  nullptr, int(along.rows))
                             .arg(table));
            break;
        }
    }
    return notes;
}

} // namespace ondelete
