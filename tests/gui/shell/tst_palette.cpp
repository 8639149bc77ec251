// SPDX-License-Identifier: MIT
#include "files/retention.h"
#include "gui/settings/confirmations.h"
#include "gui/settings/settingsdialog.h"
#include "gui/shell/habits.h"
#include "gui/shell/palette.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QAction>
#include <QtGui/QScreen>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenuBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTreeWidget>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestPalette : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"ondelete-test"_s);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        QMenu *file = m_window->menuBar()->addMenu(u"&File"_s);
        m_open = file->addAction(u"&Open rule list…"_s);
        m_open->setShortcut(QKeySequence(u"Ctrl+O"_s));
        m_fix = file->addAction(u"&Review fix…"_s);
        m_fix->setEnabled(false);
        QMenu *help = m_window->menuBar()->addMenu(u"&Help"_s);
        addHabits(*m_window, *m_window->menuBar(), *file, *help, [](ThemeChoice) {});
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        QSettings().clear();
    }

    void commandIsFoundByAFewLettersAndDone()
    {
        QSignalSpy opened(m_open, &QAction::triggered);
        CommandPalette palette(entriesOf(*m_window->menuBar()), m_window.get());
        palette.show();
        QTest::keyClicks(palette.findChild<QLineEdit *>(), u"rule"_s);
        const auto *list = palette.findChild<QTreeWidget *>();
        QCOMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(list->topLevelItem(0)->text(0), u"Open rule list…"_s);
        QCOMPARE(list->topLevelItem(0)->text(1), u"File"_s);
        for (int column = 0; column < 3; ++column)
            QVERIFY2(list->columnWidth(column)
                         > list->fontMetrics().horizontalAdvance(list->topLevelItem(0)->text(column)),
                     qPrintable(QString::number(column)));
        QCOMPARE(list->topLevelItem(0)->text(2), u"\u2066Ctrl+O\u2069"_s);
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QVERIFY(!palette.isVisible());
    }

    void whatCantBeDoneNowIsLastAndDoesNothing()
    {
        QSignalSpy fixed(m_fix, &QAction::triggered);
        CommandPalette palette(entriesOf(*m_window->menuBar()), m_window.get());
        palette.show();
        const auto *list = palette.findChild<QTreeWidget *>();
        QVERIFY(list->topLevelItem(list->topLevelItemCount() - 1)->text(1).contains(u"not now"_s));
        QTest::keyClicks(palette.findChild<QLineEdit *>(), u"review"_s);
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(fixed.size(), 0);
        QVERIFY(palette.isVisible());
    }

    void sheetTellsEveryShortcut()
    {
        m_window->findChild<QAction *>(u"shortcutsAction"_s)->trigger();
        const auto *sheet = m_window->findChild<QDialog *>(u"shortcutSheet"_s);
        QVERIFY(sheet && sheet->isVisible());
        const auto *list = sheet->findChild<QTreeWidget *>();
        QVERIFY(!list->findItems(u"\u2066Ctrl+O\u2069"_s, Qt::MatchExactly).isEmpty());
        QVERIFY(!list->findItems(u"\u2066Ctrl+K\u2069"_s, Qt::MatchExactly).isEmpty());
    }

    void productionAsksAndTheRestDoesNotUnlessSaidOtherwise()
    {
        QVERIFY(asks(Environment::Production, Question::Reason) && asks(Environment::Production, Question::TypeName));
        QVERIFY(!asks(Environment::Staging, Question::TypeName) && !asks(Environment::Development, Question::Reason));
        m_window->findChild<QAction *>(u"settingsAction"_s)->trigger();
        auto *dialog = m_window->findChild<SettingsDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->findChild<QCheckBox *>(u"staging-1"_s)->click();
        QVERIFY(asks(Environment::Staging, Question::Reason));
        dialog->findChild<QSpinBox *>(u"daysBox"_s)->setValue(7);
        QCOMPARE(retentionDays(), 7);
        dialog->findChild<QPushButton *>(u"defaultsButton"_s)->click();
        QVERIFY(!isRetentionChosen());
        QCOMPARE(dialog->findChild<QSpinBox *>(u"daysBox"_s)->value(), retentionDays());
        QVERIFY(!asks(Environment::Staging, Question::Reason));
        QVERIFY(!dialog->findChild<QCheckBox *>(u"staging-1"_s)->isChecked());
    }

    void windowStandsInsideItsScreen()
    {
        const QRect place = m_window->screen()->availableGeometry();
        m_window->setGeometry(place.right() - 10, place.bottom() - 10, place.width() * 2, place.height() * 2);
        keepOnScreen(*m_window);
        QVERIFY(place.contains(m_window->geometry()));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QMainWindow> m_window;
    QAction *m_open = nullptr;
    QAction *m_fix = nullptr;
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
