// SPDX-License-Identifier: MIT
#include "postgres/fix/keychange.h"

#include "postgres/connection/reconnection.h"
#include "postgres/connection/stoppablesleep.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/indexwatch.h"
#include "postgres/fix/keyindex.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::KeyChange)
};

constexpr int longestCleanUpSeconds = 10;

bool hasConstraint(Connection &connection, Oid table, const QString &name)
{
    return queryCatalog(connection, u"SELECT FROM pg_catalog.pg_constraint WHERE conrelid = $1::oid AND conname = $2"_s,
                        {QString::number(table), name})
               .count()
        > 0;
}

/// The statements that remove what is temporary, without those that take the locks.
QString howToCleanUp(const FixItem &item)
{
    QStringList statements = item.cleanUp.statements;
    statements.removeIf([](const QString &statement) { return !statement.startsWith(u"ALTER TABLE"_s); });
    return statements.join(u"; "_s);
}

bool isOfOneIndex(const FixStep &step)
{
    return step.kind == FixStep::Kind::CreateIndex || step.kind == FixStep::Kind::DropIndex;
}

/// Of the index of such a step, once it is done.
IndexState wantedState(const FixStep &step)
{
    return step.kind == FixStep::Kind::CreateIndex ? IndexState::Whole : IndexState::None;
}

LockNegotiator::Work workOf(const FixStep &step)
{
    if (isOfOneIndex(step))
        return LockNegotiator::Work::Patient;
    return step.waits == FixStep::Waits::Nobody ? LockNegotiator::Work::Brief : LockNegotiator::Work::HoldsUpOthers;
}

QList<StepResult> pending(const FixItem &item, const QList<FixStep> &steps)
{
    QList<StepResult> results;
    for (const FixStep &step : steps)
        results.append(
            {item.finding, step.title, step.statements.join(u'\n'), step.locks, StepState::Pending, 0, 0, {}});
    return results;
}

} // namespace

KeyChange::KeyChange(Connection &connection, FixTurn &turn, const FixItem &item, const FixPatience &patience,
                     OnProgress onProgress)
    : m_connection(connection)
    , m_turn(turn)
    , m_item(item)
    , m_patience(patience)
    , m_onProgress(std::move(onProgress))
    , m_backend(connection.backendPid())
    , m_results(pending(item, item.steps))
{
}

void KeyChange::report(int index, const StepResult &result, const QList<Blocker> &blockers)
{
    if (m_onProgress && index >= 0)
        m_onProgress({0, index, result.state, result.ms, result.tries, blockers, {}});
}

/// Until it is this fix's turn nothing of the key is looked at: whoever changes it may make another of it.
void KeyChange::takeTurn()
{
    m_turn.take(m_item.key, m_patience, [this](const QList<Blocker> &blockers) {
        if (m_results.isEmpty())
            return;
        m_results.first().state = StepState::Waiting;
        report(0, m_results.first(), blockers);
    });
}

void KeyChange::findKey()
{
    const Rows rows =
        queryCatalog(m_connection, u"SELECT conrelid, conname FROM pg_catalog.pg_constraint WHERE oid = $1::oid"_s,
                     {QString::number(m_item.key)});
    if (rows.count() != 1)
        throw DbError(
            DbError::Kind::Refused,
            Text::tr("The key is not there any more; somebody changed it meanwhile. Nothing was changed here. "
                     "Audit again."));
    m_table = Oid(rows.integer(0, 0));
    m_name = rows.text(0, 1);
    m_before = keyState(m_connection, m_name, m_table);
}

