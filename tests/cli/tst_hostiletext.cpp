// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Text that acts: on terminals, in messages, or by what it gives away. The built program on a real server.
class TestHostileText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.sampleDatabase();
    }
    void cleanupTestCase() { m_database.reset(); }

    void grantsHoldNoControlCharacterAndMeanTheSame()
    {
        const QString role = u"eve\u001b]0;owned\u0007\u202e\ufeff\\x"_s;
        const QString table = u"w\u001b[31m\u200f"_s;
        Connection connection(m_database->settings());
        connection.query(u"CREATE ROLE \"%1\""_s.arg(role));
        connection.query(
            u"CREATE TABLE \"%1\" (id int PRIMARY KEY, s uuid REFERENCES whatsapp_sessions ON DELETE CASCADE)"_s.arg(
                table));
        const Ran ran =
            m_program.run({u"grants"_s, u"--for"_s, u"support"_s, u"--role"_s, role}, m_database->settings());
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
        for (const QChar control : {QChar(0x1b), QChar(0x07), QChar(0x202e), QChar(0xfeff), QChar(0x200f)})
            QVERIFY2(!ran.out.contains(control) && !ran.err.contains(control), qPrintable(ran.out));
        QVERIFY2(ran.out.contains(u"U&\"eve\\001b]0;owned\\0007\\202e\\feff\\\\x\""_s), qPrintable(ran.out));
        connection.runScript(ran.out.toUtf8());
        const auto may = [&](const QString &what) {
            return connection
                .query(
                    u"SELECT pg_catalog.has_table_privilege($1, c.oid, 'SELECT') FROM pg_class c WHERE relname = $2"_s,
                    {role, what})
                .boolean(0, 0);
        };
        QVERIFY(may(table));
        QVERIFY(may(u"whatsapp_sessions"_s));
        connection.query(u"DROP OWNED BY \"%1\""_s.arg(role));
        connection.query(u"DROP ROLE \"%1\""_s.arg(role));
        connection.query(u"DROP TABLE \"%1\""_s.arg(table));
    }

    void passwordInTheWrongPlaceIsNeverShown_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString uri = u"postgresql://eve:s3cr3t/@x@db.example/saleshub?password=s3cr3t"_s;
        const QString words = u"host=db.example password='s3cr3t x' user=eve"_s;
        const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
        for (const QString &text : {uri, words}) {
            const QByteArray kind = text == uri ? "uri: " : "keywords: ";
            row(kind + "command", {text});
            row(kind + "word", {u"audit"_s, text});
            row(kind + "key", {u"preview"_s, text});
            row(kind + "key to delete", {u"delete"_s, text, u"--yes"_s});
            row(kind + "undo file", {u"undo"_s, text, u"--dry-run"_s});
            row(kind + "file to verify", {u"archives"_s, u"verify"_s, text});
            row(kind + "spec", {u"audit"_s, u"--spec"_s, text});
            row(kind + "format", {u"audit"_s, u"--format"_s, text});
            row(kind + "option", {u"audit"_s, u"--nosuch="_s + text});
            row(kind + "output", {u"audit"_s, u"--output"_s, u"/nosuch/"_s + text});
        }
    }
    void passwordInTheWrongPlaceIsNeverShown()
    {
        QFETCH(QStringList, arguments);
        const bool connects = arguments.size() > 1 && arguments.first() != u"archives";
        const ConnectionSettings settings = m_database->settings();
        const Ran ran = m_program.run(arguments, connects ? &settings : nullptr);
        QVERIFY(ran.status != 0);
        QVERIFY2(!(ran.out + ran.err).contains(u"s3cr3t"_s), qPrintable(ran.out + ran.err));
    }

    void rowsInTheServersDetailAreForWhoMayReadThem()
    {
        Connection connection(m_database->settings());
        connection.runScript(
            "CREATE TABLE secrets (word text, n int CHECK (n > 0));"
            "CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS "
            "$$BEGIN INSERT INTO secrets VALUES ('hush-hush', 0); RETURN NULL; END$$;"
            "CREATE TRIGGER tell AFTER DELETE ON whatsapp_sessions FOR EACH ROW EXECUTE FUNCTION tell()");
        const QStringList arguments{u"delete"_s, sampleStory(u"clean"_s).sessionId, u"--yes"_s};
        const Ran support = m_program.run(arguments, m_database->settings(u"support"_s));
        QVERIFY(support.status != 0);
        QVERIFY2((support.out + support.err).contains(u"secrets_n_check"_s), qPrintable(support.out + support.err));
        QVERIFY2(!(support.out + support.err).contains(u"hush-hush"_s), qPrintable(support.out + support.err));
        const Ran superuser = m_program.run(arguments, m_database->settings());
        QVERIFY2((superuser.out + superuser.err).contains(u"hush-hush"_s), qPrintable(superuser.out + superuser.err));
    }

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    Program m_program;
};

QTEST_GUILESS_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
