// SPDX-License-Identifier: MIT
#include "pooler.h"

#include "postgres/connection/connection.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QThread>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size()
        && file.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
}

} // namespace

Pooler::~Pooler()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool Pooler::start(const ConnectionSettings &settings, int connections)
{
    Connection server(settings);
    const QString folder = m_folder.path();
    const bool written =
        write(folder + u"/users"_s, u"\"owner\" \"\"\n\"support\" \"\"\n\"%1\" \"\"\n"_s.arg(server.server().user))
        && write(
            folder + u"/pgbouncer.ini"_s,
            u"[databases]\n* = host=%1 port=%2\n[pgbouncer]\nlisten_addr =\nlisten_port = 6432\nunix_socket_dir = %3\n"
            "auth_type = trust\nauth_file = %3/users\npool_mode = transaction\ndefault_pool_size = %4\n"_s
                .arg(settings.parameter(u"host"_s), settings.parameter(u"port"_s), folder)
                .arg(connections));
    if (!written || ::chmod(QFile::encodeName(folder).constData(), 0777) != 0) {
        m_error = u"its files can't be written to %1"_s.arg(folder);
        return false;
    }
    QStringList arguments{u"-q"_s, folder + u"/pgbouncer.ini"_s};
    if (::geteuid() == 0) // it refuses to run as root: as the server does
        arguments =
            QStringList{u"-u"_s, QFileInfo(server.query(u"SHOW data_directory"_s).text(0, 0)).owner()} + arguments;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(u"pgbouncer"_s, arguments);
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 10'000; QThread::msleep(50)) {
        if (m_process.state() == QProcess::NotRunning || QFileInfo::exists(folder + u"/.s.PGSQL.6432"_s))
            break;
        m_process.waitForReadyRead(10);
    }
    if (QFileInfo::exists(folder + u"/.s.PGSQL.6432"_s))
        return true;
    m_error = u"pgbouncer did not start: %1 %2"_s.arg(m_process.errorString(), QString::fromUtf8(m_process.readAll()));
    return false;
}

ConnectionSettings Pooler::through(ConnectionSettings settings) const
{
    settings.parameters[u"host"_s] = m_folder.path();
    settings.parameters[u"port"_s] = u"6432"_s;
    return settings;
}

} // namespace ondelete
