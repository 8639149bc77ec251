// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

#include <optional>

namespace ondelete {

/// How far the server is with an index that it makes while others work.
struct IndexProgress
{
    enum class Phase { Starting, Waiting, Reading, Sorting, Writing, Checking, ReadingAgain };

    Phase phase = Phase::Starting;
    std::optional<int> percent; ///< of the phase; unset where the server does not count
    int waitsFor = 0;           ///< older transactions that must end first, while Waiting

    friend bool operator==(const IndexProgress &, const IndexProgress &) = default;
};

/// A row of pg_stat_progress_create_index: its phase, in the server's words, and its counters.
struct IndexCounters
{
    QString phase;
    qint64 lockersTotal = 0;
    qint64 lockersDone = 0;
    qint64 blocksTotal = 0;
    qint64 blocksDone = 0;
    qint64 tuplesTotal = 0;
    qint64 tuplesDone = 0;
};

[[nodiscard]] IndexProgress indexProgressOf(const IndexCounters &counters);

/// "reading the table, 43 %"
[[nodiscard]] QString words(const IndexProgress &progress);

} // namespace ondelete
