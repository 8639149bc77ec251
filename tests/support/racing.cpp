// SPDX-License-Identifier: MIT
#include "files/filethread.h"

#include <atomic>

namespace {

/// Waits for @p flag, which orders nothing else.
void await(const std::atomic_bool &flag)
{
    while (!flag.load(std::memory_order_relaxed))
        std::this_thread::yield();
}

} // namespace

/// Two threads that write one number: that ThreadSanitizer tells it, where Qt is not built for it, is what this is for.
/// It remembers not every write for long: so they do it again and again.
int main()
{
    constexpr int rounds = 200;
    int number = 0;
    ondelete::FileThread files;
    for (int round = 0; round < rounds; ++round) {
        std::atomic_bool posted = false;
        std::atomic_bool written = false;
        const auto running = files.runInAnyCase([&](const std::stop_token &) {
            await(posted);
            ++number;
            written.store(true, std::memory_order_relaxed);
        });
        posted.store(true, std::memory_order_relaxed);
        await(written);
        ++number;
    }
    return number == 2 * rounds ? 0 : 1;
}
