// SPDX-License-Identifier: MIT
#include "core/catalog/sqltext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestSqlText : public QObject
{
    Q_OBJECT

private slots:
    void textStaysInsideItsQuotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("literal");
        QTest::addColumn<QString>("identifier");
        QTest::newRow("plain") << u"a"_s << u"E'a'"_s << u"\"a\""_s;
        QTest::newRow("empty") << u""_s << u"E''"_s << u"\"\""_s;
        QTest::newRow("apostrophe") << u"it's"_s << u"E'it''s'"_s << u"\"it's\""_s;
        QTest::newRow("quotes") << u"a\"b"_s << u"E'a\"b'"_s << u"\"a\"\"b\""_s;
        QTest::newRow("a backslash before the end") << u"a\\"_s << u"E'a\\\\'"_s << u"\"a\\\""_s;
        QTest::newRow("both") << u"\\'; DROP"_s << u"E'\\\\''; DROP'"_s << u"\"\\'; DROP\""_s;
    }

    void textStaysInsideItsQuotes()
    {
        QFETCH(QString, text);
        QTEST(sqlLiteral(text), "literal");
        QTEST(sqlIdentifier(text), "identifier");
    }
};

QTEST_APPLESS_MAIN(TestSqlText)
#include "tst_sqltext.moc"
