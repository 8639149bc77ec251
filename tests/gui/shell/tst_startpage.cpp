// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/connectionstore.h"
#include "gui/activity/undodialog.h"
#include "gui/activity/undofiledialog.h"
#include "gui/constraints/constraintspage.h"
#include "gui/shell/connectionline.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/startpage.h"
#include "gui/widgets/noticebox.h"
#include "postgres/deletion/deleter.h"
#include "support/databasefixture.h"

#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QScopeGuard>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What can be done before there is a connection, and leads to one.
class TestStartPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"ondelete-test"_s);
        QCoreApplication::setApplicationName(u"ondelete-start"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        REQUIRE_SERVER(m_fixture);
    }

    void init()
    {
        QFile::remove(connectionsPath());
        m_database = m_fixture.sampleDatabase();
        m_window = std::make_unique<MainWindow>(builtInSpec());
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_database.reset();
    }

    void whatWasPastedIsNotSaidOfOtherFields()
    {
        StartPage &page = m_window->startPage();
        const auto *note = page.findChild<QLabel *>(u"pasteNote"_s);
        const QString hint = note->text();
        page.paste(u"postgresql://reader@db.example/shop"_s);
        QVERIFY(note->text() != hint);
        page.findChild<QPushButton *>(u"newButton"_s)->click();
        QCOMPARE(note->text(), hint);
    }

    void undoFileLeadsToAConnectionWhereItIsTakenBack()
    {
        DeleteOptions options;
        options.archivePath = m_folder.filePath(u"undo.sql"_s);
        {
            Connection connection(m_database->settings(u"owner"_s));
            QVERIFY(deleteRoots(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, options).changed);
        }
        m_window->openUndoFile(options.archivePath);
        const QPointer<UndoFileDialog> file = m_window->findChild<UndoFileDialog *>();
        QVERIFY(file);
        QTRY_VERIFY(!file->isBusy());
        file->findChild<QPushButton *>(u"connectButton"_s)->click();
        const auto *waits = m_window->startPage().findChild<NoticeBox *>(u"undoNotice"_s);
        QVERIFY(waits->isVisible());
        QVERIFY2(waits->accessibleName().contains(m_database->name()), qPrintable(waits->accessibleName()));
        connectWindow();
        QVERIFY(!waits->isVisible());
        const UndoDialog *undo = nullptr;
        QTRY_VERIFY((undo = m_window->findChild<UndoDialog *>()) && !undo->isRunning());
        QVERIFY(undo->findChild<QPushButton *>(u"undoButton"_s)->isVisible());
        QFile::remove(options.archivePath);
    }

    void roleIsChosenAmongThoseThatMayBeTaken()
    {
        Connection superuser(m_database->settings());
        superuser.query(u"GRANT owner TO support"_s);
        const auto back = qScopeGuard([&] { superuser.query(u"REVOKE owner FROM support"_s); });
        StartPage &start = m_window->startPage();
        start.setRequest(requestOf(m_database->settings(u"support"_s)));
        start.findChild<QPushButton *>(u"roleButton"_s)->click();
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = start.findChild<QMenu *>(u"roleMenu"_s)));
        for (QAction *action : menu->actions())
            if (action->text() == u"owner"_s)
                action->trigger();
        menu->close();
        QCOMPARE(start.request().connection.role, u"owner"_s);
        start.connectShown();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->constraintsPage(), 15000);
        const auto *line = m_window->findChild<ConnectionLine *>();
        QVERIFY(std::ranges::any_of(line->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->text().contains(u"support acting as owner"_s);
        }));
    }

    void longNamesDoNotWidenTheWindow()
    {
        Connection superuser(m_database->settings());
        const QString role = u"the_role_of_those_who_may_change_the_rules_of_all_our_tables"_s;
        superuser.query(u"CREATE ROLE "_s + role);
        superuser.query(u"GRANT owner TO "_s + role);
        const auto drop = qScopeGuard([&] { superuser.query(u"DROP ROLE "_s + role); });
        ConnectionRequest request = requestOf(m_database->settings());
        request.connection.name = u"The database of the sales team, which has a long name as well"_s;
        request.connection.role = role;
        m_window->connectTo(request);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->constraintsPage() && m_window->constraintsPage()->audited(), 20000);
        QVERIFY2(m_window->minimumSizeHint().width() <= 1024,
                 qPrintable(QString::number(m_window->minimumSizeHint().width())));
        m_window.reset(); // the role goes
    }

private:
    void connectWindow()
    {
        m_window->connectTo(m_database->settings(), Environment::Sample);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->constraintsPage() && m_window->constraintsPage()->audited(), 20000);
    }

    QTemporaryDir m_folder;
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
