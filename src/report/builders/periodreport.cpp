// SPDX-License-Identifier: MIT
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::PeriodReport)
};

using Tone = Report::Tone;
using Align = Report::Align;

/// What a person is known by, without saying who: its end, which those who know it recognise.
QString masked(const QString &text)
{
    constexpr qsizetype enough = 8;
    constexpr qsizetype end = 3;
    return text.isEmpty() ? QString() : u"…"_s + (text.size() >= enough ? text.right(end) : QString());
}

qint64 rowsOf(const Receipt &receipt)
{
    qint64 rows = 0;
    for (const TableEffect &effect : receipt.tables)
        rows += effect.actual;
    return rows;
}

/// What people did, added up.
struct Sum
{
    int deletes = 0;
    int undone = 0;
    int fixes = 0;
    qint64 rows = 0;
};

void add(Sum &sum, const Receipt &receipt, bool undone)
{
    sum.deletes += receipt.kind == Receipt::Kind::Delete ? 1 : 0;
    sum.fixes += receipt.kind == Receipt::Kind::Fix ? 1 : 0;
    sum.undone += undone ? 1 : 0;
    sum.rows += receipt.kind == Receipt::Kind::Delete ? rowsOf(receipt) : 0;
}

Report::Table sumTable(const QString &title, const QString &column, const QString &name, const QMap<QString, Sum> &sums)
{
    Report::Table table{title,
                        {{column, name},
                         {Text::tr("Deletes"), u"deletes"_s, Align::End},
                         {Text::tr("Rows deleted"), u"rows"_s, Align::End},
                         {Text::tr("Taken back"), u"undone"_s, Align::End},
                         {Text::tr("Changes of rules"), u"fixes"_s, Align::End}},
                        {Report::Group{}}};
    for (auto it = sums.begin(); it != sums.end(); ++it)
        table.groups.first().rows.append(
            {{it.key()}, numberCell(it->deletes), numberCell(it->rows), numberCell(it->undone), numberCell(it->fixes)});
    return table;
}

QJsonArray sumsAsJson(const QString &name, const QMap<QString, Sum> &sums)
{
    QJsonArray list;
    for (auto it = sums.begin(); it != sums.end(); ++it)
        list.append(QJsonObject{{name, it.key()},
                                {u"deletes"_s, it->deletes},
                                {u"rows"_s, it->rows},
                                {u"undone"_s, it->undone},
                                {u"fixes"_s, it->fixes}});
    return list;
}

/// Until when the delete can be taken back, or why not.
Report::Cell undoCell(const Receipt &receipt, const Receipt *undo)
{
    if (receipt.kind != Receipt::Kind::Delete || !receipt.archive || undo)
        return {};
    if (receipt.archiveDestroyed || receipt.erased)
        return {Text::tr("destroyed"), Tone::Muted, u"destroyed"_s};
    if (receipt.keepDays == 0)
        return {Text::tr("not known"), Tone::Muted, u"unknown"_s};
    const QDateTime until = receipt.at.addDays(receipt.keepDays);
    return {shortDate(until.toLocalTime().date()), Tone::Plain, until.toUTC().toString(Qt::ISODateWithMs)};
}

QString kindWords(Receipt::Kind kind)
{
    switch (kind) {
    case Receipt::Kind::Delete:
        return Text::tr("Deleted");
    case Receipt::Kind::Undo:
        return Text::tr("Taken back");
    case Receipt::Kind::Fix:
        return Text::tr("Rules changed");
    }
    Q_UNREACHABLE();
}

QList<Report::Cell> rowOf(const Receipt &receipt, const Receipt *undo, ActivityPeriod::Names names)
{
    const bool hides = names == ActivityPeriod::Names::Masked && receipt.kind != Receipt::Kind::Fix;
    const QString name = hides ? masked(receipt.label) : nameOf(receipt);
    return {{shortMoment(receipt.at), Tone::Plain, receipt.at.toUTC().toString(Qt::ISODateWithMs)},
            {kindWords(receipt.kind), Tone::Plain, toString(receipt.kind)},
            {receipt.person},
            {receipt.user},
            {receipt.database},
            {receipt.organization},
            {name},
            {receipt.reason},
            numberCell(rowsOf(receipt)),
            undo ? Report::Cell{Text::tr("by %1 on %2").arg(undo->person, shortDate(undo->at.toLocalTime().date())),
                                Tone::Good, undo->at.toUTC().toString(Qt::ISODateWithMs)}
                 : Report::Cell{},
            undoCell(receipt, undo)};
}

