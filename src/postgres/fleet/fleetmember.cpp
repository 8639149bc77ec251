// SPDX-License-Identifier: MIT
#include "postgres/fleet/fleetmember.h"

#include "core/connections/servicefile.h"
#include "files/connectionstore.h"

#include <QtCore/QRegularExpression>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

/// "customer_*": stars and question marks alone mean something.
QRegularExpression patternOf(const QString &wildcard)
{
    const QString pattern = QRegularExpression::escape(wildcard).replace(u"\\*"_s, u".*"_s).replace(u"\\?"_s, u"."_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

ConnectionSettings withPatience(ConnectionSettings settings)
{
    const auto patience = u"connect_timeout"_s;
    if (settings.parameter(patience).isEmpty() && qEnvironmentVariableIsEmpty("PGCONNECT_TIMEOUT"))
        settings.parameters.insert(patience, u"10"_s);
    return settings;
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

} // namespace

FleetMember fleetMember(const QString &text, const ConnectionSettings &settings, const Spec &spec)
{
    return {nameOf(text, settings), withPatience(settings), spec, text, settings.withoutSecrets()};
}

QList<FleetFileLine> fleetFileLines(const QString &content)
{
    QList<FleetFileLine> lines;
    int number = 0;
    for (const QString &line : content.split(u'\n')) {
        ++number;
        const QString text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith(u'#'))
            lines.append({number, text});
    }
    return lines;
}

QStringList servicesThatMatch(const QString &pattern)
{
    const QRegularExpression names = patternOf(pattern);
    QStringList matching;
    for (const Service &service : knownServices()) {
        if (names.match(service.name).hasMatch())
            matching.append(service.name);
    }
    return matching;
}

QList<FleetMember> tenantsThatMatch(const QString &pattern, Connection &connection, const ConnectionSettings &settings,
                                    const Spec &spec)
{
    const Rows rows = connection.query(uR"(SELECT nspname FROM pg_catalog.pg_namespace
                                     WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY nspname)"_s);
    const QRegularExpression names = patternOf(pattern);
    QList<FleetMember> members;
    for (int i = 0; i < rows.count(); ++i) {
        const QString schema = rows.text(i, 0);
        if (names.match(schema).hasMatch())
            members.append({schema,
                            withPatience(settings),
                            inSchema(spec, schema),
                            {},
                            settings.withoutSecrets() + u" schema="_s + schema});
    }
    return members;
}

} // namespace ondelete
