// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"
#include "support/statementproxy.h"

#include <QtCore/QMetaType>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

namespace ondelete {

/// What comes in the way of a fix at one of its statements: from outside, as it would. Over with this object.
class FixTrouble
{
public:
    /// "Within": while the statement runs, which is made to take long.
    enum class Kind {
        ConnectionCut,
        AnswerLost,       ///< the statement is done, and the connection cut
        TerminatedWithin, ///< the backend is
        Cancelled,
        CancelledWithin,
        TimedOut,     ///< by a statement_timeout
        DdlRefused,   ///< by an event trigger
        TablesLocked, ///< by somebody who never lets go
    };

    /// Whether @p kind makes a difference at @p sql.
    [[nodiscard]] static bool canMeet(Kind kind, const QByteArray &sql);
    [[nodiscard]] static bool leavesTheConnection(Kind kind);
    /// Makes in a database what the others need, as superuser.
    static void prepare(Connection &connection);

    /// Of a fix on the backend @p pid of @p settings, which @p stop stops.
    FixTrouble(ConnectionSettings settings, qint64 pid, std::stop_source &stop);
    ~FixTrouble();
    FixTrouble(const FixTrouble &) = delete;
    FixTrouble &operator=(const FixTrouble &) = delete;

    void comeAt(StatementProxy &proxy, int number, Kind kind);

    /// Whether @p sql changes something or ends a transaction that does; before others nothing can be half-done.
    [[nodiscard]] static bool isPartOfAChange(const QByteArray &sql);
    /// Whether it is let come at statement @p number of @p statements in the @p row of a test: at each with
    /// ONDELETE_FAULTS=all, as in .ci/run; else at one of each kind, and each row takes another of it.
    [[nodiscard]] static bool isTried(const QByteArrayList &statements, int number, int row);

    enum class Moment { Before, Within };
    /// Something else comes: @p what, on a thread of its own where it comes within the statement.
    void comeAt(StatementProxy &proxy, int number, Moment moment, const std::function<void()> &what);
    [[nodiscard]] static bool canBeSlow(const QByteArray &sql);
    /// Until what was to come within a statement has come, also where that was over sooner.
    void wait();

private:
    void makeSlow(const QByteArray &sql);
    void hold(const QString &lock, std::chrono::milliseconds patience);

    ConnectionSettings m_settings;
    qint64 m_pid;
    std::stop_source &m_stop;
    std::unique_ptr<Connection> m_other;  ///< who does it
    std::unique_ptr<Connection> m_holder; ///< who holds locks
    std::jthread m_thread;
};

} // namespace ondelete

Q_DECLARE_METATYPE(ondelete::FixTrouble::Kind)
Q_DECLARE_METATYPE(ondelete::FixTrouble::Moment)
