// SPDX-License-Identifier: MIT
#include "gui/shell/desktopnotice.h"

#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <memory>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What a desktop does: it keeps what it is told.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notice
    {
        uint replaces = 0;
        QString summary;
        QString body;
        QStringList actions;
    };
    QList<Notice> notices;

public slots:
    // NOLINTNEXTLINE(readability-identifier-naming): the name is the service's
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int timeout)
    {
        Q_UNUSED(program)
        Q_UNUSED(icon)
        Q_UNUSED(hints)
        Q_UNUSED(timeout)
        notices.append({replaces, summary, body, actions});
        return 7;
    }
};

/// Against a desktop of its own, on a bus of its own.
class TestDesktopNotice : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString bus = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (bus.isEmpty()) {
            if (qEnvironmentVariableIsSet("CI"))
                QFAIL("dbus-daemon is missing");
            QSKIP("dbus-daemon is not installed");
        }
        QCoreApplication::setOrganizationName(u"ondelete-test"_s);
        QCoreApplication::setApplicationName(u"ondelete-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        // A bus that starts nothing by itself.
        QFile config(m_folder.filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>unix:dir=" + m_folder.path().toUtf8()
                     + "</listen><auth>EXTERNAL</auth><policy context='default'><allow send_destination='*' "
                       "eavesdrop='true'/><allow eavesdrop='true'/><allow own='*'/></policy></busconfig>");
        config.close();
        m_bus.start(bus, {u"--config-file"_s, config.fileName(), u"--nofork"_s, u"--print-address=1"_s});
        QVERIFY(m_bus.waitForReadyRead(10000));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_window = std::make_unique<QWidget>();
        m_notice = new DesktopNotice(*m_window);
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_bus.kill();
        m_bus.waitForFinished();
    }

    void withoutADesktopNothingHappens()
    {
        m_notice->tell(u"3 sessions deleted"_s);
        QVERIFY(QDBusConnection::sessionBus().isConnected());
    }

    void endOfWorkIsToldToWhoIsElsewhere()
    {
        offerService();
        m_notice->tell(u"3 of 4 sessions <b>deleted</b>"_s);
        QTRY_COMPARE(m_desktop.notices.size(), 1);
        QCOMPARE(m_desktop.notices.first().summary, u"OnDelete"_s);
        QCOMPARE(m_desktop.notices.first().body, u"3 of 4 sessions &lt;b&gt;deleted&lt;/b&gt;"_s);
        QCOMPARE(m_desktop.notices.first().actions.first(), u"default"_s);
        // The next takes the place of the last one, once the desktop has said its number.
        for (int tries = 0; tries < 20 && m_desktop.notices.last().replaces != 7; ++tries) {
            const qsizetype before = m_desktop.notices.size();
            m_notice->tell(u"again"_s);
            QTRY_COMPARE(m_desktop.notices.size(), before + 1);
        }
        QCOMPARE(m_desktop.notices.last().replaces, 7U);
    }

    void whoIsAtTheWindowIsNotTold()
    {
        const qsizetype before = m_desktop.notices.size();
        m_window->show();
        m_window->activateWindow();
        QTRY_VERIFY(QApplication::activeWindow());
        m_notice->tell(u"seen"_s);
        m_window->hide();
        QTRY_VERIFY(!QApplication::activeWindow());
        m_notice->tell(u"unseen"_s);
        QTRY_COMPARE(m_desktop.notices.size(), before + 1);
        QCOMPARE(m_desktop.notices.last().body, u"unseen"_s);
    }

    void whoDoesNotWantItIsNotTold()
    {
        const qsizetype before = m_desktop.notices.size();
        setWantsDesktopNotices(false);
        m_notice->tell(u"unwanted"_s);
        setWantsDesktopNotices(true);
        m_notice->tell(u"wanted"_s);
        QTRY_COMPARE(m_desktop.notices.size(), before + 1);
        QCOMPARE(m_desktop.notices.last().body, u"wanted"_s);
    }

    void clickBringsUpTheWindow()
    {
        m_window->showMinimized();
        QVERIFY(m_window->isMinimized());
        QDBusMessage clicked = QDBusMessage::createSignal(u"/org/freedesktop/Notifications"_s,
                                                          u"org.freedesktop.Notifications"_s, u"ActionInvoked"_s);
        clicked.setArguments({8U, u"default"_s}); // another's
        QVERIFY(bus().send(clicked));
        clicked.setArguments({7U, u"default"_s});
        QVERIFY(bus().send(clicked));
        QTRY_VERIFY(!m_window->isMinimized());
    }

private:
    static QDBusConnection bus()
    {
        return QDBusConnection::connectToBus(QString::fromLatin1(qgetenv("DBUS_SESSION_BUS_ADDRESS")), u"desktop"_s);
    }

    void offerService()
    {
        QVERIFY(bus().registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop, QDBusConnection::ExportAllSlots));
        QVERIFY(bus().registerService(u"org.freedesktop.Notifications"_s));
    }

    QTemporaryDir m_folder;
    QProcess m_bus;
    Desktop m_desktop;
    std::unique_ptr<QWidget> m_window;
    DesktopNotice *m_notice = nullptr;
};

QTEST_MAIN(TestDesktopNotice)
#include "tst_desktopnotice.moc"
