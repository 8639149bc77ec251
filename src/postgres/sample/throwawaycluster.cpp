// SPDX-License-Identifier: MIT
#include "postgres/sample/throwawaycluster.h"

#include "core/text/bytes.h"
#include "postgres/sample/clusterfolder.h"
#include "postgres/sample/serveraccount.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QThread>

#include <algorithm>
#include <csignal>
#include <libpq-fe.h>
#include <optional>
#include <semaphore>

using namespace Qt::StringLiterals;

namespace ondelete {
namespace {

constexpr auto port = "5432"_L1; // a part of the socket's name, no more: each cluster has a folder of its own
constexpr auto superuser = "postgres"_L1;
constexpr int initdbMs = 120'000;
constexpr int startMs = 60'000;
constexpr int stopMs = 5'000; ///< for each way of stopping

/// Not tr(): in a QThread that would be QObject's, with another context.
QString words(const char *text)
{
    return QCoreApplication::translate("ondelete::ThrowawayCluster", text);
}

bool holdsServer(const QString &folder)
{
    const auto isProgram = [&](const QString &name) {
        const QFileInfo file(folder + u'/' + name);
        return file.isFile() && file.isExecutable();
    };
    return isProgram(u"initdb"_s) && isProgram(u"postgres"_s);
}

/// What @p program said last, or how it ended where it said nothing: for an error's sentence.
QString lastWords(const QProcess &program, const QByteArray &output)
{
    const QStringList lines = textOf(output).trimmed().split(u'\n', Qt::SkipEmptyParts);
    if (!lines.isEmpty())
        return lines.mid(std::max<qsizetype>(0, lines.size() - 4)).join(u'\n');
    const bool ended = program.error() != QProcess::FailedToStart && program.state() == QProcess::NotRunning
        && program.exitStatus() == QProcess::NormalExit;
    return ended
        ? words(QT_TRANSLATE_NOOP("ondelete::ThrowawayCluster", "nothing (exit status %1)")).arg(program.exitCode())
        : program.errorString();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The server speaks English to us: its words are shown, and looked at, as they are.
QProcessEnvironment serverEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        if (name.startsWith(u"PG") || name.startsWith(u"LC_") || name == u"LANGUAGE")
            environment.remove(name);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

bool answers(const QString &socketFolder)
{
    const QByteArray host = QFile::encodeName(socketFolder);
    const char *const keywords[] = {"host", "port", "dbname", "user", nullptr};
    const char *const values[] = {host.constData(), port.data(), "postgres", superuser.data(), nullptr};
    return PQpingParams(keywords, values, 0) == PQPING_OK;
}

} // namespace

/// The thread that starts the server and waits until it is to stop. The server is tied to the thread that started
/// it: this one lives as long as the cluster, whichever thread that was made on.
class ThrowawayCluster::Keeper final : public QThread
{
public:
    explicit Keeper(const Options &options)
        : m_options(options)
    {
    }
    ~Keeper() override
    {
        m_stop.release();
        wait();
    }

    /// Starts the thread and returns when the server answers or has failed to; the members below hold from then on.
    void startServer()
    {
        start();
        m_ready.acquire();
    }

    QString error;
    QString folder;
    QString socketFolder;
    qint64 pid = 0;

protected:
    void run() override
    {
        ClusterFolder place;
        QProcess server;
        error = bringUp(place, server);
        folder = place.path();
        socketFolder = place.socket();
        pid = server.processId();
        const bool running = error.isEmpty();
        m_ready.release();
        if (running)
            m_stop.acquire();
        shutDown(server);
    }

private:
    QString bringUp(ClusterFolder &place, QProcess &server)
    {
        const QString binaries = m_options.binaryFolder.isEmpty() ? installedBinaryFolder() : m_options.binaryFolder;
        if (binaries.isEmpty())
            return words(QT_TRANSLATE_NOOP(
                "ondelete::ThrowawayCluster",
                "PostgreSQL's server programs (initdb, postgres) are not installed. Install the package "
                "postgresql-15: apt-get install postgresql-15"));
        if (!holdsServer(binaries))
            return words(QT_TRANSLATE_NOOP("ondelete::ThrowawayCluster",
                                           "The folder %1 does not hold PostgreSQL's server programs initdb and "
                                           "postgres. Name another one, "
                                           "or install them: apt-get install postgresql-15"))
                .arg(binaries);

        ClusterFolder::removeAbandoned();
        const std::optional<ServerAccount> account = ServerAccount::needed();
        if (const QString problem = place.create(account, m_options.keepIn); !problem.isEmpty())
            return problem;
        if (const QString problem = makeData(binaries, place, account); !problem.isEmpty())
            return problem;
        return launch(binaries, place, account, server);
    }

