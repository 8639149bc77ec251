// SPDX-License-Identifier: MIT
#include "postgres/connection/connectiontest.h"

#include "core/text/bytes.h"
#include "postgres/connection/connector.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QRegularExpression>

#include <chrono>
#include <libpq-fe.h>
#include <memory>
#include <netdb.h>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::ConnectionTest)
};

using Hurdle = ConnectionTest::Hurdle;
QString utf8(const char *text)
{
    return textOf(text);
}

/// The hurdle that a connection in @p status stands before.
Hurdle hurdleOf(ConnStatusType status)
{
    switch (status) {
    case CONNECTION_NEEDED:
    case CONNECTION_STARTED:
        return Hurdle::Port;
    case CONNECTION_MADE: // asks for encryption, or goes on without
    case CONNECTION_SSL_STARTUP:
    case CONNECTION_GSS_STARTUP:
        return Hurdle::Encryption;
    default:
        return Hurdle::User;
    }
}

/// The SQLSTATE in a connect error of PQERRORS_VERBOSE: "FATAL:  28P01: …", whatever the language.
QString sqlStateIn(const QString &words)
{
    // With a digit in it: "FATAL" has five capitals too.
    static const QRegularExpression code(u":\\s+(?=[A-Z]*[0-9])([0-9A-Z]{5}):\\s"_s);
    return code.match(words).captured(1);
}

QString encryptionSentence(PGconn *connection, bool local)
{
    if (PQsslInUse(connection) == 0)
        return local ? Words::tr("The connection stays on this computer.")
                     : Words::tr("The connection is not encrypted: others on the way can read it.");
    QString mode = u"prefer"_s;
    PQconninfoOption *options = PQconninfo(connection);
    for (const PQconninfoOption *option = options; option && option->keyword; ++option) {
        if (utf8(option->keyword) == u"sslmode" && option->val)
            mode = utf8(option->val);
    }
    PQconninfoFree(options);
    return mode.startsWith(u"verify") ? Words::tr("The connection is encrypted, and the server is who it says.")
                                      : Words::tr("The connection is encrypted; the server's identity is not checked.");
}

QString userSentence(const QString &sqlState, PGconn *connection)
{
    const QString user = utf8(PQuser(connection));
    if (PQconnectionNeedsPassword(connection))
        return Words::tr("The server asks for a password of user %1. Enter it, or put it into ~/.pgpass.").arg(user);
    if (sqlState == u"28P01")
        return Words::tr("The server refused user %1 or the password. Check both; it was tried once.").arg(user);
    if (sqlState.startsWith(u"28"))
        return Words::tr("The server does not let user %1 in from here. Check the user's name, or ask the server's "
                         "administrator for an entry in pg_hba.conf.")
            .arg(user);
    if (sqlState == u"53300")
        return Words::tr("The server has no connection left. Try again when others have finished.");
    if (sqlState.startsWith(u"57P"))
        return Words::tr("The server is starting or stopping. Try again in a moment.");
    return Words::tr("The server did not let user %1 in. The details say why.").arg(user);
}

/// Why the role that is asked for could not be taken; empty where that is not what stood in the way. PostgreSQL sets it
/// when the user was let in and may use the database.
QString roleSentence(const QString &role, const QString &sqlState, const QString &words)
{
    if (role.isEmpty())
        return {};
    if (sqlState == u"22023")
        return Words::tr("The server has no role %1. Check its name, or leave it out to act as the user itself.")
            .arg(role);
    // The same state as of a database that is closed to the user: where it was raised tells them apart.
    if (sqlState == u"42501" && !words.contains(u"postinit.c"))
        return Words::tr("The user may not act as the role %1. Choose one that may be taken, or ask your DBA for it.")
            .arg(role);
    return {};
}

/// Waits for the answer to what was sent; none where @p stop or the deadline came first.
PGresult *answer(PGconn *connection, const std::stop_token &stop, const QDeadlineTimer &deadline)
{
    while (PQisBusy(connection)) {
        if (stop.stop_requested() || deadline.hasExpired())
            return nullptr;
        if (waitForSocket(PQsocket(connection), POLLIN) && !PQconsumeInput(connection))
            break;
    }
    return PQgetResult(connection);
}

