// SPDX-License-Identifier: MIT
#include "postgres/fix/fixcleaner.h"

#include "core/fix/cleanupplan.h"
#include "postgres/audit/leftoverfinder.h"
#include "postgres/catalog/catalogreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/fixturn.h"
#include "postgres/fix/keyindex.h"
#include "postgres/fix/locknegotiator.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixRunner)
};

void removeOne(Connection &connection, const FixStep &step, std::chrono::milliseconds longestWait)
{
    if (step.kind == FixStep::Kind::DropIndex) {
        runOutsideTransaction(connection, step.statements, longestWait);
        return;
    }
    Transaction transaction(connection, Transaction::Access::ReadWrite);
    for (const QString &statement : step.statements)
        connection.query(statement);
    transaction.commit();
}

} // namespace

FoundLeftovers readLeftovers(Connection &connection)
{
    const Transaction transaction(connection, Transaction::Access::ReadOnly, Transaction::Isolation::RepeatableRead);
    FoundLeftovers found{readSchema(connection), {}};
    found.leftovers = findLeftovers(connection, found.schema);
    return found;
}

FixResult cleanUpFix(Connection &connection, const QList<Leftover> &leftovers, const FixPatience &patience,
                     const std::function<void(const FixProgress &)> &onProgress)
{
    const FoundLeftovers now = readLeftovers(connection);
    const FixPlan plan = planCleanUp(now.schema, leftovers, patience.lockTimeoutMs);
    FixResult result;
    bool stop = false;
    bool failed = false;
    bool gaveUp = false;
    FixTurn turn(connection);
    for (int i = 0; i < plan.items.size(); ++i) {
        const FixItem &item = plan.items[i];
        const FixStep &step = item.steps.first();
        StepResult done{
            item.finding, step.title, step.statements.join(u'\n'), step.locks, StepState::Pending, 0, 0, {}};
        const auto report = [&](StepState state, const QList<Blocker> &blockers = {}) {
            done.state = state;
            if (onProgress)
                onProgress({i, 0, state, done.ms, done.tries, blockers, {}});
        };
        if (!stop && !now.leftovers.contains(leftovers[i])) {
            // Somebody else removed it, or went on with it: then it is none of a clean-up's any more.
            done.message = Text::tr("There no more.");
            report(StepState::Done);
        } else if (!stop) {
            QElapsedTimer timer;
            LockNegotiator locks(connection, item.tables, patience);
            try {
                if (leftovers[i].key != 0)
                    turn.take(leftovers[i].key, {patience.lockTimeoutMs, 0, {}});
                using Work = LockNegotiator::Work;
                locks.run(step.kind == FixStep::Kind::DropIndex ? Work::Patient : Work::HoldsUpOthers,
                          [&] { removeOne(connection, step, locks.patienceLeft()); },
                          {[&](int tries) {
                               done.tries = tries;
                               timer.start();
                               report(StepState::Running);
                           },
                           [&](const QList<Blocker> &blockers) { report(StepState::Waiting, blockers); }});
                done.ms = timer.elapsed();
                result.changed = true;
                report(StepState::Done);
            } catch (const DbError &error) {
                done.message = error.details();
                const bool wasPatient = locks.gaveUp() || turn.gaveUp();
                failed = failed || !wasPatient;
                gaveUp = gaveUp || wasPatient;
                report(StepState::Failed);
                result.leftBehind.append(leftovers[i].drop);
                stop = error.isCancelled() || error.kind == DbError::Kind::Connection;
                if (error.isCancelled())
                    result.outcome = FixOutcome::Cancelled;
            }
        }
        result.steps.append(done);
    }
    if (result.outcome != FixOutcome::Cancelled)
        result.outcome = plan.isEmpty() ? FixOutcome::NothingToDo
            : !failed && !gaveUp        ? FixOutcome::Done
            : result.changed            ? FixOutcome::Partial
            : failed                    ? FixOutcome::Refused
                                        : FixOutcome::GaveUp;
    return result;
}

} // namespace ondelete
