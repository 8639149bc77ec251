// SPDX-License-Identifier: MIT
#include "files/undostore.h"

#include "files/archivefile.h"
#include "files/savefile.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Undo files and records here and in a team's folder: nobody's are lost to somebody else's clean-up.
class TestUndoStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        for (const QString &name : {u"archives"_s, u"receipts"_s})
            QDir(dataFolder(name)).removeRecursively();
        m_team = std::make_unique<QTemporaryDir>();
    }

    void namesDifferWithinOneSecond()
    {
        const UndoStore store;
        QVERIFY(store.newArchivePath(u"saleshub"_s) != store.newArchivePath(u"saleshub"_s));
    }

    void anotherFileOfTheSameNameIsNotDestroyed()
    {
        const UndoStore store(m_team->path());
        const QString theirs = m_team->filePath(u"archives/undo.sql"_s);
        QVERIFY(QDir().mkpath(m_team->filePath(u"archives"_s)));
        const QString theirSum = seal(theirs, u"1"_s);
        const QString ours = dataFolder(u"archives"_s) + u"/undo.sql"_s;
        const QString ourSum = seal(ours, u"2"_s);
        QVERIFY(!store.share(ours).isEmpty()); // the name is taken
        QCOMPARE(store.destroy(ours, ourSum), QString());
        QVERIFY(!QFile::exists(ours));
        QCOMPARE(ArchiveFile(theirs).sha256(), theirSum);
    }

    void copyGoesWithItsOriginal()
    {
        const UndoStore store(m_team->path());
        const QString ours = dataFolder(u"archives"_s) + u"/undo.sql"_s;
        const QString sum = seal(ours, u"2"_s);
        QCOMPARE(store.share(ours), QString());
        QCOMPARE(ArchiveFile(m_team->filePath(u"archives/undo.sql"_s)).sha256(), sum);
        QCOMPARE(store.destroy(ours, sum), QString());
        QVERIFY(!QFile::exists(m_team->filePath(u"archives/undo.sql"_s)));
    }

    void fileThatAPersonPutElsewhereIsKnownByItsRecordAndNotPruned()
    {
        const QString elsewhere = m_team->filePath(u"elsewhere.sql"_s);
        const Receipt receipt = recordOf({u"a"_s}, elsewhere);
        QCOMPARE(UndoStore().archives(), QStringList{elsewhere});
        QVERIFY(!UndoStore().keeps(elsewhere));
        setRetentionDays(1);
        QCOMPARE(pruneArchives(UndoStore()), QStringList()); // it was written long ago
        QCOMPARE(UndoStore().destroy(elsewhere, receipt.archive->sha256), QString());
        QCOMPARE(UndoStore().archives(), QStringList());
    }

    void eraseForGoodTakesEarlierDeletesOfTheRowAlong()
    {
        const UndoStore store(m_team->path());
        const Receipt earlier = recordOf({u"a"_s}, m_team->filePath(u"earlier.sql"_s));
        Receipt undone = earlier;
        undone.id += u"-undo"_s;
        undone.kind = Receipt::Kind::Undo;
        QCOMPARE(UndoStore().save(undone), QString());
        const Receipt together = recordOf({u"a"_s, u"b"_s}, m_team->filePath(u"together.sql"_s));
        const Receipt another = recordOf({u"b"_s}, m_team->filePath(u"another.sql"_s));
        const Receipt elsewhere = recordOf({u"a"_s}, m_team->filePath(u"elsewhere.sql"_s), u"otherserver"_s);
        Receipt receipt = recordOf({u"a"_s}, m_team->filePath(u"now.sql"_s));

        const UndoStore::Remains remains = store.eraseForGood(receipt);
        QCOMPARE(remains.own, QString());
        QCOMPARE(remains.stuck, QStringList());
        QCOMPARE(remains.shared, QStringList{together.archive->path});
        for (const Receipt &erased : {receipt, *store.receipt(earlier.id), *store.receipt(undone.id)}) {
            QVERIFY(erased.erased && erased.archiveDestroyed);
            QVERIFY(wasAbout(erased, u"a"_s));
            QVERIFY(!toJson(erased).value(u"label"_s).toString().contains(u"Asha"_s));
            QVERIFY(!QFile::exists(erased.archive->path));
        }
        for (const Receipt &kept : {together, another, elsewhere}) {
            QVERIFY(*store.receipt(kept.id) == kept);
            QVERIFY(QFile::exists(kept.archive->path));
        }
        // Records of this computer alone stay so.
        QCOMPARE(QDir(m_team->filePath(u"receipts"_s)).entryList({u"*.json"_s}, QDir::Files), QStringList());
    }

    void folderThatIsNotMountedIsNotMade()
    {
        const QString away = m_team->filePath(u"away"_s);
        const UndoStore store(away);
        QVERIFY(store.save(newReceipt(Receipt::Kind::Delete)).contains(u"can't be reached"_s));
        QVERIFY(!QFile::exists(away));
        QCOMPARE(UndoStore().receipts().size(), 0);
    }

    void abandonedFilesGoAtOnceHereAndAfterADayInATeamsFolder()
    {
        const UndoStore store(m_team->path());
        const QStringList names{u"archives/undo.sql.partial"_s, u"receipts/.ondelete-a1B2c3"_s};
        for (const QString &name : names) {
            QVERIFY(QDir().mkpath(m_team->filePath(name.section(u'/', 0, 0))));
            put(dataFolder(name.section(u'/', 0, 0)) + u'/' + name.section(u'/', 1));
            put(m_team->filePath(name));
        }
        pruneArchives(store);
        for (const QString &name : names) {
            QVERIFY(!QFile::exists(dataFolder(name.section(u'/', 0, 0)) + u'/' + name.section(u'/', 1)));
            QVERIFY(QFile::exists(m_team->filePath(name)));
            QFile file(m_team->filePath(name));
            QVERIFY(file.open(QIODevice::ReadWrite)
                    && file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime));
        }
        pruneArchives(store);
        for (const QString &name : names)
            QVERIFY(!QFile::exists(m_team->filePath(name)));
    }

