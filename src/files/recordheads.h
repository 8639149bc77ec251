// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/recordhead.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>

#include <optional>

struct stat;

namespace ondelete {

/// What tells that a file is as it was when it was read. The time of the change is the disk's to say, not the file's
/// owner's.
struct FileStamp
{
    quint64 disk = 0;
    quint64 file = 0;
    qint64 size = 0;
    qint64 written = 0; ///< in nanoseconds since 1970, as the next
    qint64 changed = 0;

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};

[[nodiscard]] FileStamp stampOf(const struct stat &file);

/// The head of one record's file, as it was read.
struct StampedHead
{
    FileStamp stamp;
    std::optional<RecordHead> head; ///< unset: the file is no record
};

/// By the files' names.
using StampedHeads = QHash<QByteArray, StampedHead>;

// A folder's heads are kept beside it, so that a start need not read them all. The file may be removed at any
// time, and counts for a record only as long as that one's stamp fits.

/// Those that were kept last in @p folder; none where they can't be read.
[[nodiscard]] StampedHeads keptHeads(const QString &folder);
/// Where that fails, the next start reads more.
void keepHeads(const QString &folder, const StampedHeads &heads);

} // namespace ondelete
