// SPDX-License-Identifier: MIT
#include "core/records/receipt.h"
#include "files/undostore.h"
#include "programstory.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

#include <atomic>
#include <csignal>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// "delete --batch" and "undo --batches" as built, stopped by whatever there is: each batch is before or after, the
/// program says which, and asking again ends it.
class TestBatchCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_story = std::make_unique<ProgramStory>(m_fixture);
    }

    void cleanupTestCase() { m_story.reset(); }

    void init()
    {
        m_story->proxy().reset();
        if (m_story->isGone()) // an earlier test failed
            QVERIFY(takeBack(UndoStore().receipts().first().batch->set));
        forgetFilesKept();
    }

    void itSaysBeforeHowItGoesAndEndsAsOneDelete()
    {
        const Ran dry = run({u"delete"_s, m_story->key(), u"--batch"_s, u"2"_s, u"--dry-run"_s}, Output::Json);
        QCOMPARE(dry.status, 0);
        QVERIFY(dry.json()[u"batches"][u"count"].toInt() > 1);
        QVERIFY(schemaErrors(u"delete"_s, dry).isEmpty());
        QVERIFY(m_story->isThere());
        const Ran done = run(deleteWords());
        QVERIFY2(done.status == 0, qPrintable(done.err));
        QVERIFY2(done.err.contains(u"bit by bit"_s), qPrintable(done.err));
        QVERIFY2(schemaErrors(u"delete"_s, done).isEmpty(), qPrintable(schemaErrors(u"delete"_s, done)));
        QVERIFY(m_story->isGone());
        const QString set = done.json()[u"set"].toString();
        const Ran told = run({u"history"_s, u"--format"_s, u"table"_s}, Output::Table);
        QVERIFY2(told.out.contains(u"batch 1 of"_s), qPrintable(told.out));
        const QString file = done.json()[u"deletes"][0][u"archive"][u"path"].toString();
        QCOMPARE(m_story->program().run({u"archives"_s, u"verify"_s, file}).status, 0);
        const Ran look = run({u"undo"_s, u"--batches"_s, set, u"--dry-run"_s}, Output::Json);
        QCOMPARE(look.status, 0);
        QVERIFY(m_story->isGone());
        const Ran undone = run({u"undo"_s, u"--batches"_s, file, u"--yes"_s}, Output::Json);
        QVERIFY2(undone.status == 0, qPrintable(undone.err));
        QVERIFY2(schemaErrors(u"undo"_s, undone).isEmpty(), qPrintable(schemaErrors(u"undo"_s, undone)));
        QCOMPARE(undone.json()[u"batches_back"].toInt(), done.json()[u"batches_done"].toInt());
        QVERIFY(m_story->isThere());
    }

    void wrongUsageChangesNothing()
    {
        for (const QStringList &more :
             {QStringList{u"--all-or-nothing"_s}, QStringList{u"--erase-for-good"_s},
              QStringList{u"--archive"_s, u"/no/such/folder"_s}, QStringList{u"--batch"_s, u"0"_s}})
            QCOMPARE(run(deleteWords() + more).status, 2);
        QCOMPARE(run({u"undo"_s, u"--batches"_s, u"no-such-set"_s, u"--yes"_s}, Output::Json).status, 2);
        QVERIFY(m_story->isThere());
    }

    void killedAtAnyStatementItGoesOn()
    {
        const Ran plain = run(deleteWords());
        QCOMPARE(plain.status, 0);
        const QByteArrayList statements = m_story->proxy().statements();
        const int batches = plain.json()[u"batches_done"].toInt();
        QVERIFY(takeBack(plain.json()[u"set"].toString()));
        QList<int> places; // in the first batch, around each end of one, and in the last
        for (int number = 1; number <= statements.size(); ++number)
            if (number % 251 == 0 || statements.at(number - 1) == "COMMIT")
                places.append(number);
        QVERIFY(places.size() > batches);
        for (const int number : std::as_const(places)) {
            const QByteArray place = "killed at " + QByteArray::number(number) + " ("
                + statements.at(number - 1).simplified().left(60) + ')';
            forgetFilesKept();
            killAt(number, deleteWords());
            QVERIFY2(m_story->isAlone(), place);
            const Ran rest = run(deleteWords());
            QVERIFY2(rest.status == 0, place + ": " + rest.err.toUtf8());
            QVERIFY2(m_story->isGone(), place);
            QVERIFY2(takeBack(rest.json()[u"set"].toString()), place);
            QVERIFY2(m_story->isThere(), place);
            for (const QString &file : filesKept())
                QVERIFY2(!file.startsWith(u'.') && !file.endsWith(u".partial"_s), place + ' ' + file.toUtf8());
        }
    }

    void undoKilledAtAnyCommitGoesOn()
    {
        const QString set = run(deleteWords()).json()[u"set"].toString();
        const QStringList undo{u"undo"_s, u"--batches"_s, set, u"--yes"_s};
        // Each time it is killed at the next COMMIT that it comes to: of a batch, or of a transaction that reads.
        for (int kills = 0; !m_story->isThere(); ++kills) {
            QVERIFY(kills < 100);
            if (kills % 2 == 0) { // so that something gets on
                int commits = 0;
                m_story->proxy().reset();
                std::atomic<qint64> pid = 0;
                m_story->proxy().setHook([&](int, const QByteArray &sql) {
                    if (sql != "COMMIT" || ++commits != 2 + kills % 5)
                        return;
                    pid.wait(0);
                    ::kill(pid_t(pid.load()), SIGKILL);
                });
                QProcess process;
                prepare(process, undo);
                process.start();
                QVERIFY(process.waitForStarted());
                pid = process.processId();
                pid.notify_all();
                (void)Program::finish(process);
                m_story->proxy().setHook({});
                QVERIFY(m_story->isAlone());
            } else if (kills > 6) {
                const Ran rest = run(undo);
                QVERIFY2(rest.status == 0, qPrintable(rest.out + rest.err));
            }
        }
        const Ran again = run(undo);
        QVERIFY2(again.status == 0, qPrintable(again.out + again.err));
        QVERIFY(m_story->isThere());
    }

    void stoppedBySignalItSaysWhatIsDone()
    {
        std::atomic<qint64> pid = 0;
        std::atomic<int> commits = 0;
        m_story->proxy().setHook([&](int, const QByteArray &sql) {
            constexpr int some = 6; // reading transactions end so, too
            if (sql != "COMMIT" || ++commits != some)
                return;
            pid.wait(0);
            ::kill(pid_t(pid.load()), SIGINT);
        });
        QProcess process;
        prepare(process, deleteWords());
        process.start();
        QVERIFY(process.waitForStarted());
        pid = process.processId();
        pid.notify_all();
        const Ran ran = Program::finish(process);
        m_story->proxy().setHook({});
        QVERIFY2(ran.status == 130, qPrintable(ran.out + ran.err));
        QCOMPARE(ran.json()[u"outcome"].toString(), u"partial"_s);
        QCOMPARE(ran.json()[u"stopped_by"].toString(), u"cancelled"_s);
        QVERIFY2(ran.err.contains(u"the rest is untouched"_s) && ran.err.contains(u"undo --batches"_s),
                 qPrintable(ran.err));
        QVERIFY(takeBack(ran.json()[u"set"].toString()));
        QVERIFY(m_story->isThere());
    }

    void lostAtACommitItIsInDoubtAndThenGoesOn()
    {
        const Ran plain = run(deleteWords());
        const auto commit = int(m_story->proxy().statements().size());
        QVERIFY(takeBack(plain.json()[u"set"].toString()));
        for (const auto cut : {StatementProxy::Cut::BeforeStatement, StatementProxy::Cut::BeforeAnswer}) {
            forgetFilesKept();
            m_story->proxy().reset();
            m_story->proxy().cutAt(commit, cut, StatementProxy::After::Down);
            QProcess process;
            prepare(process, deleteWords());
            process.start();
            const Ran ran = Program::finish(process);
            m_story->proxy().reset();
            QCOMPARE(ran.status, 5);
            QCOMPARE(ran.json()[u"outcome"].toString(), u"in-doubt"_s);
            QVERIFY(m_story->isAlone());
            const Ran rest = run(deleteWords());
            QCOMPARE(rest.status, 0);
            QVERIFY(m_story->isGone());
            QVERIFY(takeBack(ran.json()[u"set"].toString()));
            QVERIFY(m_story->isThere());
        }
    }

