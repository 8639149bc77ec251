// SPDX-License-Identifier: MIT
#include "postgres/connection/connector.h"

#include "core/catalog/searchpath.h"
#include "core/text/bytes.h"
#include "postgres/connection/connectiontarget.h"
#include "postgres/connection/dberror.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>

#include <array>
#include <chrono>
#include <condition_variable>
#include <libpq-fe.h>
#include <mutex>
#include <netdb.h>
#include <poll.h>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Connection)
};

/// The sentence for a failed connect, from libpq's own words: there is no SQLSTATE.
DbError connectError(const QString &words, const ConnectionSettings &settings)
{
    DbError error(DbError::Kind::Connection,
                  Text::tr("No connection to %1. Nothing was changed. Check the server's name and port, the user, the "
                           "password and the database, and that the server runs.")
                      .arg(settings.describe()));
    error.detail = words.trimmed();
    return error;
}

/// What a connection of ours has where nobody says otherwise: a server that vanished is noticed.
QMap<QString, QString> withDefaults(const ConnectionSettings &settings)
{
    QMap<QString, QString> parameters{{u"application_name"_s, u"OnDelete"_s},
                                      {u"keepalives_idle"_s, u"30"_s},
                                      {u"keepalives_interval"_s, u"10"_s},
                                      {u"keepalives_count"_s, u"3"_s},
                                      {u"tcp_user_timeout"_s, u"60000"_s}};
    parameters.insert(settings.parameters);
    parameters.insert(u"client_encoding"_s, u"UTF8"_s);
    return parameters;
}

using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

Handle start(const QMap<QString, QString> &parameters)
{
    std::vector<QByteArray> texts;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        texts.push_back(it.key().toUtf8());
        texts.push_back(it.value().toUtf8());
    }
    std::vector<const char *> keywords;
    std::vector<const char *> values;
    for (size_t i = 0; i < texts.size(); i += 2) {
        keywords.push_back(texts[i].constData());
        values.push_back(texts[i + 1].constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    return Handle(PQconnectStartParams(keywords.data(), values.data(), 0));
}

/// What libpq would take, of the settings, the service, the environment and its own defaults. Nothing is contacted: a
/// word that it refuses comes before that.
QMap<QString, QString> effective(QMap<QString, QString> parameters)
{
    parameters.insert(u"channel_binding"_s, u"ask only"_s);
    const Handle handle = start(parameters);
    const Options options(handle ? PQconninfo(handle.get()) : nullptr, &PQconninfoFree);
    QMap<QString, QString> values;
    for (const PQconninfoOption *option = options.get(); option && option->keyword; ++option)
        if (option->val)
            values.insert(textOf(option->keyword), textOf(option->val));
    return values;
}

/// A name's numbers, found on a thread that can be left: the resolver can't be stopped.
QList<QString> addressesOf(const QString &name, const std::stop_token &stop, const QDeadlineTimer &deadline)
{
    struct Search
    {
        std::mutex mutex;
        std::condition_variable changed;
        bool done = false;
        QList<QString> found;
    };
    const auto search = std::make_shared<Search>();
    std::thread([search, name = name.toUtf8()] {
        QList<QString> found;
        addrinfo hints{};
        hints.ai_socktype = SOCK_STREAM;
        addrinfo *first = nullptr;
        if (getaddrinfo(name.constData(), nullptr, &hints, &first) == 0) {
            for (const addrinfo *one = first; one; one = one->ai_next) {
                std::array<char, NI_MAXHOST> text{};
                if (getnameinfo(one->ai_addr, one->ai_addrlen, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST)
                    == 0)
                    found.append(QString::fromLatin1(text.data()));
            }
            freeaddrinfo(first);
        }
        const std::lock_guard lock(search->mutex);
        search->found = found;
        search->done = true;
        search->changed.notify_all();
    }).detach();
    std::unique_lock lock(search->mutex);
    while (!search->done && !stop.stop_requested() && !deadline.hasExpired())
        search->changed.wait_for(lock, std::chrono::milliseconds(100));
    return search->done ? search->found : QList<QString>();
}

/// Waits until it is connected, or not. Throws DbError where @p stop or the deadline came first.
void await(PGconn *handle, const ConnectionSettings &settings, const std::stop_token &stop)
{
    const QDeadlineTimer deadline(connectTimeout(settings));
    PostgresPollingStatusType state = PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK && state != PGRES_POLLING_FAILED) {
        if (stop.stop_requested())
            throw DbError(DbError::Kind::Cancelled, Text::tr("Cancelled."));
        if (deadline.hasExpired())
            throw connectError(Text::tr("The server did not answer within %n second(s).", nullptr,
                                        int(connectTimeout(settings).count())),
                               settings);
        if (waitForSocket(PQsocket(handle), state == PGRES_POLLING_READING ? POLLIN : POLLOUT))
            state = PQconnectPoll(handle);
    }
}

} // namespace

std::chrono::seconds connectTimeout(const ConnectionSettings &settings)
{
    const QString given = settings.parameters.value(u"connect_timeout"_s, qEnvironmentVariable("PGCONNECT_TIMEOUT"));
    const int seconds = given.toInt();
    return std::chrono::seconds(seconds > 0 ? seconds : 10); // libpq's own 0 would be for ever
}

void CloseHandle::operator()(PGconn *handle) const
{
    PQfinish(handle);
}

bool waitForSocket(int socket, short events)
{
    constexpr int sliceMs = 100;
    pollfd waiting{socket, events, 0};
    return poll(&waiting, 1, sliceMs) > 0;
}

