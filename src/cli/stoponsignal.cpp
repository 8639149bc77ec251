// SPDX-License-Identifier: MIT
#include "cli/stoponsignal.h"

#include "cli/console.h"

#include <csignal>
#include <cstdlib>
#include <ctime>

namespace ondelete {
namespace {

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

} // namespace

StopOnSignal::StopOnSignal()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    // A reader that went away (ondelete … | head) ends the output, not the work.
    std::signal(SIGPIPE, SIG_IGN);
    m_thread = std::jthread([this, set](const std::stop_token &quit) {
        constexpr timespec tick{0, 100'000'000};
        while (!quit.stop_requested()) {
            if (sigtimedwait(&set, nullptr, &tick) > 0)
                onSignal();
        }
    });
}

StopOnSignal::~StopOnSignal() = default;

void StopOnSignal::onSignal()
{
    const bool isFirst = m_stop.request_stop();
    const std::scoped_lock lock(m_mutex);
    if (isFirst && m_lastWords.isEmpty())
        return;
    const bool isKnown = m_lastWords.isEmpty();
    if (const QString &words = isKnown ? m_known : m_lastWords; !words.isEmpty())
        writeMessage(words);
    std::_Exit(int(isKnown ? m_knownStatus : ExitStatus::Cancelled));
}

void StopOnSignal::setKnown(const QString &message, ExitStatus status)
{
    const std::scoped_lock lock(m_mutex);
    m_known = message;
    m_knownStatus = status;
}

StopOnSignal::EndsAtOnce::EndsAtOnce(StopOnSignal &stop, const QString &message)
    : m_stop(stop)
{
    const std::scoped_lock lock(stop.m_mutex);
    stop.m_lastWords = message;
}

StopOnSignal::EndsAtOnce::~EndsAtOnce()
{
    const std::scoped_lock lock(m_stop.m_mutex);
    m_stop.m_lastWords.clear();
}

} // namespace ondelete
