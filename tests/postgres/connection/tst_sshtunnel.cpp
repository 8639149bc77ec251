// SPDX-License-Identifier: MIT
#include "postgres/connection/dberror.h"
#include "postgres/connection/sshtunnel.h"
#include "support/databasefixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

quint16 freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0
        && getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    close(socket);
    return bound ? ntohs(address.sin_port) : quint16(0);
}

bool write(const QString &path, const QByteArray &text, QFile::Permissions permissions)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.setPermissions(permissions);
}

} // namespace

/// Against an sshd of its own on this computer.
class TestSshTunnel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString sshd = QStandardPaths::findExecutable(u"sshd"_s, {u"/usr/sbin"_s, u"/usr/bin"_s});
        const QString ssh = QStandardPaths::findExecutable(u"ssh"_s);
        if (sshd.isEmpty() || ssh.isEmpty()) {
            if (DatabaseFixture::serverIsRequired() && qEnvironmentVariableIsSet("CI"))
                QFAIL("openssh-server is missing");
            QSKIP("openssh-server is not installed");
        }
        if (geteuid() == 0)
            QDir().mkpath(u"/run/sshd"_s);
        for (const QString &name : {u"host"_s, u"user"_s})
            QCOMPARE(
                QProcess::execute(u"ssh-keygen"_s,
                                  {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s, u"-f"_s, m_folder.filePath(name)}),
                0);
        m_port = freePort();
        const auto own = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(write(m_folder.filePath(u"sshd_config"_s),
                      u"Port %1\nListenAddress 127.0.0.1\nHostKey %2\nAuthorizedKeysFile %3\nStrictModes no\nUsePAM "
                      "no\nPidFile none\n"_s.arg(m_port)
                          .arg(m_folder.filePath(u"host"_s), m_folder.filePath(u"user.pub"_s))
                          .toUtf8(),
                      own));
        // The person's own ssh, with a configuration that knows where "jump" is.
        QVERIFY(write(m_folder.filePath(u"ssh_config"_s),
                      u"Host jump\n HostName 127.0.0.1\n Port %1\n IdentityFile %2\n StrictHostKeyChecking "
                      "no\n UserKnownHostsFile %3\n"_s.arg(m_port)
                          .arg(m_folder.filePath(u"user"_s), m_folder.filePath(u"known"_s))
                          .toUtf8(),
                      own));
        QVERIFY(write(m_folder.filePath(u"ssh"_s),
                      u"#!/bin/sh\nexec %1 -F %2 \"$@\"\n"_s.arg(ssh, m_folder.filePath(u"ssh_config"_s)).toUtf8(),
                      own | QFile::ExeOwner));
        m_path = qgetenv("PATH");
        qputenv("PATH", m_folder.path().toUtf8() + ':' + m_path);
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(sshd, {u"-D"_s, u"-e"_s, u"-f"_s, m_folder.filePath(u"sshd_config"_s)});
        QVERIFY(m_server.waitForStarted());
        QVERIFY(m_server.waitForReadyRead(10000)); // "Server listening"
    }

    void cleanupTestCase()
    {
        qputenv("PATH", m_path);
        m_server.kill();
        m_server.waitForFinished();
    }

    void carriesAConnectionAndKeepsTheServersName()
    {
        // sshd itself is a server that says who it is, so no other is needed to see that bytes go through.
        ConnectionSettings settings;
        settings.parameters = {{u"host"_s, u"localhost"_s}, {u"port"_s, QString::number(m_port)}};
        const SshTunnel tunnel(u"jump"_s, settings, {});
        QVERIFY(tunnel.isOpen());
        settings.parameters.insert(u"host"_s, u"db.example.org"_s);
        const ConnectionSettings through = tunnel.through(settings);
        QCOMPARE(through.parameter(u"host"_s), u"db.example.org"_s);
        QCOMPARE(through.parameter(u"hostaddr"_s), u"127.0.0.1"_s);
        QCOMPARE(through.parameter(u"sslmode"_s), u"verify-full"_s); // although the tunnel begins here
        const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(quint16(through.parameter(u"port"_s).toUInt()));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QByteArray said(8, '\0');
        const ssize_t count = ::recv(socket, said.data(), size_t(said.size()), MSG_WAITALL);
        close(socket);
        QCOMPARE(said.left(count), QByteArray("SSH-2.0-"));
    }

    void refusedTunnelIsNoDeadServer()
    {
        try {
            const SshTunnel tunnel(u"nobody@nowhere.invalid"_s, {}, {});
            QFAIL("a tunnel to nowhere");
        } catch (const DbError &error) {
            QVERIFY(error.kind == DbError::Kind::Connection);
            QVERIFY2(error.message.startsWith(u"The tunnel to nobody@nowhere.invalid"_s), qPrintable(error.message));
            QVERIFY(!error.detail.isEmpty());
        }
    }

    void destinationIsNoOption()
    {
        const QString mark = m_folder.filePath(u"mark"_s);
        try {
            const SshTunnel tunnel(u"-oProxyCommand=touch "_s + mark, {}, {});
            QFAIL("an option was taken for a name");
        } catch (const DbError &) {
            QVERIFY(!QFile::exists(mark));
        }
    }

    void stopEndsTheWait()
    {
        std::stop_source stop;
        stop.request_stop();
        try {
            const SshTunnel tunnel(u"jump"_s, {}, stop.get_token());
        } catch (const DbError &error) {
            QVERIFY(error.isCancelled());
        }
    }

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    QByteArray m_path;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TestSshTunnel)
#include "tst_sshtunnel.moc"
