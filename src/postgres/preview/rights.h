// SPDX-License-Identifier: MIT
#pragma once

#include "core/preview/deleteforecast.h"
#include "postgres/connection/connection.h"

#include <QtCore/QSet>

namespace ondelete {

/// What the connected user may do about this delete: see all of it, do it, take it back. A missing right is named.
/// Whether policies let these rows be deleted is asked of the server, with @p named: the condition that they meet, of
/// their table under its own name; empty: none do, or it is not known. Throws DbError.
[[nodiscard]] Rights readRights(Connection &connection, const Schema &schema, const DeleteGraph &graph,
                                const DeleteForecast &forecast, const QString &named);

/// Tables that an undo has to write and this user may not.
struct UndoHindrances
{
    QSet<QualifiedName> noInsert;
    QSet<QualifiedName> noUpdate; ///< of no column at all
};

/// Looks at @p tables, those that are there. Throws DbError.
[[nodiscard]] UndoHindrances readUndoHindrances(Connection &connection, const QSet<QualifiedName> &tables);

} // namespace ondelete
