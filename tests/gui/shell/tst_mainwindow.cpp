// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/connectionstore.h"
#include "gui/activity/undodialog.h"
#include "gui/activity/undofiledialog.h"
#include "gui/activity/undosettingsdialog.h"
#include "gui/constraints/constraintspage.h"
#include "gui/jobs/job.h"
#include "gui/rulelist/specissuesdialog.h"
#include "gui/sessions/sessionspage.h"
#include "gui/shell/connectionline.h"
#include "gui/shell/fleetwindow.h"
#include "gui/shell/grantsdialog.h"
#include "gui/shell/guide.h"
#include "gui/shell/mainwindow.h"
#include "gui/shell/startpage.h"
#include "gui/widgets/noticebox.h"
#include "postgres/deletion/deleter.h"
#include "support/databasefixture.h"
#include "support/oddserver.h"
#include "support/stallmeter.h"

#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QScopeGuard>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtGui/QAction>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeWidget>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"ondelete-test"_s);
        QCoreApplication::setApplicationName(u"ondelete-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        applyTheme(*qApp, ThemeChoice::Light);
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

    void anotherDatabaseOfTheServerIsOpenedFromTheHeader()
    {
        connectWindow(Environment::Sample);
        auto *other = m_window->findChild<QToolButton *>(u"databaseButton"_s);
        QVERIFY(other && !other->isVisible()); // the sample's server has one
        connectWindow(Environment::Staging);
        const std::unique_ptr<ScratchDatabase> second = m_fixture.sampleDatabase();
        QVERIFY(other->isVisible());
        m_window->sessionsPage()->search(u"campaign"_s);
        const auto offered = [&](const QString &name) -> QAction * {
            for (QAction *action : other->menu()->actions())
                if (action->text() == name)
                    return action;
            return nullptr;
        };
        emit other->menu()->aboutToShow();
        QTRY_VERIFY(offered(second->name()));
        QVERIFY(!offered(m_database->name())->isEnabled() && offered(m_database->name())->isChecked());
        QVERIFY(!offered(u"template1"_s));

        // Not from under a dialog.
        m_window->findChild<QAction *>(u"undoFilesAction"_s)->trigger();
        const QPointer<SessionsPage> before = m_window->sessionsPage();
        offered(second->name())->trigger();
        QCOMPARE(m_window->sessionsPage(), before.data());
        m_window->findChild<UndoSettingsDialog *>()->reject();

        offered(second->name())->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!before && m_window->sessionsPage(), 20000);
        QVERIFY2(m_window->windowTitle().contains(second->name()) && m_window->windowTitle().contains(u"STAGING"_s),
                 qPrintable(m_window->windowTitle()));
        QVERIFY(m_window->sessionsPage()->findChild<QLineEdit *>(u"searchEdit"_s)->text().isEmpty());
        QTRY_VERIFY(m_window->constraintsPage()->audited());
        QCOMPARE(m_window->constraintsPage()->audited()->audit.server.database, second->name());
        m_window->findChild<QAction *>(u"newConnectionAction"_s)->trigger();
    }

    void connectionIsLabelledProductionUnlessItIsTheSample()
    {
        connectWindow(Environment::Production);
        QVERIFY2(m_window->windowTitle().contains(u"PRODUCTION"_s), qPrintable(m_window->windowTitle()));
        connectWindow(Environment::Sample);
        QVERIFY2(m_window->windowTitle().contains(u"SAMPLE DATA"_s), qPrintable(m_window->windowTitle()));
    }

    void guideOpensAtTheChapterOfThePage()
    {
        const auto chapter = [this] {
            m_window->findChild<QAction *>(u"guideAction"_s)->trigger();
            auto *guide = m_window->findChild<Guide *>();
            const QString shown = guide->chapter() + u'|' + guide->findChild<QTextBrowser *>()->toPlainText().left(11);
            guide->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return shown;
        };
        QCOMPARE(chapter(), u"Connections|Connections"_s);
        connectWindow(Environment::Sample);
        m_window->showPage(MainWindow::ConstraintsNumber);
        QCOMPARE(chapter(), u"Constraints|Constraints"_s);
        m_window->showPage(MainWindow::ActivityNumber);
        QVERIFY(chapter().startsWith(u"Activity|Activity"));
    }

    void openingFromAFleetKeepsTheLabelAndWaitsForDialogs()
    {
        connectWindow(Environment::Staging);
        const ConnectionSettings settings = m_window->database()->settings();
        m_window->findChild<QAction *>(u"fleetAction"_s)->trigger();
        auto *fleet = m_window->findChild<FleetWindow *>();
        m_window->findChild<QAction *>(u"grantsAction"_s)->trigger();
        auto *dialog = m_window->findChild<GrantsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        DbThread *before = m_window->database();
        emit fleet->page().connectionRequested(settings);
        QCOMPARE(m_window->database(), before);
        dialog->close();
        QTRY_VERIFY(!m_window->findChild<GrantsDialog *>());
        const QPointer<ConstraintsPage> page = m_window->constraintsPage();
        emit fleet->page().connectionRequested(settings);
        QTRY_VERIFY_WITH_TIMEOUT(!page && m_window->constraintsPage(), 20000);
        QVERIFY2(m_window->windowTitle().contains(u"STAGING"_s), qPrintable(m_window->windowTitle()));
    }

    void codeOfAnOwnerRunsOnlyWhenToldSo()
    {
        // As the superuser looks: a constraint of the tables' owner calls a function of his.
        Connection owner(m_database->settings(u"owner"_s));
        owner.query(u"CREATE FUNCTION public.seen(uuid) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT true'"_s);
        owner.query(
            u"ALTER TABLE public.dynamic_links ADD CONSTRAINT owners CHECK (public.seen(whatsapp_group_id)) NOT VALID"_s);
        m_window->connectTo(m_database->settings(), Environment::Development);
        const auto audited = [this] {
            return m_window->constraintsPage() && m_window->constraintsPage()->audited()
                && !m_window->constraintsPage()->isBusy();
        };
        QTRY_VERIFY_WITH_TIMEOUT(audited(), 20000);
        const auto unknown = [this] { return m_window->constraintsPage()->audited()->audit.summary().unknown; };
        QCOMPARE(unknown(), 1);
        m_window->showPage(MainWindow::ConstraintsNumber);
        m_window->constraintsPage()->select(u"public.dynamic_links.whatsapp_group_id"_s);
        const auto evaluate = [this]() -> QPushButton * {
            for (auto *button : m_window->constraintsPage()->findChildren<QPushButton *>())
                if (button->text().contains(u"code of owner"))
                    return button;
            return nullptr;
        };
        QVERIFY(evaluate());
        evaluate()->click();
        auto *box = m_window->findChild<QMessageBox *>();
        QVERIFY(box && box->informativeText().contains(u"owner"));
        box->button(QMessageBox::Cancel)->click(); // nothing happens
        QCOMPARE(m_window->database()->settings().evaluateCodeOf, QStringList());
        QTRY_VERIFY(!m_window->findChild<QMessageBox *>());
        evaluate()->click();
        box = m_window->findChild<QMessageBox *>();
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        QTRY_VERIFY_WITH_TIMEOUT(audited() && unknown() == 0, 20000);
        QCOMPARE(m_window->database()->settings().evaluateCodeOf, QStringList{u"owner"_s});
        QCOMPARE(m_window->windowTitle().contains(u"DEVELOPMENT"_s), true);
    }

    void windowAnswersWhileAStatementRunsForAMinute()
    {
        connectWindow(Environment::Sample);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->database()->pending(), 0, 20000);
        std::optional<DbError> ended;
        Job job;
        job.start(
            m_window->database()->run([](Connection &connection) { connection.query(u"SELECT pg_sleep(60)"_s); }),
            [] {}, [&ended](const DbError &error) { ended = error; });
        const StallMeter meter;
        // What a person does meanwhile: another job waits its turn, the page filters, the window is resized.
        m_window->constraintsPage()->refresh();
        auto *filter = m_window->constraintsPage()->findChild<QLineEdit *>(u"filterEdit"_s);
        for (const QString &text : {u"w"_s, u"web"_s, u"webinars"_s, QString()}) {
            filter->setText(text);
            QTest::qWait(100);
        }
        m_window->resize(1024, 600);
        QTest::qWait(300);
        QVERIFY(!ended);
        QVERIFY2(meter.longestStall() < 50, qPrintable(QString::number(meter.longestStall())));

        QElapsedTimer clock;
        clock.start();
        job.stop();
        QTRY_VERIFY_WITH_TIMEOUT(ended, 5000);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(ended->isCancelled());
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->constraintsPage()->isBusy(), 20000);
    }

    void closingWhileAStatementRunsIsQuick()
    {
        connectWindow(Environment::Sample);
        m_window->database()->run([](Connection &connection) { connection.query(u"SELECT pg_sleep(60)"_s); });
        QTest::qWait(200);
        QElapsedTimer clock;
        clock.start();
        m_window.reset();
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void failedConnectionIsDiagnosedOnTheStartPage()
    {
        ConnectionSettings wrong = m_database->settings();
        wrong.parameters.insert(u"dbname"_s, u"no_such_database"_s);
        m_window->connectTo(wrong, Environment::Production);
        const auto *notice = m_window->startPage().findChild<NoticeBox *>(u"notice"_s);
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 15000);
        QCOMPARE(notice->accessibleName(), u"No connection"_s);
        QVERIFY(!m_window->constraintsPage());
        QVERIFY(m_window->startPage().connections().isEmpty()); // not worth keeping
    }

    void cancelWhileAConnectionIsTestedOpensNothing()
    {
        m_window->connectTo(m_database->settings(), Environment::Staging);
        QThreadPool::globalInstance()->waitForDone(); // the test has passed, and the window has not heard of it yet
        emit m_window->startPage().cancelRequested();
        hearAll();
        QVERIFY(!m_window->database());
        QVERIFY(m_window->startPage().labelOf(m_database->settings()) == Environment::Production);
    }

    void lateAnswerEndsNoSecondAttempt()
    {
        ConnectionSettings wrong = m_database->settings();
        wrong.parameters.insert(u"dbname"_s, u"no_such_database"_s);
        m_window->connectTo(wrong, Environment::Staging);
        QThreadPool::globalInstance()->waitForDone();
        StartPage &start = m_window->startPage();
        emit start.cancelRequested();
        const OddServer silent(std::nullopt);
        m_window->connectTo(silent.settings(u"disable"_s), Environment::Staging);
        hearAll();
        QVERIFY(start.findChild<QWidget *>(u"busyBar"_s)->isVisible());
        QVERIFY(!start.findChild<QWidget *>(u"notice"_s)->isVisible());
        emit start.cancelRequested();
        QVERIFY(!start.findChild<QWidget *>(u"busyBar"_s)->isVisible());
        QThreadPool::globalInstance()->waitForDone();
    }

    void dialogsGoWithTheConnectionTheyUse()
    {
        connectWindow(Environment::Sample);
        m_window->findChild<QAction *>(u"grantsAction"_s)->trigger();
        m_window->findChild<QAction *>(u"undoFilesAction"_s)->trigger();
        const QPointer<GrantsDialog> grants = m_window->findChild<GrantsDialog *>();
        const QPointer<UndoSettingsDialog> settings = m_window->findChild<UndoSettingsDialog *>();
        QVERIFY(grants && grants->isVisible() && settings && settings->isVisible());
        m_window->findChild<QAction *>(u"newConnectionAction"_s)->trigger();
        QVERIFY(!grants && !settings);
    }

    void markOfAConnectionIsShownAndKept()
    {
        const ConnectionSettings settings = m_database->settings();
        m_window->connectTo(settings, Environment::Staging);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->constraintsPage(), 15000);
        QVERIFY2(m_window->windowTitle().contains(u"STAGING"_s), qPrintable(m_window->windowTitle()));
        QVERIFY(m_window->startPage().labelOf(settings) == Environment::Staging);
        ConnectionSettings another = settings;
        another.parameters.insert(u"dbname"_s, u"elsewhere"_s);
        QVERIFY(m_window->startPage().labelOf(another) == Environment::Production);
        QSettings stored;
        StartPage start;
        start.load(stored);
        QCOMPARE(start.connections().size(), 1);
        start.choose(start.connections().first().id);
        QCOMPARE(start.request().connection.environment, u"staging"_s);
        QCOMPARE(start.request().settings().parameter(u"dbname"_s), settings.parameter(u"dbname"_s));
    }

    void connectionsOfFormerVersionsAreTakenOver()
    {
        QSettings stored;
        stored.beginWriteArray(u"recent"_s);
        stored.setArrayIndex(0);
        stored.setValue(u"host"_s, u"db.example.org"_s);
        stored.setValue(u"dbname"_s, u"saleshub"_s);
        stored.setValue(u"mark/environment"_s, u"development"_s);
        stored.endArray();
        StartPage start;
        start.load(stored);
        QCOMPARE(start.connections().size(), 1);
        QCOMPARE(start.connections().first().name, u"saleshub"_s);
        QCOMPARE(start.connections().first().environment, u"development"_s);
        QVERIFY(!stored.childGroups().contains(u"recent"_s));
    }

    void nothingSticksFromOneTryToTheNext()
    {
        StartPage &start = m_window->startPage();
        start.paste(u"postgresql://db.example.org/a?sslmode=require&connect_timeout=3"_s);
        start.paste(u"host=/tmp dbname=b"_s);
        const ConnectionSettings settings = start.request().settings();
        QVERIFY(!settings.parameters.contains(u"sslmode"_s));
        QVERIFY(!settings.parameters.contains(u"connect_timeout"_s));
        QVERIFY(!start.findChild<QWidget *>(u"restLabel"_s)->isVisibleTo(&start));
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
        connectWindow(Environment::Sample);
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

    void nameOfAServiceIsAskedFromTheServer()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"pg_service.conf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const ConnectionSettings settings = m_database->settings();
        file.write("[reports]\n");
        for (auto it = settings.parameters.cbegin(); it != settings.parameters.cend(); ++it)
            file.write((it.key() + u'=' + it.value() + u'\n').toUtf8());
        file.close();
        qputenv("PGSERVICEFILE", file.fileName().toUtf8());
        const auto back = qScopeGuard([] { qunsetenv("PGSERVICEFILE"); });
        ConnectionSettings service;
        service.parameters.insert(u"service"_s, u"reports"_s);
        m_window->connectTo(service, Environment::Staging);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->constraintsPage(), 15000);
        QVERIFY2(m_window->windowTitle().contains(m_database->name()), qPrintable(m_window->windowTitle()));
    }

    void passwordIsNeverWrittenDown()
    {
        ConnectionSettings settings = m_database->settings();
        settings.parameters.insert(u"password"_s, u"s3cret-word"_s);
        m_window->connectTo(settings, Environment::Production);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->constraintsPage(), 15000);
        QFile file(connectionsPath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("dbname"));
        QVERIFY(!bytes.contains("s3cret-word"));
        for (const QLineEdit *edit : m_window->startPage().findChildren<QLineEdit *>())
            QVERIFY(!edit->text().contains(u"s3cret-word"_s));
    }

    void pastedAddressFillsTheFieldsAndLeavesSight()
    {
        StartPage &start = m_window->startPage();
        start.paste(u"postgresql://ana:s3cret@db.example.org:6000/saleshub?connect_timeout=3"_s);
        const ConnectionSettings settings = start.request().settings();
        QCOMPARE(settings.parameter(u"host"_s), u"db.example.org"_s);
        QCOMPARE(settings.parameter(u"port"_s), u"6000"_s);
        QCOMPARE(settings.parameter(u"dbname"_s), u"saleshub"_s);
        QCOMPARE(settings.parameter(u"password"_s), u"s3cret"_s);
        QCOMPARE(settings.parameter(u"connect_timeout"_s), u"3"_s);
        QCOMPARE(settings.parameter(u"sslmode"_s), u"verify-full"_s);
        QVERIFY(start.findChild<QLineEdit *>(u"pasteEdit"_s)->text().isEmpty());
    }

    void badRuleListIsShownWithEveryPlace()
    {
        const QString path = m_folder.filePath(u"bad.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"version\": 1,\n \"title\": 3,\n \"colour\": \"red\"}\n");
        file.close();
        m_window->openSpec(path);
        const SpecIssuesDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_window->findChild<SpecIssuesDialog *>()) && dialog->isVisible());
        const auto *issues = dialog->findChild<QTreeWidget *>(u"issues"_s);
        QVERIFY(issues->topLevelItemCount() >= 2);
        QVERIFY(issues->topLevelItem(0)->text(0).toInt() >= 1);
    }

    void everythingIsNamedByTheRuleListInTheWindowsLanguage()
    {
        QLocale::setDefault(QLocale(QLocale::Spanish));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        m_window = std::make_unique<MainWindow>(builtInSpec());
        m_window->show();
        connectWindow(Environment::Sample);
        QTRY_VERIFY(!m_window->sessionsPage()->isBusy());
        const auto *pages = m_window->findChild<QListWidget *>(u"navigation"_s);
        QCOMPARE(pages->item(MainWindow::SessionsNumber)->text(), u"Sesiones"_s);
        QCOMPARE(m_window->findChild<QAction *>(u"sessionsAction"_s)->text(), u"Sesiones"_s);
        const auto *search = m_window->sessionsPage()->findChild<QLineEdit *>(u"searchEdit"_s);
        QCOMPARE(search->placeholderText(), u"Teléfono, Nombre, Organización or id"_s);
        const auto *table = m_window->sessionsPage()->findChild<QTreeView *>(u"table"_s);
        QCOMPARE(table->model()->headerData(0, Qt::Horizontal).toString(), u"Teléfono"_s);
    }

    void menusAreThereFromRightToLeft()
    {
        qApp->setLayoutDirection(Qt::RightToLeft);
        const auto back = qScopeGuard([] { qApp->setLayoutDirection(Qt::LeftToRight); });
        m_window = std::make_unique<MainWindow>(builtInSpec());
        m_window->show();
        connectWindow(Environment::Sample);
        const auto *menus = m_window->findChild<QMenuBar *>(u"menuBar"_s);
        for (QAction *menu : menus->actions())
            QVERIFY2(menus->rect().contains(menus->actionGeometry(menu)) && !menus->actionGeometry(menu).isEmpty(),
                     qPrintable(menu->text()));
    }

    void windowFitsTheSmallestScreen()
    {
        QVERIFY(m_window->minimumSizeHint().width() <= 1024);
        QVERIFY(m_window->minimumSizeHint().height() <= 600);
        connectWindow(Environment::Sample);
        m_window->resize(1024, 600);
        QCOMPARE(m_window->size(), QSize(1024, 600));
    }

private:
    /// All that is on its way to the window has arrived.
    static void hearAll()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    void connectWindow(Environment environment)
    {
        const QPointer<ConstraintsPage> before = m_window->constraintsPage(); // a new one may get its address
        m_window->connectTo(m_database->settings(), environment);
        QTRY_VERIFY_WITH_TIMEOUT(!before && m_window->constraintsPage() && m_window->constraintsPage()->audited(),
                                 20000);
    }

    QTemporaryDir m_folder;
    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
