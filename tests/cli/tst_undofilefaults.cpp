// SPDX-License-Identifier: MIT
#include "files/undostore.h"
#include "programstory.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// The same for what an undo writes, and for the delete whose undo file is not to outlive it.
class TestUndoFileFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_story = std::make_unique<ProgramStory>(m_fixture);
    }

    void cleanupTestCase() { m_story.reset(); }

    void atEveryCallOfAnUndo_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind : {u"error"_s, u"full"_s, u"kill"_s})
            QTest::newRow(qPrintable(kind)) << kind;
    }

    void atEveryCallOfAnUndo()
    {
        QFETCH(const QString, kind);
        QVERIFY(m_story->remove());
        int calls = 0;
        int done = 0;
        for (bool struck = true; struck; ++calls) {
            QProcess process;
            m_story->prepareUndo(process);
            const Faulted faulted = m_story->runWithFault(process, kind, calls + 1);
            struck = !faulted.call.isEmpty();
            const QString place = u"%1 %2 (%3): "_s.arg(kind).arg(calls + 1).arg(faulted.call);
            QVERIFY(m_story->isAlone());
            const bool back = m_story->isThere();
            QVERIFY2(back || m_story->isGone(), qPrintable(place));
            QVERIFY2(ProgramStory::lieOf(faulted.ran, back).isEmpty(),
                     qPrintable(place + ProgramStory::lieOf(faulted.ran, back)));
            const QString wrong = m_story->startAgain();
            QVERIFY2(wrong.isEmpty(), qPrintable(place + wrong + faulted.ran.err));
            done += back;
            if (back)
                QVERIFY2(m_story->remove(), qPrintable(place));
        }
        QVERIFY2(calls > 10, qPrintable(QString::number(calls)));
        QVERIFY2(done > 1 && calls - done > 3, qPrintable(QString::number(done)));
        QVERIFY(m_story->putBack());
        forgetFilesKept();
    }

    void killedAtEveryCallOfAnErasure()
    {
        int calls = 0;
        int done = 0;
        for (bool struck = true; struck; ++calls) {
            QProcess process;
            m_story->prepareDelete(process, {u"--erase-for-good"_s});
            const Faulted faulted = m_story->runWithFault(process, u"kill"_s, calls + 1);
            struck = !faulted.call.isEmpty();
            const QString place = u"call %1 (%2): "_s.arg(calls + 1).arg(faulted.call);
            QVERIFY(m_story->isAlone());
            const bool gone = m_story->isGone();
            QVERIFY2(gone || m_story->isThere(), qPrintable(place));
            const QString wrong = m_story->startAgain();
            QVERIFY2(wrong.isEmpty(), qPrintable(place + wrong + faulted.ran.err));
            if (gone) { // nothing of whom it was about is left, and nothing comes back
                ++done;
                const Receipt receipt = UndoStore().receipts().first();
                QVERIFY2(receipt.erased && receipt.archiveDestroyed && wasAbout(receipt, m_story->key()),
                         qPrintable(place));
                QVERIFY2(filesKept().size() == 1, qPrintable(place + filesKept().join(u' ')));
                m_story = std::make_unique<ProgramStory>(m_fixture);
            }
            forgetFilesKept();
        }
        QVERIFY2(done > 3 && calls - done > 10, qPrintable(u"%1 of %2"_s.arg(done).arg(calls)));
    }

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ProgramStory> m_story;
};

QTEST_GUILESS_MAIN(TestUndoFileFaults)
#include "tst_undofilefaults.moc"
