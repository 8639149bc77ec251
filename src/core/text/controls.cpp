// SPDX-License-Identifier: MIT
#include "core/text/controls.h"

#include <QtCore/QChar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QString escaped(char32_t c)
{
    return c > 0xffff ? u"\\+%1"_s.arg(uint(c), 6, 16, QChar(u'0')) : u"\\%1"_s.arg(uint(c), 4, 16, QChar(u'0'));
}

bool hasControl(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), isControl);
}

/// A quoted name or text, from its first quote on; @p isEscaped: backslashes already mean something in it (E'…').
QString quoted(const QString &text, bool isEscaped)
{
    if (!hasControl(text))
        return text;
    QString result;
    for (const char32_t c : text.toUcs4()) {
        if (isControl(c))
            result += isEscaped ? u"\\U%1"_s.arg(uint(c), 8, 16, QChar(u'0')) : escaped(c);
        else if (c == U'\\' && !isEscaped)
            result += u"\\\\"_s;
        else
            result += QChar::fromUcs4(c);
    }
    return isEscaped ? result : u"U&"_s + result;
}

QString comment(const QString &text)
{
    QString result;
    for (const char32_t c : text.toUcs4()) {
        if (isControl(c))
            result += escaped(c);
        else
            result += QChar::fromUcs4(c);
    }
    return result;
}

/// Where the quoted part that begins at @p from ends.
qsizetype endOfQuoted(const QString &sql, qsizetype from, bool isEscaped)
{
    const QChar quote = sql[from];
    for (qsizetype i = from + 1; i < sql.size(); ++i) {
        const bool isDoubled = sql[i] == quote && i + 1 < sql.size() && sql[i + 1] == quote;
        if (isDoubled || (isEscaped && sql[i] == u'\\'))
            ++i;
        else if (sql[i] == quote)
            return i + 1;
    }
    return sql.size();
}

} // namespace

bool isControl(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Surrogate || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
        || c == 0x061c || c == 0x200e || c == 0x200f || c == 0xfeff;
}

QString withoutControls(const QString &sql)
{
    QString result;
    for (qsizetype i = 0; i < sql.size();) {
        const bool isText = sql[i] == u'\'';
        if (sql[i] == u'"' || isText) {
            const bool isEscaped = isText && i > 0 && (sql[i - 1] == u'E' || sql[i - 1] == u'e');
            const qsizetype end = endOfQuoted(sql, i, isEscaped);
            result += quoted(sql.sliced(i, end - i), isEscaped);
            i = end;
        } else if (sql[i] == u'-' && sql.sliced(i).startsWith(u"--"_s)) {
            const qsizetype newline = sql.indexOf(u'\n', i);
            const qsizetype end = newline < 0 ? sql.size() : newline;
            result += comment(sql.sliced(i, end - i));
            i = end;
        } else {
            result += sql[i++];
        }
    }
    return result;
}

} // namespace ondelete
