// SPDX-License-Identifier: MIT
#include "core/audit/leftover.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestLeftover : public QObject
{
    Q_OBJECT

private slots:
    void leftoverSaysWhatItIs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("isIndex");
        using Kind = Leftover::Kind;
        QTest::newRow("key") << int(Kind::Key)
                             << u"The new key k of public.\"Links\" has not taken the place of the old one."_s << false;
        QTest::newRow("check") << int(Kind::Check)
                               << u"The check k of public.\"Links\" stands where NOT NULL has not come back."_s
                               << false;
        QTest::newRow("invalid") << int(Kind::InvalidIndex) << u"The index k of public.\"Links\" was not finished."_s
                                 << true;
        QTest::newRow("loose") << int(Kind::LooseIndex)
                               << u"The index k of public.\"Links\" is not part of the whole table's index yet."_s
                               << true;
    }

    void leftoverSaysWhatItIs()
    {
        QFETCH(int, kind);
        Leftover leftover;
        leftover.kind = Leftover::Kind(kind);
        leftover.tableName = {u"public"_s, u"Links"_s};
        leftover.name = u"k"_s;
        QTEST(words(leftover), "said");
        QTEST(leftover.isIndex(), "isIndex");
    }
};

QTEST_APPLESS_MAIN(TestLeftover)
#include "tst_leftover.moc"
