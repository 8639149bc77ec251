// SPDX-License-Identifier: MIT
#include "postgres/preview/triedquery.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

/// What @p ask gives, or why an expression in it failed.
template <typename Answer>
QString tried(Connection &connection, std::optional<Answer> &answer, const std::function<Answer()> &ask)
{
    connection.query(u"SAVEPOINT ondelete_try"_s);
    QString why;
    try {
        answer = ask();
    } catch (const DbError &error) {
        if (error.kind != DbError::Kind::Server || error.sqlState.startsWith("57"_L1)
            || error.sqlState.startsWith("55"_L1))
            throw;
        why = error.message.simplified();
        connection.query(u"ROLLBACK TO SAVEPOINT ondelete_try"_s);
    }
    connection.query(u"RELEASE SAVEPOINT ondelete_try"_s);
    return why;
}

} // namespace

TriedQuery tryQuery(Connection &connection, const QString &sql, const QList<Parameter> &parameters)
{
    TriedQuery query;
    query.error = tried<Rows>(connection, query.rows, [&] { return connection.query(sql, parameters); });
    return query;
}

QueryParts::QueryParts(Connection &connection)
    : m_connection(connection)
{
    connection.query(u"SAVEPOINT ondelete_parts"_s);
}

Rows QueryParts::query(const QString &sql, const QList<Parameter> &parameters)
{
    constexpr int atOnce = 8;
    if (m_queries == atOnce) {
        m_connection.query(u"ROLLBACK TO SAVEPOINT ondelete_parts"_s);
        m_queries = 0;
    }
    ++m_queries;
    return m_connection.query(sql, parameters);
}

void QueryParts::finish()
{
    m_connection.runScript("ROLLBACK TO SAVEPOINT ondelete_parts; RELEASE SAVEPOINT ondelete_parts");
}

QList<Rows> queryInParts(Connection &connection, const QStringList &queries, const QList<Parameter> &parameters)
{
    if (queries.size() == 1)
        return {connection.query(queries.first(), parameters)};
    QList<Rows> answers;
    QueryParts parts(connection);
    for (const QString &sql : queries)
        answers.append(parts.query(sql, parameters));
    parts.finish();
    return answers;
}

std::optional<QList<Rows>> tryQueries(Connection &connection, const QStringList &queries,
                                      const QList<Parameter> &parameters)
{
    std::optional<QList<Rows>> answers;
    tried<QList<Rows>>(connection, answers, [&] { return queryInParts(connection, queries, parameters); });
    return answers;
}

} // namespace ondelete
