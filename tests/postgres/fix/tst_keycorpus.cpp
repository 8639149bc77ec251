// SPDX-License-Identifier: MIT
#include "postgres/audit/auditor.h"
#include "postgres/connection/transaction.h"
#include "postgres/fix/fixrunner.h"
#include "postgres/fix/keycorpus.h"
#include "support/catalogsnapshot.h"
#include "support/databasefixture.h"
#include "support/psql.h"

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

bool canChange(const CorpusKey &key)
{
    return key.refusal.isEmpty();
}

using RuleOfKey = std::function<DeleteRule(const CorpusKey &)>;

DeleteRule ownRule(const CorpusKey &key)
{
    return key.rule;
}

void make(Connection &connection, const QList<CorpusKey> &corpus, const RuleOfKey &ruleOf)
{
    const auto run = [&](const QString &statement, const QString &kind) {
        try {
            connection.query(statement);
        } catch (const DbError &error) {
            QFAIL(qPrintable(u"%1: %2\n%3"_s.arg(kind, error.details(), statement)));
        }
    };
    Transaction transaction(connection, Transaction::Access::ReadWrite);
    for (const QString &statement : corpusFoundation())
        run(statement, u"foundation"_s);
    for (const CorpusKey &key : corpus) {
        for (const QString &statement : key.statements(ruleOf(key)))
            run(statement, key.kind);
    }
    if (!QTest::currentTestFailed())
        transaction.commit();
}

Spec specOf(const QList<CorpusKey> &corpus, const RuleOfKey &ruleOf)
{
    Spec spec;
    spec.root.table = {u"corpus"_s, u"parents"_s};
    for (const CorpusKey &key : corpus)
        spec.rules.append({key.table,
                           key.columns,
                           key.references,
                           ruleOf(key),
                           {},
                           {},
                           ruleOf(key) == key.rule ? key.setColumns : QStringList()});
    return spec;
}

/// A plan for those of @p corpus whose rule is not as @p ruleOf says.
FixPlan planOf(Connection &connection, const QList<CorpusKey> &corpus, const RuleOfKey &ruleOf)
{
    const AuditedSchema audited = auditDatabase(connection, specOf(corpus, ruleOf));
    FixChoices choices;
    for (const Finding &finding : audited.audit.findings) {
        const auto isMeant = [&](const CorpusKey &key) {
            return key.table == finding.table && key.name == finding.constraint;
        };
        if (finding.status == Status::Differs && std::ranges::any_of(corpus, isMeant))
            choices.only.append(finding.id);
    }
    return choices.only.isEmpty() ? FixPlan() : planFix(audited.schema, audited.audit, choices);
}

QString problemsOf(const FixResult &result)
{
    QStringList messages;
    for (const StepResult &step : result.steps) {
        if (step.state != StepState::Done)
            messages.append(u"%1, %2: %3\n%4"_s.arg(step.finding, step.title, step.message, step.sql));
    }
    for (const Unresolved &unresolved : result.unresolved)
        messages.append(unresolved.finding + u": "_s + unresolved.message);
    return (messages + result.leftBehind).join(u'\n');
}

/// Like QCOMPARE, which would cut the difference short.
#define COMPARE_SNAPSHOTS(expected, actual)                                                                            \
    do {                                                                                                               \
        const QString difference = snapshotDifference(expected, actual);                                               \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                                        \
    } while (false)

} // namespace