KeyChange::Outcome KeyChange::run()
{
    try {
        if (m_item.key != 0) {
            takeTurn();
            findKey();
        }
        m_locks.emplace(m_connection, m_item.tables, m_patience);
        try {
            runSteps(m_item.steps);
        } catch (const OtherWayNeeded &) {
            removeTemporary();
            runSteps(m_item.otherWay);
        }
        m_changed = true;
        return Outcome::Done;
    } catch (const DbError &error) {
        const Outcome outcome = outcomeOf(error);
        // What failed between the steps is said of the one that was to come.
        if (std::ranges::find(m_results, StepState::Failed, &StepResult::state) == m_results.end()) {
            const auto next =
                std::ranges::find_if(m_results, [](const StepResult &step) { return step.state != StepState::Done; });
            if (next != m_results.end()) {
                next->state = StepState::Failed;
                next->message = error.message;
            }
        }
        if (error.kind == DbError::Kind::Connection) {
            if (isDoneAfterAll()) {
                m_results.last().state = StepState::Done;
                m_results.last().message.clear();
                m_changed = true;
            }
            return Outcome::Lost;
        }
        try {
            // The clean-up must run although the person asked to stop; but who waits for a cancel waits little.
            const Connection::Cancellable uninterrupted(m_connection, {});
            const int seconds =
                error.isCancelled() ? 0 : std::min(longestCleanUpSeconds, m_patience.giveUpAfterSeconds);
            const FixPatience patience{m_patience.lockTimeoutMs, seconds, {}};
            m_locks.emplace(m_connection, m_item.tables, patience);
            removeTemporary();
        } catch (const DbError &) {
            m_changed = true;
            leaveBehind(howToCleanUp(m_item));
        }
        removeUnfinishedIndexes(error);
        return outcome;
    }
}

KeyChange::Outcome KeyChange::outcomeOf(const DbError &error) const
{
    return error.kind == DbError::Kind::Connection          ? Outcome::Lost
        : error.isCancelled()                               ? Outcome::Cancelled
        : m_turn.gaveUp() || (m_locks && m_locks->gaveUp()) ? Outcome::GaveUp
                                                            : Outcome::Failed;
}

KeyChange::Outcome KeyChange::count()
{
    m_locks.emplace(m_connection, m_item.tables, m_patience);
    try {
        for (int i = 0; i < m_item.steps.size(); ++i)
            if (m_item.steps[i].kind == FixStep::Kind::RefuseNull)
                take(m_item.steps[i], i);
        return Outcome::Done;
    } catch (const DbError &error) {
        return outcomeOf(error);
    }
}

void KeyChange::runSteps(const QList<FixStep> &steps)
{
    const QList<StepResult> counted = std::exchange(m_results, pending(m_item, steps));
    for (int i = 0; i < steps.size(); ++i) {
        if (steps[i].kind == FixStep::Kind::RefuseNull && i < counted.size() && counted[i].state == StepState::Done)
            m_results[i] = counted[i];
        else
            take(steps[i], i);
    }
}

void KeyChange::take(const FixStep &step, int index)
{
    StepResult &result = m_results[index];
    try {
        if (isMadeAlready(step)) {
            result.state = StepState::Done;
            result.message = Text::tr("There already, from a run that was interrupted.");
            report(index, result);
        } else {
            tryStep(step, result, index);
        }
    } catch (const DbError &error) {
        result.state = StepState::Failed;
        result.message = error.details();
        report(index, result);
        throw;
    }
}

void KeyChange::tryStep(const FixStep &step, StepResult &result, int index)
{
    QElapsedTimer timer;
    const auto onTry = [&](int tries) {
        result.tries = tries;
        result.state = StepState::Running;
        timer.start();
        report(index, result);
    };
    const auto onWait = [&](const QList<Blocker> &blockers) {
        result.state = StepState::Waiting;
        report(index, result, blockers);
    };
    m_locks->run(workOf(step), [&] { runStep(step, index); }, {onTry, onWait});
    result.ms = timer.elapsed();
    result.state = StepState::Done;
    report(index, result);
}

