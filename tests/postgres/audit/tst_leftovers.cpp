// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/audit/auditor.h"
#include "postgres/fix/fixcleaner.h"
#include "postgres/fix/indexwatch.h"
#include "support/catalogsnapshot.h"
#include "support/fixstory.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString keyId = u"public.webinars.whatsapp_group_id"_s;

FixResult cleanUp(Connection &connection, const FixPatience &patience = {},
                  const std::function<void(const FixProgress &)> &onProgress = {})
{
    return cleanUpFix(connection, readLeftovers(connection).leftovers, patience, onProgress);
}

} // namespace

/// What interrupted fixes leave is found from the catalog alone, and removed without a trace; what is not ours stays.
class TestLeftovers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_database = m_fixture.sampleDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings(u"owner"_s));
        m_before = catalogSnapshot(*m_connection);
    }

    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void everyKindIsFoundAndRemoved()
    {
        QVERIFY(readLeftovers(*m_connection).leftovers.isEmpty());
        const QString name = u"ondelete_new_"_s + keyOid();
        m_connection->query(
            u"ALTER TABLE webinars ADD CONSTRAINT %1 FOREIGN KEY (whatsapp_group_id) REFERENCES whatsapp_groups "
            "ON DELETE SET NULL NOT VALID"_s.arg(name));
        m_connection->query(
            u"ALTER TABLE webinars ADD CONSTRAINT %1_not_null CHECK (whatsapp_group_id IS NOT NULL) NOT VALID"_s.arg(
                name));
        m_connection->query(
            u"ALTER TABLE webinars ADD CONSTRAINT %1_not_null_2 CHECK (title IS NOT NULL) NOT VALID"_s.arg(name));
        m_connection->query(u"CREATE INDEX webinars_whatsapp_group_id_ondelete_idx ON webinars (whatsapp_group_id)"_s);
        makeInvalid(u"webinars_whatsapp_group_id_ondelete_idx"_s);
        // Of a key that is there no more.
        m_connection->query(u"ALTER TABLE dynamic_links ADD CONSTRAINT ondelete_new_7 FOREIGN KEY (whatsapp_group_id) "
                            "REFERENCES whatsapp_groups"_s);

        const Audit audit = auditDatabase(*m_connection, builtInSpec()).audit;
        QCOMPARE(audit.leftovers.size(), 5);
        using Kind = Leftover::Kind;
        QList<Kind> kinds;
        for (const Leftover &leftover : audit.leftovers) {
            kinds.append(leftover.kind);
            QCOMPARE(leftover.finding, leftover.name == u"ondelete_new_7" ? QString() : keyId);
            QVERIFY(words(leftover).contains(leftover.name));
        }
        QVERIFY((kinds == QList<Kind>{Kind::Key, Kind::Key, Kind::Check, Kind::Check, Kind::InvalidIndex}));
        QVERIFY(audit.finding(keyId)->status == Status::Differs);

        const FixResult result = cleanUp(*m_connection);
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        QCOMPARE(result.steps.size(), 5);
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
        QVERIFY(cleanUp(*m_connection).outcome == FixOutcome::NothingToDo);
    }

    void whatPeopleNamedAlikeIsLeftAlone()
    {
        for (const QString &name :
             {u"ondelete_new_"_s, u"ondelete_new_rule"_s, u"ondelete_new_12_old"_s, u"ondelete_new_99999999999"_s})
            m_connection->query(u"ALTER TABLE webinars ADD CONSTRAINT %1 CHECK (title <> '')"_s.arg(name));
        m_connection->query(
            u"ALTER TABLE webinars ADD CONSTRAINT ondelete_new_12 CHECK (title <> '')"_s); // a key's name, and no key
        m_connection->query(
            u"CREATE INDEX webinars_whatsapp_group_id_ondelete_idx ON webinars (whatsapp_group_id)"_s); // a fix's, done
        m_connection->query(u"CREATE INDEX other_idx ON webinars (whatsapp_group_id)"_s);
        makeInvalid(u"other_idx"_s);
        QVERIFY(readLeftovers(*m_connection).leftovers.isEmpty());
        QVERIFY(cleanUp(*m_connection).outcome == FixOutcome::NothingToDo);
    }

    void indexThatSomebodyMakesIsNotTakenForALeftover()
    {
        Connection holder(m_database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"UPDATE webinars SET title = title"_s); // CONCURRENTLY waits for it
        std::jthread maker([&] {
            Connection connection(m_database->settings(u"owner"_s));
            connection.query(
                u"CREATE INDEX CONCURRENTLY webinars_whatsapp_group_id_ondelete_idx ON webinars (whatsapp_group_id)"_s);
        });
        const auto isBeingMade = [&] {
            return m_connection->query(u"SELECT FROM pg_index WHERE NOT indisvalid"_s).count() == 1;
        };
        QTRY_VERIFY(isBeingMade());
        QVERIFY(readLeftovers(*m_connection).leftovers.isEmpty());
        holder.query(u"COMMIT"_s);
        maker.join();
        QVERIFY(readLeftovers(*m_connection).leftovers.isEmpty());
    }

    void removalWaitsSaysForWhomAndGivesUpWithoutATrace()
    {
        m_connection->query(u"ALTER TABLE webinars ADD CONSTRAINT ondelete_new_7 FOREIGN KEY (whatsapp_group_id) "
                            "REFERENCES whatsapp_groups NOT VALID"_s);
        const QStringList left = catalogSnapshot(*m_connection);
        Connection reader(m_database->settings());
        reader.query(u"BEGIN"_s);
        reader.query(u"SELECT count(*) FROM webinars"_s);
        QTest::qWait(1100); // long enough to count as in the way
        FixPatience patience;
        patience.giveUpAfterSeconds = 1;
        QList<Blocker> seen;
        const FixResult result = cleanUp(*m_connection, patience, [&](const FixProgress &p) { seen += p.blockers; });
        QVERIFY2(result.outcome == FixOutcome::GaveUp, qPrintable(said(result)));
        QVERIFY(!seen.isEmpty());
        QCOMPARE(seen.first().pid, reader.backendPid());
        QCOMPARE(result.leftBehind, (QStringList{u"ALTER TABLE public.webinars DROP CONSTRAINT ondelete_new_7"_s}));
        QCOMPARE(snapshotDifference(left, catalogSnapshot(*m_connection)), QString());
        // And it can be cancelled.
        std::stop_source stop;
        const Connection::Cancellable cancellable(*m_connection, stop.get_token());
        const FixResult cancelled = cleanUp(*m_connection, {}, [&](const FixProgress &p) {
            if (p.state == StepState::Waiting)
                stop.request_stop();
        });
        QVERIFY2(cancelled.outcome == FixOutcome::Cancelled, qPrintable(said(cancelled)));
        QVERIFY(!cancelled.changed);
    }

    void whatIsGoneMeanwhileIsNoFailure()
    {
        m_connection->query(u"ALTER TABLE webinars ADD CONSTRAINT ondelete_new_7 CHECK (true), "
                            "ADD CONSTRAINT ondelete_new_8_not_null CHECK (true)"_s);
        const QList<Leftover> found = readLeftovers(*m_connection).leftovers;
        QCOMPARE(found.size(), 1);
        m_connection->query(u"ALTER TABLE webinars DROP CONSTRAINT ondelete_new_8_not_null"_s);
        const FixResult result = cleanUpFix(*m_connection, found, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        QVERIFY(!result.changed);
    }

    void cancelledIndexIsLeftAndSaidWhereItCantBeRemovedAtOnce()
    {
        Connection holder(m_database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"UPDATE webinars SET title = title"_s);
        FixChoices choices;
        choices.createIndexes = true;
        choices.only = {keyId};
        const AuditedSchema audited = auditDatabase(*m_connection, builtInSpec());
        std::stop_source stop;
        QElapsedTimer sinceStop;
        QList<Blocker> seen;
        FixResult result;
        {
            const Connection::Cancellable cancellable(*m_connection, stop.get_token());
            result =
                runFix(*m_connection, planFix(audited.schema, audited.audit, choices), {}, [&](const FixProgress &p) {
                    if (!p.index || stop.stop_requested())
                        return;
                    seen = p.blockers;
                    sinceStop.start();
                    stop.request_stop();
                });
        }
        QVERIFY2(result.outcome == FixOutcome::Cancelled, qPrintable(said(result)));
        QVERIFY2(sinceStop.elapsed() < 2000, qPrintable(QString::number(sinceStop.elapsed())));
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().pid, holder.backendPid());
        QCOMPARE(result.leftBehind.size(), 1);
        holder.query(u"COMMIT"_s);
        QCOMPARE(readLeftovers(*m_connection).leftovers.size(), 1);
        QVERIFY(cleanUp(*m_connection).outcome == FixOutcome::Done);
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
    }

    void connectionLostWhileAnIndexIsMadeSaysSo()
    {
        Connection holder(m_database->settings());
        holder.query(u"BEGIN"_s);
        holder.query(u"UPDATE webinars SET title = title"_s);
        FixChoices choices;
        choices.createIndexes = true;
        choices.only = {keyId};
        const AuditedSchema audited = auditDatabase(*m_connection, builtInSpec());
        Connection superuser(m_database->settings());
        bool struck = false;
        const FixResult result =
            runFix(*m_connection, planFix(audited.schema, audited.audit, choices), {}, [&](const FixProgress &p) {
                if (p.index && !std::exchange(struck, true))
                    superuser.query(u"SELECT pg_terminate_backend($1)"_s,
                                    {QString::number(m_connection->backendPid())});
            });
        holder.query(u"COMMIT"_s);
        QVERIFY(struck);
        QVERIFY(result.outcome != FixOutcome::Done);
        QVERIFY2(result.leftBehind.join(u'\n').contains(u"webinars_whatsapp_group_id_ondelete_idx"_s),
                 qPrintable(said(result)));
        QCOMPARE(readLeftovers(superuser).leftovers.size(), 1);
        // And the next run makes it.
        Connection again(m_database->settings(u"owner"_s));
        QVERIFY(runFix(again, planFix(audited.schema, audited.audit, choices), {}).outcome == FixOutcome::Done);
        QVERIFY(readLeftovers(superuser).leftovers.isEmpty());
    }

    void indexIsWatchedWhileItIsMade()
    {
        m_connection->runScript("CREATE TABLE slow (id int); INSERT INTO slow SELECT generate_series(1, 2000); "
                                "CREATE FUNCTION slowly(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS "
                                "'BEGIN PERFORM pg_sleep(0.001); RETURN $1; END'");
        const Oid table = Oid(m_connection->query(u"SELECT 'slow'::regclass::oid"_s).integer(0, 0));
        std::mutex mutex;
        QList<int> percents;
        {
            const IndexWatch watch(m_database->settings(u"owner"_s), table, u"slow_idx"_s,
                                   [&](const IndexProgress &p, const QList<Blocker> &) {
                                       const std::lock_guard lock(mutex);
                                       if (p.phase == IndexProgress::Phase::Reading)
                                           percents.append(p.percent.value_or(-1));
                                   });
            m_connection->query(u"CREATE INDEX CONCURRENTLY slow_idx ON slow (slowly(id))"_s);
        }
        QVERIFY(percents.size() > 2);
        QVERIFY(std::ranges::is_sorted(percents));
        QVERIFY2(percents.last() > 0 && percents.last() <= 100, qPrintable(QString::number(percents.last())));
    }

    void indexesOfPartitionsThatAreNotAttachedAreFound_data()
    {
        QTest::addColumn<bool>("cleaned");
        QTest::newRow("and removed") << true;
        QTest::newRow("and taken up") << false;
    }

    void indexesOfPartitionsThatAreNotAttachedAreFound()
    {
        QFETCH(bool, cleaned);
        m_connection->runScript(
            "CREATE TABLE parts (id int, session uuid REFERENCES whatsapp_sessions) PARTITION BY RANGE (id); "
            "CREATE TABLE parts_a PARTITION OF parts FOR VALUES FROM (0) TO (10); "
            "CREATE TABLE parts_b PARTITION OF parts DEFAULT");
        const QStringList before = catalogSnapshot(*m_connection);
        FixChoices choices;
        choices.createIndexes = true;
        choices.only = {u"public.parts.session"_s};
        choices.resolutions[choices.only.first()] = Resolution::SetNull;
        const AuditedSchema audited = auditDatabase(*m_connection, builtInSpec());
        const FixPlan plan = planFix(audited.schema, audited.audit, choices);
        QCOMPARE(plan.items.size(), 1);
        QVERIFY(plan.items.first().steps[2].kind == FixStep::Kind::AttachIndexes);
        // Of two one was not finished, and neither is attached.
        for (const int step : {0, 1})
            m_connection->query(plan.items.first().steps[step].statements[1]);
        makeInvalid(plan.items.first().steps[1].name);
        const QList<Leftover> found = readLeftovers(*m_connection).leftovers;
        QCOMPARE(found.size(), 2);
        QVERIFY(found[0].kind == Leftover::Kind::LooseIndex);
        QVERIFY(found[1].kind == Leftover::Kind::InvalidIndex);
        QCOMPARE(found[0].finding, choices.only.first());

        if (cleaned) {
            QVERIFY(cleanUp(*m_connection).outcome == FixOutcome::Done);
            QCOMPARE(snapshotDifference(before, catalogSnapshot(*m_connection)), QString());
        }
        const FixResult result = runFix(*m_connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        QVERIFY(readLeftovers(*m_connection).leftovers.isEmpty());
        QVERIFY(auditDatabase(*m_connection, builtInSpec()).audit.finding(choices.only.first())->indexed);
        QCOMPARE(m_connection->query(u"SELECT FROM pg_index WHERE NOT indisvalid"_s).count(), 0);
    }

private:
    QString keyOid()
    {
        return m_connection->query(u"SELECT oid FROM pg_constraint WHERE conname = 'webinars_whatsapp_group_id_fkey'"_s)
            .text(0, 0);
    }

    void makeInvalid(const QString &index)
    {
        Connection superuser(m_database->settings());
        superuser.query(u"UPDATE pg_index SET indisvalid = false WHERE indexrelid = $1::regclass"_s,
                        {u"public."_s + index});
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    QStringList m_before;
};

QTEST_GUILESS_MAIN(TestLeftovers)
#include "tst_leftovers.moc"
