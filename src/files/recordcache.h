// SPDX-License-Identifier: MIT
#pragma once

#include "core/records/receipt.h"
#include "files/recordheads.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QHash>

#include <memory>
#include <mutex>
#include <vector>

namespace ondelete {

class HeldFolder;

/// A record that was read in full and is valid, with who wrote it.
struct KnownRecord
{
    Receipt receipt;
    QString signer; ///< the key whose signature fits; empty: none does, or nobody wanted to know
};

/// Records as they were read last: one is read again only where its file has changed. What names somebody is held in
/// memory alone: what is erased for good must not stay in an index on the disk. Thread: any.
class RecordCache
{
public:
    using Record = std::shared_ptr<const KnownRecord>;
    enum class Signers { NotWanted, Wanted };

    /// The records in @p folder, in no order. What can't be read is left out, and so is what is no plain file there,
    /// or not under its own name. @p signers: not wanted in a folder that is this person's alone.
    [[nodiscard]] QList<Record> recordsIn(const QString &folder, Signers signers);
    /// The heads of the same, in no order. Kept beside @p folder, which is this person's alone, for the next start.
    [[nodiscard]] QList<RecordHead> headsIn(const QString &folder);

private:
    enum class Depth { Head, Record, Signer };
    struct Entry
    {
        FileStamp stamp;
        std::optional<RecordHead> head; ///< unset: it is no record
        Record record;                  ///< nullptr: it is none, or only its head is known
        Depth depth = Depth::Head;
        int listing = -1; ///< the last that had it
        bool isSettled = false;
    };
    struct Folder
    {
        QHash<QByteArray, Entry> entries; ///< by the file's name
        int listing = 0;
        bool hasKept = false;    ///< the heads that were kept there were taken over
        bool hasKeptAny = false; ///< there is a file of them
    };

    /// Brings what is known of the folder up to date. Returns whether anything has changed.
    static bool list(Folder &folder, const QString &path, Depth depth);
    [[nodiscard]] static std::vector<Entry> readAll(const HeldFolder &folder, const QByteArrayList &names, Depth depth);
    [[nodiscard]] static Entry read(const HeldFolder &folder, const QByteArray &name, Depth depth);

    std::mutex m_mutex;
    QHash<QString, Folder> m_folders;
};

} // namespace ondelete
