// SPDX-License-Identifier: MIT
#include "files/archivecsv.h"

#include "files/savefile.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

QByteArray quoted(QByteArray value)
{
    if (!std::ranges::any_of(value, [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; }))
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
        QByteArrayList names;
        for (const ArchivedColumn &column : rows.columns)
            names.append(quoted(column.name.toUtf8()));
        QByteArray csv = names.join(',') + "\r\n";
        archive.eachRow(block, [&](QByteArrayView line) {
            QByteArrayList cells;
            for (const auto &field : fieldsOfCopyLine(line).first(rows.columns.size())) // a mask stands behind them
                cells.append(field ? quoted(*field) : QByteArray());
            csv += cells.join(',') + "\r\n";
        });
        QString name = rows.table.toString();
        name.replace(QRegularExpression(u"[^A-Za-z0-9_.]+"_s), u"_"_s);
        const QString path = u"%1/%2-%3.csv"_s.arg(folder, name, rows.fate == ArchivedRows::Fate::Deleted ? u"deleted"_s : u"unlinked"_s);
        result.error = saveFile(path, csv, Overwrite::Never);
        if (!result.error.isEmpty())
            return result;
        result.paths.append(path);
    }
    return result;
}

} // namespace ondelete
