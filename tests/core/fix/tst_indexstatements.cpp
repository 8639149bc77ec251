// SPDX-License-Identifier: MIT
#include "core/fix/indexstatements.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestIndexStatements : public QObject
{
    Q_OBJECT

private slots:
    void indexIsMadeOnlineBeforeTheKeyAndRemovedInTheRollback()
    {
        const Schema schema = schemaOf(u"a(x! pk, y! pk)\nlinks(y, x, (x, y) -> a)"_s);
        FixItem item;
        item.steps = item.otherWay = {FixStep()};
        writeIndexStatements(item, schema, schema.foreignKeys.first(), 50);
        QCOMPARE(item.indexName, u"links_x_y_ondelete_idx"_s);
        QCOMPARE(item.steps.size(), 2);
        QCOMPARE(item.otherWay.size(), 2);
        QCOMPARE(item.steps.first().statements, lines(uR"x(
            SET statement_timeout = 0
            CREATE INDEX CONCURRENTLY "links_x_y_ondelete_idx" ON public.links (x, y)
            RESET statement_timeout)x"_s));
        QCOMPARE(item.steps.first().name, item.indexName);
        QVERIFY(
            item.rollback.last().contains(u"DROP INDEX CONCURRENTLY IF EXISTS \"public\".\"links_x_y_ondelete_idx\""));
    }

    void nameIsCutToWhatTheServerTakesAndStaysItsOwn()
    {
        const QString table = u"größe_"_s.repeated(12);
        Schema schema = schemaOf(u"a(id! pk)\n%1(x -> a, y -> a)"_s.arg(table));
        QStringList names;
        for (const ForeignKey &key : schema.foreignKeys) {
            FixItem item;
            writeIndexStatements(item, schema, key, 50);
            QVERIFY2(item.indexName.toUtf8().size() <= 63, qPrintable(item.indexName));
            QVERIFY(item.indexName.endsWith(u"_ondelete_idx"));
            names.append(item.indexName);
        }
        QVERIFY(names.first() != names.last());
    }

    void partitionedTableGetsItsLeavesIndexesFirst()
    {
        const Schema schema = schemaOf(uR"x(
            a(id! pk)
            links(x -> a made index links_x_ondelete_idx) partitioned
            l_1() part of links "x = 1"
            l_2() partitioned part of links "x = 2"
            l_3() part of l_2 "x = 3")x"_s);
        const ForeignKey &key = schema.foreignKeys.first();
        FixItem item;
        writeIndexStatements(item, schema, key, 50);
        QStringList sql;
        for (const FixStep &step : item.steps)
            sql += step.statements.filter(u"INDEX"_s);
        QCOMPARE(sql, lines(uR"x(
            CREATE INDEX CONCURRENTLY "l_1_x_ondelete_idx" ON public.l_1 (x)
            CREATE INDEX CONCURRENTLY "l_3_x_ondelete_idx" ON public.l_3 (x)
            CREATE INDEX IF NOT EXISTS "links_x_ondelete_idx" ON ONLY public.links (x)
            CREATE INDEX IF NOT EXISTS "l_2_x_ondelete_idx" ON ONLY public.l_2 (x)
            ALTER INDEX "public"."l_2_x_ondelete_idx" ATTACH PARTITION "public"."l_3_x_ondelete_idx"
            ALTER INDEX "public"."links_x_ondelete_idx" ATTACH PARTITION "public"."l_2_x_ondelete_idx"
            ALTER INDEX "public"."links_x_ondelete_idx" ATTACH PARTITION "public"."l_1_x_ondelete_idx")x"_s));
        QCOMPARE(idOfMadeIndex(schema, key), u"public.links:links_x_ondelete_idx"_s);
        const FixItem removal = removalOfMadeIndex(schema, key, 50);
        QVERIFY(removal.steps.first().kind == FixStep::Kind::DropIndexes);
        QVERIFY(!removal.changesKey());
        QCOMPARE(removal.tables.size(), 4);
        QCOMPARE(removal.rollback.size(), 3);
    }

    void plainIndexIsDroppedOnline()
    {
        const Schema schema = schemaOf(u"a(id! pk)\nlinks(x -> a made index links_x_ondelete_idx)"_s);
        const FixItem removal = removalOfMadeIndex(schema, schema.foreignKeys.first(), 50);
        QCOMPARE(removal.steps.first().statements,
                 withoutTimeout(u"DROP INDEX CONCURRENTLY IF EXISTS \"public\".\"links_x_ondelete_idx\""_s));
        QVERIFY(removal.rollback.first().contains(u"CREATE INDEX CONCURRENTLY"));
    }

    void partsAreAttachedFromTheDeepestUp()
    {
        const QList<IndexedPart> tree{{u"public.links"_s, u"public"_s, u"links_idx"_s, -1, true},
                                      {u"old.\"L\""_s, u"old"_s, u"l_idx"_s, 0, true},
                                      {u"old.leaf"_s, u"old"_s, u"leaf_idx"_s, 1, false}};
        QCOMPARE(attachStatements(tree, u"USING gin (x)"_s), lines(uR"x(
            CREATE INDEX IF NOT EXISTS "links_idx" ON ONLY public.links USING gin (x)
            CREATE INDEX IF NOT EXISTS "l_idx" ON ONLY old."L" USING gin (x)
            ALTER INDEX "old"."l_idx" ATTACH PARTITION "old"."leaf_idx"
            ALTER INDEX "public"."links_idx" ATTACH PARTITION "old"."l_idx")x"_s));
    }

    void statementOfAPartitionedTableIsNotOnline()
    {
        const Schema schema = schemaOf(u"a(id! pk, x)\nb(x) partitioned"_s);
        QCOMPARE(createIndexStatement(tableIn(schema, u"a"_s), {u"x"_s}),
                 u"CREATE INDEX CONCURRENTLY \"a_x_ondelete_idx\" ON public.a (x)"_s);
        QCOMPARE(createIndexStatement(tableIn(schema, u"b"_s), {u"x"_s}),
                 u"CREATE INDEX \"b_x_ondelete_idx\" ON public.b (x)"_s);
    }

    void endingIsKeptWhereTheNameIsCut()
    {
        QCOMPARE(indexName(u"links"_s, {u"x"_s, u"y"_s}, u"_idx"_s), u"links_x_y_idx"_s);
        const QString table = u"t"_s.repeated(60);
        const QString cut = indexName(table, {u"x"_s}, u"_idx"_s);
        QCOMPARE(cut.size(), 63);
        QVERIFY(cut.startsWith(u"ttt") && cut.endsWith(u"_idx"));
        QVERIFY(cut != indexName(table, {u"y"_s}, u"_idx"_s));
        QCOMPARE(indexName(table, {u"x"_s}, u"_idx"_s), cut); // found again by the next run
    }
};

QTEST_APPLESS_MAIN(TestIndexStatements)
#include "tst_indexstatements.moc"
