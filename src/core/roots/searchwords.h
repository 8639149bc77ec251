// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

namespace ondelete {

/// One word that a person searches for. A word that can be (part of) a phone has its digits too.
struct SearchWord
{
    QString text;
    QString digits;              ///< empty: the word is no phone
    bool digitsAnywhere = false; ///< else only at the number's beginning

    friend bool operator==(const SearchWord &, const SearchWord &) = default;
};

/// What a search text asks for: every word must be found. A text that is one phone is one word, whatever stands
/// between its digits. Four digits or more are looked for anywhere in a number; fewer at its beginning, and only where
/// they are all that is asked for.
[[nodiscard]] QList<SearchWord> searchWords(const QString &text);

/// The digits of a phone as written by anybody: spaces, signs and direction marks dropped, digits of every script
/// folded to ASCII, the leading +, 00 or 0 left out.
[[nodiscard]] QString phoneDigits(const QString &text);

} // namespace ondelete
