// SPDX-License-Identifier: MIT
#include "core/catalog/sqltext.h"
#include "program.h"
#include "support/databasefixture.h"
#include "support/serverstop.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// The whole story as each role of the sample: what a role may not do is refused before anything is changed, in words.
class TestRoles : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_server = std::make_unique<ServerStop>(m_fixture.cluster());
    }

    void readOnlyIsReadOnly()
    {
        const auto database = m_fixture.sampleDatabase();
        const QString id = sampleStory(u"clean"_s).sessionId;
        Connection superuser(database->settings());
        superuser.query(u"ALTER DATABASE %1 SET default_transaction_read_only = on"_s.arg(database->name()));
        const ConnectionSettings owner = database->settings(u"owner"_s);
        const Ran preview = m_program.run({u"preview"_s, id, u"--format"_s, u"json"_s}, owner);
        QCOMPARE(preview.status, 1);
        QCOMPARE(preview.json()[u"outcome"].toString(), u"blocked"_s);
        QVERIFY2(preview.json()[u"rights"][u"read_only"].toString().contains(u"set for this database"_s),
                 qPrintable(preview.out));
        QVERIFY(!m_program.run({u"preview"_s, id}, owner).out.contains(u"would succeed"_s));
        for (const QStringList &words :
             {QStringList{u"delete"_s, id, u"--yes"_s}, QStringList{u"fix"_s, u"--yes"_s, u"--create-indexes"_s}}) {
            const Ran ran = m_program.run(words, owner);
            QVERIFY2(ran.status == 4, qPrintable(QString::number(ran.status) + ran.out + ran.err));
            QVERIFY2((ran.err + ran.out).simplified().contains(u"set for this database"_s),
                     qPrintable(ran.err + ran.out));
        }
        QCOMPARE(superuser.query(u"SELECT FROM public.whatsapp_sessions WHERE id::text = $1"_s, {id}).count(), 1);
    }

    void standbyIsReadOnly()
    {
        const auto database = m_fixture.sampleDatabase();
        const QString id = sampleStory(u"clean"_s).sessionId;
        const ConnectionSettings owner = database->settings(u"owner"_s);
        QFile standby(m_fixture.cluster().folder() + u"/data/standby.signal"_s);
        const QStringList withItsLog{u"wal_level=replica"_s};
        m_server->stop();
        QVERIFY(m_server->start(withItsLog));
        m_server->stop();
        QVERIFY(standby.open(QIODevice::WriteOnly));
        standby.close();
        const bool started = m_server->start(withItsLog);
        const Ran preview = m_program.run({u"preview"_s, id, u"--format"_s, u"json"_s}, owner);
        const Ran removal = m_program.run({u"delete"_s, id, u"--yes"_s}, owner);
        const Ran fix = m_program.run({u"fix"_s, u"--yes"_s, u"--create-indexes"_s}, owner);
        m_server->stop();
        QVERIFY(standby.remove());
        QVERIFY(m_server->start());
        QVERIFY(started);
        QCOMPARE(preview.json()[u"outcome"].toString(), u"blocked"_s);
        QVERIFY2(preview.json()[u"rights"][u"read_only"].toString().contains(u"This server is a standby"_s),
                 qPrintable(preview.out));
        for (const Ran &ran : {removal, fix}) {
            QVERIFY2(ran.status == 4, qPrintable(QString::number(ran.status) + ran.out + ran.err));
            QVERIFY2((ran.err + ran.out).simplified().contains(u"This server is a standby"_s),
                     qPrintable(ran.err + ran.out));
        }
    }

    void story_data()
    {
        QTest::addColumn<bool>("fixes");
        QTest::addColumn<bool>("sees");
        QTest::addColumn<bool>("seesAll");
        QTest::addColumn<bool>("undoes");
        QTest::newRow("owner") << true << true << true << true;
        QTest::newRow("support") << false << true << true << false;
        QTest::newRow("support_bypass") << false << true << true << false;
        QTest::newRow("support_undo") << false << true << true << true;
        QTest::newRow("auditor") << false << false << false << false;
        QTest::newRow("restricted") << false << true << false << false;
    }

    void story()
    {
        QFETCH(bool, fixes);
        QFETCH(bool, sees);
        QFETCH(bool, seesAll);
        QFETCH(bool, undoes);
        const auto database = m_fixture.sampleDatabase();
        const ConnectionSettings role = database->settings(QString::fromLatin1(QTest::currentDataTag()));
        Connection superuser(database->settings());
        const QString id = sampleStory(u"clean"_s).sessionId;
        const auto isThere = [&] {
            return superuser.query(u"SELECT FROM whatsapp_sessions WHERE id::text = $1"_s, {id}).count() == 1;
        };

        // Everybody may audit: the catalog is open to all.
        const Ran audit = m_program.run({u"audit"_s, u"--format"_s, u"json"_s}, role);
        QCOMPARE(audit.status, 1);
        QCOMPARE(audit.json()[u"summary"][u"differs"].toInt(), 5);
        const Ran sessions = m_program.run({u"sessions"_s, u"--format"_s, u"json"_s}, role);
        QCOMPARE(sessions.status, sees ? 0 : 4);
        QVERIFY(sees || sessions.err.contains(u"ask a DBA for the SELECT right. Nothing was changed."_s));

        const Ran preview = m_program.run({u"preview"_s, id, u"--format"_s, u"json"_s}, role);
        QCOMPARE(preview.status, seesAll ? 0 : 1);
        const QJsonObject rights = preview.json()[u"rights"].toObject();
        QCOMPARE(preview.json()[u"outcome"].toString(), seesAll ? u"ok"_s : u"unknown"_s);
        QCOMPARE(rights[u"undo"].toBool(), undoes);
        QCOMPARE(rights[u"missing"].toArray().isEmpty(), undoes);

        const QString archive = m_program.path(QString::fromLatin1(QTest::currentDataTag()) + u".sql"_s);
        const Ran deleted =
            m_program.run({u"delete"_s, id, u"--yes"_s, u"--archive"_s, archive, u"--format"_s, u"json"_s}, role);
        QCOMPARE(deleted.status, seesAll ? 0 : 1);
        QCOMPARE(deleted.json()[u"changed"].toBool(), seesAll);
        QCOMPARE(isThere(), !seesAll);
        QCOMPARE(QFile::exists(archive), seesAll);
        if (!seesAll)
            QVERIFY2(deleted.err.contains(u"Nothing was changed."_s), qPrintable(deleted.err));
        if (seesAll) {
            const Ran undo = m_program.run({u"undo"_s, archive, u"--yes"_s, u"--format"_s, u"json"_s}, role);
            QCOMPARE(undo.status, undoes ? 0 : 1);
            QCOMPARE(isThere(), undoes);
            if (!undoes) {
                QVERIFY2(undo.err.contains(u"needs the right INSERT on public.whatsapp_sessions"_s),
                         qPrintable(undo.err));
                // Somebody who may takes it back, from the same file.
                QCOMPARE(m_program.run({u"undo"_s, archive, u"--yes"_s}, database->settings(u"support_undo"_s)).status,
                         0);
                QVERIFY(isThere());
            }
        }

        const Ran fix = m_program.run(
            {u"fix"_s, u"--yes"_s, u"--only"_s, u"webinars.whatsapp_group_id"_s, u"--format"_s, u"json"_s}, role);
        QCOMPARE(fix.json()[u"changed"].toBool(), fixes);
        const QString rule = superuser
                                 .query(u"SELECT confdeltype FROM pg_constraint WHERE conname = "
                                        "'webinars_whatsapp_group_id_fkey'"_s)
                                 .text(0, 0);
        QCOMPARE(rule, fixes ? u"n"_s : u"a"_s);
        QVERIFY2(fixes || fix.json()[u"unresolved"][0][u"lacks_right"].toBool(), qPrintable(fix.out));
    }

    void storyWithNothingButTheWrittenGrants_data()
    {
        QTest::addColumn<bool>("deletes");
        QTest::addColumn<bool>("undoes");
        QTest::addColumn<bool>("fixes");
        QTest::newRow("support") << true << false << false;
        QTest::newRow("support-with-undo") << true << true << false;
        QTest::newRow("auditor") << false << false << false;
        QTest::newRow("dba") << true << false << true; // temporary tables are not a DBA's by right
    }

    void storyWithNothingButTheWrittenGrants()
    {
        QFETCH(bool, deletes);
        QFETCH(bool, undoes);
        QFETCH(bool, fixes);
        const QString duty = QString::fromLatin1(QTest::currentDataTag());
        const QString name = u"new \"%1\" ü"_s.arg(duty);
        const auto database = m_fixture.sampleDatabase();
        Connection superuser(database->settings());
        superuser.query(u"CREATE ROLE %1 LOGIN"_s.arg(sqlIdentifier(name)));
        // Nothing comes by itself, as it does on a database that nobody has locked up.
        superuser.query(u"REVOKE ALL ON DATABASE %1 FROM PUBLIC"_s.arg(sqlIdentifier(database->name())));
        superuser.query(u"GRANT CONNECT ON DATABASE %1 TO owner"_s.arg(sqlIdentifier(database->name())));
        const ConnectionSettings role = database->settings(name);

        const auto grant = [&] {
            const Ran written =
                m_program.run({u"grants"_s, u"--for"_s, duty, u"--role"_s, name}, database->settings(u"owner"_s));
            QCOMPARE(written.status, 0);
            superuser.runScript(written.out.toUtf8());
        };
        grant();
        const Ran audit = m_program.run({u"audit"_s, u"--format"_s, u"json"_s}, role);
        QCOMPARE(audit.status, 1);
        QCOMPARE(audit.json()[u"summary"][u"differs"].toInt(), 5);
        const QStringList fix{u"fix"_s, u"--yes"_s, u"--include-unlisted"_s, u"--resolve"_s,
                              u"dynamic_links.whatsapp_group_id=cascade"_s};
        QCOMPARE(m_program.run(fix, role).status == 0, fixes);
        if (!fixes)
            QCOMPARE(m_program.run(fix, database->settings(u"owner"_s)).status, 0);
        grant(); // other rules want other rights
        for (const SampleStory &story : sampleStories()) {
            if (story.name == u"connected"_s)
                continue;
            const QString archive = m_program.path(duty + story.name + u".sql"_s);
            const Ran deleted =
                m_program.run({u"delete"_s, story.sessionId, u"--yes"_s, u"--archive"_s, archive}, role);
            QVERIFY2((deleted.status == 0) == deletes, qPrintable(story.name + deleted.err + deleted.out));
            if (!deletes)
                continue;
            const Ran undo = m_program.run({u"undo"_s, archive, u"--yes"_s}, role);
            QVERIFY2((undo.status == 0) == undoes, qPrintable(story.name + undo.err + undo.out));
        }
        // A role that has something may not be dropped; the next database has it not.
        superuser.query(u"REASSIGN OWNED BY %1 TO postgres"_s.arg(sqlIdentifier(name)));
        superuser.query(u"DROP OWNED BY %1"_s.arg(sqlIdentifier(name)));
        superuser.query(u"DROP ROLE %1"_s.arg(sqlIdentifier(name)));
    }

    void superuserIsNotGivenAway()
    {
        const auto database = m_fixture.sampleDatabase();
        Connection superuser(database->settings());
        superuser.query(u"CREATE TABLE public.notes (id int PRIMARY KEY, g uuid REFERENCES public.whatsapp_groups)"_s);
        const Ran written =
            m_program.run({u"grants"_s, u"--for"_s, u"dba"_s, u"--role"_s, u"somebody"_s}, database->settings());
        QCOMPARE(written.status, 0);
        QVERIFY2(written.out.contains(u"GRANT \"owner\" TO \"somebody\";"_s), qPrintable(written.out));
        QVERIFY2(!written.out.contains(u"GRANT \"postgres\""_s), qPrintable(written.out));
        QVERIFY2(written.out.contains(u"-- postgres owns tables and is a superuser"_s), qPrintable(written.out));
    }

    void grantsThatCanNotBeWrittenAreSaid()
    {
        const auto empty = m_fixture.emptyDatabase();
        QCOMPARE(m_program.run({u"grants"_s, u"--for"_s, u"king"_s, u"--role"_s, u"a"_s}, empty->settings()).status, 2);
        QCOMPARE(m_program.run({u"grants"_s, u"--for"_s, u"dba"_s}, empty->settings()).status, 2);
        const Ran wrong = m_program.run({u"grants"_s, u"--for"_s, u"dba"_s, u"--role"_s, u"a"_s}, empty->settings());
        QCOMPARE(wrong.status, 4);
        QVERIFY2(wrong.err.contains(empty->name()), qPrintable(wrong.err));
    }

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ServerStop> m_server; ///< after the cluster: so ends before it
    Program m_program;
};

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
