// SPDX-License-Identifier: MIT
#include "postgres/connection/connection.h"

#include "core/text/bytes.h"
#include "postgres/connection/cancelthread.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUuid>
#include <QtCore/QVariant>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

#include <libpq-fe.h>
#include <vector>

Q_DECLARE_OPAQUE_POINTER(PGconn *)
Q_DECLARE_METATYPE(PGconn *)

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::Connection)
};

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

/// A value of a libpq keyword string, in single quotes: QPSQL splits options at spaces.
QString quotedOption(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

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

} // namespace

Rows::Rows(PGresult *result)
    : m_result(result, &PQclear)
{
}

int Rows::count() const
{
    return PQntuples(m_result.get());
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QString Rows::text(int row, int column) const
{
    const QByteArrayView bytes(PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column));
    if (const std::optional<QString> text = exactTextOf(bytes))
        return *text;
    // A database in SQL_ASCII hands on whatever was written into it.
    throw DbError(
        DbError::Kind::Refused,
        Text::tr("The server sent bytes that are no UTF-8 text (%1), so what they say can't be told exactly. "
                 "Nothing was changed. Somebody who knows in which encoding they were written must mend "
                 "them first.")
            .arg(textOf(bytes.first(std::min<qsizetype>(bytes.size(), 40)).toByteArray().toPercentEncoding(" "))));
}

qint64 Rows::integer(int row, int column) const
{
    return text(row, column).toLongLong();
}

double Rows::real(int row, int column) const
{
    return text(row, column).toDouble();
}

bool Rows::boolean(int row, int column) const
{
    return text(row, column) == u"t";
}

QStringList Rows::list(int row, int column) const
{
    const QString array = text(row, column);
    QStringList items;
    QString item;
    bool quoted = false;
    bool wasQuoted = false;
    for (qsizetype i = 1; i < array.size(); ++i) {
        const QChar c = array[i];
        if (quoted) {
            if (c == u'\\')
                item += array[++i];
            else if (c == u'"')
                quoted = false;
            else
                item += c;
        } else if (c == u'"') {
            quoted = wasQuoted = true;
        } else if (c == u',' || c == u'}') {
            if (c == u'}' && items.isEmpty() && item.isEmpty() && !wasQuoted)
                break; // {}
            items.append(!wasQuoted && item == u"NULL" ? QString() : item);
            item.clear();
            wasQuoted = false;
        } else {
            item += c;
        }
    }
    return items;
}

qint64 Rows::affected() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
}

Connection::Connection(const ConnectionSettings &settings)
    : m_settings(settings)
    , m_name(QUuid::createUuid().toString())
    , m_db(QSqlDatabase::addDatabase(u"QPSQL"_s, m_name))
{
    const auto cleanUp = [this] {
        m_db = {};
        QSqlDatabase::removeDatabase(m_name);
    };
    if (!m_db.isValid()) {
        cleanUp();
        throw DbError(DbError::Kind::Connection,
                      Text::tr("Qt's PostgreSQL driver is missing. Install the package libqt6sql6-psql."));
    }
    QStringList options;
    for (auto it = settings.parameters.cbegin(); it != settings.parameters.cend(); ++it) {
        if (it.key() == u"host")
            m_db.setHostName(it.value());
        else if (it.key() == u"port")
            m_db.setPort(it.value().toInt());
        else if (it.key() == u"dbname")
            m_db.setDatabaseName(it.value());
        else if (it.key() == u"user")
            m_db.setUserName(it.value());
        else if (it.key() == u"password")
            m_db.setPassword(it.value());
        else
            options.append(it.key() + u'=' + quotedOption(it.value()));
    }
    if (!settings.parameters.contains(u"connect_timeout"_s) && !qEnvironmentVariableIsSet("PGCONNECT_TIMEOUT"))
        options.append(u"connect_timeout=10"_s);
    if (!settings.parameters.contains(u"application_name"_s))
        options.append(u"application_name=OnDelete"_s);
    m_db.setConnectOptions(options.join(u';'));

    if (!m_db.open()) {
        const QString words = m_db.lastError().databaseText();
        cleanUp();
        throw connectError(words, settings);
    }
    m_handle = m_db.driver()->handle().value<PGconn *>();
    // What the server has to say beside its answers is not for stderr.
    PQsetNoticeReceiver(
        m_handle, [](void *, const PGresult *) {}, nullptr);
    m_cancelThread = std::make_unique<CancelThread>(m_handle);
    try {
        const Rows rows = query(uR"(
            SELECT pg_catalog.current_setting('server_version'),
                   pg_catalog.current_setting('server_version_num'),
                   pg_catalog.current_database(), current_user,
                   pg_catalog.has_function_privilege('pg_catalog.pg_control_system()', 'EXECUTE'),
                   (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user))"_s);
        m_server.version = rows.text(0, 0);
        m_server.versionNumber = int(rows.integer(0, 1));
        m_server.database = rows.text(0, 2);
        m_server.user = rows.text(0, 3);
        m_server.superuser = rows.boolean(0, 5);
        if (rows.boolean(0, 4))
            m_server.systemIdentifier =
                query(u"SELECT system_identifier FROM pg_catalog.pg_control_system()"_s).text(0, 0);
    } catch (...) {
        m_cancelThread.reset();
        m_db.close();
        cleanUp();
        throw;
    }
    m_server.host = textOf(PQhost(m_handle));
    m_server.encrypted = PQsslInUse(m_handle) != 0;
}

