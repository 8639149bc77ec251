// SPDX-License-Identifier: MIT
#include "core/fix/fixchange.h"
#include "core/spec/specreader.h"
#include "files/fixrecord.h"
#include "files/undostore.h"
#include "postgres/audit/auditor.h"
#include "postgres/fix/recordedfix.h"
#include "postgres/records/receiptsettler.h"
#include "support/catalogsnapshot.h"
#include "support/databasefixture.h"

#include <QtCore/QTemporaryDir>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString needed = u"public.needed.session"_s; ///< loses NOT NULL
const QString parts = u"public.parts.session"_s;   ///< partitioned; an index is made
const QString plain = u"public.plain.session"_s;   ///< an index is made, and the rule changed
const QString ruled = u"public.ruled.session"_s;   ///< an index is made, nothing else
const QString strict = u"public.strict.session"_s; ///< has its rule, and loses NOT NULL

FixPlan first(FixPlan plan, qsizetype items)
{
    plan.items.resize(items);
    return plan;
}

} // namespace

/// What becomes of the record of a fix that was killed, or lost its connection: the catalog says what it did.
class TestFixSettling : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_data.isValid());
        qputenv("XDG_DATA_HOME", m_data.path().toLocal8Bit());
        REQUIRE_SERVER(m_fixture);
    }

    void init()
    {
        m_database = m_fixture.sampleDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_connection->runScript(
            "CREATE TABLE needed (id int, session uuid NOT NULL REFERENCES whatsapp_sessions); "
            "CREATE TABLE parts (id int, session uuid REFERENCES whatsapp_sessions) PARTITION BY RANGE (id); "
            "CREATE TABLE parts_a PARTITION OF parts FOR VALUES FROM (0) TO (10); "
            "CREATE TABLE parts_b PARTITION OF parts DEFAULT; "
            "CREATE TABLE plain (id int, session uuid REFERENCES whatsapp_sessions); "
            "CREATE TABLE ruled (id int, session uuid REFERENCES whatsapp_sessions ON DELETE SET NULL); "
            "CREATE TABLE strict (id int, session uuid NOT NULL REFERENCES whatsapp_sessions ON DELETE SET NULL); "
            "CREATE INDEX ON needed (session); CREATE INDEX ON strict (session)");
        m_before = catalogSnapshot(*m_connection);
        m_plan = planned();
        QCOMPARE(findingsOf(m_plan), (QStringList{needed, parts, plain, strict, ruled}));
    }

    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
        for (const Receipt &receipt : UndoStore().receipts())
            UndoStore().remove(receipt);
    }

    void recordHoldsWhatWasDone_data()
    {
        QTest::addColumn<int>("done");
        for (int done = 0; done <= 5; ++done)
            QTest::addRow("%d of 5 keys", done) << done;
    }
    void recordHoldsWhatWasDone()
    {
        QFETCH(const int, done);
        const FixRecord record(m_plan, m_schema, {});
        run(first(m_plan, done));
        QVERIFY(receipt().state == Receipt::State::Pending);
        QCOMPARE(settle(), 1);
        QCOMPARE(settle(), 0);
        // What was to be done stays on record where nothing was.
        QVERIFY(receipt().state == (done > 0 ? Receipt::State::Committed : Receipt::State::RolledBack));
        QCOMPARE(receipt().findings, findingsOf(done > 0 ? first(m_plan, done) : m_plan));
        QCOMPARE(receipt().changes.size(), done);
        for (int i = 0; i < done; ++i)
            QCOMPARE(receipt().changes[i], changeOf(m_plan.items[i], m_schema));
        run(reversal(receipt()));
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
    }

    /// Which of its keys a change is about, it does not say.
    void recordOfAnEarlierVersionStaysOpen()
    {
        const FixRecord record(m_plan, m_schema, {});
        Receipt earlier = receipt();
        for (FixChange &change : earlier.changes)
            change.finding.clear();
        QCOMPARE(UndoStore().save(earlier), QString());
        run(first(m_plan, 1));
        QCOMPARE(settle(), 0);
        QCOMPARE(receipt(), earlier);
    }

    void eachRecordReversesItsOwnWork()
    {
        const FixRecord killed(m_plan, m_schema, {});
        run(first(m_plan, 2));
        const QStringList half = catalogSnapshot(*m_connection);
        const FixPlan rest = planned();
        QCOMPARE(findingsOf(rest), (QStringList{plain, strict, ruled}));
        QVERIFY(runRecordedFix(*m_connection, rest, m_schema, {}, {}, {}).outcome == FixOutcome::Done);
        const QList<Receipt> receipts = UndoStore().receipts();
        QCOMPARE(receipts.size(), 2);
        QCOMPARE(receipts[0].findings, (QStringList{plain, strict, ruled}));
        QCOMPARE(receipts[1].findings, (QStringList{needed, parts}));
        QVERIFY(
            std::ranges::all_of(receipts, [](const Receipt &one) { return one.state == Receipt::State::Committed; }));
        run(reversal(receipts[0]));
        QCOMPARE(snapshotDifference(half, catalogSnapshot(*m_connection)), QString());
        run(reversal(receipts[1]));
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
    }

    void recordOfAProgramThatRunsIsLeftAlone()
    {
        auto other = std::make_unique<Connection>(m_database->settings());
        const FixRecord killed(m_plan, m_schema, {}, u"the first"_s);
        const FixRecord running(planned(), m_schema, {}, u"the second"_s, other->backendPid());
        run(first(m_plan, 1));
        const QList<Receipt> before = UndoStore().receipts();
        // Nor can be told what the one before did: the key may be the running one's work.
        QCOMPARE(settle(), 0);
        QCOMPARE(UndoStore().receipts(), before);
        {
            Connection observer(m_database->settings(u"auditor"_s)); // who sees little of others' sessions
            QCOMPARE(settleReceipts(observer, UndoStore()), 0);
        }
        other.reset();
        QTRY_VERIFY(isAlone());
        QCOMPARE(settle(), 2);
        const QList<Receipt> after = UndoStore().receipts();
        QVERIFY(after[0].state == Receipt::State::Committed);
        QVERIFY(after[1].state == Receipt::State::RolledBack);
    }

    void whoAsksDoesNotRunIt()
    {
        const FixRecord failed(m_plan, m_schema, {}, {}, m_connection->backendPid());
        QCOMPARE(settle(), 1);
    }

    /// A killed program's backend goes on, for example with an index; the next run begins meanwhile.
    void workOfTheNextFixIsItsOwn()
    {
        auto outliving = std::make_unique<Connection>(m_database->settings());
        const FixRecord killed(m_plan, m_schema, {}, {}, outliving->backendPid());
        run(first(m_plan, 1));
        QVERIFY(runRecordedFix(*m_connection, planned(), m_schema, {}, {}, {}).outcome == FixOutcome::Done);
        QVERIFY(UndoStore().receipts()[1].state == Receipt::State::Pending);
        outliving.reset();
        QTRY_VERIFY(isAlone());
        QCOMPARE(settle(), 1);
        QCOMPARE(UndoStore().receipts()[0].findings, (QStringList{parts, plain, strict, ruled}));
        QCOMPARE(UndoStore().receipts()[1].findings, QStringList{needed});
        QCOMPARE(UndoStore().receipts()[1].changes.size(), 1);
    }

    void runIsRecordedWithItsBackend()
    {
        int pid = 0;
        (void)runRecordedFix(*m_connection, m_plan, m_schema, {u"back.sql"_s, u"ticket 9"_s}, {},
                             [&](const FixProgress &) { pid = receipt().backendPid; });
        QCOMPARE(pid, m_connection->backendPid());
        QCOMPARE(receipt().rollbackFile, u"back.sql"_s);
        QCOMPARE(receipt().reason, u"ticket 9"_s);
    }

    void indexWithoutItsKeysRuleIsAllThatIsReversed()
    {
        const FixRecord record(m_plan, m_schema, {});
        FixPlan index;
        index.items = {m_plan.items[2]};
        QVERIFY(index.items.first().steps.first().kind == FixStep::Kind::CreateIndex);
        index.items.first().steps.resize(1);
        run(index);
        QCOMPARE(settle(), 1);
        QVERIFY(receipt().state == Receipt::State::Committed);
        QCOMPARE(receipt().findings, QStringList());
        QCOMPARE(receipt().changes, QList<FixChange>{changeOf(m_plan.items[2], m_schema).withoutKey()});
        run(planned()); // the rule is the next fix's work
        const FixPlan back = reversal(receipt());
        QCOMPARE(back.items.size(), 1);
        QVERIFY(!back.items.first().changesKey());
    }

    void keyWhoseNewOneWaitsForItsSwapIsNotChanged()
    {
        const FixRecord record(m_plan, m_schema, {});
        FixPlan half = first(m_plan, 2);
        QVERIFY(half.items.last().steps.last().kind == FixStep::Kind::Swap);
        half.items.last().steps.removeLast();
        run(half);
        QVERIFY(!auditDatabase(*m_connection, builtInSpec()).audit.leftovers.isEmpty());
        QCOMPARE(settle(), 1);
        QCOMPARE(receipt().findings, QStringList{needed});
        QCOMPARE(
            receipt().changes,
            (QList<FixChange>{changeOf(m_plan.items[0], m_schema), changeOf(m_plan.items[1], m_schema).withoutKey()}));
    }

    void indexThatIsNotFinishedIsNotMade()
    {
        const FixRecord record(m_plan, m_schema, {});
        m_connection->query(u"CREATE INDEX %1 ON plain (session)"_s.arg(m_plan.items[2].indexName));
        m_connection->query(u"UPDATE pg_index SET indisvalid = false WHERE indexrelid = $1::regclass"_s,
                            {m_plan.items[2].indexName});
        QCOMPARE(settle(), 1);
        QVERIFY(receipt().state == Receipt::State::RolledBack);
        QVERIFY(receipt().changes.isEmpty());
    }

    void changeOfAColumnThatTwoKeysShareIsTheKeysWhoseRuleChanged()
    {
        m_connection->runScript("CREATE TABLE archived (id uuid PRIMARY KEY); ALTER TABLE needed ADD FOREIGN KEY "
                                "(session) REFERENCES archived");
        FixChange one{u"one"_s,
                      {u"public"_s, u"needed"_s},
                      u"needed_session_fkey"_s,
                      DeleteRule::NoAction,
                      DeleteRule::SetNull,
                      {},
                      {{u"session"_s, {}, {}}},
                      {},
                      {}};
        FixChange other = one;
        other.finding = u"other"_s;
        other.constraint = u"needed_session_fkey1"_s;
        save({one, other});
        m_connection->runScript(
            "ALTER TABLE needed ALTER session DROP NOT NULL, DROP CONSTRAINT needed_session_fkey, "
            "ADD CONSTRAINT needed_session_fkey FOREIGN KEY (session) REFERENCES whatsapp_sessions ON DELETE SET NULL");
        QCOMPARE(settle(), 1);
        QCOMPARE(receipt().findings, QStringList{u"one"_s});
        QCOMPARE(receipt().changes, QList<FixChange>{one});
    }

    void keyThatWasChangedAgainSinceStaysOnRecord()
    {
        const FixRecord record(m_plan, m_schema, {});
        run(first(m_plan, 1));
        m_connection->runScript(
            "ALTER TABLE needed DROP CONSTRAINT needed_session_fkey, "
            "ADD CONSTRAINT needed_session_fkey FOREIGN KEY (session) REFERENCES whatsapp_sessions ON DELETE CASCADE");
        QCOMPARE(settle(), 1);
        QCOMPARE(receipt().findings, QStringList{needed});
        const FixPlan back = reversal(receipt());
        QVERIFY(back.isEmpty());
        QVERIFY(back.unresolved.value(0).message.contains(u"changed again since"_s));
    }

    void keyThatIsGoneIsLeftOut()
    {
        const FixRecord record(m_plan, m_schema, {});
        run(first(m_plan, 1));
        m_connection->query(u"DROP TABLE plain"_s);
        QCOMPARE(settle(), 1);
        QCOMPARE(receipt().findings, QStringList{needed});
        QCOMPARE(receipt().changes.size(), 1);
    }

    void whatNoKeyCanTellStaysOpen()
    {
        const FixRecord record(m_plan, m_schema, {});
        m_connection->query(u"DROP TABLE plain"_s);
        QCOMPARE(settle(), 0);
        QVERIFY(receipt().state == Receipt::State::Pending);
        QCOMPARE(receipt().findings, findingsOf(m_plan));
    }

    void doubtIsSettled()
    {
        FixRecord record(m_plan, m_schema, {});
        const FixPlan half = first(m_plan, 1);
        FixResult result = runFix(*m_connection, half, {});
        result.inDoubt = {plain};
        record.settle(result);
        QVERIFY(receipt().state == Receipt::State::InDoubt);
        QCOMPARE(receipt().findings, (QStringList{needed, plain}));
        QCOMPARE(settle(), 1);
        QVERIFY(receipt().state == Receipt::State::Committed);
        QCOMPARE(receipt().findings, QStringList{needed});
    }

    void killedReversalHoldsWhatItBroughtBack()
    {
        FixRecord record(m_plan, m_schema, {});
        record.settle(runFix(*m_connection, m_plan, {}));
        const Receipt fix = receipt();
        for (const qsizetype done : {0, 1, 2, 4, 7}) {
            const FixPlan back = reversal(fix);
            QCOMPARE(back.items.size(), 7); // four keys, and three indexes
            const FixRecord killed(back, auditDatabase(*m_connection, builtInSpec()).schema, {});
            run(first(back, done));
            QCOMPARE(settle(), 1);
            QVERIFY(receipt().state == (done > 0 ? Receipt::State::Committed : Receipt::State::RolledBack));
            QCOMPARE(receipt().findings, findingsOf(done > 0 ? first(back, done) : back));
            UndoStore().remove(receipt());
            run(planned());
        }
    }

    void recordOfAnotherServerIsLeftAlone()
    {
        const FixRecord record(m_plan, m_schema, {});
        Receipt elsewhere = receipt();
        elsewhere.host = u"elsewhere"_s;
        QCOMPARE(UndoStore().save(elsewhere), QString());
        QCOMPARE(settle(), 0);
        QCOMPARE(receipt(), elsewhere);
    }

