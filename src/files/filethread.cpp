// SPDX-License-Identifier: MIT
#include "files/filethread.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace ondelete {

struct FileThread::State
{
    struct Item
    {
        std::stop_source stop;
        Need need = Need::WhileWanted;
        std::function<void()> work;
    };

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Item> items;
    std::optional<std::stop_source> running;
    bool quit = false;
    bool ended = false;
};

FileThread::FileThread(std::chrono::milliseconds longestWait)
    : m_state(std::make_shared<State>())
    , m_longestWait(longestWait)
    , m_thread([state = m_state] { work(*state); })
{
}

FileThread::~FileThread()
{
    std::unique_lock lock(m_state->mutex);
    m_state->quit = true;
    for (State::Item &item : m_state->items)
        item.stop.request_stop();
    if (m_state->running)
        m_state->running->request_stop();
    m_state->changed.notify_all();
    const bool ended = m_state->changed.wait_for(lock, m_longestWait, [this] { return m_state->ended; });
    if (!ended)
        m_state->items.clear();
    lock.unlock();
    if (ended)
        m_thread.join();
    else
        m_thread.detach(); // it hangs in a disk that does not answer; what it has is its own
}

void FileThread::work(State &state)
{
    std::unique_lock lock(state.mutex);
    while (true) {
        state.changed.wait(lock, [&] { return state.quit || !state.items.empty(); });
        if (state.items.empty())
            break;
        State::Item item = std::move(state.items.front());
        state.items.pop_front();
        state.running = item.stop;
        lock.unlock();
        if (item.need == Need::InAnyCase || !item.stop.stop_requested())
            item.work();
        item.work = nullptr; // what it holds goes on this thread
        lock.lock();
        state.running.reset();
    }
    state.ended = true;
    state.changed.notify_all();
}

void FileThread::post(std::stop_source stop, Need need, std::function<void()> work)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->items.push_back({std::move(stop), need, std::move(work)});
    }
    m_state->changed.notify_all();
}

} // namespace ondelete
