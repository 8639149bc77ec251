// SPDX-License-Identifier: MIT
#include "program.h"
#include "support/databasefixture.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Runs "ondelete delete", "undo", "archives" and "history" as built, on a real server.
class TestUndoCommand : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init()
    {
        m_program = std::make_unique<Program>();
        m_database = m_fixture.sampleDatabase();
        m_id = sampleStory(u"clean"_s).sessionId;
    }
    void cleanup() { m_database.reset(); }

    void deleteIsTakenBackAndTold()
    {
        const QStringList before = sessions();
        const QString path = m_program->path(u"undo.sql"_s);
        const Ran deleted = run({u"delete"_s, m_id, u"--yes"_s, u"--reason"_s, u"asked by mail"_s, u"--archive"_s, path,
                                 u"--format"_s, u"json"_s});
        QVERIFY2(deleted.status == 0, qPrintable(deleted.err));
        const QJsonObject archive = deleted.json()[u"archive"].toObject();
        QCOMPARE(archive[u"path"].toString(), path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(archive[u"sha256"].toString(),
                 QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(m_program->run({u"archives"_s, u"verify"_s, path}).status, 0);

        const Ran look = run({u"undo"_s, path, u"--dry-run"_s, u"--format"_s, u"json"_s});
        QVERIFY2(look.status == 0, qPrintable(look.err));
        QCOMPARE(look.json()[u"changed"].toBool(true), false);
        QVERIFY(sessions() != before);
        const Ran undone = run({u"undo"_s, path, u"--yes"_s, u"--format"_s, u"json"_s});
        QVERIFY2(undone.status == 0, qPrintable(undone.err));
        QCOMPARE(undone.json()[u"outcome"].toString(), u"restored"_s);
        QVERIFY(undone.json()[u"tables"].toArray().first().toObject().contains(u"changed_since"));
        QCOMPARE(sessions(), before);
        const QJsonArray altered = undone.json()[u"altered_by_triggers"].toArray();
        QVERIFY(!altered.isEmpty());
        for (const QJsonValue &table : altered) {
            QVERIFY(table[u"time_only"].toBool());
            QCOMPARE(table[u"columns"][0][u"column"].toString(), u"updated_at"_s);
            QCOMPARE(table[u"columns"][0][u"time_of_undo"], table[u"rows"]);
        }
        const Ran again = run({u"undo"_s, path, u"--yes"_s, u"--format"_s, u"json"_s});
        QCOMPARE(again.status, 1);
        QCOMPARE(again.json()[u"outcome"].toString(), u"conflicts"_s);

        const QJsonArray receipts =
            m_program->run({u"history"_s, u"--format"_s, u"json"_s}).json()[u"receipts"].toArray();
        QCOMPARE(receipts.size(), 2);
        QCOMPARE(receipts[1][u"kind"].toString(), u"delete"_s);
        QCOMPARE(receipts[1][u"reason"].toString(), u"asked by mail"_s);
        QVERIFY(receipts[1][u"undone"].isObject());
        QCOMPARE(receipts[0][u"altered"].toArray().size(), altered.size());
        QCOMPARE(receipts[0][u"altered"][0][u"columns"], altered[0][u"columns"]);
        QCOMPARE(m_program->run({u"history"_s, u"--to"_s, u"2001-01-01"_s, u"--format"_s, u"json"_s})
                     .json()[u"receipts"]
                     .toArray()
                     .size(),
                 0);
        const QString report = m_program->path(u"activity.html"_s);
        QCOMPARE(m_program->run({u"report"_s, u"--kind"_s, u"activity"_s, u"--output"_s, report}).status, 0);
        QVERIFY(QFile::exists(report));
    }

    void undoFilesAreListedFoundAndDestroyed()
    {
        const QString phone =
            superuser(u"SELECT phone_number FROM whatsapp_sessions WHERE id::text = '%1'"_s.arg(m_id));
        const Ran deleted = run({u"delete"_s, m_id, u"--yes"_s, u"--format"_s, u"json"_s});
        QVERIFY2(deleted.status == 0, qPrintable(deleted.err));
        const QString path = deleted.json()[u"archive"][u"path"].toString();
        QCOMPARE(archives({u"list"_s}).size(), 1);
        QCOMPARE(archives({u"find"_s, phone}).size(), 1);
        QCOMPARE(archives({u"find"_s, u"no such text"_s}).size(), 0);
        QCOMPARE(m_program->run({u"archives"_s, u"prune"_s}).status, 0);
        QCOMPARE(archives({u"list"_s}).size(), 1);
        QCOMPARE(m_program->run({u"archives"_s, u"destroy"_s, path}).status, 0);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(archives({u"list"_s}).size(), 0);
        QCOMPARE(run({u"undo"_s, path, u"--yes"_s}).status, 2);
    }

    void undoFileElsewhereIsListedAndFoundByItsRecord()
    {
        const QString path = m_program->path(u"elsewhere.sql"_s);
        QCOMPARE(runAs(u"support"_s, {u"delete"_s, m_id, u"--yes"_s, u"--archive"_s, path}).status, 0);
        QCOMPARE(archives({u"list"_s}).size(), 1);
        QCOMPARE(archives({u"find"_s, m_id})[0][u"path"].toString(), path);
        const QJsonValue receipt = m_program->run({u"history"_s, u"--format"_s, u"json"_s}).json()[u"receipts"][0];
        QCOMPARE(
            receipt[u"organization"].toString(),
            superuser(
                u"SELECT name FROM organizations WHERE id = (SELECT organization_id FROM whatsapp_groups LIMIT 1)"_s));
    }

    void eraseForGoodSaysWhatStays()
    {
        const QString path = m_program->path(u"earlier.sql"_s);
        QCOMPARE(run({u"delete"_s, m_id, u"--yes"_s, u"--archive"_s, path}).status, 0);
        QCOMPARE(run({u"undo"_s, path, u"--yes"_s}).status, 0);
        const Ran erased = run({u"delete"_s, m_id, u"--yes"_s, u"--erase-for-good"_s});
        QVERIFY2(erased.status == 0, qPrintable(erased.err));
        QVERIFY2(erased.out.contains(u"may hold personal data"_s) && erased.out.contains(u"Backups of the database"_s),
                 qPrintable(erased.out));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(archives({u"list"_s}).size(), 0);
        QVERIFY(!m_program->run({u"history"_s, u"--format"_s, u"json"_s}).out.contains(m_id));
    }

    void refusedDeleteSaysWhatStopsItAndTheWayOut()
    {
        const QString id = sampleStory(u"webinar-groups"_s).sessionId;
        const Ran table = run({u"delete"_s, id, u"--yes"_s});
        QCOMPARE(table.status, 1);
        QVERIFY2(table.out.contains(u"ondelete fix --only"_s) && table.out.contains(u"ondelete preview "_s + id),
                 qPrintable(table.out));
        const QJsonObject json = run({u"delete"_s, id, u"--yes"_s, u"--format"_s, u"json"_s}).json();
        QCOMPARE(json[u"outcome"].toString(), u"blocked"_s);
        QCOMPARE(json[u"tables"].toArray().size(), 0);
        QVERIFY(json[u"blocked_by"][0][u"rows"].toInt() > 0);
        QVERIFY(!json[u"blocked_by"][0][u"ways_out"].toArray().isEmpty());
    }

    void undoWithoutTheRightOffersTheGrant()
    {
        const QString path = m_program->path(u"undo.sql"_s);
        QCOMPARE(run({u"delete"_s, m_id, u"--yes"_s, u"--archive"_s, path}).status, 0);
        const Ran undone = runAs(u"support"_s, {u"undo"_s, path, u"--yes"_s});
        QCOMPARE(undone.status, 1);
        QVERIFY2(undone.out.contains(u"GRANT INSERT ON public.whatsapp_sessions TO support;"_s),
                 qPrintable(undone.out));
    }

    void existingFileAndDamagedFileAreWrongUsage()
    {
        const QString path = m_program->path(u"there.sql"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const QStringList before = sessions();
        QCOMPARE(run({u"delete"_s, m_id, u"--yes"_s, u"--archive"_s, path}).status, 2);
        QCOMPARE(run({u"undo"_s, path, u"--yes"_s}).status, 2);
        QCOMPARE(sessions(), before);
    }

    void severalKeysGetAFileEach()
    {
        fixAll();
        const QString folder = m_program->path(u"undo"_s);
        QVERIFY(QDir().mkdir(folder));
        const Ran ran = run({u"delete"_s, m_id, sampleStory(u"webinar-groups"_s).sessionId, u"--yes"_s, u"--archive"_s,
                             folder, u"--format"_s, u"json"_s});
        QVERIFY2(ran.status == 0, qPrintable(ran.err + ran.out));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
    }

    void fullDiskDeletesNothing()
    {
        const QStringList before = sessions();
        QProcess limited;
        m_program->prepare(limited, {u"delete"_s, m_id, u"--yes"_s}, &settings());
        limited.setArguments(QStringList{u"-c"_s, u"ulimit -f 1; exec \"$0\" \"$@\""_s, limited.program()}
                             + limited.arguments());
        limited.setProgram(u"bash"_s);
        limited.start();
        const Ran ran = Program::finish(limited);
        QVERIFY2(ran.status == 4, qPrintable(QString::number(ran.status) + ran.err));
        QVERIFY2(ran.err.contains(u"Nothing was deleted"_s), qPrintable(ran.err));
        QCOMPARE(sessions(), before);
        QCOMPARE(archives({u"list"_s}).size(), 0);
    }

    /// Killed at any moment: the database is before or after, and after there is an undo file that brings it back.
    void killedAtAnyMoment()
    {
        const QStringList before = sessions();
        // How long it takes here, whatever it runs under.
        QElapsedTimer timer;
        timer.start();
        const QString first = m_program->path(u"first.sql"_s);
        QCOMPARE(run({u"delete"_s, m_id, u"--yes"_s, u"--archive"_s, first}).status, 0);
        const int whole = int(timer.elapsed());
        QCOMPARE(run({u"undo"_s, first, u"--yes"_s}).status, 0);
        QCOMPARE(sessions(), before);
        int done = 0;
        int killed = 0;
        for (int ms = whole / 20; ms <= 3 * whole && done < 3; ms += std::max(1, whole / 20)) {
            QProcess process;
            m_program->start(process, {u"delete"_s, m_id, u"--yes"_s}, &settings());
            QVERIFY(process.waitForStarted());
            QTest::qWait(ms);
            process.kill();
            process.waitForFinished();
            QTRY_COMPARE(
                superuser(
                    u"SELECT count(*) FROM pg_stat_activity WHERE usename = 'owner' AND datname = current_database()"_s),
                u"0"_s);
            QCOMPARE(m_program->run({u"archives"_s, u"prune"_s}).status, 0);
            if (sessions() == before) {
                ++killed;
                continue;
            }
            ++done;
            const QJsonArray files = archives({u"list"_s});
            QVERIFY(!files.isEmpty());
            const QString path = files.first()[u"path"].toString();
            const Ran undone = run({u"undo"_s, path, u"--yes"_s, u"--format"_s, u"json"_s});
            QVERIFY2(undone.status == 0, qPrintable(undone.err + undone.out));
            QCOMPARE(sessions(), before);
        }
        QVERIFY(killed > 0);
        QVERIFY(done > 0);
    }

    void terminatedBackendDeletesNothing()
    {
        Connection connection(m_database->settings());
        connection.runScript("CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS "
                             "$$BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN OLD; END$$;"
                             "CREATE TRIGGER die AFTER DELETE ON whatsapp_groups FOR EACH ROW EXECUTE FUNCTION die()");
        const QStringList before = sessions();
        const Ran ran = run({u"delete"_s, m_id, u"--yes"_s});
        QVERIFY2(ran.status == 3 || ran.status == 4, qPrintable(ran.err));
        QCOMPARE(sessions(), before);
        QCOMPARE(archives({u"list"_s}).size(), 0);
    }

private:
    const ConnectionSettings &settings()
    {
        m_settings = m_database->settings(u"owner"_s);
        return m_settings;
    }

    Ran run(const QStringList &arguments) { return m_program->run(arguments, settings()); }
    Ran runAs(const QString &user, const QStringList &arguments)
    {
        return m_program->run(arguments, m_database->settings(user));
    }

    QJsonArray archives(const QStringList &words)
    {
        return m_program->run(QStringList{u"archives"_s} + words + QStringList{u"--format"_s, u"json"_s})
            .json()[u"archives"]
            .toArray();
    }

    void fixAll()
    {
        const Ran ran = run({u"fix"_s, u"--yes"_s, u"--include-unlisted"_s, u"--resolve"_s,
                             u"dynamic_links.whatsapp_group_id=cascade"_s});
        QVERIFY2(ran.status == 0, qPrintable(ran.err));
    }

    QString superuser(const QString &sql)
    {
        Connection connection(m_database->settings());
        return connection.query(sql).text(0, 0);
    }

    /// The rows that the story's delete touches, as bytes; the column that a trigger writes left out.
    QStringList sessions()
    {
        Connection connection(m_database->settings());
        QStringList all;
        for (const QString &table : {u"whatsapp_sessions"_s, u"whatsapp_groups"_s, u"whatsapp_group_admins"_s,
                                     u"scheduled_whatsapp_messages"_s})
            all.append(connection.query(u"SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM %1 t"_s.arg(table))
                           .text(0, 0));
        return all;
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<Program> m_program;
    ConnectionSettings m_settings;
    QString m_id;
};

QTEST_GUILESS_MAIN(TestUndoCommand)
#include "tst_undocommand.moc"
