// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

#include <chrono>
#include <functional>
#include <optional>

namespace ondelete {

/// What came of making indexes.
struct MadeIndexes
{
    QList<RootIndex> made;
    std::optional<DbError> failure; ///< what stopped it after some were made
};

/// Makes @p indexes online, one after the other, waiting for nobody longer than @p longestWait; one that an interrupted
/// run left unfinished is removed first, and so is what is cancelled. @p onMade hears of each that stands. Throws
/// DbError where none was made.
[[nodiscard]] MadeIndexes makeIndexes(Connection &connection, const Spec &spec, const QList<RootIndex> &indexes,
                                      std::chrono::milliseconds longestWait,
                                      const std::function<void(const RootIndex &)> &onMade);

} // namespace ondelete
