// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/connection/connectiontest.h"
#include "postgres/connection/roles.h"
#include "support/databasefixture.h"
#include "support/oddserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QScopeGuard>
#include <QtTest/QTest>

#include <algorithm>

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

    void roleIsTakenOrSaidWhyNot()
    {
        using Hurdle = ConnectionTest::Hurdle;
        Connection superuser(m_database->settings());
        superuser.query(u"CREATE ROLE \"lead of \\the team\""_s);
        superuser.query(u"CREATE ROLE closed"_s);
        superuser.query(u"GRANT \"lead of \\the team\" TO support"_s);
        const auto drop = qScopeGuard([&] { superuser.query(u"DROP ROLE \"lead of \\the team\", closed"_s); });
        SavedConnection saved;
        saved.parameters = m_database->settings(u"support"_s).parameters;
        {
            Connection support(settingsOf(saved));
            QCOMPARE(takeableRoles(support).filter(u"the team"_s), QStringList{u"lead of \\the team"_s});
            QVERIFY(!takeableRoles(support).contains(u"closed"_s));
        }
        saved.role = u"lead of \\the team"_s;
        QCOMPARE(roleOf(settingsOf(saved)), saved.role);
        ConnectionTest test = testConnection(settingsOf(saved), builtInSpec());
        QCOMPARE(test.user, saved.role);
        QCOMPARE(test.login, u"support"_s);
        const auto hasRole = [](const ConnectionTest::Line &line) { return line.hurdle == Hurdle::Role; };
        QVERIFY(std::ranges::any_of(test.lines, hasRole));

        saved.role = u"closed"_s;
        test = testConnection(settingsOf(saved), builtInSpec());
        QVERIFY(test.lines.last().hurdle == Hurdle::Role && !test.isGood());
        QVERIFY2(test.failure().contains(u"may not act as the role closed"_s), qPrintable(test.failure()));

        saved.role = u"nobody_here"_s;
        test = testConnection(settingsOf(saved), builtInSpec());
        QVERIFY(test.lines.last().hurdle == Hurdle::Role && !test.isGood());
        QVERIFY2(test.failure().contains(u"no role nobody_here"_s), qPrintable(test.failure()));

        // A database that is closed is not taken for a role that is.
        saved.role = u"lead of \\the team"_s;
        superuser.query(u"REVOKE CONNECT ON DATABASE \"%1\" FROM PUBLIC"_s.arg(m_database->name()));
        const auto open = qScopeGuard(
            [&] { superuser.query(u"GRANT CONNECT ON DATABASE \"%1\" TO PUBLIC"_s.arg(m_database->name())); });
        test = testConnection(settingsOf(saved), builtInSpec());
        QVERIFY2(test.lines.last().hurdle == Hurdle::Database && !test.isGood(), qPrintable(test.failure()));
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
