// SPDX-License-Identifier: MIT
#include "files/archivefile.h"
#include "files/erasure.h"
#include "files/recordcache.h"
#include "files/recordheads.h"
#include "files/retention.h"
#include "files/savefile.h"
#include "files/undobin.h"
#include "files/undostore.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <atomic>
#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

struct Of
{
    QString system = u"server"_s;
    QString host = u"db"_s;
    QString xid = {};
    int days = 0; ///< from now
    int keepDays = 0;
};

} // namespace

/// Undo files and records here and in a team's folder: nobody's are lost to somebody else's clean-up.
class TestUndoStore : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        for (const QString &name : {u"archives"_s, u"receipts"_s, u"bin"_s})
            QDir(dataFolder(name)).removeRecursively();
        QSettings().clear();
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
        const QString here = dataFolder(u"archives"_s) + u"/here.sql"_s;
        const Receipt receipt = recordOf({u"a"_s}, elsewhere, {.days = -40});
        const Receipt pruned = recordOf({u"b"_s}, here, {.days = -40});
        QCOMPARE(UndoStore().archives().size(), 2);
        QCOMPARE(prunedAgainAndAgain(UndoStore()), QStringList{here});
        QCOMPARE(UndoStore().archives(), QStringList{elsewhere});
        QVERIFY(UndoStore().receipt(pruned.id)->archiveDestroyed);
        QVERIFY(!UndoStore().receipt(receipt.id)->archiveDestroyed);
        QCOMPARE(UndoStore().destroy(elsewhere, receipt.archive->sha256), QString());
        QCOMPARE(UndoStore().archives(), QStringList());
    }

    void recordThatAnotherProgramWroteIsSeen()
    {
        const UndoStore here;
        const UndoStore there; // knows nothing of what the other has read
        Receipt receipt = recordOf({u"a"_s}, m_team->filePath(u"undo.sql"_s));
        QCOMPARE(here.receipts().size(), 1);
        receipt.reason = receipt.reason.toUpper(); // of the same length
        QCOMPARE(there.save(receipt), QString());
        QCOMPARE(here.receipt(receipt.id)->reason, receipt.reason);
        put(dataFolder(u"receipts"_s) + u"/other.json"_s); // no record
        QCOMPARE(here.receipts().size(), 1);
        there.remove(receipt);
        QCOMPARE(here.receipts().size(), 0);
    }

    void whatIsKnownIsSharedByThreads()
    {
        constexpr int before = 20;
        for (int i = 0; i < before; ++i)
            QCOMPARE(UndoStore().save(newReceipt(Receipt::Kind::Delete)), QString());
        RecordCache cache;
        std::atomic_bool allSeen = true;
        {
            std::vector<std::jthread> readers;
            for (const auto signers :
                 {RecordCache::Signers::NotWanted, RecordCache::Signers::Wanted, RecordCache::Signers::NotWanted})
                readers.emplace_back([&cache, &allSeen, signers] {
                    for (int i = 0; i < 10; ++i)
                        if (cache.recordsIn(dataFolder(u"receipts"_s), signers).size() < before)
                            allSeen = false;
                });
            for (int i = 0; i < 10; ++i)
                QCOMPARE(UndoStore().save(newReceipt(Receipt::Kind::Delete)), QString());
        }
        QVERIFY(allSeen);
        QCOMPARE(cache.recordsIn(dataFolder(u"receipts"_s), RecordCache::Signers::NotWanted).size(), before + 10);
    }

    /// A start reads no record whose head it knows, and knows none that has changed since.
    void headStandsForARecordUntilThatChanges()
    {
        const QString folder = dataFolder(u"receipts"_s);
        Receipt receipt = recordOf({u"a"_s}, m_team->filePath(u"undo.sql"_s), {.days = -1});
        const Receipt other = recordOf({u"b"_s}, m_team->filePath(u"other.sql"_s));
        put(folder + u"/none.json"_s);
        const auto heads = [&] {
            QList<RecordHead> all = RecordCache().headsIn(folder);
            std::ranges::sort(all, {}, &RecordHead::at);
            return all;
        };
        const QList<RecordHead> asRead = heads();
        QCOMPARE(asRead, (QList{headOf(receipt), headOf(other)}));

        // What is kept counts where the stamp fits: these say so by other days.
        StampedHeads kept;
        for (const Receipt &each : {receipt, other}) {
            const QByteArray name = each.id.toUtf8() + ".json";
            struct stat file = {};
            QCOMPARE(::stat(QFile::encodeName(folder + u'/' + QString::fromUtf8(name)).constData(), &file), 0);
            RecordHead head = headOf(each);
            head.keepDays = 77;
            kept.insert(name, {stampOf(file), head});
        }
        keepHeads(folder, kept);
        QCOMPARE(heads().value(0).keepDays, 77);
        keepHeads(folder, kept);
        receipt.reason = receipt.reason.toUpper(); // of the same length
        QCOMPARE(UndoStore().update(receipt), QString());
        QCOMPARE(heads().value(0).keepDays, 0);
        QCOMPARE(heads().value(1).keepDays, 77);
        keepHeads(folder, kept);
        UndoStore().remove(other);
        QCOMPARE(heads(), QList{headOf(receipt)});

        // Nobody's data, and nothing that a damaged file, or another's, says.
        QFile file(folder + u".heads"_s);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("Asha") && !bytes.contains(QByteArray(reinterpret_cast<const char *>(u"Asha"), 8)));
        keepHeads(folder, kept);
        QCOMPARE(keptHeads(folder).size(), 2);
        QVERIFY(QFile::setPermissions(file.fileName(), QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        QVERIFY(keptHeads(folder).isEmpty());
        keepHeads(folder, kept);
        QVERIFY(QFile::resize(file.fileName(), QFileInfo(file.fileName()).size() - 1));
        QVERIFY(keptHeads(folder).isEmpty());
        QCOMPARE(heads(), QList{headOf(receipt)});
    }

    void linkInPlaceOfAKnownRecordIsNotFollowed()
    {
        const UndoStore store(m_team->path());
        const Receipt receipt = newReceipt(Receipt::Kind::Delete);
        QCOMPARE(store.save(receipt), QString());
        QCOMPARE(store.receipts().size(), 1);
        const QString known = m_team->filePath(u"receipts/%1.json"_s.arg(receipt.id));
        UndoStore().remove(receipt);
        QVERIFY(QFile::rename(known, m_team->filePath(u"elsewhere.json"_s)));
        QVERIFY(QFile::link(m_team->filePath(u"elsewhere.json"_s), known));
        QCOMPARE(store.receipts().size(), 0);
    }

    void whoSignedIsKnownOfARecordThatWasReadBefore()
    {
        const UndoStore store(m_team->path());
        const Receipt receipt = newReceipt(Receipt::Kind::Delete);
        QCOMPARE(store.save(receipt), QString());
        UndoStore().remove(receipt);
        QCOMPARE(store.receipts().size(), 1);
        QCOMPARE(store.trustedReceipts().size(), 1);
        QFile file(m_team->filePath(u"receipts/%1.json"_s.arg(receipt.id)));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate)
                && file.write(QJsonDocument(toJson(receipt)).toJson()) > 0);
        file.close();
        QCOMPARE(store.receipts().size(), 1);
        QCOMPARE(store.trustedReceipts().size(), 0);
    }

    void pruneEndsEarlyWhereItIsAskedTo()
    {
        const QString old = dataFolder(u"archives"_s) + u"/old.sql"_s;
        recordOf({u"a"_s}, old, {.days = -100});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(pruneArchives(UndoStore(), now, stop.get_token()).gone, QStringList());
        QVERIFY(QFile::exists(old));
        QCOMPARE(pruneArchives(UndoStore(), now).gone, QStringList{old});
        // Nor is what lies in the bin thrown away unread.
        QCOMPARE(pruneArchives(UndoStore(), now.addDays(100), stop.get_token()).destroyed, QStringList());
        QCOMPARE(pruneArchives(UndoStore(), now.addDays(100)).destroyed, QStringList{old});
    }

    void colleaguesWordMakesNoFileStayLonger()
    {
        const UndoStore store(m_team->path());
        const QString old = dataFolder(u"archives"_s) + u"/old.sql"_s;
        seal(old, u"1"_s, QDateTime::currentDateTimeUtc().addDays(-100));
        Receipt theirs = newReceipt(Receipt::Kind::Delete);
        theirs.at = theirs.at.addDays(1000);
        theirs.keepDays = 1000;
        theirs.archive = ArchiveRef{old, QString(64, u'0')};
        QVERIFY(QDir().mkpath(m_team->filePath(u"receipts"_s)));
        QFile file(m_team->filePath(u"receipts/%1.json"_s.arg(theirs.id)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(toJson(theirs)).toJson()) > 0);
        file.close();
        QCOMPARE(store.receipts().size(), 1);
        QCOMPARE(pruneArchives(store).gone, QStringList{old});
    }

    void manyAreFoundWhereEachIs()
    {
        const UndoStore store(m_team->path());
        const QString own = dataFolder(u"archives"_s);
        QVERIFY(QDir().mkpath(m_team->filePath(u"archives"_s)) && QDir().mkpath(m_team->filePath(u"gone"_s)));
        QList<Receipt> all;
        for (const QString &path :
             {own + u"/own.sql"_s, m_team->filePath(u"elsewhere.sql"_s), m_team->filePath(u"archives/team.sql"_s),
              m_team->filePath(u"gone/moved.sql"_s), m_team->filePath(u"gone/lost.sql"_s), own + u"/destroyed.sql"_s,
              own + u"/binned.sql"_s})
            all.append(recordOf({u"a"_s}, path));
        QVERIFY(QFile::rename(m_team->filePath(u"gone/moved.sql"_s), own + u"/moved.sql"_s));
        QVERIFY(QFile::remove(m_team->filePath(u"gone/lost.sql"_s)) && QFile::remove(own + u"/destroyed.sql"_s));
        QVERIFY(!moveToBin(own, u"binned.sql"_s, QDate::currentDate()).isEmpty());
        const QHash<QString, QString> located = store.locateAll(all);
        for (const Receipt &receipt : std::as_const(all))
            QCOMPARE(located.value(receipt.id), store.locate(*receipt.archive));
        QCOMPARE(located.size(), 5);
    }

    void filesOfOneNameInTwoFoldersAreTwo()
    {
        QVERIFY(QDir().mkpath(m_team->filePath(u"a"_s)) && QDir().mkpath(m_team->filePath(u"bb"_s)));
        recordOf({u"a"_s}, m_team->filePath(u"a/undo.sql"_s));
        recordOf({u"b"_s}, m_team->filePath(u"bb/undo.sql"_s));
        QCOMPARE(UndoStore().archives().size(), 2);
    }

    void fileWithoutARecordIsKeptAsLongAsItsOwnWordSays()
    {
        const QString own = dataFolder(u"archives"_s);
        seal(own + u"/old.sql"_s, u"1"_s, QDateTime::currentDateTimeUtc().addDays(-40));
        seal(own + u"/new.sql"_s, u"2"_s);
        put(own + u"/strange.sql"_s);
        QCOMPARE(prunedAgainAndAgain(UndoStore()), QStringList{own + u"/old.sql"_s});
        QVERIFY(QFile::exists(own + u"/strange.sql"_s));
    }

    void colleaguesFileIsKeptAsLongAsWasPromised()
    {
        const UndoStore store(m_team->path());
        QVERIFY(QDir().mkpath(m_team->filePath(u"archives"_s)));
        const QString longer = m_team->filePath(u"archives/longer.sql"_s);
        const QString shorter = m_team->filePath(u"archives/shorter.sql"_s);
        QCOMPARE(store.save(recordOf({u"a"_s}, longer, {.days = -40, .keepDays = 60})), QString());
        QCOMPARE(store.save(recordOf({u"b"_s}, shorter, {.days = -10, .keepDays = 7})), QString());
        QCOMPARE(prunedAgainAndAgain(store), QStringList{shorter});
    }

    void whoMayUseTheTeamsFolderMayReadWhatIsInIt()
    {
        const auto all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::WriteGroup
            | QFile::ExeGroup;
        QVERIFY(QFile::setPermissions(m_team->path(), all));
        const UndoStore store(m_team->path());
        const QString ours = dataFolder(u"archives"_s) + u"/undo.sql"_s;
        const Receipt receipt = recordOf({u"a"_s}, ours);
        QCOMPARE(store.save(receipt), QString());
        QCOMPARE(store.share(ours), QString());
        QCOMPARE(store.update(receipt), QString());
        const auto shared = [&](const QString &name) {
            return QFile::permissions(m_team->filePath(name)) & QFile::Permissions(0x0077);
        };
        const QFile::Permissions groupMay = QFile::ReadGroup;
        QCOMPARE(shared(u"archives/undo.sql"_s), groupMay);
        QCOMPARE(shared(u"receipts/%1.json"_s.arg(receipt.id)), groupMay);
        for (const QString &folder : {u"archives"_s, u"receipts"_s})
            QCOMPARE(shared(folder), QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup);
        QCOMPARE(QFile::permissions(ours) & QFile::Permissions(0x0077), QFile::Permissions());
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
        const Receipt otherServer = recordOf({u"a"_s}, m_team->filePath(u"server.sql"_s), {.system = u"otherserver"_s});
        const Receipt copyOfServer = recordOf({u"a"_s}, m_team->filePath(u"copy.sql"_s), {.host = u"staging"_s});
        Receipt receipt = recordOf({u"a"_s}, m_team->filePath(u"now.sql"_s));
        receipt.reason = u"privacy request"_s;
        const Receipt later = recordOf({u"a"_s}, m_team->filePath(u"later.sql"_s), {.days = 1});

        eraseForGood(store, receipt);
        for (const Receipt &erased : {receipt, *store.receipt(earlier.id), *store.receipt(undone.id)}) {
            QVERIFY(erased.erased && erased.archiveDestroyed);
            QVERIFY(wasAbout(erased, u"a"_s));
            QVERIFY(!QString::fromUtf8(QJsonDocument(toJson(erased)).toJson()).contains(u"Asha"_s));
            QVERIFY(!QFile::exists(erased.archive->path));
        }
        for (const Receipt &kept : {together, another, otherServer, copyOfServer, later}) {
            QVERIFY(*store.receipt(kept.id) == kept);
            QVERIFY(QFile::exists(kept.archive->path));
        }
        // What holds the rows, too, and may be needed is named.
        const QString left = receipt.leftToDo.join(u' ');
        QCOMPARE(receipt.leftToDo.size(), 3);
        for (const Receipt &named : {together, copyOfServer, later})
            QVERIFY2(left.contains(named.archive->path), qPrintable(left));
        // Records of this computer alone stay so.
        QCOMPARE(QDir(m_team->filePath(u"receipts"_s)).entryList({u"*.json"_s}, QDir::Files), QStringList());
    }

    void anotherFileAtTheRecordedPathIsNotDestroyed()
    {
        const QString path = m_team->filePath(u"undo.sql"_s);
        recordOf({u"a"_s}, path);
        QVERIFY(QFile::remove(path));
        const Receipt reused = recordOf({u"b"_s}, path, {.xid = u"2"_s});
        Receipt receipt = recordOf({u"a"_s}, m_team->filePath(u"now.sql"_s));
        eraseForGood(UndoStore(), receipt);
        QVERIFY(QFile::exists(path));
        QVERIFY(!UndoStore().receipt(reused.id)->archiveDestroyed);
        QVERIFY(receipt.erased);
        QCOMPARE(receipt.leftToDo.size(), 1);
    }

    void eraseThatCouldNotRemoveItsFileIsTriedAgain()
    {
        const QString folder = m_team->filePath(u"fixed"_s);
        QVERIFY(QDir().mkpath(folder));
        Receipt receipt = recordOf({u"a"_s}, folder + u"/undo.sql"_s);
        receipt.eraseWhenDone = true;
        // Another file in its place stands for one that can't be removed: a folder's mode stops no administrator.
        QVERIFY(QFile::rename(receipt.archive->path, folder + u"/away"_s));
        seal(receipt.archive->path, u"another"_s);
        eraseForGood(UndoStore(), receipt);
        QVERIFY(!receipt.erased && receipt.eraseWhenDone && !receipt.leftToDo.isEmpty());
        QCOMPARE(UndoStore().save(receipt), QString());
        QVERIFY(QFile::remove(receipt.archive->path) && QFile::rename(folder + u"/away"_s, receipt.archive->path));
        pruneArchives(UndoStore());
        QVERIFY(!QFile::exists(receipt.archive->path));
        QVERIFY(UndoStore().receipt(receipt.id)->erased);
    }

    void colleaguesEraseReachesThisComputersFile()
    {
        const UndoStore store(m_team->path());
        const QString ours = dataFolder(u"archives"_s) + u"/undo.sql"_s;
        const QString records = dataFolder(u"receipts"_s);
        QDir(records + u".away"_s).removeRecursively(); // of a run that failed
        const Receipt receipt = recordOf({u"a"_s}, ours);
        QCOMPARE(store.save(receipt), QString());
        QCOMPARE(store.share(ours), QString());
        // As on a colleague's computer, which has the team's folder alone.
        QVERIFY(QFile::rename(ours, ours + u".away"_s) && QDir().rename(records, records + u".away"_s));
        Receipt theirs = recordOf({u"a"_s}, m_team->filePath(u"now.sql"_s));
        eraseForGood(store, theirs);
        QVERIFY(QDir(records).removeRecursively());
        QVERIFY(QFile::rename(ours + u".away"_s, ours) && QDir().rename(records + u".away"_s, records));
        QVERIFY(store.receipt(receipt.id)->erased); // the team's word counts
        const QStringList said = pruneArchives(store).said;
        QVERIFY2(said.size() == 1 && said.first().contains(receipt.id), qPrintable(said.join(u'\n')));
        QVERIFY(!QFile::exists(ours));
        QVERIFY(UndoStore().receipt(receipt.id)->erased);
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
    static QString seal(const QString &path, const QString &xid, const QDateTime &at = QDateTime::currentDateTimeUtc(),
                        const QStringList &keys = {u"1"_s})
    {
        ArchiveManifest manifest;
        manifest.createdAt = at;
        manifest.database = u"saleshub"_s;
        manifest.xid = xid;
        manifest.root = {u"public"_s, u"a"_s};
        for (const QString &key : keys)
            manifest.keys.append({key});
        manifest.blocks = {{ArchivedRows::Fate::Deleted, manifest.root, {{u"id"_s, u"integer"_s}}, {u"id"_s}, 1, {}}};
        ArchiveWriter writer(path);
        const bool sealed = writer.begin(manifest, u"BEGIN;\n"_s) && writer.beginRows(0) && writer.addRow("1\n")
            && writer.endRows() && writer.seal(u"COMMIT;\n"_s);
        return sealed ? writer.reference().sha256 : QString();
    }

    /// The record of a committed delete of @p keys, and its undo file at @p path.
    static Receipt recordOf(const QStringList &keys, const QString &path, const Of &of = {})
    {
        Receipt receipt = newReceipt(Receipt::Kind::Delete);
        receipt.at = receipt.at.addDays(of.days);
        receipt.state = Receipt::State::Committed;
        receipt.systemIdentifier = of.system;
        receipt.host = of.host;
        receipt.database = u"saleshub"_s;
        receipt.root = {u"public"_s, u"a"_s};
        receipt.keys = keys;
        receipt.label = u"Asha"_s;
        receipt.reason = u"Asha asked by mail"_s;
        receipt.keepDays = of.keepDays;
        receipt.archive = ArchiveRef{path, seal(path, of.xid.isEmpty() ? path : of.xid, receipt.at, keys)};
        [&] { QCOMPARE(UndoStore().save(receipt), QString()); }();
        return receipt;
    }

    /// Uses the program for some days more. Returns what went.
    static QStringList prunedAgainAndAgain(const UndoStore &store)
    {
        QStringList gone;
        for (int day = 0; day <= daysInBin + 3; ++day)
            gone += pruneArchives(store, QDateTime::currentDateTimeUtc().addDays(day)).gone;
        return gone;
    }

    static void put(const QString &path) { QVERIFY(QFile(path).open(QIODevice::WriteOnly)); }

    std::unique_ptr<QTemporaryDir> m_team;
};

QTEST_GUILESS_MAIN(TestUndoStore)
#include "tst_undostore.moc"
