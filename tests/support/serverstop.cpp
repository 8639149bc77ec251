// SPDX-License-Identifier: MIT
#include "support/serverstop.h"

#include "postgres/connection/connection.h"
#include "postgres/sample/serveraccount.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace ondelete {
namespace {

/// A zombie is gone, too: its parent has not asked for its status yet.
bool isGone(qint64 pid)
{
    QFile status(u"/proc/%1/stat"_s.arg(pid));
    return !status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z ");
}

} // namespace

ServerStop::ServerStop(const ThrowawayCluster &cluster)
    : m_pid(cluster.serverPid())
    , m_folder(cluster.folder())
    , m_settings(cluster.settings(u"postgres"_s))
{
    QFile commandLine(u"/proc/%1/cmdline"_s.arg(m_pid));
    if (!commandLine.open(QIODevice::ReadOnly))
        qFatal("the server does not run");
    m_command = QString::fromLocal8Bit(commandLine.readAll()).split(QChar(), Qt::SkipEmptyParts);
}

ServerStop::~ServerStop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    stop();
    m_server.waitForFinished();
}

void ServerStop::stop()
{
    ::kill(pid_t(m_pid), SIGQUIT);
    while (!isGone(m_pid))
        std::this_thread::sleep_for(5ms);
}

bool ServerStop::start(const QStringList &settings)
{
    m_server.waitForFinished();
    tieToThread(m_server, ServerAccount::needed(), SIGQUIT);
    m_server.setWorkingDirectory(m_folder);
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(QProcess::nullDevice());
    QStringList arguments = m_command.sliced(1);
    for (const QString &setting : settings)
        arguments << u"-c"_s << setting;
    m_server.start(m_command.first(), arguments);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 30'000 && !m_server.waitForFinished(20) && m_server.state() != QProcess::NotRunning) {
        try {
            const Connection connection(m_settings);
            m_pid = m_server.processId();
            return true;
        } catch (const DbError &) {
            continue; // it recovers
        }
    }
    return false;
}

} // namespace ondelete
