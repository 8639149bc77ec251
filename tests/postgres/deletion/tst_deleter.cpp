// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/archivefile.h"
#include "postgres/audit/auditor.h"
#include "postgres/deletion/deleter.h"
#include "postgres/deletion/keptkeys.h"
#include "postgres/fix/fixrunner.h"
#include "postgres/preview/previewer.h"
#include "support/databasefixture.h"
#include "support/rulelist.h"

#include <thread>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDeleter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init() { m_database = m_fixture.sampleDatabase(); }
    void cleanup() { m_database.reset(); }

    void everyStoryDeletesAfterTheFixByOwnerAndSupport()
    {
        fixEverything();
        bool bySupport = false;
        for (const SampleStory &story : sampleStories()) {
            if (story.name == u"connected")
                continue;
            bySupport = !bySupport;
            Connection connection(m_database->settings(bySupport ? u"support"_s : u"owner"_s));
            const DeleteResult result = deleteRoots(connection, builtInSpec(), {{story.sessionId}}, {});
            QVERIFY2(result.outcome == DeleteOutcome::Deleted, qPrintable(story.name + u": "_s + result.message));
            QVERIFY(result.changed);
            QVERIFY(!result.tables.isEmpty());
            for (const TableEffect &effect : result.tables)
                QVERIFY2(effect.planned == effect.actual, qPrintable(story.name + u' ' + effect.table.toString()));
            QCOMPARE(rowsOf(story.sessionId), 0);
        }
    }

    void blockedSessionStaysAndSaysWhy()
    {
        Connection connection(m_database->settings(u"support"_s));
        for (const QString &name : {u"campaign-groups"_s, u"webinar-group"_s, u"webinar-groups"_s,
                                    u"webinar-messages"_s, u"unlisted"_s, u"check"_s}) {
            const QString id = sampleStory(name).sessionId;
            const DeleteResult result = deleteRoots(connection, builtInSpec(), {{id}}, {});
            QVERIFY2(result.outcome == DeleteOutcome::Blocked, qPrintable(name));
            QVERIFY(!result.changed);
            QVERIFY(!result.message.isEmpty());
            QCOMPARE(rowsOf(id), 1);
        }
    }

    void connectedSessionNeedsItsOwnOverride()
    {
        fixEverything();
        const QString id = sampleStory(u"connected"_s).sessionId;
        Connection connection(m_database->settings(u"support"_s));
        QVERIFY(deleteRoots(connection, builtInSpec(), {{id}}, {}).outcome == DeleteOutcome::Protected);
        QCOMPARE(rowsOf(id), 1);
        DeleteOptions options;
        options.evenIfProtected = true;
        QVERIFY(deleteRoots(connection, builtInSpec(), {{id}}, options).outcome == DeleteOutcome::Deleted);
    }

    void unknownKeyIsNotFound()
    {
        Connection connection(m_database->settings(u"support"_s));
        const DeleteResult result =
            deleteRoots(connection, builtInSpec(), {{u"11111111-1111-4111-8111-111111111111"_s}}, {});
        QVERIFY(result.outcome == DeleteOutcome::NotFound);
    }

    void severalInOneTransactionAreAllOrNothing()
    {
        const QString clean = sampleStory(u"clean"_s).sessionId;
        const QString blocked = sampleStory(u"check"_s).sessionId;
        Connection connection(m_database->settings(u"support"_s));
        const DeleteResult result = deleteRoots(connection, builtInSpec(), {{clean}, {blocked}}, {});
        QVERIFY(result.outcome == DeleteOutcome::Blocked);
        QCOMPARE(rowsOf(clean), 1);
    }

    void whatChangedSinceItWasShownIsNotDeleted()
    {
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection connection(m_database->settings(u"support"_s));
        DeleteOptions options;
        options.confirmedDigest = previewDelete(connection, builtInSpec(), {{id}}, RuleSet::Current).digest;
        superuser(
            u"INSERT INTO whatsapp_groups (organization_id, session_id, group_jid, group_name, is_community) "
            "SELECT organization_id, id, 'late', 'Late group', false FROM whatsapp_sessions WHERE id = '%1'"_s.arg(id));
        const DeleteResult result = deleteRoots(connection, builtInSpec(), {{id}}, options);
        QVERIFY(result.outcome == DeleteOutcome::RolledBack);
        QCOMPARE(rowsOf(id), 1);
        options.confirmedDigest = result.preview.digest;
        QVERIFY(deleteRoots(connection, builtInSpec(), {{id}}, options).outcome == DeleteOutcome::Deleted);
    }

    void triggerThatKeepsARowIsCaught()
    {
        script("CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;"
               "CREATE TRIGGER keep BEFORE DELETE ON whatsapp_group_admins FOR EACH ROW EXECUTE FUNCTION keep()");
        expectRolledBack(u"whatsapp_group_admins"_s);
    }

    void triggerThatRefillsTheColumnIsCaught()
    {
        script("CREATE FUNCTION refill() RETURNS trigger LANGUAGE plpgsql AS "
               "$$BEGIN NEW.group_id := OLD.group_id; RETURN NEW; END$$;"
               "CREATE TRIGGER refill BEFORE UPDATE ON workshop_group_members FOR EACH ROW EXECUTE FUNCTION refill()");
        expectRolledBack(u"workshop_group_members"_s);
    }

    void writeOutsideTheReachIsCaughtUnlessAllowed()
    {
        script("CREATE TABLE counters (n int); INSERT INTO counters VALUES (0);"
               "CREATE FUNCTION tally() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS "
               "$$BEGIN UPDATE public.counters SET n = n + 1; RETURN OLD; END$$;"
               "CREATE TRIGGER tally AFTER DELETE ON whatsapp_sessions FOR EACH ROW EXECUTE FUNCTION tally()");
        expectRolledBack(u"counters"_s);
        Connection connection(m_database->settings(u"support"_s));
        DeleteOptions options;
        options.allowedSideEffects = {{u"public"_s, u"counters"_s}};
        const DeleteResult result =
            deleteRoots(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, options);
        QVERIFY2(result.outcome == DeleteOutcome::Deleted, qPrintable(result.message));
        QCOMPARE(result.sideEffects.size(), 1);
    }

    void auditTriggersInsertsAreRecorded()
    {
        script("CREATE TABLE audit_log (what text);"
               "CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS "
               "$$BEGIN INSERT INTO public.audit_log VALUES (OLD.id::text); RETURN OLD; END$$;"
               "CREATE TRIGGER log AFTER DELETE ON whatsapp_groups FOR EACH ROW EXECUTE FUNCTION log()");
        Connection connection(m_database->settings(u"support"_s));
        const DeleteResult result = deleteRoots(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, {});
        QVERIFY2(result.outcome == DeleteOutcome::Deleted, qPrintable(result.message));
        QCOMPARE(result.sideEffects.size(), 1);
        QVERIFY(result.sideEffects[0].action == RowAction::Insert);
        QVERIFY(result.sideEffects[0].actual > 0);
    }

    void roleWithoutTheRightIsRefusedByTheServer()
    {
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection connection(m_database->settings(u"restricted"_s));
        try {
            const DeleteResult result = deleteRoots(connection, builtInSpec(), {{id}}, {});
            QVERIFY(!result.changed);
        } catch (const DbError &error) {
            QCOMPARE(error.sqlState, u"42501"_s);
        }
        QCOMPARE(rowsOf(id), 1);
    }

    void cancelBeforeTheCommitChangesNothing()
    {
        script("CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN PERFORM pg_sleep(30); RETURN OLD; "
               "END$$;"
               "CREATE TRIGGER slow BEFORE DELETE ON whatsapp_sessions FOR EACH ROW EXECUTE FUNCTION slow()");
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection connection(m_database->settings(u"support"_s));
        std::stop_source stop;
        const Connection::Cancellable cancellable(connection, stop.get_token());
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(500));
            stop.request_stop();
        });
        const DeleteResult result = deleteRoots(connection, builtInSpec(), {{id}}, {});
        QVERIFY(result.outcome == DeleteOutcome::Cancelled);
        QVERIFY(!result.changed);
        QCOMPARE(rowsOf(id), 1);
    }

    void everyOneOfManyRowsIsLookedFor()
    {
        // More than one statement's worth, with keys that COPY writes otherwise.
        script(R"(
            CREATE TABLE owners (id int PRIMARY KEY);
            CREATE TABLE notes (part text, "no" int, owner int REFERENCES owners ON DELETE SET NULL, PRIMARY KEY (part, "no"));
            CREATE TABLE drafts (id int PRIMARY KEY, owner int REFERENCES owners ON DELETE CASCADE);
            INSERT INTO owners VALUES (1);
            INSERT INTO notes SELECT E'a\\\tb\n' || i % 3, i, 1 FROM generate_series(1, 25000) i;
            INSERT INTO drafts SELECT i, 1 FROM generate_series(1, 25001) i; INSERT INTO drafts VALUES (30000, NULL);
            CREATE INDEX ON notes (owner); CREATE INDEX ON drafts (owner);
            CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
            CREATE FUNCTION refill() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.owner := OLD.owner; RETURN NEW; END$$;
            CREATE FUNCTION other() RETURNS trigger LANGUAGE plpgsql AS
                $$BEGIN DELETE FROM drafts WHERE id = 30000; RETURN NULL; END$$)");
        const Spec spec = specOf(u"owners"_s, u"id"_s, {});
        Connection connection(m_database->settings());
        const auto refused = [&](const QString &trigger) {
            script(trigger.toUtf8());
            const DeleteResult result = deleteRoots(connection, spec, {{u"1"_s}}, {});
            script("DROP TRIGGER IF EXISTS t ON notes; DROP TRIGGER IF EXISTS t ON drafts");
            return result.changed ? QString() : result.message;
        };
        QVERIFY(refused(u"CREATE TRIGGER t BEFORE UPDATE ON notes FOR EACH ROW WHEN (OLD.\"no\" = 24321) "
                        "EXECUTE FUNCTION refill()"_s)
                    .contains(u"24999"_s));
        // As many go as were to; only one of them is another.
        QVERIFY(refused(u"CREATE TRIGGER t BEFORE DELETE ON drafts FOR EACH ROW WHEN (OLD.id = 24321) "
                        "EXECUTE FUNCTION other()"_s)
                    .contains(u"24321"_s));
        script("CREATE TRIGGER t BEFORE UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION nothing()");
        const DeleteResult tried = [&] {
            DeleteOptions options;
            options.run = DeleteOptions::Run::Try;
            return deleteRoots(connection, spec, {{u"1"_s}}, options);
        }();
        QVERIFY2(tried.wasTried, qPrintable(tried.message));
        script("DROP TRIGGER t ON notes");
        const DeleteResult result = deleteRoots(connection, spec, {{u"1"_s}}, {});
        QVERIFY2(result.outcome == DeleteOutcome::Deleted, qPrintable(result.message));
        for (const TableEffect &effect : result.tables)
            QCOMPARE(effect.actual, effect.planned);
        const ArchiveFile archive(result.archive->path);
        QVERIFY(archive.isGood());
        for (int block = 0; block < archive.manifest().blocks.size(); ++block)
            archive.eachRow(block, [&](QByteArrayView line) {
                const ArchivedRows &rows = archive.manifest().blocks.at(block);
                QCOMPARE(fieldsOfCopyLine(line).size(),
                         rows.columns.size() + (rows.fate == ArchivedRows::Fate::Written ? 1 : 0));
            });
    }

    void keysThatMemoryShouldNotHoldAreKept()
    {
        KeptKeys keys;
        const QByteArray filler(500, 'x');
        constexpr int rows = 30'000; // some 15 MB
        for (int i = 0; i < rows; ++i)
            keys.add(QByteArray::number(i) + "\\n\t" + filler);
        for (int twice = 0; twice < 2; ++twice) {
            int next = 0;
            keys.eachSome(2, [&](const QList<QStringList> &texts) {
                QCOMPARE(texts.size(), 2);
                for (const QString &text : texts.first())
                    QCOMPARE(text, QString::number(next++) + u'\n');
                QCOMPARE(texts.last().size(), texts.first().size());
                QVERIFY(texts.first().size() < rows);
            });
            QCOMPARE(next, rows);
            QCOMPARE(keys.count(), rows);
        }
    }

private:
    void superuser(const QString &sql)
    {
        Connection connection(m_database->settings());
        connection.query(sql);
    }

    void script(const QByteArray &sql)
    {
        Connection connection(m_database->settings());
        connection.runScript(sql);
    }

    qint64 rowsOf(const QString &session)
    {
        Connection connection(m_database->settings());
        return connection.query(u"SELECT count(*) FROM whatsapp_sessions WHERE id::text = $1"_s, {session})
            .integer(0, 0);
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

    void expectRolledBack(const QString &named)
    {
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection connection(m_database->settings(u"support"_s));
        const DeleteResult result = deleteRoots(connection, builtInSpec(), {{id}}, {});
        QVERIFY2(result.outcome == DeleteOutcome::RolledBack, qPrintable(result.message));
        QVERIFY(!result.changed);
        QVERIFY2(result.message.contains(named), qPrintable(result.message));
        QCOMPARE(rowsOf(id), 1);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_GUILESS_MAIN(TestDeleter)
#include "tst_deleter.moc"
