// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QString>

#include <optional>

namespace ondelete {

// The one place where bytes become text and text bytes. Qt's own ways drop a byte-order mark at the beginning, and a
// key that begins with one would become another row's.

/// All of @p utf8, also a byte-order mark. Bytes that are no UTF-8 become replacement characters: for what is only
/// shown.
[[nodiscard]] QString textOf(QByteArrayView utf8);

/// The same where text and bytes must not differ: unset where they are no UTF-8.
[[nodiscard]] std::optional<QString> exactTextOf(QByteArrayView utf8);

/// Whether @p text has the same meaning as bytes with an end of their own: no NUL, no half of a surrogate pair.
[[nodiscard]] bool hasExactBytes(QStringView text);

/// Reads @p json with every character of its texts. A null document where it is none.
[[nodiscard]] QJsonDocument documentOf(const QByteArray &json);

/// Writes @p document so that other readers keep every character of its texts, too.
[[nodiscard]] QByteArray bytesOf(const QJsonDocument &document, QJsonDocument::JsonFormat format);

} // namespace ondelete
