// SPDX-License-Identifier: MIT
#include "cli/command.h"
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

ExitStatus run(const CommandContext &context)
{
    (void)context.words(0, 0);
    context.checkOutput();
    RootQuery query;
    query.search = context.value(u"search"_s);
    query.scope = context.isSet(u"all"_s) ? RootQuery::Scope::All : RootQuery::Scope::Listed;
    query.limit = context.number(u"limit"_s, query.limit, 1, 100'000);
    const Spec spec = context.spec();
    CommandConnection connection(context);
    return context.finish(rootListReport(listRoots(*connection, spec, query), spec), ExitStatus::Done);
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
                                        {u"limit"_s, Text::tr("How many at the most (200)."), u"N"_s}},
        run};
}

} // namespace ondelete
