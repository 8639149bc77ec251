// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/undostore.h"
#include "postgres/audit/auditor.h"
#include "postgres/deletion/deleter.h"
#include "postgres/fix/fixrunner.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"
#include "support/rulelist.h"

#include <QtCore/QProcess>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestUndoer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init()
    {
        m_database = m_fixture.sampleDatabase();
        fixEverything();
        // What changes by itself with every write is not the undo's to bring back.
        script("DO $$ DECLARE t record; BEGIN FOR t IN SELECT tgrelid::regclass AS r, tgname FROM pg_trigger WHERE NOT "
               "tgisinternal "
               "LOOP EXECUTE format('DROP TRIGGER %I ON %s', t.tgname, t.r); END LOOP; END $$");
    }
    void cleanup() { m_database.reset(); }

    void everyStoryComesBackByteForByte()
    {
        Connection connection(m_database->settings(u"owner"_s));
        for (const SampleStory &story : sampleStories()) {
            if (story.name == u"connected")
                continue;
            const QStringList before = content();
            const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {{story.sessionId}}, {});
            QVERIFY2(deleted.outcome == DeleteOutcome::Deleted, qPrintable(deleted.message));
            QVERIFY(deleted.archive);
            QVERIFY(content() != before);
            const ArchiveFile archive(deleted.archive->path);
            QVERIFY2(archive.isGood(), qPrintable(archive.error()));
            QCOMPARE(archive.sha256(), deleted.archive->sha256);

            const UndoResult look = undoDelete(connection, archive, {});
            QVERIFY2(look.outcome == UndoOutcome::Restorable, qPrintable(look.message));
            QVERIFY(!look.changed);
            UndoOptions options;
            options.run = UndoOptions::Run::Restore;
            const UndoResult undone = undoDelete(connection, archive, options);
            QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(story.name + u": "_s + undone.message));
            QVERIFY(undone.changed);
            QVERIFY(undone.altered.isEmpty());
            QCOMPARE(content(), before);

            const UndoResult again = undoDelete(connection, archive, options);
            QVERIFY(again.outcome == UndoOutcome::Conflicts);
            QVERIFY(again.message.contains(u"there already"_s));
            QCOMPARE(content(), before);
        }
    }

    void psqlAloneRestoresIt()
    {
        const QString id = sampleStory(u"webinar-groups"_s).sessionId;
        Connection connection(m_database->settings(u"owner"_s));
        const QStringList before = content();
        const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {{id}}, {});
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        QProcess psql;
        const ConnectionSettings settings = m_database->settings(u"owner"_s);
        psql.start(u"psql"_s, {u"-X"_s, u"-q"_s, u"-d"_s, settings.withoutSecrets(), u"-f"_s, deleted.archive->path});
        QVERIFY(psql.waitForFinished());
        QVERIFY2(psql.exitCode() == 0, psql.readAllStandardError().constData());
        QCOMPARE(content(), before);
    }

    void compressedOneIsTakenBackHereAndThroughAPipe()
    {
        const QString id = sampleStory(u"webinar-groups"_s).sessionId;
        Connection connection(m_database->settings(u"owner"_s));
        const QStringList before = content();
        DeleteOptions options;
        options.packsArchive = true;
        UndoOptions undo;
        undo.run = UndoOptions::Run::Restore;
        const DeleteResult first = deleteRoots(connection, builtInSpec(), {{id}}, options);
        QVERIFY2(first.archive && first.archive->path.endsWith(u".sql.gz"_s), qPrintable(first.message));
        QVERIFY(UndoStore().archives().contains(first.archive->path));
        const UndoResult undone = undoDelete(connection, ArchiveFile(first.archive->path), undo);
        QVERIFY2(undone.changed, qPrintable(undone.message));
        QCOMPARE(content(), before);
        const DeleteResult second = deleteRoots(connection, builtInSpec(), {{id}}, options);
        QVERIFY(content() != before);
        QProcess pipe;
        pipe.start(u"sh"_s,
                   {u"-c"_s, u"gunzip -c \"$0\" | psql -X -q -d \"$1\""_s, second.archive->path,
                    m_database->settings(u"owner"_s).withoutSecrets()});
        QVERIFY(pipe.waitForFinished());
        QVERIFY2(pipe.exitCode() == 0, pipe.readAllStandardError().constData());
        QCOMPARE(content(), before);
        QCOMPARE(UndoStore().destroy(second.archive->path, second.archive->sha256), QString());
        QVERIFY(!QFile::exists(second.archive->path));
    }

    void numberConnectedAgainIsAConflictInPlainWords()
    {
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection connection(m_database->settings(u"owner"_s));
        const Rows row = connection.query(
            u"SELECT organization_id::text, phone_number FROM public.whatsapp_sessions WHERE id::text = $1"_s, {id});
        const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {{id}}, {});
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        connection.query(u"INSERT INTO public.whatsapp_sessions (id, organization_id, phone_number) VALUES "
                         "('b7000000-0000-4000-8000-000000000001', $1::uuid, $2)"_s,
                         {row.text(0, 0), row.text(0, 1)});
        const QStringList before = content();
        for (const UndoOptions::Run run : {UndoOptions::Run::Look, UndoOptions::Run::Restore}) {
            UndoOptions options;
            options.run = run;
            const UndoResult result = undoDelete(connection, ArchiveFile(deleted.archive->path), options);
            QVERIFY(result.outcome == UndoOutcome::Conflicts);
            QVERIFY(!result.changed);
            QCOMPARE(result.conflicts.size(), 1);
            QVERIFY(result.conflicts.first().kind == UndoConflict::Kind::Unique);
            QCOMPARE(result.conflicts.first().existing, RowKey{u"b7000000-0000-4000-8000-000000000001"_s});
            QVERIFY2(result.message.contains(u"made again"_s), qPrintable(result.message));
        }
        QCOMPARE(content(), before);
    }

    void missingOrganizationIsAConflict()
    {
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection connection(m_database->settings(u"owner"_s));
        const QString organization =
            connection.query(u"SELECT organization_id::text FROM public.whatsapp_sessions WHERE id::text = $1"_s, {id})
                .text(0, 0);
        const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {{id}}, {});
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        script("SET session_replication_role = replica; DELETE FROM organizations WHERE id = '" + organization.toUtf8()
               + "'");
        const UndoResult result = undoDelete(connection, ArchiveFile(deleted.archive->path), {});
        QVERIFY(result.outcome == UndoOutcome::Conflicts);
        QVERIFY(result.conflicts.first().kind == UndoConflict::Kind::MissingParent);
    }

    void linkMadeSinceStays()
    {
        const QString id = sampleStory(u"webinar-group"_s).sessionId;
        Connection connection(m_database->settings(u"owner"_s));
        const QString webinar = connection
                                    .query(u"SELECT w.id::text FROM public.webinars w JOIN public.whatsapp_groups g "
                                           "ON g.id = w.whatsapp_group_id WHERE g.session_id::text = $1"_s,
                                           {id})
                                    .text(0, 0);
        QVERIFY(!webinar.isEmpty());
        const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {{id}}, {});
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        connection.query(
            u"UPDATE public.webinars SET whatsapp_group_id = (SELECT id FROM public.whatsapp_groups LIMIT 1) WHERE id::text = $1"_s,
            {webinar});
        const QString now = linkOf(webinar);
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        const UndoResult result = undoDelete(connection, ArchiveFile(deleted.archive->path), options);
        QVERIFY2(result.outcome == UndoOutcome::Restored, qPrintable(result.message));
        const auto webinars =
            std::ranges::find(result.tables, QualifiedName{u"public"_s, u"webinars"_s}, &UndoEffect::table);
        QVERIFY(webinars != result.tables.end());
        QVERIFY(webinars->changedSince >= 1);
        QCOMPARE(linkOf(webinar), now);
    }

    void fileThatIsRemovedWhileItIsReadIsRefused()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, {});
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        const QStringList before = content();
        const ArchiveFile archive(deleted.archive->path);
        QVERIFY(QFile::remove(deleted.archive->path));
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        try {
            (void)undoDelete(connection, archive, options);
            QFAIL("it was put back from nothing");
        } catch (const DbError &error) {
            QVERIFY2(error.message.contains(u"could not be read to its end"_s), qPrintable(error.message));
            QVERIFY2(error.message.contains(u"Nothing was changed."_s), qPrintable(error.message));
        }
        QCOMPARE(content(), before);
    }

    void droppedColumnIsRefusedByName()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, {});
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        script("ALTER TABLE whatsapp_sessions DROP COLUMN last_error");
        QVERIFY_THROWS_EXCEPTION(DbError, (void)undoDelete(connection, ArchiveFile(deleted.archive->path), {}));
    }

    void anotherDatabaseIsRefusedUnlessTold()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, {});
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        const auto other = m_fixture.sampleDatabase();
        Connection elsewhere(other->settings(u"owner"_s));
        QVERIFY_THROWS_EXCEPTION(DbError, (void)undoDelete(elsewhere, ArchiveFile(deleted.archive->path), {}));
        UndoOptions options;
        options.evenIfOtherDatabase = true;
        QVERIFY(undoDelete(elsewhere, ArchiveFile(deleted.archive->path), options).outcome == UndoOutcome::Conflicts);
    }

    void sequencesThatLagBehindElsewhereAreMovedOn()
    {
        const auto make = [](Connection &connection) {
            connection.runScript(
                "CREATE TABLE parents (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name text)");
        };
        const Spec spec = specOf(u"parents"_s, u"name"_s, {});
        const auto here = m_fixture.emptyDatabase();
        Connection connection(here->settings());
        make(connection);
        connection.query(u"INSERT INTO parents (name) SELECT 'n' FROM generate_series(1, 7)"_s);
        const DeleteResult deleted = deleteRoots(connection, spec, {{u"7"_s}}, {});
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        const auto there = m_fixture.emptyDatabase();
        Connection elsewhere(there->settings());
        make(elsewhere);
        UndoOptions options;
        options.evenIfOtherDatabase = true;
        options.run = UndoOptions::Run::Try;
        const QString setval = u"SELECT pg_catalog.setval('public.parents_id_seq', 7);"_s;
        const UndoResult tried = undoDelete(elsewhere, ArchiveFile(deleted.archive->path), options);
        QVERIFY2(tried.outcome == UndoOutcome::Restorable, qPrintable(tried.message));
        QCOMPARE(tried.lateSequences, QStringList{setval});
        QVERIFY(tried.notes.join(u' ').contains(setval));
        options.run = UndoOptions::Run::Restore;
        options.setSequences = true;
        const UndoResult done = undoDelete(elsewhere, ArchiveFile(deleted.archive->path), options);
        QVERIFY2(done.outcome == UndoOutcome::Restored, qPrintable(done.message));
        QCOMPARE(elsewhere.query(u"INSERT INTO parents (name) VALUES ('new') RETURNING id"_s).integer(0, 0), 8);
    }

    void supportNeedsTheRightsOfSupportUndo()
    {
        Connection support(m_database->settings(u"support"_s));
        const DeleteResult deleted = deleteRoots(support, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, {});
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        const UndoResult refused = undoDelete(support, ArchiveFile(deleted.archive->path), options);
        QVERIFY(refused.outcome == UndoOutcome::Conflicts);
        QVERIFY(refused.conflicts.first().kind == UndoConflict::Kind::MissingRight);
        Connection supportUndo(m_database->settings(u"support_undo"_s));
        const UndoResult done = undoDelete(supportUndo, ArchiveFile(deleted.archive->path), options);
        QVERIFY2(done.outcome == UndoOutcome::Restored, qPrintable(done.message));
    }

    void withoutTemporaryTablesTheGrantIsNamed()
    {
        Connection support(m_database->settings(u"support_undo"_s));
        const DeleteResult deleted = deleteRoots(support, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, {});
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        const QByteArray database = support.server().database.toUtf8();
        script("REVOKE TEMPORARY ON DATABASE " + database + " FROM PUBLIC, support_undo");
        const UndoResult refused = undoDelete(support, ArchiveFile(deleted.archive->path), {});
        QVERIFY(refused.outcome == UndoOutcome::Conflicts);
        QCOMPARE(refused.conflicts.size(), 1);
        QCOMPARE(refused.conflicts.first().wayOut.toUtf8(),
                 "GRANT TEMPORARY ON DATABASE " + database + " TO support_undo;");
    }

    void receiptsSayWhoAndWhat()
    {
        Connection connection(m_database->settings(u"owner"_s));
        DeleteOptions options;
        options.reason = u"a test"_s;
        const QString id = sampleStory(u"clean"_s).sessionId;
        const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {{id}}, options);
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        UndoOptions undo;
        undo.run = UndoOptions::Run::Restore;
        QVERIFY(undoDelete(connection, ArchiveFile(deleted.archive->path), undo).changed);
        const QList<Receipt> receipts = UndoStore().receipts();
        const auto receipt = std::ranges::find_if(receipts, [&](const Receipt &one) {
            return one.archive == deleted.archive && one.kind == Receipt::Kind::Delete;
        });
        QVERIFY(receipt != receipts.end());
        QVERIFY(receipt->state == Receipt::State::Committed);
        QCOMPARE(receipt->reason, u"a test"_s);
        QCOMPARE(receipt->keys, QStringList{id});
        QCOMPARE(receipt->user, u"owner"_s);
        QCOMPARE(receipt->xid, deleted.xid);
        QVERIFY(receipt->tables == deleted.tables);
        QVERIFY(undoOf(*receipt, receipts));
    }

    void eraseForGoodLeavesNoRowAndNoName()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const qsizetype files = UndoStore().archives().size();
        DeleteOptions options;
        options.keeping = DeleteOptions::Keeping::EraseForGood;
        const QString id = sampleStory(u"clean"_s).sessionId;
        const DeleteResult deleted = deleteRoots(connection, builtInSpec(), {{id}}, options);
        QVERIFY2(deleted.outcome == DeleteOutcome::Deleted, qPrintable(deleted.message));
        QVERIFY(!deleted.archive);
        QCOMPARE(UndoStore().archives().size(), files);
        const Receipt receipt = UndoStore().receipts().first();
        QVERIFY(receipt.erased);
        QVERIFY(!receipt.label.contains(deleted.label));
        QVERIFY(wasAbout(receipt, id));
        QVERIFY(wasAbout(receipt, deleted.label));
    }

    void rolledBackDeleteLeavesNoFile()
    {
        script("CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;"
               "CREATE TRIGGER keep BEFORE DELETE ON whatsapp_group_admins FOR EACH ROW EXECUTE FUNCTION keep()");
        const qsizetype files = UndoStore().archives().size();
        const qsizetype receipts = UndoStore().receipts().size();
        Connection connection(m_database->settings(u"owner"_s));
        const DeleteResult result = deleteRoots(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, {});
        QVERIFY(result.outcome == DeleteOutcome::RolledBack);
        QVERIFY(!result.archive);
        QCOMPARE(UndoStore().archives().size(), files);
        QCOMPARE(UndoStore().receipts().size(), receipts);
    }

    void withoutRoomForTheUndoFileNothingIsDeleted()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const QString id = sampleStory(u"clean"_s).sessionId;
        const QStringList before = content();
        DeleteOptions options;
        options.archivePath = u"/proc/ondelete.sql"_s;
        QVERIFY_THROWS_EXCEPTION(DbError, (void)deleteRoots(connection, builtInSpec(), {{id}}, options));
        QCOMPARE(content(), before);
    }

