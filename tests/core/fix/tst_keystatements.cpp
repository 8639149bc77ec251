// SPDX-License-Identifier: MIT
#include "core/fix/keystatements.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// The change of @p key to SET NULL.
FixItem itemOf(const ForeignKey &key)
{
    FixItem item;
    item.key = key.oid;
    item.from = key.onDelete;
    item.to = DeleteRule::SetNull;
    item.validates = true;
    item.temporaryName = u"ondelete_new_101"_s;
    return item;
}

QStringList titles(const QList<FixStep> &steps)
{
    QStringList all;
    for (const FixStep &step : steps)
        all.append(step.title);
    return all;
}

const QString plain = u"a(id! pk)\nlinks(x -> a comment \"it's\", y)"_s;

} // namespace

class TestKeyStatements : public QObject
{
    Q_OBJECT

private slots:
    void keyIsAddedCheckedAndSwapped()
    {
        const Schema schema = schemaOf(plain);
        const ForeignKey &key = schema.foreignKeys.first();
        const KeyStatements change(schema, key, itemOf(key), 50);
        QVERIFY(change.canBeWritten());
        QCOMPARE(change.definition(), u"FOREIGN KEY (x) REFERENCES public.a(id) ON DELETE SET NULL NOT VALID"_s);
        QStringList all;
        for (const FixStep &step : change.steps(FixStep::Kind::AddKey))
            all += QStringList{u"-- "_s + step.title} + step.statements;
        QCOMPARE(all, lines(uR"(
            -- add the new key, unchecked
            SET LOCAL lock_timeout = '50ms'
            LOCK TABLE ONLY public.a IN SHARE ROW EXCLUSIVE MODE
            LOCK TABLE ONLY public.links IN SHARE ROW EXCLUSIVE MODE
            ALTER TABLE public.links ADD CONSTRAINT ondelete_new_101 FOREIGN KEY (x) REFERENCES public.a(id) ON DELETE SET NULL NOT VALID
            -- check all rows
            SET LOCAL lock_timeout = '50ms'
            SET LOCAL statement_timeout = 0
            ALTER TABLE public.links VALIDATE CONSTRAINT ondelete_new_101
            -- swap
            SET LOCAL lock_timeout = '50ms'
            LOCK TABLE ONLY public.a IN ACCESS EXCLUSIVE MODE
            LOCK TABLE ONLY public.links IN ACCESS EXCLUSIVE MODE
            ALTER TABLE public.links DROP CONSTRAINT links_x_fkey
            ALTER TABLE public.links RENAME CONSTRAINT ondelete_new_101 TO links_x_fkey
            COMMENT ON CONSTRAINT links_x_fkey ON public.links IS E'it''s')"_s));
        QCOMPARE(change.tables(), (QList<Oid>{1, 2}));
    }

    void keyThatWasNotValidIsNotChecked()
    {
        const Schema schema = schemaOf(u"a(id! pk)\nlinks(x -> a not valid)"_s);
        FixItem item = itemOf(schema.foreignKeys.first());
        item.validates = false;
        QCOMPARE(titles(KeyStatements(schema, schema.foreignKeys.first(), item, 50).steps(FixStep::Kind::AddKey)),
                 (QStringList{u"add the new key, unchecked"_s, u"swap"_s}));
    }

    void notNullGoesWithTheSwapAndComesBackByACheck_data()
    {
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("goes") << false;
        QTest::newRow("comes back") << true;
    }

    void notNullGoesWithTheSwapAndComesBackByACheck()
    {
        QFETCH(bool, comesBack);
        const Schema schema = schemaOf(plain);
        FixItem item = itemOf(schema.foreignKeys.first());
        (comesBack ? item.setNotNull : item.dropNotNull) = {u"x"_s};
        const KeyStatements change(schema, schema.foreignKeys.first(), item, 50);
        const QList<FixStep> steps = change.steps(FixStep::Kind::AddKey);
        if (!comesBack) {
            QCOMPARE(titles(steps),
                     (QStringList{u"add the new key, unchecked"_s, u"check all rows"_s, u"swap, and allow NULL"_s}));
            QCOMPARE(steps.last().statements.last(), u"ALTER TABLE public.links ALTER COLUMN x DROP NOT NULL"_s);
            return;
        }
        QCOMPARE(
            titles(steps),
            (QStringList{u"make sure that x holds no NULL"_s, u"allow no NULL in x from now on"_s, u"check all rows"_s,
                         u"add the new key, unchecked"_s, u"check all rows"_s, u"swap, and allow NULL no more"_s}));
        QVERIFY(steps.first().kind == FixStep::Kind::RefuseNull);
        QVERIFY(steps.first().statements.last().contains(u"WHERE x IS NULL"));
        QCOMPARE(steps.last().statements.last(2),
                 (QStringList{u"ALTER TABLE public.links ALTER COLUMN x SET NOT NULL"_s,
                              u"ALTER TABLE public.links DROP CONSTRAINT ondelete_new_101_not_null"_s}));
        QVERIFY(change.cleanUp().statements.contains(
            u"ALTER TABLE public.links DROP CONSTRAINT IF EXISTS ondelete_new_101_not_null"_s));
    }

    void namedNotNullKeepsItsNameAndComment()
    {
        Schema schema = schemaOf(plain);
        Column &column = tableIn(schema, u"links"_s).columns.first();
        column.notNullName = u"Must"_s;
        column.notNullComment = u"ever"_s;
        FixItem item = itemOf(schema.foreignKeys.first());
        item.setNotNull = {u"x"_s};
        const QStringList swap =
            KeyStatements(schema, schema.foreignKeys.first(), item, 50).steps(FixStep::Kind::AddKey).last().statements;
        QVERIFY(swap.contains(u"ALTER TABLE public.links ADD CONSTRAINT \"Must\" NOT NULL x"_s));
        QVERIFY(swap.contains(u"COMMENT ON CONSTRAINT \"Must\" ON public.links IS E'ever'"_s));
    }

    void referencedTableIsLockedOnlyByWhoMay_data()
    {
        QTest::addColumn<QString>("rights");
        QTest::addColumn<bool>("locks");
        QTest::newRow("its owner") << u"may own"_s << true;
        QTest::newRow("who may update") << u"may update references"_s << true;
        QTest::newRow("who may delete") << u"may delete references"_s << true;
        QTest::newRow("who may reference only") << u"may select references"_s << false;
    }

    void referencedTableIsLockedOnlyByWhoMay()
    {
        QFETCH(QString, rights);
        const Schema schema = schemaOf(u"a(id! pk) %1\nlinks(x -> a)"_s.arg(rights));
        const ForeignKey &key = schema.foreignKeys.first();
        const QString sql =
            KeyStatements(schema, key, itemOf(key), 50).steps(FixStep::Kind::AddKey).first().statements.join(u'\n');
        QTEST(sql.contains(u"LOCK TABLE ONLY public.a"), "locks");
        QVERIFY(sql.contains(u"LOCK TABLE ONLY public.links"));
    }

    void tableThatPointsAtItselfIsLockedOnce()
    {
        const Schema schema = schemaOf(u"a(id! pk, parent -> a)"_s);
        const ForeignKey &key = schema.foreignKeys.first();
        const QStringList sql =
            KeyStatements(schema, key, itemOf(key), 50).steps(FixStep::Kind::AddKey).last().statements;
        QCOMPARE(sql.filter(u"LOCK TABLE"_s), QStringList{u"LOCK TABLE ONLY public.a IN ACCESS EXCLUSIVE MODE"_s});
    }

    void leavesGetTheKeyFirstUntilServer18_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QStringList>("steps");
        QTest::newRow("15") << 150010
                            << QStringList{u"add the new key to l_1, unchecked"_s,
                                           u"add the new key to l_3, unchecked"_s, u"check all rows of l_1"_s,
                                           u"check all rows of l_3"_s, u"swap"_s};
        QTest::newRow("18") << 180000 << QStringList{u"add the new key, unchecked"_s, u"check all rows"_s, u"swap"_s};
    }

