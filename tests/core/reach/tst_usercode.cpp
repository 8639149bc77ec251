// SPDX-License-Identifier: MIT
#include "core/reach/usercode.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestUserCode : public QObject
{
    Q_OBJECT

private slots:
    void triggerRunsOnlyWhereTheDeleteWrites_data()
    {
        QTest::addColumn<QString>("links");
        QTest::addColumn<bool>("runs");
        QTest::newRow("none") << u"links(x -> a cascade)"_s << false;
        QTest::newRow("on what goes") << u"links(x -> a cascade, trigger t after delete)"_s << true;
        QTest::newRow("on what is unlinked") << u"links(x -> a set null, trigger t before update)"_s << true;
        QTest::newRow("on another event") << u"links(x -> a set null, trigger t after delete)"_s << false;
        QTest::newRow("of inserts") << u"links(x -> a cascade, trigger t after insert)"_s << false;
        QTest::newRow("switched off") << u"links(x -> a cascade, trigger t after delete disabled)"_s << false;
        QTest::newRow("on a table that is not reached") << u"links(x)\nb(id! pk, trigger t after delete)"_s << false;
    }

    void triggerRunsOnlyWhereTheDeleteWrites()
    {
        QFETCH(QString, links);
        const Schema schema = schemaOf(u"a(id! pk)\n"_s + links);
        QTEST(userCodeMayRun(schema, deleteGraph(schema, tableIn(schema, u"a"_s).oid, currentRules())), "runs");
    }
};

QTEST_APPLESS_MAIN(TestUserCode)
#include "tst_usercode.moc"
