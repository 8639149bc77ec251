// SPDX-License-Identifier: MIT
#include "core/fix/fixstatements.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestFixStatements : public QObject
{
    Q_OBJECT

private slots:
    void transactionHasAnEmptySearchPath()
    {
        QCOMPARE(asTransaction({u"SELECT 1"_s, u"SELECT 2"_s}),
                 u"BEGIN;\nSET LOCAL search_path = '';\nSELECT 1;\nSELECT 2;\nCOMMIT;\n"_s);
    }

    void indexStandsAloneAndTitlesStayComments()
    {
        FixStep index;
        index.kind = FixStep::Kind::CreateIndex;
        index.title = u"make\nit"_s;
        index.statements = {u"CREATE INDEX"_s};
        FixStep swap;
        swap.kind = FixStep::Kind::Swap;
        swap.title = u"swap"_s;
        swap.statements = {u"ALTER"_s};
        const QStringList all = transactionsOf({index, swap}, u"public.\"a\nb\".x"_s);
        QCOMPARE(all.first(), u"-- public.\"a b\".x: make it\nCREATE INDEX;\n"_s);
        QCOMPARE(all.last(), u"-- public.\"a b\".x: swap\n"_s + asTransaction({u"ALTER"_s}));
        QCOMPARE(transactionsOf(QList<FixStep>{swap}).first().section(u'\n', 0, 0), u"-- swap"_s);
    }

    void wayBackIsWrittenWithTheWayThere()
    {
        const Schema schema = schemaOf(u"a(id! pk)\nlinks(x!, y, (x, y) -> a(id, id) set null (y))"_s);
        FixItem item;
        item.finding = u"public.links.x,y"_s;
        item.from = DeleteRule::SetNull;
        item.to = DeleteRule::Cascade;
        item.validates = true;
        QVERIFY(writeStatements(item, schema, schema.foreignKeys.first(), 50));
        QCOMPARE(item.temporaryName, u"ondelete_new_101"_s);
        QCOMPARE(item.definition, u"FOREIGN KEY (x, y) REFERENCES public.a(id, id) ON DELETE CASCADE NOT VALID"_s);
        QVERIFY(item.rollback.join(u'\n').contains(u"ON DELETE SET NULL (y) NOT VALID"));
        QVERIFY(item.rollbackCounts.isEmpty());
        QCOMPARE(item.otherWay.size(), item.steps.size());
        QVERIFY(item.otherWay.first().kind == FixStep::Kind::AddRulingKey);
        QVERIFY(item.cleanUp.statements.last().contains(u"DROP CONSTRAINT IF EXISTS ondelete_new_101"));
    }

    void notNullThatWasDroppedComesBackUnlessOnlyRulesDo()
    {
        const Schema schema = schemaOf(u"a(id! pk)\nlinks(x! -> a)"_s);
        FixItem item;
        item.to = DeleteRule::SetNull;
        item.dropNotNull = {u"x"_s};
        item.validates = true;
        QVERIFY(writeStatements(item, schema, schema.foreignKeys.first(), 50));
        QCOMPARE(item.rollbackCounts.size(), 1);
        QVERIFY(item.rollbackCounts.first().contains(u"WHERE x IS NULL"));
        QCOMPARE(item.rollback.first(), u"\\if :{?rules_only}\n"_s);
        QCOMPARE(item.rollback.last(), u"\\endif\n"_s);
        const qsizetype otherwise = item.rollback.indexOf(u"\\else\n"_s);
        QVERIFY(!item.rollback.first(otherwise).join(u'\n').contains(u"NOT NULL"));
        QVERIFY(item.rollback.sliced(otherwise).join(u'\n').contains(u"ALTER COLUMN x SET NOT NULL"));
    }

    void keyThatCantBeRewrittenIsNotWritten()
    {
        Schema schema = schemaOf(u"a(id! pk)\nlinks(x -> a)"_s);
        schema.foreignKeys.first().definition += u" NEWEST CLAUSE"_s;
        FixItem item;
        item.to = DeleteRule::Cascade;
        QVERIFY(!writeStatements(item, schema, schema.foreignKeys.first(), 50));
        QVERIFY(item.steps.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFixStatements)
#include "tst_fixstatements.moc"
