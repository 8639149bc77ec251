// SPDX-License-Identifier: MIT
#include "report/report.h"

#include "core/text/bytes.h"
#include "report/writers/pdfwriter.h"
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

const QMap<QString, ReportFormat> &formatsByName()
{
    static const QMap<QString, ReportFormat> formats{
        {u"table"_s, ReportFormat::Table},   {u"json"_s, ReportFormat::Json},
        {u"csv"_s, ReportFormat::Csv},       {u"markdown"_s, ReportFormat::Markdown},
        {u"html"_s, ReportFormat::Html},     {u"pdf"_s, ReportFormat::Pdf},
        {u"xlsx"_s, ReportFormat::Xlsx},     {u"junit"_s, ReportFormat::JUnit},
        {u"sarif"_s, ReportFormat::Sarif},   {u"github"_s, ReportFormat::GitHub},
        {u"gitlab"_s, ReportFormat::GitLab}, {u"openmetrics"_s, ReportFormat::OpenMetrics},
    };
    return formats;
}

} // namespace

Report printable(Report report)
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

std::optional<ReportFormat> reportFormatFromString(const QString &text)
{
    return find(formatsByName(), text);
}

std::optional<ReportFormat> reportFormatOfFile(const QString &path)
{
    static const QMap<QString, ReportFormat> endings{
        {u"txt"_s, ReportFormat::Table},         {u"json"_s, ReportFormat::Json},
        {u"csv"_s, ReportFormat::Csv},           {u"md"_s, ReportFormat::Markdown},
        {u"markdown"_s, ReportFormat::Markdown}, {u"html"_s, ReportFormat::Html},
        {u"htm"_s, ReportFormat::Html},          {u"pdf"_s, ReportFormat::Pdf},
        {u"xlsx"_s, ReportFormat::Xlsx},         {u"xml"_s, ReportFormat::JUnit},
        {u"sarif"_s, ReportFormat::Sarif},       {u"prom"_s, ReportFormat::OpenMetrics},
    };
    return find(endings, QFileInfo(path).suffix().toLower());
}

QStringList reportFormatNames()
{
    return {u"table"_s, u"json"_s,  u"csv"_s,   u"markdown"_s, u"html"_s,   u"pdf"_s,
            u"xlsx"_s,  u"junit"_s, u"sarif"_s, u"github"_s,   u"gitlab"_s, u"openmetrics"_s};
}

bool needsChecks(ReportFormat format)
{
    switch (format) {
    case ReportFormat::JUnit:
    case ReportFormat::Sarif:
    case ReportFormat::GitHub:
    case ReportFormat::GitLab:
    case ReportFormat::OpenMetrics:
        return true;
    default:
        return false;
    }
}

bool needsFonts(ReportFormat format)
{
    return format == ReportFormat::Pdf;
}

bool isBinary(ReportFormat format)
{
    return format == ReportFormat::Pdf || format == ReportFormat::Xlsx;
}

QByteArray write(const Report &report, ReportFormat format, const TerminalLayout &terminal)
{
    switch (format) {
    case ReportFormat::Table:
        return tableText(printable(report), terminal).toUtf8();
    case ReportFormat::Json:
        return bytesOf(QJsonDocument(report.json), QJsonDocument::Indented);
    case ReportFormat::Csv:
        return csvText(report).toUtf8();
    case ReportFormat::Markdown:
        return markdownText(printable(report)).toUtf8();
    case ReportFormat::Html:
        return htmlText(printable(report)).toUtf8();
    case ReportFormat::Pdf:
        return pdfBytes(printable(report));
    case ReportFormat::Xlsx:
        return xlsxBytes(report);
    case ReportFormat::JUnit:
        return junitBytes(report);
    case ReportFormat::Sarif:
        return sarifBytes(report);
    case ReportFormat::GitHub:
        return githubText(report).toUtf8();
    case ReportFormat::GitLab:
        return gitlabBytes(report);
    case ReportFormat::OpenMetrics:
        return openMetricsText(report).toUtf8();
    }
    Q_UNREACHABLE();
}

} // namespace ondelete
