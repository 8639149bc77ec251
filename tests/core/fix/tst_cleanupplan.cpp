// SPDX-License-Identifier: MIT
#include "core/fix/cleanupplan.h"
#include "support/text/printed.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestCleanUpPlan : public QObject
{
    Q_OBJECT

private slots:
    void eachLeftoverIsOneStep()
    {
        const Schema schema = schemaOf(u"a(id! pk)\nlinks(x -> a)"_s);
        Leftover key;
        key.kind = Leftover::Kind::Key;
        key.table = tableIn(schema, u"links"_s).oid;
        key.tableName = {u"public"_s, u"links"_s};
        key.name = u"ondelete_new_101"_s;
        key.references = tableIn(schema, u"a"_s).oid;
        key.drop = u"ALTER TABLE public.links DROP CONSTRAINT ondelete_new_101"_s;
        Leftover check = key;
        check.kind = Leftover::Kind::Check;
        check.references = 0;
        Leftover index = check;
        index.kind = Leftover::Kind::InvalidIndex;
        index.drop = u"DROP INDEX CONCURRENTLY i"_s;
        const FixPlan plan = planCleanUp(schema, {key, check, index});
        QCOMPARE(printed(plan), lines(uR"(
            public.links:ondelete_new_101: NO ACTION -> NO ACTION
            remove the unfinished key: everybody waits a moment
            public.links:ondelete_new_101: NO ACTION -> NO ACTION
            remove the check: everybody waits a moment
            public.links:ondelete_new_101: NO ACTION -> NO ACTION
            remove the index: nobody waits)"_s));
        QCOMPARE(plan.items.first().steps.first().statements, lines(uR"(
            SET LOCAL lock_timeout = '50ms'
            LOCK TABLE ONLY public.a IN ACCESS EXCLUSIVE MODE
            LOCK TABLE ONLY public.links IN ACCESS EXCLUSIVE MODE
            ALTER TABLE public.links DROP CONSTRAINT ondelete_new_101)"_s));
        QCOMPARE(plan.items.first().tables, (QList<Oid>{key.references, key.table}));
        QCOMPARE(plan.items.last().steps.first().statements,
                 (QStringList{u"SET statement_timeout = 0"_s, u"DROP INDEX CONCURRENTLY i"_s,
                              u"RESET statement_timeout"_s}));
    }

    void tableThatMayNotBeLockedIsLeftToAlterTable()
    {
        const Schema schema = schemaOf(u"a(id! pk) may select references\nlinks(x -> a)"_s);
        Leftover key;
        key.table = 2;
        key.tableName = {u"public"_s, u"links"_s};
        key.references = 1;
        QCOMPARE(planCleanUp(schema, {key}).items.first().steps.first().statements.filter(u"LOCK"_s),
                 QStringList{u"LOCK TABLE ONLY public.links IN ACCESS EXCLUSIVE MODE"_s});
    }

    void nothingLeftIsNothingToDo() { QVERIFY(planCleanUp(Schema(), {}).isEmpty()); }
};

QTEST_APPLESS_MAIN(TestCleanUpPlan)
#include "tst_cleanupplan.moc"
