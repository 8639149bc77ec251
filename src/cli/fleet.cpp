// SPDX-License-Identifier: MIT
#include "cli/fleet.h"

#include "cli/usageerror.h"
#include "core/text/bytes.h"
#include "files/connectionstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Fleet)
};

/// "customer_*": stars and question marks alone mean something.
QRegularExpression patternOf(const QString &wildcard)
{
    const QString pattern = QRegularExpression::escape(wildcard).replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// Each connection gives up in time, where it does not say when: a dead server must not hold up the fleet.
ConnectionSettings withPatience(ConnectionSettings settings)
{
    const auto patience = u"connect_timeout"_s;
    if (settings.parameter(patience).isEmpty() && qEnvironmentVariableIsEmpty("PGCONNECT_TIMEOUT"))
        settings.parameters.insert(patience, u"10"_s);
    return settings;
}

FleetMember member(const QString &name, const QString &text, const ConnectionSettings &settings, const Spec &spec,
                   const QString &schema = {})
{
    return {name, withPatience(settings), spec, text,
            settings.withoutSecrets() + (schema.isEmpty() ? QString() : u" schema="_s + schema)};
}

/// What people call a database: the text of a service or a name, else the database's own name.
QString nameOf(const QString &text, const ConnectionSettings &settings)
{
    const bool isName = !text.contains(u'=') && !text.contains(u'/');
    if (isName)
        return text;
    for (const QString &keyword : {u"service"_s, u"dbname"_s}) {
        if (const QString name = settings.parameter(keyword); !name.isEmpty())
            return name;
    }
    return settings.describe();
}

QList<FleetMember> ofFile(const CommandContext &context, const QString &path, const Spec &spec)
{
    QList<FleetMember> members;
    int number = 0;
    for (const QString &line : textOf(context.input(path)).split(u'\n')) {
        ++number;
        const QString text = line.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        try {
            const ConnectionSettings settings = context.settingsOf(text);
            members.append(member(nameOf(text, settings), text, settings, spec));
        } catch (const UsageError &error) {
            throw UsageError(
                Text::tr("%1, line %2: %3 Nothing was contacted.").arg(path).arg(number).arg(error.message));
        }
    }
    return members;
}

QList<FleetMember> ofServices(const CommandContext &context, const QString &pattern, const Spec &spec)
{
    QList<FleetMember> members;
    for (const Service &service : knownServices()) {
        const QString text = u"service="_s + service.name;
        if (patternOf(pattern).match(service.name).hasMatch())
            members.append(member(service.name, text, context.settingsOf(text), spec));
    }
    return members;
}

/// @p spec for the tenant @p schema: what it says of the root's schema, it says of that.
Spec inSchema(Spec spec, const QString &schema)
{
    const QString from = spec.root.table.schema;
    const auto move = [&](QualifiedName &name) {
        if (name.schema == from)
            name.schema = schema;
    };
    move(spec.root.table);
    for (ListColumn &column : spec.root.columns) {
        if (column.show)
            move(column.show->table);
        if (column.countOf)
            move(column.countOf->table);
    }
    for (SpecRule &rule : spec.rules) {
        move(rule.table);
        move(rule.references);
    }
    QMap<QualifiedName, QString> labels;
    for (auto it = spec.labels.begin(); it != spec.labels.end(); ++it) {
        QualifiedName name = it.key();
        move(name);
        labels.insert(name, it.value());
    }
    spec.labels = labels;
    return spec;
}

QList<FleetMember> ofSchemas(const CommandContext &context, const QString &pattern, const Spec &spec)
{
    const ConnectionSettings settings = context.connectionSettings();
    CommandConnection connection(context);
    const Rows rows = (*connection).query(uR"(SELECT nspname FROM pg_catalog.pg_namespace
                                     WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY nspname)"_s);
    QList<FleetMember> members;
    for (int i = 0; i < rows.count(); ++i) {
        const QString schema = rows.text(i, 0);
        if (patternOf(pattern).match(schema).hasMatch())
            members.append(member(schema, {}, settings, inSchema(spec, schema), schema));
    }
    return members;
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
