// SPDX-License-Identifier: MIT
#include "postgres/deletion/deleter.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"
#include "support/psql.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Triggers as people write them, with bare names: they run in a delete and in an undo as they do elsewhere, and what
/// they change is said.
class TestUserTriggers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init()
    {
        m_database = m_fixture.emptyDatabase();
        script("CREATE TABLE roots (id int PRIMARY KEY);"
               "CREATE TABLE items (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE, note text);"
               "CREATE TABLE links (id int PRIMARY KEY, root int REFERENCES roots ON DELETE SET NULL, note text, "
               "updated_at "
               "timestamptz);"
               "INSERT INTO roots VALUES (1), (2); INSERT INTO items VALUES (1, 1, 'a'), (2, 1, 'b'), (3, 2, 'c');"
               "INSERT INTO links VALUES (1, 1, 'a', '2020-01-01'), (2, 1, 'b', NULL), (3, 2, 'c', NULL);");
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_spec.root.table = {u"public"_s, u"roots"_s};
    }
    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void auditLogIsWrittenAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("triggers");
        QTest::newRow("for each row") << QByteArray(
            "CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON items FOR EACH ROW EXECUTE FUNCTION log();"
            "CREATE TRIGGER log AFTER INSERT OR DELETE OR UPDATE ON links FOR EACH ROW EXECUTE FUNCTION log();");
        QTest::newRow("before it happens")
            << QByteArray("CREATE TRIGGER log BEFORE INSERT OR DELETE ON items FOR EACH ROW EXECUTE FUNCTION log();"
                          "CREATE TRIGGER log BEFORE UPDATE ON links FOR EACH ROW EXECUTE FUNCTION log();");
        QTest::newRow("deferred") << QByteArray(
            "CREATE CONSTRAINT TRIGGER log AFTER INSERT OR DELETE ON items DEFERRABLE "
            "INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION log();"
            "CREATE CONSTRAINT TRIGGER log AFTER UPDATE ON links DEFERRABLE INITIALLY "
            "DEFERRED FOR EACH ROW EXECUTE FUNCTION log();");
    }

    void auditLogIsWrittenAndLeftAlone()
    {
        QFETCH(QByteArray, triggers);
        script(
            "CREATE TABLE audit_log (at timestamptz DEFAULT now(), what text, who text DEFAULT current_user);"
            "CREATE FUNCTION describe(anyelement) RETURNS text LANGUAGE sql AS $$SELECT row_to_json($1)::text$$;"
            "CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "
            "IF TG_OP = 'INSERT' THEN INSERT INTO audit_log (what) VALUES (TG_OP || describe(NEW)); RETURN NEW; END IF;"
            "INSERT INTO audit_log (what) VALUES (TG_OP || describe(OLD)); IF TG_OP = 'DELETE' THEN RETURN OLD; END "
            "IF; "
            "RETURN NEW; END$$;"
            + triggers);
        const QStringList before = content();
        const DeleteResult deleted = remove();
        QCOMPARE(deleted.sideEffects, (QList<TableEffect>{{{u"public"_s, u"audit_log"_s}, RowAction::Insert, 0, 4}}));
        QCOMPARE(lines(), 4);

        const UndoResult undone = takeBack(deleted);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QVERIFY(undone.altered.isEmpty());
        QCOMPARE(content(), before);
        QCOMPARE(lines(), 8); // what the undo wrote is logged, too; nothing is taken out of the log

        const DeleteResult again = remove();
        QCOMPARE(psqlComplaint(again), QString());
        QCOMPARE(content(), before);
        QCOMPARE(lines(), 16);
    }

    void whatATriggerAltersInAnUndoIsNamedWithItsRows()
    {
        script("CREATE FUNCTION stamp() RETURNS timestamptz LANGUAGE sql AS 'SELECT clock_timestamp()';"
               "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.updated_at := stamp(); RETURN "
               "NEW; END$$;"
               "CREATE TRIGGER touch BEFORE UPDATE ON links FOR EACH ROW EXECUTE FUNCTION touch();"
               "CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.note := upper(NEW.note); "
               "RETURN NEW; END$$;"
               "CREATE TRIGGER shout BEFORE INSERT ON items FOR EACH ROW WHEN (NEW.id = 2) EXECUTE FUNCTION shout();"
               "CREATE TRIGGER idle BEFORE INSERT ON links FOR EACH ROW EXECUTE FUNCTION touch();");
        const UndoResult undone = takeBack(remove());
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(undone.altered,
                 (QList<AlteredRows>{{{u"public"_s, u"links"_s}, 2, {u"touch"_s}, {{u"1"_s}, {u"2"_s}}}}));
        QVERIFY2(undone.message.contains(u"2 row(s) differ: public.links 1, 2 (touch)"_s), qPrintable(undone.message));
        QCOMPARE(text(u"SELECT string_agg(note, '' ORDER BY id) FROM items"_s), u"abc"_s); // by a second write
        QCOMPARE(text(u"SELECT string_agg(id || '-' || root, ' ' ORDER BY id) FROM links"_s), u"1-1 2-1 3-2"_s);
    }

    void triggerOfOnePartitionIsNamed()
    {
        script("DROP TABLE links; CREATE TABLE links (id int PRIMARY KEY, root int REFERENCES roots ON DELETE SET "
               "NULL, note text) "
               "PARTITION BY RANGE (id);"
               "CREATE TABLE low PARTITION OF links FOR VALUES FROM (0) TO (10); CREATE TABLE high PARTITION OF links "
               "FOR VALUES "
               "FROM (10) TO (20);"
               "INSERT INTO links VALUES (1, 1, 'a'), (11, 1, 'b');"
               "CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.note := upper(NEW.note); "
               "RETURN NEW; END$$;"
               "CREATE TRIGGER shout BEFORE UPDATE ON high FOR EACH ROW EXECUTE FUNCTION shout()");
        const UndoResult undone = takeBack(remove());
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(undone.altered, (QList<AlteredRows>{{{u"public"_s, u"links"_s}, 1, {u"shout"_s}, {{u"11"_s}}}}));
    }

    void whatSomebodyElseChangedSinceIsNoTriggersWork()
    {
        const DeleteResult deleted = remove();
        script("UPDATE links SET note = 'edited' WHERE id = 1");
        const UndoResult undone = takeBack(deleted);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QVERIFY(undone.altered.isEmpty());
        QCOMPARE(text(u"SELECT note || root FROM links WHERE id = 1"_s), u"edited1"_s);
    }

    void rowsWithoutAKeyThatATriggerTouchedStayAndAreCounted()
    {
        script("ALTER TABLE links DROP CONSTRAINT links_pkey;"
               "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.updated_at := "
               "clock_timestamp(); RETURN "
               "NEW; END$$;"
               "CREATE TRIGGER touch BEFORE UPDATE ON links FOR EACH ROW EXECUTE FUNCTION touch()");
        const UndoResult undone = takeBack(remove());
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        const auto links = std::ranges::find(undone.tables, QualifiedName{u"public"_s, u"links"_s}, &UndoEffect::table);
        QVERIFY(links != undone.tables.end());
        QCOMPARE(links->relinked, 0);
        QCOMPARE(links->changedSince, 2);
        QVERIFY(undone.altered.isEmpty());
        QCOMPARE(text(u"SELECT count(*) FROM links WHERE root IS NULL"_s), u"2"_s);
    }

    void triggerSeesTheSessionsOwnTimeZone()
    {
        script("ALTER DATABASE " + m_database->name().toUtf8()
               + " SET TimeZone = 'Asia/Kolkata';"
                 "CREATE TABLE audit_log (zone text);"
                 "CREATE FUNCTION log() RETURNS trigger LANGUAGE plpgsql AS "
                 "$$BEGIN INSERT INTO audit_log VALUES (current_setting('TimeZone') || "
                 "current_setting('row_security')); RETURN "
                 "OLD; END$$;"
                 "CREATE TRIGGER log AFTER DELETE ON roots FOR EACH ROW EXECUTE FUNCTION log()");
        m_connection = std::make_unique<Connection>(m_database->settings());
        remove();
        QCOMPARE(text(u"SELECT zone FROM audit_log"_s), u"Asia/Kolkataon"_s);
    }

