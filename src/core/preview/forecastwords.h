// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/foreseendelete.h"

namespace ondelete {

/// @p entry of a delete of @p roots root rows in words, for a DBA and for support staff. Pure.
[[nodiscard]] PreviewEntry described(const ForecastEntry &entry, const ForeseenDelete &foreseen, qsizetype roots);

/// @p rows for tr()'s plural, which takes an int.
[[nodiscard]] int plural(qint64 rows);

} // namespace ondelete
