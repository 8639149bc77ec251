// SPDX-License-Identifier: MIT
#include "cli/fleet.h"

#include "cli/usageerror.h"
#include "core/text/bytes.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Fleet)
};

QList<FleetMember> ofFile(const CommandContext &context, const QString &path, const Spec &spec)
{
    QList<FleetMember> members;
    for (const FleetFileLine &line : fleetFileLines(textOf(context.input(path)))) {
        try {
            members.append(fleetMember(line.text, context.settingsOf(line.text), spec));
        } catch (const UsageError &error) {
            throw UsageError(Text::tr("%1, line %2: %3").arg(path).arg(line.number).arg(error.message));
        }
    }
    return members;
}

QList<FleetMember> ofServices(const CommandContext &context, const QString &pattern, const Spec &spec)
{
    QList<FleetMember> members;
    for (const QString &name : servicesThatMatch(pattern)) {
        const QString text = u"service="_s + name;
        members.append(fleetMember(text, context.settingsOf(text), spec));
    }
    return members;
}

QList<FleetMember> ofSchemas(const CommandContext &context, const QString &pattern, const Spec &spec)
{
    CommandConnection connection(context);
    return tenantsThatMatch(pattern, *connection, context.connectionSettings(), spec);
}

} // namespace

QList<QCommandLineOption> fleetOptions()
{
    return {{u"fleet"_s,
             Text::tr("Many databases: a file with one connection a line, # for comments; - is standard input."),
             u"FILE"_s},
            {u"service-pattern"_s,
             Text::tr("Many databases: the services of libpq's service files whose names match, such as customer_*."),
             u"P"_s},
            {u"schemas"_s,
             Text::tr("Many schemas of one database, one for each tenant: those whose names match, such as tenant_*."),
             u"PATTERN"_s},
            {u"jobs"_s, Text::tr("Of a fleet: how many at once (4)."), u"N"_s},
            {u"per-server"_s, Text::tr("Of a fleet: how many at once on one server (2)."), u"N"_s},
            {u"longest"_s, Text::tr("Of a fleet: how many seconds one database may take (120)."), u"SECONDS"_s},
            {u"resume"_s, Text::tr("Of a fleet: the JSON of an earlier run, whose answers are taken as they are."),
             u"FILE"_s}};
}

bool isFleet(const CommandContext &context)
{
    const int named = context.isSet(u"fleet"_s) + context.isSet(u"service-pattern"_s) + context.isSet(u"schemas"_s);
    if (named > 1)
        throw UsageError(Text::tr("Say one of --fleet, --service-pattern and --schemas. Nothing was contacted."));
    if (named == 1 && !context.isSet(u"schemas"_s) && context.isSet(u"connection"_s))
        throw UsageError(
            Text::tr("The fleet names its own connections: leave --connection out. Nothing was contacted."));
    return named == 1;
}

QList<FleetMember> fleetMembers(const CommandContext &context)
{
    const Spec spec = context.spec();
    const QList<FleetMember> members = context.isSet(u"fleet"_s) ? ofFile(context, context.value(u"fleet"_s), spec)
        : context.isSet(u"service-pattern"_s) ? ofServices(context, context.value(u"service-pattern"_s), spec)
                                              : ofSchemas(context, context.value(u"schemas"_s), spec);
    if (members.isEmpty())
        throw UsageError(Text::tr("The fleet has no member: nothing matches, or the file is empty."));
    return members;
}

} // namespace ondelete
