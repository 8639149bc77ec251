// SPDX-License-Identifier: MIT
#pragma once

#include "core/roots/searchwords.h"

namespace ondelete {

/// Which marks between digits, and digits of other scripts, the database's encoding can hold.
enum class PhoneMarks { All, Ascii };

/// SQL that gives the digits of a phone in @p text as an index of them has it, without what people put between them.
[[nodiscard]] QString phoneDigitsSql(const QString &text, PhoneMarks marks);
/// The same as pg_get_indexdef() writes it.
[[nodiscard]] QString phoneDigitsDeparsed(const QString &text, PhoneMarks marks);

/// SQL that is true where the phone in @p text has the digits of @p word, without an index: what can't have them is
/// told without taking the text apart.
[[nodiscard]] QString phoneScanSql(const QString &text, const SearchWord &word, PhoneMarks marks);
/// The pattern of LIKE that the digits have to match.
[[nodiscard]] QString phonePattern(const SearchWord &word);

/// @p text for LIKE, without a meaning of its own.
[[nodiscard]] QString escapedForLike(QString text);
/// Whether upper and lower case make a difference to @p text.
[[nodiscard]] bool hasCase(const QString &text);

/// The first and the last UUID that begins with @p text; empty where none does.
[[nodiscard]] std::pair<QString, QString> uuidsBeginningWith(const QString &text);

} // namespace ondelete
