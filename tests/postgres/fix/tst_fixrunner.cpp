// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/migrationfiles.h"
#include "postgres/audit/auditor.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/fixcleaner.h"
#include "postgres/fix/fixrunner.h"
#include "support/catalogsnapshot.h"
#include "support/databasefixture.h"
#include "support/psql.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <future>
#include <thread>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString linksKey = u"public.dynamic_links.whatsapp_group_id"_s;
const QString campaignKey = u"public.notification_campaign_groups.group_id"_s;
const QString sessionKey = u"public.webinars.whatsapp_session_id"_s;

FixChoices everything()
{
    FixChoices choices;
    choices.includeUnlisted = true;
    choices.resolutions[linksKey] = Resolution::Cascade;
    return choices;
}

/// All that a fix may touch: every key's definition, validity and comment, and NOT NULL of every column.
QStringList catalogOf(Connection &connection)
{
    const Rows rows = connection.query(uR"(
        SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
               || ' ' || coalesce(obj_description(oid, 'pg_constraint'), '')
        FROM pg_constraint WHERE contype IN ('f', 'c') AND connamespace = 'public'::regnamespace
      UNION ALL
        SELECT attrelid::regclass::text || '.' || attname || ' ' || attnotnull FROM pg_attribute a
        JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0
        ORDER BY 1)"_s);
    QStringList lines;
    for (int i = 0; i < rows.count(); ++i)
        lines.append(rows.text(i, 0));
    return lines;
}

} // namespace

