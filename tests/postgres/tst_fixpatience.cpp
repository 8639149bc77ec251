// SPDX-License-Identifier: MIT
#include "catalogsnapshot.h"
#include "core/specreader.h"
#include "databasefixture.h"
#include "postgres/auditor.h"
#include "postgres/fixrunner.h"
#include "postgres/orphanfinder.h"
#include "postgres/transaction.h"

#include <QtCore/QElapsedTimer>

#include <chrono>
#include <csignal>
#include <functional>
#include <future>
#include <thread>

using namespace ondelete;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString keyId = u"public.webinars.whatsapp_group_id"_s;
constexpr int steps = 3; // add, validate, swap

/// What goes wrong, and what the fix may then say of itself.
enum class Fault { BackendTerminated, ServerCrashed, TableLocked, DdlRefused, StatementTimeout, Cancelled };

FixPlan planOf(Connection &connection, bool createIndexes = false)
{
    FixChoices choices;
    choices.createIndexes = createIndexes;
    choices.only = {keyId};
    const AuditedSchema audited = auditDatabase(connection, builtInSpec());
    return planFix(audited.schema, audited.audit, choices);
}

QString said(const FixResult &result)
{
    QStringList lines{toString(result.outcome)};
    for (const StepResult &step : result.steps)
        lines.append(u"%1: %2 %3"_s.arg(step.title, toString(step.state), step.message));
    return (lines + result.leftBehind).join(u'\n');
}

} // namespace

Q_DECLARE_METATYPE(Fault)

/// Faults and other people's work in every step of a fix: the key is before or after, the result says which, and a second
/// run completes.
class TestFixFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_database = m_fixture.sampleDatabase();
        m_observer = std::make_unique<Connection>(m_database->settings());
        m_before = catalogSnapshot(*m_observer);
    }

    void cleanup()
    {
        m_holder.reset();
        m_observer.reset();
        m_database.reset();
    }

    void faultInAnyStep_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("step");
        for (int step = 0; step < steps; ++step) {
            for (const auto &[fault, name] : {std::pair{Fault::BackendTerminated, "backend terminated"},
                                              {Fault::ServerCrashed, "server crashed"},
                                              {Fault::TableLocked, "table locked for ever"},
                                              {Fault::DdlRefused, "DDL refused by an event trigger"},
                                              {Fault::StatementTimeout, "statement timeout"},
                                              {Fault::Cancelled, "cancelled"}}) {
                // All rows are checked without a limit of time.
                if (fault != Fault::StatementTimeout || step != 1)
                    QTest::addRow("%s, step %d", name, step + 1) << fault << step;
            }
        }
    }

    void faultInAnyStep()
    {
        QFETCH(Fault, fault);
        QFETCH(int, step);
        std::stop_source stop;
        FixResult result;
        {
            Connection connection(m_database->settings(u"owner"_s));
            const Connection::Cancellable cancellable(connection, stop.get_token());
            const FixPlan plan = planOf(connection);
            QCOMPARE(plan.items.first().steps.size(), steps);
            FixPatience patience;
            patience.giveUpAfterSeconds = 1;
            bool struck = false;
            result = runFix(connection, plan, patience, [&](const FixProgress &progress) {
                if (progress.state == StepState::Running && progress.step == step && !std::exchange(struck, true))
                    strike(fault, connection, stop);
            });
        }
        const bool completed = result.outcome == FixOutcome::Done;
        QVERIFY2(!completed, qPrintable(said(result)));
        QVERIFY2((fault == Fault::Cancelled) == (result.outcome == FixOutcome::Cancelled), qPrintable(said(result)));
        QVERIFY2((fault == Fault::TableLocked) == (result.outcome == FixOutcome::GaveUp), qPrintable(said(result)));
        endFault();
        QCOMPARE(rule(), u"a"_s);
        // Who still has a connection, or gets another one, removes what is temporary, or says that it could not.
        const bool lost = fault == Fault::BackendTerminated || fault == Fault::ServerCrashed;
        if (!lost && result.leftBehind.isEmpty()) {
            QVERIFY2(!result.changed, qPrintable(said(result)));
            QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_observer)), QString());
        }

        Connection again(m_database->settings(u"owner"_s));
        const FixResult second = runFix(again, planOf(again), {});
        QVERIFY2(second.outcome == FixOutcome::Done, qPrintable(said(second)));
        QCOMPARE(rule(), u"n"_s);
        QCOMPARE(m_observer->query(u"SELECT count(*) FROM pg_constraint WHERE conname LIKE 'ondelete%'"_s).integer(0, 0), 0);
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
        endFault();
    }

    void workDoesNotCountAsWaiting()
    {
        Connection connection(m_database->settings(u"owner"_s));
        FixPatience patience;
        patience.giveUpAfterSeconds = 1;
        const FixPlan plan = planOf(connection, true);
        const qsizetype swap = plan.items.first().steps.size() - 1;
        Connection other(m_database->settings());
        std::optional<Transaction> reading;
        int waited = 0;
        const std::jthread holder = writerFor(2s); // whom the index waits for
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
    }

    void othersGoOnWorkingBetweenAnyTwoSteps()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const AuditedSchema audited = auditDatabase(connection, builtInSpec());
        const FixPlan plan = planOf(connection);
        Connection other(m_database->settings());
        int rounds = 0;
        int refused = 0;
        const FixResult result = runFix(connection, plan, {}, [&](const FixProgress &progress) {
            if (progress.state != StepState::Running && progress.state != StepState::Done)
                return;
            ++rounds;
            // The slowest of them still takes no longer than a lock that nobody holds.
            other.query(u"INSERT INTO webinars SELECT (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid()))).* "
                        "FROM webinars w WHERE whatsapp_group_id IS NOT NULL LIMIT 1"_s);
            other.query(u"UPDATE webinars SET whatsapp_group_id = (SELECT id FROM whatsapp_groups ORDER BY random() LIMIT 1) "
                        "WHERE id = (SELECT id FROM webinars WHERE whatsapp_group_id IS NOT NULL LIMIT 1)"_s);
            for (const QString &statement :
                 {u"UPDATE webinars SET whatsapp_group_id = gen_random_uuid() WHERE id = (SELECT id FROM webinars LIMIT 1)"_s,
                  u"INSERT INTO webinars SELECT (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(), "
                  "'whatsapp_group_id', gen_random_uuid()))).* FROM webinars w LIMIT 1"_s}) {
                try {
                    other.query(statement);
                } catch (const DbError &error) {
                    refused += error.sqlState == u"23503";
                }
            }
        });
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        QCOMPARE(rounds, 2 * steps);
        QCOMPARE(refused, 2 * rounds); // at no moment did the key stop guarding
        QCOMPARE(findOrphans(connection, audited.schema, plan).size(), 0);
    }

    void groupThatIsReferencedCanGoOnlyAfterTheSwap()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const FixPlan plan = planOf(connection);
        Connection other(m_database->settings());
        const QString group = other.query(u"SELECT gen_random_uuid()::text"_s).text(0, 0);
        other.query(u"INSERT INTO whatsapp_groups SELECT (jsonb_populate_record(g, jsonb_build_object('id', $1::text, 'group_jid', $1::text))).* "
                    "FROM whatsapp_groups g LIMIT 1"_s, {group});
        other.query(u"UPDATE webinars SET whatsapp_group_id = $1::uuid WHERE id = (SELECT id FROM webinars LIMIT 1)"_s, {group});
        const auto remove = [&] {
            try {
                other.query(u"DELETE FROM whatsapp_groups WHERE id = $1::uuid"_s, {group});
                return true;
            } catch (const DbError &) {
                return false;
            }
        };
        QList<bool> removed;
        const FixResult result = runFix(connection, plan, {}, [&](const FixProgress &progress) {
            if (progress.state == StepState::Running)
                removed.append(remove());
        });
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        QCOMPARE(removed, (QList<bool>{false, false, false}));
        QVERIFY(remove());
    }

    void longTransactionsThatBeginInAnyStepAreWaitedFor()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const FixPlan plan = planOf(connection);
        for (int step = 0; step < steps; ++step)
            QVERIFY(plan.items.first().steps[step].waits == FixStep::Waits::Nobody || step != 1);
        Connection other(m_database->settings());
        std::optional<Transaction> reading;
        QElapsedTimer held;
        int waited = 0;
        const FixResult result = runFix(connection, plan, {}, [&](const FixProgress &progress) {
            if (progress.step == steps - 1 && progress.state == StepState::Running && !reading && waited == 0) {
                reading.emplace(other, Transaction::Access::ReadOnly);
                other.query(u"SELECT count(*) FROM public.webinars"_s);
                held.start();
            }
            if (progress.state == StepState::Waiting) {
                ++waited;
                if (reading && held.elapsed() > 1500)
                    reading.reset();
            }
        });
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        QVERIFY(waited > 0);
        QVERIFY(held.elapsed() > 1500);
    }

