// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <chrono>

namespace ondelete {

/// How long the window waits for what it has asked for.
struct WaitingTimes
{
    std::chrono::seconds connecting{10};
    std::chrono::minutes looking{10};     ///< each statement that finds out what a delete would do
    std::chrono::milliseconds fixTry{50}; ///< each try of a fix to lock a table: so long others wait behind it
    std::chrono::minutes fixKey{5};       ///< all tries for one rule together

    friend bool operator==(const WaitingTimes &, const WaitingTimes &) = default;
};

/// As a person chose them in the settings; what nobody chose is as above. Thread: any.
[[nodiscard]] WaitingTimes waitingTimes();
void keepWaitingTimes(const WaitingTimes &times);
void resetWaitingTimes();

/// @p settings with what was chosen; what they say themselves of connecting holds, as does libpq's environment.
[[nodiscard]] ConnectionSettings withWaitingTimes(ConnectionSettings settings);

} // namespace ondelete