private:
    void script(const QByteArray &sql)
    {
        Connection connection(m_database->settings());
        connection.runScript(sql);
    }

    QString text(const QString &sql) { return m_connection->query(sql).text(0, 0); }
    int lines() { return text(u"SELECT count(*) FROM audit_log"_s).toInt(); }

    QStringList content()
    {
        QStringList rows;
        for (const QString &table : {u"roots"_s, u"items"_s, u"links"_s})
            rows.append(text(u"SELECT string_agg(record_send(t)::text, ' ' ORDER BY id) FROM %1 t"_s.arg(table)));
        return rows;
    }

    DeleteResult remove()
    {
        const DeleteResult deleted = deleteRoots(*m_connection, m_spec, {{u"1"_s}}, {});
        if (deleted.outcome != DeleteOutcome::Deleted || !deleted.archive)
            QTest::qFail(qPrintable(deleted.message), __FILE__, __LINE__);
        return deleted;
    }

    UndoResult takeBack(const DeleteResult &deleted)
    {
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        return undoDelete(*m_connection, ArchiveFile(deleted.archive ? deleted.archive->path : QString()), options);
    }

    QString psqlComplaint(const DeleteResult &deleted)
    {
        QFile script(deleted.archive ? deleted.archive->path : QString());
        return script.open(QIODevice::ReadOnly) ? runInPsql(m_database->settings(), QString::fromUtf8(script.readAll()))
                                                : script.errorString();
    }

    DatabaseFixture m_fixture;
    Spec m_spec;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestUserTriggers)
#include "tst_usertriggers.moc"