QJsonObject json(const Receipt &receipt, const Receipt *undo, ActivityPeriod::Names names)
{
    Receipt shown = receipt;
    if (names == ActivityPeriod::Names::Masked) {
        shown.label = masked(receipt.label);
        for (QString &key : shown.keys)
            key = masked(key);
        if (shown.batch)
            for (QString &key : shown.batch->keys)
                key = masked(key);
    }
    QJsonObject object = toJson(shown);
    object.insert(
        u"undone"_s,
        undo ? QJsonValue(QJsonObject{{u"at"_s, undo->at.toUTC().toString(Qt::ISODateWithMs)}, {u"by"_s, undo->person}})
             : QJsonValue());
    return object;
}

} // namespace

Report periodReport(const QList<Receipt> &receipts, const QList<Receipt> &all, const ActivityPeriod &period)
{
    Report report;
    report.title = Text::tr("Deletes and changes of rules");
    report.subtitle = period.from.isValid() && period.to.isValid()
        ? Text::tr("From %1 to %2.").arg(shortDate(period.from), shortDate(period.to))
        : period.from.isValid() ? Text::tr("From %1 on.").arg(shortDate(period.from))
        : period.to.isValid()   ? Text::tr("Up to %1.").arg(shortDate(period.to))
                                : Text::tr("All that is recorded.");
    Report::Table table{Text::tr("What was done"),
                        {{Text::tr("When"), u"at"_s, Align::Start, Report::Shown::Always, Report::Kind::Moment},
                         {Text::tr("What"), u"kind"_s},
                         {Text::tr("Who"), u"person"_s},
                         {Text::tr("Database user"), u"user"_s},
                         {Text::tr("Database"), u"database"_s},
                         {Text::tr("Organization"), u"organization"_s},
                         {Text::tr("Which"), u"label"_s},
                         {Text::tr("Why"), u"reason"_s},
                         {Text::tr("Rows"), u"rows"_s, Align::End},
                         {Text::tr("Taken back"), u"undone"_s},
                         {Text::tr("Undo until"), u"undo_until"_s}},
                        {Report::Group{}}};
    QMap<QString, Sum> people;
    QMap<QString, Sum> databases;
    Sum total;
    QJsonArray objects;
    for (const Receipt &receipt : receipts) {
        // What was rolled back, or is not known, happened to no row as far as one can say.
        if (receipt.state != Receipt::State::Committed)
            continue;
        const Receipt *undo = undoOf(receipt, all);
        table.groups.first().rows.append(rowOf(receipt, undo, period.names));
        add(people[receipt.person], receipt, undo);
        add(databases[receipt.database], receipt, undo);
        add(total, receipt, undo);
        objects.append(json(receipt, undo, period.names));
    }
    report.summary = {
        Text::tr("Deletes: %1. Of these taken back: %2.").arg(number(total.deletes), number(total.undone)),
        Text::tr("Rows that the deletes removed or changed: %1.").arg(number(total.rows)),
    };
    const auto open = std::ranges::count_if(receipts, &isOpen);
    if (open > 0)
        report.summary.append(
            Text::tr("Of %Ln more record(s) it is not known what became of it (them): \"ondelete history --connection "
                     "C\" asks the server.",
                     nullptr, int(open)));
    report.figures = {{number(total.deletes), Text::tr("deletes"), Tone::Plain},
                      {number(total.rows), Text::tr("rows that they removed or changed"), Tone::Plain},
                      {number(total.undone), Text::tr("taken back"), Tone::Good},
                      {number(total.fixes), Text::tr("changes of rules"), Tone::Plain}};
    report.tables = {table, sumTable(Text::tr("By person"), Text::tr("Who"), u"person"_s, people),
                     sumTable(Text::tr("By database"), Text::tr("Database"), u"database"_s, databases)};
    report.notes.append(Text::tr("\"Who\" is the user's name on the computer that the program ran on."));
    if (period.names == ActivityPeriod::Names::Masked)
        report.notes.append(
            Text::tr("Of what was deleted only the end of its name stands here; \"--show-names\" writes "
                     "it out."));
    report.foot = Text::tr("Deletes that were made in the application itself, or by other programs, are not listed.");
    report.json = {{u"from"_s, orNull(period.from.toString(Qt::ISODate))},
                   {u"to"_s, orNull(period.to.toString(Qt::ISODate))},
                   {u"masked"_s, period.names == ActivityPeriod::Names::Masked},
                   {u"by_person"_s, sumsAsJson(u"person"_s, people)},
                   {u"by_database"_s, sumsAsJson(u"database"_s, databases)},
                   {u"receipts"_s, objects}};
    return report;
}

} // namespace ondelete
