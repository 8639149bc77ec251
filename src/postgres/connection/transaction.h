// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/question.h"

namespace ondelete {

/// A transaction that rolls back unless committed. search_path is empty inside, so that every name is
/// qualified and nothing in a schema on the path can shadow what the catalog means.
class Transaction
{
public:
    enum class Access { ReadOnly, ReadWrite };
    enum class Isolation { ReadCommitted, RepeatableRead };

    /// Begins, with @p settings ("SET LOCAL …") of its own in the same message. Where whyReadOnly() says something,
    /// ReadWrite is refused with DbError::Kind::Refused.
    Transaction(Connection &connection, Access access, Isolation isolation = Isolation::ReadCommitted,
                const QStringList &settings = {});
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Commits, as a message of its own; what was written is on the disk then, also where the server is set not to wait
    /// for that. Throws DbError: NotDone where the server refused (all is rolled back), InDoubt where the connection
    /// was lost before the server answered. Can't be cancelled.
    void commit();

    /// Rolls back now. Never throws: where even that fails the connection is gone, and with it the transaction.
    void rollBack() noexcept;

    /// Asks @p questions in a read-only transaction of their own, together. Throws DbError.
    static void ask(Connection &connection, QList<Question> questions);

private:
    Connection &m_connection;
    Access m_access;
    bool m_open = true;
};

/// Why nothing may be written through @p connection, and who said so; empty: it may. What a transaction of ours asks
/// for is no matter: what the server, the database or the user has by default counts. Throws DbError.
[[nodiscard]] QString whyReadOnly(Connection &connection);

/// Throws DbError (Kind::Refused) where nothing may be written. For statements outside a Transaction, which asks
/// itself.
void requireWritable(Connection &connection);

/// A query of the catalog: where no transaction is open in one of its own, since outside the database's search_path
/// could give its names another meaning. Throws DbError.
[[nodiscard]] Rows queryCatalog(Connection &connection, const QString &sql, const QList<Parameter> &parameters = {});

/// "SET LOCAL …": from here on people's triggers find their tables and functions as in any session of this user. Our
/// own statements must qualify every name and operator until emptySearchPath.
inline constexpr QLatin1StringView sessionSearchPath("SET LOCAL search_path TO DEFAULT");
inline constexpr QLatin1StringView emptySearchPath("SET LOCAL search_path = ''");

} // namespace ondelete
