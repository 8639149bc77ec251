// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QtGlobal>

#include <functional>

namespace ondelete {

/// How far a delete or an undo of many rows is.
struct RowProgress
{
    enum class Phase {
        Archiving, ///< rows are written into the undo file
        Deleting,  ///< one statement, which does not say how far it is, as the next ones
        Checking,
        Loading, ///< rows of the undo file are sent to the server
        Restoring,
    };

    Phase phase = Phase::Archiving;
    qint64 rows = 0;
    qint64 total = 0;

    friend bool operator==(const RowProgress &, const RowProgress &) = default;
};

/// Thread: the one that works.
using OnRowProgress = std::function<void(const RowProgress &)>;

/// Adds up what it is called with, from @p progress on, and hands the sum to @p tell, where that is one.
[[nodiscard]] inline std::function<void(qint64 rows)> countOn(RowProgress progress, const OnRowProgress &tell)
{
    return [progress, tell](qint64 rows) mutable {
        progress.rows += rows;
        if (tell)
            tell(progress);
    };
}

} // namespace ondelete
