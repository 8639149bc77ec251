// SPDX-License-Identifier: MIT
#include "core/records/batchrecords.h"
#include "files/batchfiles.h"
#include "postgres/deletion/batchdeleter.h"
#include "postgres/deletion/deleter.h"
#include "postgres/deletion/randomschema.h"
#include "postgres/records/receiptsettler.h"
#include "postgres/undo/batchundoer.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"

#include <QtCore/QDir>
#include <QtTest/QTest>

#include <stop_token>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// A delete in several transactions, beside the one that does the same at once.
class TestBatches : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        QDir(dataFolder(u"receipts"_s)).removeRecursively();
        QDir(dataFolder(u"archives"_s)).removeRecursively();
        m_spec = {};
        m_database = m_fixture.emptyDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings());
    }

    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void leavesGoFirstInBatchesOfAtMostSoManyRows()
    {
        makeForum(u"SET NULL"_s);
        const QStringList before = content();
        const QStringList once = afterOneDelete();
        const BatchedDelete planned = previewBatches(*m_connection, m_spec, {{u"1"_s}}, 10);
        QCOMPARE(planned.plan.units.first().table.name, u"marks"_s);
        QCOMPARE(planned.plan.units.last().table.name, u"users"_s);
        QCOMPARE(content(), before);
        const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 10, {});
        QVERIFY2(batches.isDone(), qPrintable(batches.message));
        QVERIFY(batches.done >= planned.plan.batches);
        for (const DeleteResult &one : batches.deletes) {
            qint64 rows = 0;
            for (const TableEffect &effect : one.tables)
                rows += effect.actual;
            QVERIFY2(rows <= 10, qPrintable(QString::number(rows)));
            QCOMPARE(one.batch->set, batches.set);
            QVERIFY(one.archive.has_value());
        }
        QVERIFY(batches.deletes.last().batch->isLast);
        QCOMPARE(content(), once);
        undoAll(batches.set, batches.done);
        QCOMPARE(content(), before);
    }

    void resultIsTheSameAsOfOneDelete_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("most");
        QTest::newRow("row by row") << u"SET NULL"_s << 1;
        for (const QString &rule : {u"SET NULL"_s, u"CASCADE"_s, u"SET DEFAULT"_s})
            for (const int most : {7, 1000})
                QTest::addRow("%s, %d", qPrintable(rule), most) << rule << most;
    }

    void resultIsTheSameAsOfOneDelete()
    {
        QFETCH(const QString, rule);
        QFETCH(const int, most);
        makeForum(rule);
        const QStringList before = content();
        const QStringList once = afterOneDelete();
        const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, most, {});
        QVERIFY2(batches.isDone(), qPrintable(batches.message));
        if (most == 1000)
            QCOMPARE(batches.done, 1);
        QCOMPARE(content(), once);
        undoAll(batches.set, batches.done);
        QCOMPARE(content(), before);
    }

    void aTableWithoutAKeyGoesWithItsParents()
    {
        makeForum(u"SET NULL"_s);
        script("ALTER TABLE marks DROP CONSTRAINT marks_pkey");
        const QStringList before = content();
        const QStringList once = afterOneDelete();
        const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 5, {});
        QVERIFY2(batches.isDone(), qPrintable(batches.message));
        QCOMPARE(batches.plan.along.size(), 1);
        QCOMPARE(batches.plan.along.first().table.name, u"marks"_s);
        QVERIFY(batches.plan.along.first().why == GoesAlong::Why::NoKey);
        QCOMPARE(content(), once);
        undoAll(batches.set, batches.done);
        QCOMPARE(content(), before);
    }

    void whatMayBeDeletedThroughAKeyOnlyGoesAlong()
    {
        makeForum(u"SET NULL"_s);
        script("CREATE ROLE clerk LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO clerk; "
               "GRANT DELETE ON users, posts TO clerk");
        const QStringList before = content();
        const QStringList once = afterOneDelete();
        Connection clerk(m_database->settings(u"clerk"_s));
        const BatchedDelete batches = deleteInBatches(clerk, m_spec, {{u"1"_s}}, 8, {});
        QVERIFY2(batches.isDone(), qPrintable(batches.message));
        QVERIFY(std::ranges::any_of(batches.plan.along,
                                    [](const GoesAlong &along) { return along.why == GoesAlong::Why::NoRight; }));
        QCOMPARE(content(), once);
    }

    void nothingBeginsWhereTheWholeIsRefused()
    {
        makeForum(u"SET NULL"_s);
        script(
            "CREATE TABLE bills (id int PRIMARY KEY, user_id int REFERENCES users); INSERT INTO bills VALUES (1, 1)");
        const QStringList before = content();
        const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 5, {});
        QVERIFY(batches.outcome == DeleteOutcome::Blocked);
        QVERIFY(!batches.changed && batches.deletes.isEmpty());
        QCOMPARE(content(), before);
        QVERIFY(UndoStore().receipts().isEmpty());
        QVERIFY(deleteInBatches(*m_connection, m_spec, {{u"77"_s}}, 5, {}).outcome == DeleteOutcome::NotFound);
    }

    void aRefusalInTheMiddleLeavesEachBatchBeforeOrAfter()
    {
        makeForum(u"SET NULL"_s);
        const QStringList before = content();
        const QStringList once = afterOneDelete();
        // No key's rule: nobody can foresee it.
        script("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS "
               "$$BEGIN IF OLD.id = 20 THEN RAISE 'not this one'; END IF; RETURN OLD; END$$;"
               "CREATE TRIGGER refuse BEFORE DELETE ON posts FOR EACH ROW EXECUTE FUNCTION refuse()");
        QString message;
        try {
            const BatchedDelete stopped = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 6, {});
            QVERIFY(!stopped.isDone());
            QVERIFY(stopped.done > 0);
            QVERIFY2(stopped.message.contains(u"the rest is untouched"_s), qPrintable(stopped.message));
            script("DROP TRIGGER refuse ON posts");
            const BatchedDelete rest = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 6, {});
            QVERIFY2(rest.isDone(), qPrintable(rest.message));
            QCOMPARE(rest.set, stopped.set);
            QCOMPARE(rest.before, stopped.done);
            QCOMPARE(content(), once);
            undoAll(rest.set, rest.done);
        } catch (const DbError &error) {
            message = error.details();
        }
        QCOMPARE(message, QString());
        QCOMPARE(content(), before);
        // What was taken back is not gone on with: a new one begins.
        QVERIFY(deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 6, {}).before == 0);
    }

    void cancelBetweenBatchesKeepsThoseThatAreDone()
    {
        makeForum(u"SET NULL"_s);
        const QStringList before = content();
        std::stop_source stop;
        BatchWatch watch;
        watch.onBatch = [&](const BatchedDelete &batches) {
            if (batches.done == 3)
                stop.request_stop();
        };
        BatchedDelete stopped;
        {
            const Connection::Cancellable cancellable(*m_connection, stop.get_token());
            stopped = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 4, {}, watch);
        }
        QVERIFY(stopped.outcome == DeleteOutcome::Cancelled);
        QCOMPARE(stopped.done, 3);
        // Half of it is taken back, too.
        undoAll(stopped.set, 3);
        QCOMPARE(content(), before);
    }

    void undoStopsAtWhatIsInTheWayAndGoesOn()
    {
        makeForum(u"SET NULL"_s);
        const QStringList before = content();
        const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 6, {});
        QVERIFY(batches.isDone());
        script("INSERT INTO posts (id, user_id) VALUES (20, 2)");
        const BatchFiles files = findBatchFiles(UndoStore(), batches.set);
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        const BatchedUndo stopped = undoBatches(*m_connection, batches.set, files.files, options);
        QVERIFY(stopped.outcome == UndoOutcome::Conflicts);
        QVERIFY(stopped.back() > 0 && stopped.back() < batches.done);
        QVERIFY2(stopped.message().contains(u"are still deleted"_s), qPrintable(stopped.message()));
        script("DELETE FROM posts WHERE id = 20");
        undoAll(batches.set, batches.done);
        QCOMPARE(content(), before);
    }

    void aRowThatLeftTheSetIsNotDeleted()
    {
        makeForum(u"SET NULL"_s);
        BatchWatch watch;
        watch.onBatch = [&](const BatchedDelete &batches) {
            if (batches.done == 1)
                script("UPDATE posts SET user_id = 2 WHERE id = 1; "
                       "INSERT INTO posts (id, user_id) SELECT 100 + g, 1 FROM generate_series(1, 9) g");
        };
        const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 6, {}, watch);
        QVERIFY2(batches.isDone(), qPrintable(batches.message));
        QCOMPARE(count(u"posts WHERE id = 1"_s), 1);
        QCOMPARE(count(u"posts WHERE user_id = 1"_s), 0);
        QCOMPARE(count(u"users WHERE id = 1"_s), 0);
    }

    void compositeKeysOfAnyNumberAreNamed()
    {
        script("CREATE TABLE users (id int PRIMARY KEY, name text);"
               "CREATE TABLE seats (user_id int REFERENCES users ON DELETE CASCADE, place text, PRIMARY KEY (user_id, "
               "place));"
               "INSERT INTO users VALUES (1, 'one'), (2, 'two');"
               "INSERT INTO seats SELECT u, 'p,\"' || g FROM generate_series(1, 2) u, generate_series(1, 200) g");
        m_spec.root.table = {u"public"_s, u"users"_s};
        const QStringList before = rowsOf({u"users"_s, u"seats"_s});
        const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 90, {});
        QVERIFY2(batches.isDone(), qPrintable(batches.message));
        QCOMPARE(batches.done, 3);
        QCOMPARE(count(u"seats"_s), 200);
        undoAll(batches.set, 3);
        QCOMPARE(rowsOf({u"users"_s, u"seats"_s}), before);
    }

    void circlesAndRowsThatHoldThemselvesGo()
    {
        // A chain, a ring of rows, and two tables that point at each other.
        script("CREATE TABLE users (id int PRIMARY KEY, name text);"
               "CREATE TABLE notes (id int PRIMARY KEY, user_id int REFERENCES users ON DELETE CASCADE, "
               "  after int REFERENCES notes ON DELETE CASCADE);"
               "CREATE TABLE left_side (id int PRIMARY KEY, user_id int REFERENCES users ON DELETE CASCADE, other int);"
               "CREATE TABLE right_side (id int PRIMARY KEY, other int REFERENCES left_side ON DELETE CASCADE);"
               "ALTER TABLE left_side ADD FOREIGN KEY (other) REFERENCES right_side ON DELETE CASCADE;"
               "INSERT INTO users VALUES (1, 'one'), (2, 'two');"
               "INSERT INTO notes SELECT g, 1, nullif(g - 1, 0) FROM generate_series(1, 30) g;"
               "INSERT INTO notes VALUES (41, 1, NULL), (42, 1, 41), (43, 1, 42); UPDATE notes SET after = 43 WHERE id "
               "= 41;"
               "INSERT INTO left_side SELECT g, 1, NULL FROM generate_series(1, 12) g;"
               "INSERT INTO right_side SELECT g, g FROM generate_series(1, 12) g;"
               "UPDATE left_side SET other = id WHERE id < 4; UPDATE left_side SET other = 1 WHERE id > 9;");
        m_spec.root.table = {u"public"_s, u"users"_s};
        const QStringList tables{u"users"_s, u"notes"_s, u"left_side"_s, u"right_side"_s};
        const QStringList before = rowsOf(tables);
        for (const int most : {5, 20}) {
            const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, most, {});
            QVERIFY2(batches.isDone(), qPrintable(batches.message));
            QCOMPARE(rowsOf(tables), QStringList{u"users (2,two)"_s});
            undoAll(batches.set, batches.done);
            QCOMPARE(rowsOf(tables), before);
        }
    }

    void whatTriggersWriteMustBeAllowedAndComesBack()
    {
        makeForum(u"SET NULL"_s);
        script("CREATE TABLE counters (id int PRIMARY KEY, n int); INSERT INTO counters VALUES (1, 0);"
               "CREATE FUNCTION add_up() RETURNS trigger LANGUAGE plpgsql AS "
               "$$BEGIN UPDATE counters SET n = n + 1; RETURN OLD; END$$;"
               "CREATE TRIGGER add_up AFTER DELETE ON posts FOR EACH ROW EXECUTE FUNCTION add_up()");
        const QStringList before = content();
        const BatchedDelete refused = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 6, {});
        QVERIFY(!refused.isDone());
        QVERIFY(refused.deletes.last().next == NextStep::AllowSideEffects);
        DeleteOptions options;
        options.allowedSideEffects = {{u"public"_s, u"counters"_s}};
        const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 6, options);
        QVERIFY2(batches.isDone(), qPrintable(batches.message));
        QVERIFY(count(u"counters WHERE n > 0"_s) == 1);
        undoAll(batches.set, batches.done);
        QCOMPARE(content(), before);
        QVERIFY(count(u"counters WHERE n = 0"_s) == 1);
    }

    void erasingForGoodFindsTheFilesOfAllBatches()
    {
        makeForum(u"SET NULL"_s);
        const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 20, {});
        QVERIFY(batches.isDone() && batches.done > 2);
        undoAll(batches.set, batches.done);
        DeleteOptions options;
        options.keeping = DeleteOptions::Keeping::EraseForGood;
        const DeleteResult erased = deleteRoots(*m_connection, m_spec, {{u"1"_s}}, options);
        QVERIFY2(erased.outcome == DeleteOutcome::Deleted && erased.warnings.isEmpty(), qPrintable(erased.message));
        QVERIFY2(UndoStore().archives().isEmpty(), qPrintable(UndoStore().archives().join(u" "_s)));
        for (const Receipt &receipt : UndoStore().receipts()) {
            QVERIFY2(receipt.erased, qPrintable(receipt.id));
            QVERIFY(!receipt.batch || !receipt.batch->keys.contains(u"1"_s));
        }
    }

    void compressedBatchesAreFoundInAFolderOfThePersons()
    {
        makeForum(u"SET NULL"_s);
        const QStringList before = content();
        const QTemporaryDir folder;
        DeleteOptions options;
        options.archivePath = folder.path();
        options.packsArchive = true;
        const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, {{u"1"_s}}, 20, options);
        QVERIFY2(batches.isDone(), qPrintable(batches.message));
        QCOMPARE(QDir(folder.path()).entryList({u"*.sql.gz"_s}).size(), batches.done);
        // The records are lost; any of the files finds the others.
        QDir(dataFolder(u"receipts"_s)).removeRecursively();
        const BatchFiles files = findBatchFiles(UndoStore(), batches.deletes.at(1).archive->path);
        QVERIFY2(files.isGood(), qPrintable(files.error));
        QCOMPARE(files.set, batches.set);
        QCOMPARE(files.files.size(), batches.done);
        UndoOptions undo;
        undo.run = UndoOptions::Run::Restore;
        QVERIFY(undoBatches(*m_connection, files.set, files.files, undo).outcome == UndoOutcome::Restored);
        QCOMPARE(content(), before);
        QVERIFY(QFile::remove(batches.deletes.at(1).archive->path));
        QVERIFY(!findBatchFiles(UndoStore(), batches.deletes.first().archive->path).isGood());
    }

    /// As tst_differential's schemas: what one delete does, batches do, whatever the keys.
    void randomSchemasEndAsOneDeleteEndsThem()
    {
        bool isGiven = false;
        const int given = qEnvironmentVariableIntValue("ONDELETE_RANDOM_CASES", &isGiven);
        const quint32 cases = isGiven ? quint32(given) : 40;
        QMap<QString, int> outcomes;
        for (quint32 seed = 1; seed <= cases; ++seed) {
            const RandomSchema random(u"b%1"_s.arg(seed), seed, 8);
            random.makeIn(*m_connection);
            m_spec.root.table = {random.name(), random.root()};
            const QStringList before = rowsOf(random.tableNames());
            const QStringList once = oneDelete(random);
            if (once.isEmpty()) {
                m_connection->query(u"DROP SCHEMA %1 CASCADE"_s.arg(random.name()));
                continue;
            }
            QCOMPARE(rowsOf(random.tableNames()), before);
            const qint64 most = 1 + seed % 3;
            const BatchedDelete batches = deleteInBatches(*m_connection, m_spec, random.rootKeys(), most, {});
            QVERIFY2(batches.isDone(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(batches.message)));
            QVERIFY2(rowsOf(random.tableNames()) + QStringList{QString()} == once,
                     qPrintable(u"seed %1: other rows"_s.arg(seed)));
            ++outcomes[batches.done == 1 ? u"one batch"_s : u"several batches"_s];
            const BatchedUndo undone = takeBack(batches.set);
            QVERIFY2(undone.outcome == UndoOutcome::Restored,
                     qPrintable(u"seed %1: %2"_s.arg(seed).arg(undone.message())));
            QVERIFY2(rowsOf(random.tableNames()) == before, qPrintable(u"seed %1: not as before"_s.arg(seed)));
            m_connection->query(u"DROP SCHEMA %1 CASCADE"_s.arg(random.name()));
        }
        for (const auto &[outcome, times] : outcomes.asKeyValueRange())
            qInfo("%s: %d", qPrintable(outcome), times);
        QVERIFY(outcomes.value(u"several batches"_s) > 0);
    }

