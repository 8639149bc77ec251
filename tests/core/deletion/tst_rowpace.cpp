// SPDX-License-Identifier: MIT
#include "core/deletion/rowpace.h"

#include <QtCore/QLocale>
#include <QtTest/QTest>

#include <vector>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestRowPace : public QObject
{
    Q_OBJECT

private slots:
    void oncePerPhaseIsToldAtOnce()
    {
        using Phase = RowProgress::Phase;
        std::vector<RowProgress> heard;
        constexpr qint64 never = 1'000'000'000;
        const OnRowProgress tell = nowAndThen(never, [&](const RowProgress &progress) { heard.push_back(progress); });
        for (int row = 0; row < 5; ++row)
            tell({Phase::Archiving, row, 5});
        tell({Phase::Deleting, 5, 5});
        tell({Phase::Archiving, 0, 9}); // of the next one
        QVERIFY(
            (heard
             == std::vector<RowProgress>{{Phase::Archiving, 0, 5}, {Phase::Deleting, 5, 5}, {Phase::Archiving, 0, 9}}));
    }

    void slowWorkIsNotSaidToBeNearItsEnd()
    {
        const QLocale before;
        QLocale::setDefault(QLocale::c());
        const Pace slow = paceOf(2, 10, 20'000); // one in ten seconds
        QCOMPARE(slow.perSecond, 0);
        QCOMPARE(slow.left, u"about 100 s"_s);
        QCOMPARE(paceOf(0, 5, 0).left, u"about 1 s"_s); // nothing is known yet
        QLocale::setDefault(before);
    }

    void paceIsOfThePresentPhase()
    {
        using Phase = RowProgress::Phase;
        const QLocale before;
        QLocale::setDefault(QLocale::c());
        RowPace pace;
        QCOMPARE(pace.words({Phase::Archiving, 0, 4000}, 500), u"Writing the undo file, rows: 4000"_s);
        QCOMPARE(pace.words({Phase::Archiving, 1000, 4000}, 2500),
                 u"Writing the undo file, rows: 1000 of 4000, 500 a second; left: about 6 s"_s);
        QCOMPARE(pace.words({Phase::Deleting, 4000, 4000}, 9000), u"Deleting, rows: 4000"_s);
        QCOMPARE(pace.words({Phase::Archiving, 0, 7}, 9000), u"Writing the undo file, rows: 7"_s); // the next one's
        QLocale::setDefault(before);
    }
};

QTEST_APPLESS_MAIN(TestRowPace)
#include "tst_rowpace.moc"
