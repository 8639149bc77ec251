// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/rootlist.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

#include <chrono>
#include <functional>

namespace ondelete {

/// Makes @p indexes online, one after the other, waiting for nobody longer than @p longestWait; one that an interrupted
/// run left unfinished is removed first, and so is what is cancelled. @p onMade hears of each that stands. Throws
/// DbError.
void makeIndexes(Connection &connection, const Spec &spec, const QList<RootIndex> &indexes,
                 std::chrono::milliseconds longestWait, const std::function<void(const RootIndex &)> &onMade);

} // namespace ondelete
