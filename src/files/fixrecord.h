// SPDX-License-Identifier: MIT
#pragma once

#include "core/fixresult.h"
#include "core/schema.h"

namespace ondelete {

/// Keeps the record of a fix that changed something: who, where, which keys, and the script that reverses it. Returns an
/// empty text, or what went wrong.
[[nodiscard]] QString recordFix(const FixResult &result, const ServerInfo &server, const QString &reason = {});

} // namespace ondelete
