// SPDX-License-Identifier: MIT
#include "postgres/deletion/deleter.h"
#include "support/databasefixture.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What triggers and rules do beside the plan is found, or the delete is refused with the reason.
class TestSideEffects : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init()
    {
        m_database = m_fixture.emptyDatabase();
        script(
            "CREATE TABLE clubs (id int PRIMARY KEY, name text, gone_at date);"
            "CREATE TABLE members (id int PRIMARY KEY, club int NOT NULL REFERENCES clubs ON DELETE CASCADE, note "
            "text);"
            "CREATE TABLE halls (id int PRIMARY KEY, club int REFERENCES clubs ON DELETE SET NULL, uses int NOT NULL "
            "DEFAULT 0);"
            "CREATE TABLE totals (kind text PRIMARY KEY, n int NOT NULL);"
            "INSERT INTO clubs VALUES (1, 'chess'), (2, 'go');"
            "INSERT INTO members VALUES (1, 1, 'of chess'), (2, 1, 'of chess'), (3, 2, 'of go');"
            "INSERT INTO halls VALUES (1, 1, 3), (2, 2, 5);"
            "INSERT INTO totals VALUES ('clubs', 2), ('members', 3);");
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_spec.root.table = {u"public"_s, u"clubs"_s};
    }
    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void whatCanNotBeUndoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("another row goes in place of a planned one")
            << body("IF OLD.id = 1 THEN DELETE FROM members WHERE id = 3; RETURN NULL; END IF; RETURN OLD;")
                + on("BEFORE DELETE ON members")
            << u"public.members"_s;
        QTest::newRow("a row that was to stay goes, in a table without a key")
            << QByteArray("ALTER TABLE halls DROP CONSTRAINT halls_pkey; INSERT INTO halls VALUES (3, 1, 7);")
                + body("DELETE FROM halls WHERE id = 3; RETURN NULL;") + on("AFTER UPDATE ON halls")
            << u"public.halls"_s;
        QTest::newRow("another row comes in its place, in a table without a key")
            << QByteArray("ALTER TABLE halls DROP CONSTRAINT halls_pkey; INSERT INTO halls VALUES (3, 1, 7);")
                + body("DELETE FROM halls WHERE id = 3; INSERT INTO halls VALUES (4, 2, 0); RETURN NULL;")
                + on("AFTER UPDATE ON halls")
            << u"public.halls"_s;
        QTest::newRow("the link stays, in a table without a key")
            << QByteArray("ALTER TABLE halls DROP CONSTRAINT halls_pkey;")
                + body("UPDATE halls SET club = 2 WHERE id = 1 AND club IS NULL; RETURN NULL;")
                + on("AFTER UPDATE ON halls")
            << u"public.halls"_s;
        QTest::newRow("rule that makes an update of the delete")
            << QByteArray("DROP TABLE halls; CREATE RULE soft AS ON DELETE TO clubs WHERE OLD.id > 0 DO INSTEAD UPDATE "
                          "clubs SET gone_at = '2024-01-01' WHERE id = OLD.id")
            << u"soft"_s;
        QTest::newRow("trigger that makes an update of the delete")
            << body("UPDATE clubs SET gone_at = '2024-01-01' WHERE id = OLD.id; RETURN NULL;")
                + on("BEFORE DELETE ON clubs")
            << u"public.clubs"_s;
        QTest::newRow("TRUNCATE") << body("TRUNCATE totals; RETURN NULL;") + on("AFTER DELETE ON clubs")
                                  << u"public.totals"_s;
        QTest::newRow("DROP") << body("DROP TABLE totals; RETURN NULL;") + on("AFTER DELETE ON clubs")
                              << u"public.totals"_s;
        QTest::newRow("ALTER") << body("ALTER TABLE totals ADD COLUMN more int; RETURN NULL;")
                + on("AFTER UPDATE ON halls")
                               << u"public.totals"_s;
        QTest::newRow("a trigger is switched off") << body("ALTER TABLE totals DISABLE TRIGGER USER; RETURN NULL;")
                + on("AFTER DELETE ON clubs") + body("RETURN NULL;", "idle") + on("AFTER UPDATE ON totals", "idle")
                                                   << u"switched"_s;
        QTest::newRow("large object") << QByteArray(
                                             "ALTER TABLE members ADD COLUMN voice oid;"
                                             "UPDATE members SET voice = lo_from_bytea(0, 'precious') WHERE id = 1;")
                + body("PERFORM lo_unlink(OLD.voice) WHERE OLD.voice IS NOT NULL; RETURN OLD;")
                + on("BEFORE DELETE ON members")
                                      << u"large object"_s;
        QTest::newRow("deferred again behind the guard's back") << QByteArray("CREATE TABLE touch (i int);")
                + body("DELETE FROM totals; RETURN NULL;", "at_commit")
                + "CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON touch DEFERRABLE INITIALLY DEFERRED FOR EACH "
                  "ROW EXECUTE FUNCTION at_commit();"
                + body("SET CONSTRAINTS at_commit DEFERRED; INSERT INTO touch VALUES (1); RETURN NULL;", "later")
                + "CREATE CONSTRAINT TRIGGER later AFTER DELETE ON clubs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW "
                  "EXECUTE FUNCTION later();" << u"public.totals"_s;
        QTest::newRow("deferred without an end") << QByteArray("CREATE TABLE touch (i int);")
                + body("SET CONSTRAINTS again DEFERRED; INSERT INTO touch VALUES (1); RETURN NULL;", "again")
                + "CREATE CONSTRAINT TRIGGER again AFTER INSERT ON touch DEFERRABLE INITIALLY DEFERRED FOR EACH ROW "
                  "EXECUTE FUNCTION again();"
                + body("SET CONSTRAINTS again DEFERRED; INSERT INTO touch VALUES (1); RETURN NULL;", "start")
                + on("AFTER DELETE ON clubs", "start")
                                                 << u"again and again"_s;
    }

    void whatCanNotBeUndoneIsRefused()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, named);
        script(sql);
        const QStringList before = content();
        DeleteOptions options;
        options.evenIfUnknown = true;
        for (const QString &table : {u"clubs"_s, u"members"_s, u"halls"_s})
            options.allowedSideEffects.append({u"public"_s, table});
        const DeleteResult result = remove(options);
        QVERIFY2(result.outcome == DeleteOutcome::RolledBack, qPrintable(result.message));
        QVERIFY(!result.changed);
        QVERIFY2(result.message.contains(named), qPrintable(result.message));
        QCOMPARE(content(), before);
    }

    void allowedTableDoesNotHideThatAPlannedRowWasKept()
    {
        script(body("UPDATE halls SET uses = uses - 1 WHERE id = 2; RETURN NULL;", "count_down")
               + on("AFTER DELETE ON members", "count_down")
               + body("IF NEW.club IS NULL THEN RETURN NULL; END IF; RETURN NEW;", "keep")
               + on("BEFORE UPDATE ON halls", "keep"));
        DeleteOptions options;
        options.allowedSideEffects = {{u"public"_s, u"halls"_s}};
        const QStringList before = content();
        const DeleteResult result = remove(options);
        QVERIFY2(result.outcome == DeleteOutcome::RolledBack, qPrintable(result.message));
        QVERIFY2(result.message.contains(u"public.halls"_s), qPrintable(result.message));
        QCOMPARE(content(), before);
    }

    void allSideEffectsAreRefusedAtOnceByName()
    {
        script("CREATE TABLE \"Log book\" (n int); INSERT INTO \"Log book\" VALUES (1);"
               + body("UPDATE totals SET n = n - 1 WHERE kind = 'members'; DELETE FROM \"Log book\"; RETURN NULL;")
               + on("AFTER DELETE ON members"));
        const DeleteResult result = remove({});
        QVERIFY2(result.outcome == DeleteOutcome::RolledBack, qPrintable(result.message));
        QVERIFY2(!result.message.contains(u"--"_s), qPrintable(result.message)); // who reads it is not known here
        QVERIFY(result.next == NextStep::AllowSideEffects);
        QCOMPARE(result.unallowed.size(), 2);
        QVERIFY(result.unallowed.contains(QualifiedName{u"public"_s, u"totals"_s}));
        QVERIFY(result.unallowed.contains(QualifiedName{u"public"_s, u"Log book"_s}));
        QCOMPARE(result.sideEffects.size(), 2);
    }

    void harmlessWorkOfTriggersIsNoReason()
    {
        script(body("CREATE TEMPORARY TABLE IF NOT EXISTS scratch (i int); INSERT INTO scratch VALUES (1); "
                    "DROP TABLE scratch; LOCK TABLE totals; RETURN NULL;")
               + on("AFTER DELETE ON members"));
        const DeleteResult result = remove({});
        QVERIFY2(result.outcome == DeleteOutcome::Deleted, qPrintable(result.message));
        QCOMPARE(result.sideEffects.size(), 0);
    }

    void moreThanWasShownIsSaidWithTheGap()
    {
        script("CREATE TABLE notes (id int PRIMARY KEY, member int REFERENCES members ON DELETE CASCADE);"
               "INSERT INTO notes VALUES (1, 1), (2, 1), (3, 2), (4, 3);"
               "CREATE ROLE clerk LOGIN; GRANT SELECT, DELETE ON clubs, members, halls TO clerk;");
        Connection clerk(m_database->settings(u"clerk"_s));
        DeleteOptions options;
        options.evenIfUnknown = true;
        const DeleteResult result = deleteRoots(clerk, m_spec, {{u"1"_s}}, options);
        script("REVOKE ALL ON clubs, members, halls FROM clerk; DROP ROLE clerk");
        QVERIFY2(result.outcome == DeleteOutcome::Deleted, qPrintable(result.message));
        QVERIFY2(result.message.contains(u"public.notes: 3 deleted (0 were shown)"_s), qPrintable(result.message));
        QVERIFY2(result.message.contains(u"in no undo file"_s), qPrintable(result.message));
    }

private:
    static QByteArray body(const QByteArray &statements, const QByteArray &name = "act")
    {
        return "CREATE FUNCTION " + name + "() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN " + statements + " END$$;";
    }
    static QByteArray on(const QByteArray &event, const QByteArray &name = "act")
    {
        return "CREATE TRIGGER " + name + ' ' + event + " FOR EACH ROW EXECUTE FUNCTION " + name + "();";
    }

    void script(const QByteArray &sql)
    {
        Connection connection(m_database->settings());
        connection.runScript(sql);
    }

    DeleteResult remove(const DeleteOptions &options)
    {
        return deleteRoots(*m_connection, m_spec, {{u"1"_s}}, options);
    }

    QStringList content()
    {
        QStringList all;
        const Rows tables = m_connection->query(
            u"SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1"_s);
        for (int i = 0; i < tables.count(); ++i)
            all.append(
                m_connection
                    ->query(u"SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM \"%1\" t"_s.arg(tables.text(i, 0)))
                    .text(0, 0));
        return all;
    }

    DatabaseFixture m_fixture;
    Spec m_spec;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestSideEffects)
#include "tst_sideeffects.moc"
