// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/undostore.h"
#include "postgres/deletion/commitdoubt.h"
#include "postgres/deletion/deleter.h"
#include "postgres/records/receiptsettler.h"
#include "postgres/undo/undoer.h"
#include "support/faults.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString story = u"webinar-group"_s;

} // namespace

/// Faults at every single statement of a delete: the database is before or after, the result says which, after it an
/// undo file brings before back, and before it nothing is left.
class TestDeleteFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_server = std::make_unique<FaultyServer>(m_fixture, story);
        m_before = m_server->content();
    }

    void init() { forgetFilesKept(); }

    void cleanupTestCase() { m_server.reset(); }

    void atEveryStatement_data() { addFaultRows(); }

    void atEveryStatement()
    {
        QFETCH(const Fault, fault);
        QFETCH(const bool, triggersWrite);
        if (triggersWrite && m_options.allowedSideEffects.isEmpty()) {
            m_options.allowedSideEffects = letTriggersWriteElsewhere(m_server->database());
            m_before = m_server->content();
        }
        const QByteArrayList statements = plainDelete();
        QVERIFY(statements.size() > 20);
        // A crash costs a second, and until the undo file is begun one moment is like the other. With triggers, what
        // comes before the try does not differ.
        const auto first = triggersWrite    ? int(statements.indexOf("SAVEPOINT ondelete_try"))
            : fault == Fault::ServerCrashed ? int(statements.indexOf("SELECT pg_catalog.pg_current_xact_id()"))
                                            : 1;
        QVERIFY(first > 0);
        QCOMPARE(statements.contains("ROLLBACK TO SAVEPOINT ondelete_try"), triggersWrite);
        int done = 0;
        for (int number = first; number <= statements.size(); ++number) {
            auto connection = m_server->connect();
            m_server->strikeAt(number, fault, *connection);
            DeleteResult result;
            try {
                result = deleteRoots(*connection, builtInSpec(), {{sampleStory(story).sessionId}}, m_options);
            } catch (const DbError &error) {
                QVERIFY2(error.kind == DbError::Kind::Connection && error.effect == DbError::Effect::NotDone,
                         qPrintable(m_server->place(number) + error.details()));
            }
            connection.reset();
            QVERIFY(m_server->recover());
            const QString place = m_server->place(number);
            QVERIFY2(result.outcome != DeleteOutcome::InDoubt,
                     qPrintable(place + result.message)); // the server could be asked
            QCOMPARE(result.outcome == DeleteOutcome::Deleted, result.changed);
            const bool gone = m_server->content() != m_before;
            QVERIFY2(result.changed == gone, qPrintable(place + result.message));
            done += gone;
            checkFiles(result, place);
            if (gone)
                takeBack(result);
            QVERIFY2(m_server->content() == m_before,
                     qPrintable(place + contentDifference(m_before, m_server->content())));
            forgetFilesKept();
        }
        // Only the COMMIT may be done without its answer.
        QCOMPARE(done, fault == Fault::CutBeforeAnswer || fault == Fault::CutWithinAnswer ? 1 : 0);
    }

    void networkThatStaysAwayLeavesADoubtThatTheServerSettles_data()
    {
        QTest::addColumn<StatementProxy::Cut>("cut");
        QTest::newRow("not committed") << StatementProxy::Cut::BeforeStatement;
        QTest::newRow("committed") << StatementProxy::Cut::BeforeAnswer;
    }

    void networkThatStaysAwayLeavesADoubtThatTheServerSettles()
    {
        QFETCH(const StatementProxy::Cut, cut);
        const auto commit = int(plainDelete().size());
        for (const auto keeping : {DeleteOptions::Keeping::AsSetUp, DeleteOptions::Keeping::EraseForGood}) {
            auto connection = m_server->connect();
            m_server->proxy().cutAt(commit, cut, StatementProxy::After::Down);
            DeleteOptions options = m_options;
            options.keeping = keeping;
            const DeleteResult result =
                deleteRoots(*connection, builtInSpec(), {{sampleStory(story).sessionId}}, options);
            QVERIFY2(result.outcome == DeleteOutcome::InDoubt, qPrintable(result.message));
            QVERIFY(!result.changed);
            QVERIFY2(result.message.contains(u"is not known"_s), qPrintable(result.message));
            QCOMPARE(UndoStore().receipts().size(), 1);
            QVERIFY(UndoStore().receipts().first().state == Receipt::State::InDoubt);
            const QString path = UndoStore().receipts().first().archive->path;
            QByteArray kept;
            if (QFile file(path); file.open(QIODevice::ReadOnly))
                kept = file.readAll();
            QVERIFY(ArchiveFile(path).isGood());

            QVERIFY(m_server->recover());
            const bool gone = m_server->content() != m_before;
            QCOMPARE(gone, cut == StatementProxy::Cut::BeforeAnswer);
            connection = m_server->connect();
            QCOMPARE(settleReceipts(*connection, UndoStore()), 1);
            QCOMPARE(settleReceipts(*connection, UndoStore()), 0);
            const Receipt receipt = UndoStore().receipts().first();
            QVERIFY(receipt.state == (gone ? Receipt::State::Committed : Receipt::State::RolledBack));
            const bool erased = gone && keeping == DeleteOptions::Keeping::EraseForGood;
            QCOMPARE(receipt.erased, erased);
            QCOMPARE(receipt.archiveDestroyed, erased || !gone);
            QCOMPARE(QFile::exists(path), gone && !erased);
            if (erased) { // it is gone for good; the test has a copy
                QFile file(path);
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kept) == kept.size());
            }
            if (gone) {
                DeleteResult deleted = result;
                deleted.archive = ArchiveRef{path, ArchiveFile(path).sha256()};
                takeBack(deleted);
            }
            QCOMPARE(contentDifference(m_before, m_server->content()), QString());
            forgetFilesKept();
        }
    }

    void numberGivenAwayAgainAfterACrashIsNoProof()
    {
        // What the server says of the number is another transaction's end: the rows know better.
        QVERIFY(fateByRows(TransactionFate::Committed, RootRows::There, RootRows::Gone) == TransactionFate::Unknown);
        QVERIFY(fateByRows(TransactionFate::Committed, RootRows::Gone, RootRows::There) == TransactionFate::Unknown);
        QVERIFY(fateByRows(TransactionFate::Committed, RootRows::Gone, RootRows::Gone) == TransactionFate::Committed);
        QVERIFY(fateByRows(TransactionFate::Committed, RootRows::Unclear, RootRows::Gone)
                == TransactionFate::Committed);
        QVERIFY(fateByRows(TransactionFate::Aborted, RootRows::There, RootRows::Gone) == TransactionFate::Aborted);
        QVERIFY(fateByRows(TransactionFate::InProgress, RootRows::Gone, RootRows::Gone) == TransactionFate::InProgress);
        QVERIFY(fateByRows(TransactionFate::Unknown, RootRows::Gone, RootRows::Gone) == TransactionFate::Committed);
        QVERIFY(fateByRows(TransactionFate::Unknown, RootRows::There, RootRows::Gone) == TransactionFate::Aborted);
        QVERIFY(fateByRows(TransactionFate::Unknown, RootRows::Unclear, RootRows::Gone) == TransactionFate::Unknown);
        // One that was never written down was never committed.
        const auto connection = m_server->connect();
        QVERIFY(fateOf(*connection, u"4000000000"_s) == TransactionFate::Aborted);
    }

