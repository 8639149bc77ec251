// SPDX-License-Identifier: MIT
#include "postgres/connection/connectionsettings.h"

#include "core/connections/connectiontext.h"
#include "core/text/bytes.h"
#include "postgres/connection/connectiontarget.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>
#include <libpq-fe.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ConnectionSettings)
};

/// As far as words tell; where a connection really goes, connectionAttempts() finds.
bool isThisMachine(const QString &hosts)
{
    const QStringList list = hosts.split(u',');
    return std::ranges::all_of(list, [](const QString &host) {
        return host.isEmpty() || host.startsWith(u'/') || host.startsWith(u'@') || host == u"localhost"
            || isLoopback(host);
    });
}

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

/// libpq's own defaults: environment, service file, ~/.pgpass.
QMap<QString, QString> libpqDefaults()
{
    QMap<QString, QString> values;
    const Options options(PQconndefaults(), &PQconninfoFree);
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option) {
        if (option->val)
            values.insert(textOf(option->keyword), textOf(option->val));
    }
    return values;
}

/// @p settings, where the user acts as @p role from the beginning; empty: as itself.
ConnectionSettings asRole(ConnectionSettings settings, const QString &role)
{
    if (role.isEmpty())
        return settings;
    QString word;
    for (const QChar c : role) {
        if (c == u'\\' || c.isSpace())
            word += u'\\';
        word += c;
    }
    QString &options = settings.parameters[u"options"_s];
    options = (options + u" -c role="_s + word).trimmed();
    return settings;
}

} // namespace

QString roleOf(const ConnectionSettings &settings)
{
    static const QRegularExpression given(uR"((?:\A|\s)-c\s*role=((?:\\.|[^\s\\])*))"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    QString role;
    for (auto match = given.globalMatch(settings.parameter(u"options"_s)); match.hasNext();)
        role = match.next().captured(1); // the last one holds
    static const QRegularExpression escaped(uR"(\\(.))"_s, QRegularExpression::DotMatchesEverythingOption);
    return role.replace(escaped, uR"(\1)"_s);
}

QString ConnectionSettings::withoutSecrets() const
{
    QStringList words;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        if (it.key() == u"password" || it.key() == u"sslpassword")
            continue;
        QString value = it.value();
        value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
        words.append(it.key() + u"='"_s + value + u'\'');
    }
    return words.join(u' ');
}

QString ConnectionSettings::describe() const
{
    const QMap<QString, QString> defaults = libpqDefaults();
    const auto effective = [&](const QString &keyword) { return parameters.value(keyword, defaults.value(keyword)); };
    const QString named = effective(u"host"_s);
    const QString host = named.isEmpty() ? effective(u"hostaddr"_s) : named;
    const QString user = effective(u"user"_s);
    const QString database = effective(u"dbname"_s);
    return QStringList{isThisMachine(host) ? Text::tr("this computer") : host, database.isEmpty() ? user : database,
                       user}
        .join(u" · "_s);
}

ConnectionSettings withSafeEncryption(ConnectionSettings settings)
{
    QMap<QString, QString> &parameters = settings.parameters;
    // A service may set its own.
    QString host = parameters.value(u"hostaddr"_s, qEnvironmentVariable("PGHOSTADDR"));
    if (host.isEmpty())
        host = parameters.value(u"host"_s, qEnvironmentVariable("PGHOST"));
    const bool saysItself = parameters.contains(u"sslmode"_s) || parameters.contains(u"service"_s)
        || qEnvironmentVariableIsSet("PGSSLMODE") || qEnvironmentVariableIsSet("PGSERVICE");
    if (!isThisMachine(host) && !saysItself) {
        parameters.insert(u"sslmode"_s, u"verify-full"_s);
        if (!parameters.contains(u"sslrootcert"_s) && !qEnvironmentVariableIsSet("PGSSLROOTCERT"))
            parameters.insert(u"sslrootcert"_s, u"/etc/ssl/certs/ca-certificates.crt"_s);
    }
    return settings;
}

ConnectionSettings settingsOf(const SavedConnection &saved)
{
    return withSafeEncryption(asRole({saved.parameters, saved.readOnly}, saved.role));
}

ConnectionReading readSaved(const SavedConnection &saved)
{
    if (saved.tunnel.isEmpty())
        return {settingsOf(saved), {}};
    return {
        {},
        Text::tr("The connection \"%1\" goes through a tunnel, which only the window opens, for the one that it works "
                 "on. Open it with \"ssh -L\" and name the address. Nothing was contacted.")
            .arg(saved.name)};
}

ConnectionPaste readPasted(const QString &text)
{
    ConnectionPaste paste;
    QSet<QString> keywords;
    {
        const Options known(PQconndefaults(), &PQconninfoFree);
        for (const PQconninfoOption *option = known.get(); option && option->keyword; ++option)
            keywords.insert(textOf(option->keyword));
    }
    const ConnectionText read = connectionText(text, keywords);
    paste.leftOut = read.leftOut;
    paste.throughPooler = read.throughPooler;
    paste.lacksPassword = read.lacksPassword;
    if (read.text.isEmpty())
        return paste;
    char *error = nullptr;
    const Options options(PQconninfoParse(read.text.toUtf8().constData(), &error), &PQconninfoFree);
    // libpq's message may quote the text, and with it a password: it is not passed on.
    PQfreemem(error);
    if (!options) {
        paste.error = Text::tr("This is not a connection: write a postgresql:// address, keywords like \"host=… "
                               "dbname=…\", or service=NAME. Nothing was contacted.");
        return paste;
    }
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val)
            paste.settings.parameters.insert(textOf(option->keyword), textOf(option->val));
    }
    return paste;
}

ConnectionReading readConnection(const QString &text)
{
    const ConnectionPaste paste = readPasted(text);
    if (!paste.error.isEmpty())
        return {{}, paste.error};
    return {withSafeEncryption(paste.settings), {}};
}

} // namespace ondelete
