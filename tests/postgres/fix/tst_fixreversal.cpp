// SPDX-License-Identifier: MIT
#include "core/fix/fixchange.h"
#include "core/spec/specreader.h"
#include "files/fixrecord.h"
#include "files/undostore.h"
#include "postgres/audit/auditor.h"
#include "postgres/fix/fixrunner.h"
#include "support/catalogsnapshot.h"
#include "support/fixstory.h"
#include "support/psql.h"

#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// The way back from a fix, by its record and by its rollback script: it brings back what was, removes the indexes that
/// the fix made, and nothing else; and it copes with a record that a killed fix left.
class TestFixReversal : public QObject
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
            "CREATE TABLE plain (id int, session uuid REFERENCES whatsapp_sessions); "
            "CREATE TABLE ruled (id int, session uuid REFERENCES whatsapp_sessions ON DELETE SET NULL); "
            "CREATE TABLE parts (id int, session uuid REFERENCES whatsapp_sessions) PARTITION BY RANGE (id); "
            "CREATE TABLE parts_a PARTITION OF parts FOR VALUES FROM (0) TO (10); "
            "CREATE TABLE parts_b PARTITION OF parts DEFAULT");
        m_before = catalogSnapshot(*m_connection);
        m_indexes = indexes();
    }

    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
        for (const Receipt &receipt : UndoStore().receipts())
            UndoStore().remove(receipt);
    }

    void indexesThatTheFixMadeGoWithIt()
    {
        const FixPlan plan = planned();
        QCOMPARE(plan.items.size(), 3);
        FixRecord record(plan, m_schema, {});
        const FixResult result = runFix(*m_connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        record.settle(result);
        QVERIFY(indexes() != m_indexes);

        const FixPlan back = reversal();
        QCOMPARE(back.items.size(), 5); // two rules, and an index each
        const FixResult reversed = runFix(*m_connection, back, {});
        QVERIFY2(reversed.outcome == FixOutcome::Done, qPrintable(said(reversed)));
        QCOMPARE(indexes(), m_indexes);
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
        QVERIFY(reversal().isEmpty());
        // Its own rollback script makes them again, and its script does what it did.
        QCOMPARE(runInPsql(m_database->settings(), back.rollbackScript()), QString());
        QVERIFY(indexes() != m_indexes);
        QCOMPARE(runInPsql(m_database->settings(), reversal().script()), QString());
        QCOMPARE(indexes(), m_indexes);
    }

    void indexOfAnotherShapeOrNameStays()
    {
        const FixPlan plan = planned();
        FixRecord record(plan, m_schema, {});
        record.settle(runFix(*m_connection, plan, {}));
        m_connection->runScript(
            "DROP INDEX plain_session_ondelete_idx; CREATE INDEX plain_session_ondelete_idx ON plain (id); "
            "ALTER INDEX ruled_session_ondelete_idx RENAME TO theirs");
        const FixPlan back = reversal();
        QVERIFY(std::ranges::none_of(back.items, [](const FixItem &item) {
            return item.finding.contains(u"plain_session"_s) || item.finding.contains(u"ruled"_s);
        }));
        QVERIFY(runFix(*m_connection, back, {}).outcome == FixOutcome::Done);
        QVERIFY(indexes().contains(u"plain_session_ondelete_idx"_s) && indexes().contains(u"theirs"_s));
        QVERIFY(!indexes().contains(u"parts_session_ondelete_idx"_s));
    }

    /// As after kill -9: the record is pending, and names more than was done.
    void pendingRecordBringsBackWhatWasDone()
    {
        FixPlan plan = planned();
        const FixRecord record(plan, m_schema, {}, u"ticket 9"_s);
        QCOMPARE(record.error(), QString());
        const QList<Receipt> receipts = UndoStore().receipts();
        QCOMPARE(receipts.size(), 1);
        QVERIFY(receipts.first().state == Receipt::State::Pending);
        QCOMPARE(receipts.first().reason, u"ticket 9"_s);
        QVERIFY(reversal().isEmpty());
        plan.items.resize(1);
        QVERIFY(runFix(*m_connection, plan, {}).outcome == FixOutcome::Done);
        QVERIFY(runFix(*m_connection, reversal(), {}).outcome == FixOutcome::Done);
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
        QCOMPARE(indexes(), m_indexes);
    }

    void rollbackScriptBringsTheCatalogBack()
    {
        m_connection->query(u"COMMENT ON CONSTRAINT webinars_whatsapp_group_id_fkey ON webinars IS 'it''s \\kept'"_s);
        const QStringList before = catalogSnapshot(*m_connection);
        FixChoices choices;
        choices.includeUnlisted = true;
        choices.resolutions[u"public.dynamic_links.whatsapp_group_id"_s] = Resolution::Cascade;
        const FixPlan plan = planned(choices);
        const FixResult result = runFix(*m_connection, plan, {});
        QVERIFY2(result.changed, qPrintable(said(result)));
        QVERIFY(catalogSnapshot(*m_connection) != before);
        QCOMPARE(runInPsql(m_database->settings(), plan.rollbackScript()), QString());
        QCOMPARE(snapshotDifference(before, catalogSnapshot(*m_connection)), QString());
    }

    void nullThatCameMeanwhileStopsTheRollbackBeforeItsFirstChange()
    {
        FixChoices choices;
        choices.only = {u"public.notification_campaign_groups.group_id"_s};
        const FixPlan plan = planned(choices);
        QVERIFY(runFix(*m_connection, plan, {}).outcome == FixOutcome::Done);
        const QStringList after = catalogSnapshot(*m_connection);
        m_connection->query(u"UPDATE notification_campaign_groups SET group_id = NULL WHERE id = (SELECT id FROM "
                            "notification_campaign_groups LIMIT 1)"_s);
        const QString refused = runInPsql(m_database->settings(), plan.rollbackScript());
        QVERIFY2(refused.contains(u"Rows with NULL: 1"), qPrintable(refused));
        QCOMPARE(snapshotDifference(after, catalogSnapshot(*m_connection)), QString());
        QCOMPARE(runInPsql(m_database->settings(), plan.rollbackScript(), {u"rules_only=1"_s}), QString());
        m_connection->query(u"DELETE FROM notification_campaign_groups WHERE group_id IS NULL"_s);
        QVERIFY(catalogSnapshot(*m_connection) != m_before);
        m_connection->query(u"ALTER TABLE notification_campaign_groups ALTER group_id SET NOT NULL"_s);
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
    }

    void nullInTheLastOfSeveralColumnsStopsTheWholeRollback()
    {
        // Three keys whose columns lose NOT NULL; whatever the order of the way back, one is the last.
        m_connection->runScript(
            "CREATE TABLE a (id int PRIMARY KEY, session uuid NOT NULL REFERENCES whatsapp_sessions);"
            "CREATE TABLE b (LIKE a INCLUDING ALL, FOREIGN KEY (session) REFERENCES whatsapp_sessions);"
            "CREATE TABLE c (LIKE a INCLUDING ALL, FOREIGN KEY (session) REFERENCES whatsapp_sessions);"
            "INSERT INTO a SELECT 1, id FROM whatsapp_sessions LIMIT 1; INSERT INTO b TABLE a; INSERT INTO c TABLE a");
        FixChoices choices;
        for (const QString &table : {u"a"_s, u"b"_s, u"c"_s}) {
            choices.only.append(u"public.%1.session"_s.arg(table));
            choices.resolutions[choices.only.last()] = Resolution::SetNull;
        }
        const FixPlan plan = planned(choices);
        QCOMPARE(plan.items.size(), 3);
        QVERIFY(runFix(*m_connection, plan, {}).outcome == FixOutcome::Done);
        const QStringList after = catalogSnapshot(*m_connection);
        QList<FixChange> changes;
        for (const FixItem &item : plan.items)
            changes.append(changeOf(item, m_schema));
        for (const QString &table : {u"a"_s, u"b"_s, u"c"_s}) {
            m_connection->query(u"UPDATE %1 SET session = NULL"_s.arg(table));
            const QString refused = runInPsql(m_database->settings(), plan.rollbackScript());
            QVERIFY2(refused.contains(u"Rows with NULL: 1"), qPrintable(refused));
            QCOMPARE(snapshotDifference(after, catalogSnapshot(*m_connection)), QString());
            const FixPlan back =
                planReversal(auditDatabase(*m_connection, builtInSpec()).schema, changes, Reversal::RulesAndNotNull);
            QCOMPARE(back.items.size(), 3);
            const FixResult stopped = runFix(*m_connection, back, {});
            QVERIFY(stopped.outcome == FixOutcome::Refused);
            QVERIFY(!stopped.changed);
            QCOMPARE(snapshotDifference(after, catalogSnapshot(*m_connection)), QString());
            QVERIFY(runInPsql(m_database->settings(), back.script()).contains(u"Rows with NULL: 1"));
            QCOMPARE(snapshotDifference(after, catalogSnapshot(*m_connection)), QString());
            m_connection->query(u"UPDATE %1 SET session = (SELECT id FROM whatsapp_sessions LIMIT 1)"_s.arg(table));
        }
        QCOMPARE(runInPsql(m_database->settings(), plan.rollbackScript()), QString());
        QVERIFY(m_connection
                    ->query(u"SELECT bool_and(attnotnull) FROM pg_attribute WHERE attname = 'session' AND attrelid IN "
                            "('a'::regclass, 'b'::regclass, 'c'::regclass)"_s)
                    .boolean(0, 0));
    }

    void fixThatChangedNothingLeavesNoRecord()
    {
        FixRecord record(planned(), m_schema, {});
        QCOMPARE(UndoStore().receipts().size(), 1);
        record.settle({});
        QVERIFY(UndoStore().receipts().isEmpty());
    }

    void fixThatOnlyLeftSomethingBehindStandsAsRolledBack()
    {
        const FixPlan plan = planned();
        FixRecord record(plan, m_schema, {});
        FixResult result;
        result.changed = true; // an unfinished index
        result.steps.append({plan.items.first().finding, {}, {}, {}, StepState::Failed, 0, 0, {}});
        record.settle(result);
        const Receipt receipt = UndoStore().receipts().first();
        QVERIFY(receipt.state == Receipt::State::RolledBack);
        QVERIFY(receipt.findings.contains(plan.items.first().finding));
        QVERIFY(receipt.changes.isEmpty());
    }

    void fixInDoubtKeepsWhatMayHaveHappened()
    {
        const FixPlan plan = planned();
        FixRecord record(plan, m_schema, {});
        FixResult result;
        result.inDoubt = {plan.items.first().finding};
        record.settle(result);
        const Receipt receipt = UndoStore().receipts().first();
        QVERIFY(receipt.state == Receipt::State::InDoubt);
        QCOMPARE(receipt.findings, result.inDoubt);
        QCOMPARE(receipt.changes.size(), 1);
    }

    void indexOfAKeyThatWasNotChangedIsOnRecord()
    {
        const FixPlan plan = planned();
        const FixItem &plain = plan.items[1];
        QCOMPARE(plain.finding, u"public.plain.session"_s);
        QVERIFY(plain.steps[1].kind == FixStep::Kind::AddKey);
        FixRecord record(plan, m_schema, {});
        FixPatience patience;
        patience.giveUpAfterSeconds = 0;
        Connection holder(m_database->settings());
        const FixResult result = runFix(*m_connection, plan, patience, [&](const FixProgress &progress) {
            if (progress.item == 1 && progress.step == 1 && progress.state == StepState::Running
                && !holder.inTransaction()) {
                holder.query(u"BEGIN"_s);
                holder.query(u"LOCK TABLE %1 IN SHARE MODE"_s.arg(plain.table.toString()));
            }
        });
        holder.query(u"ROLLBACK"_s);
        QVERIFY2(result.outcome == FixOutcome::Partial, qPrintable(said(result)));
        record.settle(result);
        const Receipt receipt = UndoStore().receipts().first();
        QVERIFY(!receipt.findings.contains(plain.finding));
        const auto index = std::ranges::find(receipt.changes, plain.finding, &FixChange::finding);
        QVERIFY(index != receipt.changes.end() && !index->changesKey() && index->index == plain.indexName);
        // A rule that somebody gave the key since is not this fix's, and no reason to leave the index.
        m_connection->runScript(
            "ALTER TABLE plain DROP CONSTRAINT plain_session_fkey; ALTER TABLE plain ADD "
            "CONSTRAINT plain_session_fkey FOREIGN KEY (session) REFERENCES whatsapp_sessions ON DELETE CASCADE");
        const FixPlan back = reversal();
        QVERIFY(back.unresolved.isEmpty());
        m_connection->runScript("ALTER TABLE plain DROP CONSTRAINT plain_session_fkey; ALTER TABLE plain ADD "
                                "CONSTRAINT plain_session_fkey FOREIGN KEY (session) REFERENCES whatsapp_sessions");
        QVERIFY(runFix(*m_connection, reversal(), {}).outcome == FixOutcome::Done);
        QCOMPARE(indexes(), m_indexes);
        QCOMPARE(snapshotDifference(m_before, catalogSnapshot(*m_connection)), QString());
    }

private:
    FixPlan planned()
    {
        FixChoices choices;
        choices.createIndexes = true;
        choices.only = {u"public.plain.session"_s, u"public.parts.session"_s, u"public.ruled.session"_s};
        for (const QString &key : choices.only.first(2))
            choices.resolutions[key] = Resolution::SetNull;
        return planned(choices);
    }

    FixPlan planned(const FixChoices &choices)
    {
        const AuditedSchema audited = auditDatabase(*m_connection, builtInSpec());
        m_schema = audited.schema;
        return planFix(audited.schema, audited.audit, choices);
    }

    FixPlan reversal()
    {
        return planReversal(auditDatabase(*m_connection, builtInSpec()).schema, UndoStore().receipts().first().changes,
                            Reversal::RulesAndNotNull);
    }

    QStringList indexes()
    {
        return m_connection
            ->query(u"SELECT array_agg(indexname ORDER BY indexname) FROM pg_indexes WHERE schemaname = 'public'"_s)
            .list(0, 0);
    }

    QTemporaryDir m_data;
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    Schema m_schema;
    QStringList m_before;
    QStringList m_indexes;
};

QTEST_GUILESS_MAIN(TestFixReversal)
#include "tst_fixreversal.moc"
