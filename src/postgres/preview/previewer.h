// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/preview/preview.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

#include <functional>

namespace ondelete {

/// What deleting the root rows @p keys would do under @p rules: read-only, of one moment, in a transaction of its
/// own. Throws DbError; Kind::Refused where a key can't be one (its text is no value of the column's type). Where that
/// takes long, @p onFirst gets the first figures at once, on this thread.
[[nodiscard]] Preview previewDelete(Connection &connection, const Spec &spec, const QList<RowKey> &keys, RuleSet rules,
                                    const std::function<void(const Preview &)> &onFirst = {});

/// The same inside the caller's REPEATABLE READ transaction, with the catalog read there.
[[nodiscard]] Preview previewInTransaction(Connection &connection, const Schema &schema, const Spec &spec,
                                           const QList<RowKey> &keys, RuleSet rules);

} // namespace ondelete
