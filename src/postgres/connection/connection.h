// SPDX-License-Identifier: MIT
#pragma once

#include "core/catalog/schema.h"
#include "postgres/connection/connectionsettings.h"
#include "postgres/connection/connector.h"
#include "postgres/connection/dberror.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

struct pg_conn;
struct pg_result;

namespace ondelete {

class CancelThread;

/// A parameter of a statement: text, or NULL. Arrays are made with Connection::arrayOf.
using Parameter = std::optional<QString>;

/// The rows of one statement, as texts in the server's own spelling.
class Rows
{
public:
    explicit Rows(pg_result *result);

    [[nodiscard]] int count() const;
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const; ///< empty for NULL
    [[nodiscard]] qint64 integer(int row, int column) const;
    [[nodiscard]] double real(int row, int column) const;
    [[nodiscard]] bool boolean(int row, int column) const;
    [[nodiscard]] QStringList list(int row, int column) const; ///< a text[]; NULL elements are empty texts
    [[nodiscard]] qint64 affected() const;                     ///< rows that INSERT, UPDATE or DELETE touched

private:
    std::shared_ptr<pg_result> m_result;
};

/// A connection to PostgreSQL, opened by Qt's driver and used through libpq: every statement runs with its parameters
/// beside it, so that values stay exact texts and a transaction-pooling proxy is no trouble (ADR 2). Nothing runs while
/// it connects that a name in the database could stand for (ADR 2). Lives on one thread; work is stopped from others
/// through a Cancellable's token.
class Connection
{
public:
    /// Connects; @p stop ends the wait, and the work until there is a Cancellable. Throws DbError: Kind::Connection
    /// with a sentence that says what to do, Kind::Cancelled.
    explicit Connection(const ConnectionSettings &settings, const std::stop_token &stop = {});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Runs one statement. @p parameters stand for $1, $2, …; their types are the server's to infer.
    /// Throws DbError; Kind::Cancelled where the work's stop token asked to stop.
    Rows query(const QString &sql, const QList<Parameter> &parameters = {});

    /// Runs several statements as one implicit transaction, for scripts that the program carries.
    void runScript(const QByteArray &script);

    /// Runs several queries that take no parameters, inside the caller's transaction, sent all at once: @p onAnswer
    /// gets the place of each and its rows, while the server goes on with those behind it. It must not use this
    /// connection.
    void queryTogether(const QStringList &queries, const std::function<void(qsizetype, const Rows &)> &onAnswer);

    /// Rows as they come, for results too large to hold: @p onRow gets single-row results.
    void queryEach(const QString &sql, const QList<Parameter> &parameters,
                   const std::function<void(const Rows &)> &onRow);

    /// COPY … TO STDOUT: @p onData gets each line with its newline, in COPY's text format.
    void copyOut(const QString &sql, const std::function<void(const QByteArray &)> &onData);

    /// COPY … FROM STDIN: @p nextChunk gives bytes until it gives none. Returns how many rows the server took.
    qint64 copyIn(const QString &sql, const std::function<QByteArray()> &nextChunk);

    [[nodiscard]] const ServerInfo &server() const { return m_server; }
    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    /// The database's own encoding, in PostgreSQL's spelling: "UTF8", "SQL_ASCII", …
    [[nodiscard]] QString serverEncoding() const;
    [[nodiscard]] bool isAlive() const;
    /// The statement that gives the present transaction the search path that other clients have.
    [[nodiscard]] QString ownSearchPath() const;
    [[nodiscard]] int backendPid() const;
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] bool inFailedTransaction() const;

    /// "{a,"b c"}": a value for a text[] parameter.
    [[nodiscard]] static QString arrayOf(const QStringList &values);

    /// 'it''s': a value for statements that take no parameters.
    [[nodiscard]] QString literal(const QString &value) const;

    /// While it lives, statements of this connection stop when @p token says so: before they start, or through
    /// PQcancel from the connection's own cancel thread. Thread: the connection's.
    class Cancellable
    {
    public:
        Cancellable(Connection &connection, std::stop_token token);
        ~Cancellable();
        Cancellable(const Cancellable &) = delete;
        Cancellable &operator=(const Cancellable &) = delete;

    private:
        Connection &m_connection;
        std::stop_token m_before;
    };

    /// Whether somebody asked the present work to stop.
    [[nodiscard]] bool stopRequested() const { return m_stop.stop_requested(); }
    /// The present work's token, for waits of its own.
    [[nodiscard]] const std::stop_token &stopToken() const { return m_stop; }

private:
    friend class Transaction; // COMMIT and ROLLBACK must run although a stop was requested
    enum class Stoppable { No, Yes };

    /// Why a wait was ended; the connection is lost then.
    enum class GaveUp { Stopped, NoAnswer, Flooded };
    class Sent;

    Rows run(const QString &sql, const QList<Parameter> &parameters, Stoppable stoppable);
    bool mayWait();
    /// Waits for a moment. False: nothing more will come.
    bool waitForMore();
    bool flush();
    pg_result *nextResult();
    pg_result *lastResult();
    /// The end of a statement of many results: hands each to @p onResult, then throws what the caller's own function
    /// threw (@p thrown, which may be set meanwhile), else the server's first error.
    void drain(const QString &sql, const std::exception_ptr &thrown,
               const std::function<void(const Rows &)> &onResult = {});
    [[noreturn]] void fail(pg_result *result, const QString &sql);
    void checkStop() const;

    ConnectionSettings m_settings;
    Connected m_connected;
    pg_conn *m_handle; ///< of the driver
    ServerInfo m_server;
    bool m_refusesViews = false; ///< reading can be kept to tables here
    std::stop_token m_stop;
    bool m_wasOpen = false;                                           ///< a transaction that the statement does not end
    std::optional<std::chrono::steady_clock::time_point> m_stoppedAt; ///< seen while this statement runs
    std::optional<std::chrono::steady_clock::time_point> m_openUntil; ///< while it connects
    std::optional<qint64> m_received; ///< bytes of this statement's answer that are kept; unset: they are not
    std::optional<GaveUp> m_gaveUp;
    std::unique_ptr<CancelThread> m_cancelThread;
};

} // namespace ondelete
