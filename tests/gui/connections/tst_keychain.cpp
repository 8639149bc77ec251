// SPDX-License-Identifier: MIT
#include "gui/connections/keychain.h"

#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <optional>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Against a Secret Service of its own, on a bus of its own.
class TestKeychain : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString bus = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        const QString keyring = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
        if (bus.isEmpty() || keyring.isEmpty()) {
            if (qEnvironmentVariableIsSet("CI"))
                QFAIL("dbus-daemon or gnome-keyring is missing");
            QSKIP("dbus-daemon or gnome-keyring is not installed");
        }
        // A bus that starts nothing by itself.
        QFile config(m_folder.filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                     "<policy context='default'><allow send_destination='*' eavesdrop='true'/><allow eavesdrop='true'/>"
                     "<allow own='*'/></policy></busconfig>");
        config.close();
        m_bus.start(bus, {u"--config-file"_s, config.fileName(), u"--nofork"_s, u"--print-address=1"_s});
        QVERIFY(m_bus.waitForReadyRead(10000));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        for (const char *variable : {"XDG_DATA_HOME", "XDG_RUNTIME_DIR", "HOME"})
            qputenv(variable, m_folder.path().toUtf8());
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_keyring, &m_bus}) {
            process->kill();
            process->waitForFinished();
        }
    }

    void withoutAKeychainThatIsSaid()
    {
        const Keychain::Answer answer = read(u"some"_s);
        QVERIFY(answer.password.isEmpty());
        QVERIFY2(answer.problem.contains(u"asked for"_s), qPrintable(answer.problem));
    }

    void passwordIsKeptUntilItIsForgotten()
    {
        startKeyring();
        std::optional<Keychain::Answer> written;
        m_keychain.write(u"some"_s, u"s3cret wörd"_s, this, [&](const Keychain::Answer &answer) { written = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(written, 10000);
        QCOMPARE(written->problem, QString());
        QCOMPARE(read(u"some"_s).password, u"s3cret wörd"_s);
        std::optional<Keychain::Answer> removed;
        m_keychain.remove(u"some"_s, this, [&](const Keychain::Answer &answer) { removed = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(removed, 10000);
        const Keychain::Answer after = read(u"some"_s);
        QVERIFY(after.password.isEmpty() && after.problem.isEmpty()); // that there is none is no failure
    }

private:
    void startKeyring()
    {
        m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        QVERIFY(m_keyring.waitForStarted());
        m_keyring.write("unlock");
        m_keyring.closeWriteChannel();
        QVERIFY(QTest::qWaitFor([this] { return read(u"nothing"_s).problem.isEmpty(); }, 10000));
    }

    Keychain::Answer read(const QString &connection)
    {
        std::optional<Keychain::Answer> found;
        m_keychain.read(connection, this, [&](const Keychain::Answer &answer) { found = answer; });
        if (!QTest::qWaitFor([&] { return found.has_value(); }, 10000))
            return {{}, u"no answer"_s};
        return *found;
    }

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_keyring;
    Keychain m_keychain;
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
