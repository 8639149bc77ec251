// SPDX-License-Identifier: MIT
#include "support/catalogsnapshot.h"
#include "support/fixstory.h"
#include "support/fixtrouble.h"
#include "support/serverstop.h"
#include "support/statementproxy.h"

#include <algorithm>
#include <atomic>
#include <semaphore>
#include <thread>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// The server is stopped at once, without asking anybody, at each statement of a fix that is part of a change: what the
/// fix says of each key is what the server knows when it is back, and a second run completes all.
class TestFixServerStop : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_story = std::make_unique<FixStory>(m_fixture);
        m_server = std::make_unique<ServerStop>(m_fixture.cluster());
        QVERIFY(m_proxy.start(m_story->settings()));
        FixTrouble::prepare(m_story->observer());
    }

    void cleanupTestCase()
    {
        m_story.reset();
        m_server.reset();
    }

    void atEveryStatement_data()
    {
        QTest::addColumn<FixRoute>("route");
        QTest::addColumn<bool>("within");
        QTest::addColumn<bool>("isSoonBack");
        QTest::addColumn<int>("row");
        QTest::newRow("there") << FixRoute::There << false << true << 0;
        QTest::newRow("there, within the statement") << FixRoute::There << true << true << 1;
        QTest::newRow("back") << FixRoute::Back << false << true << 2;
        QTest::newRow("back, within the statement") << FixRoute::Back << true << true << 3;
        QTest::newRow("there, and the server stays away") << FixRoute::There << false << false << 4;
    }

    void atEveryStatement()
    {
        QFETCH(const FixRoute, route);
        QFETCH(const bool, within);
        QFETCH(const bool, isSoonBack);
        QFETCH(const int, row);
        m_story->tell(route);
        const QMap<QString, QString> before = m_story->keys();
        const QByteArrayList statements = undisturbed(route);
        const QMap<QString, QString> after = m_story->keys();
        const QStringList wanted = catalogSnapshot(m_story->observer());
        int stopped = 0;
        for (int number = 1; number <= statements.size(); ++number) {
            const QByteArray sql = statements[number - 1].trimmed();
            const bool isMet = within ? FixTrouble::canBeSlow(sql)
                                      : sql.startsWith("COMMIT") || (isSoonBack && FixTrouble::canBeSlow(sql));
            if (!isMet || !FixTrouble::isTried(statements, number, row))
                continue;
            m_story->tell(route);
            const FixPlan plan = m_story->planned(route);
            const FixResult result = runUntil(number, within, isSoonBack, plan);
            stopped += result.outcome != FixOutcome::Done;
            const QString place = u"at statement %1 (%2): %3"_s.arg(number).arg(
                QString::fromUtf8(sql.simplified().left(120)), said(result));
            QVERIFY2(!isSoonBack || result.inDoubt.isEmpty(), qPrintable(place));
            const QMap<QString, QString> now = m_story->keys();
            for (const FixItem &item : plan.items) {
                const QString key = now.value(item.finding);
                const bool changed = key == after.value(item.finding);
                QVERIFY2(changed || key == before.value(item.finding), qPrintable(place + u'\n' + key));
                const bool saidDone = std::ranges::none_of(result.steps, [&](const StepResult &step) {
                    return step.finding == item.finding && step.state != StepState::Done;
                });
                QVERIFY2(!item.changesKey() || changed == saidDone || result.inDoubt.contains(item.finding),
                         qPrintable(place));
            }
            const FixResult second = runFix(m_story->observer(), m_story->planned(route), {});
            QVERIFY2(second.outcome == FixOutcome::Done || second.outcome == FixOutcome::NothingToDo,
                     qPrintable(place + u"\nthen "_s + said(second)));
            const QString difference = snapshotDifference(wanted, catalogSnapshot(m_story->observer()));
            QVERIFY2(difference.isEmpty(), qPrintable(difference + u'\n' + place));
        }
        QVERIFY2(stopped >= 2, qPrintable(QString::number(stopped)));
    }

    void whatWasDoneStaysDone()
    {
        m_story->tell(FixRoute::There);
        (void)undisturbed(FixRoute::There);
        m_server->stop();
        startServer();
        m_story->connectAgain();
        QVERIFY(m_story->planned(FixRoute::There).isEmpty());
    }

private:
    /// The statements of a fix with which nobody interferes.
    QByteArrayList undisturbed(FixRoute route)
    {
        const FixPlan plan = m_story->planned(route);
        Connection connection(m_proxy.through(m_story->settings()));
        m_proxy.reset();
        const FixResult result = runFix(connection, plan, {});
        [&] { QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result))); }();
        return m_proxy.statements();
    }

    /// The result of running @p plan where the server is stopped at its statement @p number. It runs again afterwards.
    FixResult runUntil(int number, bool within, bool isSoonBack, const FixPlan &plan)
    {
        std::counting_semaphore<2> over(0); // the server stopped, or the fix ended
        std::atomic<bool> isDown = false;
        std::stop_source stop;
        FixResult result;
        FixTrouble trouble(m_story->settings(), 0, stop);
        m_proxy.reset();
        std::jthread work([&] {
            Connection connection(m_proxy.through(m_story->settings()));
            m_proxy.reset();
            trouble.comeAt(m_proxy, number, within ? FixTrouble::Moment::Within : FixTrouble::Moment::Before, [&] {
                m_server->stop();
                isDown = true;
                over.release();
            });
            result = runFix(connection, plan, {});
            over.release();
        });
        over.acquire();
        const bool startsAtOnce = isSoonBack && isDown;
        if (startsAtOnce)
            startServer();
        work.join();
        m_proxy.setHook({});
        trouble.wait();
        if (isDown && !startsAtOnce)
            startServer();
        m_story->connectAgain();
        return result;
    }

    void startServer()
    {
        if (!m_server->start())
            qFatal("the server does not start again");
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ServerStop> m_server; ///< after the cluster: so ends before it
    std::unique_ptr<FixStory> m_story;
    StatementProxy m_proxy;
};

QTEST_GUILESS_MAIN(TestFixServerStop)
#include "tst_fixserverstop.moc"
