// SPDX-License-Identifier: MIT
#include "report/builders/orphantable.h"
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::FixReport)
};

} // namespace

Report::Table orphanTable(const QList<Orphans> &orphans)
{
    Report::Table table{Text::tr("Rows that point at nothing"),
                        {{{}, u"finding"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {{}, u"table"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Row"), u"row"_s}},
                        {}};
    for (const Orphans &found : orphans) {
        Report::Group group{words(found), {}};
        for (const QStringList &row : found.shown) {
            QStringList values;
            for (qsizetype i = 0; i < row.size(); ++i)
                values.append(found.columns[i] + u'=' + row[i]);
            group.rows.append({{found.finding}, {found.table.toString()}, {values.join(u", "_s), Report::Tone::Bad}});
        }
        table.groups.append(group);
    }
    return table;
}

QJsonArray jsonList(const QList<Orphans> &orphans)
{
    QJsonArray list;
    for (const Orphans &found : orphans) {
        QJsonArray shown;
        for (const QStringList &row : found.shown)
            shown.append(jsonList(row));
        list.append(QJsonObject{{u"finding"_s, found.finding},
                                {u"rows"_s, found.rows},
                                {u"columns"_s, jsonList(found.columns)},
                                {u"shown"_s, shown}});
    }
    return list;
}

Report orphanReport(const QList<Orphans> &orphans, const ServerInfo &server)
{
    Report report;
    report.title = Text::tr("Rows that point at nothing");
    report.facts = serverFacts(server, QDateTime::currentDateTimeUtc());
    for (const Orphans &found : orphans)
        report.summary.append(words(found));
    report.tone = Report::Tone::Warning;
    report.tables = {orphanTable(orphans)};
    report.json = {{u"orphans"_s, jsonList(orphans)}};
    return report;
}

} // namespace ondelete