QList<QMap<QString, QString>> connectionAttempts(const ConnectionSettings &settings, const std::stop_token &stop)
{
    const QMap<QString, QString> parameters = withDefaults(settings);
    const QMap<QString, QString> known = effective(parameters);
    // What a service says and what libpq would fill in look alike: only "prefer" is both.
    QString asked = parameters.value(u"sslmode"_s, qEnvironmentVariable("PGSSLMODE"));
    if (asked.isEmpty() && known.value(u"sslmode"_s) != u"prefer")
        asked = known.value(u"sslmode"_s);
    const QDeadlineTimer deadline(connectTimeout(settings));
    QList<QMap<QString, QString>> attempts;
    for (const ConnectionTarget &target :
         targetsOf(known.value(u"host"_s), known.value(u"hostaddr"_s), known.value(u"port"_s),
                   [&](const QString &name) { return addressesOf(name, stop, deadline); })) {
        QMap<QString, QString> attempt = parametersFor(target, parameters, asked);
        if (attempt.value(u"sslmode"_s) == u"verify-full" && !known.contains(u"sslrootcert"_s))
            attempt.insert(u"sslrootcert"_s, u"/etc/ssl/certs/ca-certificates.crt"_s);
        attempts.append(attempt);
    }
    return attempts;
}

Handle startConnecting(const QMap<QString, QString> &attempt)
{
    return start(attempt);
}

namespace {

/// A plain connection, and the parameters by which it came about.
struct Reached
{
    Handle handle;
    QMap<QString, QString> parameters;
};

Reached reach(const ConnectionSettings &settings, const std::stop_token &stop)
{
    QString words = Text::tr("No address was found for it, or there are more hosts than ports.");
    for (const QMap<QString, QString> &attempt : connectionAttempts(settings, stop)) {
        Handle handle = start(attempt);
        if (!handle)
            break;
        await(handle.get(), settings, stop);
        if (PQstatus(handle.get()) == CONNECTION_OK)
            return {std::move(handle), attempt};
        words = textOf(PQerrorMessage(handle.get()));
        // A refused password is not tried elsewhere.
        if (PQconnectionUsedPassword(handle.get()) || PQconnectionNeedsPassword(handle.get()))
            break;
    }
    if (stop.stop_requested())
        throw DbError(DbError::Kind::Cancelled, Text::tr("Cancelled."));
    throw connectError(words, settings);
}

/// What SHOW search_path says there; empty where the server says something else.
QString searchPathOf(PGconn *handle, const ConnectionSettings &settings, const std::stop_token &stop)
{
    constexpr qsizetype longest = 1 << 16;
    const QDeadlineTimer deadline(connectTimeout(settings));
    PQsetNoticeReceiver(
        handle, [](void *, const PGresult *) {}, nullptr);
    if (!PQsendQuery(handle, "SHOW search_path"))
        return {};
    QString path;
    for (;;) {
        while (PQisBusy(handle)) {
            if (stop.stop_requested())
                throw DbError(DbError::Kind::Cancelled, Text::tr("Cancelled."));
            if (deadline.hasExpired())
                throw connectError(Text::tr("The server did not answer within %n second(s).", nullptr,
                                            int(connectTimeout(settings).count())),
                                   settings);
            if (waitForSocket(PQsocket(handle), POLLIN) && !PQconsumeInput(handle))
                return {};
        }
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQgetResult(handle), &PQclear);
        if (!result)
            return path;
        if (PQntuples(result.get()) == 1 && PQgetlength(result.get(), 0, 0) < longest)
            path = textOf(QByteArrayView(PQgetvalue(result.get(), 0, 0), PQgetlength(result.get(), 0, 0)));
    }
}

/// The driver's first statement names a function without its schema.
Reached reachWithPinnedPath(ConnectionSettings settings, const std::stop_token &stop)
{
    QString &options = settings.parameters[u"options"_s];
    options = (options + u" -csearch_path=pg_catalog"_s).trimmed();
    Reached reached = reach(settings, stop);
    if (searchPathOf(reached.handle.get(), settings, stop) != u"pg_catalog")
        throw DbError(DbError::Kind::Connection,
                      Text::tr("The search path of %1 puts another schema before pg_catalog, so that functions there "
                               "would run by connecting, and it can't be set otherwise through this server or pooler. "
                               "Nothing was sent but SHOW. Connect to the server itself, or ask a DBA to take "
                               "pg_catalog out of search_path.")
                          .arg(settings.describe()));
    return reached;
}

} // namespace

Connected openConnection(const ConnectionSettings &settings, const std::stop_token &stop)
{
    Connected connected;
    Reached reached = reach(settings, stop);
    const QString path = searchPathOf(reached.handle.get(), settings, stop);
    if (path.isEmpty())
        throw DbError(DbError::Kind::Connection,
                      Text::tr("What answers at %1 does not answer as PostgreSQL does. Nothing was changed.")
                          .arg(settings.describe()));
    if (!looksIntoSystemFirst(path)) {
        connected.pinnedOver = path;
        reached = reachWithPinnedPath(settings, stop);
    }
    reached.handle.reset();
    // Where it is left, its thread is not to wait for ever.
    reached.parameters.insert(u"connect_timeout"_s, QString::number(connectTimeout(settings).count()));
    QString words;
    connected.driver =
        DriverConnection::open(reached.parameters, stop, QDeadlineTimer(connectTimeout(settings)), words);
    if (connected.driver)
        return connected;
    if (stop.stop_requested())
        throw DbError(DbError::Kind::Cancelled, Text::tr("Cancelled."));
    throw connectError(words.isEmpty() ? Text::tr("The server did not answer within %n second(s).", nullptr,
                                                  int(connectTimeout(settings).count()))
                                       : words,
                       settings);
}

} // namespace ondelete
