// SPDX-License-Identifier: MIT
#include "gui/jobs/aside.h"
#include "gui/jobs/job.h"

#include <QtTest/QTest>

#include <memory>
#include <semaphore>
#include <thread>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Work on other threads, of which only the latest start counts.
class TestJob : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_answers.clear();
        m_job = std::make_unique<Job>();
    }

    void answerComesOnceAndEndsTheJob()
    {
        Work first;
        begin(first, 1);
        QVERIFY(m_job->isRunning());
        first.answer();
        QVERIFY(m_job->isRunning()); // until the window has heard of it
        QTRY_COMPARE(m_answers, QStringList{u"1"_s});
        QVERIFY(!m_job->isRunning());
        QVERIFY(!first.isStopped());
    }

    void errorsArriveAsSuch()
    {
        Work refused;
        begin(refused, 1);
        refused.promise.setException(std::make_exception_ptr(DbError(DbError::Kind::Refused, u"no"_s)));
        refused.promise.finish();
        QTRY_COMPARE(m_answers, QStringList{u"no"_s});
        m_job->start(
            runAside([](const std::stop_token &) { throw std::runtime_error("lost"); }), [] {},
            [this](const DbError &error) { m_answers.append(error.message); });
        QTRY_COMPARE(m_answers.last(), u"lost"_s);
        QVERIFY(!m_job->isRunning());
    }

    void whatWasDroppedWhereItRanIsCancelled()
    {
        bool cancelled = false;
        auto work = std::make_unique<Work>();
        m_job->start(
            work->running(), [](int) {}, [&](const DbError &error) { cancelled = error.isCancelled(); });
        work.reset(); // its thread has quit
        QTRY_VERIFY(cancelled);
    }

    void lateAnswerOfAnEarlierStartIsDropped()
    {
        Work first;
        Work second;
        begin(first, 1);
        first.answer();
        begin(second, 2); // the first has ended, but the window does not know
        QVERIFY(first.isStopped());
        hearAll();
        QVERIFY(m_job->isRunning()); // the first did not end the second
        QCOMPARE(m_answers, QStringList());
        second.answer();
        QTRY_COMPARE(m_answers, QStringList{u"2"_s});
    }

    void stopIsARequestAndTheAnswerStillComes()
    {
        Work work;
        begin(work, 1);
        m_job->stop();
        QVERIFY(work.isStopped());
        QVERIFY(m_job->isRunning());
        work.answer(); // it was too late to stop
        QTRY_COMPARE(m_answers, QStringList{u"1"_s});
        QVERIFY(m_job->wasStopped()); // what would come next is not started
        Work next;
        begin(next, 2);
        QVERIFY(!m_job->wasStopped());
    }

    void nobodyHearsOfWhatWasDropped()
    {
        Work work;
        begin(work, 1);
        work.answer();
        m_job->drop();
        QVERIFY(!m_job->isRunning());
        hearAll();
        QCOMPARE(m_answers, QStringList());
    }

    void goesWithItsOwner()
    {
        Work work;
        begin(work, 1);
        work.answer();
        m_job.reset();
        QVERIFY(work.isStopped());
        hearAll();
        QCOMPARE(m_answers, QStringList());
    }

    void answerMayStartItAgain()
    {
        Work first;
        Work second;
        m_job->start(
            first.running(),
            [&](int) {
                m_answers.append(u"first"_s);
                begin(second, 2);
            },
            [](const DbError &) {});
        first.answer();
        QTRY_COMPARE(m_answers, QStringList{u"first"_s});
        QVERIFY(m_job->isRunning());
        second.answer();
        QTRY_COMPARE(m_answers.last(), u"2"_s);
        QVERIFY(!m_job->isRunning());
    }

    void answerMayDestroyIt()
    {
        Work work;
        m_job->start(
            work.running(), [this](int) { m_job.reset(); }, [](const DbError &) {});
        work.answer();
        QTRY_VERIFY(!m_job);
    }

    void progressCountsWhileItsOwnStartDoes()
    {
        QList<int> seen;
        std::function<void(const int &)> early = m_job->progress<int>([&](int value) { seen.append(value); });
        std::binary_semaphore go{0};
        std::binary_semaphore told{0};
        m_job->start(
            runAside([&, early](const std::stop_token &) {
                early(1);
                told.release();
                go.acquire();
                early(2);
            }),
            [this] { m_answers.append(u"done"_s); }, [](const DbError &) {});
        told.acquire();
        QTRY_COMPARE(seen, QList<int>{1});
        go.release();
        QTRY_COMPARE(m_answers, QStringList{u"done"_s});
        QCOMPARE(seen, (QList{1, 2})); // what was told before the end comes before it
        early(3);
        hearAll();
        QCOMPARE(seen.size(), 2);

        const auto ofTheFirst = m_job->progress<int>([&](int value) { seen.append(value); });
        Work first;
        begin(first, 1);
        ofTheFirst(4);
        const auto ofTheSecond = m_job->progress<int>([&](int value) { seen.append(value); });
        Work second;
        begin(second, 2);
        ofTheSecond(5);
        hearAll();
        QCOMPARE(seen.sliced(2), QList{5});
    }

private:
    /// Work that ends when the test says so, as if on a thread of its own.
    struct Work
    {
        Work() { promise.start(); }

        Running<int> running() { return {promise.future(), stop}; }
        void answer()
        {
            promise.addResult(1);
            promise.finish();
        }
        bool isStopped() const { return stop.stop_requested(); }

        QPromise<int> promise;
        std::stop_source stop;
    };

    void begin(Work &work, int name)
    {
        m_job->start(
            work.running(), [this, name](int) { m_answers.append(QString::number(name)); },
            [this](const DbError &error) { m_answers.append(error.message); });
    }

    /// All that is on its way to the window has arrived.
    static void hearAll()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    std::unique_ptr<Job> m_job;
    QStringList m_answers;
};

QTEST_GUILESS_MAIN(TestJob)
#include "tst_job.moc"
