// SPDX-License-Identifier: MIT
#pragma once

#include "core/fix/fixplan.h"
#include "postgres/connection/connection.h"

namespace ondelete {

/// A foreign key as the catalog has it: all that a change of its delete rule must keep, in one text.
struct KeyState
{
    Oid oid = 0; ///< 0: there is no such key
    DeleteRule rule = DeleteRule::NoAction;
    QStringList setColumns; ///< the rule's column list, quoted
    bool validated = false;
    QString kept;       ///< everything else of pg_constraint, comment, trigger states, and the same of derived keys
    QString definition; ///< as SQL, with qualified names

    [[nodiscard]] bool exists() const { return oid != 0; }
};

/// Reads the key @p name of @p table, inside the caller's Transaction. Throws DbError.
[[nodiscard]] KeyState readKeyState(Connection &connection, Oid table, const QString &name);

/// Whether the delete triggers of key @p first fire before those of @p second: they go by name, as text.
[[nodiscard]] bool firesBefore(Connection &connection, Oid first, Oid second);

} // namespace ondelete
