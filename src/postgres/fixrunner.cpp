// SPDX-License-Identifier: MIT
#include "postgres/fixrunner.h"

#include "postgres/keychange.h"
#include "postgres/locknegotiator.h"
#include "postgres/transaction.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// The steps of an item that was not begun.
void appendPending(FixResult &result, const FixItem &item)
{
    for (const FixStep &step : item.steps)
        result.steps.append({item.finding, step.title, step.statements.join(u'\n'), step.locks, StepState::Pending, 0, 0, {}});
}

struct Tally
{
    int done = 0;
    bool failed = false;
    bool gaveUp = false;
    bool cancelled = false;
};

FixOutcome outcomeOf(const Tally &tally, const FixPlan &plan)
{
    if (tally.cancelled)
        return FixOutcome::Cancelled;
    if (plan.items.isEmpty() && plan.unresolved.isEmpty())
        return FixOutcome::NothingToDo;
    if (plan.items.isEmpty() && std::ranges::all_of(plan.unresolved, &Unresolved::lacksRight))
        return FixOutcome::Refused;
    if (tally.done == plan.items.size() && plan.unresolved.isEmpty())
        return FixOutcome::Done;
    if (tally.done > 0 || !tally.failed)
        return tally.gaveUp && tally.done == 0 ? FixOutcome::GaveUp : FixOutcome::Partial;
    return FixOutcome::Refused;
}

} // namespace

FixResult runFix(Connection &connection, const FixPlan &plan, const FixPatience &patience,
                 const std::function<void(const FixProgress &)> &onProgress)
{
    FixResult result;
    result.unresolved = plan.unresolved;
    Tally tally;
    bool stop = false;
    for (int i = 0; i < plan.items.size(); ++i) {
        const FixItem &item = plan.items[i];
        if (connection.stopRequested() || patience.afterThisKey.stop_requested()) {
            tally.cancelled = true;
            stop = true;
        }
        if (stop) {
            appendPending(result, item);
            continue;
        }
        KeyChange change(connection, item, patience,
                         [&](int step, StepState state, qint64 ms, int tries, const QList<Blocker> &blockers) {
                             if (onProgress)
                                 onProgress({i, step, state, ms, tries, blockers});
                         });
        const KeyChange::Outcome outcome = change.run();
        result.steps.append(change.steps());
        result.changed = result.changed || change.changed();
        if (!change.leftBehind().isEmpty())
            result.leftBehind.append(u"%1: %2"_s.arg(item.finding, change.leftBehind()));
        switch (outcome) {
        case KeyChange::Outcome::Done:
            ++tally.done;
            break;
        case KeyChange::Outcome::Failed:
            tally.failed = true;
            break;
        case KeyChange::Outcome::GaveUp:
            tally.gaveUp = true;
            break;
        case KeyChange::Outcome::Cancelled:
            tally.cancelled = true;
            stop = true;
            break;
        case KeyChange::Outcome::Lost:
            tally.failed = true;
            stop = true;
            break;
        }
    }
    result.outcome = outcomeOf(tally, plan);
    return result;
}

FixResult cleanUpFix(Connection &connection, const FixPatience &patience)
{
    const Rows rows = [&] {
        Transaction transaction(connection, Transaction::Access::ReadOnly);
        return connection.query(uR"(
            SELECT k.conname, k.conrelid, k.confrelid, n.nspname, c.relname,
                   pg_catalog.format('ALTER TABLE %I.%I DROP CONSTRAINT %I', n.nspname, c.relname, k.conname)
            FROM pg_catalog.pg_constraint k
            JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE k.contype IN ('f', 'c') AND k.conparentid = 0 AND k.coninhcount = 0 AND k.conname LIKE 'ondelete\_new\_%'
            ORDER BY 4, 5, 1)"_s);
    }();
    const QString lockTimeout = u"SET LOCAL lock_timeout = '%1ms'"_s.arg(patience.lockTimeoutMs);
    FixResult result;
    for (int i = 0; i < rows.count(); ++i) {
        StepResult step;
        step.finding = QualifiedName{rows.text(i, 3), rows.text(i, 4)}.toString() + u':' + quotedWhereNeeded(rows.text(i, 0));
        step.title = QCoreApplication::translate("ondelete::FixRunner", "remove the unfinished key");
        const QString drop = rows.text(i, 5);
        step.sql = lockTimeout + u'\n' + drop;
        try {
            LockNegotiator locks(connection, {Oid(rows.integer(i, 1)), Oid(rows.integer(i, 2))}, patience);
            locks.run(LockNegotiator::Look::BeforeTrying, [&] {
                Transaction transaction(connection, Transaction::Access::ReadWrite);
                for (const QString &statement : {lockTimeout, drop})
                    connection.query(statement);
                transaction.commit();
            });
            step.state = StepState::Done;
            result.changed = true;
        } catch (const DbError &error) {
            step.state = StepState::Failed;
            step.message = error.details();
            result.leftBehind.append(drop);
            if (error.isCancelled())
                result.outcome = FixOutcome::Cancelled;
        }
        result.steps.append(step);
        if (result.outcome == FixOutcome::Cancelled)
            return result;
    }
    result.outcome = rows.count() == 0        ? FixOutcome::NothingToDo
        : result.leftBehind.isEmpty()         ? FixOutcome::Done
        : result.changed                      ? FixOutcome::Partial
                                              : FixOutcome::Refused;
    return result;
}

} // namespace ondelete
