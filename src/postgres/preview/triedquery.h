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
[[nodiscard]] TriedQuery tryQuery(Connection &connection, const QString &sql, const QList<Parameter> &parameters = {});

} // namespace ondelete
