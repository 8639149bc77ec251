// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// @p phone as people read it: "+447700900123" as "+44 7700 900123". Only a plus sign and digits are grouped, the
/// country's code always, the rest where the country has one way to write numbers of that length; else it is @p phone.
/// For showing: what is searched, copied, typed or kept is the number as it stands in the database.
///
/// No library: libphonenumber knows every country, but brings four more libraries for a blank between digits.
[[nodiscard]] QString groupedPhone(const QString &phone);

} // namespace ondelete
