// SPDX-License-Identifier: MIT
#include "files/recordcache.h"

#include <QtCore/QFile>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace ondelete {
namespace {

constexpr qint64 largest = 16 * 1024 * 1024;

bool isRecord(std::string_view name)
{
    return name.ends_with(".json") && !name.starts_with('.');
}

QByteArray bytesOf(int handle, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < size) {
        const ssize_t n = ::read(handle, bytes.data() + done, size_t(size - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += n;
    }
    bytes.truncate(done);
    return bytes;
}

} // namespace

QList<RecordCache::Record> RecordCache::recordsIn(const QString &path)
{
    QList<Record> records;
    const std::lock_guard lock(m_mutex);
    Folder &folder = m_folders[path];
    ++folder.listing;
    if (DIR *const listing = ::opendir(QFile::encodeName(path).constData())) {
        const int handle = ::dirfd(listing);
        QByteArrayList unknown;
        while (const dirent *item = ::readdir(listing)) {
            if (!isRecord(item->d_name))
                continue;
            const QByteArray name(item->d_name);
            const auto known = folder.entries.find(name);
            struct stat file = {};
            if (known == folder.entries.end() || ::fstatat(handle, item->d_name, &file, 0) != 0
                || stampOf(file) != known->stamp)
                unknown.append(name);
            else
                known->listing = folder.listing;
        }
        std::vector<Entry> entries = readAll(handle, unknown);
        for (qsizetype i = 0; i < unknown.size(); ++i) {
            entries[size_t(i)].listing = folder.listing;
            folder.entries.insert(unknown.at(i), std::move(entries[size_t(i)]));
        }
        ::closedir(listing);
    }
    folder.entries.removeIf([&](const auto &item) { return item.value().listing != folder.listing; });
    records.reserve(folder.entries.size());
    for (const Entry &entry : std::as_const(folder.entries))
        if (entry.record)
            records.append(entry.record);
    return records;
}

RecordCache::Stamp RecordCache::stampOf(const struct stat &file)
{
    return {file.st_ino, file.st_size, file.st_mtim.tv_sec, file.st_mtim.tv_nsec};
}

/// With as many threads as pay: the first reading may be of thousands, and of a network's disk.
std::vector<RecordCache::Entry> RecordCache::readAll(int folder, const QByteArrayList &names)
{
    constexpr qsizetype worthAThread = 250;
    constexpr qsizetype most = 4;
    std::vector<Entry> entries(size_t(names.size()));
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < entries.size(); i = next++)
            entries[i] = read(folder, names.at(qsizetype(i)).constData());
    };
    {
        std::vector<std::jthread> helpers;
        for (qsizetype i = 1; i < std::min(most, names.size() / worthAThread); ++i)
            helpers.emplace_back(work);
        work();
    }
    return entries;
}

RecordCache::Entry RecordCache::read(int folder, const char *name)
{
    Entry entry;
    const int handle = ::openat(folder, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0)
        return entry;
    struct stat file = {};
    if (::fstat(handle, &file) == 0 && S_ISREG(file.st_mode)) {
        entry.stamp = stampOf(file);
        if (file.st_size <= largest)
            if (std::optional<Receipt> record = receiptFromJson(bytesOf(handle, file.st_size)))
                entry.record = std::make_shared<const Receipt>(*std::move(record));
    }
    ::close(handle);
    return entry;
}

} // namespace ondelete
