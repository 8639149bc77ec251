// SPDX-License-Identifier: MIT
#include "files/archivecsv.h"
#include "files/archivefile.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Damaged, cut, forged: an archive is good to its last byte, or refused.
class TestArchiveFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"undo.sql"_s);
    }

    void whatWasWrittenIsRead()
    {
        const ArchiveManifest manifest = sample();
        seal(manifest);
        const ArchiveFile archive(m_path);
        QVERIFY2(archive.isGood(), qPrintable(archive.error()));
        QVERIFY(archive.manifest() == manifest);
        QCOMPARE(archive.sha256(),
                 QString::fromLatin1(QCryptographicHash::hash(bytes(), QCryptographicHash::Sha256).toHex()));
        QList<QByteArray> lines;
        archive.eachRow(0, [&](QByteArrayView line) { lines.append(line.toByteArray()); });
        QCOMPARE(lines, (QList<QByteArray>{"1\t\\\\.", "2\t\\N"}));
        QCOMPARE(QFile::permissions(m_path)
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void everyFlippedByteIsSeen()
    {
        seal(sample());
        const QByteArray good = bytes();
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray bad = good;
            bad[i] = char(bad[i] ^ (1 << (i % 8)));
            put(bad);
            QVERIFY2(!ArchiveFile(m_path).isGood(), qPrintable(QString::number(i)));
        }
    }

    void everyCutIsSeen()
    {
        seal(sample());
        const QByteArray good = bytes();
        for (qsizetype size = 0; size < good.size(); ++size) {
            put(good.first(size));
            QVERIFY2(!ArchiveFile(m_path).isGood(), qPrintable(QString::number(size)));
        }
        put(good + '\n');
        QVERIFY(!ArchiveFile(m_path).isGood());
    }

    void whatTriggersChangedMakesItANewerOne()
    {
        ArchiveManifest manifest = sample();
        ArchivedRows left = manifest.blocks.at(1);
        left.fate = ArchivedRows::Fate::Left;
        left.writes.clear();
        left.of = 1;
        manifest.blocks.append(left);
        QCOMPARE(archiveVersion(sample()), 1);
        QCOMPARE(archiveVersion(manifest), 2);
        const ManifestReading reading = readManifest(toJson(manifest, 7));
        QVERIFY2(reading.isGood(), qPrintable(reading.error));
        QCOMPARE(reading.manifest.leftOf(1), 2);
        manifest.blocks[2].of = 0; // rows that went are not left
        QVERIFY(!readManifest(toJson(manifest, 7)).isGood());
    }

    void manifestOfAnEarlierProgramIsRead()
    {
        QJsonObject object = QJsonDocument::fromJson(toJson(sample(), 7)).object();
        QJsonArray blocks;
        for (const QJsonValue &value : object[u"blocks"_s].toArray()) {
            QJsonObject block = value.toObject();
            for (const QString &name : {u"numbers"_s, u"side_effect"_s, u"of"_s, u"oid"_s})
                block.remove(name);
            blocks.append(block);
        }
        object[u"blocks"_s] = blocks;
        const ManifestReading reading = readManifest(QJsonDocument(object).toJson(QJsonDocument::Compact));
        QVERIFY2(reading.isGood(), qPrintable(reading.error));
        QCOMPARE(reading.manifest, sample());
    }

    void forgedOnesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("original");
        QTest::addColumn<QByteArray>("forged");
        QTest::newRow("rows that are not there") << QByteArray("\"rows\":2") << QByteArray("\"rows\":3");
        QTest::newRow("negative rows") << QByteArray("\"rows\":2") << QByteArray("\"rows\":-2");
        QTest::newRow("rows beyond counting") << QByteArray("\"rows\":2") << QByteArray("\"rows\":1e300");
        QTest::newRow("preamble beyond the file")
            << QByteArray("\"preamble_bytes\":7") << QByteArray("\"preamble_bytes\":4000000000");
        QTest::newRow("another beginning") << QByteArray("\"preamble_bytes\":7") << QByteArray("\"preamble_bytes\":0");
        QTest::newRow("no table") << QByteArray("[\"public\",\"a\\nb\"]") << QByteArray("[\"public\"]");
        QTest::newRow("key of no column")
            << QByteArray("\"primary_key\":[\"id\"]") << QByteArray("\"primary_key\":[\"no\"]");
        QTest::newRow("one column twice") << QByteArray("[\"note\",\"text\"]") << QByteArray("[\"id\",\"text\"]");
        QTest::newRow("mask beyond its bits") << QByteArray("\"bit\":3") << QByteArray("\"bit\":64");
        QTest::newRow("statement for a server") << QByteArray("COPY pg_temp.ondelete_0 (c0, c1) FROM stdin;")
                                                << QByteArray("COPY pg_temp.ondelete_0 (c0) FROM PROGRAM 'x';");
        QTest::newRow("no manifest") << QByteArray("-- manifest {") << QByteArray("-- manifest [");
        QTest::newRow("version of what is not in it") << QByteArray("version 1") << QByteArray("version 2");
        QTest::newRow("newer version") << QByteArray("version 1") << QByteArray("version 3");
    }

    void forgedOnesAreRefused()
    {
        QFETCH(const QByteArray, original);
        QFETCH(const QByteArray, forged);
        seal(sample());
        QByteArray content = bytes();
        QVERIFY(content.contains(original));
        content.replace(content.indexOf(original), original.size(), forged);
        content.truncate(content.lastIndexOf("-- signature "));
        put(content + "-- sha256 " + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() + '\n');
        const ArchiveFile archive(m_path);
        QVERIFY(!archive.isGood());
        QVERIFY(!archive.error().contains(u"checksum"_s));
    }

    void rowsAreSavedAsCsv()
    {
        seal(sample());
        const ArchiveCsv saved = saveArchiveCsv(ArchiveFile(m_path), m_folder->path());
        QCOMPARE(saved.error, QString());
        QCOMPARE(saved.paths.size(), 2);
        m_path = saved.paths.first();
        QCOMPARE(bytes(), QByteArray("id,note\r\n1,\\.\r\n2,\r\n"));
        m_path = saved.paths.last();
        QCOMPARE(bytes(), QByteArray("id,a\r\n5,1\r\n"));
    }

    void missingRowsAreNotSealed()
    {
        const ArchiveManifest manifest = sample();
        {
            ArchiveWriter writer(m_path);
            QVERIFY(writer.begin(manifest, u"BEGIN;\n"_s));
            QVERIFY(writer.beginRows(0));
            QVERIFY(writer.addRow("1\tx\n"));
            QVERIFY(!writer.endRows());
            QVERIFY(writer.errorString().contains(u"2 row(s) expected"_s));
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void existingFileIsNeverOverwritten()
    {
        put("mine");
        ArchiveWriter writer(m_path);
        QVERIFY(!writer.begin(sample(), {}));
        QVERIFY(writer.errorString().contains(u"exists already"_s));
        QCOMPARE(bytes(), QByteArray("mine"));
    }

    void abandonedOnesGoAndLivingOnesStay()
    {
        ArchiveWriter living(m_path);
        QVERIFY(living.begin(sample(), {}));
        QFile dead(m_folder->filePath(u"dead.sql.partial"_s));
        QVERIFY(dead.open(QIODevice::WriteOnly));
        dead.close();
        removeAbandoned(m_folder->path());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"undo.sql.partial"_s});
    }

