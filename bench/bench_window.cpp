// SPDX-License-Identifier: MIT
#include "gui/shell/screenshots.h"
#include "postgres/connection/connection.h"
#include "postgres/sample/sampledatabase.h"
#include "postgres/sample/throwawaycluster.h"
#include "support/stallmeter.h"
#include "support/statementproxy.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <thread>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 7;
constexpr double startBar = 0.5;
constexpr double memoryBar = 0.5;
constexpr int stallBar = 50;
constexpr int roundTrip = 100;
constexpr int longest = 20'000;

/// Throws DbError.
[[noreturn]] void fail(const QString &why)
{
    throw DbError(DbError::Kind::Refused, why);
}

/// An X server of its own, without a window manager: what is measured is the program's.
class Display
{
public:
    Display()
    {
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(u"Xvfb"_s,
                       {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1366x768x24"_s, u"-nolisten"_s, u"tcp"_s});
        if (!m_server.waitForReadyRead(longest))
            fail(u"Xvfb does not start."_s);
        m_name = u':' + QString::fromLatin1(m_server.readLine()).trimmed();
    }
    ~Display()
    {
        m_server.terminate();
        m_server.waitForFinished(longest);
    }
    Display(const Display &) = delete;
    Display &operator=(const Display &) = delete;

    [[nodiscard]] QString name() const { return m_name; }

private:
    QProcess m_server;
    QString m_name;
};

struct Start
{
    double milliseconds = 0; ///< until its first window is on the screen
    double megabytes = 0;    ///< that are its own, and its share of what others use, too
};

double megabytesOf(qint64 pid)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        fail(file.errorString());
    const QRegularExpressionMatch match = QRegularExpression(u"^Pss: +(\\d+) kB"_s, QRegularExpression::MultilineOption)
                                              .match(QString::fromLatin1(file.readAll()));
    return match.captured(1).toDouble() / 1024;
}

/// Starts @p program once, as somebody who never used it before.
Start startOnce(const Display &display, const QString &program, const QStringList &arguments)
{
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, display.name());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
        environment.insert(name, home.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    Start start;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForStarted())
        fail(program + u": "_s + process.errorString());
    const auto hasWindow = [&] {
        QProcess search;
        search.setProcessEnvironment(environment);
        search.start(u"xdotool"_s,
                     {u"search"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(process.processId()), u".+"_s});
        return search.waitForFinished(longest) && !search.readAllStandardOutput().trimmed().isEmpty();
    };
    while (!hasWindow()) {
        if (timer.elapsed() > longest || process.state() != QProcess::Running)
            fail(program + u" shows no window."_s);
        QThread::msleep(2);
    }
    start.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    QThread::sleep(2); // what it does after that is its own, too
    start.megabytes = megabytesOf(process.processId());
    process.terminate();
    if (!process.waitForFinished(longest))
        process.kill();
    process.waitForFinished();
    return start;
}

/// The medians.
Start measure(const Display &display, const QString &program, const QStringList &arguments)
{
    QList<double> times;
    QList<double> sizes;
    for (int i = 0; i < runs; ++i) {
        const Start start = startOnce(display, program, arguments);
        times.append(start.milliseconds);
        sizes.append(start.megabytes);
    }
    std::ranges::sort(times);
    std::ranges::sort(sizes);
    return {times.at(runs / 2), sizes.at(runs / 2)};
}

bool isStartMet()
{
    const Display display;
    const QString other = QStandardPaths::findExecutable(u"sqlitebrowser"_s);
    if (other.isEmpty())
        fail(u"sqlitebrowser is not installed: scripts/install-packages window."_s);
    const Start base = measure(display, other, {});
    const Start own = measure(display, QStringLiteral(ONDELETE_PROGRAM), {});
    const double start = own.milliseconds / base.milliseconds;
    const double memory = own.megabytes / base.megabytes;
    std::printf("sqlitebrowser   first window after %6.0f ms   %6.1f MB\n", base.milliseconds, base.megabytes);
    std::printf(
        "ondelete        first window after %6.0f ms   %6.1f MB   ×%.2f (bar ×%.2f: %s)   ×%.2f (bar ×%.2f: %s)\n",
        own.milliseconds, own.megabytes, start, startBar, start <= startBar ? "met" : "MISSED", memory, memoryBar,
        memory <= memoryBar ? "met" : "MISSED");
    return start <= startBar && memory <= memoryBar;
}

/// Every page and dialog, over a network where each answer takes its time.
bool isStallMet()
{
    ThrowawayCluster cluster;
    if (!cluster.start({}))
        throw DbError(DbError::Kind::Connection, cluster.errorString());
    {
        Connection connection(cluster.settings(u"postgres"_s));
        createDatabase(connection, u"saleshub"_s);
    }
    const ConnectionSettings settings = cluster.settings(u"saleshub"_s);
    {
        Connection connection(settings);
        createSampleDatabase(connection);
    }
    StatementProxy network;
    if (!network.start(settings))
        fail(u"The proxy can't listen."_s);
    network.setHook([](int, const QByteArray &) { std::this_thread::sleep_for(std::chrono::milliseconds(roundTrip)); });
    qint64 worst = 0;
    QString where = u"the start"_s;
    auto meter = std::make_unique<StallMeter>();
    visitPages(network.through(settings), {1366, 690}, [&](QWidget &, const QString &name) {
        if (meter->longestStall() > worst) {
            worst = meter->longestStall();
            where = name;
        }
        meter = std::make_unique<StallMeter>();
    });
    std::printf("window, all pages and dialogs, %d ms a round trip: longest stall %lld ms, before %s (bar %d ms: %s)\n",
                roundTrip, static_cast<long long>(worst), qPrintable(where), stallBar,
                worst <= stallBar ? "met" : "MISSED");
    return worst <= stallBar;
}

} // namespace

/// The window's start and memory beside another Qt program's, and how long it does not answer. 1 where a bar is missed.
int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir home;
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    const QApplication application(argc, argv);
    try {
        const bool isQuick = isStartMet();
        return isStallMet() && isQuick ? 0 : 1;
    } catch (const DbError &error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.details()));
        return 1;
    }
}