private:
    void script(const QByteArray &sql)
    {
        Connection connection(m_database->settings());
        connection.runScript(sql);
    }

    QString linkOf(const QString &webinar)
    {
        Connection connection(m_database->settings());
        return connection.query(u"SELECT whatsapp_group_id::text FROM webinars WHERE id::text = $1"_s, {webinar})
            .text(0, 0);
    }

    /// Every row of every table, as bytes.
    QStringList content()
    {
        Connection connection(m_database->settings());
        const Rows tables = connection.query(
            u"SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1"_s);
        QStringList all;
        for (int i = 0; i < tables.count(); ++i)
            all.append(
                tables.text(i, 0) + u' '
                + connection
                      .query(
                          u"SELECT md5(string_agg(record_send(t)::text, ',' ORDER BY record_send(t)::text)) FROM %1 t"_s
                              .arg(tables.text(i, 0)))
                      .text(0, 0));
        return all;
    }

    void fixEverything()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const AuditedSchema audited = auditDatabase(connection, builtInSpec());
        FixChoices choices;
        choices.includeUnlisted = true;
        choices.resolutions[u"public.dynamic_links.whatsapp_group_id"_s] = Resolution::Cascade;
        QVERIFY(runFix(connection, planFix(audited.schema, audited.audit, choices), {}).outcome == FixOutcome::Done);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestUndoer)
#include "tst_undoer.moc"
