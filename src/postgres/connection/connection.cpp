// SPDX-License-Identifier: MIT
#include "postgres/connection/connection.h"

#include "core/text/bytes.h"
#include "postgres/connection/cancelthread.h"

#include <QtCore/QCoreApplication>

#include <libpq-fe.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Connection)
};

using namespace std::chrono_literals;

constexpr auto timeToCancel = 750ms;
constexpr qint64 longestGreeting = 1 << 20;
constexpr qint64 longestResult = qint64(1) << 30;

QString field(const PGresult *result, int code)
{
    return textOf(PQresultErrorField(result, code)).trimmed();
}

/// What the server is to get for @p text. A NUL would end it there, and half a character become another one.
QByteArray bytesFor(const QString &text)
{
    if (hasExactBytes(text))
        return text.toUtf8();
    DbError error(DbError::Kind::Refused,
                  Text::tr("A text holds a NUL character or half a character, which PostgreSQL can't keep, so it can "
                           "stand for no row. Nothing was changed."));
    error.sqlState = u"22021"_s; // as the server would
    throw error;
}

} // namespace

Connection::Connection(const ConnectionSettings &settings, const std::stop_token &stop)
    : m_settings(settings)
    , m_connected(openConnection(settings, stop))
    , m_handle(m_connected.driver->handle())
    , m_stop(stop)
{
    // What the server has to say beside its answers is not for stderr.
    PQsetNoticeReceiver(
        m_handle, [](void *, const PGresult *) {}, nullptr);
    PQsetnonblocking(m_handle, 1);
    m_cancelThread = std::make_unique<CancelThread>(m_handle);
    m_openUntil = std::chrono::steady_clock::now() + connectTimeout(settings);
    // The database's owner may have put a schema of his before pg_catalog: until a transaction has emptied the path,
    // nothing is said that he could have given another meaning.
    const Rows rows = query(uR"(
            SELECT pg_catalog.current_setting('server_version'),
                   pg_catalog.current_setting('server_version_num'),
                   pg_catalog.current_database(), current_user,
                   pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE'),
                   (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname OPERATOR(pg_catalog.=) current_user),
                   -- An ordinary user's policies may read views.
                   pg_catalog.current_setting('restrict_nonsystem_relation_kind', true) IS NOT NULL
                   AND (NOT EXISTS (SELECT FROM pg_catalog.pg_policy)
                        OR EXISTS (SELECT FROM pg_catalog.pg_roles
                                   WHERE rolname OPERATOR(pg_catalog.=) current_user
                                     AND rolname OPERATOR(pg_catalog.=) session_user
                                     AND (rolsuper OR rolbypassrls))))"_s);
    if (rows.count() != 1)
        throw DbError(DbError::Kind::Connection,
                      Text::tr("What answers at %1 does not answer as PostgreSQL does. Nothing was changed.")
                          .arg(settings.describe()));
    m_server.version = rows.text(0, 0);
    m_server.versionNumber = int(rows.integer(0, 1));
    m_server.database = rows.text(0, 2);
    m_server.user = rows.text(0, 3);
    m_server.superuser = rows.boolean(0, 5);
    m_refusesViews = rows.boolean(0, 6);
    if (rows.boolean(0, 4))
        m_server.systemIdentifier = query(u"SELECT system_identifier FROM pg_catalog.pg_control_system()"_s).text(0, 0);
    m_server.host = textOf(PQhost(m_handle));
    m_server.encrypted = PQsslInUse(m_handle) != 0;
    m_openUntil.reset();
}

Connection::~Connection()
{
    if (m_gaveUp)
        ::shutdown(PQsocket(m_handle), SHUT_RDWR);
}

QString Connection::ownSearchPath() const
{
    return m_connected.pinnedOver.isEmpty() ? u"SET LOCAL search_path TO DEFAULT"_s
                                            : u"SET LOCAL search_path TO "_s + m_connected.pinnedOver;
}

QString Connection::serverEncoding() const
{
    return textOf(PQparameterStatus(m_handle, "server_encoding"));
}

bool Connection::isAlive() const
{
    return PQstatus(m_handle) == CONNECTION_OK;
}

int Connection::backendPid() const
{
    return PQbackendPID(m_handle);
}

bool Connection::inTransaction() const
{
    const auto status = PQtransactionStatus(m_handle);
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
}

bool Connection::inFailedTransaction() const
{
    return PQtransactionStatus(m_handle) == PQTRANS_INERROR;
}

