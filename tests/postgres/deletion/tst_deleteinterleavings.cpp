// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "postgres/deletion/deleter.h"
#include "postgres/preview/previewer.h"
#include "postgres/undo/undoer.h"
#include "support/meddling.h"
#include "support/statementproxy.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString story = u"webinar-group"_s;

} // namespace

/// Other people's work before every single statement of a delete: exactly the confirmed rows go and come back, beside
/// what the others did; or nothing, and the result says so.
class TestDeleteInterleavings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_fixture.vacuumAllTheTime();
        m_database = m_fixture.sampleDatabase();
        makeStoriesDelete(*m_database, {u"clean"_s, story});
        m_observer = std::make_unique<Connection>(m_database->settings());
        m_owner = std::make_unique<Connection>(m_database->settings(u"owner"_s));
        m_observer->runScript(
            "CREATE TABLE stopper (id int PRIMARY KEY, group_id uuid REFERENCES whatsapp_groups);"
            "CREATE TABLE refuser (id int PRIMARY KEY, admin_id uuid REFERENCES whatsapp_group_admins ON DELETE "
            "RESTRICT);"
            "CREATE TABLE shelf AS SELECT * FROM whatsapp_group_admins WITH NO DATA;"
            "CREATE INDEX spare ON whatsapp_group_admins (phone);"
            "CREATE FUNCTION ours(n int) RETURNS uuid LANGUAGE sql AS $$SELECT id FROM public.whatsapp_groups WHERE "
            "session_id = "
            "'00000000-0000-4000-8000-000000000003' ORDER BY id OFFSET n LIMIT 1$$;"
            "CREATE FUNCTION theirs() RETURNS uuid LANGUAGE sql AS $$SELECT id FROM public.whatsapp_groups WHERE "
            "session_id = "
            "'00000000-0000-4000-8000-000000000001' ORDER BY id LIMIT 1$$;"
            "ALTER TABLE stopper OWNER TO owner; ALTER TABLE refuser OWNER TO owner; ALTER TABLE shelf OWNER TO owner");
        m_before = contentOf(*m_observer);
        QVERIFY(m_proxy.start(m_database->settings()));
    }

    void init() { forgetFilesKept(); }

    void cleanupTestCase()
    {
        m_observer.reset();
        m_owner.reset();
        m_database.reset();
    }

    void beforeEveryStatement_data()
    {
        using Then = Meddling::Then;
        QTest::addColumn<Meddling>("meddling");
        QTest::addColumn<bool>("triggersWrite");
        const QByteArray session = "'00000000-0000-4000-8000-000000000003'";
        for (const Meddling &meddling : {
                 Meddling{
                     "inserts a child", Then::Other,
                     "INSERT INTO whatsapp_group_admins (id, organization_id, group_id, phone, is_super_admin) SELECT "
                     "'a0000000-0000-4000-8000-000000000001', organization_id, id, '+1 555 0100', false FROM "
                     "whatsapp_groups WHERE id = ours(0)",
                     "DELETE FROM whatsapp_group_admins WHERE id = 'a0000000-0000-4000-8000-000000000001'"},
                 {"inserts a child of the root", Then::Other,
                  "INSERT INTO whatsapp_groups (id, organization_id, session_id, group_jid, group_name, is_community) "
                  "SELECT "
                  "'ffffffff-0000-4000-8000-000000000001', organization_id, id, 'late', 'Late', false FROM "
                  "whatsapp_sessions WHERE id = "
                      + session,
                  "DELETE FROM whatsapp_groups WHERE id = 'ffffffff-0000-4000-8000-000000000001'"},
                 {"links a row to it", Then::Other,
                  "UPDATE webinars SET community_group_id = ours(1) WHERE id = (SELECT id FROM webinars WHERE "
                  "community_group_id IS NULL AND whatsapp_group_id IS NULL ORDER BY id LIMIT 1)",
                  "UPDATE webinars SET community_group_id = NULL WHERE community_group_id = ours(1)"},
                 {"updates a child", Then::Same,
                  "UPDATE whatsapp_group_admins SET phone = phone || '#' WHERE group_id = ours(0)",
                  "UPDATE whatsapp_group_admins SET phone = rtrim(phone, '#') WHERE group_id = ours(0)"},
                 {"updates the root", Then::Same,
                  "UPDATE whatsapp_sessions SET last_error = 'late' WHERE id = " + session,
                  "UPDATE whatsapp_sessions SET last_error = NULL WHERE id = " + session},
                 {"updates a row that stays", Then::Same,
                  "UPDATE webinars SET title = title || '#' WHERE whatsapp_group_id IN (SELECT id FROM whatsapp_groups "
                  "WHERE session_id = "
                      + session + ")",
                  "UPDATE webinars SET title = rtrim(title, '#')"},
                 {"points a child away", Then::Other,
                  "UPDATE whatsapp_group_admins SET group_id = theirs(), name = name || '#' WHERE id = (SELECT id FROM "
                  "whatsapp_group_admins WHERE group_id = ours(0) ORDER BY id LIMIT 1)",
                  "UPDATE whatsapp_group_admins SET group_id = ours(0), name = rtrim(name, '#') WHERE name LIKE '%#'"},
                 {"points a group away", Then::Other,
                  "UPDATE whatsapp_groups SET session_id = '00000000-0000-4000-8000-000000000001', group_name = "
                  "group_name || '#' WHERE id = ours(0)",
                  "UPDATE whatsapp_groups SET session_id = " + session
                      + ", group_name = rtrim(group_name, '#') WHERE group_name LIKE '%#'"},
                 {"points a child at it", Then::Other,
                  "UPDATE whatsapp_group_admins SET group_id = ours(0), name = name || '#' WHERE id = (SELECT id FROM "
                  "whatsapp_group_admins WHERE group_id = theirs() ORDER BY id LIMIT 1)",
                  "UPDATE whatsapp_group_admins SET group_id = theirs(), name = rtrim(name, '#') WHERE name LIKE '%#'"},
                 {"unlinks a row that stays", Then::Other,
                  "UPDATE workshop_group_members SET group_id = NULL, name = name || '#' WHERE id = (SELECT id FROM "
                  "workshop_group_members WHERE group_id = ours(0) ORDER BY id LIMIT 1)",
                  "UPDATE workshop_group_members SET group_id = ours(0), name = rtrim(name, '#') WHERE name LIKE '%#'"},
                 {"deletes a child", Then::Other,
                  "WITH gone AS (DELETE FROM whatsapp_group_admins WHERE id = (SELECT id FROM whatsapp_group_admins "
                  "WHERE group_id = ours(0) ORDER BY id LIMIT 1) RETURNING *) "
                  "INSERT INTO shelf SELECT * FROM gone",
                  "WITH back AS (DELETE FROM shelf RETURNING *) INSERT INTO whatsapp_group_admins SELECT * FROM back"},
                 {"adds a row that stops it", Then::Stopped, "INSERT INTO stopper VALUES (1, ours(0))",
                  "DELETE FROM stopper"},
                 {"adds a row that refuses it", Then::Stopped,
                  "INSERT INTO refuser SELECT 1, id FROM whatsapp_group_admins WHERE group_id = ours(0) ORDER BY id "
                  "LIMIT 1",
                  "DELETE FROM refuser"},
                 {"adds a column", Then::Same,
                  "ALTER TABLE whatsapp_group_admins ADD COLUMN note text DEFAULT 'kept'; ALTER TABLE "
                  "whatsapp_group_admins ALTER COLUMN note SET DEFAULT 'new'",
                  "ALTER TABLE whatsapp_group_admins DROP COLUMN note"},
                 {"changes a column's type", Then::Same,
                  "ALTER TABLE whatsapp_group_admins ALTER COLUMN phone TYPE varchar",
                  "ALTER TABLE whatsapp_group_admins ALTER COLUMN phone TYPE text"},
                 {"rewrites a table", Then::Same,
                  "ALTER TABLE workshop_group_members ALTER COLUMN status TYPE varchar(20) USING lower(status)",
                  "ALTER TABLE workshop_group_members ALTER COLUMN status TYPE text"},
                 {"adds a table that cascades", Then::Other,
                  "CREATE TABLE late (id int PRIMARY KEY, group_id uuid REFERENCES whatsapp_groups ON DELETE CASCADE); "
                  "INSERT INTO late VALUES (1, ours(0)); ALTER TABLE late OWNER TO owner",
                  "DROP TABLE late"},
                 {"adds a table that stops it", Then::Stopped,
                  "CREATE TABLE late (id int PRIMARY KEY, group_id uuid REFERENCES whatsapp_groups); "
                  "INSERT INTO late VALUES (1, ours(0)); ALTER TABLE late OWNER TO owner",
                  "DROP TABLE late"},
                 {"makes a cascade of an unlinking", Then::Other,
                  "ALTER TABLE workshop_group_members DROP CONSTRAINT workshop_group_members_group_id_fkey, "
                  "ADD CONSTRAINT workshop_group_members_group_id_fkey FOREIGN KEY (group_id) REFERENCES "
                  "whatsapp_groups ON DELETE CASCADE NOT VALID",
                  "ALTER TABLE workshop_group_members DROP CONSTRAINT workshop_group_members_group_id_fkey, "
                  "ADD CONSTRAINT workshop_group_members_group_id_fkey FOREIGN KEY (group_id) REFERENCES "
                  "whatsapp_groups ON DELETE SET NULL NOT VALID"},
                 {"drops a key", Then::Other,
                  "ALTER TABLE whatsapp_group_admins DROP CONSTRAINT whatsapp_group_admins_group_id_fkey",
                  "ALTER TABLE whatsapp_group_admins ADD CONSTRAINT whatsapp_group_admins_group_id_fkey FOREIGN KEY "
                  "(group_id) REFERENCES whatsapp_groups ON DELETE CASCADE NOT VALID"},
                 {"drops an index", Then::Same, "DROP INDEX spare",
                  "CREATE INDEX spare ON whatsapp_group_admins (phone)"},
             })
            QTest::newRow(meddling.name) << meddling << false;
        // The last, for the triggers stay.
        const QByteArray ourMessages =
            "SELECT m.id FROM scheduled_whatsapp_messages m JOIN whatsapp_groups g ON g.id = m.group_id WHERE "
            "g.session_id = "
            + session;
        for (const Meddling &meddling : {
                 Meddling{"changes what a trigger changes", Then::Same,
                          "UPDATE organizations SET session_count = session_count + 10 WHERE id = (SELECT "
                          "organization_id FROM whatsapp_sessions WHERE id = "
                              + session + ")",
                          "UPDATE organizations SET session_count = session_count - 10 WHERE id = (SELECT "
                          "organization_id FROM whatsapp_sessions WHERE id = "
                              + session + ")"},
                 {"adds what a trigger removes", Then::Same,
                  "INSERT INTO message_attachments (id, owner_kind, owner_id, file_name) SELECT "
                  "'a0000000-0000-4000-8000-000000000002', 'scheduled_whatsapp_message', id, 'late.pdf' FROM ("
                      + ourMessages + " ORDER BY 1 LIMIT 1) AS m",
                  "DELETE FROM message_attachments WHERE id = 'a0000000-0000-4000-8000-000000000002'"},
                 {"changes what a trigger removes", Then::Same,
                  "UPDATE message_attachments SET file_name = file_name || '#' WHERE owner_id IN (" + ourMessages + ")",
                  "UPDATE message_attachments SET file_name = rtrim(file_name, '#')"},
             }) {
            if (!triesAll() && meddling.does.startsWith("INSERT"))
                continue; // two are enough each day
            QTest::newRow(meddling.name) << meddling << true;
        }
    }

    void beforeEveryStatement()
    {
        using Then = Meddling::Then;
        QFETCH(const Meddling, meddling);
        QFETCH(const bool, triggersWrite);
        if (triggersWrite && m_allowed.isEmpty()) {
            m_allowed = letTriggersWriteElsewhere(*m_database);
            m_before = contentOf(*m_observer);
        }
        const QList<RowKey> keys{{sampleStory(story).sessionId}};
        Connection connection(m_proxy.through(m_database->settings(u"owner"_s)));
        DeleteOptions asFound;
        asFound.allowedSideEffects = m_allowed;
        DeleteOptions asShown = asFound;
        asShown.confirmedDigest = previewDelete(connection, builtInSpec(), keys, RuleSet::Current).digest;
        int meddled = 0;
        int refused = 0;
        for (const DeleteOptions &options : {asShown, asFound}) {
            m_proxy.reset();
            DeleteResult plain = deleteRoots(connection, builtInSpec(), keys, options);
            QVERIFY2(plain.outcome == DeleteOutcome::Deleted, qPrintable(plain.message));
            const QByteArrayList statements = m_proxy.statements();
            QVERIFY(statements.size() > 20);
            takeBack(plain, m_before);
            int shapeIsFree = 1;
            while (!statements.at(shapeIsFree - 1).startsWith("LOCK TABLE"))
                ++shapeIsFree;
            const bool shown = !options.confirmedDigest.isEmpty();
            for (int statement = 1; statement <= statements.size(); ++statement) {
                // Each of the two ways to ask for it gets every other statement; the next meddling the rest.
                const bool isEarly = meddling.changesTables() && statement <= shapeIsFree;
                if (!isEarly && !isTried(statements.at(statement - 1), statement, m_row))
                    continue;
                if (!triesAll() && (statement + m_row) % 2 == int(shown))
                    continue;
                std::optional<QStringList> between;
                m_proxy.reset();
                m_proxy.setHook([&](int number, const QByteArray &) {
                    if (number == statement)
                        between = meddling.tryOn(*m_database);
                });
                DeleteResult result;
                try {
                    result = deleteRoots(connection, builtInSpec(), keys, options);
                } catch (const DbError &error) {
                    QFAIL(qPrintable(said(statement) + error.details()));
                }
                m_proxy.setHook({});
                const QStringList expected = between.value_or(m_before);
                if (result.changed) {
                    QCOMPARE(toString(result.outcome), u"deleted"_s);
                    for (const TableEffect &effect : result.tables)
                        QVERIFY2(effect.planned == effect.actual,
                                 qPrintable(said(statement) + effect.table.toString()));
                    // What was not confirmed does not go.
                    QVERIFY2(!between || meddling.then == Then::Same || (meddling.then == Then::Other && !shown),
                             qPrintable(said(statement)));
                    takeBack(result, expected); // so exactly what the undo file holds was gone
                } else {
                    QVERIFY2(between, qPrintable(said(statement) + result.message));
                    QVERIFY2(result.message.contains(u"Nothing was changed."),
                             qPrintable(said(statement) + result.message));
                    const QStringList after = contentOf(*m_observer);
                    QVERIFY2(after == expected, qPrintable(said(statement) + contentDifference(expected, after)));
                    QVERIFY2(meddling.then == Then::Stopped || (meddling.then == Then::Other && shown),
                             qPrintable(said(statement) + result.message));
                    ++refused;
                }
                if (between) {
                    ++meddled;
                    m_observer->runScript(meddling.undoes);
                }
                QCOMPARE(contentDifference(m_before, contentOf(*m_observer)), QString());
                QVERIFY(!connection.inTransaction());
            }
        }
        ++m_row;
        QVERIFY2(meddled > 2, qPrintable(QString::number(meddled)));
        QCOMPARE(refused > 0, meddling.then != Then::Same);
    }

private:
    void takeBack(const DeleteResult &deleted, const QStringList &expected)
    {
        QVERIFY(deleted.archive);
        const ArchiveFile archive(deleted.archive->path);
        QVERIFY2(archive.isGood(), qPrintable(archive.error()));
        QCOMPARE(archive.sha256(), deleted.archive->sha256);
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        const UndoResult undone = undoDelete(*m_owner, archive, options);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(contentDifference(expected, contentOf(*m_observer)), QString());
    }

    QString said(int statement) const
    {
        const QByteArrayList statements = m_proxy.statements();
        return u"before statement %1 (%2): "_s.arg(statement).arg(
            QString::fromUtf8(statements.value(statement - 1).simplified().left(120)));
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_observer;
    std::unique_ptr<Connection> m_owner;
    QList<QualifiedName> m_allowed; ///< what triggers write, once they are there
    QStringList m_before;
    StatementProxy m_proxy;
    int m_row = 0;
};

QTEST_GUILESS_MAIN(TestDeleteInterleavings)
#include "tst_deleteinterleavings.moc"
