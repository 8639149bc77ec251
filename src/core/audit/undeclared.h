// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"

#include <QtCore/QSet>

namespace ondelete {

/// Columns that by their names and types may carry another table's key, although no foreign key says so.
struct UndeclaredCandidate
{
    Oid table = 0;
    QStringList columns;
    Oid references = 0;
    QStringList referencedColumns; ///< the primary key's

    friend bool operator==(const UndeclaredCandidate &, const UndeclaredCandidate &) = default;
};

/// The columns, without any foreign key on them, that look like a reference to the primary key of a table in
/// @p deletedFrom: of the same type and named after it (`session_id`, `whatsapp_session_id` for whatsapp_sessions.id),
/// or as many declared keys to it are (`created_by`); of a composite key, beside columns of its other columns' names.
/// In the schema of that table, and in those from which keys lead there. Ordered by table, then column. Whether the
/// values are found there is for the server to say; a foreign table's server is not asked.
[[nodiscard]] QList<UndeclaredCandidate> undeclaredCandidates(const Schema &schema, const QSet<Oid> &deletedFrom);

/// "OPERATOR(pg_catalog.=) c.session_id": what column @p place of a referenced key, on its left, must equal in the row
/// @p alias, in the way of the key's own index.
[[nodiscard]] QString sameAsKey(const Schema &schema, const UndeclaredCandidate &candidate, qsizetype place,
                                const QString &alias);

} // namespace ondelete
