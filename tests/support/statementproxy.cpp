// SPDX-License-Identifier: MIT
#include "support/statementproxy.h"

#include <QtCore/QFile>
#include <QtCore/QtEndian>

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

sockaddr_un addressOf(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.constData(), sizeof(address.sun_path) - 1);
    return address;
}

int connectTo(const QByteArray &path)
{
    const int handle = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(path);
    if (handle >= 0 && ::connect(handle, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0)
        return handle;
    if (handle >= 0)
        ::close(handle);
    return -1;
}

bool sendAll(int handle, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::send(handle, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            return false;
        bytes = bytes.sliced(sent);
    }
    return true;
}

/// Appends what has come. Returns false at the end of the stream.
bool receive(int handle, QByteArray &buffer)
{
    char bytes[1 << 15];
    const ssize_t got = ::recv(handle, bytes, sizeof(bytes), 0);
    if (got > 0)
        buffer.append(bytes, got);
    return got > 0 || (got < 0 && errno == EINTR);
}

/// Takes one whole message, its type in front, from the beginning of @p buffer; empty where it has not all
/// come.
QByteArray takeMessage(QByteArray &buffer)
{
    if (buffer.size() < 5)
        return {};
    const qsizetype size = 1 + qFromBigEndian<qint32>(buffer.constData() + 1);
    if (buffer.size() < size)
        return {};
    const QByteArray message = buffer.first(size);
    buffer.remove(0, size);
    return message;
}

/// The SQL of a message that begins a statement; a null text for other messages.
QByteArray statementOf(const QByteArray &message)
{
    switch (message.at(0)) {
    case 'Q':
        return message.sliced(5).constData();
    case 'P': // the statement's own name comes first
        return message.constData() + 5 + std::strlen(message.constData() + 5) + 1;
    case 'c':
        return "-- end of the data";
    default:
        return {};
    }
}

} // namespace

/// One connection, until one of its ends closes it or it is cut.
class StatementProxy::Relay
{
public:
    Relay(StatementProxy &proxy, int client)
        : m_proxy(proxy)
        , m_client(client)
        , m_server(connectTo(proxy.m_serverSocket))
    {
    }

    ~Relay()
    {
        ::close(m_client);
        if (m_server >= 0)
            ::close(m_server);
    }
    Relay(const Relay &) = delete;
    Relay &operator=(const Relay &) = delete;

    void run(const std::stop_token &stop)
    {
        if (m_server < 0)
            return;
        while (!stop.stop_requested()) {
            pollfd handles[] = {{m_client, POLLIN, 0}, {m_server, POLLIN, 0}};
            if (::poll(handles, 2, 50) < 0 && errno != EINTR)
                return;
            if (handles[1].revents != 0 && !fromServer())
                return;
            if (handles[0].revents != 0 && !fromClient())
                return;
        }
    }

private:
    bool fromClient()
    {
        if (!receive(m_client, m_request))
            return false;
        if (!m_started) { // the first packet has no type
            if (m_request.size() < 4 || m_request.size() < qFromBigEndian<qint32>(m_request.constData()))
                return true;
            m_started = true;
            return sendAll(m_server, std::exchange(m_request, {}));
        }
        for (QByteArray message = takeMessage(m_request); !message.isEmpty(); message = takeMessage(m_request)) {
            const QByteArray sql = statementOf(message);
            if (!sql.isNull()) {
                const Passing passing = m_proxy.passing(sql);
                m_cut = passing.cut;
                if (m_cut == Cut::BeforeStatement || !say(passing.said))
                    return false;
            }
            if (!sendAll(m_server, message))
                return false;
        }
        return true;
    }

    /// Between two answers: the server has nothing else to say.
    bool say(const QByteArray &sql)
    {
        if (sql.isEmpty())
            return true;
        QByteArray query(5, 'Q');
        qToBigEndian<qint32>(qint32(sql.size() + 5), query.data() + 1);
        if (!sendAll(m_server, query + sql + '\0'))
            return false;
        QByteArray answer;
        while (receive(m_server, answer))
            for (QByteArray message = takeMessage(answer); !message.isEmpty(); message = takeMessage(answer))
                if (message.at(0) == 'Z')
                    return true;
        return false;
    }

