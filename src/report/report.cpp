// SPDX-License-Identifier: MIT
#include "report/report.h"

#include "core/text/bytes.h"
#include "report/writers/writers.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QMap>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

std::optional<ReportFormat> find(const QMap<QString, ReportFormat> &formats, const QString &name)
{
    const auto found = formats.find(name);
    return found == formats.end() ? std::nullopt : std::optional(*found);
}

/// @p report without the columns that only CSV shows.
Report forPeople(Report report)
{
    for (Report::Table &table : report.tables) {
        for (qsizetype x = table.columns.size() - 1; x >= 0; --x) {
            if (table.columns[x].shown == Report::Shown::Always)
                continue;
            table.columns.removeAt(x);
            for (Report::Group &group : table.groups) {
                for (QList<Report::Cell> &row : group.rows)
                    row.removeAt(x);
            }
        }
    }
    return report;
}

} // namespace

std::optional<ReportFormat> reportFormatFromString(const QString &text)
{
    static const QMap<QString, ReportFormat> formats{
        {u"table"_s, ReportFormat::Table},       {u"json"_s, ReportFormat::Json}, {u"csv"_s, ReportFormat::Csv},
        {u"markdown"_s, ReportFormat::Markdown}, {u"html"_s, ReportFormat::Html},
    };
    return find(formats, text);
}

std::optional<ReportFormat> reportFormatOfFile(const QString &path)
{
    static const QMap<QString, ReportFormat> endings{
        {u"txt"_s, ReportFormat::Table},   {u"json"_s, ReportFormat::Json},         {u"csv"_s, ReportFormat::Csv},
        {u"md"_s, ReportFormat::Markdown}, {u"markdown"_s, ReportFormat::Markdown}, {u"html"_s, ReportFormat::Html},
        {u"htm"_s, ReportFormat::Html},
    };
    return find(endings, QFileInfo(path).suffix().toLower());
}

QByteArray write(const Report &report, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Table:
        return tableText(forPeople(report)).toUtf8();
    case ReportFormat::Json:
        return bytesOf(QJsonDocument(report.json), QJsonDocument::Indented);
    case ReportFormat::Csv:
        return csvText(report).toUtf8();
    case ReportFormat::Markdown:
        return markdownText(forPeople(report)).toUtf8();
    case ReportFormat::Html:
        return htmlText(forPeople(report)).toUtf8();
    }
    Q_UNREACHABLE();
}

} // namespace ondelete
