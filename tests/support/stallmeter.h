// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTimer>

#include <algorithm>

namespace ondelete {

/// Measures the longest time that the event loop did not answer while it lived, through its thread's own doing: that
/// the machine gave its processors to others meanwhile does not count, so that it may measure beside other tests.
class StallMeter
{
public:
    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] {
            const qint64 queued = queuedMs();
            m_longest = std::max(m_longest, m_clock.restart() - tickMs - (queued - m_queued));
            m_queued = queued;
        });
        m_queued = queuedMs();
        m_clock.start();
        m_timer.start(tickMs);
    }

    /// In milliseconds, above the meter's own tick.
    [[nodiscard]] qint64 longestStall() const { return m_longest; }

private:
    /// For how long this thread has been ready to run and was not let, since it began; 0 where the kernel does not say.
    static qint64 queuedMs()
    {
        QFile statistics(QStringLiteral("/proc/thread-self/schedstat")); // ns running, ns queued, times
        return statistics.open(QIODevice::ReadOnly) ? statistics.readAll().split(' ').value(1).toLongLong() / 1'000'000
                                                    : 0;
    }

    static constexpr int tickMs = 5;
    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_queued = 0;
    qint64 m_longest = 0;
};

} // namespace ondelete
