// SPDX-License-Identifier: MIT
#include "core/audit/waysout.h"
#include "support/text/rowstext.h"
#include "support/text/schematext.h"
#include "support/text/spectext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestWaysOut : public QObject
{
    Q_OBJECT

private slots:
    void selectorIsOneWordOfAShell_data()
    {
        QTest::addColumn<QString>("selector");
        QTest::addColumn<QString>("word");
        QTest::newRow("plain") << u"public.links.a,b"_s << u"public.links.a,b"_s;
        QTest::newRow("constraint") << u"public.links:one-two"_s << u"public.links:one-two"_s;
        QTest::newRow("quotes") << u"public.\"Odd\".x"_s << u"'public.\"Odd\".x'"_s;
        QTest::newRow("apostrophe") << u"a.\"it's\".x"_s << u"'a.\"it'\\''s\".x'"_s;
        QTest::newRow("no option") << u"-c"_s << u"'-c'"_s;
        QTest::newRow("empty") << u""_s << u"''"_s;
        QTest::newRow("a new line") << u"a\n"_s << u"'a\n'"_s;
    }

    void selectorIsOneWordOfAShell()
    {
        QFETCH(QString, selector);
        QTEST(shellWord(selector), "word");
    }

    void wayOutOfAKeyIsTheSpecsOrASuggestion_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("says");
        QTest::newRow("wished") << u"links(x -> a)"_s << u"links -> a restrict"_s
                                << u"The rule list wants public.links.x to refuse"_s;
        QTest::newRow("to change") << u"links(x -> a)"_s << u"links -> a cascade"_s
                                   << u"CASCADE for public.links.x: \"ondelete fix --only public.links.x --yes\""_s;
        QTest::newRow("unlisted") << u"links(x -> a)"_s << u""_s << u"--include-unlisted --yes\" makes it SET NULL"_s;
        QTest::newRow("unlisted, with a constraint")
            << u"links(x! -> a)"_s << u""_s << u"--resolve public.links.x=cascade --yes"_s;
    }

    void wayOutOfAKeyIsTheSpecsOrASuggestion()
    {
        QFETCH(QString, table);
        QFETCH(QString, rule);
        QFETCH(QString, says);
        const Schema schema = schemaOf(u"a(id! pk)\n"_s + table);
        const QString way = wayOutOf(schema, specOf(u"root a \"a\" \"as\"\n"_s + rule), schema.foreignKeys.first());
        QVERIFY2(way.contains(says), qPrintable(way));
    }

    void wayOutOfAConflictKeepsTheRowsWhereItCan_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("says");
        QTest::newRow("NOT NULL") << u"links(x! -> a set null)"_s << u"=drop-not-null --yes"_s;
        QTest::newRow("check") << u"links(x -> a set null, check c \"x > 0\")"_s << u"satisfy c without this link"_s;
        QTest::newRow("domain") << u"links(x domain d -> a set null)"_s << u"satisfy d without this link"_s;
        QTest::newRow("unique") << u"links(x -> a set null, unique u(x) nulls not distinct)"_s
                                << u"give public.links.x another delete rule"_s;
    }

    void wayOutOfAConflictKeepsTheRowsWhereItCan()
    {
        QFETCH(QString, table);
        QFETCH(QString, says);
        const DeleteCase of = deleteCase(u"a(id! pk)\n"_s + table, u"a"_s);
        const QString way = wayOutOf(of.schema, of.conflicts.at(1).first(), of.schema.foreignKeys.first());
        QVERIFY2(way.contains(says), qPrintable(way));
    }
};

QTEST_APPLESS_MAIN(TestWaysOut)
#include "tst_waysout.moc"
