// SPDX-License-Identifier: MIT
#include "support/meddling.h"
#include "support/undostory.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Other people's work before every single statement of an undo: all comes back beside it, or nothing, and it says why.
class TestUndoInterleavings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_fixture.vacuumAllTheTime();
        m_story = std::make_unique<UndoStory>(m_fixture);
        m_story->script("CREATE TABLE shelf AS SELECT * FROM workshops WITH NO DATA;"
                        "ALTER TABLE whatsapp_group_admins ADD COLUMN extra text;"
                        "CREATE INDEX spare ON whatsapp_group_admins (phone);"
                        "CREATE TABLE memo AS SELECT w.id AS webinar, w.whatsapp_group_id AS linked, "
                        "s.organization_id, s.phone_number, "
                        "(SELECT m.workshop_id FROM scheduled_whatsapp_messages m JOIN whatsapp_groups g ON g.id = "
                        "m.group_id WHERE "
                        "g.session_id = s.id AND m.workshop_id IS NOT NULL LIMIT 1) AS workshop FROM webinars w JOIN "
                        "whatsapp_groups g ON "
                        "g.id = w.whatsapp_group_id JOIN whatsapp_sessions s ON s.id = g.session_id WHERE s.id = "
                        "'00000000-0000-4000-8000-000000000003' ORDER BY w.id LIMIT 1;"
                        "CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$BEGIN UPDATE "
                        "public.memo SET phone_number = ''; RETURN NULL; END$$;"
                        "CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;"
                        "ALTER TABLE shelf OWNER TO owner; ALTER TABLE memo OWNER TO owner");
        m_before = m_story->server().content();
    }

    void init()
    {
        forgetFilesKept();
        QVERIFY(m_story->remove());
        m_gone = m_story->server().content();
    }

    void cleanup()
    {
        if (!m_story)
            return;
        auto connection = m_story->server().connect();
        QVERIFY(m_story->putBack(*connection).changed);
        QCOMPARE(contentDifference(m_before, m_story->server().content()), QString());
    }

    void cleanupTestCase() { m_story.reset(); }

    void othersBeforeEveryStatement_data()
    {
        using Then = Meddling::Then;
        QTest::addColumn<Meddling>("meddling");
        QTest::addColumn<bool>("triggersWrite");
        for (const Meddling &meddling : {
                 Meddling{"connects the number again", Then::Stopped,
                          "INSERT INTO whatsapp_sessions (id, organization_id, phone_number) SELECT "
                          "'b7000000-0000-4000-8000-000000000001', "
                          "organization_id, phone_number FROM memo",
                          "DELETE FROM whatsapp_sessions WHERE id = 'b7000000-0000-4000-8000-000000000001'"},
                 {"deletes a row that it needs", Then::Stopped,
                  "WITH gone AS (DELETE FROM workshops WHERE id = (SELECT workshop FROM memo) RETURNING *) INSERT INTO "
                  "shelf SELECT * FROM gone",
                  "WITH back AS (DELETE FROM shelf RETURNING *) INSERT INTO workshops SELECT * FROM back"},
                 {"links a row elsewhere", Then::Other,
                  "UPDATE webinars SET whatsapp_group_id = (SELECT id FROM whatsapp_groups WHERE session_id = "
                  "'00000000-0000-4000-8000-000000000001' ORDER BY id LIMIT 1) WHERE id = (SELECT webinar FROM memo)",
                  "UPDATE webinars SET whatsapp_group_id = (SELECT id FROM whatsapp_groups WHERE id = (SELECT linked "
                  "FROM memo)) "
                  "WHERE id = (SELECT webinar FROM memo)"},
                 {"updates a row that is linked again", Then::Same,
                  "UPDATE webinars SET title = title || '#' WHERE id = (SELECT webinar FROM memo)",
                  "UPDATE webinars SET title = rtrim(title, '#') WHERE id = (SELECT webinar FROM memo)"},
                 {"drops a column", Then::Stopped, "ALTER TABLE whatsapp_group_admins DROP COLUMN extra",
                  "ALTER TABLE whatsapp_group_admins ADD COLUMN extra text"},
                 {"adds a column", Then::Same, "ALTER TABLE whatsapp_group_admins ADD COLUMN late text",
                  "ALTER TABLE whatsapp_group_admins DROP COLUMN late"},
                 {"changes a column's type", Then::Other,
                  "ALTER TABLE whatsapp_group_admins ALTER COLUMN extra TYPE integer USING NULL",
                  "ALTER TABLE whatsapp_group_admins ALTER COLUMN extra TYPE text"},
                 {"adds a check that no row passes", Then::Stopped,
                  "ALTER TABLE whatsapp_group_admins ADD CONSTRAINT late CHECK (phone IS NULL) NOT VALID",
                  "ALTER TABLE whatsapp_group_admins DROP CONSTRAINT late"},
                 {"adds a trigger that drops rows", Then::Stopped,
                  "CREATE TRIGGER late BEFORE INSERT ON whatsapp_group_admins FOR EACH ROW EXECUTE FUNCTION nothing()",
                  "DROP TRIGGER late ON whatsapp_group_admins"},
                 {"drops an index", Then::Same, "DROP INDEX spare",
                  "CREATE INDEX spare ON whatsapp_group_admins (phone)"},
             })
            QTest::newRow(meddling.name) << meddling << false;
        // The last, for the triggers stay.
        for (const Meddling &meddling : {
                 Meddling{"changes what a trigger changed", Then::Same,
                          "UPDATE organizations SET session_count = session_count + 10 WHERE id = (SELECT "
                          "organization_id FROM memo)",
                          "UPDATE organizations SET session_count = session_count - 10 WHERE id = (SELECT "
                          "organization_id FROM memo)"},
                 {"adds a trigger that writes elsewhere", Then::Stopped,
                  "CREATE TRIGGER late AFTER INSERT ON whatsapp_group_admins FOR EACH STATEMENT EXECUTE FUNCTION "
                  "forget()",
                  "DROP TRIGGER late ON whatsapp_group_admins"},
             })
            if (triesAll() || meddling.then == Then::Same) // one is enough each day
                QTest::newRow(meddling.name) << meddling << true;
    }

    void othersBeforeEveryStatement()
    {
        using Then = Meddling::Then;
        QFETCH(const Meddling, meddling);
        QFETCH(const bool, triggersWrite);
        if (triggersWrite && !std::exchange(m_triggersWrite, true)) {
            m_before = m_story->letTriggersWrite();
            m_gone = m_story->server().content();
        }
        const QByteArrayList statements = m_story->statements();
        auto connection = m_story->server().connect();
        int refused = 0;
        int meddled = 0;
        for (int number = 1; number <= statements.size(); ++number) {
            if (!isTried(statements.at(number - 1), number, m_row))
                continue;
            std::optional<QStringList> between;
            m_story->server().proxy().reset();
            m_story->server().proxy().setHook([&](int at, const QByteArray &) {
                if (at == number)
                    between = meddling.tryOn(m_story->server().database());
            });
            UndoResult result;
            try {
                result = m_story->putBack(*connection);
            } catch (const DbError &error) {
                // The tables have changed since the delete: the one thing that it throws.
                QVERIFY2(error.kind == DbError::Kind::Refused && error.message.contains(u"Nothing was changed."),
                         qPrintable(m_story->server().place(number) + error.details()));
                result.message = error.message;
            }
            const QString place = m_story->server().place(number);
            m_story->server().proxy().setHook({});
            meddled += between.has_value();
            if (result.changed) {
                QVERIFY2(!between || meddling.then != Then::Stopped, qPrintable(place));
            } else {
                ++refused;
                QVERIFY2(between && meddling.then != Then::Same, qPrintable(place + result.message));
                QVERIFY2(result.message.contains(u"Nothing was changed."), qPrintable(place + result.message));
                QVERIFY2(contentDifference(*between, m_story->server().content()).isEmpty(),
                         qPrintable(place + contentDifference(*between, m_story->server().content())));
            }
            if (between)
                m_story->script(meddling.undoes);
            const QStringList expected = result.changed ? m_before : m_gone;
            QVERIFY2(contentDifference(expected, m_story->server().content()).isEmpty(),
                     qPrintable(place + result.message + contentDifference(expected, m_story->server().content())));
            if (result.changed)
                QVERIFY(m_story->remove());
        }
        ++m_row;
        QVERIFY2(meddled > 2, qPrintable(QString::number(meddled)));
        QVERIFY2(refused > 0 || meddling.then != Then::Stopped, qPrintable(QString::number(refused)));
    }

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<UndoStory> m_story;
    QStringList m_before;
    QStringList m_gone;
    bool m_triggersWrite = false;
    int m_row = 0;
};

QTEST_GUILESS_MAIN(TestUndoInterleavings)
#include "tst_undointerleavings.moc"
