// SPDX-License-Identifier: MIT
#include "core/text/sqlstatements.h"

#include <algorithm>

namespace ondelete {
namespace {

bool isWordStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isWord(char c)
{
    return isWordStart(c) || (c >= '0' && c <= '9') || c == '$';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// Looks at @p text from a place on; each function returns the place behind what begins there.
class Scanner
{
public:
    explicit Scanner(const QByteArray &text)
        : m_text(text)
    {
    }

    [[nodiscard]] char at(qsizetype i) const { return i < m_text.size() ? m_text[i] : '\0'; }

    [[nodiscard]] qsizetype endOfLine(qsizetype i) const
    {
        const qsizetype end = m_text.indexOf('\n', i);
        return end < 0 ? m_text.size() : end;
    }

    /// "/* … */", nested.
    [[nodiscard]] qsizetype behindComment(qsizetype i) const
    {
        int depth = 0;
        while (i < m_text.size()) {
            if (at(i) == '/' && at(i + 1) == '*') {
                ++depth;
                i += 2;
            } else if (at(i) == '*' && at(i + 1) == '/') {
                i += 2;
                if (--depth == 0)
                    break;
            } else {
                ++i;
            }
        }
        return std::min(i, m_text.size());
    }

    [[nodiscard]] qsizetype behindQuotes(qsizetype i, bool backslashes) const
    {
        const char quote = at(i++);
        while (i < m_text.size()) {
            const bool isDoubled = at(i) == quote && at(i + 1) == quote;
            if (isDoubled || (backslashes && at(i) == '\\'))
                i += 2;
            else if (at(i++) == quote)
                break;
        }
        return std::min(i, m_text.size());
    }

    /// "$tag$ … $tag$"; the place itself where no such thing begins.
    [[nodiscard]] qsizetype behindDollars(qsizetype i) const
    {
        qsizetype end = i + 1;
        if (at(end) >= '0' && at(end) <= '9')
            return i;
        while (isWord(at(end)) && at(end) != '$')
            ++end;
        if (at(end) != '$')
            return i;
        const QByteArray tag = m_text.mid(i, end + 1 - i);
        const qsizetype close = m_text.indexOf(tag, end + 1);
        return close < 0 ? m_text.size() : close + tag.size();
    }

    [[nodiscard]] qsizetype behindWord(qsizetype i) const
    {
        while (isWord(at(i)))
            ++i;
        return i;
    }

    /// Behind what belongs together at @p i: a comment, a quoted text, a word or one character.
    [[nodiscard]] qsizetype behindToken(qsizetype i) const
    {
        const char c = at(i);
        if (c == '-' && at(i + 1) == '-')
            return endOfLine(i);
        if (c == '/' && at(i + 1) == '*')
            return behindComment(i);
        if (c == '\'' || c == '"')
            return behindQuotes(i, false);
        if ((c == 'e' || c == 'E') && at(i + 1) == '\'')
            return behindQuotes(i + 1, true);
        if (c == '$')
            return std::max(behindDollars(i), i + 1);
        return isWordStart(c) ? behindWord(i) : i + 1;
    }

    [[nodiscard]] bool isComment(qsizetype i) const
    {
        return (at(i) == '-' && at(i + 1) == '-') || (at(i) == '/' && at(i + 1) == '*');
    }

private:
    const QByteArray &m_text;
};

/// How deep in the body of an SQL function one is: CREATE FUNCTION … BEGIN ATOMIC …; …; END.
class FunctionBody
{
public:
    void onWord(const QByteArray &word)
    {
        if (m_words < 4) {
            m_isFunction = m_isFunction || (m_creates && (word == "FUNCTION" || word == "PROCEDURE"));
            m_creates = m_creates || (m_words == 0 && word == "CREATE");
        }
        ++m_words;
        if (!m_isFunction)
            return;
        if (word == "BEGIN" || (m_depth > 0 && word == "CASE"))
            ++m_depth;
        else if (word == "END" && m_depth > 0)
            --m_depth;
    }
    [[nodiscard]] bool isInside() const { return m_depth > 0; }

private:
    int m_words = 0;
    int m_depth = 0;
    bool m_creates = false;
    bool m_isFunction = false;
};

} // namespace

QByteArray withoutComments(const QByteArray &statement)
{
    const Scanner scanner(statement);
    QByteArray text;
    for (qsizetype i = 0; i < statement.size();) {
        const qsizetype end = scanner.behindToken(i);
        if (scanner.isComment(i) || isSpace(statement[i])) {
            if (!text.isEmpty() && !text.endsWith(' '))
                text += ' ';
        } else {
            const QByteArray token = statement.mid(i, end - i);
            text += isWordStart(token[0]) && !token.endsWith('\'') ? token.toUpper() : token;
        }
        i = end;
    }
    return text.trimmed();
}

QList<ScriptPart> partsOfScript(const QByteArray &script)
{
    const Scanner scanner(script);
    QList<ScriptPart> parts;
    qsizetype begin = -1; // of the statement; -1: none has begun
    int line = 1;
    int beginLine = 1;
    int brackets = 0;
    FunctionBody body;
    const auto finish = [&](qsizetype end) {
        if (begin >= 0)
            parts.append({ScriptPart::Kind::Statement, script.mid(begin, end - begin).trimmed(), {}, beginLine});
        begin = -1;
        brackets = 0;
        body = FunctionBody();
    };
    qsizetype i = script.startsWith("\xef\xbb\xbf") ? 3 : 0;
    while (i < script.size()) {
        const char c = script[i];
        qsizetype end = scanner.behindToken(i);
        if (c == '\\') { // psql's own, wherever it stands
            end = scanner.endOfLine(i);
            parts.append({ScriptPart::Kind::Command, script.mid(i, end - i).trimmed(), {}, line});
        } else if (c == ';' && brackets == 0 && !body.isInside()) {
            finish(i);
            const QByteArray text = parts.isEmpty() ? QByteArray() : withoutComments(parts.last().text);
            if (text.startsWith("COPY ") && text.contains(" FROM STDIN")) {
                const qsizetype first = std::min(scanner.endOfLine(i) + 1, script.size());
                qsizetype last = first;
                while (last < script.size()) {
                    const qsizetype lineEnd = scanner.endOfLine(last);
                    const QByteArray row = script.mid(last, lineEnd - last);
                    if (row == "\\." || row == "\\.\r")
                        break;
                    last = lineEnd + 1;
                }
                last = std::min(last, script.size());
                parts.last().kind = ScriptPart::Kind::CopyData;
                parts.last().data = script.mid(first, last - first);
                end = std::min(scanner.endOfLine(last), script.size());
            }
        } else if (!isSpace(c) && !scanner.isComment(i)) {
            if (begin < 0) {
                begin = i;
                beginLine = line;
            }
            brackets += c == '(' ? 1 : c == ')' && brackets > 0 ? -1 : 0;
            if (isWordStart(c))
                body.onWord(script.mid(i, end - i).toUpper());
        }
        line += int(std::count(script.begin() + i, script.begin() + end, '\n'));
        i = end;
    }
    finish(script.size());
    return parts;
}

} // namespace ondelete
