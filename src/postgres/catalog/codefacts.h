// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/codetrust.h"
#include "postgres/connection/question.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

namespace ondelete {

/// SQL that is true of the role whose oid is %1 where that is who looks, or a superuser, who may do everything anyway.
/// Who looks is the session's user, whatever role was picked.
[[nodiscard]] QString isOwnRole(const QString &oid);

/// What reads into @p operators all that are not PostgreSQL's own.
[[nodiscard]] Question ownOperators(QList<OperatorFact> &operators);

/// Reads the facts of whatever types and expressions can lead to, from step to step, and of nothing else.
class CodeFacts
{
public:
    explicit CodeFacts(Connection &connection)
        : m_connection(connection)
    {
    }

    void addTypes(const QSet<Oid> &types) { m_next += types; }
    /// @p tree: as the catalog stores it.
    void addExpression(const QString &tree);

    /// The next step, to be asked with others; none, where nothing is left.
    [[nodiscard]] QList<Question> next();
    /// Asks what is left, and says what can be said about all of it and about @p operators. Throws DbError.
    [[nodiscard]] CodeTrust read(const QList<OperatorFact> &operators);

private:
    void take(const QHash<Oid, TypeFact> &facts);

    Connection &m_connection;
    QHash<Oid, TypeFact> m_types;
    QSet<Oid> m_functions;
    QSet<Oid> m_seen; ///< types that were asked for
    QSet<Oid> m_next; ///< those that are to be
};

} // namespace ondelete
