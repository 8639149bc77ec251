// SPDX-License-Identifier: MIT
#include "files/recordcache.h"

#include "core/text/bytes.h"
#include "files/safefile.h"
#include "files/signature.h"

#include <QtCore/QJsonDocument>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <time.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr qint64 largest = 16 * 1024 * 1024;
constexpr std::string_view ending = ".json";

/// A disk may count whole seconds: two changes of one file within them look like one.
constexpr qint64 coarsestClock = 2'000'000'000;

qint64 now()
{
    timespec time = {};
    ::clock_gettime(CLOCK_REALTIME, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// A file of a folder of thousands: opened and read without what a QFile does for each.
class OpenedFile
{
public:
    explicit OpenedFile(int handle)
        : m_handle(handle)
    {
    }
    ~OpenedFile()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    OpenedFile(const OpenedFile &) = delete;
    OpenedFile &operator=(const OpenedFile &) = delete;

    [[nodiscard]] bool isOpen() const { return m_handle >= 0; }
    [[nodiscard]] int handle() const { return m_handle; }

private:
    int m_handle;
};

/// The record that a file of this name can hold; empty: none.
QString idOf(std::string_view name)
{
    if (!name.ends_with(ending))
        return {};
    name.remove_suffix(ending.size());
    const QString id = QString::fromLatin1(name.data(), qsizetype(name.size()));
    return isReceiptId(id) ? id : QString();
}

} // namespace

QList<RecordCache::Record> RecordCache::recordsIn(const QString &path, Signers signers)
{
    const std::lock_guard lock(m_mutex);
    Folder &folder = m_folders[path];
    list(folder, path, signers == Signers::Wanted ? Depth::Signer : Depth::Record);
    QList<Record> records;
    records.reserve(folder.entries.size());
    for (const Entry &entry : std::as_const(folder.entries))
        if (entry.record)
            records.append(entry.record);
    return records;
}

QList<RecordHead> RecordCache::headsIn(const QString &path)
{
    const std::lock_guard lock(m_mutex);
    Folder &folder = m_folders[path];
    const bool isFirst = !std::exchange(folder.hasKept, true);
    if (isFirst) {
        const StampedHeads kept = keptHeads(path);
        folder.hasKeptAny = !kept.isEmpty();
        folder.entries.reserve(kept.size());
        for (auto known = kept.cbegin(); known != kept.cend(); ++known)
            if (!folder.entries.contains(known.key()))
                folder.entries.insert(known.key(),
                                      {.stamp = known->stamp, .head = known->head, .record = {}, .isSettled = true});
    }
    const bool isOther = list(folder, path, Depth::Head);
    QList<RecordHead> heads;
    StampedHeads toKeep;
    for (auto entry = folder.entries.cbegin(); entry != folder.entries.cend(); ++entry) {
        if (entry->head)
            heads.append(*entry->head);
        if (isOther && entry->isSettled)
            toKeep.insert(entry.key(), {entry->stamp, entry->head});
    }
    constexpr qsizetype worthKeeping = 250; // fewer are as quickly read, and a full disk has better use for a page
    if (isOther && (toKeep.size() >= worthKeeping || folder.hasKeptAny)) {
        keepHeads(path, toKeep);
        folder.hasKeptAny = true;
    }
    return heads;
}

bool RecordCache::list(Folder &folder, const QString &path, Depth depth)
{
    ++folder.listing;
    QByteArrayList unknown;
    const HeldFolder place(path);
    DIR *const listing = place.isOpen() ? ::opendir(QFile::encodeName(place.path()).constData()) : nullptr;
    if (listing) {
        while (const dirent *item = ::readdir(listing)) {
            if (idOf(item->d_name).isEmpty())
                continue;
            const QByteArray name(item->d_name);
            const auto known = folder.entries.find(name);
            struct stat file = {}; // of one that is read anew, the reading asks for it
            if (known == folder.entries.end() || !known->isSettled || known->depth < depth
                || ::fstatat(::dirfd(listing), item->d_name, &file, AT_SYMLINK_NOFOLLOW) != 0
                || stampOf(file) != known->stamp)
                unknown.append(name);
            else
                known->listing = folder.listing;
        }
        ::closedir(listing);
        std::vector<Entry> entries = readAll(place, unknown, depth);
        for (qsizetype i = 0; i < unknown.size(); ++i) {
            entries[size_t(i)].listing = folder.listing;
            folder.entries.insert(unknown.at(i), entries[size_t(i)]);
        }
    }
    const qsizetype gone =
        folder.entries.removeIf([&](const auto &item) { return item.value().listing != folder.listing; });
    return gone > 0 || !unknown.isEmpty();
}

/// With as many threads as pay: the first reading may be of thousands, and of a network's disk.
std::vector<RecordCache::Entry> RecordCache::readAll(const HeldFolder &folder, const QByteArrayList &names, Depth depth)
{
    constexpr qsizetype worthAThread = 250;
    constexpr qsizetype most = 4;
    std::vector<Entry> entries(size_t(names.size()));
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < entries.size(); i = next++)
            entries[i] = read(folder, names.at(qsizetype(i)), depth);
    };
    {
        std::vector<std::jthread> helpers;
        for (qsizetype i = 1; i < std::min(most, names.size() / worthAThread); ++i)
            helpers.emplace_back(work);
        work();
    }
    return entries;
}

RecordCache::Entry RecordCache::read(const HeldFolder &folder, const QByteArray &name, Depth depth)
{
    Entry entry;
    struct stat about = {};
    const OpenedFile file(folder.handleOf(name));
    if (!file.isOpen() || ::fstat(file.handle(), &about) != 0)
        return entry;
    entry.stamp = stampOf(about);
    entry.isSettled = entry.stamp.changed < now() - coarsestClock;
    entry.depth = std::max(depth, Depth::Record);
    if (about.st_size > largest || hasHole(file.handle(), about.st_size))
        return entry;
    const QJsonDocument document = documentOf(readAt(file.handle(), 0, about.st_size));
    std::optional<Receipt> receipt = document.isObject() ? receiptFromJson(document.object()) : std::nullopt;
    if (receipt && receipt->id == idOf({name.constData(), size_t(name.size())})) {
        entry.head = headOf(*receipt);
        entry.record = std::make_shared<const KnownRecord>(
            *std::move(receipt), depth == Depth::Signer ? signerOf(document.object()) : QString());
    }
    return entry;
}

} // namespace ondelete
