// SPDX-License-Identifier: MIT
#include "core/catalog/searchpath.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestSearchPath : public QObject
{
    Q_OBJECT

private slots:
    void systemIsFirstUnlessItIsNamedLater_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("first");
        QTest::newRow("the usual one") << u"\"$user\", public"_s << true;
        QTest::newRow("empty") << u"\"\""_s << true;
        QTest::newRow("named first") << u"pg_catalog, public"_s << true;
        QTest::newRow("named alone") << u"pg_catalog"_s << true;
        QTest::newRow("named later") << u"public, pg_catalog"_s << false;
        QTest::newRow("quoted later") << u"\"my, schema\", \"pg_catalog\""_s << false;
        QTest::newRow("a schema with its name within") << u"\"x, pg_catalog\", public"_s << true;
        QTest::newRow("a quoted quote") << u"\"a\"\", pg_catalog\", public"_s << true;
    }

    void systemIsFirstUnlessItIsNamedLater()
    {
        QFETCH(QString, path);
        QTEST(looksIntoSystemFirst(path), "first");
    }
};

QTEST_APPLESS_MAIN(TestSearchPath)
#include "tst_searchpath.moc"
