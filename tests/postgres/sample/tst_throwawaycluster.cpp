// SPDX-License-Identifier: MIT
#include "postgres/connection/connection.h"
#include "postgres/sample/throwawaycluster.h"
#include "support/databasefixture.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QTest>

#include <csignal>
#include <memory>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestThrowawayCluster : public QObject
{
    Q_OBJECT

private:
    /// Whether the process is there; one that only waits for its parent to notice its end is not.
    static bool runs(qint64 pid)
    {
        QFile status(u"/proc/%1/status"_s.arg(pid));
        return status.open(QIODevice::ReadOnly) && !status.readAll().contains("State:\tZ");
    }

    const QByteArray m_outer = QFile::encodeName(QDir::tempPath());
    std::unique_ptr<QTemporaryDir> m_temporary; ///< TMPDIR of each test: other programs' clusters stay out of it

    QStringList leftBehind() const
    {
        return QDir(m_temporary->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

private slots:
    void initTestCase()
    {
        if (!DatabaseFixture::serverIsRequired())
            QSKIP("PostgreSQL's server programs are not installed");
    }

    void init()
    {
        qputenv("TMPDIR", m_outer);
        m_temporary = std::make_unique<QTemporaryDir>(QDir::tempPath() + u"/tst-XXXXXX"_s);
        // The server's account must pass through.
        QVERIFY(QFile::setPermissions(m_temporary->path(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
        qputenv("TMPDIR", QFile::encodeName(m_temporary->path()));
    }

    void cleanup() { qputenv("TMPDIR", m_outer); }

    void serverAnswersOnItsSocketOnlyAndIsRemoved()
    {
        ThrowawayCluster cluster;
        QVERIFY2(cluster.start({}), qPrintable(cluster.errorString()));
        const QString folder = cluster.folder();
        const qint64 pid = cluster.serverPid();
        {
            Connection connection(cluster.settings(u"postgres"_s));
            const Rows rows = connection.query(uR"(
                SELECT current_user, current_setting('listen_addresses'), current_setting('track_counts'),
                       current_setting('server_encoding'), current_setting('unix_socket_directories'),
                       current_setting('data_directory'))"_s);
            QCOMPARE(rows.text(0, 0), u"postgres"_s);
            QCOMPARE(rows.text(0, 1), QString());
            QCOMPARE(rows.text(0, 2), u"on"_s);
            QCOMPARE(rows.text(0, 3), u"UTF8"_s);
            QVERIFY(rows.text(0, 4).startsWith(folder + u'/'));
            QVERIFY(QFile::encodeName(rows.text(0, 4)).size() <= 90);
            QVERIFY(rows.text(0, 5).startsWith(folder + u'/'));
        }
        QVERIFY(runs(pid));
        cluster.stop();
        QVERIFY(!runs(pid));
        QCOMPARE(leftBehind(), QStringList());
        QCOMPARE(cluster.serverPid(), 0);
    }

    void stopEndsWorkThatRuns()
    {
        ThrowawayCluster cluster;
        QVERIFY2(cluster.start({}), qPrintable(cluster.errorString()));
        bool ended = false;
        const std::unique_ptr<QThread> sleeper(QThread::create([&, settings = cluster.settings(u"postgres"_s)] {
            try {
                Connection(settings).query(u"SELECT pg_sleep(60)"_s);
            } catch (const DbError &error) {
                ended = error.kind == DbError::Kind::Connection;
            }
        }));
        sleeper->start();
        Connection watcher(cluster.settings(u"postgres"_s));
        QTRY_COMPARE(watcher.query(u"SELECT FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(60)'"_s).count(), 1);
        cluster.stop();
        QVERIFY(sleeper->wait(10'000));
        QVERIFY(ended);
        QCOMPARE(leftBehind(), QStringList());
    }

    void clusterOutlivesTheThreadThatMadeIt()
    {
        ThrowawayCluster cluster;
        bool started = false;
        const std::unique_ptr<QThread> thread(QThread::create([&] { started = cluster.start({}); }));
        thread->start();
        QVERIFY(thread->wait(60'000));
        QVERIFY2(started, qPrintable(cluster.errorString()));
        QCOMPARE(Connection(cluster.settings(u"postgres"_s)).query(u"SELECT 1"_s).count(), 1);
    }

    void twoClustersDoNotDisturbEachOther()
    {
        ThrowawayCluster first;
        ThrowawayCluster second;
        QVERIFY2(first.start({}), qPrintable(first.errorString()));
        QVERIFY2(second.start({}), qPrintable(second.errorString()));
        Connection(first.settings(u"postgres"_s)).query(u"CREATE DATABASE only_here"_s);
        QCOMPARE(Connection(second.settings(u"postgres"_s))
                     .query(u"SELECT FROM pg_database WHERE datname = 'only_here'"_s)
                     .count(),
                 0);
        first.stop();
        QCOMPARE(Connection(second.settings(u"postgres"_s)).query(u"SELECT 1"_s).count(), 1);
    }

    void serverDiesWithItsOwnerAndTheNextStartCleansUp()
    {
        QProcess owner;
        owner.start(QCoreApplication::applicationDirPath() + u"/clusterowner"_s);
        QVERIFY(owner.waitForReadyRead(60'000));
        const QStringList said = QString::fromUtf8(owner.readLine()).trimmed().split(u' ');
        QCOMPARE(said.size(), 2);
        const QString folder = said[0];
        const qint64 pid = said[1].toLongLong();
        QVERIFY(runs(pid));
        QVERIFY(folder.startsWith(m_temporary->path()));

        owner.kill();
        QVERIFY(owner.waitForFinished());
        QTRY_VERIFY(!runs(pid));
        QVERIFY(QFile::exists(folder));

        ThrowawayCluster next;
        QVERIFY2(next.start({}), qPrintable(next.errorString()));
        QVERIFY(!QFile::exists(folder));
    }

    void serverThatSurvivedItsOwnerIsStopped()
    {
        QProcess owner;
        owner.start(QCoreApplication::applicationDirPath() + u"/clusterowner"_s);
        QVERIFY(owner.waitForReadyRead(60'000));
        const QStringList said = QString::fromUtf8(owner.readLine()).trimmed().split(u' ');
        QCOMPARE(said.size(), 2);
        const qint64 pid = said[1].toLongLong();
        // A stopped server can't follow its owner, and only SIGKILL ends it.
        QCOMPARE(::kill(pid_t(pid), SIGSTOP), 0);
        owner.kill();
        QVERIFY(owner.waitForFinished());
        QVERIFY(runs(pid));

        ThrowawayCluster next;
        QVERIFY2(next.start({}), qPrintable(next.errorString()));
        QVERIFY(!runs(pid));
        QVERIFY(!QFile::exists(said[0]));
    }

    void foldersOfOthersAreLeftAlone()
    {
        QVERIFY(QDir(m_temporary->path()).mkdir(u"ondelete-server-notes"_s));
        ThrowawayCluster living;
        QVERIFY2(living.start({}), qPrintable(living.errorString()));
        ThrowawayCluster next;
        QVERIFY2(next.start({}), qPrintable(next.errorString()));
        QVERIFY(QFile::exists(living.folder()));
        QVERIFY(QFile::exists(m_temporary->filePath(u"ondelete-server-notes"_s)));
    }

    void keptDataStayWhereTheyWereAskedFor()
    {
        const QString kept = m_temporary->filePath(u"kept"_s);
        ThrowawayCluster cluster;
        QVERIFY2(cluster.start({.binaryFolder = {}, .keepIn = kept, .settings = {}}),
                 qPrintable(cluster.errorString()));
        cluster.stop();
        QCOMPARE(leftBehind(), QStringList{u"kept"_s});
        QVERIFY(QFile::exists(kept + u"/PG_VERSION"_s));
        QVERIFY(!QFile::exists(kept + u"/postmaster.pid"_s));

        QVERIFY(!cluster.start({.binaryFolder = {}, .keepIn = kept, .settings = {}}));
        QVERIFY2(cluster.errorString().contains(u"is not empty and was not touched"),
                 qPrintable(cluster.errorString()));
        QCOMPARE(leftBehind(), QStringList{u"kept"_s});
    }

    void copyHasWhatTheOriginalHadAndLeavesItAlone()
    {
        const QString original = m_temporary->filePath(u"original"_s);
        ThrowawayCluster cluster;
        QVERIFY2(cluster.start({.binaryFolder = {}, .keepIn = original, .settings = {}}),
                 qPrintable(cluster.errorString()));
        Connection(cluster.settings(u"postgres"_s)).query(u"CREATE DATABASE kept"_s);
        cluster.stop();
        for (int time = 0; time < 2; ++time) {
            QVERIFY2(cluster.start({.binaryFolder = {}, .keepIn = {}, .settings = {}, .copyOf = original}),
                     qPrintable(cluster.errorString()));
            Connection(cluster.settings(u"kept"_s)).query(u"CREATE TABLE only_in_the_copy ()"_s);
        }
        cluster.stop();
        QVERIFY(!cluster.start({.binaryFolder = {}, .keepIn = {}, .settings = {}, .copyOf = original + u"x"_s}));
        QVERIFY2(cluster.errorString().contains(original + u"x"_s), qPrintable(cluster.errorString()));
        QCOMPARE(leftBehind(), QStringList{u"original"_s});
    }

    void settingsReachTheServer()
    {
        ThrowawayCluster cluster;
        QVERIFY2(cluster.start({.binaryFolder = {}, .keepIn = {}, .settings = {u"deadlock_timeout=70ms"_s}}),
                 qPrintable(cluster.errorString()));
        QCOMPARE(Connection(cluster.settings(u"postgres"_s)).query(u"SHOW deadlock_timeout"_s).text(0, 0), u"70ms"_s);
    }

    void missingProgramsAreNamedWithTheirPackage()
    {
        ThrowawayCluster cluster;
        QVERIFY(!cluster.start({.binaryFolder = m_temporary->path(), .keepIn = {}, .settings = {}}));
        QVERIFY(cluster.errorString().contains(m_temporary->path()));
        QVERIFY(cluster.errorString().contains(u"apt-get install postgresql-15"));
        QCOMPARE(leftBehind(), QStringList());
    }

    void failedInitdbSpeaksForItself()
    {
        // A real initdb, moved beside a postgres that is none.
        const QString programs = m_temporary->filePath(u"bin"_s);
        QVERIFY(QDir().mkdir(programs));
        QVERIFY(QFile::copy(ThrowawayCluster::installedBinaryFolder() + u"/initdb"_s, programs + u"/initdb"_s));
        QVERIFY(QFile::copy(u"/bin/false"_s, programs + u"/postgres"_s));
        ThrowawayCluster cluster;
        QVERIFY(!cluster.start({.binaryFolder = programs, .keepIn = {}, .settings = {}}));
        QVERIFY2(cluster.errorString().contains(u"initdb says:\n") && cluster.errorString().contains(u"\"postgres\""),
                 qPrintable(cluster.errorString()));
        QCOMPARE(leftBehind(), QStringList{u"bin"_s});
    }

    void serverThatEndsWithoutAWordIsReported()
    {
        // initdb follows its link home, and succeeds.
        const QString programs = m_temporary->filePath(u"bin"_s);
        QVERIFY(QDir().mkdir(programs));
        QVERIFY(QFile::link(ThrowawayCluster::installedBinaryFolder() + u"/initdb"_s, programs + u"/initdb"_s));
        QVERIFY(QFile::link(u"/bin/false"_s, programs + u"/postgres"_s));
        ThrowawayCluster cluster;
        QVERIFY(!cluster.start({.binaryFolder = programs, .keepIn = {}, .settings = {}}));
        QVERIFY2(cluster.errorString().contains(u"did not start"), qPrintable(cluster.errorString()));
        QVERIFY2(cluster.errorString().contains(u"exit status 1"), qPrintable(cluster.errorString()));
        QCOMPARE(leftBehind(), QStringList{u"bin"_s});
    }

    void refusedSettingSpeaksForItself()
    {
        ThrowawayCluster cluster;
        QVERIFY(!cluster.start({.binaryFolder = {}, .keepIn = {}, .settings = {u"shared_buffers=much"_s}}));
        QVERIFY2(cluster.errorString().contains(u"shared_buffers"), qPrintable(cluster.errorString()));
        QCOMPARE(leftBehind(), QStringList());
    }

    void unusableFolderIsNamed()
    {
        qputenv("TMPDIR", "/proc"); // there not even root may write
        ThrowawayCluster cluster;
        QVERIFY(!cluster.start({}));
        QVERIFY2(cluster.errorString().contains(u"The folder /proc can't be used"), qPrintable(cluster.errorString()));
    }

    void longTemporaryFolderStillGivesASocket()
    {
        const QString deep = m_temporary->filePath(QString(80, u'd'));
        QVERIFY(QDir().mkdir(deep));
        qputenv("TMPDIR", QFile::encodeName(deep));
        ThrowawayCluster cluster;
        QVERIFY2(cluster.start({}), qPrintable(cluster.errorString()));
        QCOMPARE(Connection(cluster.settings(u"postgres"_s)).query(u"SELECT 1"_s).count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestThrowawayCluster)
#include "tst_throwawaycluster.moc"