private:
    void script(const QByteArray &sql)
    {
        Connection connection(m_database->settings());
        connection.runScript(sql);
    }

    int count(const QString &what)
    {
        return int(m_connection->query(u"SELECT count(*) FROM public."_s + what).integer(0, 0));
    }

    /// Users, their posts, which answer each other by @p rule, marks on posts, and views that stay, unlinked.
    void makeForum(const QString &rule)
    {
        script(("CREATE TABLE users (id int PRIMARY KEY, name text);"
                "CREATE TABLE posts (id int PRIMARY KEY, user_id int REFERENCES users ON DELETE CASCADE, "
                "  answers int REFERENCES posts ON DELETE "
                + rule.toLatin1()
                + ");"
                  "CREATE INDEX ON posts (user_id); CREATE INDEX ON posts (answers);"
                  "CREATE TABLE marks (id int PRIMARY KEY, post_id int REFERENCES posts ON DELETE CASCADE);"
                  "CREATE TABLE views (id int PRIMARY KEY, post_id int REFERENCES posts ON DELETE SET NULL);"
                  "INSERT INTO users VALUES (1, 'one'), (2, 'two');"
                  "INSERT INTO posts SELECT g, 1, CASE WHEN g > 8 THEN g - 8 END FROM generate_series(1, 24) g;"
                  "INSERT INTO posts SELECT 50 + g, 2, NULL FROM generate_series(1, 3) g;"
                  "INSERT INTO marks SELECT g, 1 + g % 24 FROM generate_series(1, 20) g;"
                  "INSERT INTO views SELECT g, 1 + g % 6 FROM generate_series(1, 15) g;"));
        m_spec = {};
        m_spec.root.table = {u"public"_s, u"users"_s};
        m_spec.root.singular = u"user"_s;
        m_spec.root.label = {u"name"_s};
    }

    QStringList rowsOf(const QStringList &tables)
    {
        QStringList rows;
        for (const QString &table : tables) {
            const Rows found = m_connection->query(
                u"SELECT t::text FROM %1 t ORDER BY 1"_s.arg(table.contains(u'.') ? table : u"public."_s + table));
            for (int i = 0; i < found.count(); ++i)
                rows.append(table + u' ' + found.text(i, 0));
        }
        return rows;
    }

    QStringList content() { return rowsOf({u"users"_s, u"posts"_s, u"marks"_s, u"views"_s}); }

    /// What a plain DELETE leaves: tried before anything was deleted, and rolled back.
    QStringList afterOneDelete()
    {
        m_connection->query(u"BEGIN"_s);
        m_connection->query(u"DELETE FROM public.users WHERE id = 1"_s);
        const QStringList left = content();
        m_connection->query(u"ROLLBACK"_s);
        return left;
    }

    /// What one delete of the random schema's rows leaves, taken back again; none where batches have nothing to be held
    /// against.
    QStringList oneDelete(const RandomSchema &random)
    {
        const QTemporaryDir folder;
        DeleteOptions options;
        options.archivePath = folder.filePath(u"one.sql"_s);
        UndoOptions undo;
        undo.run = UndoOptions::Run::Restore;
        try {
            const DeleteResult one = deleteRoots(*m_connection, m_spec, random.rootKeys(), options);
            if (one.outcome != DeleteOutcome::Deleted)
                return {};
            const QStringList left = rowsOf(random.tableNames());
            const UndoResult undone = undoDelete(*m_connection, ArchiveFile(options.archivePath), undo);
            // What hangs on an order is refused; what violates a constraint that holds for new rows only stays away.
            return one.preview.outcome == PreviewOutcome::Ok && undone.outcome == UndoOutcome::Restored
                ? left + QStringList{QString()}
                : QStringList();
        } catch (const DbError &) {
            return {}; // an exclusion constraint is in the way, as the order of events wants it
        }
    }

    BatchedUndo takeBack(const QString &set)
    {
        const BatchFiles files = findBatchFiles(UndoStore(), set);
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        options.allowedSideEffects = {{u"public"_s, u"counters"_s}};
        return files.isGood() ? undoBatches(*m_connection, set, files.files, options) : BatchedUndo();
    }

    void undoAll(const QString &set, int batches)
    {
        const BatchedUndo undone = takeBack(set);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message()));
        QCOMPARE(undone.back(), batches);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    Spec m_spec;
};

QTEST_GUILESS_MAIN(TestBatches)
#include "tst_batches.moc"
