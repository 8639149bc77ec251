// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

struct pg_conn;
struct pg_cancel;

namespace ondelete {

/// Cancels a connection's running statement from a thread of its own: PQcancel blocks, and whoever asks to stop
/// (the window, a signal) must not. Asks again until the statement has ended, because a request that reaches the
/// server before the statement does is lost.
class CancelThread
{
public:
    explicit CancelThread(pg_conn *handle);
    ~CancelThread();
    CancelThread(const CancelThread &) = delete;
    CancelThread &operator=(const CancelThread &) = delete;

    /// Marks a statement as running, for as long as it lives; a stop of @p token then cancels it.
    class Statement
    {
    public:
        Statement(CancelThread &thread, const std::stop_token &token);
        ~Statement();
        Statement(const Statement &) = delete;
        Statement &operator=(const Statement &) = delete;

    private:
        struct Ask
        {
            CancelThread *thread;
            void operator()() const { thread->cancelNow(); }
        };
        CancelThread &m_thread;
        std::optional<std::stop_callback<Ask>> m_callback;
    };

    /// Asks for the running statement's end; returns at once. Without a running statement it does nothing.
    void cancelNow();

    /// Whether the server left a request unanswered, so that it may come late: the connection is not to be used again.
    /// Thread: any.
    [[nodiscard]] bool isUnanswered() const { return m_unanswered; }

private:
    void work(const std::stop_token &quit);

    std::shared_ptr<pg_cancel> m_cancel;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_running = false;
    bool m_asked = false;
    bool m_sending = false;
    std::atomic<bool> m_unanswered = false;
    std::jthread m_thread; ///< the last member: it uses the others
};

} // namespace ondelete
