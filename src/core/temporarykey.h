// SPDX-License-Identifier: MIT
#pragma once

#include "core/schema.h"

namespace ondelete {

/// The name of a new key until it takes the old one's place: recognisable after a crash.
[[nodiscard]] QString temporaryKeyName(Oid oldKey);
[[nodiscard]] bool isTemporaryKeyName(const QString &name);

} // namespace ondelete
