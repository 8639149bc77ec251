// SPDX-License-Identifier: MIT
#include "core/fix/rehearsal.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestRehearsal : public QObject
{
    Q_OBJECT

private slots:
    void schemaIsAsItWillBeAfterTheFix()
    {
        const Schema before = schemaOf(u"a(id! pk)\nlinks(x!, y!, (x, y) -> a(id, id) set null (y), z -> a)"_s);
        FixItem item;
        item.key = 101;
        item.to = DeleteRule::Cascade;
        item.dropNotNull = {u"x"_s};
        item.indexName = u"i"_s;
        FixPlan plan;
        plan.items = {item};
        const Schema after = schemaAfter(before, plan);
        const ForeignKey &changed = *after.foreignKey(101);
        QCOMPARE(changed.onDelete, DeleteRule::Cascade);
        QVERIFY(changed.setColumns.isEmpty() && changed.indexed);
        QVERIFY(!tableIn(after, u"links"_s).column(u"x"_s)->notNull);
        QVERIFY(tableIn(after, u"links"_s).column(u"y"_s)->notNull);
        QCOMPARE(*after.foreignKey(102), *before.foreignKey(102));
    }

    void resultIsSaidInSentences_data()
    {
        QTest::addColumn<Rehearsal>("rehearsal");
        QTest::addColumn<QStringList>("said");
        Rehearsal rehearsal;
        QTest::newRow("nothing to try") << rehearsal << QStringList{u"There are no sessions to try this fix on."_s};
        rehearsal.roots = rehearsal.deletable = 1;
        QTest::newRow("one") << rehearsal << QStringList{u"After this fix 1 of 1 session could be deleted."_s};
        rehearsal.roots = 29;
        rehearsal.deletable = 24;
        rehearsal.orderDependent = 2;
        rehearsal.unknown = 1;
        rehearsal.more = true;
        rehearsal.blocked = 2;
        Rehearsal::Blocker blocker;
        blocker.by = u"public.links: c"_s;
        blocker.roots = 2;
        rehearsal.blockers = {blocker};
        QTest::newRow("several") << rehearsal
                                 << QStringList{u"After this fix 24 of the first 29 sessions could be deleted."_s,
                                                u"2 more only the attempt will tell."_s,
                                                u"Of 1 this user can't see enough."_s,
                                                u"2 would stay blocked by public.links: c."_s};
    }

    void resultIsSaidInSentences()
    {
        QFETCH(Rehearsal, rehearsal);
        RootSpec root;
        root.singular = u"session"_s;
        root.plural = u"sessions"_s;
        QTEST(words(rehearsal, root), "said");
    }
};

QTEST_APPLESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
