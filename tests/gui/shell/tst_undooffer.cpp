// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/connectionstore.h"
#include "gui/activity/undodialog.h"
#include "gui/activity/undoseveraldialog.h"
#include "gui/constraints/constraintspage.h"
#include "gui/deletion/deletedialog.h"
#include "gui/deletion/severaldialog.h"
#include "gui/sessions/sessionpane.h"
#include "gui/sessions/sessionspage.h"
#include "gui/shell/mainwindow.h"
#include "gui/widgets/toast.h"
#include "support/databasefixture.h"
#include "support/storybook.h"

#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTreeView>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// What a delete's message in the window offers: to take that very delete back.
class TestUndoOffer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"ondelete-test"_s);
        QCoreApplication::setApplicationName(u"ondelete-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QFile::remove(connectionsPath());
        REQUIRE_SERVER(m_fixture);
    }

    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_data->path().toLocal8Bit());
        m_database = m_fixture.sampleDatabase();
        m_window = std::make_unique<MainWindow>(builtInSpec());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->connectTo(m_database->settings(), Environment::Sample);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->constraintsPage() && m_window->constraintsPage()->audited(), 20000);
        m_window->findChild<QAction *>(u"sessionsAction"_s)->trigger();
    }

    void cleanup()
    {
        m_window.reset();
        m_database.reset();
        m_data.reset();
    }

    void messageComesWhenTheDialogIsGoneAndTakesThatDeleteBack()
    {
        remove(u"dangling"_s); // another one
        remove(u"clean"_s);
        auto *dialog = page().findChild<DeleteDialog *>();
        QVERIFY(toast().isHidden());
        dialog->close();
        QTRY_VERIFY(toast().isVisible());
        QCOMPARE(toast().text(), u"Session removed"_s);
        QCOMPARE(button().accessibleName(), u"Undo: Session removed"_s);

        // By the keyboard alone.
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(button().hasFocus());
        QTest::keyClick(&button(), Qt::Key_Space);
        auto *undo = page().findChild<UndoDialog *>();
        QVERIFY(undo);
        QVERIFY(toast().isHidden());
        QTRY_VERIFY(!undo->isRunning());
        undo->findChild<QPushButton *>(u"undoButton"_s)->click();
        QTRY_VERIFY(!undo->isRunning());
        QCOMPARE(there(), (QStringList{sampleStory(u"clean"_s).sessionId}));
        QVERIFY(toast().isHidden());
        undo->close();
        QTRY_VERIFY(toast().isVisible());
        QCOMPARE(toast().text(), u"Session put back"_s);
        QVERIFY(button().isHidden());
    }

    void severalAreOfferedTogether()
    {
        QTRY_VERIFY(!page().isBusy());
        select(u"clean"_s);
        auto *table = page().findChild<QTreeView *>(u"table"_s);
        const QModelIndex first = table->currentIndex();
        select(u"dangling"_s);
        for (const QModelIndex &index : {first, table->currentIndex()})
            table->selectionModel()->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        page().deleteSelected();
        auto *dialog = page().findChild<SeveralDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(!dialog->isBusy());
        confirm(*dialog, u"2"_s);
        QTRY_VERIFY(!dialog->isBusy());
        dialog->close();
        QTRY_VERIFY(toast().isVisible());
        button().click();
        auto *undo = page().findChild<UndoSeveralDialog *>();
        QVERIFY(undo);
        QTRY_VERIFY(!undo->isBusy());
        undo->findChild<QPushButton *>(u"undoButton"_s)->click();
        QTRY_VERIFY(!undo->isBusy());
        QCOMPARE(there().size(), 2);
        delete undo;
    }

    void offerGoesWithItsConnection()
    {
        remove(u"clean"_s);
        page().findChild<DeleteDialog *>()->close();
        QTRY_VERIFY(toast().isVisible());
        m_window->findChild<QAction *>(u"newConnectionAction"_s)->trigger();
        QVERIFY(toast().isHidden());
    }

private:
    [[nodiscard]] SessionsPage &page() const { return *m_window->sessionsPage(); }
    [[nodiscard]] Toast &toast() const { return *m_window->findChild<Toast *>(); }
    [[nodiscard]] QPushButton &button() const { return *toast().findChild<QPushButton *>(u"toastButton"_s); }

    void select(const QString &story) { QTRY_VERIFY(page().select({sampleStory(story).sessionId})); }

    static void confirm(const QDialog &dialog, const QString &typed)
    {
        dialog.findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"ticket 7"_s);
        dialog.findChild<QLineEdit *>(u"typeEdit"_s)->setText(typed);
        auto *button = dialog.findChild<QPushButton *>(u"deleteButton"_s);
        QTRY_VERIFY(button->isEnabled());
        button->click();
    }

    void remove(const QString &story)
    {
        delete page().findChild<DeleteDialog *>();
        select(story);
        QTRY_VERIFY(page().findChild<SessionPane *>()->canDelete());
        page().deleteSelected();
        auto *dialog = page().findChild<DeleteDialog *>();
        QVERIFY(dialog);
        confirm(*dialog, label(story));
        QTRY_VERIFY(!dialog->isRunning());
    }

    [[nodiscard]] QString label(const QString &story) const
    {
        Connection connection(m_database->settings());
        return connection
            .query(u"SELECT phone_number FROM whatsapp_sessions WHERE id::text = $1"_s, {sampleStory(story).sessionId})
            .text(0, 0);
    }

    /// Of the two that were deleted.
    [[nodiscard]] QStringList there() const
    {
        Connection connection(m_database->settings());
        QStringList ids;
        const Rows rows = connection.query(u"SELECT id::text FROM whatsapp_sessions WHERE id::text IN ($1, $2)"_s,
                                           {sampleStory(u"clean"_s).sessionId, sampleStory(u"dangling"_s).sessionId});
        for (int i = 0; i < rows.count(); ++i)
            ids.append(rows.text(i, 0));
        return ids;
    }

    QTemporaryDir m_folder;
    DatabaseFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestUndoOffer)
#include "tst_undooffer.moc"
