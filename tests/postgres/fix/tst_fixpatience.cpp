// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/audit/auditor.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/blockerend.h"
#include "postgres/fix/fixrunner.h"
#include "postgres/fix/lockwatch.h"
#include "support/fixstory.h"

#include <QtCore/QSet>

#include <chrono>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

using namespace ondelete;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString keyId = u"public.webinars.whatsapp_group_id"_s;

FixPlan planOf(Connection &connection, bool createIndexes = false)
{
    FixChoices choices;
    choices.createIndexes = createIndexes;
    choices.only = {keyId};
    const AuditedSchema audited = auditDatabase(connection, builtInSpec());
    return planFix(audited.schema, audited.audit, choices);
}

} // namespace

/// How long a fix takes and waits: the server's limits of time, and its own.
class TestFixPatience : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_database = m_fixture.sampleDatabase();
        m_observer = std::make_unique<Connection>(m_database->settings());
    }

    void cleanup()
    {
        m_observer.reset();
        m_database.reset();
    }

    void indexTakesLongerThanTheDatabasesStatementTimeout()
    {
        m_observer->query(u"ALTER DATABASE %1 SET statement_timeout = '1s'"_s.arg(m_database->name()));
        Connection connection(m_database->settings(u"owner"_s));
        const FixPlan plan = planOf(connection, true);
        QVERIFY(plan.items.first().steps.first().kind == FixStep::Kind::CreateIndex);
        const std::jthread holder = writerFor(2s);
        const FixResult result = runFix(connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        QVERIFY(result.steps.first().ms > 1000);
        QCOMPARE(connection.query(u"SHOW statement_timeout"_s).text(0, 0), u"1s"_s);
    }

    void statementTimeoutReturnsAfterAnIndexThatFails()
    {
        m_observer->query(u"ALTER DATABASE %1 SET statement_timeout = '7s'"_s.arg(m_database->name()));
        Connection connection(m_database->settings(u"owner"_s));
        const FixPlan plan = planOf(connection, true);
        onDdl(u"RAISE EXCEPTION 'no changes today'"_s);
        const FixResult result = runFix(connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Refused, qPrintable(said(result)));
        QCOMPARE(connection.query(u"SHOW statement_timeout"_s).text(0, 0), u"7s"_s);
        allowDdl();
    }

    void workDoesNotCountAsWaiting()
    {
        Connection connection(m_database->settings(u"owner"_s));
        FixPatience patience;
        patience.giveUpAfterSeconds = 1;
        const FixPlan plan = planOf(connection, true);
        const qsizetype swap = plan.items.first().steps.size() - 1;
        onDdl(u"IF tg_tag = 'CREATE INDEX' THEN PERFORM pg_sleep(1.5); END IF"_s);
        Connection other(m_database->settings());
        std::optional<Transaction> reading;
        int waited = 0;
        const FixResult result = runFix(connection, plan, patience, [&](const FixProgress &progress) {
            if (progress.step != swap)
                return;
            if (progress.state == StepState::Running && waited == 0) {
                reading.emplace(other, Transaction::Access::ReadOnly);
                other.query(u"SELECT count(*) FROM public.webinars"_s);
            } else if (progress.state == StepState::Waiting && ++waited == 2) {
                reading.reset();
            }
        });
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        QVERIFY(result.steps.first().ms > 1000);
        QVERIFY(waited > 1);
        allowDdl();
    }

    /// By who has the right, and never another that got the same number.
    void whoIsInTheWayCanBeEnded()
    {
        Connection owner(m_database->settings(u"owner"_s));
        const QList<Oid> tables = webinars(owner);
        auto idle = std::make_unique<Connection>(m_database->settings(u"owner"_s));
        idle->query(u"BEGIN"_s);
        idle->query(u"LOCK TABLE public.webinars IN ROW EXCLUSIVE MODE"_s);
        QTRY_COMPARE(longHolders(owner, tables).size(), 1); // once it has held the lock long enough
        const Blocker blocker = longHolders(owner, tables).first();
        QVERIFY(blocker.idle && blocker.mayEnd && !blocker.since.isEmpty());
        QVERIFY(endOf(blocker) == BlockerEnd::Connection);

        // Support neither owns the connection nor may signal: it is not offered, and the server refuses it.
        Connection support(m_database->settings(u"support"_s));
        const Blocker seen = longHolders(support, tables).first();
        QVERIFY(!seen.mayEnd);
        try {
            QVERIFY(!endBlocker(support, seen, BlockerEnd::Connection));
        } catch (const DbError &error) {
            QCOMPARE(error.sqlState, u"42501"_s);
        }
        Blocker former = blocker;
        former.since = u"2001-01-01 00:00:00+00"_s;
        QVERIFY(!endBlocker(owner, former, BlockerEnd::Connection));
        QCOMPARE(idle->query(u"SELECT 1"_s).integer(0, 0), 1);

        QVERIFY(endBlocker(owner, blocker, BlockerEnd::Connection));
        QVERIFY_EXCEPTION_THROWN(idle->query(u"SELECT 1"_s), DbError);
        QTRY_VERIFY(longHolders(owner, tables).isEmpty());
        QVERIFY(!endBlocker(owner, blocker, BlockerEnd::Connection));
    }

    void statementInTheWayCanBeInterrupted()
    {
        Connection owner(m_database->settings(u"owner"_s));
        const QList<Oid> tables = webinars(owner);
        QString state;
        {
            Connection busy(m_database->settings(u"owner"_s));
            busy.query(u"BEGIN"_s);
            busy.query(u"LOCK TABLE public.webinars IN ROW EXCLUSIVE MODE"_s);
            const std::jthread sleeper([&] {
                try {
                    busy.query(u"SELECT pg_sleep(600)"_s);
                } catch (const DbError &error) {
                    state = error.sqlState;
                }
            });
            const auto active = [&] {
                const QList<Blocker> found = longHolders(owner, tables);
                return found.size() == 1 && !found.first().idle ? std::optional(found.first()) : std::nullopt;
            };
            QTRY_VERIFY(active());
            const Blocker blocker = *active();
            QVERIFY(endOf(blocker) == BlockerEnd::Statement);
            QVERIFY(endBlocker(owner, blocker, BlockerEnd::Statement));
        }
        QCOMPARE(state, u"57014"_s);
    }

    /// A reader of the table's rows is no reason; who writes, or holds the table itself, is.
    void indexIsGivenUpWhereSomebodyNeverEnds_data()
    {
        QTest::addColumn<QString>("lock");
        QTest::newRow("a writer") << u"ROW EXCLUSIVE"_s;
        QTest::newRow("somebody who locks the table") << u"ACCESS EXCLUSIVE"_s;
    }

    void indexIsGivenUpWhereSomebodyNeverEnds()
    {
        QFETCH(const QString, lock);
        Connection connection(m_database->settings(u"owner"_s));
        FixPatience patience;
        patience.giveUpAfterSeconds = 1;
        const FixPlan plan = planOf(connection, true);
        Connection other(m_database->settings());
        other.query(u"BEGIN"_s);
        other.query(u"LOCK TABLE public.webinars IN %1 MODE"_s.arg(lock));
        QSet<int> blockers;
        std::mutex mutex;
        const FixResult result = runFix(connection, plan, patience, [&](const FixProgress &progress) {
            const std::scoped_lock guard(mutex);
            for (const Blocker &blocker : progress.blockers)
                blockers.insert(blocker.pid);
        });
        QVERIFY2(result.outcome == FixOutcome::GaveUp, qPrintable(said(result)));
        QCOMPARE(blockers, QSet<int>{other.backendPid()});
        QCOMPARE(connection.query(u"SHOW lock_timeout"_s).text(0, 0), u"0"_s);
        other.query(u"ROLLBACK"_s);
        const FixResult again = runFix(connection, planOf(connection), {});
        QVERIFY2(again.outcome == FixOutcome::Done, qPrintable(said(again)));
        if (result.leftBehind.isEmpty()) {
            QVERIFY2(!result.changed, qPrintable(said(result)));
        } else { // the index, which could not be dropped either
            QVERIFY2(result.changed, qPrintable(said(result)));
            const FixResult indexed = runFix(connection, planOf(connection, true), {});
            QVERIFY2(indexed.outcome == FixOutcome::Done, qPrintable(said(indexed)));
        }
    }

    void cancelledIndexLeavesNothing()
    {
        Connection holder(m_database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"UPDATE webinars SET title = title"_s); // CONCURRENTLY waits for it
        Connection connection(m_database->settings(u"owner"_s));
        FixChoices choices;
        choices.createIndexes = true;
        choices.only = {keyId};
        const AuditedSchema audited = auditDatabase(connection, builtInSpec());
        const auto indexes = [&] {
            return holder.query(u"SELECT count(*) FROM pg_indexes WHERE schemaname = 'public'"_s).integer(0, 0);
        };
        const qint64 before = indexes();
        std::stop_source stop;
        const Connection::Cancellable cancellable(connection, stop.get_token());
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(500));
            stop.request_stop();
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            holder.query(u"COMMIT"_s);
        });
        const FixResult result = runFix(connection, planFix(audited.schema, audited.audit, choices), {});
        stopper.join();
        QVERIFY(result.outcome == FixOutcome::Cancelled);
        QVERIFY2(result.leftBehind.isEmpty(), qPrintable(result.leftBehind.join(u'\n')));
        QCOMPARE(indexes(), before);
    }

