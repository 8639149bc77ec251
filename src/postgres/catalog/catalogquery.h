// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connection.h"

#include <functional>

namespace ondelete {

/// One query of the catalog, without parameters, and what becomes of its rows.
struct CatalogQuery
{
    QString sql;
    std::function<void(const Rows &)> take;
};

/// Runs them all at once, inside the caller's transaction: each takes its rows after those before it took theirs, while
/// the server reads on. Throws DbError.
inline void runTogether(Connection &connection, const QList<CatalogQuery> &queries)
{
    QStringList texts;
    for (const CatalogQuery &query : queries)
        texts.append(query.sql);
    connection.queryTogether(texts, [&](qsizetype place, const Rows &rows) { queries.at(place).take(rows); });
}

} // namespace ondelete
