// SPDX-License-Identifier: MIT
#pragma once

#include "files/atomicfile.h"

#include <functional>

namespace ondelete {

/// Writes a file atomically, a new one with mode 0600: either all of @p bytes stand at @p path, synced, or nothing
/// changed there. Only where it was replaced and the disk does not confirm the new name, it is there all the same.
/// Returns an empty text, or a sentence that says what went wrong. For reports, scripts and specs alike.
[[nodiscard]] QString saveFile(const QString &path, const QByteArray &bytes, Overwrite overwrite);

/// Takes the next bytes of a file; returns false with errno set.
using TakesBytes = std::function<bool(QByteArrayView bytes)>;
/// The same of more than memory should hold: @p give hands it on piece by piece; false, with errno set, gives it up.
[[nodiscard]] QString saveFile(const QString &path, const std::function<bool(const TakesBytes &)> &give,
                               Overwrite overwrite);

} // namespace ondelete
