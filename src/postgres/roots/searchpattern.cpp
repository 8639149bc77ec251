// SPDX-License-Identifier: MIT
#include "postgres/roots/searchpattern.h"

#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

const QString &foreignDigits()
{
    static const QString digits = u"٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९"_s;
    return digits;
}

/// What people put between digits, and direction marks that came with a copy.
QString between(PhoneMarks marks)
{
    const QString ascii = u" +()-./"_s;
    return marks == PhoneMarks::All ? ascii + u"–\u00a0\u200e\u200f\u202a\u202c\u2066\u2069"_s : ascii;
}

QString from(PhoneMarks marks)
{
    return (marks == PhoneMarks::All ? foreignDigits() : QString()) + between(marks);
}

QString to(PhoneMarks marks)
{
    return marks == PhoneMarks::All ? u"012345678901234567890123456789"_s : QString();
}

/// @p text as a literal that a terminal, a mail and an editor leave as it is.
QString literal(const QString &text)
{
    QString escaped;
    bool plain = true;
    for (const QChar c : text) {
        plain = plain && c.unicode() < 0x80;
        escaped += c.unicode() < 0x80 ? QString(c) : u'\\' + QString::number(c.unicode(), 16).rightJustified(4, u'0');
    }
    return (plain ? u"'"_s : u"U&'"_s) + escaped + u'\'';
}

/// A digit or two that follow each other with anything between.
QString inTurn(const QString &digits)
{
    QString pattern = u"%"_s;
    for (const QChar digit : digits)
        pattern += digit + u"%"_s;
    return pattern;
}

} // namespace

QString phoneDigitsSql(const QString &text, PhoneMarks marks)
{
    return u"ltrim(translate(replace(%1, '(0)', ''), %2, %3), '0')"_s.arg(text, literal(from(marks)),
                                                                          literal(to(marks)));
}

QString phoneDigitsDeparsed(const QString &text, PhoneMarks marks)
{
    return u"ltrim(translate(replace(%1, '(0)'::text, ''::text), '%2'::text, '%3'::text), '0'::text)"_s.arg(
        text, from(marks), to(marks));
}

QString phonePattern(const SearchWord &word)
{
    return (word.digitsAnywhere ? u"%"_s : QString()) + word.digits + u'%';
}

QString phoneScanSql(const QString &text, const SearchWord &word, PhoneMarks marks)
{
    // Digits alone stand in these patterns. LIKE is some twenty times faster than translate(), which is left to what
    // has the digits in turn, and something between them.
    const QString taken = u"%1 LIKE '%2'"_s.arg(phoneDigitsSql(text, marks), phonePattern(word));
    const QString adjacent = u"%1 LIKE '%2'"_s.arg(text, u'%' + word.digits + u'%');
    QStringList odd;
    for (const auto &pattern : {u"% %"_s, u"%(%"_s, u"%-%"_s, u"%.%"_s, u"%/%"_s, u"%)%"_s, u"_%+%"_s})
        odd.append(u"%1 LIKE '%2'"_s.arg(text, pattern));
    QStringList any;
    // Zeros at the number's beginning don't count: where the word begins with one, what was taken apart decides.
    const bool beginsWithZero = word.digits.startsWith(u'0');
    if (word.digitsAnywhere) {
        any.append(beginsWithZero ? adjacent + u" AND "_s + taken : adjacent);
    } else {
        if (!beginsWithZero)
            any.append(u"%1 LIKE '+%2%'"_s.arg(text, word.digits));
        for (const auto &pattern : {u"+0%"_s, u"++%"_s})
            odd.append(u"%1 LIKE '%2'"_s.arg(text, pattern));
        odd.append(u"%1 NOT LIKE '+%'"_s.arg(text));
    }
    any.append(u"%1 LIKE '%2' AND (%3) AND %4"_s.arg(text, inTurn(word.digits), odd.join(u" OR "_s), taken));
    if (marks == PhoneMarks::All)
        any.append(u"octet_length(%1) OPERATOR(pg_catalog.<>) length(%1) AND %2"_s.arg(text, taken));
    return u'(' + any.join(u" OR "_s) + u')';
}

QString escapedForLike(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
}

bool hasCase(const QString &text)
{
    return text.toLower() != text || text.toUpper() != text;
}

std::pair<QString, QString> uuidsBeginningWith(const QString &text)
{
    constexpr auto shape = "00000000-0000-0000-0000-000000000000"_L1;
    const QString begin = text.toLower();
    if (begin.isEmpty() || begin.size() > shape.size())
        return {};
    for (qsizetype i = 0; i < begin.size(); ++i) {
        const QChar c = begin.at(i);
        const bool fits = shape.at(i) == u'-' ? c == u'-' : (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
        if (!fits)
            return {};
    }
    const QString rest = QString(shape).sliced(begin.size());
    QString last = rest;
    return {begin + rest, begin + last.replace(u'0', u'f')};
}

} // namespace ondelete
