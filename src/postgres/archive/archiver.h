// SPDX-License-Identifier: MIT
#pragma once

#include "files/archivefile.h"
#include "postgres/preview/deletesurvey.h"

namespace ondelete {

/// Writes every row that the surveyed delete removes or changes to a new file at @p path and seals it: in the delete's
/// own transaction, before the DELETE. Throws DbError (Kind::Refused) where the file can't be written; nothing is left
/// of it then. Rows stream through: memory does not grow with them.
[[nodiscard]] ArchiveRef writeArchive(Connection &connection, const Schema &schema, const DeleteSurvey &survey,
                                      ArchiveManifest about, const QString &path);

} // namespace ondelete
