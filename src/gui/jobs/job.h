// SPDX-License-Identifier: MIT
#pragma once

#include "core/jobs/running.h"
#include "core/text/bytes.h"
#include "postgres/connection/dberror.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFutureWatcher>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>
#include <utility>

namespace ondelete {

/// The one bridge from work on another thread to the window: a member of the page or dialog that wants it done. Only
/// what was started last counts: started again, dropped or destroyed, it stops what runs, whose answer never comes.
/// Thread: the window's.
///
///     m_audit.start(m_db.run(job), [this](Audit audit) { … }, [this](const DbError &error) { … });
class Job
{
public:
    Job() = default;
    ~Job();
    Job(const Job &) = delete;
    Job &operator=(const Job &) = delete;

    /// Takes up @p running: @p onResult (with its value, where it has one) or @p onError (with the DbError) is called
    /// once, when isRunning() is false again. Either may start the job again, and destroy it. What was dropped where
    /// it ran ends as cancelled.
    template <typename T, typename OnResult, typename OnError>
    void start(const Running<T> &running, OnResult onResult, OnError onError);

    /// A callback for the progress of what is started next: callable from any thread, it runs @p handler on the
    /// window's, and no more once that has ended or was dropped.
    template <typename Value, typename Handler>
    [[nodiscard]] std::function<void(const Value &)> progress(Handler handler);

    /// Asks what runs to stop. Its answer still comes: it may have been too late.
    void stop();
    /// Whether stop() was asked for since it was started last: what then would come next is not to be started.
    [[nodiscard]] bool wasStopped() const { return m_stop.stop_requested(); }
    /// Stops what runs; nobody waits for its answer any more.
    void drop();
    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

private:
    struct Attempt
    {
    };

    void end();

    std::unique_ptr<QFutureWatcherBase> m_watcher; ///< of what runs
    std::stop_source m_stop;                       ///< of what was started last
    std::shared_ptr<Attempt> m_attempt;            ///< lives as long as what runs: its progress counts
    std::shared_ptr<Attempt> m_next;               ///< the same of what is started next
};

/// What @p future ended with, where it is no result; it must have ended.
template <typename T>
[[nodiscard]] std::optional<DbError> failureOf(QFuture<T> future)
{
    try {
        future.waitForFinished(); // rethrows what the job threw
    } catch (const DbError &error) {
        return error;
    } catch (const std::exception &error) {
        return DbError(DbError::Kind::Refused, textOf(error.what()));
    }
    if (future.isCanceled())
        return DbError(DbError::Kind::Cancelled,
                       QCoreApplication::translate("ondelete::DbError", "The work was cancelled."));
    return std::nullopt;
}

template <typename T, typename OnResult, typename OnError>
void Job::start(const Running<T> &running, OnResult onResult, OnError onError)
{
    drop();
    m_stop = running.stop;
    m_attempt = std::exchange(m_next, nullptr);
    // Not QFuture::then(): that aborts when its context dies before the job ends.
    auto watcher = std::make_unique<QFutureWatcher<T>>();
    QObject::connect(
        watcher.get(), &QFutureWatcherBase::finished, watcher.get(),
        [this, future = running.future, onResult = std::move(onResult), onError = std::move(onError)]() mutable {
            end(); // what is called next may start this again, or destroy it
            if (const std::optional<DbError> failure = failureOf(future))
                onError(*failure);
            else if constexpr (std::is_void_v<T>)
                onResult();
            else
                onResult(future.result());
        });
    watcher->setFuture(running.future);
    m_watcher = std::move(watcher);
}

template <typename Value, typename Handler>
std::function<void(const Value &)> Job::progress(Handler handler)
{
    if (!m_next)
        m_next = std::make_shared<Attempt>();
    return [attempt = std::weak_ptr(m_next), handler = std::move(handler)](const Value &value) {
        // Looked at on the window's thread only, where the job lives and dies.
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [attempt, handler, value] {
                if (!attempt.expired())
                    handler(value);
            },
            Qt::QueuedConnection);
    };
}

} // namespace ondelete