/// Asks the server what it is called there, and what the user may do.
void testRights(PGconn *connection, const Spec &spec, const std::stop_token &stop, const QDeadlineTimer &deadline,
                ConnectionTest &test)
{
    const QByteArray schema = spec.root.table.schema.toUtf8();
    const QByteArray name = spec.root.table.name.toUtf8();
    const char *const values[] = {schema.constData(), name.constData()};
    PQsendQueryParams(connection, R"(
            SELECT t.see, t.remove, t.owns, t.see IS NOT NULL,
                   pg_catalog.current_database(), current_user, pg_catalog.pg_backend_pid()
              FROM (SELECT) AS always LEFT JOIN (
                SELECT pg_catalog.has_table_privilege(c.oid, 'SELECT')
                         AND pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS see,
                       pg_catalog.has_table_privilege(c.oid, 'DELETE')
                         AND pg_catalog.has_schema_privilege(n.oid, 'USAGE') AS remove,
                       pg_catalog.pg_has_role(c.relowner, 'USAGE') AS owns
                  FROM pg_catalog.pg_class c
                  JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
                 WHERE n.nspname OPERATOR(pg_catalog.=) $1::pg_catalog.name
                   AND c.relname OPERATOR(pg_catalog.=) $2::pg_catalog.name
                   AND c.relkind OPERATOR(pg_catalog.=) ANY (ARRAY['r', 'p']::pg_catalog."char"[])) AS t ON true)",
                      2, nullptr, values, nullptr, nullptr, 0);
    const std::unique_ptr<PGresult, decltype(&PQclear)> rows(answer(connection, stop, deadline), &PQclear);
    const auto line = [&](bool passed, const QString &text) { test.lines.append({Hurdle::Rights, passed, text}); };
    const QString plural = spec.root.plural;
    if (PQresultStatus(rows.get()) != PGRES_TUPLES_OK) {
        line(false, Words::tr("The rights could not be read. The details say why."));
        test.details = utf8(PQerrorMessage(connection)).trimmed();
        return;
    }
    // A pooler names its clients' databases and sessions as it likes: what the server says holds.
    test.database = utf8(PQgetvalue(rows.get(), 0, 4));
    test.user = utf8(PQgetvalue(rows.get(), 0, 5));
    if (test.user != test.login)
        test.lines.append({Hurdle::Role, true, Words::tr("It acts as the role %1.").arg(test.user)});
    if (QByteArray(PQgetvalue(rows.get(), 0, 6)).toInt() != PQbackendPID(connection))
        test.lines.append({Hurdle::Database, true,
                           Words::tr("A connection pooler stands in between: previews, deletes and undo work through "
                                     "it. To change rules take the direct port, if there is one: here two people who "
                                     "change them at once may not be kept apart.")});
    const auto may = [&](int column) { return *PQgetvalue(rows.get(), 0, column) == 't'; };
    if (!may(3)) {
        line(false,
             Words::tr("This database has no table %1. Check the database, or open the rule list that belongs "
                       "to it.")
                 .arg(spec.root.table.toString()));
        return;
    }
    if (!may(0))
        line(false, Words::tr("This user may not see %1. The constraints can be shown all the same.").arg(plural));
    else if (!may(1))
        line(false, Words::tr("This user may see %1, but not delete them.").arg(plural));
    else if (!may(2))
        line(true, Words::tr("This user may see and delete %1, but not change delete rules.").arg(plural));
    else
        line(true, Words::tr("This user may see and delete %1, and change their delete rules.").arg(plural));
}

} // namespace

bool ConnectionTest::isGood() const
{
    // Rights are a line of a connection that was made.
    return !lines.isEmpty() && !cancelled && (lines.last().passed || lines.last().hurdle == Hurdle::Rights);
}

QString ConnectionTest::failure() const
{
    return lines.isEmpty() || lines.last().passed ? QString() : lines.last().text;
}

