// SPDX-License-Identifier: MIT
#include "catalogsnapshot.h"
#include "databasefixture.h"
#include "postgres/auditor.h"
#include "postgres/fixrunner.h"
#include "statementproxy.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QMap>

#include <algorithm>
#include <atomic>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

constexpr auto tables = R"(
    DROP SCHEMA IF EXISTS s CASCADE;
    CREATE SCHEMA s;
    CREATE TABLE s.parents (id int PRIMARY KEY);
    CREATE TABLE s.plain (id int, parent int NOT NULL REFERENCES s.parents);
    CREATE INDEX ON s.plain (parent);
    CREATE TABLE s.bare (id int, parent int REFERENCES s.parents);
    CREATE TABLE s.parts (id int, parent int REFERENCES s.parents) PARTITION BY RANGE (id);
    CREATE TABLE s.parts_a PARTITION OF s.parts FOR VALUES FROM (0) TO (10);
    CREATE TABLE s.parts_b PARTITION OF s.parts DEFAULT;
    INSERT INTO s.parents SELECT generate_series(1, 20);
    INSERT INTO s.plain SELECT n, n FROM generate_series(1, 20) n;
    INSERT INTO s.bare TABLE s.plain;
    INSERT INTO s.parts TABLE s.plain;
)";

Spec spec()
{
    Spec spec;
    spec.root.table = {u"s"_s, u"parents"_s};
    for (const QString &table : {u"plain"_s, u"bare"_s, u"parts"_s})
        spec.rules.append({{u"s"_s, table}, {u"parent"_s}, spec.root.table, DeleteRule::SetNull, {}, {}});
    return spec;
}

enum class Strike { ConnectionCut, AnswerLost, BackendTerminated };

QString said(const FixResult &result)
{
    QStringList lines{toString(result.outcome)};
    for (const StepResult &step : result.steps)
        lines.append(u"%1, %2: %3 %4"_s.arg(step.finding, step.title, toString(step.state), step.message));
    return (lines + result.leftBehind).join(u'\n');
}

} // namespace

Q_DECLARE_METATYPE(Strike)

/// Something happens at each single statement of a fix of a plain key, of one that gets an index, and of a partitioned
/// table's: every key is exactly before or after, the result says which, and a second run completes all.
class TestFixSweep : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.emptyDatabase();
        m_observer = std::make_unique<Connection>(m_database->settings());
        QVERIFY(m_proxy.start(m_database->settings()));
        m_observer->runScript(tables);
        m_before = keys();
        const FixPlan plan = planned();
        QCOMPARE(plan.items.size(), 3);
        QVERIFY(!plan.items[0].indexName.isEmpty() || !plan.items[1].indexName.isEmpty());
        {
            Connection connection(m_proxy.through(m_database->settings()));
            m_proxy.reset();
            const FixResult result = runFix(connection, plan, {});
            QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
            m_statements = m_proxy.statements();
        }
        m_after = keys();
        m_wanted = catalogSnapshot(*m_observer);
        for (auto key = m_before.cbegin(); key != m_before.cend(); ++key)
            QVERIFY(m_after.value(key.key()) != key.value());
    }

    void cleanupTestCase()
    {
        m_observer.reset();
        m_database.reset();
    }

    void atEveryStatement_data()
    {
        QTest::addColumn<Strike>("strike");
        QTest::newRow("connection cut before the statement") << Strike::ConnectionCut;
        QTest::newRow("connection cut before the answer") << Strike::AnswerLost;
        QTest::newRow("backend terminated") << Strike::BackendTerminated;
    }

    void atEveryStatement()
    {
        QFETCH(const Strike, strike);
        int number = 1;
        for (bool struck = true; struck; ++number) {
            if (strike == Strike::AnswerLost && !leavesSomething(number))
                continue;
            m_observer->runScript(tables);
            const FixPlan plan = planned();
            FixResult result;
            std::atomic<bool> hit = false;
            {
                m_proxy.reset();
                Connection connection(m_proxy.through(m_database->settings()));
                m_proxy.reset();
                if (strike == Strike::BackendTerminated) {
                    m_proxy.setHook([&, pid = connection.backendPid()](int at, const QByteArray &) {
                        if (at != number)
                            return;
                        hit = true;
                        Connection other(m_database->settings());
                        other.query(u"SELECT pg_terminate_backend($1)"_s, {QString::number(pid)});
                    });
                } else {
                    m_proxy.cutAt(number, strike == Strike::ConnectionCut ? StatementProxy::Cut::BeforeStatement
                                                                          : StatementProxy::Cut::BeforeAnswer);
                }
                FixPatience patience;
                patience.giveUpAfterSeconds = 5;
                result = runFix(connection, plan, patience);
            }
            struck = hit || m_proxy.hasCut();
            const QString place = u"at statement %1 (%2): %3"_s.arg(number).arg(
                QString::fromUtf8(m_proxy.statements().value(number - 1).simplified().left(120)), said(result));
            m_proxy.setHook({});
            QVERIFY2(isAlone(), qPrintable(place));
            QVERIFY2(struck || result.outcome == FixOutcome::Done, qPrintable(place));
            const QMap<QString, QString> now = keys();
            for (const FixItem &item : plan.items) {
                const QString table = item.table.toString();
                const bool changed = now.value(table) == m_after.value(table);
                QVERIFY2(changed || now.value(table) == m_before.value(table), qPrintable(place + u'\n' + now.value(table)));
                const bool saidDone = std::ranges::none_of(result.steps, [&](const StepResult &step) {
                    return step.finding == item.finding && step.state != StepState::Done;
                });
                QVERIFY2(changed == saidDone, qPrintable(place));
                QVERIFY2(!changed || result.changed, qPrintable(place));
            }
            const FixResult second = runFix(*m_observer, planned(), {});
            QVERIFY2(second.outcome == FixOutcome::Done || second.outcome == FixOutcome::NothingToDo,
                     qPrintable(place + u'\n' + said(second)));
            const QStringList completed = catalogSnapshot(*m_observer);
            QVERIFY2(completed == m_wanted, qPrintable(place + u'\n' + snapshotDifference(m_wanted, completed)));
        }
        QVERIFY2(number > 60, qPrintable(QString::number(number)));
    }

