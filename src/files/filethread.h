// SPDX-License-Identifier: MIT
#pragma once

#include "core/jobs/running.h"
#include "files/undostore.h"

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace ondelete {

/// The thread for what is kept on disk, here and in a team's folder: a disk may be slow, and a network's may not answer
/// at all. Work is done one after another, in order. Used from the window's thread; never blocks it but at its end.
/// Its stores share what they know of records, so that each is read once.
class FileThread
{
public:
    /// @p longestWait: how long its end waits for what still writes.
    explicit FileThread(std::chrono::milliseconds longestWait = std::chrono::seconds(10));
    /// Drops what waits, asks what runs to stop, and does what is to be done in any case; after the longest wait it
    /// leaves that alone.
    ~FileThread();
    FileThread(const FileThread &) = delete;
    FileThread &operator=(const FileThread &) = delete;

    /// Runs @p work, a callable `T (const std::stop_token &)`, unless nobody wants it any more when its turn comes.
    template <typename Work>
    auto run(Work work)
    {
        return start(std::move(work), Need::WhileWanted);
    }
    /// The same for what a person has decided: it is done although whoever asked is gone by then.
    template <typename Work>
    auto runInAnyCase(Work work)
    {
        return start(std::move(work), Need::InAnyCase);
    }

    /// For use in the work. Thread: any.
    [[nodiscard]] UndoStore store(const QString &teamFolder) const { return UndoStore(teamFolder, m_cache); }
    [[nodiscard]] UndoStore storeOfEveryTeam() const { return UndoStore::ofEveryTeam(m_cache); }

private:
    enum class Need { WhileWanted, InAnyCase };
    struct State;

    template <typename Work>
    auto start(Work work, Need need) -> Running<std::invoke_result_t<Work, const std::stop_token &>>;
    void post(std::stop_source stop, Need need, std::function<void()> work);
    static void work(State &state);

    std::shared_ptr<RecordCache> m_cache = std::make_shared<RecordCache>();
    std::shared_ptr<State> m_state;
    std::chrono::milliseconds m_longestWait;
    std::thread m_thread;
};

template <typename Work>
auto FileThread::start(Work work, Need need) -> Running<std::invoke_result_t<Work, const std::stop_token &>>
{
    using T = std::invoke_result_t<Work, const std::stop_token &>;
    auto promise = std::make_shared<QPromise<T>>(); // dropped unfinished, it ends as cancelled
    Running<T> running{promise->future(), {}};
    promise->start();
    post(running.stop, need, [promise, stop = running.stop.get_token(), work = std::move(work)]() mutable {
        fulfil(*promise, [&] { return work(stop); });
    });
    return running;
}

} // namespace ondelete
