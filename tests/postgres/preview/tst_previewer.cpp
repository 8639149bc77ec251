// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/audit/auditor.h"
#include "postgres/connection/transaction.h"
#include "postgres/preview/previewer.h"
#include "support/databasefixture.h"

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What a preview says beside its figures: which rows block, what lets the delete go on, what will be slow, and what
/// the server would refuse whatever the rows.
class TestPreviewer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init() { m_database = m_fixture.sampleDatabase(); }
    void cleanup() { m_database.reset(); }

    void blockingRowsAreNamedWithTheirLabels()
    {
        Connection connection(m_database->settings(u"support"_s));
        const QString id = sampleStory(u"webinar-group"_s).sessionId;
        const Preview preview = previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Current);
        const PreviewEntry *entry = blockOf(preview, u"webinars"_s);
        QVERIFY(entry);
        const Rows expected = connection.query(
            u"SELECT w.id::text, w.title FROM public.webinars w JOIN public.whatsapp_groups g "
            "ON g.id IN (w.whatsapp_group_id, w.community_group_id) WHERE g.session_id::text = $1 GROUP BY w.id ORDER BY w.id"_s,
            {id});
        QVERIFY(expected.count() > 0);
        QCOMPARE(entry->rows, expected.count());
        QCOMPARE(entry->blocking.size(), expected.count());
        for (int i = 0; i < expected.count(); ++i)
            QCOMPARE(entry->blocking.at(i), (BlockingRow{{expected.text(i, 0)}, expected.text(i, 1)}));
    }

    void onlyRowsThatBlockAreNamed()
    {
        // Of the links of these groups those with an address of their own may stay.
        script("INSERT INTO dynamic_links (organization_id, slug, whatsapp_group_id) SELECT g.organization_id, 'n' || "
               "i, g.id "
               "FROM whatsapp_groups g, generate_series(1, 150) i WHERE g.id = (SELECT id FROM whatsapp_groups WHERE "
               "session_id = '"
               + sampleStory(u"check"_s).sessionId.toUtf8() + "' LIMIT 1)");
        Connection connection(m_database->settings(u"support"_s));
        const Preview preview =
            previewDelete(connection, builtInSpec(), {{sampleStory(u"check"_s).sessionId}}, RuleSet::Current);
        const PreviewEntry *entry = blockOf(preview, u"dynamic_links"_s);
        QVERIFY(entry);
        QVERIFY(entry->rows > 150);
        QCOMPARE(entry->blocking.size(), 100);
        const qint64 known = connection
                                 .query(u"SELECT count(*) FROM public.dynamic_links l JOIN public.whatsapp_groups g ON "
                                        u"g.id = l.whatsapp_group_id "
                                        "WHERE g.session_id::text = $1"_s,
                                        {sampleStory(u"check"_s).sessionId})
                                 .integer(0, 0);
        QCOMPARE(entry->rows, known);
    }

    void rowsWithoutAKeyAreNamedByTheirPlace()
    {
        script("CREATE TABLE notes (body text, group_id uuid REFERENCES whatsapp_groups); GRANT SELECT ON notes TO "
               "support; "
               "INSERT INTO notes SELECT 'x', id FROM whatsapp_groups WHERE session_id = '"
               + sampleStory(u"clean"_s).sessionId.toUtf8() + "' LIMIT 2");
        Connection connection(m_database->settings(u"support"_s));
        const Preview preview =
            previewDelete(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, RuleSet::Current);
        const PreviewEntry *entry = blockOf(preview, u"notes"_s);
        QVERIFY(entry);
        QCOMPARE(entry->blocking.size(), 2);
        const QString group =
            connection
                .query(u"SELECT g.group_name FROM public.notes n JOIN public.whatsapp_groups g ON g.id = n.group_id "
                       "WHERE n.ctid = '(0,1)'"_s)
                .text(0, 0);
        QCOMPARE(entry->blocking.first(), (BlockingRow{{u"(0,1)"_s}, group}));
    }

    /// A table without rows ends the search, and only while it has none, in whatever partition.
    void tablesFillAndEmpty()
    {
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection connection(m_database->settings(u"support"_s));
        const auto outcome = [&] {
            return toString(previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Current).outcome);
        };
        script("CREATE TABLE steps (id int PRIMARY KEY, group_id uuid REFERENCES whatsapp_groups ON DELETE CASCADE) "
               "PARTITION BY RANGE (id); "
               "CREATE TABLE steps_1 PARTITION OF steps FOR VALUES FROM (0) TO (10); "
               "CREATE TABLE steps_2 PARTITION OF steps FOR VALUES FROM (10) TO (20); "
               "CREATE TABLE marks (step int REFERENCES steps); GRANT SELECT ON steps, marks TO support");
        QCOMPARE(outcome(), u"ok"_s);
        script("INSERT INTO steps SELECT 12, id FROM whatsapp_groups WHERE session_id = '" + id.toUtf8() + "' LIMIT 1");
        QCOMPARE(outcome(), u"ok"_s);
        script("INSERT INTO marks VALUES (12)");
        const Preview blocked = previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Current);
        const PreviewEntry *entry = blockOf(blocked, u"marks"_s);
        QVERIFY(entry);
        QCOMPARE(entry->rows, 1);
        script("DELETE FROM marks");
        QCOMPARE(outcome(), u"ok"_s);
        script("TRUNCATE steps CASCADE");
        QCOMPARE(outcome(), u"ok"_s);
    }

    void rowsThatLinkOthersAreKnownByThem()
    {
        Connection connection(m_database->settings(u"support"_s));
        const QString id = sampleStory(u"webinar-groups"_s).sessionId;
        const Preview preview = previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Current);
        const PreviewEntry *entry = blockOf(preview, u"webinar_whatsapp_groups"_s);
        QVERIFY(entry);
        const Rows expected = connection.query(
            u"SELECT l.id::text, concat_ws(' · ', w.title, g.group_name) FROM public.webinar_whatsapp_groups l "
            "JOIN public.webinars w ON w.id = l.webinar_id JOIN public.whatsapp_groups g ON g.id = l.group_id "
            "WHERE g.session_id::text = $1 ORDER BY l.id"_s,
            {id});
        QVERIFY(expected.count() > 0);
        QCOMPARE(entry->blocking.size(), expected.count());
        for (int i = 0; i < expected.count(); ++i)
            QCOMPARE(entry->blocking.at(i), (BlockingRow{{expected.text(i, 0)}, expected.text(i, 1)}));
    }

    void everyBlockerHasAWayOut()
    {
        Connection connection(m_database->settings(u"support"_s));
        for (const QString &name : {u"campaign-groups"_s, u"webinar-group"_s, u"webinar-groups"_s,
                                    u"webinar-messages"_s, u"unlisted"_s, u"check"_s}) {
            const Preview preview =
                previewDelete(connection, builtInSpec(), {{sampleStory(name).sessionId}}, RuleSet::Current);
            QCOMPARE(toString(preview.outcome), u"blocked"_s);
            for (const PreviewEntry &entry : preview.entries) {
                QCOMPARE(entry.action == RowAction::Block, !entry.waysOut.isEmpty());
                QCOMPARE(entry.action == RowAction::Block, !entry.plainWayOut.isEmpty());
            }
        }
        const Preview unlisted =
            previewDelete(connection, builtInSpec(), {{sampleStory(u"unlisted"_s).sessionId}}, RuleSet::Current);
        QVERIFY(blockOf(unlisted, u"webinars"_s)->waysOut.join(u' ').contains(u"--include-unlisted"_s));
        const Preview check =
            previewDelete(connection, builtInSpec(), {{sampleStory(u"check"_s).sessionId}}, RuleSet::Current);
        QVERIFY(blockOf(check, u"dynamic_links"_s)->waysOut.join(u' ').contains(u"=cascade"_s));
    }

    void bothRuleSetsAreOfOneMoment()
    {
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection connection(m_database->settings(u"support"_s));
        const auto none = [](const Preview &) {};
        Preview current;
        const std::optional<Preview> desired = previewBothRules(connection, builtInSpec(), {{id}}, none,
                                                                [&](const Preview &preview) { current = preview; });
        QVERIFY(desired);
        const Preview other = previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Desired);
        QVERIFY(current.rules == RuleSet::Current);
        QCOMPARE(current.digest, previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Current).digest);
        QVERIFY(desired->rules == RuleSet::Desired);
        QCOMPARE(desired->digest, other.digest);
        QCOMPARE(desired->entries, other.entries);

        // Of a row that is not there one answer is enough.
        const QString nobody = u"00000000-0000-0000-0000-000000000000"_s;
        QVERIFY(!previewBothRules(connection, builtInSpec(), {{nobody}}, none,
                                  [&](const Preview &preview) { current = preview; }));
        QCOMPARE(current.notFound, (QList<RowKey>{{nobody}}));
    }

    /// Nobody changed anything: what was shown is still what would be deleted.
    void vacuumBetweenIsNoChange()
    {
        script("CREATE TABLE fleeting (id int PRIMARY KEY, group_id uuid REFERENCES whatsapp_groups ON DELETE CASCADE);"
               "ALTER TABLE fleeting OWNER TO owner; GRANT SELECT ON fleeting TO support;"
               "INSERT INTO fleeting SELECT n, (SELECT id FROM whatsapp_groups LIMIT 1) FROM generate_series(1, 9) n");
        script("DELETE FROM fleeting");
        Connection connection(m_database->settings(u"support"_s));
        const QList<RowKey> keys{{sampleStory(u"clean"_s).sessionId}};
        const Preview shown = previewDelete(connection, builtInSpec(), keys, RuleSet::Current);
        const auto pages = [&] {
            return connection.query(u"SELECT pg_catalog.pg_relation_size('public.fleeting')"_s).integer(0, 0);
        };
        QVERIFY(pages() > 0);
        script("VACUUM fleeting");
        QCOMPARE(pages(), 0);
        QCOMPARE(previewDelete(connection, builtInSpec(), keys, RuleSet::Current).digest, shown.digest);
        script("DROP TABLE fleeting");
    }

    void eachOfSeveralIsToldAsIfAlone()
    {
        Connection connection(m_database->settings(u"support"_s));
        QList<RowKey> keys;
        for (const QString &story : {u"clean"_s, u"webinar-group"_s, u"check"_s, u"dangling"_s})
            keys.append({sampleStory(story).sessionId});
        keys.append({u"no uuid at all"_s}); // refuses by itself
        QList<Preview> told;
        try {
            previewEach(connection, builtInSpec(), keys, [&](const Preview &one) { told.append(one); });
            QFAIL("a key that can't be one");
        } catch (const DbError &error) {
            QVERIFY(error.kind == DbError::Kind::Refused);
        }
        QCOMPARE(told.size(), 4);
        for (const Preview &one : told) {
            const Preview alone = previewDelete(connection, builtInSpec(), one.keys, RuleSet::Current);
            QCOMPARE(one.digest, alone.digest);
            QVERIFY(one.outcome == alone.outcome);
        }
        QVERIFY(told.at(0).outcome == PreviewOutcome::Ok);
        QVERIFY(told.at(1).outcome == PreviewOutcome::Blocked);
    }

    void missingIndexOfALargeTableIsForecast()
    {
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection connection(m_database->settings(u"support"_s));
        Preview preview;
        QList<Preview> first;
        const auto look = [&] {
            return previewBothRules(
                connection, builtInSpec(), {{id}}, [&](const Preview &part) { first.append(part); },
                [&](const Preview &current) { preview = current; });
        };
        QVERIFY(look());
        QVERIFY(preview.slowKeys.isEmpty());
        QVERIFY(first.isEmpty());

        // What the planner believes is what the forecast goes by: no need for so many rows.
        script("ALTER TABLE workshop_group_members SET (autovacuum_enabled = false)"); // it would count again
        script("UPDATE pg_class SET reltuples = 10000000, relpages = 100000 WHERE oid = "
               "'workshop_group_members'::regclass");
        QVERIFY(look());
        QCOMPARE(preview.slowKeys.size(), 1);
        const SlowKey &slow = preview.slowKeys.first();
        QCOMPARE(slow.table.name, u"workshop_group_members"_s);
        QCOMPARE(slow.columns, QStringList{u"group_id"_s});
        const auto groups = std::ranges::find_if(
            preview.entries, [](const PreviewEntry &entry) { return entry.table.name == u"whatsapp_groups"; });
        QCOMPARE(slow.scans, groups->rows);
        QVERIFY(slow.seconds > 1);

        // While that table is being read, the rest is told.
        QCOMPARE(first.size(), 1);
        QVERIFY(first.first().isPart);
        const auto of = [](const Preview &one, const QString &table) {
            return std::ranges::find_if(one.entries,
                                        [&](const PreviewEntry &entry) { return entry.table.name == table; });
        };
        QCOMPARE(of(first.first(), u"whatsapp_groups"_s)->rows, groups->rows);
        QVERIFY(of(first.first(), u"whatsapp_groups"_s)->atLeast);
        QVERIFY(of(first.first(), u"workshop_group_members"_s) == first.first().entries.end());

        // The index that it names mends it.
        script(slow.index.toUtf8());
        QVERIFY(previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Current).slowKeys.isEmpty());
    }

    void ownerWithoutRightsOnTheOwnTableBlocks_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("right");
        QTest::newRow("cascade") << u"whatsapp_group_admins"_s << u"DELETE"_s;
        QTest::newRow("set null") << u"workshop_group_members"_s << u"UPDATE"_s;
        QTest::newRow("look-up") << u"webinars"_s << u"SELECT"_s;
    }

    void ownerWithoutRightsOnTheOwnTableBlocks()
    {
        QFETCH(QString, table);
        QFETCH(QString, right);
        const QString id = sampleStory(u"clean"_s).sessionId;
        QCOMPARE(serversWord(id), QString());
        script("REVOKE " + right.toUtf8() + " ON " + table.toUtf8() + " FROM owner");
        expectBlocked(id, table, u"42501"_s, ProblemCode::OwnerLacksPrivilege);
    }

    void ownerNeedsNoRightOnColumnsThatTheRuleLeavesAlone()
    {
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection connection(m_database->settings(u"support"_s));
        const bool takesList = connection.server().versionNumber >= 150000; // SET NULL of some columns only
        script("ALTER TABLE whatsapp_groups ADD UNIQUE (id, session_id); "
               "CREATE TABLE notes (id int PRIMARY KEY, g uuid, s uuid, FOREIGN KEY (g, s) REFERENCES whatsapp_groups "
               "(id, session_id) ON DELETE SET NULL"
               + QByteArray(takesList ? " (s)" : "")
               + "); ALTER TABLE notes OWNER TO owner; REVOKE UPDATE ON notes FROM owner; GRANT UPDATE ("
               + QByteArray(takesList ? "s" : "g, s")
               + ") ON notes TO owner; GRANT SELECT ON notes TO support; "
                 "INSERT INTO notes SELECT 1, id, session_id FROM whatsapp_groups WHERE session_id = '"
               + id.toUtf8() + "' LIMIT 1");
        QCOMPARE(serversWord(id), QString());
        QCOMPARE(toString(previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Current).outcome), u"ok"_s);
    }

    void publishedTableWithoutIdentityBlocks_data()
    {
        QTest::addColumn<QByteArray>("published");
        QTest::addColumn<QString>("table");
        QTest::newRow("a table, deletes") << QByteArray("ALTER TABLE whatsapp_group_admins REPLICA IDENTITY NOTHING; "
                                                        "CREATE PUBLICATION p FOR TABLE whatsapp_group_admins")
                                          << u"whatsapp_group_admins"_s;
        QTest::newRow("all tables, updates")
            << QByteArray("ALTER TABLE workshop_group_members DROP CONSTRAINT workshop_group_members_pkey; "
                          "CREATE PUBLICATION p FOR ALL TABLES WITH (publish = 'update')")
            << u"workshop_group_members"_s;
        QTest::newRow("a key that is checked late")
            << QByteArray("ALTER TABLE whatsapp_group_admins DROP CONSTRAINT whatsapp_group_admins_pkey, "
                          "ADD PRIMARY KEY (id) DEFERRABLE; CREATE PUBLICATION p FOR TABLE whatsapp_group_admins")
            << u"whatsapp_group_admins"_s;
        QTest::newRow("the root") << QByteArray("ALTER TABLE whatsapp_sessions REPLICA IDENTITY NOTHING; "
                                                "CREATE PUBLICATION p FOR TABLE whatsapp_sessions")
                                  << u"whatsapp_sessions"_s;
    }

    void publishedTableWithoutIdentityBlocks()
    {
        QFETCH(QByteArray, published);
        QFETCH(QString, table);
        const QString id = sampleStory(u"clean"_s).sessionId;
        script(published);
        if (table == u"whatsapp_sessions"_s) {
            Connection connection(m_database->settings(u"support"_s));
            const Preview preview = previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Current);
            QVERIFY2(serversWord(id).startsWith(u"55000"_s), qPrintable(serversWord(id)));
            QVERIFY(preview.outcome == PreviewOutcome::Blocked);
            return;
        }
        expectBlocked(id, table, u"55000"_s, ProblemCode::ReplicaIdentityMissing);
        script("ALTER TABLE " + table.toUtf8() + " REPLICA IDENTITY FULL");
        QCOMPARE(serversWord(id), QString());
        Connection connection(m_database->settings(u"support"_s));
        QVERIFY(previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Current).outcome == PreviewOutcome::Ok);
    }

    void keyThatCascadeMayOvertakeDependsOnTheOrder()
    {
        script("ALTER TABLE whatsapp_group_admins ADD COLUMN session_id uuid REFERENCES whatsapp_sessions");
        Connection connection(m_database->settings(u"owner"_s));
        const Audit audit = auditDatabase(connection, builtInSpec()).audit;
        const Finding *finding = audit.finding(u"public.whatsapp_group_admins.session_id"_s);
        QVERIFY(finding);
        QVERIFY(finding->hasProblem(ProblemCode::OrderDependent));
        const auto others = std::ranges::count_if(
            audit.findings, [](const Finding &one) { return one.hasProblem(ProblemCode::OrderDependent); });
        QCOMPARE(others, 1);
    }

    void danglingRowsThatMayBeHiddenAreNotNone_data()
    {
        QTest::addColumn<QByteArray>("hide");
        QTest::addColumn<int>("seen");
        QTest::addColumn<bool>("atLeast");
        const QByteArray policy = "ALTER TABLE notification_campaigns ENABLE ROW LEVEL SECURITY; "
                                  "CREATE POLICY p ON notification_campaigns TO support USING ";
        // A policy can't ask its own table.
        const QByteArray some = "DO $$ BEGIN EXECUTE format('" + QByteArray(policy).replace("'", "''")
            + "(id = %L)', (SELECT min(id::text) "
              "FROM notification_campaigns WHERE session_id = '"
            + sampleStory(u"dangling"_s).sessionId.toUtf8() + "')); END $$";
        const QByteArray elsewhereNone =
            "DO $$ DECLARE t regclass; BEGIN FOR t IN SELECT oid FROM pg_class WHERE relrowsecurity LOOP "
            "EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', t); END LOOP; END $$; ";
        QTest::newRow("no right to read")
            << QByteArray("REVOKE SELECT ON notification_campaigns FROM support") << 0 << true;
        QTest::newRow("a policy hides all") << policy + "(false)" << 0 << true;
        QTest::newRow("a policy shows one") << some << 1 << true;
        QTest::newRow("a policy fails") << policy + "(current_setting('no.such_setting')::bool)" << 0 << true;
        QTest::newRow("a policy shows all") << policy + "(true)" << 3 << false;
        QTest::newRow("the only policy hides all") << elsewhereNone + policy + "(false)" << 0 << true;
        QTest::newRow("the only policy shows one") << elsewhereNone + some << 1 << true;
        QTest::newRow("the only policy fails")
            << elsewhereNone + policy + "(current_setting('no.such_setting')::bool)" << 0 << true;
        QTest::newRow("the only policy shows all") << elsewhereNone + policy + "(true)" << 3 << false;
    }

    void danglingRowsThatMayBeHiddenAreNotNone()
    {
        QFETCH(QByteArray, hide);
        QFETCH(int, seen);
        QFETCH(bool, atLeast);
        Connection connection(m_database->settings(u"support"_s));
        const QList<RowKey> keys{{sampleStory(u"dangling"_s).sessionId}};
        const Preview before = previewDelete(connection, builtInSpec(), keys, RuleSet::Current);
        QVERIFY(danglingIn(before, u"notification_campaigns"_s));
        QCOMPARE(danglingIn(before, u"notification_campaigns"_s)->rows, 3);
        QVERIFY(!danglingIn(before, u"notification_campaigns"_s)->atLeast);
        script(hide);

        // They stop no delete: what is known of it stays as it was.
        const Preview preview = previewDelete(connection, builtInSpec(), keys, RuleSet::Current);
        QCOMPARE(toString(preview.outcome), toString(before.outcome));
        QCOMPARE(preview.digest, before.digest);
        QCOMPARE(preview.entries.size(), before.entries.size());
        const PreviewEntry *entry = danglingIn(preview, u"notification_campaigns"_s);
        QVERIFY(entry);
        QCOMPARE(entry->rows, seen);
        QCOMPARE(entry->atLeast, atLeast);
        QCOMPARE(entry->reason.contains(u"support"_s), atLeast); // who can't see them

        const Audit audit = auditDatabase(connection, builtInSpec()).audit;
        const auto found = std::ranges::find(audit.undeclared, u"session_id"_s, &UndeclaredReference::column);
        QVERIFY(found != audit.undeclared.end());
        QCOMPARE(found->atLeast, atLeast);
        QCOMPARE(found->rows == 0, seen == 0);
    }

    void hiddenRowsDangleOnlyWhereTheirRowGoes()
    {
        script("CREATE TABLE diary (workshop_id uuid, whatsapp_group_id uuid)");
        Connection connection(m_database->settings(u"support"_s));
        const Preview preview =
            previewDelete(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, RuleSet::Current);
        QCOMPARE(toString(preview.outcome), u"ok"_s);
        const PreviewEntry *entry = danglingIn(preview, u"diary"_s);
        QVERIFY(entry);
        QCOMPARE(entry->rows, 0);
        QVERIFY(entry->atLeast);
        QVERIFY(entry->reason.contains(u"whatsapp_group_id"_s));
        QVERIFY(!entry->reason.contains(u"workshop_id"_s)); // workshops stay
    }

    void rowsOfUnknownParentsMayDangle()
    {
        script("CREATE TABLE diary (whatsapp_group_id uuid); GRANT SELECT ON diary TO support; REVOKE SELECT ON "
               "whatsapp_groups FROM support");
        Connection connection(m_database->settings(u"support"_s));
        const Preview preview =
            previewDelete(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, RuleSet::Current);
        QCOMPARE(toString(preview.outcome), u"unknown"_s);
        const PreviewEntry *entry = danglingIn(preview, u"diary"_s);
        QVERIFY(entry);
        QCOMPARE(entry->rows, 0);
        QVERIFY(entry->atLeast);
    }

