// SPDX-License-Identifier: MIT
#include "core/audit/decisions.h"
#include "core/spec/specreader.h"
#include "core/spec/specwriter.h"
#include "core/spec/translation.h"
#include "gui/constraints/constraintspage.h"
#include "gui/constraints/findingpane.h"
#include "gui/rulelist/rulelistediting.h"
#include "gui/shell/mainwindow.h"
#include "gui/widgets/noticebox.h"
#include "support/databasefixture.h"

#include <QtCore/QFile>
#include <QtCore/QPointer>
#include <QtCore/QScopeGuard>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QStatusBar>
#include <QtWidgets/QToolButton>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"public.webinars.whatsapp_group_id"_s;

} // namespace

/// The rule list is changed in the window: back and forth, kept as a file, and never lost without a question.
class TestRuleListEditing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        REQUIRE_SERVER(m_fixture);
        m_database = m_fixture.sampleDatabase();
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>(builtInSpec());
        m_window->show();
        m_window->connectTo(m_database->settings(), Environment::Sample);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->constraintsPage() && m_window->constraintsPage()->audited(), 20000);
        m_window->showPage(MainWindow::ConstraintsNumber);
        m_window->constraintsPage()->select(key);
    }

    void cleanup() { m_window.reset(); }
    void cleanupTestCase() { m_database.reset(); }

    void ruleIsChangedInPlaceAndBack()
    {
        QVERIFY(wanted() == DeleteRule::SetNull);
        QVERIFY(entry(u"SET NULL"_s)->isChecked());
        QVERIFY(!notice().isVisible());
        entry(u"CASCADE"_s)->trigger();
        QTRY_VERIFY(wanted() == DeleteRule::Cascade);
        QVERIFY(entry(u"CASCADE"_s)->isChecked());
        QVERIFY(notice().isVisible());
        const QList<QLabel *> labels = m_window->statusBar()->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().startsWith(u"Rule list, not saved"_s); }));
        entry(u"RESTRICT"_s)->trigger();
        QTRY_VERIFY(wanted() == DeleteRule::Restrict);

        action("undoAction")->trigger();
        QTRY_VERIFY(wanted() == DeleteRule::Cascade);
        QVERIFY2(action("undoAction")->text().contains(key), qPrintable(action("undoAction")->text()));
        action("redoAction")->trigger();
        QTRY_VERIFY(wanted() == DeleteRule::Restrict);
        action("undoAction")->trigger();
        notice().findChild<QAbstractButton *>(u"undoRuleButton"_s)->click();
        QTRY_VERIFY(wanted() == DeleteRule::SetNull);
        QVERIFY(!notice().isVisible());
        QVERIFY(!action("undoAction")->isEnabled());
    }

    void reasonIsGivenAndTheRuleTakenOff()
    {
        const auto rule = [this] {
            const Finding *finding = m_window->constraintsPage()->audited()->audit.finding(key);
            return finding ? *finding : Finding();
        };
        entry(u"CASCADE"_s)->trigger();
        QTRY_VERIFY(wanted() == DeleteRule::Cascade);
        QCOMPARE(rule().reason, QString());
        entry(u"Reason…"_s)->trigger();
        auto *dialog = m_window->findChild<QInputDialog *>();
        QVERIFY(dialog && dialog->labelText().contains(key));
        dialog->setTextValue(u"They have no purpose alone."_s);
        dialog->accept();
        QTRY_COMPARE(rule().reason, u"They have no purpose alone."_s);
        QVERIFY(wanted() == DeleteRule::Cascade);
        entry(u"Take this key's rule off the list"_s)->trigger();
        QTRY_VERIFY(!wanted());
        QVERIFY(rule().status == Status::Unlisted);
        entry(u"SET NULL"_s)->trigger(); // and on again
        QTRY_VERIFY(wanted() == DeleteRule::SetNull);
        dropChanges();
    }

    void whatIsSavedIsWrittenAsTheListWas()
    {
        const QString path = m_folder.filePath(u"rules.json"_s);
        QLocale::setDefault(QLocale(QLocale::Spanish));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        Spec shown = localized(builtInSpec(), QLocale());
        RuleListEditing editing(*m_window, shown);
        editing.start(path);
        QVERIFY(editing.isSaved());
        const Finding finding = *m_window->constraintsPage()->audited()->audit.finding(key);
        editing.take({finding, KeyRule{DeleteRule::Cascade, {}}, u"So it is."_s});
        QVERIFY(!editing.isSaved());
        QVERIFY(shown.root.plural != builtInSpec().root.plural); // the window's language, still
        QSignalSpy told(&editing, &RuleListEditing::announced);
        editing.save();
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(editing.isSaved());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const SpecReading reading = readSpec(file.readAll());
        QVERIFY(reading.isGood());
        const Spec expected = withRule(builtInSpec(), finding, KeyRule{DeleteRule::Cascade, {}}, u"So it is."_s);
        QVERIFY(reading.spec == readSpec(writeSpec(expected)).spec); // no translation of the reason that went
        QVERIFY(!reading.spec.translations.isEmpty());
        editing.undo();
        QVERIFY(!editing.isSaved());

        // What can't be written stays unsaved, and it is said.
        editing.start(m_folder.filePath(u"no folder/rules.json"_s));
        editing.take({finding, KeyRule{DeleteRule::Restrict, {}}, {}});
        editing.save();
        QTRY_COMPARE(told.count(), 2);
        QVERIFY(told.last().first().value<Tone>() == Tone::Bad);
        QVERIFY(!editing.isSaved());
    }

    void leavingAsksForWhatIsNotSaved()
    {
        entry(u"CASCADE"_s)->trigger();
        QTRY_VERIFY(wanted() == DeleteRule::Cascade);
        m_window->close();
        QVERIFY(m_window->isVisible());
        press(u"Go back"_s);
        QVERIFY(m_window->isVisible());
        QVERIFY(wanted() == DeleteRule::Cascade);
        action("newConnectionAction")->trigger();
        QVERIFY(m_window->constraintsPage());
        press(u"Go back"_s);
        QVERIFY(m_window->constraintsPage());
        m_window->close();
        press(u"Drop the changes"_s);
        QTRY_VERIFY(!m_window->isVisible());
    }

