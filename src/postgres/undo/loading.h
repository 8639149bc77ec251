// SPDX-License-Identifier: MIT
#pragma once

#include "core/jobs/rowprogress.h"
#include "files/archivefile.h"
#include "postgres/archive/restorequery.h"

namespace ondelete {

/// Makes the temporary tables of @p restore, and loads into them what @p archive holds of the blocks of @p manifest, as
/// it is told to @p tell. Throws DbError; Kind::Refused where the file can't be read, or the server can't read it.
void loadRows(Connection &connection, const ArchiveFile &archive, const ArchiveManifest &manifest,
              const RestoreQuery &restore, const OnRowProgress &tell);

/// Says to @p tell that all of them are loaded, and come back now.
void tellRestoring(const ArchiveFile &archive, const OnRowProgress &tell);

} // namespace ondelete
