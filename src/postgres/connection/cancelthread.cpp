// SPDX-License-Identifier: MIT
#include "postgres/connection/cancelthread.h"

#include <array>
#include <chrono>
#include <libpq-fe.h>

namespace ondelete {

CancelThread::CancelThread(PGconn *handle)
    : m_cancel(PQgetCancel(handle))
    , m_thread([this](const std::stop_token &quit) { work(quit); })
{
}

CancelThread::~CancelThread()
{
    m_thread.request_stop();
    m_thread.join();
    PQfreeCancel(m_cancel);
}

void CancelThread::cancelNow()
{
    const std::lock_guard lock(m_mutex);
    if (!m_running)
        return;
    m_asked = true;
    m_changed.notify_all();
}

void CancelThread::work(const std::stop_token &quit)
{
    using namespace std::chrono_literals;
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, quit, [this] { return m_running && m_asked; })) {
        m_sending = true;
        lock.unlock();
        std::array<char, 256> error{};
        PQcancel(m_cancel, error.data(), int(error.size()));
        lock.lock();
        m_sending = false;
        m_changed.notify_all();
        m_changed.wait_for(lock, quit, 100ms, [this] { return !m_running; });
    }
}

CancelThread::Statement::Statement(CancelThread &thread, const std::stop_token &token)
    : m_thread(thread)
{
    {
        const std::lock_guard lock(m_thread.m_mutex);
        m_thread.m_running = true;
        m_thread.m_asked = false;
    }
    // Outside the lock: where the token has stopped already, the callback runs here and now.
    m_callback.emplace(token, Ask{&m_thread});
}

CancelThread::Statement::~Statement()
{
    m_callback.reset();
    std::unique_lock lock(m_thread.m_mutex);
    m_thread.m_running = false;
    m_thread.m_asked = false;
    m_thread.m_changed.notify_all();
    // A request that is on its way must not hit the next statement, say a COMMIT: the server acts on it before
    // PQcancel returns, so waiting for that is enough.
    m_thread.m_changed.wait(lock, [this] { return !m_thread.m_sending; });
}

} // namespace ondelete
