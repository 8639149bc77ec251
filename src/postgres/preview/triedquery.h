// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

#include <optional>

namespace ondelete {

/// What a query gave that evaluates what others wrote: constraints, policies, indexes.
struct TriedQuery
{
    std::optional<Rows> rows; ///< unset where an expression in it ended with an error, or may not be evaluated
    QString error;            ///< that error, on one line
};

/// Runs @p sql within a savepoint of the caller's transaction. Throws DbError where more than an expression failed: the
/// connection, a time-out, a lock, a cancel.
[[nodiscard]] TriedQuery tryQuery(Connection &connection, const QString &sql);

/// Runs one query after another within a savepoint of the caller's transaction, and lets go of the locks that they took
/// now and then: the server has room for some thousands, whatever a transaction reads.
class QueryParts
{
public:
    explicit QueryParts(Connection &connection);
    /// Throws DbError.
    [[nodiscard]] Rows query(const QString &sql);
    /// The last, unless something was thrown.
    void finish();

private:
    Connection &m_connection;
    int m_queries = 0;
};

/// Runs each of @p queries: several as parts. Throws DbError.
[[nodiscard]] QList<Rows> queryInParts(Connection &connection, const QStringList &queries);

/// The same, tried as tryQuery() does: unset where one of them failed. Throws DbError.
[[nodiscard]] std::optional<QList<Rows>> tryQueries(Connection &connection, const QStringList &queries);

} // namespace ondelete