ConnectionTest testConnection(const ConnectionSettings &settings, const Spec &spec, const std::stop_token &stop)
{
    ConnectionTest test;
    const QDeadlineTimer deadline(connectTimeout(settings));
    const QList<QMap<QString, QString>> attempts = connectionAttempts(settings, stop);
    const auto line = [&](Hurdle at, bool passed, const QString &text) { test.lines.append({at, passed, text}); };
    if (stop.stop_requested()) {
        test.cancelled = true;
        return test;
    }
    if (attempts.isEmpty()) {
        line(Hurdle::Name, false,
             Words::tr("The name %1 is not known. Check its spelling, and that this computer is in the right network.")
                 .arg(settings.parameter(u"host"_s)));
        test.details = utf8(gai_strerror(EAI_NONAME));
        return test;
    }

    Handle connection;
    Hurdle hurdle = Hurdle::Port;
    bool timedOut = false;
    PostgresPollingStatusType state = PGRES_POLLING_FAILED;
    for (const QMap<QString, QString> &attempt : attempts) {
        connection = startConnecting(attempt);
        PGconn *const handle = connection.get();
        // Verbose, so that a refusal carries its SQLSTATE: the words are in the server's language.
        PQsetErrorVerbosity(handle, PQERRORS_VERBOSE);
        state = PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
        while (state != PGRES_POLLING_OK && state != PGRES_POLLING_FAILED) {
            if (stop.stop_requested()) {
                test.cancelled = true;
                return test;
            }
            if (deadline.hasExpired()) {
                timedOut = true;
                break;
            }
            if (!waitForSocket(PQsocket(handle), state == PGRES_POLLING_READING ? POLLIN : POLLOUT))
                continue;
            hurdle = std::max(hurdle, hurdleOf(PQstatus(handle)));
            state = PQconnectPoll(handle);
        }
        // Where a server has answered, another is not asked: a refused password is tried once.
        if (hurdle != Hurdle::Port || timedOut)
            break;
    }
    PGconn *const handle = connection.get();

    const QString host = utf8(PQhost(handle));
    const QString port = utf8(PQport(handle));
    const bool local = utf8(PQhostaddr(handle)).isEmpty();
    const bool made = state == PGRES_POLLING_OK;
    const QString words = utf8(PQerrorMessage(handle)).trimmed();
    const QString sqlState = sqlStateIn(words);
    if (!made)
        test.details = words;

    // A database that is not there, or refuses the user, is told only to who was let in.
    const QString roleRefused = made ? QString() : roleSentence(roleOf(settings), sqlState, words);
    const bool databaseRefused = sqlState == u"3D000" || (sqlState == u"42501" && roleRefused.isEmpty());
    if (!local)
        line(Hurdle::Name, true, Words::tr("The server %1 is known.").arg(host));
    if (!made && hurdle == Hurdle::Port) {
        line(Hurdle::Port, false,
             local ? Words::tr("No server listens at %1, port %2. Check the folder and the port, and that the server "
                               "runs.")
                         .arg(host.isEmpty() ? Words::tr("this computer's socket") : host, port)
                   : Words::tr("Nothing answers at %1, port %2. Check the port, that the server runs, and that it "
                               "accepts connections from this computer.")
                         .arg(host, port));
        return test;
    }
    line(Hurdle::Port, true, Words::tr("It answers on port %1.").arg(port));
    if (!made && hurdle == Hurdle::Encryption && sqlState.isEmpty()) {
        line(Hurdle::Encryption, false,
             timedOut
                 ? Words::tr("The server does not go on. Is this a PostgreSQL port?")
                 : Words::tr("No encrypted connection to a trusted server could be made. Check the certificate, or "
                             "the encryption that you ask for. The details say why."));
        return test;
    }
    if (made || databaseRefused || !roleRefused.isEmpty())
        line(Hurdle::Encryption, true, encryptionSentence(handle, local));
    if (!roleRefused.isEmpty()) {
        line(Hurdle::User, true, Words::tr("User %1 is let in.").arg(utf8(PQuser(handle))));
        line(Hurdle::Role, false, roleRefused);
        return test;
    }
    if (!made && !databaseRefused) {
        line(Hurdle::User, false, userSentence(sqlState, handle));
        return test;
    }
    line(Hurdle::User, true, Words::tr("User %1 is let in.").arg(utf8(PQuser(handle))));
    const QString database = utf8(PQdb(handle));
    test.host = host;
    test.login = utf8(PQuser(handle));
    test.user = test.login;
    if (made)
        test.database = database;
    if (!made) {
        line(Hurdle::Database, false,
             sqlState == u"3D000" ? Words::tr("The server has no database %1. Check its name.").arg(database)
                                  : Words::tr("This user may not connect to the database %1.").arg(database));
        return test;
    }
    line(Hurdle::Database, true,
         Words::tr("The database %1 is there, on PostgreSQL %2.")
             .arg(database, utf8(PQparameterStatus(handle, "server_version")).section(u' ', 0, 0)));
    testRights(handle, spec, stop, deadline, test);
    return test;
}

} // namespace ondelete
