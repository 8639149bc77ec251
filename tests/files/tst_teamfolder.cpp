// SPDX-License-Identifier: MIT
#include "files/archivefile.h"
#include "files/erasure.h"
#include "files/retention.h"
#include "files/safefile.h"
#include "files/teamfolder.h"
#include "files/undobin.h"
#include "files/undostore.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// A colleague is an enemy: what stands in the team's folder is read, but nothing outside of it is touched.
class TestTeamFolder : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        for (const QString &name : {u"archives"_s, u"receipts"_s, u"bin"_s})
            QDir(dataFolder(name)).removeRecursively();
        QSettings().clear();
        m_team = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_team->path()).mkpath(u"receipts"_s) && QDir(m_team->path()).mkpath(u"archives"_s));
        m_victim = m_team->filePath(u"victim.json"_s);
        put(m_victim, "precious");
        m_time.start();
    }

    void cleanup()
    {
        QFile victim(m_victim);
        QVERIFY(victim.open(QIODevice::ReadOnly));
        QCOMPARE(victim.readAll(), QByteArray("precious"));
        QVERIFY2(m_time.elapsed() < 20'000, "it waited for what never comes");
    }

    void recordIsReadOnlyWhereEveryFieldIsOne_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        const auto row = [](const char *name, const QString &field, const QJsonValue &value) {
            QTest::newRow(name) << field << value;
        };
        row("id is a path", u"id"_s, u"../victim"_s);
        row("id is absolute", u"id"_s, u"/tmp/victim"_s);
        row("id is hidden", u"id"_s, u".victim"_s);
        row("id is long", u"id"_s, QString(300, u'a'));
        row("id is another's", u"id"_s, u"20260101-000000000-000000000000"_s);
        row("kind", u"kind"_s, u"gift"_s);
        row("state", u"state"_s, 1);
        row("time", u"at"_s, u"yesterday"_s);
        row("person", u"person"_s, 7);
        row("keys are a text", u"keys"_s, u"abc"_s);
        row("key is a number", u"keys"_s, QJsonArray{1});
        row("text with NUL", u"label"_s, QString(QChar(u'\0')));
        row("text is long", u"reason"_s, QString(2'000'000, u'a'));
        row("days", u"keep_days"_s, -1);
        row("days are many", u"keep_days"_s, 1e9);
        row("pid", u"backend_pid"_s, 0.5);
        row("truth", u"erased"_s, u"yes"_s);
        row("archive", u"archive"_s, u"/etc/passwd"_s);
        row("sum", u"archive"_s, QJsonObject{{u"path"_s, u"/a.sql"_s}, {u"sha256"_s, u"abc"_s}});
        row("path", u"archive"_s, QJsonObject{{u"path"_s, QString(5000, u'a')}, {u"sha256"_s, QString(64, u'0')}});
        row("rows", u"tables"_s, QJsonArray{QJsonObject{{u"table"_s, u"public.a"_s}, {u"planned"_s, -4}}});
        row("table", u"tables"_s, QJsonArray{QJsonObject{{u"table"_s, u"\"a"_s}}});
    }
    void recordIsReadOnlyWhereEveryFieldIsOne()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        Receipt receipt = newReceipt(Receipt::Kind::Delete);
        receipt.archiveDestroyed = true;
        const QString name = u"receipts/%1.json"_s.arg(receipt.id);
        QJsonObject object = toJson(receipt);
        put(m_team->filePath(name), QJsonDocument(object).toJson());
        const UndoStore store(m_team->path());
        QCOMPARE(store.receipts().size(), 1);
        object.insert(field, value);
        put(m_team->filePath(name), QJsonDocument(object).toJson());
        QCOMPARE(store.receipts().size(), 0);
        pruneArchives(store);
    }

    void recordOfAPathIsNotWritten()
    {
        Receipt receipt = newReceipt(Receipt::Kind::Delete);
        receipt.id = u"../victim"_s;
        const UndoStore store(m_team->path());
        QVERIFY(!store.save(receipt).isEmpty());
        QVERIFY(store.update(receipt).isEmpty());
        store.remove(receipt);
        QVERIFY(QFile::exists(m_victim));
    }

    void nothingIsWrittenThroughALink()
    {
        const UndoStore store(m_team->path());
        const Receipt receipt = newReceipt(Receipt::Kind::Delete);
        link(m_victim, u"receipts/%1.json"_s.arg(receipt.id));
        const QFile::Permissions before = QFile::permissions(m_victim);
        QVERIFY2(store.save(receipt).contains(u"no plain file"_s), qPrintable(store.save(receipt)));
        QCOMPARE(QFile::permissions(m_victim), before);
        // Nor into a folder that a link leads to.
        QTemporaryDir elsewhere;
        QVERIFY(QDir(m_team->filePath(u"receipts"_s)).removeRecursively());
        link(elsewhere.path(), u"receipts"_s);
        QVERIFY(store.save(newReceipt(Receipt::Kind::Delete)).contains(u"can't be reached"_s));
        QVERIFY(QDir(m_team->filePath(u"archives"_s)).removeRecursively());
        link(elsewhere.path(), u"archives"_s);
        const QString ours = dataFolder(u"archives"_s) + u"/undo.sql"_s;
        seal(ours, u"1"_s);
        QVERIFY(store.share(ours).contains(u"can't be reached"_s));
        QCOMPARE(QDir(elsewhere.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
        // What lies there is no team's either.
        seal(elsewhere.filePath(u"undo.sql"_s), u"1"_s);
        QCOMPARE(store.keptArchives(), QStringList{ours});
    }

    void pipesAreNotWaitedFor()
    {
        const UndoStore store(m_team->path());
        for (const QString &name : {u"pipe"_s, u"receipts/a.json"_s, u"archives/a.sql"_s, u"archives/a.sql.partial"_s,
                                    u"receipts/.ondelete-a1b2c3"_s, u"archives/.ondelete-a1b2c3"_s}) {
            const QByteArray path = QFile::encodeName(m_team->filePath(name));
            QCOMPARE(::mkfifo(path.constData(), 0666), 0);
        }
        link(m_team->filePath(u"pipe"_s), u"receipts/b.json"_s);
        link(m_team->filePath(u"pipe"_s), u"archives/b.sql"_s);
        link(m_team->filePath(u"pipe"_s), u"archives/.ondelete-b1b2c3"_s);
        Receipt receipt = newReceipt(Receipt::Kind::Delete);
        receipt.archive = ArchiveRef{m_team->filePath(u"pipe"_s), QString(64, u'0')};
        QCOMPARE(UndoStore().save(receipt), QString());
        QCOMPARE(store.receipts().size(), 1);
        QCOMPARE(store.archives(), QStringList());
        pruneArchives(store, QDateTime::currentDateTimeUtc().addDays(400));
        store.removeHalfWritten(m_team->filePath(u"archives/a.sql"_s));
        QVERIFY(!ArchiveFile(m_team->filePath(u"pipe"_s)).isGood());
        QVERIFY(!store.destroy(m_team->filePath(u"pipe"_s), {}).isEmpty()
                || QFile::exists(m_team->filePath(u"pipe"_s)));
    }

    void filesThatCantBeAreReadInNoTime()
    {
        const QString sparse = m_team->filePath(u"archives/sparse.sql"_s);
        put(sparse, "-- OnDelete undo file, version 1\n");
        QCOMPARE(::truncate(QFile::encodeName(sparse).constData(), off_t(4) << 30), 0);
        QVERIFY(!ArchiveFile(sparse).isGood());
        const QString record = m_team->filePath(u"receipts/sparse.json"_s);
        put(record, "{");
        QCOMPARE(::truncate(QFile::encodeName(record).constData(), 16'000'000), 0);
        const QString comments = m_team->filePath(u"archives/comments.sql"_s);
        const QByteArray head = "-- OnDelete undo file, version 1\n" + QByteArray("--\n").repeated(10'000'000);
        put(comments, head + "-- sha256 " + QCryptographicHash::hash(head, QCryptographicHash::Sha256).toHex() + '\n');
        QVERIFY(!ArchiveFile(comments).isGood());
        QCOMPARE(UndoStore(m_team->path()).receipts().size(), 0);
        QVERIFY2(m_time.elapsed() < 5'000, qPrintable(QString::number(m_time.elapsed())));
    }

    void recordRemovesNothingButAnUndoFile()
    {
        // A file that is no undo file has no sum, and so has this record.
        Receipt theirs = recordOf(m_victim, {});
        theirs.at = theirs.at.addDays(-1);
        put(m_team->filePath(u"receipts/%1.json"_s.arg(theirs.id)), QJsonDocument(toJson(theirs)).toJson());
        // Another one names an undo file that is of other rows.
        const QString ours = dataFolder(u"archives"_s) + u"/ours.sql"_s;
        Receipt forged = recordOf(ours, seal(ours, u"1"_s, {{u"other"_s}}));
        forged.at = forged.at.addDays(-1);
        put(m_team->filePath(u"receipts/%1.json"_s.arg(forged.id)), QJsonDocument(toJson(forged)).toJson());
        // And what a killed program left is not what a record says.
        UndoStore(m_team->path()).removeHalfWritten(m_victim.chopped(5));
        put(m_victim + partialEnding, "mine");
        UndoStore(m_team->path()).removeHalfWritten(m_victim);
        QVERIFY(QFile::exists(m_victim + partialEnding));

        const QString now = dataFolder(u"archives"_s) + u"/now.sql"_s;
        Receipt receipt = recordOf(now, seal(now, u"2"_s, {{u"a"_s}}));
        eraseForGood(UndoStore(m_team->path()), receipt);
        QVERIFY(receipt.erased && !QFile::exists(now));
        QVERIFY(QFile::exists(ours));
        QVERIFY2(receipt.leftToDo.join(u' ').contains(u"is of others, so it was not destroyed"_s),
                 qPrintable(receipt.leftToDo.join(u'\n')));
    }

    void colleaguesWordMovesAFileToTheBinAndIsSaid()
    {
        const UndoStore store(m_team->path());
        const QString ours = dataFolder(u"archives"_s) + u"/ours.sql"_s;
        const Receipt receipt = recordOf(ours, seal(ours, u"1"_s));
        QCOMPARE(store.save(receipt), QString());
        Receipt forged = receipt;
        forged.archiveDestroyed = true;
        forged.person = u"somebody else"_s;
        forged.archive->path = m_victim;
        put(m_team->filePath(u"receipts/%1.json"_s.arg(receipt.id)), QJsonDocument(toJson(forged)).toJson());
        const QStringList said = pruneArchives(store).said;
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.first().contains(receipt.id) && said.first().contains(u"moved to"_s), qPrintable(said.first()));
        const QList<Binned> binned = contentOfBin(dataFolder(u"archives"_s));
        QCOMPARE(binned.size(), 1);
        QCOMPARE(UndoStore().receipt(receipt.id)->archive->path, ours); // its end is all that the other may tell
        QCOMPARE(UndoStore().receipt(receipt.id)->person, receipt.person);
        QVERIFY(pruneArchives(store).said.isEmpty());
        QVERIFY(moveBack(dataFolder(u"archives"_s), binned.first().file));
        QVERIFY(ArchiveFile(ours).isGood());
    }

    void whatIsReadIsWhatWasChecked()
    {
        const QString theirs = m_team->filePath(u"archives/theirs.sql"_s);
        seal(theirs, u"1"_s);
        QVERIFY(QFile::setPermissions(theirs, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteGroup));
        const ArchiveFile archive(theirs, ArchiveFile::Keep::Copy);
        QVERIFY2(archive.isGood(), qPrintable(archive.error()));
        put(theirs, QByteArray("evil\n").repeated(10'000));
        QCOMPARE(archive.rows(0)(), QByteArray("1\n"));
    }

    void folderThatEverybodyMayReadIsSaid()
    {
        const auto mode = [&](mode_t bits) {
            QCOMPARE(::chmod(QFile::encodeName(m_team->path()).constData(), bits), 0);
        };
        mode(0770);
        QCOMPARE(opennessOf(m_team->path()), QString());
        mode(0775);
        QVERIFY(opennessOf(m_team->path()).contains(u"may read"_s));
        mode(0777);
        QVERIFY(opennessOf(m_team->path()).contains(u"may change"_s));
        QVERIFY(!opennessOf(m_team->path()).isEmpty());
        mode(0700);
    }

    void clockAheadOrBehindDestroysNothing()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const UndoStore store;
        // The clock stood in 1970 when it was deleted.
        const QString early = dataFolder(u"archives"_s) + u"/early.sql"_s;
        Receipt receipt = recordOf(early, seal(early, u"1"_s, {{u"a"_s}}, QDateTime::fromSecsSinceEpoch(0, Qt::UTC)));
        receipt.serverAt = now;
        QCOMPARE(store.save(receipt), QString());
        const QString late = dataFolder(u"archives"_s) + u"/late.sql"_s;
        QCOMPARE(store.save(recordOf(late, seal(late, u"2"_s, {{u"b"_s}}))), QString());
        QCOMPARE(pruneArchives(store, now).gone, QStringList());
        // One start a year ahead, or ten of them on that day.
        for (int start = 0; start < 10; ++start)
            QCOMPARE(pruneArchives(store, now.addDays(365)).destroyed, QStringList());
        QCOMPARE(pruneArchives(store, now.addDays(1)).destroyed, QStringList());
        QVERIFY(QFile::exists(early) && QFile::exists(late));
        QSettings().clear();
        // Not in use, it is kept; at twice its time it goes all the same.
        QCOMPARE(pruneArchives(store, now.addDays(retentionDays() + 1)).gone, QStringList());
        QCOMPARE(pruneArchives(store, now.addDays(2 * retentionDays() + 1)).gone.size(), 2);
        QCOMPARE(pruneArchives(store, now.addDays(4 * retentionDays())).destroyed.size(), 2);
    }

private:
    static QString seal(const QString &path, const QString &xid, const QList<RowKey> &keys = {{u"a"_s}},
                        const QDateTime &at = QDateTime::currentDateTimeUtc())
    {
        ArchiveManifest manifest;
        manifest.createdAt = at;
        manifest.database = u"saleshub"_s;
        manifest.xid = xid;
        manifest.root = {u"public"_s, u"a"_s};
        manifest.keys = keys;
        manifest.blocks = {{ArchivedRows::Fate::Deleted, manifest.root, {{u"id"_s, u"integer"_s}}, {u"id"_s}, 1, {}}};
        ArchiveWriter writer(path);
        const bool sealed = writer.begin(manifest, u"BEGIN;\n"_s) && writer.beginRows(0) && writer.addRow("1\n")
            && writer.endRows() && writer.seal(u"COMMIT;\n"_s);
        return sealed ? writer.reference().sha256 : QString();
    }

    static Receipt recordOf(const QString &path, const QString &sha256)
    {
        Receipt receipt = newReceipt(Receipt::Kind::Delete);
        receipt.state = Receipt::State::Committed;
        receipt.systemIdentifier = u"server"_s;
        receipt.database = u"saleshub"_s;
        receipt.root = {u"public"_s, u"a"_s};
        receipt.keys = {u"a"_s};
        receipt.archive = ArchiveRef{path, sha256};
        return receipt;
    }

    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    }

    void link(const QString &target, const QString &name) const
    {
        QVERIFY(QFile::link(target, m_team->filePath(name)));
    }

    std::unique_ptr<QTemporaryDir> m_team;
    QString m_victim;
    QElapsedTimer m_time;
};

QTEST_GUILESS_MAIN(TestTeamFolder)
#include "tst_teamfolder.moc"
