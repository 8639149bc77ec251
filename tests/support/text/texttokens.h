// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <source_location>
#include <stdexcept>

namespace ondelete {

/// A mistake in a text that a test gives, with its place. Line and column count from 1. Nobody catches it, so that the
/// test ends, with what it says.
class TextMistake : public std::runtime_error
{
public:
    TextMistake(const QString &message, int line, int column);
    /// The same, of the text that a test gave at @p where.
    TextMistake(const TextMistake &mistake, const std::source_location &where);

    /// "line 2, column 9: …"
    [[nodiscard]] QString words() const { return m_words; }

private:
    QString m_words;
};

/// A piece of such a text: a word, a text in double quotes, a mark ("(", "->", …) or the end of a line.
struct TextToken
{
    enum class Kind { Word, Quoted, Mark, LineEnd, End };

    Kind kind = Kind::End;
    QString text; ///< without the quotes
    int line = 1;
    int column = 1;
};

/// The pieces of a text, one after the other. A statement is a line, or more where parentheses are open; "#" begins a
/// comment. Whatever is not as asked for throws TextMistake.
class TextTokens
{
public:
    explicit TextTokens(const QString &text);

    [[nodiscard]] const TextToken &next() const { return m_tokens.at(m_at); }
    [[nodiscard]] bool isAtEnd() const { return next().kind == TextToken::Kind::End; }
    [[nodiscard]] bool isAtLineEnd() const { return isAtEnd() || next().kind == TextToken::Kind::LineEnd; }
    [[nodiscard]] bool isWord(const QString &text) const;
    [[nodiscard]] bool isMark(const QString &text) const;

    TextToken take() { return m_tokens.at(m_at < m_tokens.size() - 1 ? m_at++ : m_at); }
    /// Takes the words of @p text, "set null", where they are next.
    [[nodiscard]] bool takeWords(const QString &text);
    [[nodiscard]] bool takeMark(const QString &text);

    /// The next piece, which must be a word; @p what says for a message which one.
    TextToken word(const QString &what);
    QString quoted(const QString &what);
    double number(const QString &what);
    void mark(const QString &text);
    void lineEnd();
    /// "(a, b)": words in parentheses.
    QList<TextToken> list(const QString &what);

    /// Fails at the next piece; @p known says what may stand there.
    [[noreturn]] void notUnderstood(const QString &known) const;
    [[noreturn]] static void fail(const TextToken &token, const QString &message);

private:
    QList<TextToken> m_tokens; ///< the last is Kind::End
    qsizetype m_at = 0;
};

[[nodiscard]] QStringList textsOf(const QList<TextToken> &tokens);

/// What @p read gives. A mistake in its text says that the text was given at @p where.
template <typename Read>
auto readAt(const std::source_location &where, const Read &read)
{
    try {
        return read();
    } catch (const TextMistake &mistake) {
        throw TextMistake(mistake, where);
    }
}

/// The lines of a raw literal, without what indents them, and without empty ones.
[[nodiscard]] QStringList lines(const QString &text);

} // namespace ondelete