/// Foreign keys of every kind, changed to other delete rules and back. The database must then be the one that would
/// have been made with those rules from the start, and the one that it was before.
class TestKeyCorpus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.emptyDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_corpus = keyCorpus(m_connection->server().versionNumber);
        make(*m_connection, m_corpus, ownRule);
        if (!QTest::currentTestFailed())
            m_before = catalogSnapshot(*m_connection);
    }

    void optionThatAServerAddsIsNoDifferenceAndOneThatWasSetIs()
    {
        const auto database = m_fixture.emptyDatabase();
        Connection connection(database->settings());
        connection.runScript("CREATE TABLE t (a int)");
        // Written as PostgreSQL 15.20 does at each ALTER TABLE, so that every version can be asked.
        const auto snapshotWith = [&](const QString &options) {
            connection.query(u"UPDATE pg_attribute SET attoptions = $1::text[] WHERE attrelid = 't'::regclass"_s,
                             {options});
            return catalogSnapshot(connection);
        };
        COMPARE_SNAPSHOTS(snapshotWith(u"{pg_attver=17}"_s), snapshotWith(u"{}"_s));
        COMPARE_SNAPSHOTS(snapshotWith(u"{n_distinct=5,pg_attver=17}"_s), snapshotWith(u"{n_distinct=5}"_s));
        COMPARE_SNAPSHOTS(snapshotWith(u"{n_distinct=5,pg_attver=17}"_s),
                          snapshotWith(u"{pg_attver=18,n_distinct=5}"_s));
        QVERIFY(snapshotWith(u"{n_distinct=5,pg_attver=17}"_s) != snapshotWith(u"{n_distinct=6,pg_attver=17}"_s));
        QVERIFY(snapshotWith(u"{n_distinct=5,pg_attver=17}"_s) != snapshotWith(u"{pg_attver=17}"_s));
    }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }

    void corpusIsLarge() { QVERIFY(std::ranges::count_if(m_corpus, canChange) >= 200); }

    void snapshotSeesWhatAChangeCouldLose_data()
    {
        QTest::addColumn<QString>("loss");
        const auto [table, name] = [&] {
            const auto key = std::ranges::find(m_corpus, u"comment"_s, &CorpusKey::kind);
            return std::pair(quoted(key->table), quoted(key->name));
        }();
        QTest::newRow("comment") << u"COMMENT ON CONSTRAINT %2 ON %1 IS NULL"_s.arg(table, name);
        QTest::newRow("name") << u"ALTER TABLE %1 RENAME CONSTRAINT %2 TO other"_s.arg(table, name);
        QTest::newRow("trigger state") << u"ALTER TABLE %1 DISABLE TRIGGER ALL"_s.arg(table);
        QTest::newRow("deferrability") << u"ALTER TABLE %1 ALTER CONSTRAINT %2 DEFERRABLE"_s.arg(table, name);
        QTest::newRow("nullability")
            << u"DELETE FROM %1 WHERE parent IS NULL; ALTER TABLE %1 ALTER parent SET NOT NULL"_s.arg(table);
        QTest::newRow("key") << u"ALTER TABLE %1 DROP CONSTRAINT %2"_s.arg(table, name);
        QTest::newRow("rule") << u"ALTER TABLE %1 DROP CONSTRAINT %2, ADD CONSTRAINT %2 FOREIGN KEY (parent) "
                                 "REFERENCES corpus.parents ON DELETE RESTRICT"_s.arg(table, name);
    }

    void snapshotSeesWhatAChangeCouldLose()
    {
        QFETCH(QString, loss);
        Transaction transaction(*m_connection, Transaction::Access::ReadWrite);
        COMPARE_SNAPSHOTS(m_before, catalogSnapshot(*m_connection));
        for (const QString &statement : loss.split(u"; "_s))
            m_connection->query(statement);
        QVERIFY(!snapshotDifference(m_before, catalogSnapshot(*m_connection)).isEmpty());
    }

    void everyRuleThereAndBack_data()
    {
        QTest::addColumn<int>("steps");
        QTest::addColumn<bool>("oldKeyFiresLast");
        QTest::newRow("next rule") << 1 << false;
        if (qEnvironmentVariable("ONDELETE_CORPUS_RULES") == u"all") { // takes a minute
            QTest::newRow("second next rule") << 2 << false;
            QTest::newRow("third next rule") << 3 << false;
            QTest::newRow("fourth next rule") << 4 << false;
        }
        QTest::newRow("next rule, where the new triggers would fire first") << 1 << true;
    }

    void everyRuleThereAndBack()
    {
        QFETCH(int, steps);
        QFETCH(bool, oldKeyFiresLast);
        const RuleOfKey otherRule = [&](const CorpusKey &key) {
            return canChange(key) ? key.ruleAfter(steps) : key.rule;
        };
        const auto twin = m_fixture.emptyDatabase();
        Connection twinConnection(twin->settings());
        make(twinConnection, m_corpus, otherRule);
        if (QTest::currentTestFailed())
            return;
        if (oldKeyFiresLast)
            makeNextOidSixDigitsLong();

        // Half of the keys go back by another fix; the others, and those of which only the script knows all, by the
        // rollback script.
        QList<CorpusKey> byFix;
        QList<CorpusKey> byScript;
        for (qsizetype i = 0; i < m_corpus.size(); ++i) {
            const CorpusKey &key = m_corpus[i];
            if (canChange(key))
                (key.losesMoreThanItsRuleUnder(otherRule(key)) || i % 2 == 0 ? byScript : byFix).append(key);
        }
        const FixPlan first = planOf(*m_connection, byFix, otherRule);
        const FixPlan second = planOf(*m_connection, byScript, otherRule);
        QVERIFY(first.items.size() + second.items.size() >= 200);
        for (const FixPlan &plan : {first, second}) {
            const FixResult result = runFix(*m_connection, plan, {});
            QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(problemsOf(result)));
            const FixItem &item = plan.items.first();
            const FixStep &begun = (oldKeyFiresLast ? item.otherWay : item.steps).first();
            QCOMPARE(result.steps.first().sql, begun.statements.join(u'\n'));
        }
        QVERIFY(catalogSnapshot(twinConnection) != m_before);
        COMPARE_SNAPSHOTS(catalogSnapshot(twinConnection), catalogSnapshot(*m_connection));

        QCOMPARE(runInPsql(m_database->settings(), second.rollbackScript()), QString());
        const FixResult back = runFix(*m_connection, planOf(*m_connection, byFix, ownRule), {});
        QVERIFY2(back.outcome == FixOutcome::Done, qPrintable(problemsOf(back)));
        COMPARE_SNAPSHOTS(m_before, catalogSnapshot(*m_connection));
    }

    void whatAChangeCannotKeepIsRefusedByName()
    {
        QList<CorpusKey> refused = m_corpus;
        refused.removeIf(canChange);
        const FixPlan plan = planOf(*m_connection, refused, [](const CorpusKey &key) { return key.ruleAfter(1); });
        QVERIFY(plan.items.isEmpty());
        for (const CorpusKey &key : refused) {
            const auto isOfKey = [&](const Unresolved &unresolved) {
                return unresolved.finding.contains(key.table.name) && unresolved.message.contains(key.refusal)
                    && (unresolved.message.contains(key.name) || unresolved.message.contains(key.table.name)
                        || unresolved.message.contains(key.references.name));
            };
            QVERIFY2(std::ranges::any_of(plan.unresolved, isOfKey), qPrintable(key.kind));
        }
        COMPARE_SNAPSHOTS(m_before, catalogSnapshot(*m_connection));
    }

private:
    /// Key triggers fire in the order of their names, which end with their key's oid, as text: "…_100000" comes before
    /// "…_20000". Every large object takes an oid, also one that is rolled back.
    void makeNextOidSixDigitsLong()
    {
        Transaction transaction(*m_connection, Transaction::Access::ReadWrite);
        const qint64 next = m_connection->query(u"SELECT lo_create(0)"_s).integer(0, 0);
        QVERIFY(next < 100'000);
        m_connection->query(u"SELECT max(lo_create(0)) FROM generate_series(%1, 100000)"_s.arg(next));
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    QList<CorpusKey> m_corpus;
    QStringList m_before;
};

QTEST_GUILESS_MAIN(TestKeyCorpus)
#include "tst_keycorpus.moc"