    QString makeData(const QString &binaries, const ClusterFolder &place,
                     const std::optional<ServerAccount> &account) const
    {
        QProcess maker;
        maker.setProcessEnvironment(serverEnvironment());
        maker.setWorkingDirectory(place.path()); // the caller's may be closed to the account
        maker.setProcessChannelMode(QProcess::MergedChannels);
        if (m_options.copyOf.isEmpty()) {
            tieToThread(maker, account, SIGKILL);
            maker.start(binaries + u"/initdb"_s,
                        {u"-D"_s, place.data(), u"-A"_s, u"trust"_s, u"-U"_s, superuser, u"-E"_s, u"UTF8"_s,
                         u"--locale=C.UTF-8"_s, u"--no-sync"_s});
        } else { // as this user, who may read it and leaves each file to its owner
            tieToThread(maker, {}, SIGKILL);
            maker.start(u"cp"_s, {u"-a"_s, u"--"_s, m_options.copyOf + u"/."_s, place.data()});
        }
        const bool finished = maker.waitForFinished(initdbMs);
        if (finished && maker.exitStatus() == QProcess::NormalExit && maker.exitCode() == 0)
            return {};
        const QByteArray output = maker.readAll();
        if (output.contains("No space left on device"))
            return diskIsFull(place.data());
        return words(QT_TRANSLATE_NOOP("ondelete::ThrowawayCluster",
                                       "The private server could not be made in %1. initdb says:\n%2"))
            .arg(place.data(), lastWords(maker, output));
    }

    QString launch(const QString &binaries, const ClusterFolder &place, const std::optional<ServerAccount> &account,
                   QProcess &server) const
    {
        QStringList arguments{u"-D"_s, place.data(), u"-k"_s, place.socket(), u"-p"_s, port};
        // Nothing here outlives a crash of the machine, so nothing needs to reach the disk. Shared memory as files
        // of the data folder, so that it goes with the folder.
        const QStringList settings{
            u"listen_addresses="_s,      u"fsync=off"_s,         u"full_page_writes=off"_s,
            u"synchronous_commit=off"_s, u"wal_level=minimal"_s, u"max_wal_senders=0"_s,
            u"shared_buffers=32MB"_s,    u"jit=off"_s,           u"dynamic_shared_memory_type=mmap"_s,
        };
        for (const QString &setting : settings + m_options.settings)
            arguments << u"-c"_s << setting;

        tieToThread(server, account, SIGQUIT);
        server.setProcessEnvironment(serverEnvironment());
        server.setWorkingDirectory(place.path());
        server.setStandardOutputFile(QProcess::nullDevice());
        server.setStandardErrorFile(place.log());
        server.setStandardInputFile(QProcess::nullDevice());
        server.start(binaries + u"/postgres"_s, arguments);

        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < startMs && !server.waitForFinished(20) && server.state() != QProcess::NotRunning)
            if (answers(place.socket()))
                return {};
        const QByteArray output = contentOf(place.log());
        if (output.contains("No space left on device"))
            return diskIsFull(place.data());
        return words(QT_TRANSLATE_NOOP("ondelete::ThrowawayCluster",
                                       "The private server in %1 did not start. It says:\n%2"))
            .arg(place.data(), lastWords(server, output));
    }

    /// Fast, at once, without asking.
    static void shutDown(QProcess &server)
    {
        for (const int signal : {SIGINT, SIGQUIT, SIGKILL}) {
            if (server.state() == QProcess::NotRunning)
                return;
            ::kill(pid_t(server.processId()), signal);
            server.waitForFinished(stopMs);
        }
    }

    Options m_options;
    std::binary_semaphore m_ready{0};
    std::binary_semaphore m_stop{0};
};

ThrowawayCluster::ThrowawayCluster() = default;

ThrowawayCluster::~ThrowawayCluster() = default;

bool ThrowawayCluster::start(const Options &options)
{
    stop();
    m_keeper = std::make_unique<Keeper>(options);
    m_keeper->startServer();
    m_error = m_keeper->error;
    if (!m_error.isEmpty()) {
        m_keeper.reset();
        return false;
    }
    m_folder = m_keeper->folder;
    m_socketFolder = m_keeper->socketFolder;
    m_pid = m_keeper->pid;
    return true;
}

void ThrowawayCluster::stop()
{
    m_keeper.reset();
    m_folder.clear();
    m_socketFolder.clear();
    m_pid = 0;
}

ConnectionSettings ThrowawayCluster::settings(const QString &database, const QString &user) const
{
    return {{{u"host"_s, m_socketFolder},
             {u"port"_s, port},
             {u"dbname"_s, database},
             {u"user"_s, user.isEmpty() ? QString(superuser) : user},
             {u"sslmode"_s, u"disable"_s}}};
}

QString ThrowawayCluster::installedBinaryFolder()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    int newest = 0;
    QString found;
    for (const QString &name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = versions.filePath(name + u"/bin"_s);
        if (const int version = name.toInt(); version > newest && holdsServer(folder)) {
            newest = version;
            found = folder;
        }
    }
    if (!found.isEmpty())
        return found;
    for (const QString &folder : qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts))
        if (holdsServer(folder))
            return folder;
    return {};
}

} // namespace ondelete
