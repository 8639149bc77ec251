// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/usageerror.h"
#include "postgres/fix/listindexes.h"
#include "postgres/roots/rootindexes.h"
#include "postgres/roots/rootlister.h"
#include "report/builders/reports.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::SessionsCommand)
};

/// Prints, or makes, the indexes that the list and its search lack.
ExitStatus createIndexes(const CommandContext &context)
{
    const bool dryRun = context.isSet(u"dry-run"_s);
    const std::chrono::milliseconds wait(context.number(u"lock-timeout"_s, 5'000, 1, 60'000));
    const Spec spec = context.spec();
    CommandConnection connection(context);
    const QList<RootIndex> missing = missingIndexes(*connection, spec);
    if (missing.isEmpty())
        context.say(Text::tr("No index is missing that this list and its search could use. Nothing was changed."));
    if (dryRun)
        return context.finish(rootIndexesReport(missing, spec, IndexesAre::Offered), ExitStatus::Done);
    const MadeIndexes result = makeIndexes(*connection, spec, missing, wait, [&](const RootIndex &index) {
        context.note(Text::tr("The index %1 was made.").arg(index.name));
    });
    const ExitStatus status = !result.failure ? ExitStatus::Done
        : result.failure->isCancelled()       ? ExitStatus::Cancelled
                                              : ExitStatus::NotAllDone;
    if (result.failure)
        context.say(Text::tr("It stopped there: %1 What was made stays, nothing is half made. Run it again to go on.")
                        .arg(result.failure->message));
    return context.finish(rootIndexesReport(result.made, spec, IndexesAre::Made), status);
}

ExitStatus run(const CommandContext &context)
{
    (void)context.words(0, 0);
    context.checkOutput();
    if (context.isSet(u"create-indexes"_s))
        return createIndexes(context);
    if (context.isSet(u"dry-run"_s) || context.isSet(u"lock-timeout"_s))
        throw UsageError(Text::tr("--dry-run and --lock-timeout go with --create-indexes. Nothing was changed."));
    RootQuery query;
    query.search = context.value(u"search"_s);
    query.scope = context.isSet(u"all"_s) ? RootQuery::Scope::All : RootQuery::Scope::Listed;
    query.counting = context.isSet(u"count"_s) ? RootQuery::Counting::Exact : RootQuery::Counting::Quick;
    query.limit = context.number(u"limit"_s, query.limit, 1, 100'000);
    const Spec spec = context.spec();
    CommandConnection connection(context);
    const RootList list = listRoots(*connection, spec, query);
    if (!list.slow.isEmpty())
        context.note(Text::tr("%n index(es) would make this quick: see “ondelete sessions --create-indexes --dry-run”.",
                              nullptr, int(list.slow.size())));
    return context.finish(rootListReport(list, spec), ExitStatus::Done);
}

} // namespace

Command sessionsCommand()
{
    return {
        u"sessions"_s,
        {},
        Text::tr("List the sessions that can be deleted."),
        connectionOptions() + outputOptions()
            + QList<QCommandLineOption>{codeOption(),
                                        {u"search"_s,
                                         Text::tr("Only those that match: a phone, a name, an organization, an id."),
                                         u"TEXT"_s},
                                        {u"all"_s,
                                         Text::tr("Also those that the list leaves out, such as connected ones.")},
                                        {u"limit"_s, Text::tr("How many at the most (200)."), u"N"_s},
                                        {u"count"_s,
                                         Text::tr("Count all rows of a large table, too, however long it takes; else "
                                                  "their number is an estimate.")},
                                        {u"create-indexes"_s,
                                         Text::tr("List nothing; make the indexes that the list and its search lack, "
                                                  "while others work.")},
                                        {u"dry-run"_s, Text::tr("With --create-indexes: only print their SQL.")},
                                        {u"lock-timeout"_s,
                                         Text::tr("With --create-indexes: how long each waits for a lock at the most "
                                                  "(5000)."),
                                         u"MS"_s}},
        run};
}

} // namespace ondelete
