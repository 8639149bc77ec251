// SPDX-License-Identifier: MIT
#pragma once

#include "core/fixresult.h"
#include "postgres/connection.h"
#include "postgres/fixrunner.h"

#include <chrono>
#include <functional>

namespace ondelete {

/// Gets strong locks on busy tables without anybody noticing: looks before it tries, gives up fast, waits with
/// jitter, tries again, until it is out of patience. Thread: the connection's.
class LockNegotiator
{
public:
    LockNegotiator(Connection &connection, QList<Oid> tables, const FixPatience &patience);

    /// Whether the work makes others wait: then nobody's long transaction may be in its way when it is tried.
    enum class Look { BeforeTrying, No };

    struct Callbacks
    {
        std::function<void(int tries)> onTry;
        std::function<void(const QList<Blocker> &)> onWait;
    };

    /// Calls @p work, a transaction of its own with a short lock_timeout, until it got its locks. Other errors of
    /// @p work pass. Throws DbError (Kind::Refused; gaveUp() is then true) when patience ends, and Kind::Cancelled.
    void run(Look look, const std::function<void()> &work, const Callbacks &callbacks = {});

    [[nodiscard]] bool gaveUp() const { return m_gaveUp; }

private:
    void wait(const Callbacks &callbacks, const QList<Blocker> &blockers);

    Connection &m_connection;
    QList<Oid> m_tables;
    int m_giveUpAfterSeconds;
    std::chrono::steady_clock::time_point m_deadline;
    bool m_gaveUp = false;
};

} // namespace ondelete
