// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"

#include <optional>

namespace ondelete {

/// The name of a new key until it takes the old one's place: recognisable after a crash.
[[nodiscard]] QString temporaryKeyName(Oid oldKey);
[[nodiscard]] bool isTemporaryKeyName(const QString &name);

/// The name of the CHECK that stands in for a NOT NULL until that is back: of the @p number th column, from 0.
[[nodiscard]] QString temporaryCheckName(const QString &temporaryKey, qsizetype number);

/// The old key in whose name a key or CHECK called @p name was made; unset where that is no temporary name.
[[nodiscard]] std::optional<Oid> oldKeyOf(const QString &name);

/// The class of the advisory locks that keep fixes of one key apart; the key's number is their object.
inline constexpr qint32 fixTurnClass = 0x6f6e6465;

/// How the name of an index that a fix makes ends.
[[nodiscard]] QString madeIndexEnding();

} // namespace ondelete