/// Recognises what an interrupted run left. Something else of that name is removed first.
bool KeyChange::isMadeAlready(const FixStep &step)
{
    const bool isKey = step.kind == FixStep::Kind::AddKey || step.kind == FixStep::Kind::AddRulingKey;
    if (!isKey && step.kind != FixStep::Kind::AddCheck)
        return false;
    if (!isKey)
        return hasConstraint(m_connection, step.table, step.name);
    const KeyState there = keyState(m_connection, step.name, step.table);
    if (!there.exists())
        return false;
    if (there.definition + (there.validated ? u" NOT VALID"_s : QString()) != m_item.definition) {
        removeTemporary();
        return false;
    }
    if (step.kind == FixStep::Kind::AddKey && firesBefore(m_connection, there.oid, m_item.key))
        throw OtherWayNeeded();
    return true;
}

void KeyChange::runWatched(const FixStep &step, int index)
{
    const int tries = index < 0 ? 0 : m_results[index].tries;
    QElapsedTimer timer;
    timer.start();
    const auto onLook = [&](const IndexProgress &progress, const QList<Blocker> &blockers) {
        const StepState state = blockers.isEmpty() ? StepState::Running : StepState::Waiting;
        if (m_onProgress)
            m_onProgress({0, index, state, timer.elapsed(), tries, blockers, progress});
    };
    const IndexWatch watch(m_connection.settings(), step.table, step.name, onLook);
    try {
        if (step.kind == FixStep::Kind::CreateIndex)
            makeIndex(m_connection, step.table, step.name, step.statements, m_locks->patienceLeft());
        else
            runOutsideTransaction(m_connection, step.statements, m_locks->patienceLeft());
    } catch (const DbError &) {
        // It commits on its way, so that an event trigger may refuse what is done already.
        if (!m_connection.isAlive())
            throw;
        const Connection::Cancellable uninterrupted(m_connection, {});
        if (indexState(m_connection, step.table, step.name) != wantedState(step))
            throw;
    }
}

void KeyChange::runStep(const FixStep &step, int index)
{
    if (isOfOneIndex(step)) {
        runWatched(step, index);
        m_changed = true;
        return;
    }
    Transaction transaction(m_connection, Transaction::Access::ReadWrite);
    for (const QString &statement : step.statements)
        m_connection.query(statement);
    checkAfter(step);
    transaction.commit();
    m_changed = m_changed || step.kind == FixStep::Kind::AttachIndexes || step.kind == FixStep::Kind::DropIndexes;
}

void KeyChange::checkAfter(const FixStep &step)
{
    if (step.kind == FixStep::Kind::AddKey) {
        // While both keys exist the old rule holds only if its triggers fire first.
        if (firesBefore(m_connection, readKeyState(m_connection, step.table, step.name).oid, m_item.key))
            throw OtherWayNeeded();
        return;
    }
    if (step.kind != FixStep::Kind::Swap)
        return;
    const KeyState now = readKeyState(m_connection, m_table, m_name);
    if (!now.exists() || now.rule != m_item.to || now.setColumns != m_item.setColumns || now.kept != m_before.kept
        || now.validated != m_item.validates)
        throw DbError(
            DbError::Kind::Refused,
            Text::tr("The new key would differ from the old one in more than its delete rule, so the swap was "
                     "rolled back. The key is as it was before."));
    if (holdsTemporary(m_connection))
        throw DbError(
            DbError::Kind::Refused,
            Text::tr(
                "The new key did not take the place of the old one in every partition, so the swap was rolled back. "
                "The key is as it was before."));
}

KeyState KeyChange::keyState(Connection &connection, const QString &name, Oid table) const
{
    const Transaction transaction(connection, Transaction::Access::ReadOnly);
    return readKeyState(connection, table, name);
}

bool KeyChange::holdsTemporary(Connection &connection) const
{
    QStringList oids;
    for (const Oid table : m_item.tables)
        oids.append(QString::number(table));
    return queryCatalog(connection, uR"(
        SELECT FROM pg_catalog.pg_constraint k
        WHERE k.conrelid = ANY ($1::oid[]) AND k.conparentid = 0 AND k.coninhcount = 0
          AND (k.conname = $2 OR pg_catalog.starts_with(k.conname::text, $2 || '_not_null')))"_s,
                        {Connection::arrayOf(oids), m_item.temporaryName})
               .count()
        > 0;
}

