// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// @p text as a string literal that no setting of the server can turn into something else.
[[nodiscard]] QString sqlLiteral(QString text);

/// @p name in quotes, for names that the server has not quoted.
[[nodiscard]] QString sqlIdentifier(QString name);

} // namespace ondelete
