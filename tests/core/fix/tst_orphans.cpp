// SPDX-License-Identifier: MIT
#include "core/fix/orphans.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestOrphans : public QObject
{
    Q_OBJECT

private slots:
    void orphansAreCountedWithTheirTable()
    {
        Orphans orphans;
        orphans.table = {u"public"_s, u"Links"_s};
        orphans.rows = 3;
        QCOMPARE(words(orphans), u"3 row(s) of public.\"Links\" point(s) at nothing."_s);
    }
};

QTEST_APPLESS_MAIN(TestOrphans)
#include "tst_orphans.moc"
