// SPDX-License-Identifier: MIT
#include "files/archivecsv.h"
#include "postgres/deletion/deleter.h"
#include "postgres/deletion/kind.h"
#include "postgres/preview/previewer.h"
#include "postgres/undo/undoer.h"
#include "support/databasefixture.h"
#include "support/psql.h"

#include <QtCore/QTemporaryDir>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// The rows of each table, partitions under the topmost, one line for each: its bytes as the server sends them, and its
/// texts.
using Content = QMap<QString, QStringList>;

/// How many rows of @p table went from @p before to @p after, and how many are others now.
std::pair<qsizetype, qsizetype> difference(const Content &before, const Content &after, const QString &table)
{
    QStringList vanished = before.value(table);
    QStringList appeared;
    for (const QString &row : after.value(table))
        if (!vanished.removeOne(row))
            appeared.append(row);
    return {vanished.size() - appeared.size(), appeared.size()};
}

} // namespace

/// Each kind of schema by itself: what the preview says is what a person worked out by hand, the delete does that, and
/// both ways back, the program's undo and psql alone, bring every byte back.
class TestReachOfKinds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void cleanup() { m_connection.reset(); }
    void cleanupTestCase() { m_database.reset(); }

    void deletesAsForetoldAndComesBackByteForByte_data()
    {
        QTest::addColumn<qsizetype>("index");
        Connection connection(m_fixture.cluster().settings(u"postgres"_s));
        for (qsizetype i = 0; i < m_kinds.size(); ++i)
            if (isOffered(connection, m_kinds.at(i)))
                QTest::newRow(qPrintable(m_kinds.at(i).name)) << i;
    }

    void deletesAsForetoldAndComesBackByteForByte()
    {
        QFETCH(qsizetype, index);
        try {
            make(m_kinds.at(index));
            goAndComeBackFrom(m_kinds.at(index));
        } catch (const DbError &error) {
            QFAIL(qPrintable(error.details() + u'\n' + error.statement));
        }
    }

    void noBuiltInTypeIsForgotten()
    {
        m_database = m_fixture.emptyDatabase();
        Connection connection(m_database->settings());
        int schema = 0;
        for (const Kind &kind : kindsOfValues())
            if (isOffered(connection, kind))
                connection.runScript(
                    u"CREATE SCHEMA s%1; SET search_path = s%1, public; %2"_s.arg(QString::number(++schema), kind.setup)
                        .toUtf8());
        // Those that nobody can write, and arrays: they are made of the others.
        const Rows missing = connection.query(
            uR"(
            SELECT string_agg(t.typname, ' ') FROM pg_type t
            WHERE t.typnamespace = 'pg_catalog'::regnamespace AND t.typtype IN ('b', 'r', 'm') AND t.typcategory <> 'A'
              AND t.typname NOT LIKE 'pg\_brin\_%' AND t.typname <> ALL ('{gtsvector,pg_dependencies,pg_mcv_list,pg_ndistinct,pg_node_tree}')
              AND (t.typname <> 'xml' OR $1::bool)
              AND NOT EXISTS (SELECT FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
                              WHERE c.relnamespace::regnamespace::text LIKE 's%' AND a.attnum > 0 AND a.atttypid = t.oid))"_s,
            {isOffered(connection, {.needs = u"SELECT '<a/>'::xml IS NOT NULL"_s}) ? u"true"_s : u"false"_s});
        QCOMPARE(missing.text(0, 0), QString());
        m_database.reset();
        m_made = 0;
    }

    void settingsOfTheDatabaseAreNoMatter_data()
    {
        QTest::addColumn<qsizetype>("index");
        for (const QString &name : {u"numbers"_s, u"texts"_s, u"times"_s, u"XML"_s, u"bytes and bits"_s, u"arrays"_s,
                                    u"references to the catalog"_s, u"key: interval, a day beside 24 hours"_s,
                                    u"key: regclass"_s, u"names: keywords"_s}) {
            const auto kind = std::ranges::find(m_kinds, name, &Kind::name);
            QVERIFY(kind != m_kinds.end());
            Connection connection(m_fixture.cluster().settings(u"postgres"_s));
            if (isOffered(connection, *kind))
                QTest::newRow(qPrintable(name)) << qsizetype(kind - m_kinds.begin());
        }
    }

    void settingsOfTheDatabaseAreNoMatter()
    {
        QFETCH(qsizetype, index);
        try {
            make(m_kinds.at(index));
            const QStringList settings{u"xmloption = document"_s,
                                       u"array_nulls = off"_s,
                                       u"DateStyle = 'German'"_s,
                                       u"IntervalStyle = 'sql_standard'"_s,
                                       u"TimeZone = 'Asia/Kolkata'"_s,
                                       u"bytea_output = 'escape'"_s,
                                       u"extra_float_digits = -15"_s,
                                       u"quote_all_identifiers = on"_s,
                                       u"standard_conforming_strings = off"_s,
                                       u"transform_null_equals = on"_s,
                                       u"search_path = 'nowhere'"_s,
                                       u"client_encoding = 'LATIN1'"_s,
                                       u"row_security = off"_s};
            for (const QString &setting : settings)
                m_connection->query(u"ALTER DATABASE %1 SET %2"_s.arg(m_database->name(), setting));
            m_connection = std::make_unique<Connection>(m_database->settings());
            goAndComeBackFrom(m_kinds.at(index));
            m_connection.reset();
            m_database.reset(); // those settings go with it
            m_made = 0;
        } catch (const DbError &error) {
            QFAIL(qPrintable(error.details() + u'\n' + error.statement));
        }
    }

    void whatAnIndexOfAnotherCollationRefusesIsForetold()
    {
        Connection connection(m_fixture.cluster().settings(u"postgres"_s));
        if (!isOffered(connection, {.needs = offersIcu()}))
            QSKIP("This server has no collations of ICU.");
        make({.setup = uR"(CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
            CREATE TABLE roots (code text PRIMARY KEY); INSERT INTO roots VALUES ('Ab'), ('x'), ('aB');
            CREATE TABLE children (id int PRIMARY KEY, code text DEFAULT 'Ab' REFERENCES roots ON DELETE SET DEFAULT);
            CREATE UNIQUE INDEX ON children (code COLLATE ci);
            INSERT INTO children VALUES (1, 'x'), (2, 'aB');)"_s});
        const Preview preview = previewDelete(*m_connection, m_spec, {{u"x"_s}}, RuleSet::Current);
        QVERIFY2(preview.outcome == PreviewOutcome::Blocked, qPrintable(toString(preview.outcome) + reasons(preview)));
        QVERIFY(deleteRoots(*m_connection, m_spec, {{u"x"_s}}, {}).outcome == DeleteOutcome::Blocked);
    }

    void rowMadeAgainUnderAnIndexOfAnotherCollationIsAConflict()
    {
        Connection connection(m_fixture.cluster().settings(u"postgres"_s));
        if (!isOffered(connection, {.needs = offersIcu()}))
            QSKIP("This server has no collations of ICU.");
        make({.setup = uR"(CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
            CREATE TABLE roots (id int PRIMARY KEY, code text); CREATE UNIQUE INDEX by_code ON roots (code COLLATE ci);
            INSERT INTO roots VALUES (1, 'Ab'))"_s});
        const ArchiveRef archive = remove({.key = {u"1"_s}}, {});
        m_connection->query(u"INSERT INTO roots VALUES (2, 'aB')"_s);
        const UndoResult result = undoDelete(*m_connection, ArchiveFile(archive.path), {});
        QVERIFY(result.outcome == UndoOutcome::Conflicts);
        QCOMPARE(result.conflicts.size(), 1);
        QCOMPARE(result.conflicts.first().constraint, u"by_code"_s);
        QCOMPARE(result.conflicts.first().existing, RowKey{u"2"_s});
    }

    void whatCouldNotComeBackExactlyIsNotDeleted_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::newRow("a parse tree, which the server does not read")
            << u"v pg_node_tree"_s << u"(SELECT ev_action FROM pg_rewrite LIMIT 1)"_s;
        QTest::newRow("a composite type with an overloaded function")
            << u"v pair"_s << u"ROW('lower(text)'::regprocedure::oid, NULL)::pair"_s;
        Connection connection(m_fixture.cluster().settings(u"postgres"_s));
        if (isOffered(connection, {.needs = u"SELECT '<a/>'::xml IS NOT NULL"_s}))
            QTest::newRow("a composite type with an XML declaration")
                << u"v marked"_s << u"ROW(NULL, '<?xml version=\"1.0\"?><a/>')::marked"_s;
        QTest::newRow("an array of that")
            << u"v pair[]"_s << u"ARRAY[ROW('lower(text)'::regprocedure::oid, NULL)::pair]"_s;
    }

    void whatCouldNotComeBackExactlyIsNotDeleted()
    {
        QFETCH(QString, column);
        QFETCH(QString, value);
        for (const QString &rule : {u"CASCADE"_s, u"SET NULL"_s}) {
            Kind kind;
            kind.setup = u"CREATE TYPE pair AS (f regproc, t text); CREATE TYPE marked AS (f regclass, x xml);"
                         "CREATE TABLE roots (id int PRIMARY KEY); INSERT INTO roots VALUES (1), (2);"
                         "CREATE TABLE children (id int PRIMARY KEY, root int REFERENCES roots ON DELETE %1, %2);"
                         "INSERT INTO children VALUES (1, 1, %3), (2, 2, NULL)"_s.arg(rule, column, value);
            make(kind);
            const QStringList before = content().value(u"public.children"_s);
            try {
                const DeleteResult result = deleteRoots(*m_connection, m_spec, {{u"1"_s}}, {});
                QFAIL(qPrintable(toString(result.outcome)));
            } catch (const DbError &error) {
                QVERIFY(error.kind == DbError::Kind::Refused);
                QVERIFY2(error.message.contains(u"The column v of public.children"_s)
                             && error.message.contains(u"Nothing was changed."_s),
                         qPrintable(error.message));
            }
            QCOMPARE(content().value(u"public.children"_s), before);
            // Where there is no such value, nothing stands in the way.
            try {
                QVERIFY(deleteRoots(*m_connection, m_spec, {{u"2"_s}}, {}).outcome == DeleteOutcome::Deleted);
            } catch (const DbError &error) {
                QFAIL(qPrintable(error.details()));
            }
        }
    }

private:
    void goAndComeBackFrom(const Kind &kind)
    {
        const Content before = content();

        const Preview preview = previewDelete(*m_connection, m_spec, {kind.key}, RuleSet::Current);
        QStringList foretold;
        for (const PreviewEntry &entry : preview.entries)
            foretold.append(
                u"%1 %2 %3"_s.arg(entry.table.toString(), toString(entry.action), QString::number(entry.rows)));
        QVERIFY2(preview.outcome == PreviewOutcome::Ok, qPrintable(toString(preview.outcome) + reasons(preview)));
        QCOMPARE(sorted(foretold), sorted(kind.expected));

        const ArchiveRef first = remove(kind, preview.digest);
        if (QTest::currentTestFailed())
            return;
        compareWithForecast(preview, before, content());
        compareWithCsv(ArchiveFile(first.path));
        takeBack(ArchiveFile(first.path));
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(content(), before);

        const ArchiveRef second = remove(kind, {});
        if (QTest::currentTestFailed())
            return;
        QVERIFY(content() != before);
        QFile script(second.path);
        QVERIFY(script.open(QIODevice::ReadOnly));
        const QString complaint = runInPsql(m_database->settings(), QString::fromUtf8(script.readAll()));
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        QCOMPARE(content(), before);
    }

    static QStringList sorted(QStringList list)
    {
        list.sort();
        return list;
    }

    static QString reasons(const Preview &preview)
    {
        QStringList sentences = preview.notes;
        for (const PreviewEntry &entry : preview.entries)
            sentences.append(entry.reason);
        return u'\n' + sentences.join(u'\n');
    }

    static bool isOffered(Connection &connection, const Kind &kind)
    {
        try {
            return kind.needs.isEmpty() || connection.query(kind.needs).boolean(0, 0);
        } catch (const DbError &error) {
            return error.sqlState != u"0A000"; // feature not supported
        }
    }

    void make(const Kind &kind)
    {
        // Emptying one costs less than making one, until its catalog has become slow.
        if (m_made++ % 25 == 0)
            m_database = m_fixture.emptyDatabase();
        {
            Connection maker(m_database->settings());
            maker.runScript(uR"(DO $$ DECLARE n name; BEGIN
                FOR n IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP EXECUTE format('DROP EXTENSION %I CASCADE', n); END LOOP;
                FOR n IN SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema' LOOP
                    EXECUTE format('DROP SCHEMA %I CASCADE', n); END LOOP;
                CREATE SCHEMA public; END $$)"_s.toUtf8());
            maker.runScript(kind.setup.toUtf8());
        }
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_spec = {};
        m_spec.root.table = kind.root;
    }

    /// Tables under their topmost ones; columns without a binary form count by their texts alone.
    Content content()
    {
        const Rows tables = m_connection->query(uR"(
            SELECT n.nspname, t.relname, format('SELECT %L || md5(record_send(ROW(%s))) || md5(ROW(%s)::text) FROM ONLY %I.%I x', c.relname,
                   string_agg(format('x.%I', a.attname), ', ' ORDER BY a.attname) FILTER (WHERE e.typsend <> 0),
                   string_agg(format('x.%I::text', a.attname), ', ' ORDER BY a.attname), cn.nspname, c.relname)
            FROM pg_class c
            JOIN pg_namespace cn ON cn.oid = c.relnamespace
            JOIN pg_class t ON t.oid = coalesce(pg_partition_root(c.oid), c.oid)
            JOIN pg_namespace n ON n.oid = t.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_type e ON e.oid = a.atttypid
            WHERE c.relkind = 'r' AND cn.nspname NOT LIKE 'pg\_%' AND cn.nspname <> 'information_schema'
            GROUP BY n.nspname, t.relname, c.oid, c.relname, cn.nspname)"_s);
        Content content;
        for (int i = 0; i < tables.count(); ++i) {
            QStringList &lines = content[QualifiedName{tables.text(i, 0), tables.text(i, 1)}.toString()];
            const Rows rows = m_connection->query(tables.text(i, 2));
            for (int row = 0; row < rows.count(); ++row)
                lines.append(rows.text(row, 0));
            lines.sort();
        }
        return content;
    }

    ArchiveRef remove(const Kind &kind, const QString &digest)
    {
        DeleteOptions options;
        options.confirmedDigest = digest;
        const DeleteResult deleted = deleteRoots(*m_connection, m_spec, {kind.key}, options);
        if (deleted.outcome != DeleteOutcome::Deleted || !deleted.archive) {
            QTest::qFail(qPrintable(toString(deleted.outcome) + u": "_s + deleted.message), __FILE__, __LINE__);
            return {};
        }
        for (const TableEffect &effect : deleted.tables)
            if (effect.planned != effect.actual)
                QTest::qFail(qPrintable(effect.table.toString()), __FILE__, __LINE__);
        if (const ArchiveFile archive(deleted.archive->path); !archive.isGood())
            QTest::qFail(qPrintable(archive.error()), __FILE__, __LINE__);
        return *deleted.archive;
    }

    /// Every table, also those that the preview does not name, lost and changed as many rows as it says.
    void compareWithForecast(const Preview &preview, const Content &before, const Content &after)
    {
        QMap<QString, std::pair<qsizetype, qsizetype>> foretold;
        for (const PreviewEntry &entry : preview.entries) {
            if (entry.action == RowAction::Dangle)
                continue;
            auto &[gone, changed] = foretold[entry.table.toString()];
            (entry.action == RowAction::Delete ? gone : changed) += entry.rows;
        }
        for (const QString &table : before.keys())
            QVERIFY2(difference(before, after, table) == foretold.value(table), qPrintable(table));
    }

    void takeBack(const ArchiveFile &archive)
    {
        const UndoResult look = undoDelete(*m_connection, archive, {});
        QVERIFY2(look.outcome == UndoOutcome::Restorable, qPrintable(look.message));
        for (const UndoEffect &effect : look.tables)
            QCOMPARE(effect.changedSince, 0);
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        const UndoResult undone = undoDelete(*m_connection, archive, options);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
        QVERIFY(undone.altered.isEmpty());
        QCOMPARE(undone.tables, look.tables);
    }

    /// The old rows as CSV are what the archive holds: the server reads both alike.
    void compareWithCsv(const ArchiveFile &archive)
    {
        const QTemporaryDir folder;
        const ArchiveCsv saved = saveArchiveCsv(archive, folder.path());
        QVERIFY2(saved.error.isEmpty(), qPrintable(saved.error));
        QCOMPARE(saved.paths.size(), archive.manifest().blocks.size());
        for (int i = 0; i < saved.paths.size(); ++i) {
            const ArchivedRows &block = archive.manifest().blocks.at(i);
            QStringList columns;
            for (qsizetype c = 0; c < block.columns.size(); ++c)
                columns.append(u"c%1 text"_s.arg(c));
            const QString mask = block.fate == ArchivedRows::Fate::Written ? u", mask text"_s : QString();
            m_connection->query(u"CREATE TEMP TABLE lines (%1%2)"_s.arg(columns.join(u", "_s), mask));
            m_connection->query(u"CREATE TEMP TABLE cells (%1)"_s.arg(columns.join(u", "_s)));
            m_connection->copyIn(u"COPY lines FROM STDIN"_s, archive.rows(i));
            m_connection->query(u"ALTER TABLE lines DROP IF EXISTS mask"_s);
            QFile csv(saved.paths.at(i));
            QVERIFY(csv.open(QIODevice::ReadOnly));
            m_connection->copyIn(u"COPY cells FROM STDIN (FORMAT csv, HEADER)"_s, [&] { return csv.read(1 << 20); });
            QCOMPARE(
                m_connection->query(u"SELECT count(*) FROM (TABLE cells EXCEPT ALL TABLE lines) d"_s).integer(0, 0), 0);
            QCOMPARE(m_connection->query(u"SELECT count(*) FROM cells"_s).integer(0, 0), block.rows);
            m_connection->query(u"DROP TABLE cells, lines"_s);
        }
    }

    DatabaseFixture m_fixture;
    const QList<Kind> m_kinds = kindsOfValues() + kindsOfKeys() + kindsOfShapes() + kindsOfNames();
    int m_made = 0;
    Spec m_spec;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

QTEST_GUILESS_MAIN(TestReachOfKinds)
#include "tst_reachofkinds.moc"
