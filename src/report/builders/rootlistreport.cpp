// SPDX-License-Identifier: MIT
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::RootListReport)
};

/// A cell as people read it: a timestamp in their locale, all else as it is.
QString shown(const QString &cell, RootList::Kind kind)
{
    if (kind != RootList::Kind::Timestamp)
        return cell;
    const QDateTime when = QDateTime::fromString(cell, Qt::ISODateWithMs);
    return when.isValid() ? moment(when) : cell;
}

/// The texts of a row by the list's stable names.
QJsonObject byName(const QStringList &names, const QStringList &texts)
{
    QJsonObject object;
    for (qsizetype i = 0; i < names.size(); ++i)
        object.insert(names[i], texts.value(i));
    return object;
}

} // namespace

Report rootListReport(const RootList &list, const Spec &spec)
{
    Report::Table table{{}, {{Text::tr("Key"), u"key"_s}}, {{}}};
    for (qsizetype i = 0; i < list.titles.size(); ++i) {
        const bool isNumber = list.kinds.value(i) == RootList::Kind::Number;
        table.columns.append(
            {list.titles[i], list.names.value(i), isNumber ? Report::Align::End : Report::Align::Start});
    }
    table.columns.append({Text::tr("Protected"), u"protected"_s});

    QJsonArray rows;
    for (const RootRow &row : list.rows) {
        QList<Report::Cell> cells{{toText(row.key)}};
        for (qsizetype i = 0; i < list.titles.size(); ++i) {
            const RootList::Kind kind = list.kinds.value(i, RootList::Kind::Text);
            cells.append({shown(row.cells.value(i), kind), Report::Tone::Plain, row.values.value(i)});
        }
        cells.append(row.isProtected ? Report::Cell{Text::tr("protected"), Report::Tone::Warning, u"true"_s}
                                     : Report::Cell{{}, Report::Tone::Plain, u"false"_s});
        table.groups.first().rows.append(cells);
        rows.append(QJsonObject{
            {u"key"_s, toText(row.key)},
            {u"label"_s, row.label},
            {u"protected"_s, row.isProtected},
            {u"columns"_s, byName(list.names, row.values)},
            {u"shown"_s, byName(list.names, row.cells)},
        });
    }

    Report report;
    report.title = spec.title.isEmpty() ? spec.root.plural : spec.title;
    const auto shownRows = int(list.rows.size());
    switch (list.certainty) {
    case RootCounts::Certainty::Exact:
        report.summary.append(Text::tr("%Ln row(s) shown, of %1.", nullptr, shownRows).arg(number(list.total)));
        break;
    case RootCounts::Certainty::Estimated:
        report.summary.append(Text::tr("%Ln row(s) shown, of about %1.", nullptr, shownRows).arg(number(list.total)));
        break;
    case RootCounts::Certainty::Unknown:
        report.summary.append(Text::tr("%Ln row(s) shown; how many there are was not counted.", nullptr, shownRows));
        break;
    }
    if (list.more)
        report.summary.append(Text::tr("There are more: search for less, or raise --limit."));
    report.tables = {table};
    const bool isKnown = list.certainty != RootCounts::Certainty::Unknown;
    report.json = {{u"sessions"_s, rows},
                   {u"more"_s, list.more},
                   {u"total"_s, isKnown ? QJsonValue(list.total) : QJsonValue()},
                   {u"total_is_exact"_s, list.certainty == RootCounts::Certainty::Exact}};
    return report;
}

Report rootIndexesReport(const QList<RootIndex> &indexes, const Spec &spec, IndexesAre are)
{
    Report::Table table{{}, {{Text::tr("Index"), u"index"_s}, {Text::tr("SQL"), u"sql"_s}}, {{}}};
    QJsonArray rows;
    for (const RootIndex &index : indexes) {
        QStringList statements{index.statement};
        if (!index.extension.isEmpty())
            statements.prepend(index.extension);
        const QString sql = statements.join(u"; "_s) + u';';
        table.groups.first().rows.append(QList<Report::Cell>{{index.name}, {sql}});
        rows.append(QJsonObject{{u"name"_s, index.name}, {u"column"_s, index.column}, {u"sql"_s, sql}});
    }
    Report report;
    report.title = spec.title.isEmpty() ? spec.root.plural : spec.title;
    const auto count = int(indexes.size());
    report.summary.append(are == IndexesAre::Made
                              ? Text::tr("%n index(es) made.", nullptr, count)
                              : Text::tr("%n index(es) missing. Nothing was changed.", nullptr, count));
    report.tables = {table};
    report.json = {{u"indexes"_s, rows}, {u"changed"_s, are == IndexesAre::Made && count > 0}};
    return report;
}

} // namespace ondelete
