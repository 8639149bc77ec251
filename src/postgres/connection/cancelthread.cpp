// SPDX-License-Identifier: MIT
#include "postgres/connection/cancelthread.h"

#include <array>
#include <chrono>
#include <libpq-fe.h>

namespace ondelete {

namespace {

using namespace std::chrono_literals;

/// The server acts on a request before it answers it. One that does not answer would be waited for for ever.
constexpr auto longest = 600ms;

/// One request, on a thread that can be left.
struct Request
{
    explicit Request(std::shared_ptr<PGcancel> cancelled)
        : cancel(std::move(cancelled))
    {
    }

    std::shared_ptr<PGcancel> cancel;
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;
};

/// Returns whether the server has answered.
bool send(const std::shared_ptr<PGcancel> &cancel)
{
    const auto request = std::make_shared<Request>(cancel);
    std::thread([request] {
        std::array<char, 256> error{};
        PQcancel(request->cancel.get(), error.data(), int(error.size()));
        const std::lock_guard lock(request->mutex);
        request->done = true;
        request->changed.notify_all();
    }).detach();
    std::unique_lock lock(request->mutex);
    return request->changed.wait_for(lock, longest, [&] { return request->done; });
}

} // namespace

CancelThread::CancelThread(PGconn *handle)
    : m_cancel(PQgetCancel(handle), &PQfreeCancel)
    , m_thread([this](const std::stop_token &quit) { work(quit); })
{
}

CancelThread::~CancelThread()
{
    m_thread.request_stop();
    m_thread.join();
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
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, quit, [this] { return m_running && m_asked; })) {
        m_sending = true;
        lock.unlock();
        // A late request must not meet another statement. The socket is another thread's, which may have closed it.
        if (!send(m_cancel))
            m_unanswered = true;
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
