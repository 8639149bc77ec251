// SPDX-License-Identifier: MIT
#pragma once

#include "files/archivefile.h"

namespace ondelete {

/// The files that were written, and a sentence where one could not be.
struct ArchiveCsv
{
    QStringList paths;
    QString error;
};

/// Writes the rows of an archive to @p folder, one CSV file (RFC 4180, UTF-8, NULL is empty, an empty text is "", mode
/// 0600) for each table and fate. Never overwrites.
[[nodiscard]] ArchiveCsv saveArchiveCsv(const ArchiveFile &archive, const QString &folder);

} // namespace ondelete