private:
    static const PreviewEntry *danglingIn(const Preview &preview, const QString &table)
    {
        const auto found = std::ranges::find_if(preview.entries, [&](const PreviewEntry &entry) {
            return entry.action == RowAction::Dangle && entry.table.name == table;
        });
        return found == preview.entries.end() ? nullptr : &*found;
    }

    void script(const QByteArray &sql)
    {
        Connection connection(m_database->settings());
        connection.runScript(sql);
    }

    /// What the server itself says to the delete of @p session, which is rolled back: empty where it lets it go.
    QString serversWord(const QString &session)
    {
        Connection connection(m_database->settings(u"support"_s));
        const Transaction transaction(connection, Transaction::Access::ReadWrite);
        try {
            connection.query(u"DELETE FROM public.whatsapp_sessions WHERE id = $1::uuid"_s, {session});
            return {};
        } catch (const DbError &error) {
            return error.sqlState + u' ' + error.message;
        }
    }

    static const PreviewEntry *blockOf(const Preview &preview, const QString &table)
    {
        const auto found = std::ranges::find_if(preview.entries, [&](const PreviewEntry &entry) {
            return entry.action == RowAction::Block && entry.table.name == table;
        });
        return found == preview.entries.end() ? nullptr : &*found;
    }

    void expectBlocked(const QString &session, const QString &table, const QString &sqlState, ProblemCode code)
    {
        QVERIFY2(serversWord(session).startsWith(sqlState), qPrintable(serversWord(session)));
        Connection connection(m_database->settings(u"support"_s));
        const Preview preview = previewDelete(connection, builtInSpec(), {{session}}, RuleSet::Current);
        QCOMPARE(toString(preview.outcome), u"blocked"_s);
        const PreviewEntry *entry = blockOf(preview, table);
        QVERIFY(entry);
        QVERIFY(!entry->waysOut.isEmpty());
        const Audit audit = auditDatabase(connection, builtInSpec()).audit;
        QVERIFY(std::ranges::any_of(audit.findings, [&](const Finding &finding) {
            return finding.table.name == table && finding.hasProblem(code);
        }));
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestPreviewer)
#include "tst_previewer.moc"
