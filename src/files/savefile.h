// SPDX-License-Identifier: MIT
#pragma once

#include "files/atomicfile.h"

namespace ondelete {

/// Writes a file atomically, a new one with mode 0600: either all of @p bytes stand at @p path, synced, or nothing
/// changed there. Only where it was replaced and the disk does not confirm the new name, it is there all the same.
/// Returns an empty text, or a sentence that says what went wrong. For reports, scripts and specs alike.
[[nodiscard]] QString saveFile(const QString &path, const QByteArray &bytes, Overwrite overwrite);

} // namespace ondelete
