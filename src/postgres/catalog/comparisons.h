// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/names.h"
#include "postgres/connection/question.h"

#include <QtCore/QHash>

namespace ondelete {

/// What keys and indexes compare by, as SQL. They name it by oid: few are told once, not thousands each.
struct Comparisons
{
    QHash<Oid, QString> operators;  ///< of foreign keys and exclusion constraints: "OPERATOR(pg_catalog.=)"
    QHash<Oid, QString> equalities; ///< the same, of classes of operators: what a B-tree of that class calls equal
    QHash<Oid, QString> collations; ///< "COLLATE pg_catalog.\"C\""

    /// The equality of each of @p classes, an oidvector's text; that of PostgreSQL's own where a class has none.
    [[nodiscard]] QStringList equalitiesOf(const QString &classes) const;
    /// Each of @p oids, an array of operators.
    [[nodiscard]] QStringList operatorsOf(const QStringList &oids) const;
};

/// What reads them into @p comparisons.
[[nodiscard]] QList<Question> readComparisons(Comparisons &comparisons);

} // namespace ondelete
