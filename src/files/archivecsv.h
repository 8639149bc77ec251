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
/// 0600) for each table and fate, piece by piece. Never overwrites; leaves the file at hand out where @p stop is asked
/// for.
[[nodiscard]] ArchiveCsv saveArchiveCsv(const ArchiveFile &archive, const QString &folder,
                                        const std::stop_token &stop = {});

} // namespace ondelete
