// SPDX-License-Identifier: MIT
#include "core/fix/donefix.h"

#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDoneFix : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_plan = {};
        m_result = {};
        for (const QString &finding : {u"a"_s, u"b"_s, u"c"_s}) {
            FixItem item;
            item.finding = finding;
            m_plan.items.append(item);
        }
        step(u"a"_s, StepState::Done);
        step(u"a"_s, StepState::Done);
        step(u"b"_s, StepState::Done);
        step(u"b"_s, StepState::Failed);
    }

    void whatFailedOrWasNotBegunIsNotDone()
    {
        const FixPlan done = onlyDone(m_plan, m_result);
        QCOMPARE(done.items.size(), 1);
        QCOMPARE(done.items.first().finding, u"a"_s);
    }

    void decidedIsWhatWasDoneOrAlreadySo()
    {
        Audit before;
        for (const QString &id : {u"a"_s, u"b"_s, u"already"_s, u"unresolved"_s, u"unlisted"_s}) {
            Finding finding;
            finding.id = id;
            finding.status = id == u"unlisted" ? Status::Unlisted : Status::Differs;
            before.findings.append(finding);
        }
        Unresolved unresolved;
        unresolved.finding = u"unresolved"_s;
        m_plan.unresolved.append(unresolved);
        QCOMPARE(decidedBy(m_plan, m_result, before, {}), (QStringList{u"a"_s, u"already"_s}));
        FixChoices only;
        only.only = {u"a"_s};
        QCOMPARE(decidedBy(m_plan, m_result, before, only), QStringList{u"a"_s});
    }

private:
    void step(const QString &finding, StepState state)
    {
        StepResult step;
        step.finding = finding;
        step.state = state;
        m_result.steps.append(step);
    }

    FixPlan m_plan;
    FixResult m_result;
};

QTEST_APPLESS_MAIN(TestDoneFix)
#include "tst_donefix.moc"