QString Connection::arrayOf(const QStringList &values)
{
    QStringList quoted;
    for (QString value : values) {
        value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        quoted.append(u'"' + value + u'"');
    }
    return u'{' + quoted.join(u',') + u'}';
}

QString Connection::literal(const QString &value) const
{
    const QByteArray bytes = bytesFor(value);
    const std::unique_ptr<char, decltype(&PQfreemem)> text(
        PQescapeLiteral(m_handle, bytes.constData(), size_t(bytes.size())), &PQfreemem);
    if (!text)
        throw DbError(DbError::Kind::Refused, textOf(PQerrorMessage(m_handle)));
    return textOf(text.get());
}

void Connection::checkStop() const
{
    if (m_stop.stop_requested())
        throw DbError(DbError::Kind::Cancelled, Text::tr("Cancelled."));
}

namespace {

/// Parameters in the shape that libpq takes, alive as long as this object.
class ParameterArray
{
public:
    explicit ParameterArray(const QList<Parameter> &parameters)
    {
        for (const Parameter &parameter : parameters)
            m_texts.push_back(parameter ? bytesFor(*parameter) : QByteArray());
        for (size_t i = 0; i < m_texts.size(); ++i)
            m_values.push_back(parameters[qsizetype(i)] ? m_texts[i].constData() : nullptr);
    }
    [[nodiscard]] int count() const { return int(m_values.size()); }
    [[nodiscard]] const char *const *values() const { return m_values.data(); }

private:
    std::vector<QByteArray> m_texts;
    std::vector<const char *> m_values;
};

} // namespace

/// One statement's wait, from its first byte on.
class Connection::Sent
{
public:
    explicit Sent(Connection &connection, Stoppable stoppable = Stoppable::Yes)
    {
        connection.m_wasOpen = stoppable == Stoppable::Yes && connection.inTransaction();
        connection.m_stoppedAt.reset();
        connection.m_received = 0;
        // It could be this statement that a late request hits: it is not to be said.
        if (connection.m_cancelThread && connection.m_cancelThread->isUnanswered())
            ::shutdown(PQsocket(connection.m_handle), SHUT_RDWR);
    }
};

bool Connection::mayWait()
{
    if (m_gaveUp)
        return false;
    const auto now = std::chrono::steady_clock::now();
    if (m_stop.stop_requested() && !m_stoppedAt)
        m_stoppedAt = now;
    // A server that is asked to cancel answers at once, or not at all.
    const bool isLeft =
        (m_stoppedAt && now - *m_stoppedAt > timeToCancel) || (m_cancelThread && m_cancelThread->isUnanswered());
    const bool isLate = m_openUntil && now > *m_openUntil;
    const bool isFlood = m_received && *m_received > (m_openUntil ? longestGreeting : longestResult);
    if (!isLeft && !isLate && !isFlood)
        return true;
    m_gaveUp = isFlood ? GaveUp::Flooded : isLate ? GaveUp::NoAnswer : GaveUp::Stopped;
    ::shutdown(PQsocket(m_handle), SHUT_RDWR); // from here on libpq sees a lost connection, and waits no more
    return false;
}

bool Connection::waitForMore()
{
    const int socket = PQsocket(m_handle);
    if (socket < 0)
        return false;
    if (mayWait())
        (void)waitForSocket(socket, POLLIN);
    int bytes = 0;
    if (m_received && ::ioctl(socket, FIONREAD, &bytes) == 0)
        *m_received += bytes;
    return PQconsumeInput(m_handle) != 0 && !m_gaveUp;
}

bool Connection::flush()
{
    for (int left = PQflush(m_handle); left != 0; left = PQflush(m_handle)) {
        if (left < 0 || !mayWait())
            return false;
        // The server may have to be heard before it listens.
        if (waitForSocket(PQsocket(m_handle), POLLIN | POLLOUT) && !PQconsumeInput(m_handle))
            return false;
    }
    return true;
}

PGresult *Connection::nextResult()
{
    if (flush())
        while (PQisBusy(m_handle) && waitForMore()) {}
    return PQgetResult(m_handle);
}

PGresult *Connection::lastResult()
{
    PGresult *last = nullptr;
    while (PGresult *result = nextResult()) {
        // As PQexec has it: the first error counts, and a COPY begins before the end.
        const auto status = PQresultStatus(result);
        const bool hasFailed = last && PQresultStatus(last) == PGRES_FATAL_ERROR;
        PQclear(hasFailed ? result : last);
        last = hasFailed ? last : result;
        if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || PQstatus(m_handle) == CONNECTION_BAD)
            break;
    }
    return last;
}

