// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDate>

namespace ondelete {

/// Notes that the program is used on @p day, whatever the clock's next days are.
void noteUse(const QDate &day);

/// On how many different days it was used after @p day: a clock that jumps ahead makes one day of a year.
[[nodiscard]] int daysUsedSince(const QDate &day);

} // namespace ondelete
