// SPDX-License-Identifier: MIT
#include "postgres/connection/connection.h"
#include "postgres/connection/dbthread.h"
#include "postgres/connection/transaction.h"
#include "support/databasefixture.h"
#include "support/statementproxy.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QScopeGuard>

#include <future>
#include <semaphore>
#include <thread>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.emptyDatabase();
    }

    void failureOfAnotherServerIsNotThisConnections()
    {
        Connection connection(m_database->settings());
        try {
            connection.query(
                u"DO $$BEGIN RAISE EXCEPTION 'could not connect to server \"far\"' USING ERRCODE = '08001'; END$$"_s);
            QFAIL("it did not fail");
        } catch (const DbError &error) {
            QVERIFY(error.kind == DbError::Kind::Server);
            QCOMPARE(error.sqlState, u"08001"_s);
            QVERIFY2(!error.message.contains(u"lost"), qPrintable(error.message));
        }
        QCOMPARE(connection.query(u"SELECT 1"_s).integer(0, 0), 1);
    }

    void cleanupTestCase() { m_database.reset(); }

    void valuesStayExactTexts()
    {
        Connection connection(m_database->settings());
        const Rows rows = connection.query(
            u"SELECT $1::text, NULL, '2026-11-23 10:11:12.123456+00'::timestamptz AT TIME ZONE 'UTC', 'infinity'::timestamptz, $2::text[]"_s,
            {u"it's; -- \"x\" é"_s, Connection::arrayOf({u"a,b"_s, u"c\"d\\e"_s, u""_s, u"NULL"_s})});
        QCOMPARE(rows.text(0, 0), u"it's; -- \"x\" é"_s);
        QVERIFY(rows.isNull(0, 1));
        QCOMPARE(rows.text(0, 2), u"2026-11-23 10:11:12.123456"_s);
        QCOMPARE(rows.text(0, 3), u"infinity"_s);
        QCOMPARE(rows.list(0, 4), (QStringList{u"a,b"_s, u"c\"d\\e"_s, u""_s, u"NULL"_s}));
        QCOMPARE(connection.query(u"SELECT '{}'::text[]"_s).list(0, 0), QStringList());
    }

    void failedConnectSaysSoWithoutThePassword()
    {
        ConnectionSettings settings = m_database->settings();
        settings.parameters[u"dbname"_s] = u"no_such_database"_s;
        settings.parameters[u"password"_s] = u"hunter2"_s;
        try {
            const Connection connection(settings);
            QFAIL("connected to a database that is not there");
        } catch (const DbError &error) {
            QVERIFY(error.kind == DbError::Kind::Connection);
            QVERIFY(error.message.contains(u"no_such_database"));
            QVERIFY(!error.details().contains(u"hunter2"));
        }
    }

    /// The driver can't be called back: its attempt goes on behind who left, whose thread may be gone by then.
    void connectThatWasLeftEndsByItself()
    {
        std::promise<void> goOn; // as what follows, outlives the proxy's thread
        const std::shared_future<void> mayGoOn = goOn.get_future().share();
        std::stop_source stop;
        StatementProxy proxy;
        QVERIFY(proxy.start(m_database->settings()));
        proxy.setHook([&](int, const QByteArray &sql) {
            if (!sql.contains("version()"))
                return;
            stop.request_stop();
            mayGoOn.wait();
        });
        DbError::Kind kind = DbError::Kind::Server;
        std::thread([&] {
            try {
                const Connection connection(proxy.through(m_database->settings()), stop.get_token());
            } catch (const DbError &error) {
                kind = error.kind;
            }
        }).join();
        goOn.set_value();
        QCOMPARE(kind, DbError::Kind::Cancelled);
        Connection connection(m_database->settings());
        QTRY_COMPARE(connection.query(u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"_s)
                         .integer(0, 0),
                     1);
    }

    void serverErrorCarriesItsFields()
    {
        Connection connection(m_database->settings());
        try {
            connection.query(u"SELECT * FROM no_such_table"_s);
            QFAIL("read a table that is not there");
        } catch (const DbError &error) {
            QCOMPARE(error.sqlState, u"42P01"_s);
            QVERIFY(error.kind == DbError::Kind::Server);
        }
        QCOMPARE(connection.query(u"SELECT 1"_s).integer(0, 0), 1);
    }

    void transactionRollsBackUnlessCommitted()
    {
        Connection connection(m_database->settings());
        connection.query(u"CREATE TABLE kept (id int)"_s);
        {
            const Transaction transaction(connection, Transaction::Access::ReadWrite);
            connection.query(u"INSERT INTO public.kept VALUES (1)"_s);
        }
        QCOMPARE(connection.query(u"SELECT count(*) FROM kept"_s).integer(0, 0), 0);
        {
            Transaction transaction(connection, Transaction::Access::ReadWrite);
            connection.query(u"INSERT INTO public.kept VALUES (1)"_s);
            transaction.commit();
        }
        QCOMPARE(connection.query(u"SELECT count(*) FROM kept"_s).integer(0, 0), 1);
    }

    void readOnlyConnectionRefusesToWrite()
    {
        ConnectionSettings settings = m_database->settings();
        settings.readOnly = true;
        Connection connection(settings);
        QVERIFY_THROWS_EXCEPTION(DbError, Transaction(connection, Transaction::Access::ReadWrite));
        const Transaction reads(connection, Transaction::Access::ReadOnly);
        QVERIFY_THROWS_EXCEPTION(DbError, connection.query(u"CREATE TABLE public.refused (id int)"_s));
    }

    void readOnlyByDefaultIsRefusedWithWhoSaidSo_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("words");
        QTest::newRow("database") << u"ALTER DATABASE %1 SET default_transaction_read_only = on"_s << QString()
                                  << u"set for this database."_s;
        QTest::newRow("user in database") << u"ALTER ROLE owner IN DATABASE %1 SET default_transaction_read_only = on"_s
                                          << QString() << u"set for this user in this database."_s;
        QTest::newRow("client") << QString() << u"-c default_transaction_read_only=on"_s
                                << u"set by this connection's options."_s;
    }

    void readOnlyByDefaultIsRefusedWithWhoSaidSo()
    {
        QFETCH(QString, setting);
        QFETCH(QString, options);
        QFETCH(QString, words);
        const auto database = m_fixture.sampleDatabase();
        if (!setting.isEmpty())
            Connection(database->settings()).query(setting.arg(database->name()));
        ConnectionSettings settings = database->settings(u"owner"_s);
        if (!options.isEmpty())
            settings.parameters.insert(u"options"_s, options);
        Connection connection(settings);
        QString said;
        try {
            const Transaction transaction(connection, Transaction::Access::ReadWrite);
        } catch (const DbError &error) {
            said = error.message;
        }
        QVERIFY2(said.contains(words) && said.contains(u"Nothing was changed."_s), qPrintable(said));
        QVERIFY(!connection.inTransaction());
        const Transaction reads(connection, Transaction::Access::ReadOnly);
        QCOMPARE(connection.query(u"SELECT 1"_s).integer(0, 0), 1);
    }

    void ownStatementsAreNeverCompiled()
    {
        Connection connection(m_database->settings());
        connection.query(u"SET jit = on"_s);
        const Transaction transaction(connection, Transaction::Access::ReadOnly);
        QCOMPARE(connection.query(u"SHOW jit"_s).text(0, 0), u"off"_s);
    }

    void stopEndsALongStatementWithinASecond()
    {
        Connection connection(m_database->settings());
        std::stop_source stop;
        const Connection::Cancellable cancellable(connection, stop.get_token());
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            stop.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        bool cancelled = false;
        try {
            connection.query(u"SELECT pg_catalog.pg_sleep(60)"_s);
        } catch (const DbError &error) {
            cancelled = error.isCancelled();
        }
        QVERIFY(cancelled);
        QVERIFY2(timer.elapsed() < 1200, qPrintable(QString::number(timer.elapsed())));
        {
            const Connection::Cancellable free(connection, {});
            QCOMPARE(connection.query(u"SELECT 1"_s).integer(0, 0), 1);
        }
        QVERIFY_THROWS_EXCEPTION(DbError, connection.query(u"SELECT 1"_s)); // the work is stopped, not one statement
    }

    void commitThatIsNotAnsweredIsInDoubt()
    {
        StatementProxy proxy;
        QVERIFY(proxy.start(m_database->settings()));
        Connection connection(proxy.through(m_database->settings()));
        Transaction transaction(connection, Transaction::Access::ReadWrite);
        proxy.reset();
        const int commit = 2; // after what makes it last
        proxy.cutAt(commit, StatementProxy::Cut::BeforeStatement);
        try {
            transaction.commit();
            QFAIL("committed on a connection that was cut");
        } catch (const DbError &error) {
            QVERIFY(error.effect == DbError::Effect::InDoubt);
        }
        QCOMPARE(proxy.statements().last(), "COMMIT");
    }

    void connectionThatIsLostBeforeTheCommitLeavesNoDoubt()
    {
        Connection connection(m_database->settings());
        Connection other(m_database->settings());
        Transaction transaction(connection, Transaction::Access::ReadWrite);
        const QString pid = QString::number(connection.backendPid());
        other.query(u"SELECT pg_catalog.pg_terminate_backend($1)"_s, {pid});
        QTRY_COMPARE(
            other.query(u"SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE pid = $1"_s, {pid}).integer(0, 0), 0);
        try {
            transaction.commit();
            QFAIL("committed on a connection that was terminated");
        } catch (const DbError &error) {
            QVERIFY(error.kind == DbError::Kind::Connection);
            QVERIFY(error.effect == DbError::Effect::NotDone);
        }
    }

    void queriesThatAreSentTogetherAnswerInTheirOrder()
    {
        StatementProxy proxy;
        QVERIFY(proxy.start(m_database->settings()));
        Connection connection(proxy.through(m_database->settings()));
        const Transaction transaction(connection, Transaction::Access::ReadOnly);
        proxy.reset();
        QStringList answers;
        connection.queryTogether(
            {u"SELECT 1"_s, u"SELECT 'two; 2' WHERE false"_s, u"SELECT 3 UNION ALL SELECT 4"_s},
            [&](qsizetype place, const Rows &rows) { answers.append(u"%1: %2"_s.arg(place).arg(rows.count())); });
        QCOMPARE(answers, (QStringList{u"0: 1"_s, u"1: 0"_s, u"2: 2"_s}));
        QCOMPARE(proxy.statements().size(), 1);
        // What goes wrong is told of the query that it is of, and leaves the connection as it was.
        answers.clear();
        const auto take = [&](qsizetype place, const Rows &) {
            answers.append(QString::number(place));
            if (place == 1)
                throw DbError(DbError::Kind::Refused, u"no more"_s);
        };
        connection.query(u"SAVEPOINT before"_s);
        try {
            connection.queryTogether({u"SELECT 1"_s, u"SELECT 1 / 0"_s, u"SELECT 3"_s}, take);
            QFAIL("1 / 0 was answered");
        } catch (const DbError &error) {
            QCOMPARE(error.sqlState, u"22012"_s);
            QCOMPARE(error.statement, u"SELECT 1 / 0"_s);
        }
        QCOMPARE(answers, QStringList{u"0"_s});
        connection.query(u"ROLLBACK TO SAVEPOINT before"_s);
        try {
            connection.queryTogether({u"SELECT 1"_s, u"SELECT 2"_s, u"SELECT 3"_s}, take);
            QFAIL("what was thrown got lost");
        } catch (const DbError &error) {
            QCOMPARE(error.message, u"no more"_s);
        }
        connection.query(u"ROLLBACK TO SAVEPOINT before"_s);
        QCOMPARE(connection.query(u"SELECT 5"_s).text(0, 0), u"5"_s);
    }

    void copyGoesBothWays()
    {
        Connection connection(m_database->settings());
        connection.query(u"CREATE TABLE copied (id int, words text)"_s);
        const QByteArray line = "1\ta\\tb\n";
        bool sent = false;
        connection.copyIn(u"COPY copied FROM STDIN"_s, [&] { return std::exchange(sent, true) ? QByteArray() : line; });
        QByteArray read;
        connection.copyOut(u"COPY copied TO STDOUT"_s, [&](const QByteArray &data) { read += data; });
        QCOMPARE(read, line);
    }

    void jobsRunInOrderAndErrorsTravel()
    {
        DbThread thread(m_database->settings());
        auto first = thread.run([](Connection &c) { return c.query(u"SELECT 41"_s).integer(0, 0); });
        auto second = thread.run([](Connection &c) { return c.query(u"SELECT 42"_s).integer(0, 0); });
        auto broken = thread.run([](Connection &c) { c.query(u"SELECT nonsense"_s); });
        QCOMPARE(second.future.result(), 42);
        QVERIFY(first.future.isFinished());
        QVERIFY_THROWS_EXCEPTION(DbError, broken.future.waitForFinished());
    }

    void lostConnectionIsOpenedAnewForTheNextJob()
    {
        DbThread thread(m_database->settings());
        Connection other(m_database->settings());
        const int pid = thread.run([](Connection &c) { return c.backendPid(); }).future.result();
        other.query(u"SELECT pg_catalog.pg_terminate_backend($1)"_s, {QString::number(pid)});
        std::binary_semaphore ended{0}; // that ThreadSanitizer sees, as it does not a future's end
        auto hit = thread.run([&](Connection &c) {
            const auto end = qScopeGuard([&] { ended.release(); });
            return c.query(u"SELECT 1"_s).integer(0, 0);
        });
        ended.acquire();
        try {
            hit.future.waitForFinished(); // the first job after the loss may meet it
        } catch (const DbError &error) {
            QVERIFY(error.kind == DbError::Kind::Connection);
        }
        QVERIFY(thread.run([](Connection &c) { return c.backendPid(); }).future.result() != pid);
    }

    /// A closed window drops its thread; its process must not wait for a server that says nothing more.
    void threadEndsAlthoughTheServerFellSilent()
    {
        std::promise<void> isSilent; // both outlive the proxy's thread
        std::promise<void> speaks;
        StatementProxy proxy;
        QVERIFY(proxy.start(m_database->settings()));
        proxy.setHook([&, again = speaks.get_future().share()](int, const QByteArray &sql) {
            if (sql.contains("'silence'")) {
                isSilent.set_value();
                again.wait();
            }
        });
        QElapsedTimer timer;
        {
            DbThread thread(proxy.through(m_database->settings()));
            (void)thread.run([](Connection &c) { c.query(u"SELECT 'silence'"_s); });
            isSilent.get_future().wait();
            timer.start();
        }
        const qint64 took = timer.elapsed();
        speaks.set_value();
        QVERIFY2(took < 3'000, qPrintable(QString::number(took)));
    }

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