private:
    FixPlan planned()
    {
        FixChoices choices;
        choices.createIndexes = true;
        choices.only = {needed, parts, plain, strict, ruled};
        for (const QString &key : choices.only)
            choices.resolutions[key] = Resolution::SetNull;
        const AuditedSchema audited = auditDatabase(*m_connection, builtInSpec());
        m_schema = audited.schema;
        return planFix(audited.schema, audited.audit, choices);
    }

    FixPlan reversal(const Receipt &receipt)
    {
        return planReversal(auditDatabase(*m_connection, builtInSpec()).schema, receipt.changes,
                            Reversal::RulesAndNotNull);
    }

    void run(const FixPlan &plan)
    {
        const FixResult result = runFix(*m_connection, plan, {});
        QVERIFY(result.outcome == FixOutcome::Done || plan.isEmpty());
    }

    void save(const QList<FixChange> &changes)
    {
        const FixRecord record(m_plan, m_schema, {});
        Receipt other = receipt();
        other.changes = changes;
        other.findings.clear();
        for (const FixChange &change : changes)
            other.findings.append(change.finding);
        QCOMPARE(UndoStore().save(other), QString());
    }

    /// A backend needs a moment to see that its program is gone.
    bool isAlone() { return isOnlyClient(*m_connection); }

    int settle() { return settleReceipts(*m_connection, UndoStore()); }
    static Receipt receipt() { return UndoStore().receipts().value(0); }

    static QStringList findingsOf(const FixPlan &plan)
    {
        QStringList findings;
        for (const FixItem &item : plan.items)
            findings.append(item.finding);
        return findings;
    }

    QTemporaryDir m_data;
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    Schema m_schema; ///< that the last plan was made of
    FixPlan m_plan;
    QStringList m_before;
};

QTEST_GUILESS_MAIN(TestFixSettling)
#include "tst_fixsettling.moc"
