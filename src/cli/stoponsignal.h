// SPDX-License-Identifier: MIT
#pragma once

#include <stop_token>
#include <thread>

namespace ondelete {

/// Turns SIGINT, SIGTERM and SIGHUP into a stop request, for as long as it lives. Make it before any other thread: they
/// inherit the blocked signals, so that only its own thread meets them, and nothing is interrupted half-way.
class StopOnSignal
{
public:
    StopOnSignal();
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal &) = delete;
    StopOnSignal &operator=(const StopOnSignal &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_thread;
};

} // namespace ondelete
