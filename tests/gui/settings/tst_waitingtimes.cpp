// SPDX-License-Identifier: MIT
#include "gui/settings/settingsdialog.h"
#include "gui/settings/waitingtimes.h"
#include "gui/shell/desktopnotice.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestWaitingTimes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"ondelete-test"_s);
        QCoreApplication::setApplicationName(u"ondelete-waiting"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init()
    {
        QSettings().clear();
        qunsetenv("PGCONNECT_TIMEOUT");
    }

    void defaultsAreWhatTheProgramAlwaysDid()
    {
        QCOMPARE(waitingTimes(), WaitingTimes());
        const ConnectionSettings settings = withWaitingTimes({});
        QCOMPARE(settings.parameter(u"connect_timeout"_s), u"10"_s);
        QCOMPARE(settings.longestLook, std::chrono::minutes(10));
    }

    void whatIsChosenInTheDialogHolds()
    {
        SettingsDialog dialog;
        dialog.show();
        box(dialog, "connectingBox").setValue(25);
        box(dialog, "fixTryBox").setValue(200);
        QCOMPARE(waitingTimes().connecting, std::chrono::seconds(25));
        QCOMPARE(waitingTimes().fixTry, std::chrono::milliseconds(200));
        QCOMPARE(waitingTimes().looking, std::chrono::minutes(10));
        QCOMPARE(withWaitingTimes({}).parameter(u"connect_timeout"_s), u"25"_s);
        auto &notice = *dialog.findChild<QCheckBox *>(u"noticeCheck"_s);
        QVERIFY(notice.isChecked());
        notice.click();
        QVERIFY(!wantsDesktopNotices());

        const SettingsDialog again;
        QCOMPARE(box(again, "connectingBox").value(), 25);
        QVERIFY(!again.findChild<QCheckBox *>(u"noticeCheck"_s)->isChecked());

        dialog.findChild<QPushButton *>(u"defaultsButton"_s)->click();
        QCOMPARE(waitingTimes(), WaitingTimes());
        QVERIFY(wantsDesktopNotices());
        QCOMPARE(box(dialog, "connectingBox").value(), 10);
    }

    void whatAConnectionSaysOfItselfHolds()
    {
        keepWaitingTimes({std::chrono::seconds(25)});
        ConnectionSettings settings;
        settings.parameters.insert(u"connect_timeout"_s, u"3"_s);
        QCOMPARE(withWaitingTimes(settings).parameter(u"connect_timeout"_s), u"3"_s);
        qputenv("PGCONNECT_TIMEOUT", "7");
        QCOMPARE(withWaitingTimes({}).parameter(u"connect_timeout"_s), u"7"_s);
    }

    void settingsOfAnybodyAreKeptWithinReason()
    {
        QSettings().setValue(u"waiting/connecting_s"_s, -5);
        QSettings().setValue(u"waiting/fix_try_ms"_s, u"soon"_s);
        QCOMPARE(waitingTimes().connecting, std::chrono::seconds(1));
        QCOMPARE(waitingTimes().fixTry, std::chrono::milliseconds(1));
    }

private:
    static QSpinBox &box(const QWidget &dialog, const char *name)
    {
        return *dialog.findChild<QSpinBox *>(QLatin1StringView(name));
    }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestWaitingTimes)
#include "tst_waitingtimes.moc"
