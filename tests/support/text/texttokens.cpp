// SPDX-License-Identifier: MIT
#include "support/text/texttokens.h"

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

bool isPartOfWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'*';
}

QString shown(const TextToken &token)
{
    switch (token.kind) {
    case TextToken::Kind::Quoted:
        return u'"' + token.text + u'"';
    case TextToken::Kind::LineEnd:
        return u"the end of the line"_s;
    case TextToken::Kind::End:
        return u"the end of the text"_s;
    default:
        return token.text;
    }
}

} // namespace

TextMistake::TextMistake(const QString &message, int line, int column)
    : std::runtime_error(message.toStdString())
    , m_words(u"line %1, column %2: %3"_s.arg(line).arg(column).arg(message))
{
}

TextMistake::TextMistake(const TextMistake &mistake, const std::source_location &where)
    : std::runtime_error(
        u"%1:%2: %3"_s.arg(QString::fromUtf8(where.file_name())).arg(where.line()).arg(mistake.m_words).toStdString())
    , m_words(mistake.m_words)
{
}

TextTokens::TextTokens(const QString &text)
{
    int line = 1;
    qsizetype lineStart = 0;
    int open = 0;
    const auto add = [&](TextToken::Kind kind, const QString &piece, qsizetype at) {
        m_tokens.append({.kind = kind, .text = piece, .line = line, .column = int(at - lineStart) + 1});
    };
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        if (text[i] == u'\n') {
            if (open == 0 && !m_tokens.isEmpty() && m_tokens.last().kind != TextToken::Kind::LineEnd)
                add(TextToken::Kind::LineEnd, {}, i);
            ++i;
            ++line;
            lineStart = i;
        } else if (text[i].isSpace()) {
            ++i;
        } else if (text[i] == u'#') {
            while (i < text.size() && text[i] != u'\n')
                ++i;
        } else if (text[i] == u'"') {
            const qsizetype end = text.indexOf(u'"', i + 1);
            if (end < 0 || text.mid(i, end - i).contains(u'\n'))
                throw TextMistake(u"the quotes are not closed"_s, line, int(i - lineStart) + 1);
            add(TextToken::Kind::Quoted, text.mid(i + 1, end - i - 1), i);
            i = end + 1;
        } else if (isPartOfWord(text[i])) {
            while (i < text.size() && isPartOfWord(text[i]))
                ++i;
            add(TextToken::Kind::Word, text.mid(start, i - start), start);
        } else {
            i += QStringView(text).mid(i).startsWith(u"->") ? 2 : 1;
            add(TextToken::Kind::Mark, text.mid(start, i - start), start);
            open += m_tokens.last().text == u"(" ? 1 : m_tokens.last().text == u")" ? -1 : 0;
        }
    }
    add(TextToken::Kind::End, {}, text.size());
}

bool TextTokens::isWord(const QString &text) const
{
    return next().kind == TextToken::Kind::Word && next().text == text;
}

bool TextTokens::isMark(const QString &text) const
{
    return next().kind == TextToken::Kind::Mark && next().text == text;
}

bool TextTokens::takeWords(const QString &text)
{
    const qsizetype before = m_at;
    for (const QString &each : text.split(u' ')) {
        if (!isWord(each)) {
            m_at = before;
            return false;
        }
        take();
    }
    return true;
}

bool TextTokens::takeMark(const QString &text)
{
    const bool is = isMark(text);
    if (is)
        take();
    return is;
}

TextToken TextTokens::word(const QString &what)
{
    if (next().kind != TextToken::Kind::Word)
        fail(next(), u"%1 is missing before %2"_s.arg(what, shown(next())));
    return take();
}

QString TextTokens::quoted(const QString &what)
{
    if (next().kind != TextToken::Kind::Quoted)
        fail(next(), u"%1 in quotes is missing before %2"_s.arg(what, shown(next())));
    return take().text;
}

double TextTokens::number(const QString &what)
{
    const TextToken token = word(what);
    bool is = false;
    const double number = QString(token.text).remove(u'_').toDouble(&is);
    if (!is)
        fail(token, u"%1 is no number"_s.arg(token.text));
    return number;
}

void TextTokens::mark(const QString &text)
{
    if (!takeMark(text))
        fail(next(), u"%1 is missing before %2"_s.arg(text, shown(next())));
}

void TextTokens::lineEnd()
{
    if (!isAtLineEnd())
        fail(next(), u"%1 is not understood here"_s.arg(shown(next())));
    take();
}

QList<TextToken> TextTokens::list(const QString &what)
{
    QList<TextToken> items;
    mark(u"("_s);
    do
        items.append(word(what));
    while (takeMark(u","_s));
    mark(u")"_s);
    return items;
}

void TextTokens::notUnderstood(const QString &known) const
{
    fail(next(), u"%1 is not understood here: %2"_s.arg(shown(next()), known));
}

void TextTokens::fail(const TextToken &token, const QString &message)
{
    throw TextMistake(message, token.line, token.column);
}

QStringList textsOf(const QList<TextToken> &tokens)
{
    QStringList texts;
    for (const TextToken &token : tokens)
        texts.append(token.text);
    return texts;
}

QStringList lines(const QString &text)
{
    QStringList all;
    for (const QString &line : text.split(u'\n'))
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            all.append(trimmed);
    return all;
}

} // namespace ondelete
