// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QString>

namespace ondelete {

/// SQL that is true of table "c" in schema "n" where people made it: no system, toast or temporary one.
[[nodiscard]] QString isUserTable();

/// The oids of those, in parentheses, for what is read beside them: the system's own tables have more indexes and keys
/// than most schemas.
[[nodiscard]] QString ofUserTables();

} // namespace ondelete