    bool fromServer()
    {
        QByteArray bytes;
        if (!receive(m_server, bytes))
            return false;
        if (!m_cut)
            return sendAll(m_client, bytes);
        m_answer += bytes;
        // Done when the server is ready for more: 'Z', or 'G' where it waits for a COPY's data.
        QByteArray rest = m_answer;
        for (QByteArray message = takeMessage(rest); !message.isEmpty(); message = takeMessage(rest)) {
            if (message.at(0) != 'Z' && message.at(0) != 'G')
                continue;
            if (m_cut == Cut::WithinAnswer)
                (void)sendAll(m_client, QByteArrayView(m_answer).first(m_answer.size() / 2));
            return false;
        }
        return true;
    }

    StatementProxy &m_proxy;
    int m_client;
    int m_server;
    bool m_started = false;
    QByteArray m_request;
    QByteArray m_answer;
    std::optional<Cut> m_cut;
};

StatementProxy::StatementProxy() = default;

StatementProxy::~StatementProxy()
{
    m_thread = {};
    if (m_listener >= 0)
        ::close(m_listener);
}

bool StatementProxy::start(const ConnectionSettings &settings)
{
    m_serverSocket =
        QFile::encodeName(u"%1/.s.PGSQL.%2"_s.arg(settings.parameter(u"host"_s), settings.parameter(u"port"_s)));
    m_listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_un address = addressOf(QFile::encodeName(m_folder.filePath(u".s.PGSQL.5432"_s)));
    if (m_listener < 0 || ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0
        || ::listen(m_listener, 16) != 0)
        return false;
    m_thread = std::jthread([this](const std::stop_token &stop) { listen(stop); });
    return true;
}

ConnectionSettings StatementProxy::through(ConnectionSettings settings) const
{
    settings.parameters[u"host"_s] = m_folder.path();
    settings.parameters[u"port"_s] = u"5432"_s;
    return settings;
}

void StatementProxy::listen(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        pollfd handle{m_listener, POLLIN, 0};
        if (::poll(&handle, 1, 50) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        if (isDown()) {
            ::close(client);
            continue;
        }
        m_relays.emplace_back([this, client](const std::stop_token &end) { Relay(*this, client).run(end); });
    }
    m_relays.clear();
}

void StatementProxy::reset()
{
    const std::scoped_lock lock(m_mutex);
    m_statements.clear();
    m_hook = {};
    m_plan = {};
    m_saying = {};
    m_cut = false;
}

void StatementProxy::setHook(Hook hook)
{
    const std::scoped_lock lock(m_mutex);
    m_hook = std::move(hook);
}

void StatementProxy::sayBefore(int number, const QByteArray &sql)
{
    const std::scoped_lock lock(m_mutex);
    m_saying = {number, sql};
}

void StatementProxy::cutAt(int number, Cut cut, After after)
{
    const std::scoped_lock lock(m_mutex);
    m_plan = {number, cut, after};
}

QByteArrayList StatementProxy::statements() const
{
    const std::scoped_lock lock(m_mutex);
    return m_statements;
}

bool StatementProxy::hasCut() const
{
    const std::scoped_lock lock(m_mutex);
    return m_cut;
}

bool StatementProxy::isDown() const
{
    const std::scoped_lock lock(m_mutex);
    return m_cut && m_plan.after == After::Down;
}

StatementProxy::Passing StatementProxy::passing(const QByteArray &sql)
{
    Hook hook;
    int number = 0;
    Passing passing;
    {
        const std::scoped_lock lock(m_mutex);
        m_statements.append(sql);
        number = int(m_statements.size());
        hook = m_hook;
        if (!m_cut && m_plan.number == number) {
            m_cut = true;
            passing.cut = m_plan.cut;
        }
        if (m_saying.number == number)
            passing.said = m_saying.sql;
    }
    if (hook)
        hook(number, sql);
    return passing;
}

} // namespace ondelete
