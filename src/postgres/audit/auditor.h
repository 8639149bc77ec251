// SPDX-License-Identifier: MIT
#pragma once

#include "core/audit/audit.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// An audit with the catalog that it was made from.
struct AuditedSchema
{
    Schema schema;
    Audit audit;
};

/// Reads the catalog, counts the rows that would conflict, looks for undeclared references, and compares with
/// @p spec: all in one REPEATABLE READ READ ONLY transaction. Throws DbError.
[[nodiscard]] AuditedSchema auditDatabase(Connection &connection, const Spec &spec);

/// The same with a catalog that is not, or not yet, the server's: schemaAfter() of a plan.
[[nodiscard]] Audit auditAs(Connection &connection, const Schema &schema, const Spec &spec);

} // namespace ondelete
