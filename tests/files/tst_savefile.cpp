// SPDX-License-Identifier: MIT
#include "files/savefile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSaveFile : public QObject
{
    Q_OBJECT

private slots:
    void newFileIsPrivate()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"größe \"x\".sql"_s);
        QCOMPARE(saveFile(path, "one", Overwrite::Never), QString());
        QCOMPARE(contentOf(path), QByteArray("one"));
        QCOMPARE(QFile::permissions(path)
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void existingFileIsKeptOrReplacedAsAsked()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        QCOMPARE(saveFile(path, "one", Overwrite::Never), QString());
        QVERIFY(saveFile(path, "two", Overwrite::Never).contains(path));
        QCOMPARE(contentOf(path), QByteArray("one"));
        QCOMPARE(saveFile(path, "three", Overwrite::Replace), QString());
        QCOMPARE(contentOf(path), QByteArray("three"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void linkIsNeverFollowedToOverwrite()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"target"_s);
        const QString link = folder.filePath(u"link"_s);
        QCOMPARE(saveFile(target, "kept", Overwrite::Never), QString());
        QVERIFY(QFile::link(target, link));
        QVERIFY(!saveFile(link, "new", Overwrite::Never).isEmpty());
        QCOMPARE(contentOf(target), QByteArray("kept"));
    }

    void missingFolderIsAnErrorInWords()
    {
        const QString error = saveFile(u"/nonexistent/a.html"_s, "x", Overwrite::Replace);
        QVERIFY(error.contains(u"/nonexistent/a.html"));
        QVERIFY(error.contains(u"nothing was saved"));
    }

    void fullDeviceIsAnError() { QVERIFY(!saveFile(u"/dev/full"_s, "x", Overwrite::Replace).isEmpty()); }
};

QTEST_APPLESS_MAIN(TestSaveFile)
#include "tst_savefile.moc"
