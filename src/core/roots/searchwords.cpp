// SPDX-License-Identifier: MIT
#include "core/roots/searchwords.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr qsizetype AnywhereFrom = 4; ///< fewer digits match too much to be looked for anywhere

QString allDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

QString withoutLeadingZeros(const QString &digits)
{
    const auto first = std::ranges::find_if(digits, [](QChar c) { return c != u'0'; });
    return digits.sliced(first - digits.begin());
}

/// "+44 (0)7700 …": the zero of the national way of dialling is no part of the number.
QString withoutTrunkZero(QString text)
{
    static const QRegularExpression zero(u"^(\\s*(?:\\+|00)?\\s*[1-9][\\d\\s-]{0,4})\\(0\\)"_s);
    return text.replace(zero, u"\\1"_s);
}

bool canBePhone(const QString &text)
{
    const auto belongs = [](QChar c) { return c.isDigit() || c.isSpace() || u"+()-–./"_s.contains(c); };
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); }) && std::ranges::all_of(text, belongs);
}

SearchWord wordOf(const QString &text)
{
    SearchWord word{text, {}, false};
    if (canBePhone(text)) {
        // "0114" may end a number, "0098…" and "098…" begin one: the zeros go where enough is left without them.
        const QString digits = allDigits(withoutTrunkZero(text));
        const QString significant = withoutLeadingZeros(digits);
        word.digits = significant.size() >= AnywhereFrom ? significant : digits;
        word.digitsAnywhere = word.digits.size() >= AnywhereFrom;
    }
    return word;
}

} // namespace

QList<SearchWord> searchWords(const QString &text)
{
    QString clean = text;
    clean.removeIf([](QChar c) { return c.category() == QChar::Other_Format; }); // direction marks of a pasted phone
    clean = clean.simplified();
    if (clean.isEmpty())
        return {};
    if (canBePhone(clean))
        return {wordOf(clean)};
    QList<SearchWord> words;
    for (const QString &part : clean.split(u' ')) {
        SearchWord word = wordOf(part);
        if (!word.digitsAnywhere)
            word.digits.clear(); // the 1 of "Mumbai desk 1" begins no phone
        words.append(word);
    }
    return words;
}

QString phoneDigits(const QString &text)
{
    return withoutLeadingZeros(allDigits(withoutTrunkZero(text)));
}

} // namespace ondelete
