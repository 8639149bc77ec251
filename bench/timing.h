// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <functional>
#include <limits>

namespace ondelete {

inline double seconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

constexpr int tries = 5;

/// The quickest of five runs, in seconds: what else the machine does only ever adds.
inline double quickest(const std::function<void()> &work)
{
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < tries; ++i)
        best = std::min(best, seconds(work));
    return best;
}

} // namespace ondelete