private:
    /// Returns its checksum.
    static QString seal(const QString &path, const QString &xid)
    {
        ArchiveManifest manifest;
        manifest.createdAt = QDateTime::currentDateTimeUtc();
        manifest.database = u"saleshub"_s;
        manifest.xid = xid;
        manifest.root = {u"public"_s, u"a"_s};
        manifest.keys = {{u"1"_s}};
        manifest.blocks = {{ArchivedRows::Fate::Deleted, manifest.root, {{u"id"_s, u"integer"_s}}, {u"id"_s}, 1, {}}};
        ArchiveWriter writer(path);
        const bool sealed = writer.begin(manifest, u"BEGIN;\n"_s) && writer.beginRows(0) && writer.addRow("1\n")
            && writer.endRows() && writer.seal(u"COMMIT;\n"_s);
        return sealed ? writer.reference().sha256 : QString();
    }

    /// The record of a committed delete of @p keys, and its undo file at @p path.
    static Receipt recordOf(const QStringList &keys, const QString &path, const QString &system = u"server"_s)
    {
        Receipt receipt = newReceipt(Receipt::Kind::Delete);
        receipt.state = Receipt::State::Committed;
        receipt.systemIdentifier = system;
        receipt.database = u"saleshub"_s;
        receipt.root = {u"public"_s, u"a"_s};
        receipt.keys = keys;
        receipt.label = u"Asha"_s;
        receipt.archive = ArchiveRef{path, seal(path, path)};
        [&] { QCOMPARE(UndoStore().save(receipt), QString()); }();
        return receipt;
    }

    static void put(const QString &path) { QVERIFY(QFile(path).open(QIODevice::WriteOnly)); }

    std::unique_ptr<QTemporaryDir> m_team;
};

QTEST_GUILESS_MAIN(TestUndoStore)
#include "tst_undostore.moc"
