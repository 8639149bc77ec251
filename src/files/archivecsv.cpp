// SPDX-License-Identifier: MIT
#include "files/archivecsv.h"

#include "files/savefile.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

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

} // namespace

ArchiveCsv saveArchiveCsv(const ArchiveFile &archive, const QString &folder)
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
        QByteArrayList names;
        for (const ArchivedColumn &column : rows.columns)
            names.append(quoted(column.name.toUtf8()));
        QByteArray csv = names.join(',') + "\r\n";
        archive.eachRow(block, [&](QByteArrayView line) {
            QByteArrayList cells;
            for (const auto &field : fieldsOfCopyLine(line).first(rows.columns.size())) // a mask stands behind them
                cells.append(field ? quoted(*field) : QByteArray());
            const QByteArray row = cells.join(',');
            // Alone on its line, this would end the rows where a server reads them.
            csv += (row == "\\." ? '"' + row + '"' : row) + "\r\n";
        });
        QString name = rows.table.toString();
        name.replace(QRegularExpression(u"[^A-Za-z0-9_.]+"_s), u"_"_s);
        name += rows.fate == ArchivedRows::Fate::Deleted ? u"-deleted"_s
            : rows.fate == ArchivedRows::Fate::Written   ? u"-unlinked"_s
                                                         : u"-changed"_s;
        // Names that differ in other characters only would be one.
        QString path = folder + u'/' + name + u".csv"_s;
        for (int other = 2; result.paths.contains(path, Qt::CaseInsensitive); ++other)
            path = u"%1/%2-%3.csv"_s.arg(folder, name, QString::number(other));
        result.error = saveFile(path, csv, Overwrite::Never);
        if (!result.error.isEmpty())
            return result;
        result.paths.append(path);
    }
    return result;
}

} // namespace ondelete
