// SPDX-License-Identifier: MIT
#include "postgres/preview/triedquery.h"

#include "postgres/connection/question.h"

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

/// Whether only an expression failed. Not then: a time-out, a lock, a cancel, the connection.
bool isOfExpression(const DbError &error)
{
    return error.kind == DbError::Kind::Server && !error.sqlState.startsWith("57"_L1)
        && !error.sqlState.startsWith("55"_L1);
}

} // namespace

TriedQuery tryQuery(Connection &connection, const QString &sql)
{
    TriedQuery query;
    try {
        askTogether(connection,
                    {{u"SAVEPOINT ondelete_try"_s},
                     {sql, [&](const Rows &rows) { query.rows = rows; }},
                     {u"RELEASE SAVEPOINT ondelete_try"_s}});
    } catch (const DbError &error) {
        if (!isOfExpression(error))
            throw;
        query.rows.reset();
        query.error = error.message.simplified();
        connection.runScript("ROLLBACK TO SAVEPOINT ondelete_try; RELEASE SAVEPOINT ondelete_try");
    }
    return query;
}

QueryParts::QueryParts(Connection &connection)
    : m_connection(connection)
{
    connection.query(u"SAVEPOINT ondelete_parts"_s);
}

Rows QueryParts::query(const QString &sql)
{
    constexpr int atOnce = 8;
    if (m_queries == atOnce) {
        m_connection.query(u"ROLLBACK TO SAVEPOINT ondelete_parts"_s);
        m_queries = 0;
    }
    ++m_queries;
    return m_connection.query(sql);
}

void QueryParts::finish()
{
    m_connection.runScript("ROLLBACK TO SAVEPOINT ondelete_parts; RELEASE SAVEPOINT ondelete_parts");
}

QList<Rows> queryInParts(Connection &connection, const QStringList &queries)
{
    if (queries.size() == 1)
        return {connection.query(queries.first())};
    QList<Rows> answers;
    QueryParts parts(connection);
    for (const QString &sql : queries)
        answers.append(parts.query(sql));
    parts.finish();
    return answers;
}

std::optional<QList<Rows>> tryQueries(Connection &connection, const QStringList &queries)
{
    if (queries.size() == 1) {
        const TriedQuery one = tryQuery(connection, queries.first());
        return one.rows ? std::optional(QList<Rows>{*one.rows}) : std::nullopt;
    }
    connection.query(u"SAVEPOINT ondelete_try"_s);
    std::optional<QList<Rows>> answers;
    try {
        answers = queryInParts(connection, queries);
        connection.query(u"RELEASE SAVEPOINT ondelete_try"_s);
    } catch (const DbError &error) {
        if (!isOfExpression(error))
            throw;
        connection.runScript("ROLLBACK TO SAVEPOINT ondelete_try; RELEASE SAVEPOINT ondelete_try");
    }
    return answers;
}

} // namespace ondelete
