// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

#include <functional>

namespace ondelete {

/// A statement without parameters, and what becomes of its rows; nothing, where it is a command.
struct Question
{
    QString sql;
    std::function<void(const Rows &)> take = {};
};

/// Asks them all at once, inside the caller's transaction: each takes its rows after those before it took theirs, while
/// the server goes on. One way there and back, where each by itself would take one. Throws DbError.
inline void askTogether(Connection &connection, const QList<Question> &questions)
{
    QStringList texts;
    for (const Question &question : questions)
        texts.append(question.sql);
    connection.queryTogether(texts, [&](qsizetype place, const Rows &rows) {
        if (const auto &take = questions.at(place).take)
            take(rows);
    });
}

/// Questions that are gathered, and asked about a megabyte at a time: of many small ones all together.
class Questions
{
public:
    explicit Questions(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Throws DbError where it asks those before.
    void add(const Question &question)
    {
        constexpr qsizetype enough = 1'000'000;
        m_questions.append(question);
        m_size += question.sql.size();
        if (m_size >= enough)
            ask();
    }

    /// Those that are left. Throws DbError.
    void ask()
    {
        if (!m_questions.isEmpty())
            askTogether(m_connection, m_questions);
        m_questions.clear();
        m_size = 0;
    }

private:
    Connection &m_connection;
    QList<Question> m_questions;
    qsizetype m_size = 0;
};

} // namespace ondelete