Connection::~Connection()
{
    m_cancelThread.reset();
    m_db.close();
    m_db = {};
    QSqlDatabase::removeDatabase(m_name);
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
    PGresult *result =
        PQexecParams(m_handle, bytesFor(sql).constData(), array.count(), nullptr, array.values(), nullptr, nullptr, 0);
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
    PGresult *result = PQexec(m_handle, script.constData());
    const auto status = PQresultStatus(result);
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY)
        fail(result, textOf(script.left(200)));
    PQclear(result);
}

void Connection::queryEach(const QString &sql, const QList<Parameter> &parameters,
                           const std::function<void(const Rows &)> &onRow)
{
    checkStop();
    const ParameterArray array(parameters);
    const CancelThread::Statement statement(*m_cancelThread, m_stop);
    if (!PQsendQueryParams(m_handle, bytesFor(sql).constData(), array.count(), nullptr, array.values(), nullptr,
                           nullptr, 0)
        || !PQsetSingleRowMode(m_handle))
        fail(nullptr, sql);
    PGresult *failed = nullptr;
    std::exception_ptr thrown;
    // Every result must be fetched, also after a failure, or the connection stays busy.
    while (PGresult *result = PQgetResult(m_handle)) {
        const auto status = PQresultStatus(result);
        if (status == PGRES_SINGLE_TUPLE && !thrown) {
            const Rows row(result);
            try {
                onRow(row);
            } catch (...) {
                thrown = std::current_exception();
                m_cancelThread->cancelNow();
            }
        } else if (status == PGRES_FATAL_ERROR && !failed) {
            failed = result;
        } else {
            PQclear(result);
        }
    }
    if (thrown) {
        PQclear(failed);
        std::rethrow_exception(thrown);
    }
    if (failed)
        fail(failed, sql);
}

void Connection::copyOut(const QString &sql, const std::function<void(const QByteArray &)> &onData)
{
    checkStop();
    const CancelThread::Statement statement(*m_cancelThread, m_stop);
    PGresult *begun = PQexec(m_handle, bytesFor(sql).constData());
    if (PQresultStatus(begun) != PGRES_COPY_OUT)
        fail(begun, sql);
    PQclear(begun);
    std::exception_ptr thrown;
    char *buffer = nullptr;
    int length = 0;
    while ((length = PQgetCopyData(m_handle, &buffer, 0)) > 0) {
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
    PGresult *failed = nullptr;
    while (PGresult *result = PQgetResult(m_handle)) {
        if (PQresultStatus(result) == PGRES_FATAL_ERROR && !failed)
            failed = result;
        else
            PQclear(result);
    }
    if (thrown) {
        PQclear(failed);
        std::rethrow_exception(thrown);
    }
    if (failed)
        fail(failed, sql);
}

qint64 Connection::copyIn(const QString &sql, const std::function<QByteArray()> &nextChunk)
{
    checkStop();
    const CancelThread::Statement statement(*m_cancelThread, m_stop);
    PGresult *begun = PQexec(m_handle, bytesFor(sql).constData());
    if (PQresultStatus(begun) != PGRES_COPY_IN)
        fail(begun, sql);
    PQclear(begun);
    std::exception_ptr thrown;
    try {
        for (QByteArray chunk = nextChunk(); !chunk.isEmpty(); chunk = nextChunk()) {
            checkStop();
            if (PQputCopyData(m_handle, chunk.constData(), int(chunk.size())) != 1)
                break;
        }
    } catch (...) {
        thrown = std::current_exception();
    }
    PQputCopyEnd(m_handle, thrown ? "stopped by the client" : nullptr);
    PGresult *failed = nullptr;
    qint64 rows = 0;
    while (PGresult *result = PQgetResult(m_handle)) {
        if (PQresultStatus(result) == PGRES_FATAL_ERROR && !failed) {
            failed = result;
        } else {
            rows += QByteArray(PQcmdTuples(result)).toLongLong();
            PQclear(result);
        }
    }
    if (thrown) {
        PQclear(failed);
        std::rethrow_exception(thrown);
    }
    if (failed)
        fail(failed, sql);
    return rows;
}

void Connection::fail(PGresult *result, const QString &sql)
{
    const Rows owned(result); // frees it
    const QString state = result ? field(result, PG_DIAG_SQLSTATE) : QString();
    // 57P01..57P03, 57P05 and class 08 end the connection; without a SQLSTATE it was libpq that lost it.
    const bool lost = !isAlive() || state.isEmpty() || state.startsWith(u"08");
    const auto kind = m_stop.stop_requested() && state == u"57014" ? DbError::Kind::Cancelled
        : lost                                                     ? DbError::Kind::Connection
                                                                   : DbError::Kind::Server;
    QString message = result ? field(result, PG_DIAG_MESSAGE_PRIMARY) : QString();
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
