// SPDX-License-Identifier: MIT
#include "postgres/connection/dbthread.h"

#include <QtCore/QCoreApplication>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace ondelete {

struct DbThread::State
{
    struct Job
    {
        std::stop_source stop;
        Work work;
    };

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Job> jobs;
    std::optional<std::stop_source> running;
    bool quit = false;
};

namespace {

/// The connection that the next job gets: the same one while it lives and is idle, else a new one.
void ensureConnection(std::unique_ptr<Connection> &connection, const ConnectionSettings &settings,
                      const std::stop_token &stop)
{
    if (connection && connection->isAlive() && !connection->inTransaction())
        return;
    connection.reset();
    connection = std::make_unique<Connection>(settings, stop);
}

} // namespace

DbThread::DbThread(ConnectionSettings settings)
    : m_settings(std::move(settings))
    , m_state(std::make_shared<State>())
{
    m_thread.reset(QThread::create([state = m_state, settings = m_settings] {
        std::unique_ptr<Connection> connection;
        while (true) {
            std::unique_lock lock(state->mutex);
            state->changed.wait(lock, [&] { return state->quit || !state->jobs.empty(); });
            if (state->jobs.empty())
                return;
            State::Job job = std::move(state->jobs.front());
            state->jobs.pop_front();
            state->running = job.stop;
            lock.unlock();

            std::exception_ptr failure;
            try {
                if (job.stop.stop_requested())
                    throw DbError(DbError::Kind::Cancelled,
                                  QCoreApplication::translate("ondelete::DbThread", "Cancelled before it began."));
                ensureConnection(connection, settings, job.stop.get_token());
            } catch (...) {
                failure = std::current_exception();
            }
            if (failure) {
                job.work(nullptr, failure);
            } else {
                const Connection::Cancellable cancellable(*connection, job.stop.get_token());
                job.work(connection.get(), nullptr);
            }
            lock.lock();
            state->running.reset();
        }
    }));
    m_thread->start();
}

DbThread::~DbThread()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->quit = true;
        for (State::Job &job : m_state->jobs)
            job.stop.request_stop();
        if (m_state->running)
            m_state->running->request_stop();
    }
    m_state->changed.notify_all();
    m_thread->wait();
}

int DbThread::pending() const
{
    const std::lock_guard lock(m_state->mutex);
    return int(m_state->jobs.size()) + (m_state->running ? 1 : 0);
}

void DbThread::post(std::stop_source stop, Work work)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->jobs.push_back({std::move(stop), std::move(work)});
    }
    m_state->changed.notify_all();
}

} // namespace ondelete
