// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace ondelete {

/// What clients met in a stretch of time.
struct Stalls
{
    std::chrono::microseconds longest{0}; ///< of one transaction, from its first statement to its end
    QString longestOf;                    ///< the client that met it
    int transactions = 0;
    int slow = 0;   ///< those that took longer than 100 ms
    int failed = 0; ///< those that the server refused, as after a deadlock; their time counts all the same
};

/// Both, as those of one crowd.
[[nodiscard]] Stalls operator+(const Stalls &a, const Stalls &b);

/// Somebody who uses the database all the time: runs one kind of transaction again and again on a connection of its
/// own, a pause between each, and remembers how long they took.
class SteadyClient
{
public:
    /// @p transaction is called on the client's thread, with a number that counts up.
    SteadyClient(const ConnectionSettings &settings, QString name,
                 std::function<void(Connection &, qint64)> transaction);
    ~SteadyClient();
    SteadyClient(const SteadyClient &) = delete;
    SteadyClient &operator=(const SteadyClient &) = delete;

    /// Forgets what was.
    void begin();
    /// What it met since begin(), with the transaction that is under way now: waits for its end.
    [[nodiscard]] Stalls end();

private:
    void run(const std::stop_token &stop, const ConnectionSettings &settings);

    QString m_name;
    std::function<void(Connection &, qint64)> m_transaction;
    std::mutex m_mutex; ///< of what follows
    std::condition_variable m_finished;
    Stalls m_stalls;
    std::jthread m_thread;
};

} // namespace ondelete
