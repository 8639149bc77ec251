// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/catalogsnapshot.h"
#include "support/databasefixture.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// Whether a statement of the program waits in @p connection's database.
bool programWaits(Connection &connection)
{
    return connection
               .query(u"SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE datname = current_database() "
                      "AND application_name = 'OnDelete' AND wait_event_type = 'Lock'"_s)
               .integer(0, 0)
        > 0;
}

} // namespace

/// The built program is stopped by a signal, or its connection is lost, while it waits: it ends soon and says what that
/// means for the data.
class TestSignals : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void signalStopsAStatementAndNothingIsChanged()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        Connection holder(database->settings());
        Connection watcher(database->settings());
        const QString key = sampleStory(u"clean"_s).sessionId;
        holder.query(u"BEGIN"_s);
        holder.query(u"SELECT FROM public.whatsapp_sessions WHERE id = '%1' FOR UPDATE"_s.arg(key));
        for (const int signal : {SIGINT, SIGTERM}) {
            QProcess process;
            m_program.start(process, {u"delete"_s, key, u"--yes"_s, u"--format"_s, u"json"_s}, &owner);
            QTRY_VERIFY_WITH_TIMEOUT(programWaits(watcher), 10'000);
            QElapsedTimer timer;
            timer.start();
            ::kill(pid_t(process.processId()), signal);
            const Ran ran = Program::finish(process);
            QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
            QCOMPARE(ran.status, 130);
            QCOMPARE(ran.json()[u"outcome"].toString(), u"cancelled"_s);
            QVERIFY2(ran.err.contains(u"Nothing was changed."), qPrintable(ran.err));
        }
        QCOMPARE(watcher.query(u"SELECT FROM public.whatsapp_sessions WHERE id = '%1'"_s.arg(key)).count(), 1);
    }

    void signalEndsAReadToo()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        Connection holder(database->settings());
        Connection watcher(database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"LOCK TABLE public.whatsapp_sessions IN ACCESS EXCLUSIVE MODE"_s);
        QProcess process;
        m_program.start(process, {u"sessions"_s}, &owner);
        QTRY_VERIFY_WITH_TIMEOUT(programWaits(watcher), 10'000);
        ::kill(pid_t(process.processId()), SIGINT);
        const Ran ran = Program::finish(process);
        QCOMPARE(ran.status, 130);
        QCOMPARE(ran.out, QString());
        QCOMPARE(ran.err, u"Cancelled. Nothing was changed.\n"_s);
    }

    void signalEndsTheWaitForASilentServer()
    {
        // A socket that takes the connection and never says a word.
        const QByteArray path = QFile::encodeName(m_program.path(u".s.PGSQL.5432"_s));
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        QVERIFY(size_t(path.size()) < sizeof(address.sun_path));
        std::copy(path.begin(), path.end(), address.sun_path);
        const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        QCOMPARE(::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
        QCOMPARE(::listen(listener, 4), 0);
        QProcess process;
        m_program.start(process, {u"audit"_s, u"-c"_s, u"dbname=x user=x host="_s + m_program.path({})});
        const int taken = ::accept(listener, nullptr, nullptr);
        QVERIFY(taken >= 0);
        QElapsedTimer timer;
        timer.start();
        ::kill(pid_t(process.processId()), SIGINT);
        const Ran ran = Program::finish(process);
        ::close(taken);
        ::close(listener);
        QVERIFY(timer.elapsed() < 3'000);
        QCOMPARE(ran.status, 130);
        QCOMPARE(ran.err, u"Cancelled. Nothing was changed.\n"_s);
    }

    void lostConnectionIsStatus3()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        Connection holder(database->settings());
        Connection watcher(database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"LOCK TABLE public.whatsapp_sessions IN ACCESS EXCLUSIVE MODE"_s);
        QProcess process;
        m_program.start(process, {u"sessions"_s}, &owner);
        QTRY_VERIFY_WITH_TIMEOUT(programWaits(watcher), 10'000);
        watcher.query(u"SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity "
                      "WHERE datname = current_database() AND wait_event_type = 'Lock'"_s);
        const Ran ran = Program::finish(process);
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.out, QString());
        QVERIFY2(ran.err.contains(u"lost") && ran.err.contains(u"Nothing was changed."), qPrintable(ran.err));
    }

    void signalDuringAFixLeavesEveryKeyAsItWas()
    {
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings owner = database->settings(u"owner"_s);
        Connection holder(database->settings());
        const QStringList before = catalogSnapshot(holder);
        holder.query(u"BEGIN"_s);
        holder.query(u"LOCK TABLE public.webinars IN SHARE ROW EXCLUSIVE MODE"_s);
        QProcess process;
        m_program.start(process,
                        {u"fix"_s, u"--yes"_s, u"--only"_s, u"webinars.whatsapp_group_id"_s, u"--format"_s, u"json"_s},
                        &owner);
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("waiting for"), 20'000);
        ::kill(pid_t(process.processId()), SIGINT);
        const Ran ran = Program::finish(process);
        QCOMPARE(ran.status, 130);
        QCOMPARE(ran.json()[u"outcome"].toString(), u"cancelled"_s);
        QCOMPARE(ran.json()[u"changed"].toBool(true), false);
        holder.query(u"ROLLBACK"_s);
        QCOMPARE(snapshotDifference(before, catalogSnapshot(holder)), QString());
        const Ran cleanUp = m_program.run({u"fix"_s, u"--clean-up"_s, u"--format"_s, u"json"_s}, owner);
        QCOMPARE(cleanUp.status, 0);
        QCOMPARE(cleanUp.json()[u"outcome"].toString(), u"nothing-to-do"_s);
    }

private:
    DatabaseFixture m_fixture;
    Program m_program;
};

QTEST_GUILESS_MAIN(TestSignals)
#include "tst_signals.moc"
