// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/sample/throwawaycluster.h"

#include <memory>
#include <stop_token>

namespace ondelete {

/// Starts a throw-away server with the sample database on it. Blocks for some seconds: not for the window's thread.
/// Throws DbError with a sentence that says what to install or do.
[[nodiscard]] std::shared_ptr<ThrowawayCluster> startSample(const std::stop_token &stop);

/// Its database, as the owner of the tables.
[[nodiscard]] ConnectionSettings sampleSettings(const ThrowawayCluster &cluster);

} // namespace ondelete
