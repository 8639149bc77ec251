// SPDX-License-Identifier: MIT
#pragma once

#include "core/deletion/deletion.h"
#include "core/spec/spec.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Deletes root rows in one REPEATABLE READ transaction whose snapshot serves the final preview and the delete:
/// what was confirmed happens, or nothing. The server's own counters guard it. Cancel works until COMMIT is sent.
/// Does not throw for what the delete met (the result says it); throws DbError where it could not even begin.
[[nodiscard]] DeleteResult deleteRoots(Connection &connection, const Spec &spec, const QList<RowKey> &keys,
                                       const DeleteOptions &options);

} // namespace ondelete
