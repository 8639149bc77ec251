// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/connection/connectiontest.h"
#include "support/databasefixture.h"
#include "support/oddserver.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.sampleDatabase();
    }

    void cleanupTestCase() { m_database.reset(); }

    void failureNamesTheHurdle_data()
    {
        using Hurdle = ConnectionTest::Hurdle;
        QTest::addColumn<QString>("keyword");
        QTest::addColumn<QString>("value");
        QTest::addColumn<Hurdle>("hurdle");
        QTest::newRow("a name that nobody knows") << u"host"_s << u"no-such-host.invalid"_s << Hurdle::Name;
        QTest::newRow("a port that nobody answers") << u"host"_s << u"127.0.0.1"_s << Hurdle::Port;
        QTest::newRow("a folder without a socket") << u"host"_s << u"/nonexistent"_s << Hurdle::Port;
        QTest::newRow("a user that is not there") << u"user"_s << u"nobody_here"_s << Hurdle::User;
        QTest::newRow("a database that is not there") << u"dbname"_s << u"no_such_database"_s << Hurdle::Database;
    }

    void failureNamesTheHurdle()
    {
        QFETCH(QString, keyword);
        QFETCH(QString, value);
        QFETCH(ConnectionTest::Hurdle, hurdle);
        ConnectionSettings settings = m_database->settings();
        settings.parameters.insert(keyword, value);
        if (hurdle == ConnectionTest::Hurdle::Port)
            settings.parameters.insert(u"port"_s, u"1"_s);
        const ConnectionTest test = testConnection(settings, builtInSpec());
        QVERIFY(!test.isGood());
        QVERIFY2(test.lines.last().hurdle == hurdle, qPrintable(test.failure() + u"\n"_s + test.details));
        QVERIFY(!test.failure().isEmpty());
        QVERIFY(!test.details.isEmpty());
    }

    void refusedEncryptionIsNotTakenForARefusedPassword()
    {
        const OddServer plain('N');
        const ConnectionTest test = testConnection(plain.settings(u"require"_s), builtInSpec());
        QVERIFY(!test.isGood());
        QVERIFY2(test.lines.last().hurdle == ConnectionTest::Hurdle::Encryption, qPrintable(test.details));
    }

    void cancelEndsTheWaitForASilentServer()
    {
        const OddServer silent(std::nullopt);
        std::stop_source stop;
        std::jthread canceller([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            stop.request_stop();
        });
        QElapsedTimer clock;
        clock.start();
        const ConnectionTest test = testConnection(silent.settings(u"disable"_s), builtInSpec(), stop.get_token());
        QVERIFY(test.cancelled);
        QVERIFY(!test.isGood());
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void silentServerIsGivenUp()
    {
        const OddServer silent(std::nullopt);
        ConnectionSettings settings = silent.settings(u"require"_s);
        settings.parameters.insert(u"connect_timeout"_s, u"2"_s);
        const ConnectionTest test = testConnection(settings, builtInSpec());
        QVERIFY(!test.isGood());
        QCOMPARE(test.lines.last().hurdle, ConnectionTest::Hurdle::Encryption);
    }

    void rightsAreToldInWords_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("allPassed");
        QTest::addColumn<QString>("word");
        QTest::newRow("owner") << u"owner"_s << true << u"change their delete rules"_s;
        QTest::newRow("support") << u"support"_s << true << u"not change delete rules"_s;
        QTest::newRow("auditor") << u"auditor"_s << false << u"may not see"_s;
    }

    void rightsAreToldInWords()
    {
        QFETCH(QString, user);
        QFETCH(bool, allPassed);
        QFETCH(QString, word);
        const ConnectionTest test = testConnection(m_database->settings(user), builtInSpec());
        QVERIFY2(test.isGood(), qPrintable(test.details));
        QCOMPARE(test.failure().isEmpty(), allPassed);
        QVERIFY2(test.lines.last().text.contains(word), qPrintable(test.lines.last().text));
    }

    void databaseWithoutTheTableIsSaid()
    {
        const auto empty = m_fixture.emptyDatabase();
        const ConnectionTest test = testConnection(empty->settings(), builtInSpec());
        QVERIFY(test.isGood());
        QVERIFY2(test.failure().contains(u"public.whatsapp_sessions"_s), qPrintable(test.failure()));
    }

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
