// SPDX-License-Identifier: MIT
#include "cli/stoponsignal.h"

#include <csignal>
#include <ctime>

namespace ondelete {
namespace {

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, signal);
    return signals;
}

} // namespace

StopOnSignal::StopOnSignal()
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    // A reader that went away (ondelete … | head) ends the output, not the work.
    std::signal(SIGPIPE, SIG_IGN);
    m_thread = std::jthread([this, signals](const std::stop_token &quit) {
        constexpr timespec tick{0, 100'000'000};
        while (!quit.stop_requested()) {
            if (sigtimedwait(&signals, nullptr, &tick) > 0)
                m_stop.request_stop();
        }
    });
}

StopOnSignal::~StopOnSignal() = default;

} // namespace ondelete
