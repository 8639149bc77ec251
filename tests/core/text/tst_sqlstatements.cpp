// SPDX-License-Identifier: MIT
#include "core/text/sqlstatements.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

QByteArrayList textsOf(const QByteArray &script)
{
    QByteArrayList texts;
    for (const ScriptPart &part : partsOfScript(script))
        texts.append(part.text);
    return texts;
}

} // namespace

class TestSqlStatements : public QObject
{
    Q_OBJECT

private slots:
    void statementEndsWherePsqlEndsIt_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArrayList>("texts");
        const auto row = [](const char *name, const QByteArray &script, const QByteArrayList &texts) {
            QTest::newRow(name) << script << texts;
        };
        row("two", "SELECT 1;\nSELECT 2;\n", {"SELECT 1", "SELECT 2"});
        row("last without its semicolon", "SELECT 1; SELECT 2", {"SELECT 1", "SELECT 2"});
        row("nothing", " ; -- x\n/* ; */ ;", {});
        row("quotes", "SELECT ';', 'it''s;', \"a;\"\"b\";", {"SELECT ';', 'it''s;', \"a;\"\"b\""});
        row("backslash is plain in a standard text", "SELECT 'a\\'; SELECT 2;", {"SELECT 'a\\'", "SELECT 2"});
        row("backslash escapes behind E", "SELECT E'a\\';'; SELECT 2;", {"SELECT E'a\\';'", "SELECT 2"});
        row("dollars", "DO $$ BEGIN; END $$; SELECT $a$;$b$;$a$;", {"DO $$ BEGIN; END $$", "SELECT $a$;$b$;$a$"});
        row("dollar in a name", "SELECT a$b; SELECT $1;", {"SELECT a$b", "SELECT $1"});
        row("nested comment", "SELECT /* ; /* ; */ ; */ 1;", {"SELECT /* ; /* ; */ ; */ 1"});
        row("brackets", "CREATE RULE r AS ON DELETE TO t DO (SELECT 1; SELECT 2);",
            {"CREATE RULE r AS ON DELETE TO t DO (SELECT 1; SELECT 2)"});
        row("function body",
            "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; "
            "SELECT 2; END; SELECT 3;",
            {"CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END",
             "SELECT 3"});
        row("transaction", "BEGIN; SELECT 1; END;", {"BEGIN", "SELECT 1", "END"});
        row("byte-order mark", "\xef\xbb\xbfSELECT 1;", {"SELECT 1"});
        row("open quote", "SELECT 'a; SELECT 2;", {"SELECT 'a; SELECT 2;"});
    }

    void statementEndsWherePsqlEndsIt()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArrayList, texts);
        QCOMPARE(textsOf(script), texts);
    }

    void commandsOfPsqlAreToldApart()
    {
        const QList<ScriptPart> parts = partsOfScript("\\restrict abc\nSELECT 1 \\! rm -rf /\n;\n\\connect other\n");
        QCOMPARE(parts.size(), 4);
        QCOMPARE(parts[0].kind, ScriptPart::Kind::Command);
        QCOMPARE(parts[0].text, QByteArray("\\restrict abc"));
        QCOMPARE(parts[1].text, QByteArray("\\! rm -rf /"));
        QCOMPARE(parts[2].kind, ScriptPart::Kind::Statement);
        QCOMPARE(parts[3].text, QByteArray("\\connect other"));
        QCOMPARE(parts[3].line, 4);
    }

    void copyTakesTheLinesThatFollow()
    {
        const QList<ScriptPart> parts =
            partsOfScript("COPY public.t (a, b) FROM stdin;\n1\tit's; \\N\n2\t\\\\.\n\\.\n\nSELECT 1;\n");
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts[0].kind, ScriptPart::Kind::CopyData);
        QCOMPARE(parts[0].data, QByteArray("1\tit's; \\N\n2\t\\\\.\n"));
        QCOMPARE(parts[1].text, QByteArray("SELECT 1"));
        QCOMPARE(parts[1].line, 6);
    }

    void withoutCommentsShowsWhatAStatementIs()
    {
        QCOMPARE(withoutComments("alter /* x */ table  \"a b\" -- y\n owner TO 'Bob'"),
                 QByteArray("ALTER TABLE \"a b\" OWNER TO 'Bob'"));
    }
};

QTEST_APPLESS_MAIN(TestSqlStatements)
#include "tst_sqlstatements.moc"
