// SPDX-License-Identifier: MIT
#pragma once

#include "core/undo/undo.h"
#include "postgres/archive/restorequery.h"

namespace ondelete {

/// Everything that stands in the way of putting the archived rows back, which wait in their temporary tables: rows
/// that took their place, and rows of other tables that they point at and that are gone. @p singular: what a root row
/// is called. Throws DbError.
[[nodiscard]] QList<UndoConflict> findConflicts(Connection &connection, const Schema &schema,
                                                const ArchiveManifest &manifest, const RestoreQuery &restore,
                                                const QString &singular);

/// The rights that the undo needs and that the connected user lacks.
[[nodiscard]] QList<UndoConflict> missingRights(Connection &connection, const ArchiveManifest &manifest,
                                                const RestoreQuery &restore);

} // namespace ondelete
