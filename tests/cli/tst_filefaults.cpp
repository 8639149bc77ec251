// SPDX-License-Identifier: MIT
#include "programstory.h"

#include <QtCore/QDir>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// A small disk of its own at a folder, where this process may mount one.
class SmallDisk
{
public:
    SmallDisk(const QString &folder, int bytes)
        : m_folder(QFile::encodeName(folder))
        , m_mounted(::mount("tmpfs", m_folder.constData(), "tmpfs", 0,
                            ("mode=700,size=" + QByteArray::number(bytes)).constData())
                    == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    [[nodiscard]] bool isMounted() const { return m_mounted; }

private:
    QByteArray m_folder;
    bool m_mounted;
};

} // namespace

/// The disk fails, is full, or the program is killed at every single call on a file that a delete makes: the database
/// is before or after, the program says which, and the next start finds nothing that it can't explain.
class TestFileFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_story = std::make_unique<ProgramStory>(m_fixture);
    }

    void cleanupTestCase() { m_story.reset(); }

    void atEveryCallOfADelete_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind : {u"error"_s, u"full"_s, u"kill"_s})
            QTest::newRow(qPrintable(kind)) << kind;
        QTest::newRow("error, with a team's folder") << u"error"_s;
        QTest::newRow("kill, with a team's folder") << u"kill"_s;
        QTest::newRow("error, with triggers") << u"error"_s; // the last, for they stay
    }

    void atEveryCallOfADelete()
    {
        QFETCH(const QString, kind);
        if (QByteArray(QTest::currentDataTag()).contains("team"))
            m_story->joinTeam();
        if (QByteArray(QTest::currentDataTag()).contains("triggers"))
            m_story->letTriggersWrite();
        int calls = 0;
        int done = 0;
        for (bool struck = true; struck; ++calls) {
            QProcess process;
            m_story->prepareDelete(process);
            const Faulted faulted = m_story->runWithFault(process, kind, calls + 1);
            struck = !faulted.call.isEmpty();
            const QString place = u"%1 %2 (%3): "_s.arg(kind).arg(calls + 1).arg(faulted.call);
            QVERIFY(m_story->isAlone());
            const bool gone = m_story->isGone();
            QVERIFY2(gone || m_story->isThere(), qPrintable(place));
            QVERIFY2(ProgramStory::lieOf(faulted.ran, gone).isEmpty(),
                     qPrintable(place + ProgramStory::lieOf(faulted.ran, gone)));
            const QString wrong = m_story->startAgain();
            QVERIFY2(wrong.isEmpty(), qPrintable(place + wrong + faulted.ran.err));
            QVERIFY2(!gone || m_story->putBack(), qPrintable(place));
            QVERIFY2(m_story->isThere(), qPrintable(place));
            m_story->forget();
            done += gone;
        }
        QVERIFY2(calls > 20, qPrintable(QString::number(calls)));
        // Before the commit is sent a fault stops it; what comes after it can't take it back.
        QVERIFY2(done > 1 && calls - done > 10, qPrintable(QString::number(done)));
        m_story->leaveTeam();
    }

    void diskOfAnySize()
    {
        const QString folder = m_story->dataFolder();
        QDir().mkpath(folder);
        int refused = 0;
        int done = 0;
        for (int pages = 1; done == 0 && pages < 200; pages += 2) {
            const SmallDisk disk(folder, pages * 4096);
            QProcess process;
            m_story->prepareDelete(process);
            if (!disk.isMounted()) { // a limit for each file fails alike
                process.setChildProcessModifier([pages] {
                    std::signal(SIGXFSZ, SIG_IGN);
                    const rlimit limit{rlim_t(pages) * 4096, rlim_t(pages) * 4096};
                    ::setrlimit(RLIMIT_FSIZE, &limit);
                });
            }
            process.start();
            const Ran ran = Program::finish(process);
            const QString place = u"%1 pages, %2: "_s.arg(pages).arg(disk.isMounted() ? u"mounted"_s : u"limited"_s);
            const bool gone = m_story->isGone();
            QVERIFY2(gone || m_story->isThere(), qPrintable(place));
            const QString lie = ProgramStory::lieOf(ran, gone);
            const QString wrong = m_story->startAgain();
            const bool back = !gone || m_story->putBack();
            forgetFilesKept();
            QVERIFY2(lie.isEmpty() && wrong.isEmpty() && back, qPrintable(place + lie + wrong));
            QVERIFY2(m_story->isThere(), qPrintable(place));
            ++(gone ? done : refused);
        }
        QVERIFY(refused > 0);
        QCOMPARE(done, 1);
    }

private:
    DatabaseFixture m_fixture;
    std::unique_ptr<ProgramStory> m_story;
};

QTEST_GUILESS_MAIN(TestFileFaults)
#include "tst_filefaults.moc"
