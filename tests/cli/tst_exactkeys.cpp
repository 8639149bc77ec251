// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString mark(QChar(0xfeff));

QByteArray specFor(const QString &references)
{
    return uR"({"version": 1, "title": "Keys", "root": {"table": "public.r", "singular": "row", "plural": "rows",
        "label": ["name"], "columns": [{"column": "name", "title": "Name"}]},
        "rules": [%1]})"_s.arg(references)
        .toUtf8();
}

} // namespace

/// The row that was named is the row that goes, whatever its bytes are: the built program on a real server.
class TestExactKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init()
    {
        m_program = std::make_unique<Program>();
        m_database = m_fixture.emptyDatabase();
        m_connection = std::make_unique<Connection>(m_database->settings());
    }
    void cleanup()
    {
        m_connection.reset();
        m_database.reset();
    }

    void byteOrderMarkIsPartOfAKey()
    {
        sql(uR"(CREATE TABLE r (id text PRIMARY KEY, name text))"_s);
        sql(uR"(CREATE TABLE c (id text PRIMARY KEY, r text REFERENCES r ON DELETE CASCADE))"_s);
        sql(uR"(INSERT INTO r VALUES ('abc', 'INNOCENT'), (U&'\FEFFabc', 'TARGET'))"_s);
        sql(uR"(INSERT INTO c VALUES ('x1', 'abc'), ('x2', U&'\FEFFabc'))"_s);
        saveSpec();
        const QStringList before = rows(u"SELECT r::text FROM r UNION ALL SELECT c::text FROM c"_s);

        const QJsonArray listed = run({u"sessions"_s, u"--format"_s, u"json"_s}).json()[u"sessions"].toArray();
        QCOMPARE(listed.size(), 2);
        QVERIFY(listed[0][u"key"] != listed[1][u"key"]);
        const Ran deleted = run({u"delete"_s, mark + u"abc"_s, u"--yes"_s, u"--format"_s, u"json"_s});
        QVERIFY2(deleted.status == 0, qPrintable(deleted.err + deleted.out));
        QCOMPARE(rows(u"SELECT name FROM r"_s), QStringList{u"INNOCENT"_s});
        QCOMPARE(rows(u"SELECT id FROM c"_s), QStringList{u"x1"_s});

        const QString file = deleted.json()[u"archive"][u"path"].toString();
        QCOMPARE(m_program->run({u"archives"_s, u"verify"_s, file}).status, 0);
        const Ran undone = run({u"undo"_s, file, u"--yes"_s, u"--format"_s, u"json"_s});
        QVERIFY2(undone.status == 0, qPrintable(undone.err + undone.out));
        QCOMPARE(rows(u"SELECT r::text FROM r UNION ALL SELECT c::text FROM c"_s), before);
        const QString record =
            m_program->run({u"history"_s, u"--format"_s, u"json"_s}).json()[u"receipts"][1][u"keys"][0].toString();
        QCOMPARE(record, mark + u"abc"_s);
    }

    void nulCutsNoKey_data()
    {
        QTest::addColumn<QString>("key");
        QTest::newRow("nul") << u"[\"a\", \"b\\u0000c\"]"_s;
        QTest::newRow("half a character") << u"[\"a\", \"b\\ud800\"]"_s;
    }
    void nulCutsNoKey()
    {
        QFETCH(QString, key);
        sql(u"CREATE TABLE r (a text, b text, name text, PRIMARY KEY (a, b))"_s);
        sql(u"INSERT INTO r VALUES ('a', 'b', 'INNOCENT'), ('a', 'b?', 'INNOCENT')"_s);
        saveSpec();
        const Ran deleted = run({u"delete"_s, key, u"--yes"_s});
        QCOMPARE(deleted.status, 2);
        QVERIFY2(deleted.err.contains(u"can't be a key of public.r. Nothing was changed."_s), qPrintable(deleted.err));
        QVERIFY2(deleted.err.contains(u"NUL"_s), qPrintable(deleted.err));
        QCOMPARE(rows(u"SELECT name FROM r"_s).size(), 2);
    }

    void markInACompositeKeyIsPartOfIt()
    {
        sql(u"CREATE TABLE r (a text, b text, name text, PRIMARY KEY (a, b))"_s);
        sql(uR"(INSERT INTO r VALUES ('a', 'b', 'INNOCENT'), ('a', U&'\FEFFb', 'TARGET'))"_s);
        saveSpec();
        const Ran deleted = run({u"delete"_s, u"[\"a\", \"%1b\"]"_s.arg(mark), u"--yes"_s});
        QVERIFY2(deleted.status == 0, qPrintable(deleted.err));
        QCOMPARE(rows(u"SELECT name FROM r"_s), QStringList{u"INNOCENT"_s});
    }

    void namesMayBeginWithAByteOrderMark()
    {
        sql(uR"(CREATE TABLE r (id text PRIMARY KEY, name text))"_s);
        sql(uR"(CREATE TABLE t (U&"\FEFFcol" text REFERENCES r, k int PRIMARY KEY))"_s);
        sql(uR"(INSERT INTO r VALUES ('abc', 'one'))"_s);
        sql(uR"(INSERT INTO t VALUES ('abc', 1))"_s);
        saveSpec(uR"({"table": "public.t", "references": "public.r", "on_delete": "SET NULL"})"_s);
        const Ran blocked = run({u"preview"_s, u"abc"_s, u"--format"_s, u"json"_s});
        QCOMPARE(blocked.json()[u"outcome"].toString(), u"blocked"_s);
        const Ran fixed = run({u"fix"_s, u"--yes"_s, u"--rollback"_s, m_program->path(u"back.sql"_s)});
        QVERIFY2(fixed.status == 0, qPrintable(fixed.err));
        QCOMPARE(run({u"audit"_s}).status, 0);
        const Ran deleted = run({u"delete"_s, u"abc"_s, u"--yes"_s, u"--format"_s, u"json"_s});
        QVERIFY2(deleted.status == 0, qPrintable(deleted.err));
        QCOMPARE(rows(u"SELECT t::text FROM t"_s), QStringList{u"(,1)"_s});
        const Ran undone = run({u"undo"_s, deleted.json()[u"archive"][u"path"].toString(), u"--yes"_s});
        QVERIFY2(undone.status == 0, qPrintable(undone.err));
        QCOMPARE(rows(u"SELECT t::text FROM t"_s), QStringList{u"(abc,1)"_s});
    }

    void bytesThatAreNoTextAreRefused()
    {
        const QString name = otherEncoding(u"SQL_ASCII"_s);
        Connection other(settingsOf(name));
        other.query(u"CREATE TABLE r (id int PRIMARY KEY, name text, more text)"_s);
        other.query(u"INSERT INTO r VALUES (1, 'a', convert_from('\\x41ff', 'SQL_ASCII')), (2, 'b', 'plain')"_s);
        saveSpec();
        const Ran deleted = runIn(name, {u"delete"_s, u"1"_s, u"--yes"_s});
        QVERIFY2(deleted.status == 4, qPrintable(deleted.err));
        QVERIFY2(deleted.err.contains(u"public.r holds text in the encoding SQL_ASCII"_s), qPrintable(deleted.err));
        QCOMPARE(other.query(u"SELECT count(*) FROM r"_s).integer(0, 0), 2);
        QCOMPARE(runIn(name, {u"delete"_s, u"2"_s, u"--yes"_s}).status, 0);
        // Nor are they shown as if they were others.
        other.query(u"UPDATE r SET name = more"_s);
        const Ran listed = runIn(name, {u"sessions"_s});
        QVERIFY(listed.status != 0);
        QVERIFY2(listed.err.contains(u"invalid byte sequence"_s), qPrintable(listed.err));
        const Ran named = runIn(name, {u"preview"_s, u"1"_s});
        QVERIFY2(named.status == 4, qPrintable(u"%1 %2 %3"_s.arg(named.status).arg(named.out, named.err)));
        QVERIFY2(named.err.contains(u"A text of public.r is no UTF-8"), qPrintable(named.err));
        QVERIFY(!named.err.contains(u"can't be a key"));
    }

    void charactersThatAreOneInUtf8AreRefused()
    {
        const QString name = otherEncoding(u"EUC_JP"_s);
        Connection other(settingsOf(name));
        other.query(u"CREATE TABLE r (id text PRIMARY KEY, name text)"_s);
        other.query(uR"(INSERT INTO r SELECT k, k FROM unnest(ARRAY['1', convert_from('\xade2', 'EUC_JP')]) k)"_s);
        other.query(uR"(INSERT INTO r VALUES ('2', convert_from('\x8fa2f1', 'EUC_JP')))"_s);
        saveSpec();
        const Ran changed = runIn(name, {u"delete"_s, u"2"_s, u"--yes"_s});
        QCOMPARE(changed.status, 4);
        QVERIFY2(changed.err.contains(u"does not come back from UTF-8 as it is"_s), qPrintable(changed.err));
        QCOMPARE(runIn(name, {u"delete"_s, u"1"_s, u"--yes"_s}).status, 0);
        const QString sign(QChar(0x2116));
        other.query(uR"(INSERT INTO r VALUES (convert_from('\x8fa2f1', 'EUC_JP'), 'TARGET?'))"_s);
        const Ran ambiguous = runIn(name, {u"delete"_s, sign, u"--yes"_s});
        QCOMPARE(ambiguous.status, 4);
        QVERIFY2(ambiguous.err.contains(u"which one is meant can't be told"_s), qPrintable(ambiguous.err));
        QCOMPARE(other.query(u"SELECT count(*) FROM r"_s).integer(0, 0), 3);
    }

    void argumentsThatAreNoTextAreRefused()
    {
        QProcess shell;
        m_program->prepare(shell, {});
        const QString program = shell.program();
        shell.setProgram(u"/bin/sh"_s);
        shell.setArguments({u"-c"_s, u"exec '%1' preview \"$(printf 'abc\\377')\""_s.arg(program)});
        shell.start();
        const Ran ran = Program::finish(shell);
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains(u"no UTF-8 text"_s), qPrintable(ran.err));
    }

private:
    void sql(const QString &statement) { m_connection->query(statement); }

    QStringList rows(const QString &query)
    {
        const Rows result = m_connection->query(query);
        QStringList texts;
        for (int i = 0; i < result.count(); ++i)
            texts.append(result.text(i, 0));
        texts.sort();
        return texts;
    }

    void saveSpec(const QString &rules = {})
    {
        QFile file(m_program->path(u"spec.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(specFor(rules));
    }

    Ran run(const QStringList &arguments) { return runIn(m_database->name(), arguments); }
    Ran runIn(const QString &database, QStringList arguments)
    {
        if (arguments.first() != u"undo")
            arguments += {u"--spec"_s, m_program->path(u"spec.json"_s)};
        return m_program->run(arguments, settingsOf(database));
    }

    ConnectionSettings settingsOf(const QString &database) { return m_fixture.cluster().settings(database); }

    QString otherEncoding(const QString &encoding)
    {
        const QString name = u"other_"_s + encoding.toLower();
        sql(u"CREATE DATABASE %1 ENCODING '%2' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"_s.arg(name, encoding));
        return name;
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Program> m_program;
};

QTEST_GUILESS_MAIN(TestExactKeys)
#include "tst_exactkeys.moc"