class TestFixRunner : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init() { m_database = m_fixture.sampleDatabase(); }
    void cleanup() { m_database.reset(); }

    void sampleIsAuditedAsTheRequirementsSay()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const Audit state = auditDatabase(connection, builtInSpec()).audit;
        const AuditSummary expected{7, 5, 0, 4, 3};
        QCOMPARE(state.summary(), expected);
        QVERIFY(state.finding(campaignKey)->hasProblem(ProblemCode::SetNullOnNotNull));
        QVERIFY(state.finding(linksKey)->hasProblem(ProblemCode::SetNullViolatesCheck));
        QVERIFY(state.finding(sessionKey)->hasProblem(ProblemCode::UnlistedBlocker));
        QCOMPARE(std::ranges::count_if(state.findings, [](const Finding &f) { return !f.indexed; }), 11);
        QCOMPARE(state.undeclared.size(), 1);
        QCOMPARE(state.undeclared[0].column, u"session_id"_s);
    }

    void conflictsAreCountedExactly()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const Audit state = auditDatabase(connection, builtInSpec()).audit;
        const auto rowsOf = [&](const QString &id) { return state.finding(id)->problems.front().rows; };
        QCOMPARE(rowsOf(campaignKey),
                 std::optional(connection.query(u"SELECT count(*) FROM notification_campaign_groups"_s).integer(0, 0)));
        QCOMPARE(rowsOf(linksKey),
                 std::optional(connection
                                   .query(u"SELECT count(*) FROM dynamic_links WHERE whatsapp_group_id IS NOT NULL "
                                          "AND destination_url IS NULL"_s)
                                   .integer(0, 0)));
    }

    void roleWithoutRightsSeesTheKeysAndCountsNothing()
    {
        Connection connection(m_database->settings(u"auditor"_s));
        const Audit state = auditDatabase(connection, builtInSpec()).audit;
        QCOMPARE(state.summary().differs, 5);
        QVERIFY(!state.finding(campaignKey)->problems.front().rows);
    }

    void wholeFixLeavesNothingThatStopsDeletes()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const FixResult result = fix(connection, everything());
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(problemsOf(result)));
        QVERIFY(result.changed);
        const Audit after = auditDatabase(connection, builtInSpec()).audit;
        QVERIFY(after.stillBlocking().isEmpty());
        QVERIFY(fix(connection, everything()).outcome == FixOutcome::NothingToDo);
    }

    void literalFixIsPartialAndSaysWhatStillStops()
    {
        Connection connection(m_database->settings(u"owner"_s));
        FixChoices choices;
        for (const QString &key : {campaignKey, linksKey, sessionKey})
            choices.resolutions[key] = Resolution::Skip;
        const FixResult result = fix(connection, choices);
        QVERIFY(result.outcome == FixOutcome::Partial);
        const Audit after = auditDatabase(connection, builtInSpec()).audit;
        QCOMPARE(after.summary().differs, 0);
        QCOMPARE(after.stillBlocking().size(), 3);
    }

    void printedPlanDoesWhatTheRunDoes()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const auto copy = m_fixture.sampleDatabase();
        Connection other(copy->settings(u"owner"_s));
        const AuditedSchema audited = auditDatabase(other, builtInSpec());
        QCOMPARE(runInPsql(copy->settings(u"owner"_s), planFix(audited.schema, audited.audit, everything()).script()),
                 QString());
        QVERIFY(fix(connection, everything()).outcome == FixOutcome::Done);
        QCOMPARE(catalogOf(other), catalogOf(connection));
    }

    void migrationFilesOneAfterTheOtherDoWhatTheFixDoes()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const auto copy = m_fixture.sampleDatabase();
        Connection other(copy->settings(u"owner"_s));
        FixChoices choices = everything();
        choices.createIndexes = true;
        const AuditedSchema audited = auditDatabase(other, builtInSpec());
        const QTemporaryDir folder;
        const MigrationFiles files = saveMigrationFiles(planFix(audited.schema, audited.audit, choices), folder.path());
        QVERIFY2(files.error.isEmpty(), qPrintable(files.error));
        const QStringList sorted = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(sorted.size(), files.paths.size());
        for (const QString &name : sorted) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString sql = QString::fromUtf8(file.readAll());
            QVERIFY2(sql.contains(u"lock_timeout"_s) || sql.contains(u"CREATE INDEX CONCURRENTLY"_s), qPrintable(sql));
            QCOMPARE(runInPsql(copy->settings(u"owner"_s), sql), QString());
        }
        QVERIFY(fix(connection, choices).outcome == FixOutcome::Done);
        QCOMPARE(snapshotDifference(catalogSnapshot(other), catalogSnapshot(connection)), QString());
    }

    void namesOfManyMigrationFilesStillSort()
    {
        FixPlan plan;
        plan.items.resize(1);
        plan.items.first().finding = u"p.t.c"_s;
        plan.items.first().steps.resize(1001);
        const QTemporaryDir folder;
        const MigrationFiles files = saveMigrationFiles(plan, folder.path());
        QCOMPARE(files.paths.size(), 1001);
        QVERIFY(std::ranges::is_sorted(files.paths));
    }

    void deadlockIsTriedAgain()
    {
        // More patient than the server is with a deadlock, and locked the other way round by somebody else.
        Connection superuser(m_database->settings());
        superuser.query(u"ALTER DATABASE %1 SET deadlock_timeout = '50ms'"_s.arg(m_database->name()));
        Connection connection(m_database->settings());
        FixChoices choices;
        choices.only = {u"public.webinars.whatsapp_group_id"_s};
        choices.lockTimeoutMs = 20'000;
        const AuditedSchema audited = auditDatabase(connection, builtInSpec());
        std::jthread other;
        int tries = 0;
        const FixResult result =
            runFix(connection, planFix(audited.schema, audited.audit, choices), {}, [&](const FixProgress &p) {
                if (p.step == 0)
                    tries = std::max(tries, p.tries);
                if (p.step != 0 || p.state != StepState::Running || p.tries != 1)
                    return;
                std::promise<void> holds;
                auto held = holds.get_future();
                other = std::jthread([settings = m_database->settings(), holds = std::move(holds),
                                      pid = connection.backendPid()]() mutable {
                    Connection child(settings);
                    child.query(u"SET deadlock_timeout = '60s'"_s); // the victim is the fix
                    child.query(u"BEGIN"_s);
                    child.query(u"UPDATE webinars SET title = title"_s);
                    holds.set_value();
                    while (child.query(u"SELECT FROM pg_locks WHERE pid = $1 AND NOT granted"_s, {QString::number(pid)})
                               .count()
                           == 0)
                        child.query(u"SELECT pg_sleep(0.01)"_s);
                    child.query(u"UPDATE whatsapp_groups SET group_name = group_name"_s);
                    child.query(u"COMMIT"_s);
                });
                held.wait();
            });
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(problemsOf(result)));
        QVERIFY2(tries > 1, qPrintable(QString::number(tries)));
    }

    void longReaderMakesItWaitAndThenGiveUpWithoutATrace()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const QStringList before = catalogOf(connection);
        Connection reader(m_database->settings());
        const Transaction reading(reader, Transaction::Access::ReadOnly);
        reader.query(u"SELECT count(*) FROM public.webinars"_s);
        QTest::qWait(1100); // long enough to count as in the way

        FixChoices choices;
        choices.only = {u"public.webinars.whatsapp_group_id"_s};
        FixPatience patience;
        patience.giveUpAfterSeconds = 1;
        QList<Blocker> seen;
        const AuditedSchema audited = auditDatabase(connection, builtInSpec());
        const FixResult result = runFix(connection, planFix(audited.schema, audited.audit, choices), patience,
                                        [&](const FixProgress &p) { seen += p.blockers; });
        QVERIFY(result.outcome == FixOutcome::GaveUp);
        QVERIFY(!result.changed);
        QVERIFY(!seen.isEmpty());
        QCOMPARE(seen[0].pid, reader.backendPid());
        QCOMPARE(catalogOf(connection), before);
    }

    void autovacuumIsLetFinishAndNamed()
    {
        // An autovacuum that takes long: it may work for a moment only between two long pauses.
        Connection superuser(m_database->settings());
        superuser.query(
            u"ALTER TABLE webinars SET (autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1, "
            "autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0)"_s);
        superuser.query(u"ALTER SYSTEM SET autovacuum_naptime = '1s'"_s);
        superuser.query(u"ALTER SYSTEM SET vacuum_cost_page_hit = 100"_s);
        superuser.query(u"SELECT pg_reload_conf()"_s);
        superuser.query(u"DO $$ BEGIN FOR i IN 1..100 LOOP UPDATE webinars SET title = title; END LOOP; END $$"_s);
        const auto vacuums = [&] {
            return superuser
                       .query(uR"(SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'
                                       AND query LIKE '%public.webinars%' AND now() - xact_start > '1.2s')"_s)
                       .integer(0, 0)
                > 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(vacuums(), 60'000);

        const QStringList before = catalogOf(superuser);
        FixChoices choices;
        choices.only = {u"public.webinars.whatsapp_group_id"_s};
        FixPatience patience;
        patience.giveUpAfterSeconds = 1;
        Blocker seen;
        const AuditedSchema audited = auditDatabase(superuser, builtInSpec());
        const FixResult result = runFix(superuser, planFix(audited.schema, audited.audit, choices), patience,
                                        [&](const FixProgress &p) { seen = p.blockers.value(0, seen); });
        superuser.query(u"ALTER SYSTEM RESET ALL"_s);
        superuser.query(u"SELECT pg_reload_conf()"_s);
        QVERIFY(result.outcome == FixOutcome::GaveUp);
        QVERIFY(seen.autovacuum);
        QVERIFY2(result.steps.constFirst().message.contains(u"autovacuum (pid %1)"_s.arg(seen.pid)),
                 qPrintable(result.steps.constFirst().message));
        QCOMPARE(catalogOf(superuser), before);
    }

    void cancelWhileWaitingLeavesNothing()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const QStringList before = catalogOf(connection);
        Connection reader(m_database->settings());
        const Transaction reading(reader, Transaction::Access::ReadOnly);
        reader.query(u"SELECT count(*) FROM public.whatsapp_groups"_s);
        QTest::qWait(1100);

        const AuditedSchema audited = auditDatabase(connection, builtInSpec());
        const FixPlan plan = planFix(audited.schema, audited.audit, everything());
        std::stop_source stop;
        QElapsedTimer sinceStop;
        FixResult result;
        {
            const Connection::Cancellable cancellable(connection, stop.get_token());
            result = runFix(connection, plan, {}, [&](const FixProgress &p) {
                if (p.state == StepState::Waiting && !stop.stop_requested()) {
                    sinceStop.start();
                    stop.request_stop();
                }
            });
        }
        QVERIFY(result.outcome == FixOutcome::Cancelled);
        QVERIFY2(sinceStop.elapsed() < 1000, qPrintable(QString::number(sinceStop.elapsed())));
        QVERIFY(!result.changed);
        QCOMPARE(catalogOf(connection), before);
    }

    void terminatedBackendLeavesEachKeyBeforeOrAfter()
    {
        for (int killAtStep = 0; killAtStep < 3; ++killAtStep) {
            const auto database = m_fixture.sampleDatabase();
            Connection connection(database->settings(u"owner"_s));
            Connection superuser(database->settings());
            FixChoices choices;
            choices.only = {u"public.webinars.whatsapp_group_id"_s};
            const AuditedSchema audited = auditDatabase(connection, builtInSpec());
            const FixPlan plan = planFix(audited.schema, audited.audit, choices);
            const FixResult result = runFix(connection, plan, {}, [&](const FixProgress &p) {
                if (p.step == killAtStep && p.state == StepState::Running)
                    terminate(superuser, connection.backendPid());
            });
            QVERIFY(result.outcome != FixOutcome::Done);

            // What is left is recognised, cleaned up, and a second run completes.
            Connection again(database->settings(u"owner"_s));
            const QString rule = again
                                     .query(u"SELECT confdeltype FROM pg_constraint WHERE conname = "
                                            "'webinars_whatsapp_group_id_fkey'"_s)
                                     .text(0, 0);
            QCOMPARE(rule, u"a"_s);
            const FixResult cleaned = cleanUpFix(again, readLeftovers(again).leftovers, {});
            QVERIFY(cleaned.leftBehind.isEmpty());
            QCOMPARE(cleaned.steps.size(), killAtStep == 0 ? 0 : 1);
            QVERIFY(fix(again, choices).outcome == FixOutcome::Done);
        }
    }

    void interruptedRunIsCompletedByTheNext()
    {
        Connection connection(m_database->settings(u"owner"_s));
        FixChoices choices;
        choices.only = {u"public.webinars.whatsapp_group_id"_s};
        const AuditedSchema audited = auditDatabase(connection, builtInSpec());
        const FixPlan plan = planFix(audited.schema, audited.audit, choices);
        {
            Transaction transaction(connection, Transaction::Access::ReadWrite);
            for (const QString &statement : plan.items[0].steps[0].statements)
                connection.query(statement);
            transaction.commit();
        }
        QCOMPARE(auditDatabase(connection, builtInSpec()).audit.findings.size(), audited.audit.findings.size());
        QVERIFY(fix(connection, choices).outcome == FixOutcome::Done);
        QCOMPARE(connection.query(u"SELECT count(*) FROM pg_constraint WHERE conname LIKE 'ondelete%'"_s).integer(0, 0),
                 0);
    }

    void keyWithOrphansStaysAsItWas()
    {
        Connection superuser(m_database->settings());
        superuser.query(u"ALTER TABLE webinars DROP CONSTRAINT webinars_whatsapp_group_id_fkey"_s);
        superuser.query(
            u"UPDATE webinars SET whatsapp_group_id = gen_random_uuid() WHERE id = (SELECT id FROM webinars LIMIT 1)"_s);
        superuser.query(u"ALTER TABLE webinars ADD CONSTRAINT webinars_whatsapp_group_id_fkey FOREIGN KEY "
                        "(whatsapp_group_id) REFERENCES whatsapp_groups (id) NOT VALID"_s);
        Connection connection(m_database->settings(u"owner"_s));
        FixChoices choices;
        choices.only = {u"public.webinars.whatsapp_group_id"_s};
        // Not valid before: swapped without a check, and not valid after.
        QVERIFY(fix(connection, choices).outcome == FixOutcome::Done);
        const Rows rows = connection.query(u"SELECT confdeltype, convalidated FROM pg_constraint WHERE conname = "
                                           "'webinars_whatsapp_group_id_fkey'"_s);
        QCOMPARE(rows.text(0, 0), u"n"_s);
        QVERIFY(!rows.boolean(0, 1));
    }

    void refusalOfAnEventTriggerChangesNothing()
    {
        Connection superuser(m_database->settings());
        superuser.runScript("CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS "
                            "$$BEGIN RAISE EXCEPTION 'no changes today'; END$$;"
                            "CREATE EVENT TRIGGER refuse ON ddl_command_end EXECUTE FUNCTION refuse()");
        Connection connection(m_database->settings(u"owner"_s));
        const QStringList before = catalogOf(connection);
        const FixResult result = fix(connection, everything());
        superuser.query(u"DROP EVENT TRIGGER refuse"_s);
        QVERIFY(result.outcome == FixOutcome::Refused);
        QVERIFY(!result.changed);
        QVERIFY(problemsOf(result).contains(u"no changes today"));
        QCOMPARE(catalogOf(connection), before);
    }

    void missingIndexesAreMadeAndTheRollbackRemovesThem()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const QStringList before = catalogOf(connection);
        const int indexesBefore = indexes(connection);
        FixChoices choices = everything();
        choices.createIndexes = true;
        const AuditedSchema audited = auditDatabase(connection, builtInSpec());
        const auto missing = std::ranges::count_if(audited.audit.findings,
                                                   [](const Finding &f) { return f.hasProblem(ProblemCode::NoIndex); });
        QVERIFY(missing > 0);
        const FixPlan plan = planFix(audited.schema, audited.audit, choices);
        const FixResult result = runFix(connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(problemsOf(result)));
        QCOMPARE(indexes(connection), indexesBefore + int(missing));
        const Audit after = auditDatabase(connection, builtInSpec()).audit;
        QVERIFY(
            std::ranges::none_of(after.findings, [](const Finding &f) { return f.hasProblem(ProblemCode::NoIndex); }));
        QVERIFY(fix(connection, choices).outcome == FixOutcome::NothingToDo);
        QCOMPARE(runInPsql(m_database->settings(u"owner"_s), plan.rollbackScript()), QString());
        QCOMPARE(indexes(connection), indexesBefore);
        QCOMPARE(catalogOf(connection), before);
    }

    void invalidIndexOfAnInterruptedRunIsMadeAgain()
    {
        Connection connection(m_database->settings(u"owner"_s));
        FixChoices choices;
        choices.createIndexes = true;
        choices.only = {u"public.webinars.whatsapp_group_id"_s};
        const AuditedSchema audited = auditDatabase(connection, builtInSpec());
        const FixPlan plan = planFix(audited.schema, audited.audit, choices);
        QCOMPARE(plan.items.size(), 1);
        const FixStep &step = plan.items.first().steps.first();
        QVERIFY(step.kind == FixStep::Kind::CreateIndex);
        connection.query(step.statements[1]);
        Connection superuser(m_database->settings());
        superuser.query(u"UPDATE pg_index SET indisvalid = false WHERE indexrelid = $1::regclass"_s,
                        {u"public."_s + plan.items.first().indexName});
        const FixResult result = runFix(connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(problemsOf(result)));
        QVERIFY(superuser
                    .query(u"SELECT indisvalid FROM pg_index WHERE indexrelid = $1::regclass"_s,
                           {u"public."_s + plan.items.first().indexName})
                    .boolean(0, 0));
    }