private:
    FixPlan planned()
    {
        FixChoices choices;
        choices.createIndexes = true;
        const AuditedSchema audited = auditDatabase(*m_observer, spec());
        return planFix(audited.schema, audited.audit, choices);
    }

    /// Whether the statement is done when its answer is lost; the rest of its transaction is rolled back.
    bool leavesSomething(int number) const
    {
        const QByteArray sql = m_statements.value(number - 1).trimmed();
        return number > m_statements.size() || sql.startsWith("COMMIT") || sql.startsWith("CREATE INDEX");
    }

    /// Of each table what a fix changes: its key and whether its column may be NULL, in all its partitions; without what is
    /// temporary, and without indexes, which a second run makes.
    QMap<QString, QString> keys()
    {
        const Rows rows = m_observer->query(uR"(
            SELECT 's.' || t.relname, (
                SELECT string_agg(format('%s %s %s %s %s', c.relname, k.conname, pg_get_constraintdef(k.oid), k.convalidated, a.attnotnull),
                                  E'\n' ORDER BY c.relname, k.conname)
                FROM pg_class c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'parent'
                WHERE (c.oid = t.oid OR c.oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = t.oid))
                  AND (k.conname NOT LIKE 'ondelete\_new\_%'))
            FROM pg_class t WHERE t.relnamespace = 's'::regnamespace AND t.relname IN ('plain', 'bare', 'parts'))"_s);
        QMap<QString, QString> keys;
        for (int i = 0; i < rows.count(); ++i)
            keys.insert(rows.text(i, 0), rows.text(i, 1));
        return keys;
    }

    /// Waits until what was on its way has arrived.
    bool isAlone()
    {
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 20'000) {
            if (m_observer->query(u"SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"_s).count() == 0)
                return true;
            QTest::qWait(5);
        }
        return false;
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_observer;
    StatementProxy m_proxy;
    QMap<QString, QString> m_before;
    QMap<QString, QString> m_after;
    QStringList m_wanted;
    QByteArrayList m_statements; ///< of a run at which nothing strikes
};

QTEST_GUILESS_MAIN(TestFixSweep)
#include "tst_fixsweep.moc"
