// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/codetrust.h"
#include "postgres/catalog/catalogquery.h"

namespace ondelete {

/// SQL that is true of the role whose oid is %1 where that is who looks, or a superuser, who may do everything anyway.
/// Who looks is the session's user, whatever role was picked.
[[nodiscard]] QString isOwnRole(const QString &oid);

/// What reads into @p operators all that are not PostgreSQL's own.
[[nodiscard]] CatalogQuery ownOperators(QList<OperatorFact> &operators);

/// What can be said about @p types and @p trees (expressions as the catalog stores them), and about @p operators: reads
/// the facts of whatever these can lead to, and of nothing else. Throws DbError.
[[nodiscard]] CodeTrust readCodeTrust(Connection &connection, const QList<OperatorFact> &operators,
                                      const QSet<Oid> &types, const QStringList &trees);

} // namespace ondelete