void Connection::drain(const QString &sql, const std::exception_ptr &thrown,
                       const std::function<void(const Rows &)> &onResult)
{
    PGresult *failed = nullptr;
    // Every result must be fetched, also after a failure, or the connection stays busy.
    while (PGresult *result = nextResult()) {
        if (PQresultStatus(result) == PGRES_FATAL_ERROR && !failed) {
            failed = result;
            continue;
        }
        const Rows rows(result);
        if (onResult)
            onResult(rows);
    }
    if (thrown) {
        PQclear(failed);
        std::rethrow_exception(thrown);
    }
    if (failed)
        fail(failed, sql);
}

Rows Connection::query(const QString &sql, const QList<Parameter> &parameters)
{
    return run(sql, parameters, Stoppable::Yes);
}

Rows Connection::run(const QString &sql, const QList<Parameter> &parameters, Stoppable stoppable)
{
    const ParameterArray array(parameters);
    std::optional<CancelThread::Statement> statement;
    if (stoppable == Stoppable::Yes) {
        checkStop();
        statement.emplace(*m_cancelThread, m_stop);
    }
    const Sent sent(*this, stoppable);
    if (!PQsendQueryParams(m_handle, bytesFor(sql).constData(), array.count(), nullptr, array.values(), nullptr,
                           nullptr, 0))
        fail(nullptr, sql);
    PGresult *result = lastResult();
    statement.reset();
    const auto status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
        fail(result, sql);
    return Rows(result);
}

void Connection::runScript(const QByteArray &script)
{
    checkStop();
    const CancelThread::Statement statement(*m_cancelThread, m_stop);
    const Sent sent(*this);
    if (!PQsendQuery(m_handle, script.constData()))
        fail(nullptr, textOf(script.left(200)));
    PGresult *result = lastResult();
    const auto status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY)
        fail(result, textOf(script.left(200)));
    PQclear(result);
}

void Connection::queryTogether(const QStringList &queries, const std::function<void(qsizetype, const Rows &)> &onAnswer)
{
    checkStop();
    const CancelThread::Statement statement(*m_cancelThread, m_stop);
    const Sent sent(*this);
    QString present = queries.value(0);
    if (!PQsendQuery(m_handle, bytesFor(queries.join(u";\n"_s)).constData()))
        fail(nullptr, present);
    qsizetype answers = 0;
    std::exception_ptr thrown;
    drain(present, thrown, [&](const Rows &rows) {
        const qsizetype place = answers++;
        present = queries.value(answers);
        if (thrown || place >= queries.size())
            return;
        try {
            onAnswer(place, rows);
        } catch (...) {
            thrown = std::current_exception();
            m_cancelThread->cancelNow();
        }
    });
    if (answers < queries.size())
        fail(nullptr, present);
}

void Connection::queryEach(const QString &sql, const QList<Parameter> &parameters,
                           const std::function<void(const Rows &)> &onRow)
{
    checkStop();
    const ParameterArray array(parameters);
    const CancelThread::Statement statement(*m_cancelThread, m_stop);
    const Sent sent(*this);
    if (!PQsendQueryParams(m_handle, bytesFor(sql).constData(), array.count(), nullptr, array.values(), nullptr,
                           nullptr, 0)
        || !PQsetSingleRowMode(m_handle))
        fail(nullptr, sql);
    m_received = std::nullopt; // not kept
    std::exception_ptr thrown;
    drain(sql, thrown, [&](const Rows &rows) {
        if (rows.count() == 0 || thrown) // the last has no row
            return;
        try {
            onRow(rows);
        } catch (...) {
            thrown = std::current_exception();
            m_cancelThread->cancelNow();
        }
    });
}

void Connection::copyOut(const QString &sql, const std::function<void(const QByteArray &)> &onData)
{
    checkStop();
    const CancelThread::Statement statement(*m_cancelThread, m_stop);
    const Sent sent(*this);
    if (!PQsendQuery(m_handle, bytesFor(sql).constData()))
        fail(nullptr, sql);
    PGresult *begun = lastResult();
    m_received = std::nullopt; // not kept
    if (PQresultStatus(begun) != PGRES_COPY_OUT)
        fail(begun, sql);
    PQclear(begun);
    std::exception_ptr thrown;
    char *buffer = nullptr;
    int length = 0;
    while ((length = PQgetCopyData(m_handle, &buffer, 1)) >= 0) {
        if (length == 0) { // nothing yet
            if (!waitForMore())
                break;
            continue;
        }
        const std::unique_ptr<char, decltype(&PQfreemem)> owned(buffer, &PQfreemem);
        if (thrown)
            continue;
        try {
            onData(QByteArray::fromRawData(buffer, length));
        } catch (...) {
            thrown = std::current_exception();
            m_cancelThread->cancelNow();
        }
    }
    drain(sql, thrown);
}

