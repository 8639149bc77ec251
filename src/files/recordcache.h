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

class HeldFolder;

/// A record that was read in full and is valid, with who wrote it.
struct KnownRecord
{
    Receipt receipt;
    QString signer; ///< the key whose signature fits; empty: none does, or nobody wanted to know
};

/// Records as they were read last: one is read again only where its file has changed. In memory alone: what is erased
/// for good must not stay in an index on the disk. Thread: any.
class RecordCache
{
public:
    using Record = std::shared_ptr<const KnownRecord>;
    enum class Signers { NotWanted, Wanted };

    /// The records in @p folder, in no order. What can't be read is left out, and so is what is no plain file there,
    /// or not under its own name. @p signers: not wanted in a folder that is this person's alone.
    [[nodiscard]] QList<Record> recordsIn(const QString &folder, Signers signers);

private:
    /// The time of the change is the disk's to say, not the file's owner's.
    struct Stamp
    {
        quint64 disk = 0;
        quint64 file = 0;
        qint64 size = 0;
        qint64 written = 0; ///< in nanoseconds, as the next
        qint64 changed = 0;

        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Entry
    {
        Stamp stamp;
        Record record;    ///< nullptr: it is none
        int listing = -1; ///< the last that had it
        bool isSettled = false;
        bool knowsSigner = false;
    };
    struct Folder
    {
        QHash<QByteArray, Entry> entries; ///< by the file's name
        int listing = 0;
    };

    [[nodiscard]] static Stamp stampOf(const struct stat &file);
    [[nodiscard]] static std::vector<Entry> readAll(const HeldFolder &folder, const QByteArrayList &names,
                                                    Signers signers);
    [[nodiscard]] static Entry read(const HeldFolder &folder, const QByteArray &name, Signers signers);

    std::mutex m_mutex;
    QHash<QString, Folder> m_folders;
};

} // namespace ondelete