private:
    /// One without a fault, taken back. Returns its statements.
    QByteArrayList plainDelete()
    {
        const auto connection = m_server->connect();
        const DeleteResult result =
            deleteRoots(*connection, builtInSpec(), {{sampleStory(story).sessionId}}, m_options);
        const QByteArrayList statements = m_server->proxy().statements();
        takeBack(result);
        forgetFilesKept();
        return statements;
    }

    void checkFiles(const DeleteResult &result, const QString &place)
    {
        const QStringList files = filesKept();
        if (!result.changed) {
            QVERIFY2(!result.archive, qPrintable(place));
            QVERIFY2(files.isEmpty(), qPrintable(place + files.join(u' ')));
            return;
        }
        QCOMPARE(files.size(), 2);
        const QList<Receipt> receipts = UndoStore().receipts();
        QCOMPARE(receipts.size(), 1);
        QVERIFY2(receipts.first().state == Receipt::State::Committed, qPrintable(place));
        QVERIFY(receipts.first().archive == result.archive);
        QCOMPARE(UndoStore().archives(), QStringList{result.archive->path});
    }

    void takeBack(const DeleteResult &deleted)
    {
        QVERIFY2(deleted.archive, qPrintable(deleted.message));
        const ArchiveFile archive(deleted.archive->path);
        QVERIFY2(archive.isGood(), qPrintable(archive.error()));
        QCOMPARE(archive.sha256(), deleted.archive->sha256);
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        Connection owner(m_server->database().settings(u"owner"_s));
        const UndoResult undone = undoDelete(owner, archive, options);
        QVERIFY2(undone.outcome == UndoOutcome::Restored, qPrintable(undone.message));
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<FaultyServer> m_server;
    QStringList m_before;
    DeleteOptions m_options;
};

QTEST_GUILESS_MAIN(TestDeleteFaults)
#include "tst_deletefaults.moc"
