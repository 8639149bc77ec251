// SPDX-License-Identifier: MIT
#include "postgres/connection/sshtunnel.h"

#include "core/text/bytes.h"
#include "postgres/connection/dberror.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QProcess>
#include <QtCore/QStringList>

#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ondelete {

namespace {

constexpr auto longestWait = 30s;
constexpr int lookMs = 50;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ondelete::SshTunnel)
};

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

/// A port that was free a moment ago; where another takes it, ssh says so and ends.
quint16 freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    quint16 port = 0;
    if (bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0
        && getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0)
        port = ntohs(address.sin_port);
    close(socket);
    return port;
}

bool accepts(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const bool connected = connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    close(socket);
    return connected;
}

DbError failed(const QString &destination, const QString &words)
{
    DbError error(DbError::Kind::Connection,
                  Text::tr("The tunnel to %1 could not be opened, so the server was not asked. Nothing was changed. "
                           "Try “ssh %1” in a terminal: it must work there without a question.")
                      .arg(destination));
    error.detail = words.trimmed();
    return error;
}

} // namespace

SshTunnel::SshTunnel(const QString &destination, const ConnectionSettings &settings, const std::stop_token &stop)
    : m_port(freePort())
{
    const QString host = settings.parameters.value(u"host"_s, u"localhost"_s);
    const QString port = settings.parameters.value(u"port"_s, u"5432"_s);
    // A name that begins with a minus would be an option; ssh's "--" ends them.
    const QStringList arguments{
        u"-N"_s, u"-T"_s,
        u"-o"_s, u"BatchMode=yes"_s,
        u"-o"_s, u"ExitOnForwardFailure=yes"_s,
        u"-o"_s, u"ServerAliveInterval=15"_s,
        u"-o"_s, u"ServerAliveCountMax=3"_s,
        u"-o"_s, u"ControlMaster=no"_s,
        u"-L"_s, u"127.0.0.1:%1:%2:%3"_s.arg(m_port).arg(host.contains(u':') ? u'[' + host + u']' : host, port),
        u"--"_s, destination};
    m_thread = std::jthread([this, arguments](const std::stop_token &quit) { work(quit, arguments); });
    const QDeadlineTimer deadline(longestWait);
    while (!accepts(m_port)) {
        if (stop.stop_requested())
            throw DbError(DbError::Kind::Cancelled, Text::tr("The tunnel was not opened."));
        if (!isOpen())
            throw failed(destination, words());
        if (deadline.hasExpired())
            throw failed(destination, Text::tr("ssh did not answer within half a minute."));
        std::this_thread::sleep_for(std::chrono::milliseconds(lookMs));
    }
}

SshTunnel::~SshTunnel() = default;

void SshTunnel::work(const std::stop_token &quit, const QStringList &arguments)
{
    QProcess ssh; // lives where it is waited for
    ssh.setProcessChannelMode(QProcess::MergedChannels);
    ssh.setStandardInputFile(QProcess::nullDevice());
    ssh.start(u"ssh"_s, arguments);
    bool started = ssh.waitForStarted();
    while (started && !quit.stop_requested() && ssh.state() != QProcess::NotRunning) {
        ssh.waitForFinished(lookMs);
        const QString said = textOf(ssh.readAll());
        const std::lock_guard lock(m_mutex);
        m_words = (m_words + said).right(4096);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_open = false;
        if (!started)
            m_words = ssh.errorString();
        else
            m_words = (m_words + textOf(ssh.readAll())).right(4096);
    }
    if (ssh.state() != QProcess::NotRunning) {
        ssh.terminate();
        if (!ssh.waitForFinished(1000))
            ssh.kill();
        ssh.waitForFinished(1000);
    }
}

ConnectionSettings SshTunnel::through(ConnectionSettings settings) const
{
    // The certificate is the server's, wherever the tunnel begins: "this computer" is no reason not to check it.
    settings = withSafeEncryption(std::move(settings));
    if (!settings.parameters.contains(u"host"_s))
        settings.parameters.insert(u"host"_s, u"localhost"_s);
    settings.parameters.insert(u"hostaddr"_s, u"127.0.0.1"_s);
    settings.parameters.insert(u"port"_s, QString::number(m_port));
    return settings;
}

bool SshTunnel::isOpen() const
{
    const std::lock_guard lock(m_mutex);
    return m_open;
}

QString SshTunnel::words() const
{
    const std::lock_guard lock(m_mutex);
    return m_words;
}

} // namespace ondelete
