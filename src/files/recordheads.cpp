// SPDX-License-Identifier: MIT
#include "files/recordheads.h"

#include "files/atomicfile.h"
#include "files/safefile.h"

#include <QtCore/QDataStream>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr quint32 format = 0x0d4ead01; ///< another number for another layout: what is older is read anew
constexpr qint64 largest = 64 * 1024 * 1024;

QString fileOf(const QString &folder)
{
    return folder + u".heads"_s;
}

constexpr qint64 nanoseconds(const timespec &time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

} // namespace

static QDataStream &operator<<(QDataStream &out, const StampedHead &known)
{
    const FileStamp &stamp = known.stamp;
    out << stamp.disk << stamp.file << stamp.size << stamp.written << stamp.changed << known.head.has_value();
    if (!known.head)
        return out;
    const RecordHead &head = *known.head;
    return out << head.id << head.kind << head.isOpen << head.mustErase << head.at << head.database
               << head.systemIdentifier << head.archive << head.keepDays;
}

static QDataStream &operator>>(QDataStream &in, StampedHead &known)
{
    FileStamp &stamp = known.stamp;
    bool isRecord = false;
    in >> stamp.disk >> stamp.file >> stamp.size >> stamp.written >> stamp.changed >> isRecord;
    if (!isRecord)
        return in;
    RecordHead &head = known.head.emplace();
    return in >> head.id >> head.kind >> head.isOpen >> head.mustErase >> head.at >> head.database
        >> head.systemIdentifier >> head.archive >> head.keepDays;
}

FileStamp stampOf(const struct stat &file)
{
    return {file.st_dev, file.st_ino, file.st_size, nanoseconds(file.st_mtim), nanoseconds(file.st_ctim)};
}

StampedHeads keptHeads(const QString &folder)
{
    QFile file;
    if (!openPlain(file, fileOf(folder), Links::Never) || file.size() > largest || othersMayWrite(file))
        return {};
    const QByteArray bytes = file.readAll();
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 found = 0;
    in >> found;
    StampedHeads heads;
    if (found == format)
        in >> heads;
    return found == format && in.status() == QDataStream::Ok && in.atEnd() ? heads : StampedHeads();
}

void keepHeads(const QString &folder, const StampedHeads &heads)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << format << heads;
    AtomicFile file(fileOf(folder), Overwrite::ReplacePlain);
    if (file.isOpen() && file.write(bytes))
        (void)file.place();
}

} // namespace ondelete
