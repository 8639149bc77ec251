// SPDX-License-Identifier: MIT
#include "core/fix/indexprogress.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestIndexProgress : public QObject
{
    Q_OBJECT

private slots:
    void everyPhaseHasItsWords_data()
    {
        QTest::addColumn<QString>("phase");
        QTest::addColumn<QString>("said");
        QTest::newRow("begin") << u"initializing"_s << u"beginning"_s;
        QTest::newRow("writers") << u"waiting for writers before build"_s
                                 << u"waiting for 2 older transaction(s) to end"_s;
        QTest::newRow("snapshots") << u"waiting for old snapshots"_s << u"waiting for 2 older transaction(s) to end"_s;
        QTest::newRow("read") << u"building index: scanning table"_s << u"reading the table, 25 %"_s;
        QTest::newRow("sort") << u"building index: sorting live tuples"_s << u"sorting"_s;
        QTest::newRow("write") << u"building index: loading tuples in tree"_s << u"writing the index, 50 %"_s;
        QTest::newRow("check") << u"index validation: scanning index"_s << u"checking the index, 25 %"_s;
        QTest::newRow("sort again") << u"index validation: sorting tuples"_s << u"sorting"_s;
        QTest::newRow("read again") << u"index validation: scanning table"_s
                                    << u"reading what was written meanwhile, 25 %"_s;
        QTest::newRow("of a later server") << u"something new"_s << u"beginning"_s;
    }

    void everyPhaseHasItsWords()
    {
        QFETCH(QString, phase);
        QTEST(words(indexProgressOf({phase, 3, 1, 400, 100, 1000, 500})), "said");
    }

    void withoutATotalThereIsNoPercentage()
    {
        QCOMPARE(words(indexProgressOf({u"building index: scanning table"_s, 0, 0, 0, 0, 0, 0})),
                 u"reading the table"_s);
    }

    void firstBlockIsNotTakenForTheLast()
    {
        QCOMPARE(words(indexProgressOf({u"building index: scanning table"_s, 0, 0, 100, 100, 0, 0})),
                 u"reading the table, 0 %"_s);
        QCOMPARE(words(indexProgressOf({u"building index: scanning table"_s, 0, 0, 100, 99, 0, 0})),
                 u"reading the table, 99 %"_s);
    }
};

QTEST_GUILESS_MAIN(TestIndexProgress)
#include "tst_indexprogress.moc"
