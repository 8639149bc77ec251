// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

#include <algorithm>

namespace ondelete {

/// Measures the longest time that the event loop did not answer while it lived.
class StallMeter
{
public:
    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout([this] { m_longest = std::max(m_longest, m_clock.restart() - tickMs); });
        m_clock.start();
        m_timer.start(tickMs);
    }

    /// In milliseconds, above the meter's own tick.
    [[nodiscard]] qint64 longestStall() const { return m_longest; }

private:
    static constexpr int tickMs = 5;
    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_longest = 0;
};

} // namespace ondelete