void KeyChange::removeTemporary()
{
    if (m_table == 0 || m_item.temporaryName.isEmpty() || !holdsTemporary(m_connection))
        return;
    StepResult ignored;
    tryStep(m_item.cleanUp, ignored, -1);
}

void KeyChange::removeUnfinishedIndexes(const DbError &error)
{
    // DROP INDEX CONCURRENTLY waits for everybody who uses the table. Who waits for us shall not have to.
    const std::chrono::milliseconds longest = error.isCancelled() ? 500ms : m_locks->patienceLeft();
    const TimeLimit limit(longest);
    const Connection::Cancellable limited(m_connection, limit.token());
    const bool isPartitioned =
        std::ranges::find(m_item.steps, FixStep::Kind::AttachIndexes, &FixStep::kind) != m_item.steps.end();
    bool loose = false;
    for (qsizetype i = 0; i < m_results.size() && i < m_item.steps.size(); ++i) {
        const FixStep &step = m_item.steps[i];
        const bool done = m_results[i].state == StepState::Done;
        if (step.kind == FixStep::Kind::AttachIndexes)
            loose = loose && !done;
        if (!isOfOneIndex(step))
            continue;
        loose = loose || (done && isPartitioned);
        bool stays = true;
        try {
            if (step.kind == FixStep::Kind::CreateIndex) // else the drop has just failed
                dropUnfinishedIndex(m_connection, step.table, step.name, longest);
            stays = indexState(m_connection, step.table, step.name) == IndexState::Unfinished;
        } catch (const DbError &) {
            // It is not known, or could not be dropped: the next run looks again.
        }
        if (stays) {
            m_changed = true;
            leaveBehind(Text::tr("the unfinished index %1, which the next run removes").arg(step.name));
        }
    }
    if (loose)
        leaveBehind(
            Text::tr("indexes of partitions, which the next run makes one, and \"ondelete fix --clean-up\" removes"));
}

void KeyChange::leaveBehind(const QString &what)
{
    m_leftBehind += (m_leftBehind.isEmpty() ? QString() : u"; "_s) + what;
}

bool KeyChange::isDoneAfterAll()
{
    // The connection went, maybe in mid-commit: a new one can see what the server made of it.
    try {
        const std::unique_ptr<Connection> another = connectPatiently(m_connection);
        Connection &again = *another;
        if (!hasComeToRest(again, m_backend)) {
            m_inDoubt = true;
            m_leftBehind =
                Text::tr("not known, because the server was still at it: run \"ondelete fix --clean-up\" later");
            return false;
        }
        const KeyState now = keyState(again, m_name, m_table);
        if (holdsTemporary(again)) {
            m_changed = true;
            leaveBehind(howToCleanUp(m_item));
        }
        for (qsizetype i = 0; i < m_results.size() && i < m_item.steps.size(); ++i) {
            const FixStep &step = m_item.steps[i];
            if (!isOfOneIndex(step))
                continue;
            const IndexState state = indexState(again, step.table, step.name);
            if (state == IndexState::Unfinished) {
                m_changed = true;
                leaveBehind(Text::tr("the unfinished index %1, which the next run removes").arg(step.name));
            } else if (state == wantedState(step)) {
                m_changed = true;
                m_results[i].state = StepState::Done;
                m_results[i].message.clear();
            }
        }
        return now.exists() && now.oid != m_item.key && now.rule == m_item.to && now.setColumns == m_item.setColumns
            && now.validated == m_item.validates;
    } catch (const DbError &) {
        m_inDoubt = true;
        m_leftBehind =
            Text::tr("not known, because the server could not be reached again: run \"ondelete fix --clean-up\" later");
        return false;
    }
}

} // namespace ondelete
