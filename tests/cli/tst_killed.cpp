// SPDX-License-Identifier: MIT
#include "files/undostore.h"
#include "programstory.h"

#include <QtCore/QJsonArray>

#include <atomic>
#include <csignal>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// The program is killed as it sends any one statement of a delete or an undo, or the network goes with its COMMIT:
/// before or after, with an exit status and JSON that say so, and "history" learns from the server what the program
/// could not.
class TestKilled : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_story = std::make_unique<ProgramStory>(m_fixture);
    }

    void cleanupTestCase() { m_story.reset(); }

    void deleteAtEveryStatement() { killAtEveryStatement(Doing::Delete); }
    void undoAtEveryStatement() { killAtEveryStatement(Doing::Undo); }

    void cutAtTheCommit_data()
    {
        QTest::addColumn<bool>("undoes");
        QTest::addColumn<StatementProxy::Cut>("cut");
        QTest::addColumn<bool>("comesBack");
        for (const bool undoes : {false, true}) {
            const char *what = undoes ? "undo" : "delete";
            for (const auto &[cut, where] : {std::pair{StatementProxy::Cut::BeforeStatement, "before it"},
                                             {StatementProxy::Cut::BeforeAnswer, "after it"},
                                             {StatementProxy::Cut::WithinAnswer, "within its answer"}}) {
                QTest::addRow("%s, cut %s", what, where) << undoes << cut << true;
                QTest::addRow("%s, cut %s, for long", what, where) << undoes << cut << false;
            }
        }
    }

    void cutAtTheCommit()
    {
        QFETCH(const bool, undoes);
        QFETCH(const StatementProxy::Cut, cut);
        QFETCH(const bool, comesBack);
        const Doing doing = undoes ? Doing::Undo : Doing::Delete;
        const auto commit = int(plainRun(doing).size());
        m_story->proxy().reset();
        m_story->proxy().cutAt(commit, cut, comesBack ? StatementProxy::After::Restored : StatementProxy::After::Down);
        QProcess process;
        prepare(process, doing);
        process.start();
        const Ran ran = Program::finish(process);
        m_story->proxy().reset();
        QVERIFY(m_story->isAlone());
        const bool done = undoes ? m_story->isThere() : m_story->isGone();
        QCOMPARE(done, cut != StatementProxy::Cut::BeforeStatement);
        QVERIFY(done || (undoes ? m_story->isGone() : m_story->isThere()));
        if (comesBack) {
            QCOMPARE(ran.status, done ? 0 : 1);
            QVERIFY2(ProgramStory::lieOf(ran, done).isEmpty(), qPrintable(ran.out + ran.err));
            QCOMPARE(ran.json()[u"outcome"].toString(),
                     done         ? undoes ? u"restored"_s : u"deleted"_s
                         : undoes ? u"conflicts"_s
                                  : u"rolled-back"_s);
        } else {
            QCOMPARE(ran.status, 5);
            QCOMPARE(ran.json()[u"outcome"].toString(), u"in-doubt"_s);
            QCOMPARE(ran.json()[u"changed"].toBool(true), false);
            QVERIFY2(ran.err.contains(u"pg_xact_status('%1')"_s.arg(ran.json()[u"xid"].toString())),
                     qPrintable(ran.err));
            QCOMPARE(lastState({}), u"in-doubt"_s);
            QCOMPARE(lastState(m_story->settings()), done ? u"committed"_s : u"rolled-back"_s);
            QCOMPARE(lastState({}), done ? u"committed"_s : u"rolled-back"_s);
        }
        QCOMPARE(m_story->startAgain(), QString());
        if (m_story->isGone())
            QVERIFY(m_story->putBack());
        QVERIFY(m_story->isThere());
        forgetFilesKept();
    }

    void withTriggersAtEveryStatement()
    {
        m_story->letTriggersWrite();
        killAtEveryStatement(Doing::Delete, "SAVEPOINT ondelete_try");
        killAtEveryStatement(Doing::Undo, "SELECT pg_catalog.pg_current_xact_id()");
    }

private:
    enum class Doing { Delete, Undo };

    void prepare(QProcess &process, Doing doing)
    {
        if (doing == Doing::Delete)
            m_story->prepareDelete(process);
        else
            m_story->prepareUndo(process);
    }

    /// Leaves what is needed before it is done, and returns its statements.
    QByteArrayList plainRun(Doing doing)
    {
        if (doing == Doing::Undo && !m_story->remove())
            return {};
        m_story->proxy().reset();
        QProcess process;
        prepare(process, doing);
        process.start();
        if (Program::finish(process).status != 0)
            return {};
        const QByteArrayList statements = m_story->proxy().statements();
        if (!(doing == Doing::Delete ? m_story->putBack() : m_story->remove()))
            return {};
        if (doing == Doing::Delete)
            forgetFilesKept();
        return statements;
    }

    /// @p from: the first of them; empty: all.
    void killAtEveryStatement(Doing doing, const QByteArray &from = {})
    {
        const QByteArrayList statements = plainRun(doing);
        QVERIFY(statements.size() > 20);
        int done = 0;
        const int first = from.isEmpty() ? 1 : int(statements.indexOf(from)) + 1;
        QVERIFY(first > 0);
        for (int number = first; number <= statements.size(); ++number) {
            std::atomic<qint64> pid = 0;
            m_story->proxy().reset();
            m_story->proxy().setHook([&](int at, const QByteArray &) {
                if (at != number)
                    return;
                pid.wait(0);
                ::kill(pid_t(pid.load()), SIGKILL);
            });
            QProcess process;
            prepare(process, doing);
            process.start();
            QVERIFY(process.waitForStarted());
            pid = process.processId();
            pid.notify_all();
            const Ran ran = Program::finish(process);
            QCOMPARE(ran.status, -1);
            m_story->proxy().setHook({});
            const QString place = u"killed at %1 (%2): "_s.arg(number).arg(
                QString::fromUtf8(statements.at(number - 1).simplified().left(100)));
            QVERIFY2(m_story->isAlone(), qPrintable(place));
            const QString wrong = m_story->startAgain();
            QVERIFY2(wrong.isEmpty(), qPrintable(place + wrong));
            const bool happened = doing == Doing::Delete ? m_story->isGone() : m_story->isThere();
            QVERIFY2(happened || (doing == Doing::Delete ? m_story->isThere() : m_story->isGone()), qPrintable(place));
            done += happened;
            if (happened)
                QVERIFY2(doing == Doing::Delete ? m_story->putBack() : m_story->remove(), qPrintable(place));
            if (doing == Doing::Delete)
                forgetFilesKept();
        }
        QCOMPARE(done, 1); // its COMMIT arrived, whoever had sent it
        if (doing == Doing::Undo)
            QVERIFY(m_story->putBack());
        forgetFilesKept();
    }

    /// What "history" says of the newest record, with or without a server to ask.
    QString lastState(const ConnectionSettings &settings)
    {
        const Ran ran = m_story->program().run({u"history"_s, u"--format"_s, u"json"_s},
                                               settings.parameters.isEmpty() ? nullptr : &settings);
        return ran.json()[u"receipts"].toArray().at(0)[u"state"].toString();
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ProgramStory> m_story;
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
