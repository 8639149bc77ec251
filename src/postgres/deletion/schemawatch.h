// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/deletion/guardcounters.h"

namespace ondelete {

/// What a trigger or a rule did that no counter of rows tells and no undo file can hold: TRUNCATE, DROP and other
/// changes of a table as a whole, triggers switched off, large objects removed. @p done is what the transaction wrote.
/// Returns whole sentences of what it was; empty where there was nothing. Throws DbError.
[[nodiscard]] QString beyondRows(Connection &connection, const Schema &schema, const WriteCounts &done);

} // namespace ondelete