private:
    [[nodiscard]] std::optional<DeleteRule> wanted() const
    {
        const Finding *finding = m_window->constraintsPage()->audited()->audit.finding(key);
        return finding ? finding->desired : std::nullopt;
    }

    [[nodiscard]] QAction *action(const char *name) const
    {
        return m_window->findChild<QAction *>(QString::fromLatin1(name));
    }

    [[nodiscard]] NoticeBox &notice() const
    {
        return *m_window->constraintsPage()->findChild<NoticeBox *>(u"unsavedNotice"_s);
    }

    /// Of the menu beside the selected key's rules.
    [[nodiscard]] QAction *entry(const QString &text) const
    {
        QMenu *menu =
            m_window->constraintsPage()->findChild<FindingPane *>()->findChild<QToolButton *>(u"ruleButton"_s)->menu();
        emit menu->aboutToShow();
        const QList<QAction *> actions = menu->actions();
        const auto found = std::ranges::find_if(actions, [&](const QAction *one) {
            return one->text().remove(u'&') == text || one->text().startsWith(text + u':');
        });
        if (found == actions.end())
            qFatal("the menu has no %s", qPrintable(text));
        return *found;
    }

    void press(const QString &text)
    {
        auto *box = m_window->findChild<QMessageBox *>();
        QVERIFY(box && box->isVisible());
        const QList<QAbstractButton *> buttons = box->buttons();
        const auto button =
            std::ranges::find_if(buttons, [&](const QAbstractButton *one) { return one->text().remove(u'&') == text; });
        QVERIFY(button != buttons.end());
        const QPointer<QMessageBox> gone(box);
        (*button)->click();
        QTRY_VERIFY(!gone);
    }

    void dropChanges()
    {
        action("builtInSpecAction")->trigger();
        press(u"Drop the changes"_s);
    }

    DatabaseFixture m_fixture;
    QTemporaryDir m_folder;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestRuleListEditing)
#include "tst_rulelistediting.moc"
