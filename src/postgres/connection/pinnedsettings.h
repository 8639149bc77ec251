// SPDX-License-Identifier: MIT
#pragma once

#include "core/reach/deletegraph.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// Whether policies hide rows (On), or make reading an error where they would (Off).
enum class RowSecurity { Off, On };

/// Makes the texts of keys the same in every session, and reads whatever may be read; for this transaction or until
/// the savepoint before it.
void pinSettings(Connection &connection, RowSecurity rowSecurity);
/// The statement that does it, to be sent with others.
[[nodiscard]] QString pinning(RowSecurity rowSecurity);

/// Whether any table of @p graph has policies that apply: then they must be let do, else reading is an error.
[[nodiscard]] RowSecurity rowSecurityFor(const Schema &schema, const DeleteGraph &graph);

/// Whether rows of @p table can be read without an error under these settings.
[[nodiscard]] bool mayRead(const Table &table, RowSecurity rowSecurity);

} // namespace ondelete
