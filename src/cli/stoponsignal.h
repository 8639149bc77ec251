// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exitstatus.h"

#include <QtCore/QString>

#include <mutex>
#include <stop_token>
#include <thread>

namespace ondelete {

/// Turns SIGINT, SIGTERM and SIGHUP into a stop request, for as long as it lives; a second one ends the process at
/// once. Make it before any other thread: they inherit the blocked signals, so that only its own thread meets them, and
/// nothing is interrupted half-way.
class StopOnSignal
{
public:
    StopOnSignal();
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal &) = delete;
    StopOnSignal &operator=(const StopOnSignal &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

    /// What is known about the data should a second signal end the process at once, and the status that says so.
    void setKnown(const QString &message, ExitStatus status);

    /// While it lives, a signal ends the process at once, with @p message and status 130: for waits that nothing
    /// else can end, as for a server that does not answer, while there is nothing to roll back.
    class EndsAtOnce
    {
    public:
        EndsAtOnce(StopOnSignal &stop, const QString &message);
        ~EndsAtOnce();
        EndsAtOnce(const EndsAtOnce &) = delete;
        EndsAtOnce &operator=(const EndsAtOnce &) = delete;

    private:
        StopOnSignal &m_stop;
    };

private:
    void onSignal();

    std::stop_source m_stop;
    std::mutex m_mutex;
    QString m_lastWords; ///< under m_mutex; empty: no EndsAtOnce lives
    QString m_known;     ///< under m_mutex
    ExitStatus m_knownStatus = ExitStatus::Cancelled;
    std::jthread m_thread;
};

} // namespace ondelete
