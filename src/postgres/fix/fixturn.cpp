// SPDX-License-Identifier: MIT
#include "postgres/fix/fixturn.h"

#include "core/catalog/temporarykey.h"
#include "postgres/connection/stoppablesleep.h"
#include "postgres/fix/lockwatch.h"

#include <QtCore/QCoreApplication>

#include <chrono>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixTurn)
};

} // namespace

FixTurn::FixTurn(Connection &connection)
    : m_connection(connection)
{
}

void FixTurn::take(Oid key, const FixPatience &patience, const OnWait &onWait)
{
    m_gaveUp = false;
    m_held.reset();
    if (!m_own && !m_isAlone)
        connect();
    if (m_isAlone)
        return;
    try {
        if (!m_own->isAlive())
            m_own = std::make_unique<Connection>(m_connection.settings(), m_connection.stopToken());
        const Connection::Cancellable cancellable(*m_own, m_connection.stopToken());
        takeOn(key, patience, onWait);
    } catch (const DbError &error) {
        if (error.kind == DbError::Kind::Refused || error.isCancelled())
            throw;
        throw DbError(DbError::Kind::Refused,
                      Text::tr("Whether somebody else changes this key at the same time could not be told, because a "
                               "second connection failed (%1). The key is as it was before.")
                          .arg(error.message));
    }
}

/// A pooler may have one connection to the server for all: held for a turn, it would never come back to the change
/// itself. Two that are held at once are there.
void FixTurn::connect()
{
    const Transaction changes(m_connection, Transaction::Access::ReadOnly);
    const TimeLimit limit(std::chrono::seconds(2));
    try {
        m_own = std::make_unique<Connection>(m_connection.settings(), limit.token());
        const Connection::Cancellable limited(*m_own, limit.token());
        begin();
        m_held.reset();
    } catch (const DbError &) {
        m_held.reset();
        m_own.reset();
        m_isAlone = true;
    }
}

void FixTurn::begin()
{
    m_held.reset();
    m_held = std::make_unique<Transaction>(*m_own, Transaction::Access::ReadOnly);
}

/// From here on it does nothing for as long as the change takes, and holds up nobody. The statement that took the lock
/// leaves its snapshot behind, for which the making of an index would wait: a simple one after it takes none.
void FixTurn::rest()
{
    m_own->runScript(m_own->server().versionNumber >= 170000
                         ? "SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL transaction_timeout = 0"
                         : "SET LOCAL idle_in_transaction_session_timeout = 0");
}

bool FixTurn::tryTake(Oid key)
{
    return m_own
        ->query(u"SELECT pg_catalog.pg_try_advisory_xact_lock($1::int4, $2::int4)"_s,
                {QString::number(fixTurnClass), QString::number(qint32(key))})
        .boolean(0, 0);
}

QList<Blocker> FixTurn::holders(Oid key)
{
    const Rows rows = m_own->query(uR"(
        SELECT %1
        FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = $1::oid AND l.objid = $2::oid
          AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))"_s.arg(
                                       blockerColumns),
                                   {QString::number(fixTurnClass), QString::number(key)});
    QList<Blocker> found;
    for (int i = 0; i < rows.count(); ++i)
        found.append(blockerFrom(rows, i, 0));
    return found;
}

void FixTurn::takeOn(Oid key, const FixPatience &patience, const OnWait &onWait)
{
    using namespace std::chrono_literals;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(patience.giveUpAfterSeconds);
    for (begin(); !tryTake(key); begin()) {
        const QList<Blocker> others = holders(key);
        m_held.reset();
        if (std::chrono::steady_clock::now() >= end) {
            m_gaveUp = true;
            QString message = Text::tr("Somebody else changes this key at the same time, and was not done in the time "
                                       "that was given. This fix did nothing to it.");
            for (const Blocker &other : others)
                message += u'\n' + words(other);
            throw DbError(DbError::Kind::Refused, message);
        }
        if (onWait)
            onWait(others);
        sleepFor(300ms, m_connection.stopToken());
    }
    rest();
}

} // namespace ondelete
