// SPDX-License-Identifier: MIT
#include "core/audit/decisions.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

Finding finding(DeleteRule current, DeleteRule desired)
{
    Finding one;
    one.id = u"public.links.x"_s;
    one.table = {u"public"_s, u"links"_s};
    one.columns = {u"x"_s};
    one.references = {u"public"_s, u"a"_s};
    one.current = current;
    one.desired = desired;
    one.status = current == desired ? Status::Matches : Status::Differs;
    return one;
}

Spec specWith(const QStringList &columns)
{
    Spec spec;
    SpecRule rule;
    rule.table = {u"public"_s, u"links"_s};
    rule.references = {u"public"_s, u"a"_s};
    rule.columns = columns;
    rule.onDelete = DeleteRule::SetNull;
    rule.reason = u"It was so."_s;
    spec.rules = {rule};
    return spec;
}

} // namespace

class TestDecisions : public QObject
{
    Q_OBJECT

private slots:
    void onlyWhatTheListWantsOtherwiseIsToKeep()
    {
        Audit audit;
        audit.findings = {finding(DeleteRule::Cascade, DeleteRule::SetNull)};
        QCOMPARE(decisionsToKeep(audit, {u"public.links.x"_s}).size(), 1);
        QVERIFY(decisionsToKeep(audit, {}).isEmpty());
        audit.findings = {finding(DeleteRule::SetNull, DeleteRule::SetNull)};
        QVERIFY(decisionsToKeep(audit, {u"public.links.x"_s}).isEmpty());
    }

    void ruleOfTheKeyIsChanged()
    {
        const Spec kept = withDecisions(specWith({u"x"_s}), {finding(DeleteRule::Cascade, DeleteRule::SetNull)},
                                        u"They have no purpose alone."_s);
        QCOMPARE(kept.rules.size(), 1);
        QVERIFY(kept.rules.first().onDelete == DeleteRule::Cascade);
        QCOMPARE(kept.rules.first().reason, u"They have no purpose alone."_s);
    }

    void besideARuleOfTheTableOneIsAdded()
    {
        const Spec kept = withDecisions(specWith({}), {finding(DeleteRule::Cascade, DeleteRule::SetNull)}, {});
        QCOMPARE(kept.rules.size(), 2);
        const auto own = std::ranges::find(kept.rules, QStringList{u"x"_s}, &SpecRule::columns);
        QVERIFY(own != kept.rules.end() && own->onDelete == DeleteRule::Cascade);
    }

    void keysOwnRuleComesAndGoesBesideTheTables()
    {
        const Finding key = finding(DeleteRule::NoAction, DeleteRule::SetNull);
        const Spec general = specWith({});
        QVERIFY(!hasOwnRule(general, key));
        const KeyRule wanted{DeleteRule::SetNull, {u"x"_s}};
        const Spec changed = withRule(general, key, wanted, u"So it is."_s);
        QVERIFY(hasOwnRule(changed, key));
        QCOMPARE(changed.rules.size(), 2);
        QCOMPARE(changed.rules.last().rule(), wanted);
        QCOMPARE(changed.rules.last().reason, u"So it is."_s);
        QCOMPARE(withRule(changed, key, wanted, u"So it is."_s), changed); // once
        QCOMPARE(withoutOwnRule(changed, key), general);
        QCOMPARE(withoutOwnRule(general, key), general); // what holds for other keys, too, stays
    }
};

QTEST_APPLESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
