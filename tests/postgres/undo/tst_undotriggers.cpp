// SPDX-License-Identifier: MIT
#include "postgres/deletion/deleter.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"
#include "support/psql.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Whatever triggers do in a delete and on the way back: an undo, and the undo file alone in psql, end with what was
/// there.
class TestUndoTriggers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init()
    {
        m_database = m_fixture.emptyDatabase();
        script(
            "CREATE TABLE boards (id int PRIMARY KEY, title text, cards_count int NOT NULL DEFAULT 0);"
            "CREATE TABLE cards (id int PRIMARY KEY, board int NOT NULL REFERENCES boards ON DELETE CASCADE, owner "
            "int, note text);"
            "CREATE TABLE people (id int PRIMARY KEY, board int REFERENCES boards ON DELETE SET NULL, state text NOT "
            "NULL, since date, cards_count int NOT NULL DEFAULT 0);"
            "INSERT INTO boards VALUES (1, 'one', 2), (2, 'two', 1);"
            "INSERT INTO cards VALUES (1, 1, 1, 'a'), (2, 1, 3, 'b'), (3, 2, 3, 'c');"
            "INSERT INTO people VALUES (1, 1, 'busy', '2024-01-01', 1), (2, 2, 'busy', '2024-01-02', 0), (3, NULL, "
            "'idle', NULL, 2);");
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_spec.root.table = {u"public"_s, u"boards"_s};
        m_options = {};
    }
    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void everythingComesBack_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QStringList>("allowed");
        QTest::newRow("the trigger makes a row that is archived")
            << QByteArray(
                   "CREATE TABLE settings (board int PRIMARY KEY REFERENCES boards ON DELETE CASCADE, color text);"
                   "INSERT INTO settings VALUES (1, 'red'), (2, 'blue');")
                + body("INSERT INTO settings VALUES (NEW.id, 'grey'); RETURN NULL;") + on("AFTER INSERT ON boards")
            << QStringList();
        QTest::newRow("the trigger makes one with another key, unique by its parent")
            << QByteArray("CREATE TABLE settings (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, board int UNIQUE "
                          "REFERENCES boards ON DELETE CASCADE, color text);"
                          "INSERT INTO settings (board, color) VALUES (1, 'red'), (2, 'blue');")
                + body("INSERT INTO settings (board, color) VALUES (NEW.id, 'grey'); RETURN NULL;")
                + on("AFTER INSERT ON boards")
            << QStringList();
        QTest::newRow("counter in the reach")
            << body("IF TG_OP = 'INSERT' THEN UPDATE boards SET cards_count = cards_count + 1 WHERE id = NEW.board; "
                    "ELSE UPDATE boards SET cards_count = cards_count - 1 WHERE id = OLD.board; END IF; RETURN NULL;")
                + on("AFTER INSERT OR DELETE ON cards")
            << QStringList();
        QTest::newRow("counter beside the plan")
            << body("IF TG_OP = 'INSERT' THEN UPDATE people SET cards_count = cards_count + 1 WHERE id = NEW.owner; "
                    "ELSE UPDATE people SET cards_count = cards_count - 1 WHERE id = OLD.owner; END IF; RETURN NULL;")
                + on("AFTER INSERT OR DELETE ON cards")
            << QStringList{u"people"_s};
        QTest::newRow("counter that only a delete moves")
            << body("UPDATE people SET cards_count = cards_count - 1 WHERE id = OLD.owner; RETURN NULL;")
                + on("AFTER DELETE ON cards")
            << QStringList{u"people"_s};
        QTest::newRow("columns that a trigger changes while unlinking")
            << body("IF NEW.board IS NULL AND OLD.board IS NOT NULL THEN NEW.state := 'idle'; NEW.since := NULL; END "
                    "IF; "
                    "RETURN NEW;")
                + on("BEFORE UPDATE ON people")
            << QStringList();
        QTest::newRow("cleaner of what has no key")
            << QByteArray("CREATE TABLE files (id int PRIMARY KEY, of_kind text, of_id int, name text);"
                          "INSERT INTO files VALUES (1, 'card', 1, 'x'), (2, 'card', 3, 'y'), (3, 'wiki', 1, 'z');")
                + body("DELETE FROM files WHERE of_kind = 'card' AND of_id = OLD.id; RETURN NULL;")
                + on("AFTER DELETE ON cards")
            << QStringList{u"files"_s};
        QTest::newRow("another row of the same table goes, too") << body("DELETE FROM cards WHERE id = 3; RETURN NULL;")
                + on("AFTER DELETE ON boards") << QStringList{u"cards"_s};
        QTest::newRow("totals without a key")
            << QByteArray("CREATE TABLE totals (cards int); INSERT INTO totals VALUES (3);")
                + body("UPDATE totals SET cards = cards + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END; RETURN NULL;")
                + on("AFTER INSERT OR DELETE ON cards")
            << QStringList{u"totals"_s};
        QTest::newRow("changed and removed in one table")
            << QByteArray("CREATE TABLE files (id int PRIMARY KEY, of_id int, uses int);"
                          "INSERT INTO files VALUES (1, 1, 1), (2, 1, 5), (3, 2, 1), (4, 3, 1);")
                + body("UPDATE files SET uses = uses - 1 WHERE of_id = OLD.id; DELETE FROM files WHERE uses = 0; "
                       "RETURN NULL;")
                + on("AFTER DELETE ON cards")
            << QStringList{u"files"_s};
        QTest::newRow("a trigger looks its parent up")
            << body(
                   "IF NOT EXISTS (SELECT FROM boards WHERE id = NEW.board) THEN RAISE 'no board'; END IF; RETURN NEW;")
                + on("BEFORE INSERT ON cards")
            << QStringList();
        QTest::newRow("a trigger shouts")
            << body("NEW.note := upper(NEW.note); RETURN NEW;") + on("BEFORE INSERT ON cards") << QStringList();
        QTest::newRow("maker and cleaner of what has no key")
            << QByteArray("CREATE TABLE covers (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, of_card int "
                          "UNIQUE, color text);"
                          "INSERT INTO covers (of_card, color) SELECT i, 'red' FROM generate_series(1, 3) i;")
                + body("IF TG_OP = 'INSERT' THEN INSERT INTO covers (of_card, color) VALUES (NEW.id, 'grey'); "
                       "ELSE DELETE FROM covers WHERE of_card = OLD.id; END IF; RETURN NULL;")
                + on("AFTER INSERT OR DELETE ON cards")
            << QStringList{u"covers"_s};
        QTest::newRow("maker on a table that comes back late")
            << QByteArray("CREATE TABLE attics (id int PRIMARY KEY, board int REFERENCES boards ON DELETE CASCADE, "
                          "section int);"
                          "CREATE TABLE sections (id int PRIMARY KEY, board int REFERENCES boards ON DELETE CASCADE);"
                          "ALTER TABLE attics ADD FOREIGN KEY (section) REFERENCES sections;"
                          "CREATE TABLE covers (of_attic int PRIMARY KEY, color text);"
                          "INSERT INTO sections VALUES (1, 1), (2, 2);"
                          "INSERT INTO attics VALUES (1, 1, 1), (2, 1, NULL), (3, 2, 2);"
                          "INSERT INTO covers SELECT i, 'red' FROM generate_series(1, 3) i;")
                + body("IF TG_OP = 'INSERT' THEN INSERT INTO covers VALUES (NEW.id, 'grey'); "
                       "ELSE DELETE FROM covers WHERE of_attic = OLD.id; END IF; RETURN NULL;")
                + on("AFTER INSERT OR DELETE ON attics")
            << QStringList{u"covers"_s};
        QTest::newRow("a rule writes besides")
            << QByteArray("CREATE TABLE log (what text);"
                          "CREATE RULE note_it AS ON DELETE TO cards DO ALSO UPDATE people SET since = '2025-05-05' "
                          "WHERE id = OLD.owner")
            << QStringList{u"people"_s};
        QTest::newRow("a rule writes where rows are unlinked")
            << QByteArray("CREATE TABLE totals (moves int); INSERT INTO totals VALUES (3);"
                          "CREATE RULE count_it AS ON UPDATE TO people WHERE NEW.board IS NULL DO ALSO UPDATE totals "
                          "SET moves = moves + 1")
            << QStringList{u"totals"_s};
    }

    void everythingComesBack()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QStringList, allowed);
        script(sql);
        for (const QString &table : std::as_const(allowed))
            m_options.allowedSideEffects.append({u"public"_s, table});
        m_options.evenIfUnknown = true;
        const QStringList before = content();
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        const QStringList gone = content();

        UndoOptions options;
        options.run = UndoOptions::Run::Try;
        const UndoResult tried = undoDelete(*m_connection, ArchiveFile(deleted.archive->path), options);
        QVERIFY2(tried.outcome == UndoOutcome::Restorable, qPrintable(tried.message));
        QCOMPARE(content(), gone);

        options.run = UndoOptions::Run::Restore;
        const UndoResult undone = undoDelete(*m_connection, ArchiveFile(deleted.archive->path), options);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(content(), before);
        QVERIFY2(undone.altered.isEmpty(), qPrintable(undone.message));
        QCOMPARE(undone.message, u"Taken back: everything is as the undo file says."_s);

        const DeleteResult again = remove();
        QVERIFY2(again.archive, qPrintable(again.message));
        QCOMPARE(content(), gone);
        QFile file(again.archive->path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(runInPsql(m_database->settings(), QString::fromUtf8(file.readAll())), QString());
        QCOMPARE(content(), before);
    }

    void whatSomebodyChangedSinceStaysAndTheRestComesBack()
    {
        script("CREATE TABLE files (id int PRIMARY KEY, of_id int, uses int);"
               "INSERT INTO files VALUES (1, 1, 1), (2, 1, 5), (3, 2, 7);"
               + body("UPDATE files SET uses = uses - 1 WHERE of_id = OLD.id; DELETE FROM files WHERE uses = 0; RETURN "
                      "NULL;")
               + on("AFTER DELETE ON cards"));
        m_options.allowedSideEffects = {{u"public"_s, u"files"_s}};
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        QCOMPARE(deleted.sideEffects,
                 (QList<TableEffect>{{{u"public"_s, u"files"_s}, RowAction::Delete, 0, 1, 1},
                                     {{u"public"_s, u"files"_s}, RowAction::Update, 0, 2, 2}}));
        script("UPDATE files SET uses = 40 WHERE id = 2; INSERT INTO files VALUES (1, 1, 99)");
        const UndoResult undone = restore(deleted);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(text(u"SELECT string_agg(id || ':' || uses, ' ' ORDER BY id) FROM files"_s), u"1:99 2:40 3:7"_s);
        QCOMPARE(text(u"SELECT count(*) FROM cards"_s), u"3"_s);
        QVERIFY2(undone.message.contains(u"2 row(s) that were changed since"_s), qPrintable(undone.message));
    }

    void whatATriggerAddsMeanwhileStaysAndIsNamed()
    {
        script("CREATE TABLE history (at timestamptz DEFAULT clock_timestamp(), what text);"
               + body("INSERT INTO history (what) VALUES (TG_OP); RETURN NULL;")
               + on("AFTER INSERT OR DELETE ON cards"));
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        const UndoResult undone = restore(deleted);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(undone.sideEffects, (QList<TableEffect>{{{u"public"_s, u"history"_s}, RowAction::Insert, 0, 2, 0}}));
        QCOMPARE(text(u"SELECT count(*) FROM history"_s), u"4"_s);
    }

    void tryFindsWhatTheRealRunWould_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("new NOT NULL column") << QByteArray("ALTER TABLE cards ADD COLUMN more int;"
                                                           "UPDATE cards SET more = 1;"
                                                           "ALTER TABLE cards ALTER COLUMN more SET NOT NULL;");
        QTest::newRow("new CHECK") << QByteArray("ALTER TABLE cards ADD CHECK (note <> 'b')");
        QTest::newRow("trigger that refuses") << body("RAISE 'no more cards';") + on("BEFORE INSERT ON cards");
        QTest::newRow("trigger that keeps rows out")
            << body("IF NEW.id = 2 THEN RETURN NULL; END IF; RETURN NEW;") + on("BEFORE INSERT ON cards");
        QTest::newRow("trigger that empties a table")
            << body("TRUNCATE people; RETURN NULL;") + on("AFTER INSERT ON boards");
        QTest::newRow("trigger that removes others")
            << body("DELETE FROM cards WHERE id = 3; RETURN NULL;") + on("AFTER INSERT ON boards");
        QTest::newRow("trigger that changes others")
            << body("UPDATE cards SET note = 'x' WHERE id = 3; RETURN NULL;") + on("AFTER INSERT ON boards");
        QTest::newRow("trigger that writes elsewhere")
            << QByteArray("CREATE TABLE elsewhere (i int); INSERT INTO elsewhere VALUES (1);")
                + body("UPDATE elsewhere SET i = 2; RETURN NULL;") + on("AFTER INSERT ON boards");
    }

    void tryFindsWhatTheRealRunWould()
    {
        QFETCH(QByteArray, sql);
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        script(sql);
        const QStringList gone = content();
        for (const auto run : {UndoOptions::Run::Try, UndoOptions::Run::Restore}) {
            UndoOptions options;
            options.run = run;
            const UndoResult result = undoDelete(*m_connection, ArchiveFile(deleted.archive->path), options);
            QVERIFY2(result.outcome == UndoOutcome::Conflicts, qPrintable(result.message));
            QVERIFY(!result.changed);
            QCOMPARE(content(), gone);
        }
    }

    void triggerThatChangesOthersIsFoundWithoutAKey()
    {
        script("ALTER TABLE cards DROP CONSTRAINT cards_pkey");
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        script(body("UPDATE cards SET note = 'x' WHERE id = 3; RETURN NEW;") + on("BEFORE INSERT ON boards"));
        const QStringList gone = content();
        const UndoResult undone = restore(deleted);
        QVERIFY2(undone.outcome == UndoOutcome::Conflicts, qPrintable(undone.message));
        QVERIFY2(undone.message.contains(u"changed other rows of public.cards"_s), qPrintable(undone.message));
        QCOMPARE(content(), gone);
    }

    void keyOfAPartitionStopsItsOwnRowsOnly()
    {
        script("CREATE TABLE labels (id int PRIMARY KEY); INSERT INTO labels VALUES (1);"
               "CREATE TABLE marks (id int PRIMARY KEY, board int REFERENCES boards ON DELETE CASCADE, label int) "
               "PARTITION BY RANGE (id);"
               "CREATE TABLE low PARTITION OF marks FOR VALUES FROM (0) TO (10);"
               "CREATE TABLE high PARTITION OF marks FOR VALUES FROM (10) TO (20);"
               "ALTER TABLE low ADD CONSTRAINT of_label FOREIGN KEY (label) REFERENCES labels;"
               "INSERT INTO marks VALUES (1, 1, 1), (11, 1, 77);");
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        const ArchiveFile archive(deleted.archive->path);
        UndoResult look = undoDelete(*m_connection, archive, {});
        QVERIFY2(look.outcome == UndoOutcome::Restorable, qPrintable(look.message));
        script("DELETE FROM labels");
        look = undoDelete(*m_connection, archive, {});
        QVERIFY2(look.outcome == UndoOutcome::Conflicts, qPrintable(look.message));
        QCOMPARE(look.conflicts.size(), 1);
        QCOMPARE(look.conflicts.first().constraint, u"of_label"_s);
        QCOMPARE(look.conflicts.first().rows, 1);
    }

    void widenedColumnIsNoObstacleAndNarrowedIsNamed()
    {
        script("ALTER TABLE cards ALTER COLUMN note TYPE varchar(20)");
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        script("ALTER TABLE cards ALTER COLUMN note TYPE varchar(10)");
        QVERIFY_THROWS_EXCEPTION(DbError, (void)restore(deleted));
        script("ALTER TABLE cards ALTER COLUMN note TYPE text, ALTER COLUMN owner TYPE bigint");
        const UndoResult undone = restore(deleted);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QCOMPARE(text(u"SELECT string_agg(note, '' ORDER BY id) FROM cards"_s), u"abc"_s);
    }

    void swappedColumnNamesAreNoticed()
    {
        script("ALTER TABLE cards ADD COLUMN other text DEFAULT 'other'");
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        script("ALTER TABLE cards RENAME note TO spare; ALTER TABLE cards RENAME other TO note; "
               "ALTER TABLE cards RENAME spare TO other");
        try {
            (void)restore(deleted);
            QFAIL("it was put back into other columns");
        } catch (const DbError &error) {
            QVERIFY2(error.message.contains(u"note"_s), qPrintable(error.message));
        }
    }

    void sessionWithoutTriggersIsRefused()
    {
        const DeleteResult deleted = remove();
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        m_connection->query(u"SET session_replication_role = replica"_s);
        QVERIFY_THROWS_EXCEPTION(DbError, (void)restore(deleted));
        m_connection->query(u"RESET session_replication_role"_s);
    }

    void tryOfADeleteTellsAndChangesNothing()
    {
        script(body("UPDATE people SET cards_count = cards_count - 1 WHERE id = OLD.owner; RETURN NULL;")
               + on("AFTER DELETE ON cards"));
        const QStringList before = content();
        m_options.run = DeleteOptions::Run::Try;
        DeleteResult result = remove();
        QCOMPARE(content(), before);
        QVERIFY(!result.wasTried); // not allowed
        QCOMPARE(result.sideEffects, (QList<TableEffect>{{{u"public"_s, u"people"_s}, RowAction::Update, 0, 1, 1}}));
        m_options.allowedSideEffects = {{u"public"_s, u"people"_s}};
        result = remove();
        QVERIFY2(result.wasTried, qPrintable(result.message));
        QCOMPARE(content(), before);
        QVERIFY(result.digest != result.preview.digest);
        m_options.run = DeleteOptions::Run::Delete;
        m_options.confirmedDigest = result.digest;
        script("UPDATE cards SET owner = 1 WHERE id = 2");
        QVERIFY(!remove().changed); // it would change other rows now
        script("UPDATE cards SET owner = 3 WHERE id = 2");
        result = remove();
        QVERIFY2(result.changed, qPrintable(result.message));
    }

