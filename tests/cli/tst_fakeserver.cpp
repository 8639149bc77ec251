// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/fakeserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtTest/QTest>

#include <csignal>

using namespace ondelete;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ondelete::FakeServer::Manner)

/// Servers that say nothing, too little or too much: every command ends, and can be ended; and none gets a password.
class TestFakeServer : public QObject
{
    Q_OBJECT

private slots:
    void signalEndsEveryCommand_data()
    {
        QTest::addColumn<FakeServer::Manner>("manner");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("signal");
        using Manner = FakeServer::Manner;
        const QString key = u"00000000-0000-4000-8000-000000000001"_s;
        int next = 0;
        for (const QStringList &words :
             QList<QStringList>{{u"audit"_s},
                                {u"fix"_s, u"--yes"_s},
                                {u"sessions"_s},
                                {u"preview"_s, key},
                                {u"delete"_s, key, u"--yes"_s},
                                {u"report"_s, u"--output"_s, u"report.html"_s},
                                {u"grants"_s, u"--for"_s, u"auditor"_s, u"--role"_s, u"a"_s}}) {
            const int signal = QList<int>{SIGINT, SIGTERM, SIGHUP}.at(next++ % 3);
            const Manner manner = QList<Manner>{Manner::SilentInside, Manner::Silent, Manner::Slow}.at(next % 3);
            QTest::newRow(qPrintable(words.first())) << manner << words << signal;
        }
    }

    void signalEndsEveryCommand()
    {
        QFETCH(FakeServer::Manner, manner);
        QFETCH(QStringList, words);
        QFETCH(int, signal);
        const FakeServer server(manner);
        const ConnectionSettings settings = at(u"host=127.0.0.1"_s, server);
        QProcess process;
        m_program.start(process, words, &settings);
        QTRY_VERIFY_WITH_TIMEOUT(server.visitors() > 0, 20'000);
        QTest::qWait(300); // it has come in, where it is let in
        QElapsedTimer timer;
        timer.start();
        ::kill(pid_t(process.processId()), signal);
        const Ran ran = Program::finish(process);
        QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed()))); // a second, and a busy machine
        QCOMPARE(ran.status, 130);
        QVERIFY2(ran.err.contains(u"Nothing was changed."_s), qPrintable(ran.err));
    }

    void everyWaitHasAnEnd_data()
    {
        QTest::addColumn<FakeServer::Manner>("manner");
        using Manner = FakeServer::Manner;
        QTest::newRow("silent") << Manner::Silent;
        QTest::newRow("silent inside") << Manner::SilentInside;
        QTest::newRow("slow") << Manner::Slow;
        QTest::newRow("lying") << Manner::Lying;
        QTest::newRow("garbled") << Manner::Garbled;
        QTest::newRow("flooding") << Manner::Flooding;
    }

    void everyWaitHasAnEnd()
    {
        QFETCH(FakeServer::Manner, manner);
        const FakeServer server(manner);
        const Ran ran = m_program.run({u"audit"_s}, at(u"host=127.0.0.1 connect_timeout=2"_s, server));
        QVERIFY2(ran.status == 3 || ran.status == 4, qPrintable(QString::number(ran.status) + ran.err));
        QVERIFY2(ran.err.contains(u"Nothing was changed."_s), qPrintable(ran.err));
    }

    void passwordStaysHere_data()
    {
        QTest::addColumn<QString>("words"); // OTHER: a number of this machine that others can reach, too
        QTest::addColumn<bool>("asked");
        QTest::newRow("hostaddr") << u"hostaddr=OTHER"_s << false;
        QTest::newRow("hostaddr under another name") << u"host=localhost hostaddr=OTHER"_s << false;
        QTest::newRow("second of two") << u"host=127.0.0.9,OTHER"_s << false;
        QTest::newRow("beside a folder") << u"host=/nosuch,OTHER"_s << false;
        QTest::newRow("address") << u"postgresql://OTHER:PORT/x?user=u"_s << false;
        QTest::newRow("address with hostaddr") << u"postgresql:///x?hostaddr=OTHER&port=PORT&user=u"_s << false;
        QTest::newRow("service") << u"service=trap"_s << false;
        QTest::newRow("asked for by name") << u"host=OTHER sslmode=disable"_s << true;
    }

    void passwordStaysHere()
    {
        QFETCH(QString, words);
        QFETCH(bool, asked);
        const QString other = FakeServer::otherAddress();
        if (other.isEmpty())
            QSKIP("This machine has no address but its own.");
        const FakeServer server(FakeServer::Manner::AsksForPassword, other);
        QVERIFY(server.isListening());
        const auto filled = [&](QString text) {
            return text.replace(u"OTHER"_s, other).replace(u"PORT"_s, QString::number(server.port()));
        };
        QFile services(m_program.path(u"services"_s));
        QVERIFY(services.open(QIODevice::WriteOnly));
        services.write(filled(u"[trap]\nhost=OTHER\nport=PORT\nuser=u\ndbname=x\n"_s).toUtf8());
        services.close();
        QString connection = filled(words);
        if (!connection.startsWith(u"postgresql:"_s) && !connection.startsWith(u"service"_s))
            connection += filled(u" port=PORT user=u dbname=x"_s);
        QProcess process;
        m_program.prepare(process, {u"audit"_s, u"--connection"_s, connection});
        QProcessEnvironment environment = process.processEnvironment();
        environment.remove(u"PGHOST"_s);
        environment.insert(u"PGPASSWORD"_s, u"secret"_s);
        environment.insert(u"PGSERVICEFILE"_s, services.fileName());
        environment.insert(u"PGCONNECT_TIMEOUT"_s, u"5"_s);
        process.setProcessEnvironment(environment);
        process.start();
        const Ran ran = Program::finish(process);
        QCOMPARE(ran.status, 3);
        QCOMPARE(server.visitors() > 0, true);
        QCOMPARE(server.password(), asked ? QByteArray("secret") : QByteArray());
    }

    void passwordOfTheEnvironmentsHostStaysHere()
    {
        const QString other = FakeServer::otherAddress();
        if (other.isEmpty())
            QSKIP("This machine has no address but its own.");
        const FakeServer server(FakeServer::Manner::AsksForPassword, other);
        QProcess process;
        m_program.prepare(process, {u"audit"_s, u"--connection"_s, u"user=u dbname=x port=%1"_s.arg(server.port())});
        QProcessEnvironment environment = process.processEnvironment();
        environment.remove(u"PGHOST"_s);
        environment.insert(u"PGHOSTADDR"_s, other);
        environment.insert(u"PGPASSWORD"_s, u"secret"_s);
        process.setProcessEnvironment(environment);
        process.start();
        QCOMPARE(Program::finish(process).status, 3);
        QVERIFY(server.visitors() > 0);
        QVERIFY(server.password().isEmpty());
    }

private:
    static ConnectionSettings at(const QString &words, const FakeServer &server)
    {
        return readConnection(words + u" user=u dbname=x port=%1"_s.arg(server.port())).settings;
    }

    Program m_program;
};

QTEST_GUILESS_MAIN(TestFakeServer)
#include "tst_fakeserver.moc"
