// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview.h"
#include "core/schema.h"
#include "core/spec.h"
#include "postgres/connection.h"

namespace ondelete {

/// What deleting the root rows @p keys would do under @p rules: read-only, of one moment, in a transaction of its
/// own. Throws DbError; Kind::Refused where a key can't be one (its text is no value of the column's type).
[[nodiscard]] Preview previewDelete(Connection &connection, const Spec &spec, const QList<RowKey> &keys, RuleSet rules);

/// The same inside the caller's REPEATABLE READ transaction, with the catalog read there.
[[nodiscard]] Preview previewInTransaction(Connection &connection, const Schema &schema, const Spec &spec,
                                           const QList<RowKey> &keys, RuleSet rules);

} // namespace ondelete
