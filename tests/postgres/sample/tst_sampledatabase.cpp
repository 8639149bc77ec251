// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/connection/transaction.h"
#include "postgres/deletion/deleter.h"
#include "postgres/sample/sampledatabase.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestSampleDatabase : public QObject
{
    Q_OBJECT

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database; ///< as it was made; no test changes it
    std::unique_ptr<ScratchDatabase> m_required; ///< with the requirements' five rules, and no more

    /// What stops the delete of @p session, as "SQLSTATE constraint-or-column"; empty where nothing does.
    static QString refusal(Connection &connection, const QString &session)
    {
        Transaction transaction(connection, Transaction::Access::ReadWrite);
        try {
            const Rows deleted =
                connection.query(u"DELETE FROM public.whatsapp_sessions WHERE id = $1::uuid"_s, {session});
            return deleted.affected() == 1 ? QString() : u"not there"_s;
        } catch (const DbError &error) {
            return error.sqlState + u' ' + (error.constraint.isEmpty() ? error.message : error.constraint);
        }
    }

    /// Brings keys to another rule the plain way: this is a test, not production.
    static void changeRule(Connection &connection, const QString &table, const QString &column, const QString &rule)
    {
        const QString name = u"%1_%2_fkey"_s.arg(table, column);
        const QString definition =
            connection.query(u"SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = $1"_s, {name})
                .text(0, 0);
        connection.query(u"ALTER TABLE public.%1 DROP CONSTRAINT %2, ADD CONSTRAINT %2 %3 ON DELETE %4"_s.arg(
            table, name, definition.section(u" ON DELETE"_s, 0, 0), rule));
    }

    static void applyRequirements(Connection &connection)
    {
        changeRule(connection, u"notification_campaign_groups"_s, u"group_id"_s, u"SET NULL"_s);
        changeRule(connection, u"webinars"_s, u"whatsapp_group_id"_s, u"SET NULL"_s);
        changeRule(connection, u"webinars"_s, u"community_group_id"_s, u"SET NULL"_s);
        changeRule(connection, u"webinar_whatsapp_groups"_s, u"group_id"_s, u"CASCADE"_s);
        changeRule(connection, u"scheduled_webinar_messages"_s, u"group_id"_s, u"CASCADE"_s);
    }

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.sampleDatabase();
        m_required = m_fixture.sampleDatabase();
        Connection owner(m_required->settings(u"owner"_s));
        applyRequirements(owner);
    }

    void cleanupTestCase()
    {
        m_database.reset();
        m_required.reset();
    }

    void reachHasTheRulesOfTheRealSchema()
    {
        Connection connection(m_database->settings());
        const Rows rows = connection.query(uR"(
            SELECT c.conrelid::regclass || '.' || a.attname, c.confdeltype::text, a.attnotnull,
                   EXISTS (SELECT FROM pg_index i
                           WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1] AND i.indpred IS NULL)
            FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'f' AND c.confrelid IN ('whatsapp_sessions'::regclass, 'whatsapp_groups'::regclass)
            ORDER BY c.conrelid::regclass::text COLLATE "C", a.attname)"_s);
        QStringList keys;
        for (int row = 0; row < rows.count(); ++row)
            keys << u"%1 %2%3%4"_s.arg(rows.text(row, 0), rows.text(row, 1), rows.boolean(row, 2) ? u" !"_s : QString(),
                                       rows.boolean(row, 3) ? u" i"_s : QString());
        const QStringList expected{
            u"dynamic_links.whatsapp_group_id n"_s,
            u"notification_campaign_groups.group_id a !"_s,
            u"organizations.community_session_id n"_s,
            u"scheduled_webinar_messages.group_id a !"_s,
            u"scheduled_whatsapp_messages.group_id c ! i"_s,
            u"webinar_whatsapp_groups.group_id a !"_s,
            u"webinars.community_group_id a"_s,
            u"webinars.whatsapp_group_id a"_s,
            u"webinars.whatsapp_session_id a"_s,
            u"whatsapp_group_admins.group_id c ! i"_s,
            u"whatsapp_groups.session_id c ! i"_s,
            u"workshop_group_members.group_id n"_s,
            u"workshop_whatsapp_groups.group_id c !"_s,
            u"workshops.community_group_id n"_s,
            u"workshops.whatsapp_group_id n i"_s,
            u"workshops.whatsapp_session_id n i"_s,
        };
        QCOMPARE(keys, expected);
        QCOMPARE(keys.filter(u" i"_s).size(), 5); // 11 of 16 have no index
    }

    void everythingBelongsToAnOwnerWhoIsNoSuperuser()
    {
        Connection connection(m_database->settings());
        const Rows rows = connection.query(uR"(
            SELECT relname, rolname FROM pg_class JOIN pg_roles ON pg_roles.oid = relowner
            WHERE relnamespace = 'public'::regnamespace AND rolname <> 'owner')"_s);
        QCOMPARE(rows.count(), 0);
        QVERIFY(!Connection(m_database->settings(u"owner"_s)).server().superuser);
    }

    void updatesAreStampedAndRowsAreGuardedOnTheSameTables()
    {
        Connection connection(m_database->settings());
        const Rows rows = connection.query(uR"(
            SELECT coalesce(array_agg(relname ORDER BY relname) FILTER (WHERE relrowsecurity), '{}'),
                   coalesce(array_agg(relname ORDER BY relname) FILTER (WHERE EXISTS (
                       SELECT FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal)), '{}')
            FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r')"_s);
        const QStringList expected{u"organizations"_s,          u"webinars"_s,
                                   u"whatsapp_groups"_s,        u"whatsapp_sessions"_s,
                                   u"workshop_group_members"_s, u"workshops"_s};
        QCOMPARE(rows.list(0, 0), expected);
        QCOMPARE(rows.list(0, 1), expected);
    }

    void rolesSeeWhatTheyShould_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<int>("sessions"); // -1: may not read
        QTest::newRow("owner") << u"owner"_s << 40;
        QTest::newRow("support") << u"support"_s << 40;
        QTest::newRow("support_bypass") << u"support_bypass"_s << 40;
        QTest::newRow("support_undo") << u"support_undo"_s << 40;
        QTest::newRow("auditor") << u"auditor"_s << -1;
        QTest::newRow("restricted") << u"restricted"_s << 16;
    }

    void rolesSeeWhatTheyShould()
    {
        QFETCH(QString, role);
        QFETCH(int, sessions);
        Connection connection(m_database->settings(role));
        if (sessions < 0) {
            QVERIFY_EXCEPTION_THROWN(connection.query(u"SELECT FROM public.whatsapp_sessions"_s), DbError);
            QCOMPARE(connection.query(u"SELECT FROM pg_constraint WHERE contype = 'f'"_s).count() > 16, true);
            return;
        }
        QCOMPARE(connection.query(u"SELECT FROM public.whatsapp_sessions"_s).count(), sessions);
    }

    void rowsAreAsManyAsTold()
    {
        Connection connection(m_database->settings());
        const Rows rows = connection.query(uR"(
            SELECT (SELECT count(*) FROM public.organizations), (SELECT count(*) FROM public.whatsapp_sessions),
                   (SELECT count(*) FROM public.whatsapp_groups),
                   (SELECT count(DISTINCT status) FROM public.whatsapp_sessions),
                   (SELECT count(*) FROM public.notification_campaign_reads),
                   (SELECT count(*) FROM public.notification_campaign_reactions),
                   (SELECT reltuples FROM pg_class WHERE relname = 'whatsapp_groups'))"_s);
        QCOMPARE(rows.integer(0, 0), 4);
        QCOMPARE(rows.integer(0, 1), 40);
        QCOMPARE(rows.integer(0, 2), 400);
        QCOMPARE(rows.integer(0, 3), 4);
        QVERIFY(rows.integer(0, 4) > 1000);
        QVERIFY(rows.integer(0, 5) > 300);
        QCOMPARE(rows.integer(0, 6), 400); // analyzed
    }

    void campaignFiguresAgreeWithTheirRows()
    {
        Connection connection(m_database->settings());
        const Rows rows = connection.query(uR"(
            SELECT FROM public.notification_campaign_groups g
            WHERE read_count <> (SELECT count(*) FROM public.notification_campaign_reads WHERE campaign_group_id = g.id)
               OR reaction_count <> (SELECT count(*) FROM public.notification_campaign_reactions
                                     WHERE campaign_group_id = g.id))"_s);
        QCOMPARE(rows.count(), 0);
    }

    void everyPhoneNumberIsFictional()
    {
        Connection connection(m_database->settings());
        const Rows rows = connection.query(uR"(
            SELECT phone FROM (SELECT phone_number FROM public.whatsapp_sessions
                               UNION ALL SELECT phone_number FROM public.workshop_group_members
                               UNION ALL SELECT phone FROM public.whatsapp_group_admins
                               UNION ALL SELECT reader_phone FROM public.notification_campaign_reads
                               UNION ALL SELECT reader_phone FROM public.notification_campaign_reactions) AS p (phone)
            WHERE phone !~ '^(\+1[2-9]\d\d55501\d\d|\+447700900\d{3}|\+3363998\d{4}|\+6149157\d{4})$')"_s);
        QCOMPARE(rows.count(), 0);
    }

    void eachStoryIsStoppedByItsOwnKeyAlone_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("today");
        QTest::addColumn<QString>("required"); // after the requirements' five rules
        const auto add = [](const char *story, const QString &today, const QString &required) {
            QTest::newRow(story) << QString::fromLatin1(story) << today << required;
        };
        const QString notNull =
            u"23502 null value in column \"group_id\" of relation \"notification_campaign_groups\" violates not-null constraint"_s;
        const QString unlisted = u"23503 webinars_whatsapp_session_id_fkey"_s;
        const QString check = u"23514 dynamic_links_one_destination"_s;
        add("clean", {}, {});
        add("campaign-groups", u"23503 notification_campaign_groups_group_id_fkey"_s, notNull);
        add("webinar-group", u"23503 webinars_whatsapp_group_id_fkey"_s, {});
        add("webinar-community", u"23503 webinars_community_group_id_fkey"_s, {});
        add("webinar-groups", u"23503 webinar_whatsapp_groups_group_id_fkey"_s, {});
        add("webinar-messages", u"23503 scheduled_webinar_messages_group_id_fkey"_s, {});
        add("unlisted", unlisted, unlisted);
        add("not-null", u"23503 notification_campaign_groups_group_id_fkey"_s, notNull);
        add("check", check, check);
        add("dangling", {}, {});
        add("shared-phone", {}, {});
        add("shared-phone-twin", {}, {});
        add("reconnected", {}, {});
    }

    void eachStoryIsStoppedByItsOwnKeyAlone()
    {
        QFETCH(QString, story);
        QFETCH(QString, today);
        QFETCH(QString, required);
        const QString session = sampleStory(story).sessionId;
        Connection before(m_database->settings(u"owner"_s));
        QCOMPARE(refusal(before, session), today);
        Connection after(m_required->settings(u"owner"_s));
        QCOMPARE(refusal(after, session), required);
    }

    void everyStoryDeletesOnceAllIsFixed_data()
    {
        QTest::addColumn<QString>("role");
        QTest::newRow("owner") << u"owner"_s;
        QTest::newRow("support") << u"support"_s;
        QTest::newRow("support_bypass") << u"support_bypass"_s;
    }

    void everyStoryDeletesOnceAllIsFixed()
    {
        QFETCH(QString, role);
        const auto database = m_fixture.sampleDatabase();
        Connection owner(database->settings(u"owner"_s));
        applyRequirements(owner);
        owner.query(u"ALTER TABLE public.notification_campaign_groups ALTER group_id DROP NOT NULL"_s);
        changeRule(owner, u"webinars"_s, u"whatsapp_session_id"_s, u"SET NULL"_s);
        changeRule(owner, u"dynamic_links"_s, u"whatsapp_group_id"_s, u"CASCADE"_s);
        Connection connection(database->settings(role));
        for (const SampleStory &story : sampleStories())
            QCOMPARE(connection.query(u"DELETE FROM public.whatsapp_sessions WHERE id = $1::uuid"_s, {story.sessionId})
                         .affected(),
                     1);
    }

    void storiesShowWhatTheyAreAbout()
    {
        Connection connection(m_database->settings());
        const auto count = [&](const QString &from, const QString &story) {
            return connection.query(u"SELECT count(*) FROM public."_s + from, {sampleStory(story).sessionId})
                .integer(0, 0);
        };
        const QString groups = u" g JOIN public.whatsapp_groups w ON w.id = g.group_id WHERE w.session_id = $1::uuid"_s;
        QCOMPARE(count(u"whatsapp_groups WHERE session_id = $1::uuid"_s, u"clean"_s), 6);
        QVERIFY(count(u"scheduled_whatsapp_messages"_s + groups, u"clean"_s) > 5);
        QVERIFY(count(u"workshop_group_members"_s + groups, u"clean"_s) > 40);
        QCOMPARE(count(u"organizations WHERE community_session_id = $1::uuid"_s, u"clean"_s), 1);
        QCOMPARE(count(u"notification_campaigns WHERE session_id = $1::uuid"_s, u"dangling"_s), 3);
        QCOMPARE(count(u"whatsapp_sessions WHERE id = $1::uuid AND status = 'connected'"_s, u"connected"_s), 1);
        QCOMPARE(connection
                     .query(uR"(SELECT FROM public.whatsapp_sessions a JOIN public.whatsapp_sessions b
                                ON a.phone_number = b.phone_number AND a.organization_id <> b.organization_id
                                WHERE a.id = $1::uuid AND b.id = $2::uuid)"_s,
                            {sampleStory(u"shared-phone"_s).sessionId, sampleStory(u"shared-phone-twin"_s).sessionId})
                     .count(),
                 1);
    }

    void largeSampleHasAMillionDependentRows()
    {
        const auto empty = m_fixture.emptyDatabase();
        Connection connection(empty->settings());
        createSampleDatabase(connection, SampleSize::Large);
        const QStringList tables{u"workshop_group_members"_s, u"scheduled_whatsapp_messages"_s,
                                 u"whatsapp_group_admins"_s, u"notification_campaign_groups"_s,
                                 u"scheduled_webinar_messages"_s};
        qint64 all = 0;
        qint64 own = 0;
        for (const QString &table : tables) {
            const Rows rows = connection.query(uR"(SELECT count(*), count(*) FILTER (WHERE group_id IN (
                        SELECT id FROM public.whatsapp_groups WHERE session_id = $1::uuid)) FROM public.)"_s
                                                   + table,
                                               {largeSampleSession()});
            all += rows.integer(0, 0);
            own += rows.integer(0, 1);
        }
        QVERIFY(all >= 1'000'000);
        QCOMPARE(own, 200'000);
        QCOMPARE(connection
                     .query(u"SELECT FROM public.whatsapp_groups WHERE session_id = $1::uuid"_s, {largeSampleSession()})
                     .count(),
                 200);
    }

    void whatItsTriggersWriteElsewhereComesBack()
    {
        const auto empty = m_fixture.emptyDatabase();
        Connection connection(empty->settings());
        createSampleDatabase(connection, SampleSize::Demo, SampleTriggers::All);
        const auto isCounted = [&] {
            return connection
                       .query(uR"(SELECT FROM public.organizations o WHERE session_count <>
                                  (SELECT count(*) FROM public.whatsapp_sessions s WHERE s.organization_id = o.id))"_s)
                       .count()
                == 0;
        };
        const auto figures = [&] {
            return connection
                .query(uR"(SELECT (SELECT string_agg(session_count::text, ' ' ORDER BY id) FROM public.organizations)
                                  || ', ' || (SELECT count(*) FROM public.message_attachments))"_s)
                .text(0, 0);
        };
        QVERIFY(isCounted());
        const QString before = figures();
        Connection support(empty->settings(u"support"_s));
        Connection undoer(empty->settings(u"support_undo"_s));
        for (const QString &story : {u"clean"_s, u"shared-phone"_s}) {
            DeleteOptions options;
            const QList<RowKey> keys{{sampleStory(story).sessionId}};
            const DeleteResult refused = deleteRoots(support, builtInSpec(), keys, options);
            QVERIFY2(refused.unallowed.contains(QualifiedName{u"public"_s, u"message_attachments"_s}),
                     qPrintable(refused.message));
            options.allowedSideEffects = refused.unallowed;
            const DeleteResult deleted = deleteRoots(support, builtInSpec(), keys, options);
            QVERIFY2(deleted.archive, qPrintable(deleted.message));
            QVERIFY(isCounted());
            QVERIFY(figures() != before);
            UndoOptions undo;
            undo.run = UndoOptions::Run::Restore;
            const UndoResult undone = undoDelete(undoer, ArchiveFile(deleted.archive->path), undo);
            QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
            QVERIFY(isCounted());
            QCOMPARE(figures(), before);
        }
    }

    void failedCreationLeavesNothing()
    {
        const auto empty = m_fixture.emptyDatabase();
        Connection connection(empty->settings());
        connection.query(u"CREATE TABLE public.webinars ()"_s);
        QVERIFY_EXCEPTION_THROWN(createSampleDatabase(connection), DbError);
        QCOMPARE(connection.query(u"SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace"_s).count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSampleDatabase)
#include "tst_sampledatabase.moc"
