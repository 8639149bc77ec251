// SPDX-License-Identifier: MIT
#include "files/undostore.h"
#include "postgres/records/receiptsettler.h"
#include "support/undostory.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Faults at every single statement of an undo: all comes back, or nothing, and it says which.
class TestUndoFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_story = std::make_unique<UndoStory>(m_fixture);
        m_before = m_story->server().content();
    }

    void init()
    {
        forgetFilesKept();
        QVERIFY(m_story->remove());
        m_gone = m_story->server().content();
    }

    void cleanup()
    {
        if (!m_story)
            return;
        auto connection = m_story->server().connect();
        QVERIFY(m_story->putBack(*connection).changed);
        QCOMPARE(contentDifference(m_before, m_story->server().content()), QString());
    }

    void cleanupTestCase() { m_story.reset(); }

    void faultAtEveryStatement_data() { addFaultRows(); }

    void faultAtEveryStatement()
    {
        QFETCH(const Fault, fault);
        QFETCH(const bool, triggersWrite);
        if (triggersWrite && !std::exchange(m_triggersWrite, true)) {
            m_before = m_story->letTriggersWrite();
            m_gone = m_story->server().content();
        }
        const QByteArrayList statements = m_story->statements();
        QVERIFY(statements.size() > 20);
        // A crash costs a second, and until something is written one moment is like the other.
        const auto first = fault == Fault::ServerCrashed || triggersWrite
            ? int(statements.indexOf("SELECT pg_catalog.pg_current_xact_id()"))
            : 1;
        QVERIFY(first > 0);
        int done = 0;
        for (int number = first; number <= statements.size(); ++number) {
            auto connection = m_story->server().connect();
            m_story->server().strikeAt(number, fault, *connection);
            UndoResult result;
            try {
                result = m_story->putBack(*connection);
            } catch (const DbError &error) {
                QVERIFY2(error.kind == DbError::Kind::Connection && error.effect == DbError::Effect::NotDone,
                         qPrintable(m_story->server().place(number) + error.details()));
            }
            connection.reset();
            QVERIFY(m_story->server().recover());
            const QString place = m_story->server().place(number);
            QVERIFY2(result.outcome != UndoOutcome::InDoubt,
                     qPrintable(place + result.message)); // the server could be asked
            QCOMPARE(result.outcome == UndoOutcome::Restored, result.changed);
            const QStringList now = m_story->server().content();
            const QStringList expected = result.changed ? m_before : m_gone;
            QVERIFY2(now == expected, qPrintable(place + result.message + contentDifference(expected, now)));
            done += result.changed;
            // The undo file with its record, and the undo's record where it was done.
            QVERIFY2(filesKept().size() == (result.changed ? 3 : 2), qPrintable(place + filesKept().join(u' ')));
            const QList<Receipt> receipts = UndoStore().receipts();
            QVERIFY2(receipts.first().state == Receipt::State::Committed, qPrintable(place));
            QCOMPARE(receipts.first().kind == Receipt::Kind::Undo, result.changed);
            if (result.changed)
                QVERIFY(m_story->remove());
        }
        // Only the COMMIT may be done without its answer.
        QCOMPARE(done, fault == Fault::CutBeforeAnswer || fault == Fault::CutWithinAnswer ? 1 : 0);
    }

    void networkThatStaysAwayLeavesADoubtThatTheServerSettles()
    {
        const auto commit = int(m_story->statements().size());
        for (const auto cut : {StatementProxy::Cut::BeforeStatement, StatementProxy::Cut::BeforeAnswer}) {
            auto connection = m_story->server().connect();
            m_story->server().proxy().cutAt(commit, cut, StatementProxy::After::Down);
            const UndoResult result = m_story->putBack(*connection);
            QVERIFY2(result.outcome == UndoOutcome::InDoubt, qPrintable(result.message));
            QVERIFY(!result.changed);
            QVERIFY2(result.message.contains(u"is not known"_s), qPrintable(result.message));
            QVERIFY(UndoStore().receipts().first().state == Receipt::State::InDoubt);
            QVERIFY(m_story->server().recover());
            const bool restored = m_story->server().content() == m_before;
            QCOMPARE(restored, cut == StatementProxy::Cut::BeforeAnswer);
            QVERIFY(restored || m_story->server().content() == m_gone);
            connection = m_story->server().connect();
            QCOMPARE(settleReceipts(*connection, UndoStore()), 1);
            QCOMPARE(settleReceipts(*connection, UndoStore()), 0);
            const QList<Receipt> receipts = UndoStore().receipts();
            QVERIFY(receipts.first().state == (restored ? Receipt::State::Committed : Receipt::State::RolledBack));
            QCOMPARE(undoOf(receipts.last(), receipts) != nullptr, restored);
            QVERIFY(QFile::exists(m_story->archive().path())); // it is needed, or of use once more
            if (restored)
                QVERIFY(m_story->remove());
        }
    }

private:
    bool m_triggersWrite = false;
    DatabaseFixture m_fixture;
    std::unique_ptr<UndoStory> m_story;
    QStringList m_before;
    QStringList m_gone;
};

QTEST_GUILESS_MAIN(TestUndoFaults)
#include "tst_undofaults.moc"
