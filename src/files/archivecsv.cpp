// SPDX-License-Identifier: MIT
#include "files/archivecsv.h"

#include "files/savefile.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// An empty text is in quotes, so that it is no NULL.
QByteArray quoted(QByteArray value)
{
    const bool isPlain = !value.isEmpty()
        && !std::ranges::any_of(value, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    if (isPlain)
        return value;
    return '"' + value.replace('"', "\"\"") + '"';
}

constexpr qsizetype pieceSize = 1 << 18;

/// Hands the block's lines on, its names first; false where they could not be taken, or @p stop was asked for.
bool giveRows(const ArchiveFile &archive, int block, const TakesBytes &take, const std::stop_token &stop)
{
    const ArchivedRows &rows = archive.manifest().blocks.at(block);
    QByteArrayList names;
    for (const ArchivedColumn &column : rows.columns)
        names.append(quoted(column.name.toUtf8()));
    QByteArray csv = names.join(',') + "\r\n";
    bool taken = true;
    int error = 0; // what comes after it may set another
    const auto hand = [&] {
        if (taken && !take(csv)) {
            taken = false;
            error = errno;
        }
        csv.clear();
    };
    archive.eachRow(
        block,
        [&](QByteArrayView line) {
            if (!taken)
                return;
            QByteArrayList cells;
            for (const auto &field : fieldsOfCopyLine(line).first(rows.columns.size())) // a mask stands behind them
                cells.append(field ? quoted(*field) : QByteArray());
            const QByteArray row = cells.join(',');
            // Alone on its line, this would end the rows where a server reads them.
            csv += (row == "\\." ? '"' + row + '"' : row) + "\r\n";
            if (csv.size() >= pieceSize)
                hand();
        },
        stop);
    hand();
    errno = stop.stop_requested() ? ECANCELED : error;
    return taken && !stop.stop_requested();
}

} // namespace

ArchiveCsv saveArchiveCsv(const ArchiveFile &archive, const QString &folder, const std::stop_token &stop)
{
    ArchiveCsv result;
    if (!archive.isGood()) {
        result.error = archive.error();
        return result;
    }
    for (int block = 0; block < archive.manifest().blocks.size(); ++block) {
        const ArchivedRows &rows = archive.manifest().blocks.at(block);
        if (rows.fate == ArchivedRows::Fate::Left)
            continue; // for the undo alone: what changed is in the rows themselves
        QString name = rows.table.toString();
        name.replace(QRegularExpression(u"[^A-Za-z0-9_.]+"_s), u"_"_s);
        name += rows.fate == ArchivedRows::Fate::Deleted ? u"-deleted"_s
            : rows.fate == ArchivedRows::Fate::Written   ? u"-unlinked"_s
                                                         : u"-changed"_s;
        // Names that differ in other characters only would be one.
        QString path = folder + u'/' + name + u".csv"_s;
        for (int other = 2; result.paths.contains(path, Qt::CaseInsensitive); ++other)
            path = u"%1/%2-%3.csv"_s.arg(folder, name, QString::number(other));
        result.error = saveFile(
            path, [&](const TakesBytes &take) { return giveRows(archive, block, take, stop); }, Overwrite::Never);
        if (!result.error.isEmpty())
            return result;
        result.paths.append(path);
    }
    return result;
}

} // namespace ondelete
