// SPDX-License-Identifier: MIT
#include "files/savefile.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

/// What the disk of a test can't do: a USB stick knows no hard links, an old share does not keep what is there either.
enum class Disk { Whole, NoLinks, NeitherLinksNorNoReplace };
Disk disk = Disk::Whole;

} // namespace

// In place of the library's: a disk that lacks them is not to be had everywhere.
extern "C" int link(const char *from, const char *to) noexcept
{
    if (disk == Disk::Whole)
        return int(::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0));
    errno = EPERM;
    return -1;
}

extern "C" int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    if (disk != Disk::NeitherLinksNorNoReplace)
        return int(::syscall(SYS_renameat2, fromFolder, from, toFolder, to, flags));
    errno = EINVAL;
    return -1;
}

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

    void newFileNeedsNoHardLinks_data()
    {
        QTest::addColumn<int>("lacking");
        QTest::newRow("a USB stick") << int(Disk::NoLinks);
        QTest::newRow("a share") << int(Disk::NeitherLinksNorNoReplace);
    }

    void newFileNeedsNoHardLinks()
    {
        QFETCH(int, lacking);
        disk = Disk(lacking);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        const QString saved = saveFile(path, "one", Overwrite::Never);
        const QString again = saveFile(path, "two", Overwrite::Never);
        disk = Disk::Whole;
        QCOMPARE(saved, QString());
        QVERIFY2(again.contains(u"exists already"_s), qPrintable(again));
        QCOMPARE(contentOf(path), QByteArray("one"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }

    void replacedFileKeepsItsMode()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"report.html"_s);
        QCOMPARE(saveFile(path, "one", Overwrite::Never), QString());
        QVERIFY(::chmod(QFile::encodeName(path).constData(), 0644) == 0);
        QCOMPARE(saveFile(path, "two", Overwrite::Replace), QString());
        struct stat about = {};
        QVERIFY(::stat(QFile::encodeName(path).constData(), &about) == 0);
        QCOMPARE(int(about.st_mode & 07777), 0644);
        QCOMPARE(contentOf(path), QByteArray("two"));
    }

    void linkIsFollowedWhereAPersonNamedIt()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"target"_s);
        const QString link = folder.filePath(u"link"_s);
        QCOMPARE(saveFile(target, "old", Overwrite::Never), QString());
        QVERIFY(QFile::link(target, link));
        QVERIFY(!saveFile(link, "new", Overwrite::ReplacePlain).isEmpty()); // in our own folders
        QCOMPARE(contentOf(target), QByteArray("old"));
        QCOMPARE(saveFile(link, "new", Overwrite::Replace), QString());
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(target), QByteArray("new"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
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
