// SPDX-License-Identifier: MIT
#include "cli/activity.h"
#include "cli/command.h"
#include "cli/usageerror.h"
#include "files/undostore.h"
#include "postgres/records/receiptsettler.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::HistoryCommand)
};

QDate date(const CommandContext &context, const QString &option)
{
    if (!context.isSet(option))
        return {};
    const QDate date = QDate::fromString(context.value(option), Qt::ISODate);
    if (!date.isValid())
        throw UsageError(Text::tr("--%1 takes a date such as 2026-11-24.").arg(option));
    return date;
}

/// What was killed or cut off before it knew its own end: the server knows.
void settle(const CommandContext &context)
{
    CommandConnection connection(context);
    const ServerInfo &server = (*connection).server();
    settleReceipts(*connection, UndoStore(teamFolderOf(server.systemIdentifier, server.database)));
}

ExitStatus run(const CommandContext &context)
{
    (void)context.words(0, 0);
    context.checkOutput();
    return context.finish(activityOf(context), ExitStatus::Done);
}

} // namespace

Report activityOf(const CommandContext &context)
{
    const QDate from = date(context, u"from"_s);
    const QDate to = date(context, u"to"_s);
    if (from.isValid() && to.isValid() && to < from)
        throw UsageError(
            Text::tr("--from %1 is after --to %2.").arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate)));
    if (context.isSet(u"connection"_s))
        settle(context);
    const QList<Receipt> all = UndoStore::ofEveryTeam().receipts();
    QList<Receipt> shown;
    for (const Receipt &receipt : all) {
        const QDate day = receipt.at.toLocalTime().date();
        if ((!from.isValid() || day >= from) && (!to.isValid() || day <= to))
            shown.append(receipt);
    }
    return activityReport(shown, all);
}

QList<QCommandLineOption> activityOptions()
{
    return {{u"from"_s, Text::tr("From this day on."), u"DATE"_s}, {u"to"_s, Text::tr("Up to this day."), u"DATE"_s}};
}

Command historyCommand()
{
    return {
        u"history"_s,
        {},
        Text::tr("Who deleted, took back and changed what, and when."),
        QList<QCommandLineOption>{
            {{u"c"_s, u"connection"_s},
             Text::tr("Ask this database what became of what was killed or cut off; without it no server is asked."),
             u"C"_s}}
            + activityOptions() + outputOptions(),
        run};
}

} // namespace ondelete
