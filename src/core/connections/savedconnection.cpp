// SPDX-License-Identifier: MIT
#include "core/connections/savedconnection.h"

#include "core/text/bytes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ondelete {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::SavedConnection)
};

bool isSecret(const QString &keyword)
{
    return keyword == u"password" || keyword == u"sslpassword";
}

QString toString(PasswordSource source)
{
    switch (source) {
    case PasswordSource::Ask:
        return u"ask"_s;
    case PasswordSource::Keychain:
        return u"keychain"_s;
    case PasswordSource::PassFile:
        return u"pgpass"_s;
    }
    Q_UNREACHABLE();
}

PasswordSource passwordSourceOf(const QString &text)
{
    for (const PasswordSource source : {PasswordSource::Keychain, PasswordSource::PassFile}) {
        if (text == toString(source))
            return source;
    }
    return PasswordSource::Ask;
}

QString environmentOf(const QString &text)
{
    return text == u"staging" || text == u"development" || text == u"production" ? text : QString();
}

QJsonObject toJson(const SavedConnection &connection)
{
    QJsonObject parameters;
    for (auto it = connection.parameters.cbegin(); it != connection.parameters.cend(); ++it) {
        if (!isSecret(it.key()))
            parameters.insert(it.key(), it.value());
    }
    QJsonObject object{{u"id"_s, connection.id},
                       {u"name"_s, connection.name},
                       {u"parameters"_s, parameters},
                       {u"password"_s, toString(connection.password)}};
    const auto add = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            object.insert(name, value);
    };
    add(u"group"_s, connection.group);
    add(u"environment"_s, connection.environment);
    add(u"role"_s, connection.role);
    add(u"tunnel"_s, connection.tunnel);
    add(u"rule_list"_s, connection.ruleList);
    add(u"team_folder"_s, connection.teamFolder);
    if (connection.readOnly)
        object.insert(u"read_only"_s, true);
    if (connection.lastUsed.isValid())
        object.insert(u"last_used"_s, connection.lastUsed.toString(Qt::ISODate));
    return object;
}

SavedConnection connectionOf(const QJsonObject &object)
{
    SavedConnection connection;
    const auto text = [&](const QString &name) { return object[name].toString(); };
    connection.id = text(u"id"_s);
    if (QUuid(connection.id).isNull())
        connection.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    connection.name = text(u"name"_s);
    connection.group = text(u"group"_s);
    connection.environment = environmentOf(text(u"environment"_s));
    connection.role = text(u"role"_s);
    connection.tunnel = text(u"tunnel"_s);
    connection.ruleList = text(u"rule_list"_s);
    connection.teamFolder = text(u"team_folder"_s);
    connection.readOnly = object[u"read_only"_s].toBool();
    connection.password = passwordSourceOf(text(u"password"_s));
    connection.lastUsed = QDateTime::fromString(text(u"last_used"_s), Qt::ISODate);
    const QJsonObject parameters = object[u"parameters"_s].toObject();
    for (auto it = parameters.begin(); it != parameters.end(); ++it) {
        if (!isSecret(it.key()) && it->isString())
            connection.parameters.insert(it.key(), it->toString());
    }
    return connection;
}

} // namespace

bool SavedConnection::isSameDatabase(const SavedConnection &other) const
{
    const auto same = [&](const QString &keyword, const QString &usual = {}) {
        return parameters.value(keyword, usual) == other.parameters.value(keyword, usual);
    };
    return same(u"service"_s) && same(u"host"_s) && same(u"port"_s, u"5432"_s) && same(u"dbname"_s)
        && tunnel == other.tunnel;
}

QByteArray toJson(const QList<SavedConnection> &connections)
{
    QJsonArray list;
    for (const SavedConnection &connection : connections)
        list.append(toJson(connection));
    return bytesOf(QJsonDocument(QJsonObject{{u"ondelete_connections"_s, 1}, {u"connections"_s, list}}),
                   QJsonDocument::Indented);
}

ConnectionsReading readConnections(const QByteArray &json)
{
    ConnectionsReading reading;
    const QJsonObject object = documentOf(json).object();
    if (object[u"ondelete_connections"_s].toInt() != 1 || !object[u"connections"_s].isArray()) {
        reading.error = Text::tr("This file holds no connections of OnDelete. Nothing was taken over.");
        return reading;
    }
    for (const QJsonArray values = object[u"connections"_s].toArray(); const QJsonValue &value : values)
        reading.connections.append(connectionOf(value.toObject()));
    return reading;
}

ConnectionsImport imported(const QList<SavedConnection> &ours, const QList<SavedConnection> &theirs)
{
    ConnectionsImport result{.connections = ours};
    for (SavedConnection their : theirs) {
        const auto known = std::ranges::find_if(
            ours, [&](const SavedConnection &our) { return our.id == their.id || our.isSameDatabase(their); });
        if (known == ours.end()) {
            their.lastUsed = {};
            result.connections.append(their);
            ++result.added;
            continue;
        }
        const auto labelled = [](const QString &environment) {
            return environment.isEmpty() ? u"production"_s : environment;
        };
        if (labelled(known->environment) != labelled(their.environment))
            result.differing.append(Text::tr("The other list calls %1 “%2”. Here it stays “%3” until you change it.")
                                        .arg(known->name, labelled(their.environment), labelled(known->environment)));
    }
    return result;
}

} // namespace ondelete
