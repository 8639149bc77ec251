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
        const QString all = u"3 row(s) of public.\"Links\" point(s) at nothing."_s;
        QCOMPARE(words(orphans), all);
        orphans.shown = {{u"1"_s}, {u"2"_s}};
        QCOMPARE(words(orphans), all + u" The first 2 are listed."_s);
        orphans.shown.append(QStringList{u"3"_s});
        QCOMPARE(words(orphans), all);
    }
};

QTEST_APPLESS_MAIN(TestOrphans)
#include "tst_orphans.moc"
