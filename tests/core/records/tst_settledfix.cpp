// SPDX-License-Identifier: MIT
#include "core/records/fixsettling.h"
#include "support/text/schematext.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// To SET NULL without NOT NULL, with an index.
FixChange aChange()
{
    NotNullColumn lost;
    lost.column = u"x"_s;
    FixChange change;
    change.finding = u"public.links.x"_s;
    change.table = {u"public"_s, u"links"_s};
    change.constraint = u"links_x_fkey"_s;
    change.to = DeleteRule::SetNull;
    change.dropped = {lost};
    change.index = u"links_x_ondelete_idx"_s;
    return change;
}

Receipt aFix()
{
    Receipt fix;
    fix.kind = Receipt::Kind::Fix;
    fix.changes = {aChange()};
    fix.findings = {u"public.links.x"_s};
    return fix;
}

QString shown(const std::optional<FixChange> &change)
{
    if (!change)
        return u"unclear"_s;
    QStringList parts;
    if (change->changesKey())
        parts.append(u"key"_s);
    if (!change->index.isEmpty())
        parts.append(u"index"_s);
    return parts.join(u" and "_s);
}

} // namespace

/// What became of a fix whose program is gone, by the catalog alone.
class TestSettledFix : public QObject
{
    Q_OBJECT

private slots:
    void catalogTellsWhatWasDone_data()
    {
        QTest::addColumn<QString>("links");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("state");
        QTest::newRow("all") << u"links(x -> a set null made index links_x_ondelete_idx)"_s << u"key and index"_s
                             << u"committed"_s;
        QTest::newRow("the key") << u"links(x -> a set null)"_s << u"key"_s << u"committed"_s;
        QTest::newRow("the index") << u"links(x! -> a made index links_x_ondelete_idx)"_s << u"index"_s
                                   << u"committed"_s;
        QTest::newRow("nothing") << u"links(x! -> a)"_s << u""_s << u"rolled-back"_s;
        QTest::newRow("changed again since") << u"links(x -> a cascade)"_s << u"key"_s << u"committed"_s;
        QTest::newRow("NOT NULL alone tells nothing where the rule does")
            << u"links(x -> a)"_s << u""_s << u"rolled-back"_s;
        QTest::newRow("the key is gone") << u"links(x)"_s << u"unclear"_s << u"unclear"_s;
    }

    void catalogTellsWhatWasDone()
    {
        QFETCH(QString, links);
        QFETCH(QString, state);
        const Schema schema = schemaOf(u"a(id! pk)\n"_s + links);
        QTEST(shown(partDone(aChange(), schema)), "part");
        const auto settled = settledByCatalog(aFix(), schema, {});
        QCOMPARE(settled ? toString(settled->state) : u"unclear"_s, state);
    }

    void nullabilityTellsWhereTheRuleStays()
    {
        FixChange change = aChange();
        change.from = change.to;
        change.index.clear();
        QCOMPARE(shown(partDone(change, schemaOf(u"a(id! pk)\nlinks(x! -> a set null)"_s))), QString());
        QCOMPARE(shown(partDone(change, schemaOf(u"a(id! pk)\nlinks(x -> a set null)"_s))), u"key"_s);
    }

    void indexThatIsNotFinishedIsNotMade()
    {
        Schema schema = schemaOf(u"a(id! pk)\nlinks(x! -> a made index links_x_ondelete_idx)"_s);
        schema.foreignKeys.first().indexed = false;
        QCOMPARE(shown(partDone(aChange(), schema)), QString());
    }

    void ruleOfAnIndexAloneIsNoFindingOfTheFix()
    {
        const auto settled =
            settledByCatalog(aFix(), schemaOf(u"a(id! pk)\nlinks(x! -> a made index links_x_ondelete_idx)"_s), {});
        QVERIFY(settled && settled->findings.isEmpty());
        QCOMPARE(settled->changes.size(), 1);
        QVERIFY(!settled->changes.first().changesKey());
    }

    void whatALaterFixDidIsItsOwn()
    {
        const Schema schema = schemaOf(u"a(id! pk)\nlinks(x -> a set null made index links_x_ondelete_idx)"_s);
        Receipt later = aFix();
        later.state = Receipt::State::Committed;
        QCOMPARE(toString(settledByCatalog(aFix(), schema, {later})->state), u"rolled-back"_s);
        later.changes.first().index.clear();
        const auto settled = settledByCatalog(aFix(), schema, {later});
        QCOMPARE(shown(settled->changes.first()), u"index"_s);
        later.state = Receipt::State::RolledBack;
        QCOMPARE(shown(settledByCatalog(aFix(), schema, {later})->changes.first()), u"key and index"_s);
    }

    void recordOfAnEarlierVersionIsLeftOpen()
    {
        Receipt fix = aFix();
        fix.changes.first().finding.clear();
        QVERIFY(!settledByCatalog(fix, schemaOf(u"a(id! pk)\nlinks(x -> a set null)"_s), {}));
    }
};

QTEST_APPLESS_MAIN(TestSettledFix)
#include "tst_settledfix.moc"
