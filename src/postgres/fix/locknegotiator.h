// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixresult.h"
#include "postgres/connection/connection.h"
#include "postgres/fix/fixrunner.h"

#include <chrono>
#include <functional>

namespace ondelete {

/// Gets strong locks on busy tables without anybody noticing: looks before it tries, gives up fast, waits with
/// jitter, tries again, until it has waited as long as its patience lasts. Thread: the connection's.
class LockNegotiator
{
public:
    LockNegotiator(Connection &connection, QList<Oid> tables, const FixPatience &patience);

    /// What the work does while it waits for a lock: holds up everybody behind it, so that nobody's long transaction
    /// may be in its way when it is tried; only itself, and not for long; or only itself, for as long as patience
    /// lasts.
    enum class Work { HoldsUpOthers, Brief, Patient };

    struct Callbacks
    {
        std::function<void(int tries)> onTry;
        std::function<void(const QList<Blocker> &)> onWait;
    };

    /// Calls @p work, a transaction of its own with a short lock_timeout, or what waits no longer than patienceLeft(),
    /// until it got its locks. Other errors of @p work pass. Throws DbError (Kind::Refused; gaveUp() is then true) when
    /// patience ends, and Kind::Cancelled.
    void run(Work kind, const std::function<void()> &work, const Callbacks &callbacks = {});

    /// How long patient work may wait for a lock now; as long as any other, at least.
    [[nodiscard]] std::chrono::milliseconds patienceLeft() const;
    [[nodiscard]] bool gaveUp() const { return m_gaveUp; }

private:
    void wait(const Callbacks &callbacks, const QList<Blocker> &blockers);
    using Clock = std::chrono::steady_clock;

    Connection &m_connection;
    QList<Oid> m_tables;
    std::chrono::milliseconds m_lockTimeout;
    std::chrono::seconds m_giveUpAfter;
    Clock::duration m_waited{}; ///< over all tries: what the work itself takes is no waiting
    bool m_gaveUp = false;
};

} // namespace ondelete
