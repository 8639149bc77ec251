// SPDX-License-Identifier: MIT
#include "support/catalogsnapshot.h"
#include "support/fixstory.h"
#include "support/fixtrouble.h"
#include "support/statementproxy.h"

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// A fix with which nobody interferes.
struct Undisturbed
{
    QByteArrayList statements;
    QMap<QString, QString> before;
    QMap<QString, QString> after;
    QStringList snapshotBefore;
    QStringList snapshotAfter;
};

} // namespace

/// Something happens before each single statement of a fix, and within it, there and back, by either way: every key is
/// exactly before or after, the result says which, and a second run completes all.
class TestFixSweep : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_story = std::make_unique<FixStory>(m_fixture);
        QVERIFY(m_proxy.start(m_story->settings()));
        FixTrouble::prepare(m_story->observer());
        for (const FixRoute route :
             {FixRoute::There, FixRoute::ThereByOtherWay, FixRoute::Back, FixRoute::BackByOtherWay})
            watch(route);
        // Each way takes steps of its own.
        QVERIFY(m_undisturbed[FixRoute::There].statements != m_undisturbed[FixRoute::ThereByOtherWay].statements);
        QVERIFY(m_undisturbed[FixRoute::Back].statements != m_undisturbed[FixRoute::BackByOtherWay].statements);
    }

    void cleanupTestCase() { m_story.reset(); }

    void atEveryStatement_data()
    {
        QTest::addColumn<FixRoute>("route");
        QTest::addColumn<FixTrouble::Kind>("kind");
        QTest::addColumn<int>("row");
        int row = 0;
        const auto add = [&](const char *way, FixRoute route, const char *name, FixTrouble::Kind kind) {
            QTest::addRow("%s, %s", way, name) << route << kind << row++;
        };
        for (const auto &[name, kind] : {std::pair{"connection cut", FixTrouble::Kind::ConnectionCut},
                                         {"answer lost", FixTrouble::Kind::AnswerLost},
                                         {"backend terminated", FixTrouble::Kind::TerminatedWithin},
                                         {"cancelled", FixTrouble::Kind::Cancelled},
                                         {"cancelled within", FixTrouble::Kind::CancelledWithin},
                                         {"statement timeout", FixTrouble::Kind::TimedOut},
                                         {"DDL refused", FixTrouble::Kind::DdlRefused},
                                         {"tables locked for ever", FixTrouble::Kind::TablesLocked}}) {
            add("there", FixRoute::There, name, kind);
            add("back", FixRoute::Back, name, kind);
            if (kind == FixTrouble::Kind::Cancelled || kind == FixTrouble::Kind::TimedOut)
                continue; // as when cancelled within
            add("there by the other way", FixRoute::ThereByOtherWay, name, kind);
            add("back by the other way", FixRoute::BackByOtherWay, name, kind);
        }
    }

    void atEveryStatement()
    {
        QFETCH(const FixRoute, route);
        QFETCH(const FixTrouble::Kind, kind);
        QFETCH(const int, row);
        const Undisturbed &undisturbed = m_undisturbed[route];
        int interrupted = 0;
        for (int number = 1; number <= undisturbed.statements.size(); ++number) {
            const QByteArray sql = undisturbed.statements[number - 1].trimmed();
            if (!FixTrouble::isPartOfAChange(sql) || !FixTrouble::canMeet(kind, sql)
                || !FixTrouble::isTried(undisturbed.statements, number, row))
                continue;
            m_story->tell(route);
            const FixPlan plan = m_story->planned(route);
            const FixResult result = runInto(kind, number, plan);
            interrupted += result.outcome != FixOutcome::Done;
            const QString place = u"at statement %1 (%2): %3"_s.arg(number).arg(
                QString::fromUtf8(sql.simplified().left(120)), said(result));
            QVERIFY2(m_story->isAlone(), qPrintable(place));
            tellsTheTruth(route, plan, result, place);
            if (FixTrouble::leavesTheConnection(kind) && !result.changed && result.leftBehind.isEmpty()) {
                const QString difference =
                    snapshotDifference(undisturbed.snapshotBefore, catalogSnapshot(m_story->observer()));
                QVERIFY2(difference.isEmpty(), qPrintable(difference + u'\n' + place));
            }
            if (QTest::currentTestFailed())
                return;
            const FixResult second = runFix(m_story->observer(), m_story->planned(route), {});
            QVERIFY2(second.outcome == FixOutcome::Done || second.outcome == FixOutcome::NothingToDo,
                     qPrintable(place + u"\nthen "_s + said(second)));
            const QString difference =
                snapshotDifference(undisturbed.snapshotAfter, catalogSnapshot(m_story->observer()));
            QVERIFY2(difference.isEmpty(), qPrintable(difference + u'\n' + place));
        }
        QVERIFY2(interrupted >= 3, qPrintable(QString::number(interrupted)));
    }

private:
    void watch(FixRoute route)
    {
        Undisturbed &undisturbed = m_undisturbed[route];
        m_story->tell(route);
        undisturbed.before = m_story->keys();
        undisturbed.snapshotBefore = catalogSnapshot(m_story->observer());
        const FixPlan plan = m_story->planned(route);
        Connection connection(m_proxy.through(m_story->settings()));
        m_proxy.reset();
        const FixResult result = runFix(connection, plan, {});
        QVERIFY2(result.outcome == FixOutcome::Done, qPrintable(said(result)));
        undisturbed.statements = m_proxy.statements();
        undisturbed.after = m_story->keys();
        undisturbed.snapshotAfter = catalogSnapshot(m_story->observer());
        QCOMPARE(undisturbed.after.size(), 3);
        for (auto key = undisturbed.before.cbegin(); key != undisturbed.before.cend(); ++key)
            QVERIFY(undisturbed.after.value(key.key()) != key.value());
    }

    /// The result of running @p plan where @p kind strikes at its statement @p number; all that struck is over then.
    FixResult runInto(FixTrouble::Kind kind, int number, const FixPlan &plan)
    {
        m_proxy.reset();
        std::stop_source stop;
        Connection connection(m_proxy.through(m_story->settings()));
        const Connection::Cancellable cancellable(connection, stop.get_token());
        m_proxy.reset();
        FixTrouble trouble(m_story->settings(), connection.backendPid(), stop);
        trouble.comeAt(m_proxy, number, kind);
        FixPatience patience;
        patience.giveUpAfterSeconds = 0;
        const FixResult result = runFix(connection, plan, patience);
        m_proxy.setHook({});
        return result;
    }

    void tellsTheTruth(FixRoute route, const FixPlan &plan, const FixResult &result, const QString &place)
    {
        const Undisturbed &undisturbed = m_undisturbed[route];
        const QMap<QString, QString> now = m_story->keys();
        for (const FixItem &item : plan.items) {
            if (!item.changesKey())
                continue;
            const bool changed = now.value(item.finding) == undisturbed.after.value(item.finding);
            QVERIFY2(changed || now.value(item.finding) == undisturbed.before.value(item.finding),
                     qPrintable(place + u'\n' + now.value(item.finding)));
            const bool saidDone = std::ranges::none_of(result.steps, [&](const StepResult &step) {
                return step.finding == item.finding && step.state != StepState::Done;
            });
            QVERIFY2(changed == saidDone, qPrintable(place));
            QVERIFY2(!changed || result.changed, qPrintable(place));
        }
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<FixStory> m_story;
    StatementProxy m_proxy;
    QMap<FixRoute, Undisturbed> m_undisturbed;
};

QTEST_GUILESS_MAIN(TestFixSweep)
#include "tst_fixsweep.moc"
