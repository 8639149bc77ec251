// SPDX-License-Identifier: MIT
#pragma once

#include "postgres/connection/connectionsettings.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QMetaType>
#include <QtCore/QTemporaryDir>

#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <thread>

namespace ondelete {

/// Stands between a client and its server on a Unix socket of its own and knows PostgreSQL's messages: before
/// any one statement it can let something happen, or cut the connection as a network does.
class StatementProxy
{
public:
    /// Where the connection is cut: the statement never arrives; it is done, and the answer never arrives;
    /// half of the answer does.
    enum class Cut { BeforeStatement, BeforeAnswer, WithinAnswer };
    /// Whether the network is there again for the next connection.
    enum class After { Restored, Down };
    /// Called with the number of the statement, from 1, and its SQL, before the server gets it. Thread: the
    /// proxy's.
    using Hook = std::function<void(int number, const QByteArray &sql)>;

    StatementProxy();
    ~StatementProxy();
    StatementProxy(const StatementProxy &) = delete;
    StatementProxy &operator=(const StatementProxy &) = delete;

    /// Listens before the server of @p settings, which is on a Unix socket. Returns false where it can't.
    [[nodiscard]] bool start(const ConnectionSettings &settings);
    /// The same database and user, through the proxy.
    [[nodiscard]] ConnectionSettings through(ConnectionSettings settings) const;

    /// Counts from 1 again, forgets what was to happen, and has the network up. No statement may be on its
    /// way.
    void reset();
    void setHook(Hook hook);
    /// Before statement @p number the server gets @p sql in the client's session; the client does not hear of it.
    void sayBefore(int number, const QByteArray &sql);
    void cutAt(int number, Cut cut, After after = After::Restored);

    /// The statements since reset(), over all connections; the end of a COPY's data counts as one.
    [[nodiscard]] QByteArrayList statements() const;
    [[nodiscard]] bool hasCut() const;

private:
    class Relay;
    struct Plan
    {
        int number = 0;
        Cut cut = Cut::BeforeStatement;
        After after = After::Restored;
    };
    struct Saying
    {
        int number = 0;
        QByteArray sql;
    };

    void listen(const std::stop_token &stop);
    struct Passing
    {
        QByteArray said; ///< to the server first; empty: nothing
        std::optional<Cut> cut;
    };
    /// Counts a statement, lets the hook act, and says what is to be done with it.
    [[nodiscard]] Passing passing(const QByteArray &sql);
    [[nodiscard]] bool isDown() const;

    QTemporaryDir m_folder{QStringLiteral("/tmp/ondelete-proxy-XXXXXX")}; // a socket's path is short
    QByteArray m_serverSocket;
    int m_listener = -1;
    mutable std::mutex m_mutex;
    QByteArrayList m_statements;
    Hook m_hook;
    Plan m_plan;
    Saying m_saying;
    bool m_cut = false;
    std::list<std::jthread> m_relays;
    std::jthread m_thread; ///< last: ends before what it uses
};

} // namespace ondelete

Q_DECLARE_METATYPE(ondelete::StatementProxy::Cut)
