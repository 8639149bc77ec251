// SPDX-License-Identifier: MIT
#include "core/fix/fixchange.h"
#include "support/text/printed.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// What a fix did to public.links.x: from NO ACTION and NOT NULL to SET NULL, with an index.
FixChange aChange()
{
    FixChange change;
    change.finding = u"public.links.x"_s;
    change.table = {u"public"_s, u"links"_s};
    change.constraint = u"links_x_fkey"_s;
    change.from = DeleteRule::NoAction;
    change.to = DeleteRule::SetNull;
    NotNullColumn lost;
    lost.column = u"x"_s;
    lost.name = u"must"_s;
    lost.comment = u"ever"_s;
    change.dropped = {lost};
    change.index = u"links_x_ondelete_idx"_s;
    return change;
}

QStringList reversed(const QString &text, const QList<FixChange> &changes,
                     Reversal reversal = Reversal::RulesAndNotNull)
{
    QStringList all;
    for (const QString &line : printed(planReversal(schemaOf(text), changes, reversal)))
        if (line.contains(u"->") || line.contains(u" is left"))
            all.append(line);
    return all;
}

} // namespace

class TestFixChange : public QObject
{
    Q_OBJECT

private slots:
    void changeIsWhatRunningTheItemWouldDo()
    {
        Schema schema = schemaOf(u"a(id! pk)\nlinks(x! -> a)"_s);
        Column &column = tableIn(schema, u"links"_s).columns.first();
        column.notNullName = u"must"_s;
        column.notNullComment = u"ever"_s;
        FixItem item;
        item.finding = u"public.links.x"_s;
        item.key = 101;
        item.to = DeleteRule::SetNull;
        item.dropNotNull = {u"x"_s};
        item.indexName = u"links_x_ondelete_idx"_s;
        QCOMPARE(changeOf(item, schema), aChange());
        QCOMPARE(keyOf(aChange(), schema)->oid, Oid(101));
        QCOMPARE(keyOf(aChange(), schemaOf(u"links(x)"_s)), nullptr);
    }

    void changeIsReadAsItWasWritten()
    {
        QCOMPARE(fixChangeFromJson(toJson(aChange())), std::optional(aChange()));
        for (const QString &needed : {u"from"_s, u"to"_s, u"table"_s, u"constraint"_s}) {
            QJsonObject json = toJson(aChange());
            json.remove(needed);
            QVERIFY2(!fixChangeFromJson(json), qPrintable(needed));
        }
    }

    void withoutTheKeyTheIndexRemains()
    {
        const FixChange index = aChange().withoutKey();
        QVERIFY(aChange().changesKey() && !index.changesKey());
        QCOMPARE(index.index, aChange().index);
    }

    void reversalBringsBackWhatIsStillAsTheFixLeftIt_data()
    {
        QTest::addColumn<QString>("links");
        QTest::addColumn<QString>("plan");
        const auto row = [](const char *name, const QString &links, const QString &plan) {
            QTest::newRow(name) << links << plan;
        };
        row("as it was left", u"links(x -> a set null made index links_x_ondelete_idx)"_s, uR"(
            public.links.x: SET NULL -> NO ACTION, NOT NULL again: x
            public.links:links_x_ondelete_idx: SET NULL -> SET NULL)"_s);
        row("somebody gave NOT NULL back", u"links(x! -> a set null index)"_s,
            u"public.links.x: SET NULL -> NO ACTION"_s);
        row("somebody gave the rule back", u"links(x -> a index)"_s,
            u"public.links.x: NO ACTION -> NO ACTION, NOT NULL again: x"_s);
        row("it is as it was", u"links(x! -> a index)"_s, {});
        row("it was changed again", u"links(x -> a cascade made index links_x_ondelete_idx)"_s,
            u"public.links.x is left: Its rule was changed again since, to CASCADE. It is left as it is."_s);
        row("it is gone", u"links(x)"_s,
            u"public.links:links_x_fkey is left: This key is not there any more; there is nothing to reverse."_s);
        row("it is not ours to change", u"links(x -> a set null index) may select references"_s,
            u"public.links.x is left: me does not own public.links; only its owner can change its keys."_s);
        row("the index is another one", u"links(x -> a set null made index other_ondelete_idx)"_s,
            u"public.links.x: SET NULL -> NO ACTION, NOT NULL again: x"_s);
    }

    void reversalBringsBackWhatIsStillAsTheFixLeftIt()
    {
        QFETCH(QString, links);
        QFETCH(QString, plan);
        QCOMPARE(reversed(u"a(id! pk)\n"_s + links, {aChange()}), lines(plan));
    }

    void rulesAloneLeaveNullAllowed()
    {
        QCOMPARE(reversed(u"a(id! pk)\nlinks(x -> a set null index)"_s, {aChange()}, Reversal::RulesOnly),
                 QStringList{u"public.links.x: SET NULL -> NO ACTION"_s});
    }

    void lastChangeIsReversedFirst()
    {
        FixChange second = aChange();
        second.constraint = u"links_y_fkey"_s;
        second.dropped.clear();
        second.index.clear();
        QCOMPARE(reversed(u"a(id! pk)\nlinks(x -> a set null index, y -> a set null index)"_s, {aChange(), second}),
                 lines(uR"(
            public.links.y: SET NULL -> NO ACTION
            public.links.x: SET NULL -> NO ACTION, NOT NULL again: x)"_s));
    }

    void notNullThatCameBackIsDroppedAgain()
    {
        FixChange change = aChange();
        change.dropped.clear();
        change.regained = {u"x"_s};
        change.index.clear();
        QCOMPARE(reversed(u"a(id! pk)\nlinks(x! -> a set null index)"_s, {change}),
                 QStringList{u"public.links.x: SET NULL -> NO ACTION, may be NULL: x"_s});
    }
};

QTEST_APPLESS_MAIN(TestFixChange)
#include "tst_fixchange.moc"
