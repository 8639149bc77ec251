// SPDX-License-Identifier: MIT
#include "core/fix/fixchange.h"
#include "postgres/audit/auditor.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/fixcleaner.h"
#include "postgres/fix/fixrunner.h"
#include "support/catalogsnapshot.h"
#include "support/databasefixture.h"
#include "support/psql.h"

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString keyId = u"p.children.parent"_s;

Spec spec()
{
    Spec spec;
    spec.root.table = {u"p"_s, u"parents"_s};
    spec.rules = {{{u"p"_s, u"children"_s}, {u"parent"_s}, {u"p"_s, u"parents"_s}, DeleteRule::Cascade, {}, {}}};
    return spec;
}

QString problemsOf(const FixResult &result)
{
    QStringList messages;
    for (const StepResult &step : result.steps)
        messages.append(step.title + u": "_s + step.message);
    for (const Unresolved &unresolved : result.unresolved)
        messages.append(unresolved.message);
    return (messages + result.leftBehind).join(u'\n');
}

} // namespace

/// A fix of a key whose both sides are partitioned, several levels deep: interrupted anywhere, it is before or after.
class TestPartitionedFix : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_database = m_fixture.emptyDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_connection->runScript(R"(
            CREATE SCHEMA p;
            CREATE TABLE p.parents (id int PRIMARY KEY) PARTITION BY RANGE (id);
            CREATE TABLE p.parents_low PARTITION OF p.parents FOR VALUES FROM (MINVALUE) TO (50);
            CREATE TABLE p.parents_high PARTITION OF p.parents FOR VALUES FROM (50) TO (MAXVALUE);
            CREATE TABLE p.children (id int, parent int) PARTITION BY RANGE (id);
            CREATE TABLE p.children_a PARTITION OF p.children FOR VALUES FROM (0) TO (100) PARTITION BY HASH (parent);
            CREATE TABLE p.children_a_0 PARTITION OF p.children_a FOR VALUES WITH (MODULUS 2, REMAINDER 0);
            CREATE TABLE p.children_a_1 PARTITION OF p.children_a FOR VALUES WITH (MODULUS 2, REMAINDER 1);
            CREATE TABLE p.children_b PARTITION OF p.children DEFAULT;
            INSERT INTO p.parents SELECT generate_series(1, 99);
            INSERT INTO p.children SELECT n, n % 99 + 1 FROM generate_series(1, 300) n;
            ALTER TABLE p.children ADD CONSTRAINT points FOREIGN KEY (parent) REFERENCES p.parents;
            COMMENT ON CONSTRAINT points ON p.children IS 'kept';
            COMMENT ON CONSTRAINT points ON p.children_b IS 'this one, too';
        )");
        m_before = catalogSnapshot(*m_connection);
    }

    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void itIsChangedAndReversed()
    {
        const AuditedSchema audited = auditDatabase(*m_connection, spec());
        const FixPlan plan = planFix(audited.schema, audited.audit, {});
        QCOMPARE(plan.items.size(), 1);
        const FixResult result = runFix(*m_connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(problemsOf(result)));
        QCOMPARE(auditDatabase(*m_connection, spec()).audit.summary().differs, 0);
        m_connection->query(u"DELETE FROM p.parents WHERE id < 10"_s);
        QCOMPARE(m_connection->query(u"SELECT count(*) FROM p.children WHERE parent < 10"_s).integer(0, 0), 0);

        const FixPlan back = planReversal(auditDatabase(*m_connection, spec()).schema,
                                          {changeOf(plan.items.first(), audited.schema)}, Reversal::RulesAndNotNull);
        QVERIFY(runFix(*m_connection, back, {}).outcome == FixOutcome::Done);
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
    }

    void theScriptsDoTheSame()
    {
        const AuditedSchema audited = auditDatabase(*m_connection, spec());
        const FixPlan plan = planFix(audited.schema, audited.audit, {});
        QCOMPARE(runInPsql(m_database->settings(), plan.script()), QString());
        QCOMPARE(auditDatabase(*m_connection, spec()).audit.summary().differs, 0);
        QCOMPARE(runInPsql(m_database->settings(), plan.rollbackScript()), QString());
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
    }

    void backendKilledInAnyStepAndTheNextRunGoesOn()
    {
        const AuditedSchema audited = auditDatabase(*m_connection, spec());
        const FixPlan plan = planFix(audited.schema, audited.audit, {});
        const int steps = int(plan.items.first().steps.size());
        QCOMPARE(steps, 2 * newKeys() + 1); // each is added and validated; then the swap
        for (int killAt = 0; killAt < steps; ++killAt) {
            Connection victim(m_database->settings());
            const FixResult result = runFix(victim, plan, {}, [&](const FixProgress &p) {
                if (p.step == killAt && p.state == StepState::Running)
                    m_connection->query(u"SELECT pg_terminate_backend($1)"_s, {QString::number(victim.backendPid())});
            });
            QVERIFY(result.outcome != FixOutcome::Done);
            QCOMPARE(ruleOfKey(), u"a"_s);
        }
        // Everything but the swap was done by those that were killed, each going on where the one before stopped.
        const FixResult last = runFix(*m_connection, plan, {});
        QVERIFY2(last.outcome == FixOutcome::Done, qPrintable(problemsOf(last)));
        QCOMPARE(std::ranges::count_if(last.steps, [](const StepResult &step) { return !step.message.isEmpty(); }),
                 newKeys());
        QCOMPARE(ruleOfKey(), u"c"_s);
        QCOMPARE(
            m_connection->query(u"SELECT count(*) FROM pg_constraint WHERE conname LIKE 'ondelete%'"_s).integer(0, 0),
            0);
    }

    void whatAKilledRunLeftIsCleanedUp()
    {
        const AuditedSchema audited = auditDatabase(*m_connection, spec());
        const FixPlan plan = planFix(audited.schema, audited.audit, {});
        {
            Connection victim(m_database->settings());
            (void)runFix(victim, plan, {}, [&](const FixProgress &p) {
                if (p.step == newKeys() && p.state == StepState::Running)
                    m_connection->query(u"SELECT pg_terminate_backend($1)"_s, {QString::number(victim.backendPid())});
            });
        }
        const FixResult cleaned = cleanUpFix(*m_connection, readLeftovers(*m_connection).leftovers, {});
        QVERIFY(cleaned.outcome == FixOutcome::Done);
        QCOMPARE(cleaned.steps.size(), newKeys());
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
    }

    void aFailedCheckLeavesNothing()
    {
        Connection broken(m_database->settings());
        broken.runScript("SET session_replication_role = replica; INSERT INTO p.children VALUES (400, 12345)");
        const AuditedSchema audited = auditDatabase(*m_connection, spec());
        const FixResult result = runFix(*m_connection, planFix(audited.schema, audited.audit, {}), {});
        QVERIFY(result.outcome == FixOutcome::Refused);
        QVERIFY(!result.changed);
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
    }

    void anIndexIsMadeLeafByLeaf()
    {
        FixChoices choices;
        choices.createIndexes = true;
        const AuditedSchema audited = auditDatabase(*m_connection, spec());
        QVERIFY(!audited.audit.finding(keyId)->indexed);
        const FixPlan plan = planFix(audited.schema, audited.audit, choices);
        const FixResult result = runFix(*m_connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(problemsOf(result)));
        const Audit after = auditDatabase(*m_connection, spec()).audit;
        QVERIFY(after.finding(keyId)->indexed);
        QVERIFY(runFix(*m_connection, planFix(audited.schema, after, choices), {}).outcome == FixOutcome::NothingToDo);
        QCOMPARE(runInPsql(m_database->settings(), plan.rollbackScript()), QString());
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
    }

    void anIndexInterruptedAnywhereIsCompleted()
    {
        FixChoices choices;
        choices.createIndexes = true;
        const AuditedSchema audited = auditDatabase(*m_connection, spec());
        const FixPlan plan = planFix(audited.schema, audited.audit, choices);
        for (int killAt = 0; killAt < 4; ++killAt) {
            Connection victim(m_database->settings());
            (void)runFix(victim, plan, {}, [&](const FixProgress &p) {
                if (p.step == killAt && p.state == StepState::Running)
                    m_connection->query(u"SELECT pg_terminate_backend($1)"_s, {QString::number(victim.backendPid())});
            });
        }
        const FixResult last = runFix(*m_connection, plan, {});
        QVERIFY2(last.outcome == FixOutcome::Done, qPrintable(problemsOf(last)));
        QVERIFY(auditDatabase(*m_connection, spec()).audit.finding(keyId)->indexed);
        QCOMPARE(m_connection->query(u"SELECT count(*) FROM pg_index WHERE NOT indisvalid"_s).integer(0, 0), 0);
    }

private:
    /// Since PostgreSQL 18 the whole table takes a NOT VALID key; before, each of its three leaves.
    [[nodiscard]] int newKeys() const { return m_connection->server().versionNumber >= 180000 ? 1 : 3; }

    QString ruleOfKey()
    {
        return m_connection
            ->query(u"SELECT confdeltype FROM pg_constraint WHERE conname = 'points' AND conparentid = 0"_s)
            .text(0, 0);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    QStringList m_before;
};

QTEST_GUILESS_MAIN(TestPartitionedFix)
#include "tst_partitionedfix.moc"