private:
    enum class Output { Table, Json };

    QStringList deleteWords()
    {
        return {u"delete"_s, m_story->key(), u"--batch"_s, u"2"_s, u"--yes"_s, u"--format"_s, u"json"_s};
    }

    void prepare(QProcess &process, const QStringList &words)
    {
        const ConnectionSettings settings = m_story->settings();
        m_story->program().prepare(process, words, &settings);
    }

    Ran run(QStringList words, Output output = Output::Table)
    {
        if (output == Output::Json)
            words << u"--format"_s << u"json"_s;
        m_story->proxy().reset();
        return m_story->program().run(words, m_story->settings());
    }

    bool takeBack(const QString &set) { return run({u"undo"_s, u"--batches"_s, set, u"--yes"_s}).status == 0; }

    void killAt(int number, const QStringList &words)
    {
        std::atomic<qint64> pid = 0;
        m_story->proxy().reset();
        m_story->proxy().setHook([&](int at, const QByteArray &) {
            if (at != number)
                return;
            pid.wait(0);
            ::kill(pid_t(pid.load()), SIGKILL);
        });
        QProcess process;
        prepare(process, words);
        process.start();
        QVERIFY(process.waitForStarted());
        pid = process.processId();
        pid.notify_all();
        QCOMPARE(Program::finish(process).status, -1);
        m_story->proxy().setHook({});
    }

    QString schemaErrors(const QString &command, const Ran &ran)
    {
        const QString schema = m_story->program().path(u"schema.json"_s);
        const QString data = m_story->program().path(u"data.json"_s);
        for (const auto &[path, text] :
             {std::pair{schema, m_story->program().run({command, u"--json-schema"_s}).out}, std::pair{data, ran.out}}) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
                return file.errorString();
        }
        QProcess check;
        check.start(u"/usr/bin/python3"_s, {QStringLiteral(TESTS_SOURCE) + u"/cli/check_json.py"_s, schema, data});
        check.waitForFinished(-1);
        return QString::fromUtf8(check.readAllStandardOutput() + check.readAllStandardError());
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ProgramStory> m_story;
};

QTEST_GUILESS_MAIN(TestBatchCommand)
#include "tst_batchcommand.moc"
