// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/records/receipt.h"

namespace ondelete {

/// A new receipt with id, time, person and computer, of work on @p server.
[[nodiscard]] Receipt newReceipt(Receipt::Kind kind, const ServerInfo &server);

} // namespace ondelete
