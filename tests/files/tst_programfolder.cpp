// SPDX-License-Identifier: MIT
#include "files/programfolder.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestProgramFolder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"some-name"_s);
        QCoreApplication::setApplicationName(u"some-program"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void filesStandUnderTheProgramsNameAlone()
    {
        QVERIFY2(programFolder().endsWith(u"/some-program"_s), qPrintable(programFolder()));
        QVERIFY(!programFolder().contains(u"some-name"_s));
    }

    void formerSettingsAreTakenOverOnce()
    {
        QSettings former(QSettings::NativeFormat, QSettings::UserScope, u"Unknown Organization"_s, u"some-program"_s);
        former.setValue(u"undo/days"_s, 12);
        former.sync();
        takeOverFormerSettings();
        QCOMPARE(QSettings().value(u"undo/days"_s).toInt(), 12);
        QVERIFY2(QSettings().fileName().endsWith(u"some-name/some-program.conf"_s), qPrintable(QSettings().fileName()));
        former.setValue(u"undo/days"_s, 13);
        former.sync();
        takeOverFormerSettings();
        QCOMPARE(QSettings().value(u"undo/days"_s).toInt(), 12);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestProgramFolder)
#include "tst_programfolder.moc"
