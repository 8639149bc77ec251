// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QHash>

#include <memory>
#include <mutex>
#include <vector>

struct stat;

namespace ondelete {

/// Records as they were read last: one is read again only where its file has changed. In memory alone: what is erased
/// for good must not stay in an index on the disk. Thread: any.
class RecordCache
{
public:
    using Record = std::shared_ptr<const Receipt>;

    /// The records in @p folder, in no order. What can't be read is left out.
    [[nodiscard]] QList<Record> recordsIn(const QString &folder);

private:
    /// A file is replaced, never written to: this tells each apart.
    struct Stamp
    {
        quint64 file = 0;
        qint64 size = 0;
        qint64 seconds = 0;
        qint64 nanoseconds = 0;

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Entry
    {
        Stamp stamp;
        Record record;    ///< nullptr: it is none
        int listing = -1; ///< the last that had it
    };
    struct Folder
    {
        QHash<QByteArray, Entry> entries; ///< by the file's name
        int listing = 0;
    };

    [[nodiscard]] static Stamp stampOf(const struct stat &file);
    [[nodiscard]] static std::vector<Entry> readAll(int folder, const QByteArrayList &names);
    [[nodiscard]] static Entry read(int folder, const char *name);

    std::mutex m_mutex;
    QHash<QString, Folder> m_folders;
};

} // namespace ondelete
