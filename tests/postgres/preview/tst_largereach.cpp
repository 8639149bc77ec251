// SPDX-License-Identifier: MIT
#include "postgres/preview/previewer.h"
#include "support/databasefixture.h"
#include "support/rulelist.h"
#include "support/statementproxy.h"

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Previews whose reach is too large for one statement: the rows are found in parts, and say the same.
class TestLargeReach : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.emptyDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings());
        makeTables();
    }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_database.reset();
    }

    /// What a person chose as the longest wait is the statement's, not the lock's ten seconds.
    void lookEndsAfterTheTimeThatWasChosen()
    {
        Connection other(m_database->settings());
        other.query(u"BEGIN"_s);
        other.query(u"LOCK TABLE public.e3 IN ACCESS EXCLUSIVE MODE"_s);
        ConnectionSettings settings = m_database->settings();
        settings.longestLook = std::chrono::seconds(1);
        Connection connection(settings);
        QString sqlState;
        try {
            (void)previewDelete(connection, m_spec, {{u"1"_s}}, RuleSet::Current);
        } catch (const DbError &error) {
            sqlState = error.sqlState;
        }
        QCOMPARE(sqlState, u"57014"_s); // query_canceled; a lock that is not had in time is 55P03
    }

    /// Tables are called as the sets of the query are: t1, d2, e3.
    void everyRowIsReachedOnce()
    {
        const Preview preview = previewDelete(*m_connection, m_spec, {{u"1"_s}}, RuleSet::Current);
        QCOMPARE(toString(preview.outcome), u"blocked"_s);
        QHash<QString, qint64> deleted;
        qsizetype blocking = 0;
        for (const PreviewEntry &entry : preview.entries) {
            if (entry.action == RowAction::Delete)
                deleted.insert(entry.table.name, entry.rows);
            if (entry.action != RowAction::Block)
                continue;
            ++blocking;
            QVERIFY2(entry.table.name.startsWith(u'e'), qPrintable(entry.table.name));
            const QString number = entry.table.name.sliced(1);
            QCOMPARE(entry.rows, 1);
            QCOMPARE(entry.blocking, (QList<BlockingRow>{{{number}, u"stops "_s + number}}));
        }
        QCOMPARE(blocking, 40);
        QCOMPARE(deleted, deletedByServer());
        // 1 + 79 of the chain, 30 of the circle, the partitioned one; of those behind the other row's only none.
        QCOMPARE(deleted.size(), 111);
        QCOMPARE(deleted.value(u"t80"_s), 2);
        QCOMPARE(deleted.value(u"d30"_s), 2);
        QCOMPARE(deleted.value(u"many"_s), 12'000);
        const auto parts = std::ranges::find_if(preview.entries, [](const PreviewEntry &entry) {
            return entry.table.name == u"parts" && entry.action == RowAction::SetNull;
        });
        QVERIFY(parts != preview.entries.end());
        QCOMPARE(parts->rows, 201);
        QVERIFY(!deleted.contains(u"beyond"_s));
    }

    /// Each statement is a way to the server and back.
    void statementsGrowWithWhatIsThere()
    {
        const qsizetype large = statementsFor(m_database->settings(), m_spec, u"1"_s);
        const qsizetype small = statementsFor(m_database->settings(), m_spec, u"3"_s);
        QVERIFY2(large <= 45, qPrintable(QString::number(large)));
        QVERIFY2(small <= large - 8, qPrintable(QString::number(small)));
        const auto sample = m_fixture.sampleDatabase();
        const qsizetype usual =
            statementsFor(sample->settings(u"support"_s), builtInSpec(), sampleStory(u"webinar-group"_s).sessionId);
        QVERIFY2(usual <= 20, qPrintable(QString::number(usual)));
    }

    /// Rows that are found have a place, which is another when the table was written anew.
    void tableRewrittenMeanwhileEndsThePreview()
    {
        StatementProxy proxy;
        QVERIFY(proxy.start(m_database->settings()));
        Connection connection(proxy.through(m_database->settings()));
        // Once the rows are found, and the locks are let go.
        bool isFound = false;
        bool isRewritten = false;
        proxy.setHook([&](int, const QByteArray &sql) {
            if (isFound && !isRewritten) {
                isRewritten = true;
                Connection other(m_database->settings());
                other.query(u"VACUUM FULL t20"_s);
            }
            isFound = isFound || sql.contains("RELEASE SAVEPOINT ondelete_parts");
        });
        try {
            (void)previewDelete(connection, m_spec, {{u"1"_s}}, RuleSet::Current);
            QFAIL("nothing was thrown");
        } catch (const DbError &error) {
            QCOMPARE(error.message,
                     u"public.t20 was rewritten while its rows were read. Nothing was changed. Try again."_s);
        }
        QVERIFY(isRewritten);
        QCOMPARE(toString(previewDelete(connection, m_spec, {{u"1"_s}}, RuleSet::Current).outcome), u"blocked"_s);
    }

private:
    /// A chain of 80 tables, a circle of 30 that hangs on it, 40 that refuse, some that become NULL; one with many
    /// rows, in partitions. The row 1 has rows in each, the row 2 in others, the row 3 in none.
    void makeTables()
    {
        m_connection->runScript(R"(
            CREATE TABLE t1 (id int PRIMARY KEY, name text);
            INSERT INTO t1 SELECT i, 'row ' || i FROM generate_series(1, 3) i;
            CREATE TABLE many (id int, t1 int REFERENCES t1 ON DELETE CASCADE, PRIMARY KEY (id)) PARTITION BY RANGE (id);
            CREATE TABLE many_1 PARTITION OF many FOR VALUES FROM (0) TO (1000);
            CREATE TABLE many_2 PARTITION OF many FOR VALUES FROM (1000) TO (20000);
            INSERT INTO many SELECT i, 1 FROM generate_series(1, 12000) i;
            CREATE TABLE parts (id int PRIMARY KEY, many int REFERENCES many ON DELETE SET NULL);
            INSERT INTO parts SELECT i, i FROM generate_series(900, 1100) i;
            DO $$ BEGIN
                FOR i IN 2..80 LOOP
                    EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY, up int REFERENCES t%s ON DELETE CASCADE)', i, i - 1);
                    EXECUTE format('INSERT INTO t%s VALUES (1, 1), (4, 1)', i);
                END LOOP;
                FOR i IN 1..30 LOOP
                    EXECUTE format('CREATE TABLE d%s (id int PRIMARY KEY, up int %s, top int REFERENCES t40 ON DELETE CASCADE)',
                                   i, CASE WHEN i > 1 THEN format('REFERENCES d%s ON DELETE CASCADE', i - 1) END);
                    EXECUTE format('INSERT INTO d%s VALUES (1, NULL, NULL), (2, NULL, NULL)', i);
                END LOOP;
                ALTER TABLE d1 ADD FOREIGN KEY (up) REFERENCES d30 ON DELETE CASCADE;
                FOR i IN 2..30 LOOP
                    EXECUTE format('UPDATE d%s SET up = id', i);
                END LOOP;
                UPDATE d1 SET up = 1 WHERE id = 2;
                UPDATE d7 SET top = 1 WHERE id = 1;
                FOR i IN 1..40 LOOP
                    EXECUTE format('CREATE TABLE e%s (id int PRIMARY KEY, name text, up int REFERENCES t%s)', i, i * 2);
                    EXECUTE format('INSERT INTO e%s VALUES (%s, ''stops %s'', 1)', i, i, i);
                    EXECUTE format('CREATE TABLE u%s (id int PRIMARY KEY, up int REFERENCES t%s ON DELETE SET NULL)', i, i * 2);
                    EXECUTE format('INSERT INTO u%s VALUES (1, 1), (2, NULL)', i);
                END LOOP;
            END $$;
            CREATE TABLE others (id int PRIMARY KEY, t1 int REFERENCES t1 ON DELETE CASCADE);
            INSERT INTO others VALUES (1, 2);
            CREATE TABLE beyond (id int PRIMARY KEY, other int REFERENCES others ON DELETE CASCADE);
            INSERT INTO beyond VALUES (1, 1))");
    }

    /// What a delete removes where nothing refuses it, by table.
    QHash<QString, qint64> deletedByServer()
    {
        m_connection->query(u"BEGIN"_s);
        m_connection->runScript(
            "DO $$ BEGIN FOR i IN 1..40 LOOP EXECUTE format('DELETE FROM e%s', i); END LOOP; END $$");
        const auto rows = [&] {
            QHash<QString, qint64> counts;
            const Rows tables = m_connection->query(
                u"SELECT c.relname, (xpath('/row/c/text()', query_to_xml(format('SELECT count(*) AS c FROM %I', "
                u"c.relname), false, true, '')))[1]::text::bigint "
                "FROM pg_class c WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relnamespace = 'public'::regnamespace"_s);
            for (int i = 0; i < tables.count(); ++i)
                counts.insert(tables.text(i, 0), tables.integer(i, 1));
            return counts;
        };
        QHash<QString, qint64> before = rows();
        m_connection->query(u"DELETE FROM t1 WHERE id = 1"_s);
        const QHash<QString, qint64> after = rows();
        m_connection->query(u"ROLLBACK"_s);
        for (auto count = before.begin(); count != before.end(); ++count)
            *count -= after.value(count.key());
        before.removeIf([](const auto &count) { return count.value() == 0; });
        return before;
    }

    static qsizetype statementsFor(const ConnectionSettings &settings, const Spec &spec, const QString &key)
    {
        StatementProxy proxy;
        if (!proxy.start(settings))
            return 0;
        Connection connection(proxy.through(settings));
        proxy.reset();
        (void)previewDelete(connection, spec, {{key}}, RuleSet::Current);
        return proxy.statements().size();
    }

    const Spec m_spec = specOf(u"t1"_s, u"name"_s, {});
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestLargeReach)
#include "tst_largereach.moc"
