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
                 (QList<AlteredRows>{
                     {{u"public"_s, u"links"_s}, 2, {u"touch"_s}, {{u"1"_s}, {u"2"_s}}, {{u"updated_at"_s, 2, 2}}}}));
        QVERIFY(!isDataAltered(undone.altered));
        QVERIFY2(undone.message.contains(u"all rows are back. In 2 row(s) of public.links the column updated_at has "
                                         "the time of the undo, as its trigger set it."_s),
                 qPrintable(undone.message));
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
        QCOMPARE(undone.altered,
                 (QList<AlteredRows>{{{u"public"_s, u"links"_s}, 1, {u"shout"_s}, {{u"11"_s}}, {{u"note"_s, 1, 0}}}}));
        QVERIFY2(undone.message.contains(u"not all is as it was. 1 row(s) of public.links came back otherwise than "
                                         "they were. Columns: note. Rows: 11. Triggers there: shout."_s),
                 qPrintable(undone.message));
    }

    void everyColumnThatCameBackOtherwiseIsTold_data()
    {
        QTest::addColumn<QByteArray>("columns");
        QTest::addColumn<QByteArray>("trigger");
        QTest::addColumn<QString>("told");
        QTest::addColumn<bool>("timeOnly");
        const auto row = [](const char *name, const char *columns, const char *trigger, const char *told,
                            bool timeOnly) {
            QTest::newRow(name) << QByteArray(columns) << QByteArray(trigger) << QString::fromUtf8(told) << timeOnly;
        };
        row("a moment", "t timestamptz DEFAULT '2020-01-01'", "NEW.t := now();", "t 2 2", true);
        row("one that was unset", "t timestamptz", "NEW.t := clock_timestamp();", "t 2 2", true);
        row("of a domain over a domain", "t when_changed DEFAULT '2020-01-01'", "NEW.t := statement_timestamp();",
            "t 2 2", true);
        row("cut to seconds", "t timestamptz(0) DEFAULT '2020-01-01'", "NEW.t := date_trunc('minute', now());", "t 2 2",
            true);
        row("without a zone, the session's", "t timestamp DEFAULT '2020-01-01'", "NEW.t := localtimestamp;", "t 2 2",
            true);
        row("without a zone, in UTC", "t timestamp(3) DEFAULT '2020-01-01'", "NEW.t := now() AT TIME ZONE 'UTC';",
            "t 2 2", true);
        row("a day", "t date DEFAULT '2020-01-01'", "NEW.t := current_date;", "t 2 2", true);
        row("several", "t timestamptz, u timestamp",
            "NEW.t := now(); IF NEW.id = 1 THEN NEW.u := localtimestamp; END IF;", "t 2 2|u 1 1", true);
        row("cleared", "t timestamptz DEFAULT '2020-01-01'", "NEW.t := NULL;", "t 2 0", false);
        row("another moment", "t timestamptz DEFAULT '2020-01-01'", "NEW.t := now() + interval '30 days';", "t 2 0",
            false);
        row("another one in one row", "t timestamptz DEFAULT '2020-01-01'",
            "NEW.t := CASE NEW.id WHEN 1 THEN now() ELSE '2030-01-01' END;", "t 2 1", false);
        row("endless", "t timestamptz DEFAULT '2020-01-01'", "NEW.t := 'infinity';", "t 2 0", false);
        row("as a text", "t text DEFAULT ''", "NEW.t := now()::text;", "t 2 0", false);
        row("as a number", "t bigint DEFAULT 0", "NEW.t := extract(epoch FROM now());", "t 2 0", false);
        row("a period", "t tstzrange DEFAULT '[2020-01-01,)'", "NEW.t := tstzrange(now(), NULL);", "t 2 0", false);
        row("moments in a list", "t timestamptz[] DEFAULT '{}'", "NEW.t := ARRAY[now()];", "t 2 0", false);
        row("beside data", "t timestamptz, version int DEFAULT 1, doc jsonb DEFAULT '{}'",
            "NEW.t := now(); NEW.version := 7; IF NEW.id = 2 THEN NEW.doc := '{\"a\": 1}'; END IF;",
            "t 2 2|version 2 0|doc 1 0", false);
        row("with what is generated from it",
            "t timestamp DEFAULT '2020-01-01', year numeric GENERATED ALWAYS AS (extract(year FROM t)) STORED",
            "NEW.t := localtimestamp;", "t 2 2", true);
        row("a column of many",
            R"("a ""b"" %1 \ '$$' 😀)"
            "\n"
            R"(c" timestamptz, "select" int DEFAULT 1)",
            R"(NEW."a ""b"" %1 \ '$$' 😀)"
            "\n"
            R"(c" := now(); NEW."select" := 2;)",
            R"(a "b" %1 \ '$$' 😀)"
            "\n"
            "c 2 2|select 2 0",
            false);
    }

    void everyColumnThatCameBackOtherwiseIsTold()
    {
        QFETCH(QByteArray, columns);
        QFETCH(QByteArray, trigger);
        QFETCH(QString, told);
        QFETCH(bool, timeOnly);
        script("ALTER DATABASE " + m_database->name().toUtf8() + " SET TimeZone = 'Asia/Kolkata';");
        script(
            "CREATE DOMAIN changed AS timestamptz; CREATE DOMAIN when_changed AS changed CHECK (VALUE > '1970-01-01');"
            "CREATE TABLE things (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE, "
            + columns
            + ") PARTITION BY HASH (id);"
              "CREATE TABLE things_0 PARTITION OF things FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
              "CREATE TABLE things_1 PARTITION OF things FOR VALUES WITH (MODULUS 2, REMAINDER 1);"
              "INSERT INTO things (id, root) VALUES (1, 1), (2, 1), (3, 2);"
              "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $touch$BEGIN "
            + trigger
            + " RETURN NEW; END$touch$;"
              "CREATE TRIGGER a_touch BEFORE INSERT OR UPDATE ON things FOR EACH ROW EXECUTE FUNCTION touch();"
              "CREATE TRIGGER b_idle BEFORE UPDATE ON things FOR EACH ROW WHEN (false) EXECUTE FUNCTION touch()");
        m_connection = std::make_unique<Connection>(m_database->settings());
        const UndoResult undone = takeBack(remove());
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(undone.altered.size(), 1);
        const AlteredRows &altered = undone.altered.first();
        QStringList said;
        for (const AlteredColumn &column : altered.columns)
            said.append(
                u"%1 %2 %3"_s.arg(column.name, QString::number(column.rows), QString::number(column.timeOfUndo)));
        QCOMPARE(said.join(u'|'), told);
        QCOMPARE(altered.rows, 2);
        QCOMPARE(altered.keys, (QList<RowKey>{{u"1"_s}, {u"2"_s}}));
        QCOMPARE(altered.triggers, (QStringList{u"a_touch"_s, u"b_idle"_s}));
        QCOMPARE(altered.isTimeOnly(), timeOnly);
        QVERIFY2(undone.message.contains(timeOnly ? u"all rows are back"_s : u"not all is as it was"_s),
                 qPrintable(undone.message));
    }

    void everyColumnOfAWideTableIsCompared()
    {
        QByteArray columns;
        for (int i = 0; i < 850; ++i)
            columns += ", c" + QByteArray::number(i) + " smallint";
        script("CREATE TABLE wide (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE, t timestamptz"
               + columns
               + "); INSERT INTO wide (id, root, c7, c849) VALUES (1, 1, 1, 1), (2, 1, 2, 2);"
                 "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.t := now(); NEW.c849 := 5; "
                 "RETURN NEW; END$$;"
                 "CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON wide FOR EACH ROW EXECUTE FUNCTION touch()");
        const UndoResult undone = takeBack(remove());
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(undone.altered,
                 (QList<AlteredRows>{{{u"public"_s, u"wide"_s},
                                      2,
                                      {u"touch"_s},
                                      {{u"1"_s}, {u"2"_s}},
                                      {{u"t"_s, 2, 2}, {u"c849"_s, 2, 0}}}}));
        QCOMPARE(text(u"SELECT string_agg(c7::text, ' ' ORDER BY id) FROM wide"_s), u"1 2"_s);
        script("UPDATE wide SET root = NULL; ALTER TABLE wide DROP CONSTRAINT wide_root_fkey, ADD FOREIGN KEY (root) "
               "REFERENCES roots ON DELETE SET NULL; UPDATE wide SET root = 1, c849 = 1");
        const DeleteResult again = remove();
        QCOMPARE(takeBack(again).altered.first().columns, (QList<AlteredColumn>{{u"t"_s, 2, 2}}));
        QCOMPARE(text(u"SELECT string_agg(root::text, ' ' ORDER BY id) FROM wide"_s), u"1 1"_s);
        QCOMPARE(psqlComplaint(remove()), QString());
        QCOMPARE(text(u"SELECT string_agg(root::text, ' ' ORDER BY id) FROM wide"_s), u"1 1"_s);
    }

    void numberThatTheServerCountsIsCompared()
    {
        script("CREATE TABLE things (id int PRIMARY KEY, root int REFERENCES roots ON DELETE CASCADE, "
               "number int GENERATED ALWAYS AS IDENTITY);"
               "INSERT INTO things (id, root) VALUES (1, 1), (2, 1);"
               "CREATE FUNCTION renumber() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.number := 70 + NEW.id; "
               "RETURN NEW; END$$;"
               "CREATE TRIGGER renumber BEFORE INSERT ON things FOR EACH ROW WHEN (NEW.id = 2) "
               "EXECUTE FUNCTION renumber()");
        const UndoResult undone = takeBack(remove());
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(
            undone.altered,
            (QList<AlteredRows>{{{u"public"_s, u"things"_s}, 1, {u"renumber"_s}, {{u"2"_s}}, {{u"number"_s, 1, 0}}}}));
    }

    void rowsThatTriggersWriteInTwoTablesAndTwoWaysAreToldApart()
    {
        script("CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.updated_at := now(); RETURN "
               "NEW; END$$;"
               "CREATE TRIGGER touch BEFORE UPDATE ON links FOR EACH ROW EXECUTE FUNCTION touch();"
               "CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.note := upper(NEW.note); "
               "RETURN NEW; END$$;"
               "CREATE TRIGGER shout BEFORE INSERT OR UPDATE ON items FOR EACH ROW EXECUTE FUNCTION shout()");
        const DeleteResult deleted = remove();
        UndoOptions options;
        options.run = UndoOptions::Run::Try;
        const UndoResult tried = undoDelete(*m_connection, ArchiveFile(deleted.archive->path), options);
        QVERIFY2(tried.outcome == UndoOutcome::Restorable, qPrintable(tried.message));
        QVERIFY2(tried.message.contains(u"would get the time of the undo"_s), qPrintable(tried.message));
        QVERIFY2(tried.message.contains(u"would come back otherwise"_s), qPrintable(tried.message));
        const UndoResult undone = takeBack(deleted);
        QCOMPARE(undone.altered, tried.altered);
        QCOMPARE(undone.altered.size(), 2);
        QVERIFY(isDataAltered(undone.altered));
        const auto links =
            std::ranges::find(undone.altered, QualifiedName{u"public"_s, u"links"_s}, &AlteredRows::table);
        QVERIFY(links != undone.altered.end() && links->isTimeOnly());
    }

    void whatATriggerChangesInARowThatStayedIsToldAlsoWhereTheDeleteDidNot()
    {
        script("CREATE FUNCTION linked() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN IF NEW.root IS NOT NULL THEN "
               "NEW.note := 'linked'; END IF; RETURN NEW; END$$;"
               "CREATE TRIGGER linked BEFORE UPDATE ON links FOR EACH ROW EXECUTE FUNCTION linked()");
        const DeleteResult deleted = remove();
        script("UPDATE links SET updated_at = '2021-01-01' WHERE id = 1");
        const UndoResult undone = takeBack(deleted);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(undone.altered,
                 (QList<AlteredRows>{
                     {{u"public"_s, u"links"_s}, 2, {u"linked"_s}, {{u"1"_s}, {u"2"_s}}, {{u"note"_s, 2, 0}}}}));
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
