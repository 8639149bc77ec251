// SPDX-License-Identifier: MIT
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ArchivesReport)
};

qint64 rowsOf(const ArchiveManifest &manifest)
{
    qint64 rows = 0;
    for (const ArchivedRows &block : manifest.blocks)
        rows += block.fate == ArchivedRows::Fate::Left ? 0 : block.rows;
    return rows;
}

QJsonObject json(const ArchiveLine &line)
{
    QJsonArray keys;
    for (const RowKey &key : line.manifest.keys)
        keys.append(toText(key));
    return {
        {u"path"_s, line.path},
        {u"sha256"_s, orNull(line.sha256)},
        {u"bytes"_s, line.bytes},
        {u"created_at"_s,
         orNull(line.manifest.createdAt.isValid() ? line.manifest.createdAt.toUTC().toString(Qt::ISODateWithMs)
                                                  : QString())},
        {u"undo_until"_s, orNull(line.undoUntil.isValid() ? line.undoUntil.toUTC().toString(Qt::ISODate) : QString())},
        {u"database"_s, orNull(line.manifest.database)},
        {u"label"_s, orNull(line.manifest.label)},
        {u"keys"_s, keys},
        {u"rows"_s, rowsOf(line.manifest)},
        {u"undone"_s, line.undone},
        {u"provenance"_s, orNull(line.provenance)},
        {u"batch"_s, line.manifest.batch ? QJsonValue(toJson(*line.manifest.batch)) : QJsonValue()},
        {u"found"_s, line.found},
        {u"error"_s, orNull(line.error)}};
}

} // namespace

Report archivesReport(const QList<ArchiveLine> &archives, const QString &searched)
{
    Report report;
    report.title = Text::tr("Undo files");
    report.summary.append(searched.isEmpty()
                              ? Text::tr("%Ln undo file(s).", nullptr, int(archives.size()))
                              : Text::tr("%Ln undo file(s) hold “%1”.", nullptr, int(archives.size())).arg(searched));
    Report::Table table{Text::tr("Undo files"),
                        {{Text::tr("Deleted"), u"created_at"_s},
                         {Text::tr("What"), u"label"_s},
                         {Text::tr("Database"), u"database"_s},
                         {Text::tr("Rows"), u"rows"_s, Report::Align::End},
                         {Text::tr("Undo until"), u"undo_until"_s},
                         {Text::tr("State"), u"state"_s},
                         {Text::tr("File"), u"path"_s}},
                        {Report::Group{}}};
    if (!searched.isEmpty())
        table.columns.insert(6, {Text::tr("Found in rows"), u"found"_s, Report::Align::End});
    QJsonArray objects;
    for (const ArchiveLine &line : archives) {
        const Report::Cell state = !line.error.isEmpty() ? Report::Cell{line.error, Report::Tone::Bad, u"damaged"_s}
            : !line.proven                               ? Report::Cell{line.proof, Report::Tone::Bad, line.provenance}
            : line.undone ? Report::Cell{Text::tr("taken back"), Report::Tone::Muted, u"undone"_s}
                          : Report::Cell{Text::tr("can be undone"), Report::Tone::Good, u"undoable"_s};
        QList<Report::Cell> row{{shortMoment(line.manifest.createdAt), Report::Tone::Plain,
                                 line.manifest.createdAt.toUTC().toString(Qt::ISODateWithMs)},
                                {line.manifest.label},
                                {line.manifest.database},
                                numberCell(rowsOf(line.manifest)),
                                {shortDate(line.undoUntil.toLocalTime().date()), Report::Tone::Plain,
                                 line.undoUntil.toUTC().toString(Qt::ISODate)},
                                state,
                                {line.path}};
        if (!searched.isEmpty())
            row.insert(6, numberCell(line.found));
        table.groups.first().rows.append(row);
        objects.append(json(line));
    }
    report.tables.append(table);
    report.json = {{u"archives"_s, objects}};
    return report;
}

} // namespace ondelete
