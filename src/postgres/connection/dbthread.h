// SPDX-License-Identifier: MIT
#pragma once

#include "core/jobs/running.h"
#include "postgres/connection/connection.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>

namespace ondelete {

/// The thread that owns one Connection. Jobs run one after another, in order; the connection opens with the
/// first and opens anew when it was lost. Used from the window's thread; never blocks it.
class DbThread
{
public:
    explicit DbThread(ConnectionSettings settings);
    /// Stops the running job, drops the waiting ones, and joins.
    ~DbThread();
    DbThread(const DbThread &) = delete;
    DbThread &operator=(const DbThread &) = delete;

    /// Runs @p job, a callable `T (Connection &)`, on the thread. Errors travel in the future as DbError.
    template <typename Job>
    auto run(Job job) -> Running<std::invoke_result_t<Job, Connection &>>;

    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    /// Jobs that run or wait. Thread: any.
    [[nodiscard]] int pending() const;

private:
    struct State;
    using Work = std::function<void(Connection *, const std::exception_ptr &)>;
    void post(std::stop_source stop, Work work);

    ConnectionSettings m_settings;
    std::shared_ptr<State> m_state;
    std::unique_ptr<QThread> m_thread;
};

template <typename Job>
auto DbThread::run(Job job) -> Running<std::invoke_result_t<Job, Connection &>>
{
    using T = std::invoke_result_t<Job, Connection &>;
    auto promise = std::make_shared<QPromise<T>>();
    Running<T> running{promise->future(), {}};
    promise->start();
    post(running.stop,
         [promise, job = std::move(job)](Connection *connection, const std::exception_ptr &failure) mutable {
             fulfil(*promise, [&] {
                 if (failure)
                     std::rethrow_exception(failure);
                 return job(*connection);
             });
         });
    return running;
}

} // namespace ondelete