private:
    static int indexes(Connection &connection)
    {
        return int(connection.query(u"SELECT count(*) FROM pg_indexes WHERE schemaname = 'public'"_s).integer(0, 0));
    }

    /// Returns when the backend is gone. (The function's own timeout came with PostgreSQL 14.)
    static void terminate(Connection &superuser, int pid)
    {
        superuser.query(u"SELECT pg_terminate_backend($1)"_s, {QString::number(pid)});
        const auto isGone = [&] {
            return superuser.query(u"SELECT FROM pg_stat_activity WHERE pid = $1"_s, {QString::number(pid)}).count()
                == 0;
        };
        QTRY_VERIFY(isGone());
    }

    static FixResult fix(Connection &connection, const FixChoices &choices)
    {
        const AuditedSchema audited = auditDatabase(connection, builtInSpec());
        return runFix(connection, planFix(audited.schema, audited.audit, choices), {});
    }

    static QString problemsOf(const FixResult &result)
    {
        QStringList messages;
        for (const StepResult &step : result.steps)
            messages.append(step.message);
        for (const Unresolved &unresolved : result.unresolved)
            messages.append(unresolved.finding + u": "_s + unresolved.message);
        messages.append(result.leftBehind);
        messages.removeAll({});
        return messages.join(u'\n');
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestFixRunner)
#include "tst_fixrunner.moc"
