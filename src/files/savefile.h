// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace ondelete {

enum class Overwrite {
    Never,
    Replace,     ///< a pipe or a device is written to
    ReplacePlain ///< a plain file alone: what else stands there, also a link to one, is left alone
};

/// What the name of a file begins with until it is whole and gets its own.
inline constexpr QLatin1StringView temporaryBeginning(".ondelete-");

/// Writes a file atomically, mode 0600: either all of @p bytes stand at @p path, synced, or nothing changed there. Only
/// where it was replaced and the disk does not confirm the new name, it is there all the same.
/// Returns an empty text, or a sentence that says what went wrong. For reports, scripts and specs alike.
[[nodiscard]] QString saveFile(const QString &path, const QByteArray &bytes, Overwrite overwrite);

} // namespace ondelete
