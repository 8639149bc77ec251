// SPDX-License-Identifier: MIT
#include "core/fix/fixresult.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestFixResult : public QObject
{
    Q_OBJECT

private slots:
    void whatTheServerHidesOfABlockerIsNotMadeUp()
    {
        Blocker blocker{812, u"support"_s, u"psql"_s, u"SELECT 1"_s, 12, false};
        QCOMPARE(words(blocker), u"pid 812 (support, psql), 12 s: SELECT 1"_s);
        blocker.query = u"<insufficient privilege>"_s;
        blocker.ageSeconds.reset();
        QCOMPARE(words(blocker), u"pid 812 (support, psql); since when and with what is not shown to this user"_s);
    }

    void namesAreThoseOfTheContract()
    {
        const auto names = [](auto... values) { return QStringList{toString(values)...}.join(u'|'); };
        QCOMPARE(names(FixOutcome::Done, FixOutcome::NothingToDo, FixOutcome::Partial, FixOutcome::Refused,
                       FixOutcome::GaveUp, FixOutcome::Cancelled),
                 u"done|nothing-to-do|partial|refused|gave-up|cancelled"_s);
        QCOMPARE(names(StepState::Done, StepState::Skipped, StepState::Failed, StepState::Pending, StepState::Running,
                       StepState::Waiting),
                 u"done|skipped|failed|pending|running|waiting"_s);
    }

    void autovacuumIsLetFinish()
    {
        Blocker blocker;
        blocker.pid = 7;
        blocker.autovacuum = true;
        QCOMPARE(words(blocker), u"autovacuum (pid 7), which is let finish"_s);
        blocker.ageSeconds = 3;
        blocker.query = u"autovacuum: VACUUM  public.links"_s;
        QCOMPARE(words(blocker), u"autovacuum (pid 7), 3 s: autovacuum: VACUUM public.links (it is let finish)"_s);
    }

    void strangerIsAnotherUser()
    {
        Blocker blocker;
        blocker.pid = 7;
        QCOMPARE(words(blocker), u"pid 7, another user's"_s);
        blocker.user = u"ana"_s;
        blocker.ageSeconds = 0;
        blocker.query = u"x"_s.repeated(500);
        QCOMPARE(words(blocker), u"pid 7 (ana), 0 s: "_s + u"x"_s.repeated(120));
    }

    void planThatLeavesKeysIsNotDone()
    {
        FixPlan plan;
        QVERIFY(outcomeIfDone(plan) == FixOutcome::NothingToDo);
        plan.items.append(FixItem());
        QVERIFY(outcomeIfDone(plan) == FixOutcome::Done);
        plan.unresolved.append({u"k"_s, u"why"_s, false, true});
        QVERIFY(outcomeIfDone(plan) == FixOutcome::Partial);
        plan.items.clear();
        QVERIFY(outcomeIfDone(plan) == FixOutcome::Refused); // nothing of it is this user's to change
        plan.unresolved.append({u"l"_s, u"a choice"_s});
        QVERIFY(outcomeIfDone(plan) == FixOutcome::Partial);
    }

    void whatStillStopsDeletesMakesItPartial()
    {
        Finding blocking;
        blocking.id = u"public.links.x"_s;
        blocking.current = DeleteRule::NoAction;
        blocking.status = Status::Differs;
        blocking.desired = DeleteRule::Cascade;
        blocking.blocksDelete = true;
        Audit after;
        QVERIFY(judged(FixOutcome::Done, after) == FixOutcome::Done);
        after.findings = {blocking};
        QVERIFY(judged(FixOutcome::Done, after) == FixOutcome::Partial);
        QVERIFY(judged(FixOutcome::NothingToDo, after) == FixOutcome::Partial);
        QVERIFY(judged(FixOutcome::Cancelled, after) == FixOutcome::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TestFixResult)
#include "tst_fixresult.moc"
