// SPDX-License-Identifier: MIT
#include "core/jobs/running.h"

#include <QtTest/QTest>

#include <stdexcept>

using namespace ondelete;

class TestRunning : public QObject
{
    Q_OBJECT

private slots:
    void resultIsKept()
    {
        QPromise<int> promise;
        promise.start();
        fulfil(promise, [] { return 42; });
        QVERIFY(promise.future().isFinished());
        QCOMPARE(promise.future().result(), 42);
    }

    void workWithoutAResultEnds()
    {
        QPromise<void> promise;
        promise.start();
        bool done = false;
        fulfil(promise, [&] { done = true; });
        QVERIFY(done && promise.future().isFinished());
    }

    void whatIsThrownComesOutOfTheFuture()
    {
        QPromise<int> promise;
        promise.start();
        fulfil(promise, []() -> int { throw std::runtime_error("no"); });
        QFuture<int> future = promise.future();
        QVERIFY_EXCEPTION_THROWN(future.waitForFinished(), std::runtime_error);
    }
};

QTEST_APPLESS_MAIN(TestRunning)
#include "tst_running.moc"