    void leavesGetTheKeyFirstUntilServer18()
    {
        QFETCH(int, version);
        Schema schema = schemaOf(uR"(
            a(id! pk)
            links(x -> a) partitioned
            l_1() part of links "x = 1"
            l_2() partitioned part of links "x = 2"
            l_3() part of l_2 "x = 3")"_s);
        schema.server.versionNumber = version;
        const ForeignKey &key = schema.foreignKeys.first();
        const QList<FixStep> steps = KeyStatements(schema, key, itemOf(key), 50).steps(FixStep::Kind::AddKey);
        QTEST(titles(steps), "steps");
        QVERIFY(steps.last().statements.contains(u"LOCK TABLE public.links IN ACCESS EXCLUSIVE MODE"_s));
        QVERIFY2(steps.last().statements.join(u'\n').contains(u"E'public.l_3'"), "derived keys keep their names");
    }

    void rulingKeySaysThatItsRuleHoldsAtOnce()
    {
        const Schema schema = schemaOf(plain);
        const ForeignKey &key = schema.foreignKeys.first();
        QCOMPARE(KeyStatements(schema, key, itemOf(key), 50).steps(FixStep::Kind::AddRulingKey).first().title,
                 u"add the new key to links, unchecked; its rule holds from here on"_s);
    }
};

QTEST_APPLESS_MAIN(TestKeyStatements)
#include "tst_keystatements.moc"
