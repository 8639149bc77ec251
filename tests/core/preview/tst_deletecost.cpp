// SPDX-License-Identifier: MIT
#include "core/preview/deletecost.h"
#include "support/text/printed.h"
#include "support/text/schematext.h"
#include "support/text/spectext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDeleteCost : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void keysWithoutAnIndexCostAScanForEachRow()
    {
        const DeleteCase of = deleteCase(uR"(
            a(id! pk)
            b(id! pk, x -> a cascade)
            big(x -> b set null, y -> b set null index, z -> a) rows 1_000_000 pages 10_000
            small(x -> b set null) rows 100 pages 1
            other(x -> b set null) rows 200_000 pages 2_000)"_s,
                                         u"a"_s);
        const DeleteForecast judged = forecastOf(of, u"a 1 root\nb 200 goes\nbig 3 stays by big_x_fkey"_s);
        QStringList slow;
        for (const SlowKey &key :
             slowKeys(of.schema, specOf(u"root a \"a\" \"as\"\nlabel big \"big ones\""_s), of.graph, judged))
            slow.append(u"%1 %2 %3 %4 | %5"_s.arg(key.label, key.constraint)
                            .arg(key.scans)
                            .arg(key.seconds, 0, 'f', 2)
                            .arg(key.index));
        QCOMPARE(slow, lines(uR"x(
            big ones big_x_fkey 200 15.00 | CREATE INDEX CONCURRENTLY "big_x_ondelete_idx" ON public.big (x);
            other other_x_fkey 200 3.00 | CREATE INDEX CONCURRENTLY "other_x_ondelete_idx" ON public.other (x);
            big ones big_z_fkey 1 0.07 | CREATE INDEX CONCURRENTLY "big_z_ondelete_idx" ON public.big (z);)x"_s));
    }

    void rowsThatChangeCostAScanToo()
    {
        const DeleteCase of = deleteCase(uR"(
            a(id! pk)
            b(x -> a set null index)
            c(x -> b(x) on update cascade) rows 1_000_000 pages 10_000)"_s,
                                         u"a"_s);
        const QList<SlowKey> slow =
            slowKeys(of.schema, {}, of.graph, forecastOf(of, u"a 1 root\nb 4 stays by b_x_fkey"_s));
        QCOMPARE(slow.size(), 1);
        QCOMPARE(slow.first().scans, 4);
    }

    void partitionedTableIsReadWithItsPartitions()
    {
        const DeleteCase of = deleteCase(uR"(
            a(id! pk)
            b(x -> a set null) partitioned rows 1_000_000
            b_1() part of b "x = 1" pages 6_000
            b_2() part of b "x = 2" pages 4_000)"_s,
                                         u"a"_s);
        QCOMPARE(secondsToScan(of.schema, tableIn(of.schema, u"b"_s)), 1e6 * 6e-8 + 1e4 * 1.5e-6);
        const QList<SlowKey> slow = slowKeys(of.schema, {}, of.graph, forecastOf(of, u"a 1 root"_s));
        QCOMPARE(slow.first().index, u"ondelete fix --only public.b.x --create-indexes --yes"_s);
    }

    void tableThatWasNeverAnalyzedCostsItsPagesOnly()
    {
        const Schema schema = schemaOf(u"a(id! pk) never analyzed pages 100\nb(id! pk)"_s);
        QCOMPARE(secondsToScan(schema, tableIn(schema, u"a"_s)), 100 * 1.5e-6);
        QCOMPARE(secondsToScan(schema, tableIn(schema, u"b"_s)), 0.0);
    }

    void countingReadsWhatNoIndexServes()
    {
        const QString text = uR"(
            a(id! pk)
            b(x -> a set null) rows 1_000_000 pages 10_000
            c(x -> a set null index) rows 1_000_000
            d(x -> a set null) rows 1_000_000 may delete)"_s;
        const DeleteCase of = deleteCase(text, u"a"_s);
        QCOMPARE(secondsToCount(of.schema, of.graph), 0.075);
    }

    void secondsAreAsRoughAsTheyAreKnown_data()
    {
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("said");
        QTest::newRow("little") << 0.9 << u"less than a second"_s;
        QTest::newRow("seconds") << 15.4 << u"about 15 s"_s;
        QTest::newRow("two minutes") << 120.0 << u"about 2 min"_s;
        QTest::newRow("an hour and a half") << 5400.0 << u"about 90 min"_s;
        QTest::newRow("two hours") << 7200.0 << u"about 2 h"_s;
    }

    void secondsAreAsRoughAsTheyAreKnown()
    {
        QFETCH(double, seconds);
        QTEST(roughly(seconds), "said");
    }

    void slowKeyIsSaidInASentence()
    {
        SlowKey key;
        key.table = {u"public"_s, u"big"_s};
        key.columns = {u"x"_s, u"y"_s};
        key.scans = 200;
        key.rows = 1'000'000;
        key.seconds = 15;
        QCOMPARE(words(key),
                 u"200 scan(s) of public.big (rows: about 1,000,000), which has no index on x, y: about 15 s."_s);
    }
};

QTEST_APPLESS_MAIN(TestDeleteCost)
#include "tst_deletecost.moc"