qint64 Connection::copyIn(const QString &sql, const std::function<QByteArray()> &nextChunk)
{
    checkStop();
    const CancelThread::Statement statement(*m_cancelThread, m_stop);
    const Sent sent(*this);
    if (!PQsendQuery(m_handle, bytesFor(sql).constData()))
        fail(nullptr, sql);
    PGresult *begun = lastResult();
    if (PQresultStatus(begun) != PGRES_COPY_IN)
        fail(begun, sql);
    PQclear(begun);
    std::exception_ptr thrown;
    try {
        for (QByteArray chunk = nextChunk(); !chunk.isEmpty(); chunk = nextChunk()) {
            checkStop();
            int taken = 0; // 0: no room yet
            while ((taken = PQputCopyData(m_handle, chunk.constData(), int(chunk.size()))) == 0)
                if (!flush())
                    break;
            // Else libpq keeps what the server has not taken yet, however much that is.
            if (taken != 1 || !flush())
                break;
        }
    } catch (...) {
        thrown = std::current_exception();
    }
    while (PQputCopyEnd(m_handle, thrown ? "stopped by the client" : nullptr) == 0 && flush()) {}
    qint64 taken = 0;
    drain(sql, thrown, [&](const Rows &rows) { taken += rows.affected(); });
    return taken;
}

void Connection::fail(PGresult *result, const QString &sql)
{
    const Rows owned(result); // frees it
    const QString state = result ? field(result, PG_DIAG_SQLSTATE) : QString();
    // FATAL ends the connection; without a SQLSTATE it was libpq that lost it. Class 08 alone may be of a foreign
    // server that this one could not reach.
    const QString severity = result ? field(result, PG_DIAG_SEVERITY_NONLOCALIZED) : QString();
    const bool lost = !isAlive() || state.isEmpty() || severity == u"FATAL" || severity == u"PANIC";
    // Of what was under way in a transaction the server keeps nothing; else it may go on by itself.
    const bool leftInTime = lost && m_wasOpen && m_stop.stop_requested();
    const auto kind = (m_stop.stop_requested() && state == u"57014") || leftInTime ? DbError::Kind::Cancelled
        : lost                                                                     ? DbError::Kind::Connection
                                                                                   : DbError::Kind::Server;
    QString message = result ? field(result, PG_DIAG_MESSAGE_PRIMARY) : QString();
    if (m_gaveUp == GaveUp::Stopped)
        message = Text::tr("it did not answer the request to stop");
    else if (m_gaveUp == GaveUp::NoAnswer)
        message = Text::tr("it did not answer in time");
    else if (m_gaveUp == GaveUp::Flooded)
        message = Text::tr("it sent more than any answer needs");
    if (kind == DbError::Kind::Connection)
        message = Text::tr("The connection to the server was lost (%1).")
                      .arg(message.isEmpty() ? textOf(PQerrorMessage(m_handle)).simplified() : message);
    else if (kind == DbError::Kind::Cancelled)
        message = Text::tr("Cancelled.");
    DbError error(kind, message);
    error.sqlState = state;
    error.statement = sql;
    if (result) {
        // What it says of a row, a key's trigger saw with its owner's eyes: not everybody may read that row.
        const bool describesRow = state == u"23502" || state == u"23514" || state == u"44000";
        if (!describesRow || m_server.superuser)
            error.detail = field(result, PG_DIAG_MESSAGE_DETAIL);
        error.hint = field(result, PG_DIAG_MESSAGE_HINT);
        error.table = QualifiedName{field(result, PG_DIAG_SCHEMA_NAME), field(result, PG_DIAG_TABLE_NAME)}.toString();
        error.constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
    }
    throw error;
}

Connection::Cancellable::Cancellable(Connection &connection, std::stop_token token)
    : m_connection(connection)
    , m_before(std::exchange(connection.m_stop, std::move(token)))
{
}

Connection::Cancellable::~Cancellable()
{
    m_connection.m_stop = std::move(m_before);
}

} // namespace ondelete
