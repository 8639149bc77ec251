// SPDX-License-Identifier: MIT
#include "files/archivefile.h"
#include "files/gzip.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// An archive that gzip packs: what is read is what was written, whoever packed it; what is broken, cut off or a trap
/// is refused.
class TestPackedArchive : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"undo.sql.gz"_s);
    }

    void whatWasWrittenIsRead()
    {
        constexpr int rows = 40'000; // more than what is read at once
        seal(rows);
        const ArchiveFile archive(m_path);
        QVERIFY2(archive.isGood(), qPrintable(archive.error()));
        QVERIFY(archive.manifest() == sample(rows));
        QCOMPARE(archive.size(), bytes().size());
        for (const int block : {1, 0}) { // the second without the first
            QList<QByteArray> lines;
            archive.eachRow(block, [&](QByteArrayView line) { lines.append(line.toByteArray()); });
            QCOMPARE(lines.size(), rows);
            QCOMPARE(lines.first(), rowOf(block, 0).chopped(1));
            QCOMPARE(lines.last(), rowOf(block, rows - 1).chopped(1));
        }
        QVERIFY(ArchiveFile::createdAt(m_path).isValid());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"undo.sql.gz"_s});
    }

    void gunzipGivesTheArchiveThatItIs()
    {
        seal(100);
        const QString plain = m_folder->filePath(u"plain.sql"_s);
        QCOMPARE(shell(u"gunzip -c '%1' > '%2'"_s.arg(m_path, plain)), QString());
        const ArchiveFile unpacked(plain);
        QVERIFY2(unpacked.isGood(), qPrintable(unpacked.error()));
        const ArchiveFile packed(m_path);
        QCOMPARE(unpacked.sha256(), packed.sha256());
        QCOMPARE(unpacked.signer(), packed.signer());
        QFile file(plain);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(2000).contains("gunzip -c THIS_FILE | psql -d DATABASE"));
        // Packed by somebody else, as one part.
        QCOMPARE(shell(u"gzip -9 '%1'"_s.arg(plain)), QString());
        const ArchiveFile again(plain + packedEnding);
        QVERIFY2(again.isGood(), qPrintable(again.error()));
        QCOMPARE(again.sha256(), packed.sha256());
        int lines = 0;
        again.eachRow(1, [&](QByteArrayView) { ++lines; });
        QCOMPARE(lines, 100);
    }

    void everyCutIsSeen()
    {
        seal(20);
        const QByteArray good = bytes();
        for (qsizetype size = 0; size < good.size(); size += 3) {
            put(good.first(size));
            QVERIFY2(!ArchiveFile(m_path).isGood(), qPrintable(QString::number(size)));
        }
    }

    void everyFlippedBitThatMattersIsSeen()
    {
        seal(20);
        const QByteArray good = bytes();
        const QString sum = ArchiveFile(m_path).sha256();
        for (qsizetype i = 0; i < good.size() * 8; i += 11) {
            QByteArray bad = good;
            bad[i / 8] = char(bad[i / 8] ^ (1 << (i % 8)));
            put(bad);
            const ArchiveFile archive(m_path);
            QVERIFY2(!archive.isGood() || archive.sha256() == sum, qPrintable(QString::number(i)));
        }
    }

    void whatStandsBehindItIsSeen()
    {
        seal(20);
        const QByteArray good = bytes();
        for (const QByteArray &more :
             {QByteArray("\n"), QByteArray("DROP TABLE a;\n"), packed("DROP TABLE a;\n"), good}) {
            put(good + more);
            QVERIFY(!ArchiveFile(m_path).isGood());
        }
    }

    void aTrapIsRefusedWithoutBeingFilled()
    {
        seal(20);
        const QByteArray begin = unpacked(bytes());
        const qsizetype rows = begin.indexOf("stdin;\n") + 7;
        // One row without an end, and more of nothing than any honest file unpacks to.
        QByteArray trap;
        Packer packer(9, [&](QByteArrayView some) {
            trap.append(some);
            return true;
        });
        QVERIFY(packer.add(QByteArrayView(begin).first(rows)));
        const QByteArray nothing(1 << 20, '0');
        for (int i = 0; i < 300; ++i)
            QVERIFY(packer.add(nothing));
        QVERIFY(packer.endPart());
        put(trap);
        QVERIFY(trap.size() < 1 << 20);
        const ArchiveFile archive(m_path);
        QVERIFY(!archive.isGood());
    }

    void whatShrinksTooMuchIsStoredAsItIs()
    {
        ArchiveManifest manifest = sample(1);
        manifest.blocks.removeLast();
        manifest.blocks[0].rows = 2;
        ArchiveWriter writer(m_path);
        QVERIFY(writer.begin(manifest, u"BEGIN;\n"_s));
        QVERIFY(writer.beginRows(0));
        QVERIFY(writer.addRow("1\t" + QByteArray((64 << 20) + 1, 'x') + '\n'));
        QVERIFY(writer.addRow("2\ty\n"));
        QVERIFY(writer.endRows());
        QVERIFY2(writer.seal(u"COMMIT;\n"_s), qPrintable(writer.errorString()));
        QVERIFY(QFileInfo(m_path).size() > 64 << 20);
        QVERIFY(ArchiveFile(m_path).isGood());
    }

    void whatAKilledWriterLeftIsKnownAsOurs()
    {
        seal(20);
        QVERIFY(isPackedUndoFile(bytes()));
        const QString left = m_folder->filePath(u"left.sql.gz.partial"_s);
        const QString others = m_folder->filePath(u"others.sql.gz.partial"_s);
        QVERIFY(QFile::rename(m_path, left));
        m_path = others;
        put(QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\3somebody's", 20));
        removeAbandoned(m_folder->path());
        QVERIFY(!QFile::exists(left));
        QVERIFY(QFile::exists(others));
    }

private:
    static QByteArray rowOf(int block, int number)
    {
        const QByteArray id = QByteArray::number(number);
        return block == 0 ? id + "\tnote " + id + '\n' : id + "\t1\t8\n";
    }

    static ArchiveManifest sample(int rows)
    {
        ArchiveManifest manifest;
        manifest.createdAt = QDateTime::fromString(u"2026-11-24T10:00:00.000Z"_s, Qt::ISODateWithMs);
        manifest.database = u"saleshub"_s;
        manifest.xid = u"741"_s;
        manifest.root = {u"public"_s, u"a"_s};
        manifest.keys = {{u"1"_s}};
        manifest.blocks = {{ArchivedRows::Fate::Deleted,
                            manifest.root,
                            {{u"id"_s, u"integer"_s}, {u"note"_s, u"text"_s}},
                            {u"id"_s},
                            rows,
                            {}},
                           {ArchivedRows::Fate::Written,
                            {u"public"_s, u"c"_s},
                            {{u"id"_s, u"integer"_s}, {u"a"_s, u"integer"_s}},
                            {u"id"_s},
                            rows,
                            {{3, u"c_a_fkey"_s, {u"a"_s}, {{std::nullopt, u"7"_s}}}}}};
        return manifest;
    }

    void seal(int rows)
    {
        ArchiveWriter writer(m_path);
        QVERIFY(writer.begin(sample(rows), u"BEGIN;\n"_s));
        for (const int block : {0, 1}) {
            QVERIFY(writer.beginRows(block));
            for (int row = 0; row < rows; ++row)
                QVERIFY(writer.addRow(rowOf(block, row)));
            QVERIFY(writer.endRows());
        }
        QVERIFY2(writer.seal(u"COMMIT;\n"_s), qPrintable(writer.errorString()));
    }

    static QString shell(const QString &command)
    {
        QProcess process;
        process.start(u"sh"_s, {u"-c"_s, command});
        return process.waitForFinished() && process.exitCode() == 0
            ? QString()
            : QString::fromUtf8(process.readAllStandardError()) + u"failed"_s;
    }

    static QByteArray packed(const QByteArray &content)
    {
        QByteArray bytes;
        Packer packer(6, [&](QByteArrayView some) {
            bytes.append(some);
            return true;
        });
        return packer.add(content) && packer.endPart() ? bytes : QByteArray();
    }

    QByteArray unpacked(const QByteArray &content)
    {
        put(content);
        const auto file = std::make_shared<QFile>(m_path);
        return file->open(QIODevice::ReadOnly) ? UnpackedFile(file).read(1 << 20) : QByteArray();
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

QTEST_GUILESS_MAIN(TestPackedArchive)
#include "tst_packedarchive.moc"
