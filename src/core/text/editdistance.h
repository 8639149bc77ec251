// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// How many letters must be inserted, removed or replaced to make one of the other (Levenshtein). Case counts. Its time
/// grows with the product of their lengths.
[[nodiscard]] int editDistance(QStringView one, QStringView other);

} // namespace ondelete
