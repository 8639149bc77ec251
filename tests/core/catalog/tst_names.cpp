// SPDX-License-Identifier: MIT
#include "core/catalog/names.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void nameIsReadBackAsItWasWritten_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"public"_s << u"webinars"_s << u"public.webinars"_s;
        QTest::newRow("no schema") << QString() << u"webinars"_s << u"webinars"_s;
        QTest::newRow("upper case") << u"public"_s << u"Webinars"_s << u"public.\"Webinars\""_s;
        QTest::newRow("dot and quote") << u"a.b"_s << u"c\"d"_s << u"\"a.b\".\"c\"\"d\""_s;
        QTest::newRow("leading digit") << u"s"_s << u"1st"_s << u"s.\"1st\""_s;
        QTest::newRow("not ASCII") << u"s"_s << u"größe"_s << u"s.\"größe\""_s;
    }

    void nameIsReadBackAsItWasWritten()
    {
        QFETCH(QString, schema);
        QFETCH(QString, name);
        QFETCH(QString, text);
        const QualifiedName qualified{schema, name};
        QCOMPARE(qualified.toString(), text);
        QCOMPARE(QualifiedName::parse(text), qualified);
    }

    void malformedNameIsEmpty_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text : {u""_s, u"."_s, u"a."_s, u".a"_s, u"\"a"_s, u"a.b.c"_s, u"a\"b"_s, u"\"\".a"_s})
            QTest::addRow("<%s>", qPrintable(text)) << text;
    }

    void malformedNameIsEmpty()
    {
        QFETCH(QString, text);
        QVERIFY(QualifiedName::parse(text).isEmpty());
    }

    void partsAreSplitAndQuotedWhereNeeded()
    {
        QCOMPARE(splitQualified(u"a.\"b.c\".\"d\"\"e\""_s), (QStringList{u"a"_s, u"b.c"_s, u"d\"e"_s}));
        QVERIFY(splitQualified(u"a..b"_s).isEmpty());
        QCOMPARE(quotedWhereNeeded(u"a_1"_s), u"a_1"_s);
        QCOMPARE(quotedWhereNeeded(u""_s), u"\"\""_s);
        QCOMPARE(quotedWhereNeeded(u"A\"b"_s), u"\"A\"\"b\""_s);
    }

    void shortNameLeavesOutTheUsualSchema()
    {
        QCOMPARE(shortName({u"public"_s, u"webinars"_s}), u"webinars"_s);
        QCOMPARE(shortName({u"public"_s, u"Web inars"_s}), u"\"Web inars\""_s);
        QCOMPARE(shortName({u"crm"_s, u"links"_s}), u"crm.links"_s);
    }

    void namesAreOrderedBySchemaFirst()
    {
        QVERIFY((QualifiedName{u"a"_s, u"z"_s}) < (QualifiedName{u"b"_s, u"a"_s}));
        QVERIFY((QualifiedName{u"a"_s, u"a"_s}) < (QualifiedName{u"a"_s, u"b"_s}));
        QVERIFY(QualifiedName().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
