// SPDX-License-Identifier: MIT
#include "core/fix/fixplan.h"
#include "core/spec/specreader.h"
#include "postgres/audit/auditor.h"
#include "postgres/audit/conflictcounter.h"
#include "postgres/fix/orphanfinder.h"
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QUuid>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Tables' owners who are no superusers set traps; a superuser looks: nothing of theirs runs.
class TestTrust : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    // Where the server's account can write, which this program's own temporary folder need not be.
    void init() { m_marker = u"/tmp/ondelete-trap-"_s + QUuid::createUuid().toString(QUuid::Id128); }
    void cleanup() { QFile::remove(m_marker); }

    void lookingRunsNothing_data()
    {
        QTest::addColumn<QString>("trap");
        QTest::addColumn<QString>("named"); // in what audit or preview say; empty: nothing needs to be run
        QTest::newRow("check")
            << u"ALTER TABLE public.dynamic_links ADD CONSTRAINT harmless CHECK (public.evil(whatsapp_group_id)) NOT VALID"_s
            << u"public.evil(uuid)"_s;
        QTest::newRow("overload") << uR"(
            RESET ROLE;
            CREATE FUNCTION public.fine(text) RETURNS bool LANGUAGE sql AS 'SELECT true';
            ALTER TABLE public.dynamic_links ADD CONSTRAINT harmless CHECK (public.fine(whatsapp_group_id::varchar)) NOT VALID;
            SET ROLE owner;
            CREATE FUNCTION public.fine(varchar) RETURNS bool LANGUAGE sql AS 'SELECT public.evil(NULL::uuid)')"_s
                                  << u"public.fine(character varying)"_s;
        QTest::newRow("own function that runs SQL")
            << uR"(ALTER TABLE public.dynamic_links ADD CONSTRAINT harmless CHECK (whatsapp_group_id IS NULL OR
                   query_to_xml('SELECT public.evil(NULL::uuid)', true, true, '') IS NOT NULL) NOT VALID)"_s
            << u"pg_catalog.query_to_xml"_s;
        QTest::newRow("type by its number") << uR"(CREATE DOMAIN public.trapped AS text CHECK (public.evil(NULL::uuid));
                   ALTER TABLE public.dynamic_links ADD CONSTRAINT harmless CHECK (whatsapp_group_id IS NULL OR
                   record_in('()', 'public.trapped'::regtype::oid::int4, -1) IS NULL) NOT VALID)"_s
                                            << QString();
        QTest::newRow("operator") << uR"(
            CREATE FUNCTION public.same(uuid, uuid) RETURNS bool LANGUAGE sql AS 'SELECT public.evil($1)';
            CREATE OPERATOR public.=== (leftarg = uuid, rightarg = uuid, function = public.same);
            ALTER TABLE public.dynamic_links ADD CONSTRAINT harmless
            CHECK (whatsapp_group_id OPERATOR(public.===) whatsapp_group_id) NOT VALID)"_s
                                  << u"public.same(uuid, uuid)"_s;
        QTest::newRow("domain") << uR"(
            CREATE DOMAIN public.link AS uuid;
            ALTER TABLE public.webinars ALTER COLUMN whatsapp_group_id TYPE public.link;
            ALTER DOMAIN public.link ADD CHECK (public.evil(VALUE)) NOT VALID)"_s
                                << u"public.evil(uuid)"_s;
        QTest::newRow("index") << uR"(
            CREATE FUNCTION public.folded(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS
                $$ BEGIN PERFORM public.evil(NULL::uuid); RETURN 1; END $$;
            CREATE INDEX trap ON public.whatsapp_groups ((participant_count + public.folded(1))))"_s
                               << u"public.folded(integer)"_s;
        QTest::newRow("cast") << uR"(
            CREATE TYPE public.code AS ENUM ('a', 'b');
            CREATE FUNCTION public.evilcast(public.code) RETURNS text LANGUAGE sql AS $$ SELECT public.evil(NULL::uuid)::text $$;
            CREATE CAST (public.code AS text) WITH FUNCTION public.evilcast(public.code) AS ASSIGNMENT;
            CREATE TABLE public.extra (code public.code PRIMARY KEY, title public.code,
                                       session_id uuid REFERENCES public.whatsapp_sessions);
            INSERT INTO public.extra SELECT 'a', 'a', id FROM public.whatsapp_sessions LIMIT 1)"_s
                              << QString();
        QTest::newRow("search path") << uR"(
            CREATE FUNCTION public.version() RETURNS text LANGUAGE sql AS $$ SELECT public.evil(NULL::uuid)::text $$;
            DO $do$
            DECLARE t text; o text;
            BEGIN
                FOREACH t IN ARRAY ARRAY['name', 'oid', 'text', '"char"', 'int4', 'int8', 'bool', 'regclass'] LOOP
                    EXECUTE pg_catalog.format('CREATE FUNCTION public.trap(%1$s, %1$s) RETURNS bool LANGUAGE sql AS $f$ SELECT public.evil(NULL::uuid) $f$', t);
                    FOREACH o IN ARRAY ARRAY['=', '<>', '<', '||'] LOOP
                        EXECUTE pg_catalog.format('CREATE OPERATOR public.%1$s (leftarg = %2$s, rightarg = %2$s, function = public.trap)', o, t);
                    END LOOP;
                END LOOP;
            END $do$;
            CREATE FUNCTION public.current_setting(text) RETURNS text LANGUAGE sql AS $$ SELECT public.evil(NULL::uuid)::text $$;
            CREATE FUNCTION public.set_config(text, text, bool) RETURNS text LANGUAGE sql AS $$ SELECT public.evil(NULL::uuid)::text $$;
            CREATE DOMAIN public.xid8 AS pg_catalog.xid8 CHECK (public.evil(NULL::uuid));
            CREATE DOMAIN public.uuid AS pg_catalog.uuid CHECK (public.evil(NULL::pg_catalog.uuid));
            RESET ROLE;
            DO $$ BEGIN EXECUTE pg_catalog.format('ALTER DATABASE %I SET search_path = public, pg_catalog', pg_catalog.current_database()); END $$)"_s
                                     << QString();
    }

    void lookingRunsNothing()
    {
        QFETCH(QString, trap);
        QFETCH(QString, named);
        const auto database = m_fixture.sampleDatabase();
        set(*database, trap);
        const ConnectionSettings superuser = database->settings();
        QString said;
        for (const QStringList &words : QList<QStringList>{
                 {u"audit"_s, u"--format"_s, u"json"_s},
                 {u"preview"_s, m_key, u"--format"_s, u"json"_s},
                 {u"preview"_s, m_key, u"--rules"_s, u"desired"_s, u"--format"_s, u"json"_s},
                 {u"fix"_s, u"--dry-run"_s, u"--include-unlisted"_s, u"--format"_s, u"json"_s},
                 {u"delete"_s, m_key, u"--dry-run"_s},
                 {u"sessions"_s, u"--search"_s, u"a"_s},
                 {u"history"_s},
                 {u"report"_s, u"--output"_s, m_program.path(u"report.html"_s)},
             }) {
            const Ran ran = m_program.run(words, superuser);
            QVERIFY2(ran.status == 0 || ran.status == 1, qPrintable(words.join(u' ') + u": "_s + ran.err));
            QVERIFY2(!QFile::exists(m_marker), qPrintable(words.join(u' ')));
            said += ran.out;
        }
        if (!named.isEmpty()) {
            QVERIFY2(said.contains(u"\"function\": \""_s + named), qPrintable(said));
            QVERIFY2(said.contains(u"\"not_evaluated\""_s), qPrintable(said));
        }
    }

    void evaluatedWhenTold()
    {
        const auto database = m_fixture.sampleDatabase();
        set(*database,
            u"ALTER TABLE public.dynamic_links ADD CONSTRAINT harmless CHECK (public.evil(whatsapp_group_id)) NOT VALID"_s);
        const QStringList words{u"audit"_s, u"--format"_s, u"json"_s};
        const QJsonObject before = m_program.run(words, database->settings()).json();
        QCOMPARE(before[u"summary"][u"unknown"].toInt(), 1);
        // Its owner himself looks: it is his.
        QCOMPARE(m_program.run(words, database->settings(u"owner"_s)).json()[u"summary"][u"unknown"].toInt(), 0);
        QVERIFY(!QFile::exists(m_marker));
        const QJsonObject told =
            m_program.run(words + QStringList{u"--evaluate-code-of"_s, u"owner"_s}, database->settings()).json();
        QCOMPARE(told[u"summary"][u"unknown"].toInt(), 0);
        QVERIFY(QFile::exists(m_marker));
    }

    void verdictIsUnknownWithTheNameOfTheOwner()
    {
        const auto database = m_fixture.sampleDatabase();
        set(*database,
            u"ALTER TABLE public.dynamic_links DROP CONSTRAINT IF EXISTS harmless, ADD CONSTRAINT harmless CHECK "
            "(public.evil(whatsapp_group_id)) NOT VALID;"
            "DO $$ DECLARE k text; BEGIN FOR k IN SELECT conname FROM pg_catalog.pg_constraint WHERE contype = 'c' AND "
            "conname <> 'harmless' AND conrelid = 'public.dynamic_links'::regclass LOOP EXECUTE format('ALTER TABLE "
            "public.dynamic_links DROP CONSTRAINT %I', k); END LOOP; END $$"_s);
        Connection superuser(database->settings());
        const QString key = superuser
                                .query(u"SELECT g.session_id FROM public.dynamic_links l JOIN public.whatsapp_groups g "
                                       "ON g.id = l.whatsapp_group_id LIMIT 1"_s)
                                .text(0, 0);
        const Ran ran = m_program.run({u"preview"_s, key, u"--rules"_s, u"desired"_s, u"--format"_s, u"json"_s},
                                      database->settings());
        QVERIFY2(ran.out.contains(u"It would run public.evil(uuid) of owner with your rights"_s), qPrintable(ran.out));
        const QJsonObject code = ran.json()[u"not_evaluated"][0].toObject();
        QCOMPARE(code[u"function"].toString(), u"public.evil(uuid)"_s);
        QCOMPARE(code[u"owner"].toString(), u"owner"_s);
        QVERIFY(!QFile::exists(m_marker));
    }

    /// A superuser who picked a lesser role is subject to its policies; what they call could take the role back.
    void policyOfAnotherIsNotRun()
    {
        const auto database = m_fixture.sampleDatabase();
        Connection superuser(database->settings());
        superuser.runScript(R"(SET ROLE owner;
            CREATE FUNCTION public.boom() RETURNS bool LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'it ran'; END $$;
            CREATE POLICY trap ON public.whatsapp_groups USING (public.boom());)");
        ConnectionSettings support = database->settings();
        support.parameters.insert(u"options"_s, u"-c role=support"_s);
        const Ran preview = m_program.run({u"preview"_s, m_key, u"--format"_s, u"json"_s}, support);
        QVERIFY2(!preview.out.contains(u"it ran"_s) && !preview.err.contains(u"it ran"_s), qPrintable(preview.out));
        QCOMPARE(preview.json()[u"outcome"].toString(), u"unknown"_s);
        QVERIFY2(preview.out.contains(u"\"function\": \"public."_s), qPrintable(preview.out));
        const Ran sessions = m_program.run({u"sessions"_s}, support);
        QVERIFY2(!sessions.err.contains(u"it ran"_s), qPrintable(sessions.err));
        // Support itself reads as its policies let it, as in every client.
        QVERIFY(!m_program.run({u"preview"_s, m_key}, database->settings(u"support"_s)).out.contains(u"not read"_s));
    }

    /// Whose triggers a delete runs with a superuser's rights is said first.
    void triggersOfOthersAreNamed()
    {
        const auto database = m_fixture.sampleDatabase();
        Connection(database->settings()).runScript(R"(SET ROLE owner;
            CREATE FUNCTION public.on_delete() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
            CREATE TRIGGER mine AFTER DELETE ON public.whatsapp_sessions FOR EACH ROW EXECUTE FUNCTION public.on_delete();)");
        const QString note = u"with your rights, those of a superuser: it is public.on_delete() of owner."_s;
        QVERIFY(m_program.run({u"preview"_s, m_key}, database->settings()).out.simplified().contains(note));
        QVERIFY(!m_program.run({u"preview"_s, m_key}, database->settings(u"owner"_s)).out.contains(u"superuser"_s));
    }

    /// The window reads rows long after its audit: by what the catalog says then.
    void trapSetAfterTheAuditIsNotRun()
    {
        const auto database = m_fixture.sampleDatabase();
        Connection superuser(database->settings());
        const AuditedSchema audited = auditDatabase(superuser, builtInSpec());
        const Finding *finding = audited.audit.finding(u"public.dynamic_links.whatsapp_group_id"_s);
        set(*database,
            u"CREATE FUNCTION public.one() RETURNS int IMMUTABLE LANGUAGE plpgsql AS "
            "$$ BEGIN PERFORM public.evil(NULL::uuid); RETURN 1; END $$;"
            "CREATE INDEX late ON public.dynamic_links ((public.one() + length(destination_url)))"_s);
        QVERIFY_EXCEPTION_THROWN((void)readConflicts(superuser, finding->key, {DeleteRule::SetNull, {}}, QString()),
                                 DbError);
        FixChoices choices;
        choices.resolutions.insert(finding->id, Resolution::Cascade);
        QVERIFY(findOrphans(superuser, planFix(audited.schema, audited.audit, choices)).isEmpty());
        QVERIFY2(!QFile::exists(m_marker), "it ran");
    }

private:
    /// Makes a function that leaves a mark where a superuser runs it, then @p trap, as the tables' owner.
    void set(const ScratchDatabase &database, const QString &trap)
    {
        Connection superuser(database.settings());
        superuser.runScript(uR"(
            GRANT CREATE ON SCHEMA public TO owner;
            SET ROLE owner;
            CREATE FUNCTION public.evil(uuid) RETURNS bool LANGUAGE plpgsql VOLATILE AS $$
            BEGIN
              IF (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname::text OPERATOR(pg_catalog.=) current_user::text) THEN
                EXECUTE $c$COPY (SELECT 'ran as '||session_user||' from '||left(current_query(),60)) TO PROGRAM 'cat >> MARKER'$c$;
              END IF;
              RETURN true;
            END $$;
            )"_s.replace(u"MARKER"_s, m_marker)
                                .toUtf8()
                            + trap.toUtf8());
        QVERIFY(!QFile::exists(m_marker));
    }

    DatabaseFixture m_fixture;
    Program m_program;
    QString m_marker;
    QString m_key = sampleStory(u"clean"_s).sessionId;
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
