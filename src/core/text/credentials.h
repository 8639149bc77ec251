// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// @p text with every password in it that stands in an address or behind "password=" left out.
[[nodiscard]] QString withoutPasswords(QString text);

} // namespace ondelete
