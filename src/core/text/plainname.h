// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// Whether @p text can be a name that this program gave: letters, digits, "-" and "_", so that it may be a file's and
/// leads nowhere.
[[nodiscard]] bool isPlainName(const QString &text);

} // namespace ondelete
