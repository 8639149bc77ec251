// SPDX-License-Identifier: MIT
#include "postgres/keychange.h"

#include "postgres/keyindex.h"
#include "postgres/transaction.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ondelete::KeyChange", text);
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
            u"SELECT conrelid, confrelid, conname FROM pg_catalog.pg_constraint WHERE oid = $1::oid"_s,
            {QString::number(m_item.key)});
        if (rows.count() != 1)
            throw DbError(DbError::Kind::Refused,
                          tr(QT_TRANSLATE_NOOP("ondelete::KeyChange",
                             "The key is not there any more; somebody changed it meanwhile. Nothing was changed here. "
                             "Audit again.")));
        m_table = Oid(rows.integer(0, 0));
        m_references = Oid(rows.integer(0, 1));
        m_name = rows.text(0, 2);
        m_before = readKeyState(m_connection, m_table, m_name);
        m_locks.emplace(m_connection, QList<Oid>{m_table, m_references}, m_patience);
        removeTemporaryKey(); // of a run that was interrupted
        try {
            runSteps(m_item.steps);
        } catch (const OtherWayNeeded &) {
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
            m_locks.emplace(m_connection, QList<Oid>{m_table, m_references}, patience);
            removeTemporaryKey();
        } catch (const DbError &) {
            m_changed = true;
            m_leftBehind = m_item.cleanUp.statements.last();
        }
        removeUnfinishedIndex();
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

void KeyChange::runStep(const FixStep &step)
{
    if (step.kind == FixStep::Kind::CreateIndex) {
        makeIndex(m_connection, m_table, m_item.indexName, step.statements.first());
        m_changed = true;
        return;
    }
    Transaction transaction(m_connection, Transaction::Access::ReadWrite);
    for (const QString &statement : step.statements)
        m_connection.query(statement);
    checkAfter(step);
    transaction.commit();
    m_changed = m_changed || step.kind == FixStep::Kind::Replace;
}

void KeyChange::checkAfter(const FixStep &step)
{
    const bool isNewKeyApart = step.kind == FixStep::Kind::AddKey;
    const KeyState now = readKeyState(m_connection, m_table, isNewKeyApart ? m_item.temporaryName : m_name);
    if (isNewKeyApart) {
        // While both keys exist the old rule holds only if its triggers fire first.
        if (firesBefore(m_connection, now.oid, m_item.key))
            throw OtherWayNeeded();
        return;
    }
    if (step.kind != FixStep::Kind::Swap && step.kind != FixStep::Kind::Replace)
        return;
    const bool validityKept = step.kind == FixStep::Kind::Replace || now.validated == m_before.validated;
    if (!now.exists() || now.rule != m_item.to || now.kept != m_before.kept || !validityKept)
        throw DbError(DbError::Kind::Refused,
                      tr(QT_TRANSLATE_NOOP("ondelete::KeyChange",
                         "The new key would differ from the old one in more than its delete rule, so the swap was "
                         "rolled back. The key is as it was before.")));
}

void KeyChange::removeTemporaryKey()
{
    if (m_table == 0 || !readKeyState(m_connection, m_table, m_item.temporaryName).exists())
        return;
    StepResult ignored;
    tryStep(m_item.cleanUp, ignored, -1);
}

void KeyChange::removeUnfinishedIndex()
{
    if (m_item.indexName.isEmpty())
        return;
    try {
        const Connection::Cancellable uninterrupted(m_connection, {});
        dropUnfinishedIndex(m_connection, m_table, m_item.indexName);
    } catch (const DbError &) {
        m_changed = true;
        m_leftBehind = tr(QT_TRANSLATE_NOOP("ondelete::KeyChange",
                          "the unfinished index %1, which the next run removes")).arg(m_item.indexName);
    }
}

bool KeyChange::isDoneAfterAll()
{
    // The connection went, maybe in mid-commit: a new one can see what the server made of it.
    try {
        Connection again(m_connection.settings());
        const KeyState now = readKeyState(again, m_table, m_name);
        if (readKeyState(again, m_table, m_item.temporaryName).exists()) {
            m_changed = true;
            m_leftBehind = m_item.cleanUp.statements.last();
        }
        return now.exists() && now.oid != m_item.key && now.rule == m_item.to
            && now.validated == m_before.validated;
    } catch (const DbError &) {
        m_leftBehind = tr(QT_TRANSLATE_NOOP("ondelete::KeyChange",
            "not known, because the server could not be reached again: run \"ondelete fix --clean-up\" later"));
        return false;
    }
}

} // namespace ondelete
