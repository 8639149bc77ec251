// SPDX-License-Identifier: MIT
#include "gui/fix/blockerending.h"
#include "gui/fix/fixrunpage.h"
#include "gui/widgets/noticebox.h"
#include "postgres/fix/lockwatch.h"
#include "support/databasefixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include <memory>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

Blocker blocker(int pid, bool idle, bool mayEnd)
{
    Blocker made;
    made.pid = pid;
    made.user = u"support"_s;
    made.ageSeconds = 12;
    made.query = u"SELECT 1"_s;
    made.idle = idle;
    made.mayEnd = mayEnd;
    made.since = u"2026-11-27 10:00:00+00"_s;
    return made;
}

} // namespace

class TestBlockerEnding : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.emptyDatabase();
    }

    void cleanupTestCase() { m_database.reset(); }

    void thoseThatMayBeEndedAreOffered()
    {
        FixRunPage page;
        page.begin({}, 100);
        QSignalSpy wanted(&page, &FixRunPage::endRequested);
        FixProgress progress;
        progress.state = StepState::Waiting;
        progress.blockers = {blocker(7, false, true), blocker(8, true, true), blocker(9, false, false)};
        page.apply(progress);
        const auto *notice = page.findChild<NoticeBox *>(u"runNotice"_s);
        const auto offered = [&] {
            QList<QPushButton *> buttons = notice->findChildren<QPushButton *>();
            buttons.removeIf([](const QPushButton *b) { return !b->text().contains(u"pid"_s); });
            return buttons;
        };
        const QList<QPushButton *> first = offered();
        QCOMPARE(first.size(), 2);
        QCOMPARE(first.at(0)->text(), u"Interrupt pid 7…"_s);
        QCOMPARE(first.at(1)->text(), u"End the connection of pid 8…"_s);
        // The next try finds the same: who is about to click clicks the same button.
        progress.blockers.first().ageSeconds = 13;
        page.apply(progress);
        QCOMPARE(offered(), first);
        first.at(1)->click();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().value<Blocker>().pid, 8);
        progress.blockers = {blocker(10, false, true)};
        page.apply(progress);
        QCOMPARE(offered().size(), 1);
    }

    void isEndedAfterAQuestionThatSaysWhatItInterrupts()
    {
        auto other = std::make_unique<Connection>(m_database->settings());
        other->query(u"CREATE TABLE held (id int)"_s);
        other->query(u"BEGIN"_s);
        other->query(u"LOCK TABLE held IN ACCESS EXCLUSIVE MODE"_s);
        Connection asking(m_database->settings());
        const QList<Oid> table{
            Oid(asking.query(u"SELECT oid::bigint FROM pg_catalog.pg_class WHERE relname = 'held'"_s).integer(0, 0))};
        QTRY_COMPARE(longHolders(asking, table).size(), 1);
        const Blocker found = longHolders(asking, table).first();

        QWidget window;
        BlockerEnding ending(m_database->settings(), &window);
        QSignalSpy told(&ending, &BlockerEnding::told);
        ending.ask(found);
        auto *question = window.findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY2(question->informativeText().contains(u"loses its connection"_s),
                 qPrintable(question->informativeText()));
        QCOMPARE(question->defaultButton()->text(), u"Let it finish"_s);
        question->defaultButton()->click();
        QVERIFY(!ending.isBusy());
        QCOMPARE(other->query(u"SELECT 1"_s).integer(0, 0), 1);

        QTRY_VERIFY(!window.findChild<QMessageBox *>());
        ending.ask(found);
        for (QAbstractButton *button : window.findChild<QMessageBox *>()->buttons())
            if (button->text() == u"End its connection"_s)
                button->click();
        QVERIFY(ending.isBusy());
        QTRY_COMPARE(told.count(), 1);
        QVERIFY2(told.first().first().toString().contains(QString::number(found.pid)),
                 qPrintable(told.first().first().toString()));
        QVERIFY_EXCEPTION_THROWN(other->query(u"SELECT 1"_s), DbError);
        other.reset();
    }

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
};

QTEST_MAIN(TestBlockerEnding)
#include "tst_blockerending.moc"
