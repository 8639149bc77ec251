// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QDateTime>

namespace ondelete {

/// A timestamp as the server writes it (DateStyle ISO); invalid where it is none, "infinity" included.
[[nodiscard]] QDateTime timeFromServer(const QString &text);

/// "12 days ago", "just now"; the time itself where it lies ahead.
[[nodiscard]] QString relativeTime(const QDateTime &when, const QDateTime &now);

/// Date and time of day in the person's locale and time zone.
[[nodiscard]] QString absoluteTime(const QDateTime &when);

} // namespace ondelete