private:
    void strike(Fault fault, Connection &connection, std::stop_source &stop)
    {
        switch (fault) {
        case Fault::BackendTerminated:
            m_observer->query(u"SELECT pg_terminate_backend($1)"_s, {QString::number(connection.backendPid())});
            return;
        case Fault::ServerCrashed:
            // The server takes it for a crash: every backend goes, and it recovers from its log. It is our own server.
            m_observer.reset();
            QCOMPARE(::kill(connection.backendPid(), SIGKILL), 0);
            return;
        case Fault::TableLocked:
            m_holder = std::make_unique<Connection>(m_database->settings());
            m_holder->query(u"BEGIN"_s);
            m_holder->query(u"LOCK TABLE webinars IN SHARE UPDATE EXCLUSIVE MODE"_s);
            return;
        case Fault::DdlRefused:
            onDdl(u"RAISE EXCEPTION 'no changes today'"_s);
            return;
        case Fault::StatementTimeout:
            onDdl(u"PERFORM pg_sleep(30)"_s);
            connection.query(u"SET statement_timeout = '200ms'"_s);
            return;
        case Fault::Cancelled:
            stop.request_stop();
            return;
        }
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

    void endFault()
    {
        m_holder.reset();
        QElapsedTimer clock;
        clock.start();
        while (!m_observer && clock.elapsed() < 30'000) {
            try {
                auto observer = std::make_unique<Connection>(m_database->settings());
                observer->query(u"SELECT pg_sleep(0.2)"_s);
                m_observer = std::move(observer);
            } catch (const DbError &) {
                QTest::qWait(100); // it recovers
            }
        }
        QVERIFY(m_observer);
        m_observer->query(u"DROP EVENT TRIGGER IF EXISTS meddle"_s);
        m_observer->query(u"DROP FUNCTION IF EXISTS public.meddle()"_s);
    }

    QString rule()
    {
        return m_observer->query(u"SELECT confdeltype FROM pg_constraint WHERE conname = 'webinars_whatsapp_group_id_fkey'"_s).text(0, 0);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_observer;
    std::unique_ptr<Connection> m_holder;
    QStringList m_before;
};

QTEST_GUILESS_MAIN(TestFixFaults)
#include "tst_fixfaults.moc"
