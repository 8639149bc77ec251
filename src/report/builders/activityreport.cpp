// SPDX-License-Identifier: MIT
#include "report/builders/reports.h"
#include "report/builders/reportwords.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ActivityReport)
};

using Tone = Report::Tone;

QString kindWords(const Receipt &receipt)
{
    switch (receipt.kind) {
    case Receipt::Kind::Delete:
        return receipt.erased ? Text::tr("Erased for good") : Text::tr("Deleted");
    case Receipt::Kind::Undo:
        return Text::tr("Taken back");
    case Receipt::Kind::Fix:
        return Text::tr("Rules changed");
    }
    Q_UNREACHABLE();
}

Report::Cell stateCell(const Receipt &receipt, const Receipt *undo)
{
    switch (receipt.state) {
    case Receipt::State::Committed:
        return undo ? Report::Cell{Text::tr("taken back by %1").arg(undo->person), Tone::Muted, u"undone"_s}
                    : Report::Cell{Text::tr("done"), Tone::Good, toString(receipt.state)};
    case Receipt::State::RolledBack:
        return {Text::tr("rolled back"), Tone::Muted, toString(receipt.state)};
    case Receipt::State::Pending:
    case Receipt::State::InDoubt:
        return {Text::tr("not known"), Tone::Warning, toString(receipt.state)};
    }
    Q_UNREACHABLE();
}

/// "public.whatsapp_groups delete 6; public.workshops set-null 1"
QString effects(const QList<TableEffect> &effects, qint64 TableEffect::*rows)
{
    QStringList texts;
    for (const TableEffect &effect : effects)
        texts.append(u"%1 %2 %3"_s.arg(effect.table.toString(), toString(effect.action)).arg(effect.*rows));
    return texts.join(u"; "_s);
}

qint64 actual(const Receipt &receipt)
{
    qint64 rows = 0;
    for (const TableEffect &effect : receipt.tables)
        rows += effect.actual;
    return rows;
}

} // namespace

Report activityReport(const QList<Receipt> &receipts, const QList<Receipt> &all)
{
    Report report;
    report.title = Text::tr("Activity");
    const auto count = [&](Receipt::Kind kind) { return number(std::ranges::count(receipts, kind, &Receipt::kind)); };
    report.summary.append(
        Text::tr("Deletes: %1. Undos: %2. Fixes: %3.")
            .arg(count(Receipt::Kind::Delete), count(Receipt::Kind::Undo), count(Receipt::Kind::Fix)));
    Report::Table table{Text::tr("Activity"),
                        {{Text::tr("When"), u"at"_s, Report::Align::Start, Report::Shown::Always, Report::Kind::Moment},
                         {Text::tr("What"), u"kind"_s},
                         {Text::tr("Which"), u"label"_s},
                         {Text::tr("Rows"), u"rows"_s, Report::Align::End},
                         {Text::tr("Who"), u"person"_s},
                         {Text::tr("As"), u"user"_s},
                         {Text::tr("Database"), u"database"_s},
                         {Text::tr("Why"), u"reason"_s},
                         {Text::tr("State"), u"state"_s},
                         {Text::tr("Transaction"), u"xid"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Undo file"), u"archive"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {u"SHA-256"_s, u"sha256"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Organization"), u"organization"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Server"), u"host"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Computer"), u"computer"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Planned"), u"planned"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Actual"), u"actual"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Side effects"), u"side_effects"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Taken back"), u"undone_at"_s, Report::Align::Start, Report::Shown::InCsvOnly},
                         {Text::tr("Rollback script"), u"rollback"_s, Report::Align::Start, Report::Shown::InCsvOnly}},
                        {Report::Group{}}};
    QJsonArray objects;
    for (const Receipt &receipt : receipts) {
        const Receipt *undo = undoOf(receipt, all);
        table.groups.first().rows.append({{QLocale().toString(receipt.at.toLocalTime(), QLocale::ShortFormat),
                                           Tone::Plain, receipt.at.toUTC().toString(Qt::ISODateWithMs)},
                                          {kindWords(receipt), Tone::Plain, toString(receipt.kind)},
                                          {nameOf(receipt), Tone::Plain, receipt.findings.join(u", "_s)},
                                          numberCell(actual(receipt)),
                                          {receipt.person},
                                          {receipt.user},
                                          {receipt.database},
                                          {receipt.reason},
                                          stateCell(receipt, undo),
                                          {receipt.xid},
                                          {receipt.archive ? receipt.archive->path : QString()},
                                          {receipt.archive ? receipt.archive->sha256 : QString()},
                                          {receipt.organization},
                                          {receipt.host},
                                          {receipt.computer},
                                          {effects(receipt.tables, &TableEffect::planned)},
                                          {effects(receipt.tables, &TableEffect::actual)},
                                          {effects(receipt.sideEffects, &TableEffect::actual)},
                                          {undo ? undo->at.toUTC().toString(Qt::ISODateWithMs) : QString()},
                                          {receipt.rollbackFile}});
        QJsonObject object = toJson(receipt);
        object.insert(u"undone"_s,
                      undo ? QJsonValue(
                          QJsonObject{{u"at"_s, undo->at.toUTC().toString(Qt::ISODateWithMs)}, {u"by"_s, undo->person}})
                           : QJsonValue());
        objects.append(object);
    }
    report.tables.append(table);
    report.json = {{u"receipts"_s, objects}};
    return report;
}

} // namespace ondelete
