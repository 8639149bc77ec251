// SPDX-License-Identifier: MIT
#include "core/deletion/batcheddelete.h"
#include "core/deletion/batchplan.h"
#include "support/text/rowstext.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestBatchPlan : public QObject
{
    Q_OBJECT

private slots:
    void orderAndCount_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QList<int>>("rows"); // of each table, in the order of the text
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("plan");

        const QString chain = u"a(id! pk)\nb(id! pk, a -> a cascade)\nc(id! pk, b -> b cascade)"_s;
        QTest::newRow("leaves first") << chain << QList<int>{1, 20, 300} << 100 << u"c 3, b 0, a 1"_s;
        QTest::newRow("all in one") << chain << QList<int>{1, 20, 300} << 321 << u"c 0, b 0, a 1"_s;
        QTest::newRow("row by row") << chain << QList<int>{1, 2, 3} << 1 << u"c 3, b 2, a 1"_s;
        QTest::newRow("no more keys than memory should hold")
            << chain << QList<int>{1, 20, 2'000'000} << 1'000'000 << u"c 6, b 0, a 1"_s;
        QTest::newRow("what refuses goes before")
            << u"a(id! pk)\nb(id! pk, a -> a cascade)\nc(id! pk, a -> a cascade, b -> b)"_s << QList<int>{1, 10, 10}
            << 1 << u"c 10, b 10, a 1"_s;
        QTest::newRow("a circle of the gentle is let go")
            << u"a(id! pk)\nb(id! pk, a -> a cascade, c)\nc(id! pk, b -> b cascade)\nb.(c) -> c set null"_s
            << QList<int>{1, 10, 10} << 5 << u"c 2, b 2, a 1"_s;
        QTest::newRow("a circle")
            << u"a(id! pk)\nb(id! pk, a -> a cascade, c)\nc(id! pk, b -> b cascade)\nb.(c) -> c cascade"_s
            << QList<int>{1, 10, 10} << 5 << u"b 2 held, c 2 held, a 1"_s;
        QTest::newRow("the root holds itself")
            << u"a(id! pk, up -> a cascade)"_s << QList<int>{30} << 10 << u"a 3 held"_s;
        QTest::newRow("without a key") << u"a(id! pk)\nb(a -> a cascade)"_s << QList<int>{1, 50} << 10
                                       << u"a 1, along b 50"_s;
    }

    void orderAndCount()
    {
        QFETCH(const QString, schema);
        QFETCH(const QList<int>, rows);
        QFETCH(const int, most);
        QFETCH(const QString, plan);
        const DeleteCase of = deleteCase(schema, u"a"_s);
        DeleteForecast forecast;
        forecast.tallies.resize(of.graph.nodes.size());
        for (int node = 0; node < of.graph.nodes.size(); ++node) {
            const QString name = of.schema.tables[of.graph.nodes.at(node).table].name.name;
            forecast.tallies[node].deleted = rows.at(name.at(0).unicode() - u'a');
        }
        QCOMPARE(printed(planBatches(of.schema, of.graph, forecast, most)), plan);
    }

    void whyRowsGoAlongIsSaid()
    {
        BatchPlan plan;
        plan.most = 10;
        plan.batches = 4;
        for (const auto why : {GoesAlong::Why::NoKey, GoesAlong::Why::NoRight, GoesAlong::Why::Policies})
            plan.along.append({{u"public"_s, u"b"_s}, 3, why});
        const QStringList notes = notesOf(plan);
        QCOMPARE(notes.size(), 3);
        for (const QString &note : notes)
            QVERIFY2(note.contains(u"public.b"_s), qPrintable(note));
        QVERIFY(QSet<QString>(notes.cbegin(), notes.cend()).size() == 3);
        QVERIFY(warningOf(plan).contains(u"bit by bit"_s));
    }

    void standSaysWhatIsDeletedAndWhatIsNot()
    {
        BatchedDelete batches;
        QVERIFY(standOf(batches).contains(u"Nothing was changed"_s));
        batches.done = 12;
        batches.planned = 40;
        QCOMPARE(standOf(batches), u"12 of 40 batches are deleted; the rest is untouched."_s);
        DeleteResult last;
        last.outcome = DeleteOutcome::InDoubt;
        batches.deletes.append(last);
        QVERIFY(standOf(batches).contains(u"not known"_s));
        QVERIFY(withStop(batches, u"Why."_s).endsWith(u"Batch 13: Why."_s));
        batches.outcome = DeleteOutcome::Cancelled;
        QVERIFY(withStop(batches, u"Why."_s).startsWith(u"Cancelled. 12 of 40"_s));
        batches.outcome = DeleteOutcome::Deleted;
        QVERIFY(batches.isDone());
        QCOMPARE(standOf(batches), u"All batches are deleted: 12."_s);
    }

private:
    static QString printed(const BatchPlan &plan)
    {
        QStringList parts;
        int batches = 0;
        for (const BatchUnit &unit : plan.units) {
            parts.append(u"%1 %2%3"_s.arg(unit.table.name)
                             .arg(unit.batches)
                             .arg(unit.circle >= 0 && !unit.holding.isEmpty() ? u" held"_s : QString()));
            batches += unit.batches;
        }
        for (const GoesAlong &along : plan.along)
            parts.append(u"along %1 %2"_s.arg(along.table.name).arg(along.rows));
        return batches == plan.batches ? parts.join(u", "_s) : u"other sum"_s;
    }
};

QTEST_APPLESS_MAIN(TestBatchPlan)
#include "tst_batchplan.moc"
