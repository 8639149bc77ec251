// SPDX-License-Identifier: MIT
#include "postgres/connection/stoppablesleep.h"

#include <condition_variable>
#include <mutex>

namespace ondelete {

void sleepFor(std::chrono::milliseconds time, const std::stop_token &token)
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    changed.wait_for(lock, token, time, [] { return false; });
}

TimeLimit::TimeLimit(std::chrono::milliseconds time)
    : m_thread([this, time](const std::stop_token &quit) {
        sleepFor(time, quit);
        if (!quit.stop_requested())
            m_stop.request_stop();
    })
{
}

} // namespace ondelete
