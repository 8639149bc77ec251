// SPDX-License-Identifier: MIT
#include "postgres/fix/locknegotiator.h"

#include "postgres/connection/stoppablesleep.h"
#include "postgres/fix/lockwatch.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

bool lockTimedOut(const DbError &error)
{
    return error.sqlState == u"55P03";
}

/// Two sessions waited for each other.
bool wasDeadlock(const DbError &error)
{
    return error.sqlState == u"40P01";
}

} // namespace

LockNegotiator::LockNegotiator(Connection &connection, QList<Oid> tables, const FixPatience &patience)
    : m_connection(connection)
    , m_tables(std::move(tables))
    , m_lockTimeout(patience.lockTimeoutMs)
    , m_giveUpAfter(patience.giveUpAfterSeconds)
{
}

std::chrono::milliseconds LockNegotiator::patienceLeft() const
{
    return std::max(m_lockTimeout, std::chrono::ceil<std::chrono::milliseconds>(m_giveUpAfter - m_waited));
}

void LockNegotiator::run(Work kind, const std::function<void()> &work, const Callbacks &callbacks)
{
    for (int tries = 1;;) {
        // A waiting request for a strong lock holds up everybody behind it: don't even ask while somebody's long
        // transaction is in the way.
        if (kind == Work::HoldsUpOthers) {
            if (const QList<Blocker> holders = longHolders(m_connection, m_tables); !holders.isEmpty()) {
                wait(callbacks, holders);
                continue;
            }
        }
        if (callbacks.onTry)
            callbacks.onTry(tries);
        const Clock::time_point begun = Clock::now();
        const std::chrono::milliseconds longest = kind == Work::Patient ? patienceLeft() : m_lockTimeout;
        try {
            work();
            return;
        } catch (const DbError &error) {
            if (lockTimedOut(error))
                m_waited += longest;
            else if (wasDeadlock(error)) // maybe late, after much work
                m_waited += std::min<Clock::duration>(Clock::now() - begun, m_lockTimeout);
            else
                throw;
        }
        ++tries;
        wait(callbacks, longHolders(m_connection, m_tables));
    }
}

void LockNegotiator::wait(const Callbacks &callbacks, const QList<Blocker> &blockers)
{
    if (m_waited >= m_giveUpAfter) {
        m_gaveUp = true;
        const auto seconds = static_cast<int>(m_giveUpAfter.count());
        QString message = QCoreApplication::translate("ondelete::LockNegotiator",
                                                      "Others used the table all the time; after %Ln second(s) this "
                                                      "key was given up. It is as it was before. Try "
                                                      "again at a quieter hour, or be more patient (--give-up-after).",
                                                      nullptr, seconds);
        for (const Blocker &blocker : blockers)
            message += u'\n' + words(blocker);
        throw DbError(DbError::Kind::Refused, message);
    }
    if (callbacks.onWait)
        callbacks.onWait(blockers);
    const Clock::time_point begun = Clock::now();
    // Between 0.2 and 0.5 s, so that two such programs do not meet again and again.
    sleepFor(std::chrono::milliseconds(200 + QRandomGenerator::global()->bounded(300)), m_connection.stopToken());
    m_waited += Clock::now() - begun;
}

} // namespace ondelete
