// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "core/deletion/deletion.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

#include <functional>

namespace ondelete {

/// Deletes root rows in one REPEATABLE READ transaction whose snapshot serves the final preview and the delete:
/// what was confirmed happens, or nothing. The server's own counters guard it. Cancel works until COMMIT is sent.
/// Does not throw for what the delete met (the result says it); throws DbError where it could not even begin.
[[nodiscard]] DeleteResult deleteRoots(Connection &connection, const Spec &spec, const QList<RowKey> &keys,
                                       const DeleteOptions &options);

/// The rows of the rule list's root table that a delete names, as its own transaction tells them. Asked again with each
/// try; may throw DbError.
using KeysAsFound = std::function<QList<RowKey>(Connection &connection, const Schema &schema)>;

/// The same of the rows that @p keys finds in the delete's own snapshot: NotFound where it finds none.
[[nodiscard]] DeleteResult deleteFoundRoots(Connection &connection, const Spec &spec, const KeysAsFound &keys,
                                            const DeleteOptions &options);

} // namespace ondelete
