// SPDX-License-Identifier: MIT
#include "report/builders/previewtables.h"

#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::PreviewReport)
};

using Tone = Report::Tone;

QJsonArray json(const QList<BlockingRow> &rows)
{
    QJsonArray list;
    for (const BlockingRow &row : rows)
        list.append(QJsonObject{{u"key"_s, toText(row.key)}, {u"label"_s, orNull(row.label)}});
    return list;
}

} // namespace

Report::Table entriesTable(const QString &title, const QList<Report::Group> &groups)
{
    return {title,
            {{Text::tr("Table"), u"table"_s},
             {Text::tr("What happens"), u"action"_s},
             {Text::tr("Rows"), u"rows"_s, Report::Align::End},
             {Text::tr("Through"), u"constraints"_s},
             {Text::tr("Why"), u"reason"_s}},
            groups};
}

QList<QList<Report::Cell>> entryRows(const QList<PreviewEntry> &entries)
{
    QList<QList<Report::Cell>> rows;
    for (const PreviewEntry &entry : entries) {
        Report::Cell count = numberCell(entry.rows);
        if (entry.atLeast)
            count.text = Text::tr("at least %1").arg(count.text);
        rows.append({{entry.table.toString()},
                     {words(entry.action), toneOf(entry.action), toString(entry.action)},
                     count,
                     {entry.constraints.join(u", "_s), Tone::Muted},
                     {entry.reason}});
    }
    return rows;
}

QStringList waysOut(const QList<PreviewEntry> &entries)
{
    QStringList notes;
    for (const PreviewEntry &entry : entries)
        for (const QString &way : entry.waysOut)
            notes.append(Text::tr("Way out: %1").arg(way));
    return notes;
}

QJsonObject toJson(const PreviewEntry &entry)
{
    QJsonObject object{
        {u"table"_s, entry.table.toString()},  {u"label"_s, entry.label},
        {u"action"_s, toString(entry.action)}, {u"rows"_s, entry.rows},
        {u"at_least"_s, entry.atLeast},        {u"constraints"_s, jsonList(entry.constraints)},
        {u"reason"_s, entry.reason},           {u"may_hold_personal_data"_s, jsonList(entry.freeText)},
    };
    if (entry.action == RowAction::Block) {
        object.insert(u"ways_out"_s, jsonList(entry.waysOut));
        object.insert(u"shown"_s, json(entry.blocking));
    }
    return object;
}

} // namespace ondelete