private:
    static ArchiveManifest sample()
    {
        ArchiveManifest manifest;
        manifest.createdAt = QDateTime::fromString(u"2026-11-24T10:00:00.000Z"_s, Qt::ISODateWithMs);
        manifest.database = u"saleshub"_s;
        manifest.xid = u"741"_s;
        manifest.root = {u"public"_s, u"a\nb"_s};
        manifest.keys = {{u"1"_s}};
        manifest.label = u"\n\\."_s;
        manifest.blocks = {{ArchivedRows::Fate::Deleted,
                            manifest.root,
                            {{u"id"_s, u"integer"_s}, {u"note"_s, u"text"_s}},
                            {u"id"_s},
                            2,
                            {}},
                           {ArchivedRows::Fate::Written,
                            {u"public"_s, u"c"_s},
                            {{u"id"_s, u"integer"_s}, {u"a"_s, u"integer"_s}},
                            {u"id"_s},
                            1,
                            {{3, u"c_a_fkey"_s, {u"a"_s}, {{std::nullopt, u"7"_s}}}}}};
        return manifest;
    }

    void seal(const ArchiveManifest &manifest)
    {
        ArchiveWriter writer(m_path);
        QVERIFY(writer.begin(manifest, u"BEGIN;\n"_s));
        QVERIFY(writer.beginRows(0));
        QVERIFY(writer.addRow("1\t\\\\.\n"));
        QVERIFY(writer.addRow("2\t\\N\n"));
        QVERIFY(writer.endRows());
        QVERIFY(writer.beginRows(1));
        QVERIFY(writer.addRow("5\t1\t8\n"));
        QVERIFY(writer.endRows());
        QVERIFY2(writer.seal(u"COMMIT;\n"_s), qPrintable(writer.errorString()));
    }

    QByteArray bytes() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void put(const QByteArray &content) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestArchiveFile)
#include "tst_archivefile.moc"
