// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <stop_token>
#include <thread>

namespace ondelete {

/// Sleeps, unless @p token stops it.
void sleepFor(std::chrono::milliseconds time, const std::stop_token &token);

/// Asks work to stop once a time is over, while it lives.
class TimeLimit
{
public:
    explicit TimeLimit(std::chrono::milliseconds time);

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_thread; ///< the last member: it uses the other
};

} // namespace ondelete
