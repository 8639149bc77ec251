// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <functional>
#include <limits>

namespace ondelete {

/// The quickest of five runs, in seconds: what else the machine does only ever adds.
inline double quickest(const std::function<void()> &work)
{
    constexpr int runs = 5;
    double best = std::numeric_limits<double>::infinity();
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e9);
    }
    return best;
}

} // namespace ondelete
