// SPDX-License-Identifier: MIT
#include "postgres/keychange.h"

#include "postgres/keyindex.h"
#include "postgres/transaction.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text { Q_DECLARE_TR_FUNCTIONS(ondelete::KeyChange) };

bool hasConstraint(Connection &connection, Oid table, const QString &name)
{
    return connection.query(u"SELECT FROM pg_catalog.pg_constraint WHERE conrelid = $1::oid AND conname = $2"_s,
                            {QString::number(table), name}).count() > 0;
}

/// The statements that remove what is temporary, without those that take the locks.
QString howToCleanUp(const FixItem &item)
{
    QStringList statements = item.cleanUp.statements;
    statements.removeIf([](const QString &statement) { return !statement.startsWith(u"ALTER TABLE"_s); });
    return statements.join(u"; "_s);
}

} // namespace

KeyChange::KeyChange(Connection &connection, const FixItem &item, const FixPatience &patience, OnStep onStep)
    : m_connection(connection)
    , m_item(item)
    , m_patience(patience)
    , m_onStep(std::move(onStep))
{
}

void KeyChange::report(int index, const StepResult &result, const QList<Blocker> &blockers)
{
    if (m_onStep && index >= 0)
        m_onStep(index, result.state, result.ms, result.tries, blockers);
}

KeyChange::Outcome KeyChange::run()
{
    try {
        const Rows rows = m_connection.query(
            u"SELECT conrelid, conname FROM pg_catalog.pg_constraint WHERE oid = $1::oid"_s,
            {QString::number(m_item.key)});
        if (rows.count() != 1)
            throw DbError(DbError::Kind::Refused,
                          Text::tr("The key is not there any more; somebody changed it meanwhile. Nothing was changed here. "
                             "Audit again."));
        m_table = Oid(rows.integer(0, 0));
        m_name = rows.text(0, 1);
        m_before = keyState(m_connection, m_name, m_table);
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
        const bool gaveUp = m_locks && m_locks->gaveUp();
        if (m_results.isEmpty()) {
            m_results.append({m_item.finding, m_item.steps.front().title, m_item.steps.front().statements.join(u'\n'),
                              m_item.steps.front().locks, StepState::Failed, 0, 0, error.message});
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
            const FixPatience patience{m_patience.lockTimeoutMs, error.isCancelled() ? 0 : 10, {}};
            m_locks.emplace(m_connection, m_item.tables, patience);
            removeTemporary();
        } catch (const DbError &) {
            m_changed = true;
            m_leftBehind = howToCleanUp(m_item);
        }
        removeUnfinishedIndexes();
        return error.isCancelled() ? Outcome::Cancelled : gaveUp ? Outcome::GaveUp : Outcome::Failed;
    }
}

void KeyChange::runSteps(const QList<FixStep> &steps)
{
    m_results.clear();
    for (const FixStep &step : steps)
        m_results.append({m_item.finding, step.title, step.statements.join(u'\n'), step.locks, StepState::Pending, 0, 0, {}});
    for (int i = 0; i < steps.size(); ++i) {
        StepResult &result = m_results[i];
        try {
            if (isMadeAlready(steps[i])) {
                result.state = StepState::Done;
                result.message = Text::tr("There already, from a run that was interrupted.");
                report(i, result);
                continue;
            }
            tryStep(steps[i], result, i);
        } catch (const DbError &error) {
            result.state = StepState::Failed;
            result.message = error.details();
            report(i, result);
            throw;
        }
    }
}

void KeyChange::tryStep(const FixStep &step, StepResult &result, int index)
{
    using Look = LockNegotiator::Look;
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
    m_locks->run(step.waits == FixStep::Waits::Nobody ? Look::No : Look::BeforeTrying, [&] { runStep(step); },
                 {onTry, onWait});
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

void KeyChange::runStep(const FixStep &step)
{
    if (step.kind == FixStep::Kind::CreateIndex) {
        makeIndex(m_connection, step.table, step.name, step.statements.first());
        m_changed = true;
        return;
    }
    Transaction transaction(m_connection, Transaction::Access::ReadWrite);
    for (const QString &statement : step.statements)
        m_connection.query(statement);
    checkAfter(step);
    transaction.commit();
    m_changed = m_changed || step.kind == FixStep::Kind::Replace || step.kind == FixStep::Kind::AttachIndexes;
}

void KeyChange::checkAfter(const FixStep &step)
{
    if (step.kind == FixStep::Kind::AddKey) {
        // While both keys exist the old rule holds only if its triggers fire first.
        if (firesBefore(m_connection, readKeyState(m_connection, step.table, step.name).oid, m_item.key))
            throw OtherWayNeeded();
        return;
    }
    if (step.kind != FixStep::Kind::Swap && step.kind != FixStep::Kind::Replace)
        return;
    const KeyState now = readKeyState(m_connection, m_table, m_name);
    const bool validityKept = step.kind == FixStep::Kind::Replace || now.validated == m_item.validates;
    if (!now.exists() || now.rule != m_item.to || now.kept != m_before.kept || !validityKept)
        throw DbError(DbError::Kind::Refused,
                      Text::tr("The new key would differ from the old one in more than its delete rule, so the swap was "
                         "rolled back. The key is as it was before."));
    if (holdsTemporary(m_connection))
        throw DbError(DbError::Kind::Refused,
                      Text::tr("The new key did not take the place of the old one in every partition, so the swap was rolled back. "
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
    return connection.query(uR"(
        SELECT FROM pg_catalog.pg_constraint k
        WHERE k.conrelid = ANY ($1::oid[]) AND k.conparentid = 0 AND k.coninhcount = 0
          AND (k.conname = $2 OR pg_catalog.starts_with(k.conname::text, $2 || '_not_null')))"_s,
                            {Connection::arrayOf(oids), m_item.temporaryName}).count() > 0;
}

void KeyChange::removeTemporary()
{
    if (m_table == 0 || m_item.temporaryName.isEmpty() || !holdsTemporary(m_connection))
        return;
    StepResult ignored;
    tryStep(m_item.cleanUp, ignored, -1);
}

void KeyChange::removeUnfinishedIndexes()
{
    for (const FixStep &step : m_item.steps) {
        if (step.kind != FixStep::Kind::CreateIndex)
            continue;
        try {
            const Connection::Cancellable uninterrupted(m_connection, {});
            dropUnfinishedIndex(m_connection, step.table, step.name);
        } catch (const DbError &) {
            m_changed = true;
            m_leftBehind = Text::tr("the unfinished index %1, which the next run removes").arg(step.name);
        }
    }
}

bool KeyChange::isDoneAfterAll()
{
    // The connection went, maybe in mid-commit: a new one can see what the server made of it.
    try {
        Connection again(m_connection.settings());
        const KeyState now = keyState(again, m_name, m_table);
        if (holdsTemporary(again)) {
            m_changed = true;
            m_leftBehind = howToCleanUp(m_item);
        }
        return now.exists() && now.oid != m_item.key && now.rule == m_item.to && now.validated == m_item.validates;
    } catch (const DbError &) {
        m_leftBehind = Text::tr("not known, because the server could not be reached again: run \"ondelete fix --clean-up\" later");
        return false;
    }
}

} // namespace ondelete
