// SPDX-License-Identifier: MIT
#include "cli/activity.h"
#include "cli/command.h"
#include "cli/usageerror.h"
#include "files/teamfolder.h"
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

/// --month, else --from and --to.
ActivityPeriod periodFrom(const CommandContext &context)
{
    ActivityPeriod period{date(context, u"from"_s), date(context, u"to"_s)};
    if (context.isSet(u"month"_s)) {
        if (period.from.isValid() || period.to.isValid())
            throw UsageError(Text::tr("--month is a period already: leave --from and --to out."));
        const QString month = context.value(u"month"_s);
        const QDate today = QDate::currentDate();
        const QDate first = month == u"this" ? today
            : month == u"last"               ? today.addMonths(-1)
                                             : QDate::fromString(month + u"-01"_s, Qt::ISODate);
        if (!first.isValid())
            throw UsageError(Text::tr("--month takes a month such as 2026-11, this or last."));
        period.from = QDate(first.year(), first.month(), 1);
        period.to = period.from.addMonths(1).addDays(-1);
    }
    if (period.from.isValid() && period.to.isValid() && period.to < period.from)
        throw UsageError(Text::tr("--from %1 is after --to %2.")
                             .arg(period.from.toString(Qt::ISODate), period.to.toString(Qt::ISODate)));
    return period;
}

/// The records of a period, and all of them.
struct Activity
{
    QList<Receipt> shown;
    QList<Receipt> all;
};

Activity read(const CommandContext &context, const ActivityPeriod &period)
{
    if (context.isSet(u"connection"_s))
        settle(context);
    Activity activity;
    activity.all = UndoStore::ofEveryTeam().receipts();
    for (const Receipt &receipt : activity.all) {
        const QDate day = receipt.at.toLocalTime().date();
        if ((!period.from.isValid() || day >= period.from) && (!period.to.isValid() || day <= period.to))
            activity.shown.append(receipt);
    }
    return activity;
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
    const Activity activity = read(context, periodFrom(context));
    return activityReport(activity.shown, activity.all);
}

Report periodOf(const CommandContext &context)
{
    ActivityPeriod period = periodFrom(context);
    if (context.isSet(u"show-names"_s))
        period.names = ActivityPeriod::Names::Shown;
    const Activity activity = read(context, period);
    return periodReport(activity.shown, activity.all, period);
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