private:
    static QByteArray body(const QByteArray &statements)
    {
        return "CREATE FUNCTION act() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN " + statements + " END$$;";
    }
    static QByteArray on(const QByteArray &event)
    {
        return "CREATE TRIGGER act " + event + " FOR EACH ROW EXECUTE FUNCTION act();";
    }

    void script(const QByteArray &sql)
    {
        Connection connection(m_database->settings());
        connection.runScript(sql);
    }

    QString text(const QString &sql) { return m_connection->query(sql).text(0, 0); }

    DeleteResult remove() { return deleteRoots(*m_connection, m_spec, {{u"1"_s}}, m_options); }

    UndoResult restore(const DeleteResult &deleted)
    {
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        return undoDelete(*m_connection, ArchiveFile(deleted.archive->path), options);
    }

    QStringList content()
    {
        QStringList all;
        const Rows tables = m_connection->query(
            u"SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1"_s);
        for (int i = 0; i < tables.count(); ++i)
            all.append(
                tables.text(i, 0) + u' '
                + m_connection
                      ->query(u"SELECT string_agg(t::text, ' ' ORDER BY t::text) FROM %1 t"_s.arg(tables.text(i, 0)))
                      .text(0, 0));
        return all;
    }

    DatabaseFixture m_fixture;
    Spec m_spec;
    DeleteOptions m_options;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestUndoTriggers)
#include "tst_undotriggers.moc"