private:
    static QList<Oid> webinars(Connection &connection)
    {
        return {Oid(connection.query(u"SELECT 'public.webinars'::regclass::oid::bigint"_s).integer(0, 0))};
    }

    /// Somebody who has written to the table and does not commit before @p time is over. Returns once that has begun.
    std::jthread writerFor(std::chrono::milliseconds time)
    {
        auto writer = std::make_shared<std::promise<void>>();
        std::future<void> written = writer->get_future();
        std::jthread thread([settings = m_database->settings(), time, writer] {
            Connection other(settings);
            other.query(u"BEGIN"_s);
            other.query(u"UPDATE webinars SET title = title"_s);
            writer->set_value();
            std::this_thread::sleep_for(time);
            other.query(u"COMMIT"_s);
        });
        written.wait();
        return thread;
    }

    void onDdl(const QString &action)
    {
        m_observer->query(u"CREATE FUNCTION public.meddle() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN "_s
                          + QString(action).replace(u'\'', u"''"_s) + u"; END'"_s);
        m_observer->query(u"CREATE EVENT TRIGGER meddle ON ddl_command_end EXECUTE FUNCTION public.meddle()"_s);
    }

    void allowDdl()
    {
        m_observer->query(u"DROP EVENT TRIGGER meddle"_s);
        m_observer->query(u"DROP FUNCTION public.meddle()"_s);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_observer;
};

QTEST_GUILESS_MAIN(TestFixPatience)
#include "tst_fixpatience.moc"
