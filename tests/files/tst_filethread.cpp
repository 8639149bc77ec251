// SPDX-License-Identifier: MIT
#include "files/filethread.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QStringList>
#include <QtTest/QTest>

#include <atomic>
#include <chrono>
#include <semaphore>

using namespace ondelete;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One thread for files: in order, dropped where nobody wants it, and no end that waits for ever.
class TestFileThread : public QObject
{
    Q_OBJECT

private slots:
    void worksInOrderAndElsewhere()
    {
        FileThread files;
        QStringList done; // read once all of it has ended
        QList<QFuture<void>> all;
        const auto here = std::this_thread::get_id();
        std::atomic_bool elsewhere = false;
        for (int i = 0; i < 5; ++i)
            all.append(files
                           .run([&, i](const std::stop_token &) {
                               elsewhere = std::this_thread::get_id() != here;
                               done.append(QString::number(i));
                           })
                           .future);
        std::binary_semaphore ended{0}; // that ThreadSanitizer sees, as it does not a future's end
        const auto end = [&](const std::stop_token &) {
            ended.release();
            return u"last"_s;
        };
        QFuture<QString> last = files.run(end).future;
        ended.acquire();
        QCOMPARE(last.result(), u"last"_s);
        QCOMPARE(done, (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
        QVERIFY(elsewhere);
    }

    void errorsTravelInTheFuture()
    {
        FileThread files;
        QFuture<int> failed = files.run([](const std::stop_token &) -> int { throw std::runtime_error("no"); }).future;
        QVERIFY_EXCEPTION_THROWN(failed.waitForFinished(), std::runtime_error);
    }

    void whatNobodyWantsIsNotBegun()
    {
        std::binary_semaphore go{0};
        FileThread files;
        files.run([&](const std::stop_token &) { go.acquire(); });
        std::atomic_bool read = false;
        std::atomic_bool wrote = false;
        const auto reading = files.run([&](const std::stop_token &) { read = true; });
        const auto writing = files.runInAnyCase([&](const std::stop_token &) { wrote = true; });
        for (std::stop_source stop : {reading.stop, writing.stop})
            stop.request_stop();
        go.release();
        QFuture<void> written = writing.future;
        written.waitForFinished();
        QVERIFY(wrote);
        QVERIFY(!read);
        QVERIFY(reading.future.isCanceled() && reading.future.isFinished());
    }

    void endDoesWhatWasDecidedAndDropsTheRest()
    {
        std::binary_semaphore begun{0};
        bool stopped = false;
        bool read = false;
        bool wrote = false;
        QFuture<void> dropped;
        {
            FileThread files;
            files.run([&](const std::stop_token &stop) {
                begun.release();
                while (!stop.stop_requested())
                    std::this_thread::yield();
                stopped = true;
            });
            dropped = files.run([&](const std::stop_token &) { read = true; }).future;
            files.runInAnyCase([&](const std::stop_token &) { wrote = true; });
            begun.acquire();
        }
        QVERIFY(stopped && wrote);
        QVERIFY(!read && dropped.isCanceled() && dropped.isFinished());
    }

    void endDoesNotWaitForADiskThatDoesNotAnswer()
    {
        // Shared: the thread that is left alone still has it.
        const auto answer = std::make_shared<std::binary_semaphore>(0);
        const auto after = std::make_shared<std::atomic_bool>(false);
        const auto ended = std::make_shared<std::binary_semaphore>(0);
        QElapsedTimer clock;
        {
            FileThread files(50ms);
            files.runInAnyCase([answer, ended](const std::stop_token &) {
                answer->acquire();
                ended->release();
            });
            files.runInAnyCase([after](const std::stop_token &) { *after = true; });
            clock.start();
        }
        QVERIFY2(clock.elapsed() >= 50 && clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        answer->release();
        ended->acquire();
        QVERIFY(!*after); // nobody is there any more to say that it failed
    }
};

QTEST_GUILESS_MAIN(TestFileThread)
#include "tst_filethread.moc"
