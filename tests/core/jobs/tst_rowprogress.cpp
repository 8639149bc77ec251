// SPDX-License-Identifier: MIT
#include "core/jobs/rowprogress.h"

#include <QtTest/QTest>

#include <vector>

using namespace ondelete;

class TestRowProgress : public QObject
{
    Q_OBJECT

private slots:
    void rowsAddUpFromWhereItBegan()
    {
        std::vector<RowProgress> heard;
        const auto count = countOn({RowProgress::Phase::Loading, 10, 100},
                                   [&](const RowProgress &progress) { heard.push_back(progress); });
        count(5);
        count(0);
        count(20);
        QVERIFY((heard
                 == std::vector<RowProgress>{{RowProgress::Phase::Loading, 15, 100},
                                             {RowProgress::Phase::Loading, 15, 100},
                                             {RowProgress::Phase::Loading, 35, 100}}));
        countOn({}, {})(1); // nobody listens
    }
};

QTEST_APPLESS_MAIN(TestRowProgress)
#include "tst_rowprogress.moc"
