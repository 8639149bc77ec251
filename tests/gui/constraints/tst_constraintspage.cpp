// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "gui/constraints/constraintspage.h"
#include "gui/constraints/filterbutton.h"
#include "gui/constraints/findingmodel.h"
#include "gui/constraints/findingpane.h"
#include "gui/fix/cleanupdialog.h"
#include "gui/fix/fixdialog.h"
#include "gui/widgets/messagepane.h"
#include "gui/widgets/noticebox.h"
#include "postgres/fix/fixrunner.h"
#include "support/databasefixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestConstraintsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_database = m_fixture.sampleDatabase();
        m_db = std::make_unique<DbThread>(m_database->settings());
        m_page =
            std::make_unique<ConstraintsPage>(*m_db, builtInSpec(), ConnectionMark{u"Sample"_s, Environment::Sample});
        m_page->resize(1180, 620);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_db.reset();
        m_database.reset();
    }

    void auditFillsTableAndChips()
    {
        QSignalSpy finished(m_page.get(), &ConstraintsPage::auditFinished);
        m_page->refresh();
        QVERIFY(m_page->isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
        QCOMPARE(chip("allChip"), u"All 16"_s);
        QCOMPARE(chip("toChangeChip"), u"To change 5"_s);
        QCOMPARE(chip("problemsChip"), u"Problems 3"_s);
        QCOMPARE(chip("noIndexChip"), u"No index 11"_s);
        QCOMPARE(tree().model()->rowCount(), 3);
        QVERIFY(tree().currentIndex().parent().isValid());
    }

    void whatStillStopsDeletesIsCountedWhereNothingIsToChange()
    {
        QSignalSpy counted(m_page.get(), &Page::countChanged);
        audit();
        QCOMPARE(counted.last().first().toInt(), 5);
        Spec none = builtInSpec();
        none.rules.clear();
        ConstraintsPage page(*m_db, none, ConnectionMark{u"Sample"_s, Environment::Sample});
        QSignalSpy then(&page, &Page::countChanged);
        page.refresh();
        QTRY_COMPARE(then.count(), 1);
        QCOMPARE(then.last().first().toInt(), int(page.audited()->audit.stillBlocking().size()));
        QVERIFY(then.last().first().toInt() > 0);
        QVERIFY2(then.last().at(1).toString().contains(u"still stop"_s), qPrintable(then.last().at(1).toString()));
    }

    void namesAndRulesAreReadableInFull_data()
    {
        QTest::addColumn<int>("width");
        constexpr int navigation = 178;
        for (const int screen : {1024, 1366, 1920})
            QTest::addRow("%d", screen) << screen - navigation;
    }

    void namesAndRulesAreReadableInFull()
    {
        QFETCH(int, width);
        m_page->resize(width, 600);
        audit();
        const QAbstractItemView &view = tree(); // its size hints are public in the base class only
        for (const int column : {FindingModel::TableColumn, FindingModel::ColumnColumn, FindingModel::RuleColumn})
            QVERIFY2(tree().isColumnHidden(column) || view.sizeHintForColumn(column) <= tree().columnWidth(column),
                     qPrintable(tree().model()->headerData(column, Qt::Horizontal).toString()));
        QCOMPARE(tree().horizontalScrollBar()->maximum(), 0);
    }

    void tableAndColumnStandApartWhereThereIsRoom()
    {
        m_page->resize(1900, 600);
        audit();
        const QModelIndex first = tree().model()->index(0, FindingModel::TableColumn, tree().model()->index(0, 0));
        QVERIFY(!tree().isColumnHidden(FindingModel::ColumnColumn));
        QCOMPARE(first.data().toString(), u"notification_campaign_groups"_s);
        m_page->resize(846, 600);
        QTRY_VERIFY(tree().isColumnHidden(FindingModel::ColumnColumn));
        QCOMPARE(first.data().toString(), u"notification_campaign_groups.group_id"_s);
    }

    void filterHidesAndComesBack()
    {
        audit();
        auto *edit = m_page->findChild<QLineEdit *>(u"filterEdit"_s);
        edit->setText(u"no such table"_s);
        auto *nothing = m_page->findChild<MessagePane *>(u"nothingPane"_s);
        QVERIFY(nothing->isVisible());
        QTest::mouseClick(nothing->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(edit->text().isEmpty());
        QVERIFY(tree().isVisible());
    }

    void criteriaAreChosenFromAMenuThatCounts()
    {
        audit();
        auto *button = m_page->findChild<FilterButton *>();
        const auto choose = [&](int part, const QString &text) {
            emit button->menu()->aboutToShow();
            for (QAction *one : button->menu()->actions().at(part)->menu()->actions())
                if (one->text().startsWith(text)) {
                    const QString title = one->text();
                    one->trigger();
                    return title;
                }
            return QString();
        };
        QCOMPARE(choose(1, u"CASCADE"_s), u"CASCADE (6)"_s);
        QCOMPARE(button->text(), u"Filter: 1"_s);
        QCOMPARE(chip("allChip"), u"All 6"_s);
        QCOMPARE(choose(0, u"public.webinar_whatsapp_groups"_s), u"public.webinar_whatsapp_groups (1)"_s);
        QCOMPARE(chip("allChip"), u"All 1"_s);
        QCOMPARE(choose(2, u"The column is NOT NULL"_s), u"The column is NOT NULL (0)"_s);
        auto *nothing = m_page->findChild<MessagePane *>(u"nothingPane"_s);
        QVERIFY(nothing->isVisible());
        QTest::mouseClick(nothing->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(chip("allChip"), u"All 16"_s);
        QCOMPARE(button->text(), u"Filter"_s);
        QVERIFY(tree().isVisible());
    }

    void selectedRuleShowsItsSqlAndWayOut()
    {
        audit();
        const auto &pane = *m_page->findChild<FindingPane *>();
        select(u"public.notification_campaign_groups.group_id"_s);
        QVERIFY(pane.sql().contains(u"ON DELETE SET NULL"_s));
        QVERIFY(pane.sql().contains(u"DROP NOT NULL"_s));
        // Another way out: the SQL follows.
        chooseCascade();
        QVERIFY(pane.sql().contains(u"ON DELETE CASCADE"_s));
        QVERIFY(!pane.sql().contains(u"DROP NOT NULL"_s));
    }

    void keyAndItsIndexesAreShownAsTheyAre()
    {
        audit();
        const auto *shown = m_page->findChild<FindingPane *>()->findChild<QPlainTextEdit *>(u"definitionEdit"_s);
        const QString key = u"ALTER TABLE public.%1 ADD CONSTRAINT %1_group_id_fkey FOREIGN KEY (group_id) REFERENCES "
                            "public.whatsapp_groups(id) ON DELETE %2;"_s;
        select(u"public.scheduled_whatsapp_messages.group_id"_s);
        QTRY_COMPARE(shown->toPlainText(),
                     key.arg(u"scheduled_whatsapp_messages"_s, u"CASCADE"_s)
                         + u"\nCREATE INDEX scheduled_whatsapp_messages_group_idx ON "
                           "public.scheduled_whatsapp_messages USING btree (group_id);"_s);
        select(u"public.workshop_group_members.group_id"_s); // which has none
        QCOMPARE(shown->toPlainText(), key.arg(u"workshop_group_members"_s, u"SET NULL"_s));
    }

    void checkConflictHasNoSqlUntilSomebodyDecides()
    {
        audit();
        const auto &pane = *m_page->findChild<FindingPane *>();
        select(u"public.dynamic_links.whatsapp_group_id"_s);
        QVERIFY(pane.sql().isEmpty());
    }

    void lostServerIsSaidInASentenceWithItsDetails()
    {
        ConnectionSettings nowhere;
        nowhere.parameters = {{u"host"_s, u"/nonexistent/socket"_s}, {u"dbname"_s, u"x"_s}, {u"user"_s, u"x"_s}};
        DbThread db(nowhere);
        ConstraintsPage page(db, builtInSpec(), ConnectionMark{u"x"_s, Environment::Sample});
        page.show();
        page.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isBusy(), 15000);
        const auto *pane = page.findChild<MessagePane *>(u"messagePane"_s);
        QVERIFY(pane->isVisible());
        QCOMPARE(pane->accessibleName(), u"The rules could not be read"_s);
        QVERIFY(!page.findChild<QPushButton *>(u"fixButton"_s)->isEnabled());
    }

    void databaseWithoutTheTableSaysWhichOneItIs()
    {
        const auto empty = m_fixture.emptyDatabase();
        DbThread db(empty->settings());
        ConstraintsPage page(db, builtInSpec(), ConnectionMark{u"x"_s, Environment::Sample});
        page.show();
        QSignalSpy finished(&page, &ConstraintsPage::auditFinished);
        page.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 15000);
        const auto *pane = page.findChild<MessagePane *>(u"messagePane"_s);
        QVERIFY(pane->isVisible());
        QVERIFY(pane->accessibleDescription().contains(empty->name()));
    }

    void reviewFixOpensTheDialogWithTheDecisionsMadeBeside()
    {
        audit();
        select(u"public.dynamic_links.whatsapp_group_id"_s);
        chooseCascade();
        m_page->reviewFix();
        const auto *dialog = m_page->findChild<FixDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        bool chosen = false;
        for (const QRadioButton *radio : dialog->findChildren<QRadioButton *>())
            chosen |= radio->isChecked() && radio->text().contains(u"CASCADE"_s);
        QVERIFY(chosen);
    }

    void reversalThatIsAskedForDuringAnAuditWaitsForIt()
    {
        audit();
        FixChoices choices;
        choices.only = {u"public.webinars.whatsapp_group_id"_s};
        const AuditedSchema &audited = *m_page->audited();
        const FixPlan plan = planFix(audited.schema, audited.audit, choices);
        const FixChange change = changeOf(plan.items.first(), audited.schema);
        Connection connection(m_database->settings());
        QVERIFY(runFix(connection, plan, {}).outcome == FixOutcome::Done);
        m_page->refresh();
        m_page->reverseFix({change});
        QVERIFY(m_page->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(m_page->findChild<FixDialog *>(), 20000);
        QVERIFY(!m_page->isBusy());
        // It was planned on what the audit found: the rule as it is now.
        QVERIFY(m_page->findChild<FixDialog *>()->findChild<QPushButton *>(u"nextButton"_s)->text().contains(u"1"_s));
    }

    void reversalWithoutAnAuditSaysWhyNot()
    {
        m_database.reset(); // nobody can read the rules
        const QSignalSpy announced(m_page.get(), &ConstraintsPage::announced);
        m_page->reverseFix({FixChange()});
        QTRY_COMPARE_WITH_TIMEOUT(announced.size(), 1, 20000);
        QVERIFY(announced.first().last().toString().contains(u"Nothing was changed"_s));
        QVERIFY(!m_page->findChild<FixDialog *>());
    }

    void interruptedFixIsSaidGoneOnWithAndCleanedUp()
    {
        audit();
        const auto *notice = m_page->findChild<NoticeBox *>(u"leftoverNotice"_s);
        QVERIFY(!notice->isVisible());
        Connection connection(m_database->settings());
        const auto interrupt = [&] {
            const QString key =
                connection.query(u"SELECT oid FROM pg_constraint WHERE conname = 'webinars_whatsapp_group_id_fkey'"_s)
                    .text(0, 0);
            connection.query(u"ALTER TABLE webinars ADD CONSTRAINT ondelete_new_%1 FOREIGN KEY (whatsapp_group_id) "
                             "REFERENCES whatsapp_groups ON DELETE SET NULL NOT VALID"_s.arg(key));
        };
        interrupt();
        audit();
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->accessibleDescription().contains(u"ondelete_new_"_s),
                 qPrintable(notice->accessibleDescription()));
        auto *goOn = m_page->findChild<QPushButton *>(u"goOnButton"_s);
        goOn->click();
        auto *fix = m_page->findChild<FixDialog *>();
        QVERIFY(fix && fix->isVisible());
        fix->reject();

        m_page->findChild<QPushButton *>(u"cleanUpButton"_s)->click();
        QTRY_VERIFY(m_page->findChild<CleanUpDialog *>());
        auto *dialog = m_page->findChild<CleanUpDialog *>();
        QVERIFY(dialog->height() <= 560);
        // Somebody reads the table: that is said, and a cancel removes nothing.
        Connection reader(m_database->settings());
        reader.query(u"BEGIN"_s);
        reader.query(u"SELECT count(*) FROM webinars"_s);
        dialog->findChild<QPushButton *>(u"removeButton"_s)->click();
        const auto *blockers = dialog->findChild<NoticeBox *>(u"runNotice"_s);
        QTRY_VERIFY_WITH_TIMEOUT(blockers->isVisible(), 20000);
        QVERIFY(blockers->accessibleDescription().contains(QString::number(reader.backendPid())));
        dialog->findChild<QPushButton *>(u"closeButton"_s)->click();
        const auto *result = dialog->findChild<NoticeBox *>(u"resultNotice"_s);
        QTRY_VERIFY_WITH_TIMEOUT(result->isVisible(), 5000);
        QVERIFY2(result->accessibleDescription().contains(u"DROP CONSTRAINT ondelete_new_"_s),
                 qPrintable(result->accessibleDescription()));
        reader.query(u"ROLLBACK"_s);
        dialog->reject();
        QTRY_VERIFY(!m_page->findChild<CleanUpDialog *>());

        m_page->cleanUp();
        QTRY_VERIFY(m_page->findChild<CleanUpDialog *>());
        dialog = m_page->findChild<CleanUpDialog *>();
        QSignalSpy audited(m_page.get(), &ConstraintsPage::auditFinished);
        dialog->findChild<QPushButton *>(u"removeButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(audited.count(), 1, 20000);
        QVERIFY(!notice->isVisible());
        QCOMPARE(connection.query(u"SELECT count(*) FROM pg_constraint WHERE conname LIKE 'ondelete%'"_s).integer(0, 0),
                 0);
    }

    void goingOnTakesUpWhatWasChosenThen()
    {
        Connection connection(m_database->settings());
        const QString key =
            connection.query(u"SELECT oid FROM pg_constraint WHERE conname = 'dynamic_links_whatsapp_group_id_fkey'"_s)
                .text(0, 0);
        connection.query(u"ALTER TABLE dynamic_links ADD CONSTRAINT ondelete_new_%1 FOREIGN KEY (whatsapp_group_id) "
                         "REFERENCES whatsapp_groups ON DELETE CASCADE NOT VALID"_s.arg(key));
        audit();
        m_page->findChild<QPushButton *>(u"goOnButton"_s)->click();
        const auto *dialog = m_page->findChild<FixDialog *>();
        QVERIFY(dialog);
        const auto ticks = dialog->findChildren<QCheckBox *>();
        const auto tick = std::ranges::find(ticks, u"dynamic_links.whatsapp_group_id"_s, &QCheckBox::text);
        QVERIFY(tick != ticks.end());
        QVERIFY((*tick)->isChecked());
    }

    void leftoverOfAReversalIsOnlyCleanedUp()
    {
        // The rule is as required: what is left belongs to the way back from it.
        Connection connection(m_database->settings());
        const QString key =
            connection.query(u"SELECT oid FROM pg_constraint WHERE conname = 'whatsapp_group_admins_group_id_fkey'"_s)
                .text(0, 0);
        connection.query(u"ALTER TABLE whatsapp_group_admins ADD CONSTRAINT ondelete_new_%1 FOREIGN KEY (group_id) "
                         "REFERENCES whatsapp_groups NOT VALID"_s.arg(key));
        audit();
        QVERIFY(m_page->findChild<NoticeBox *>(u"leftoverNotice"_s)->isVisible());
        QVERIFY(!m_page->findChild<QPushButton *>(u"goOnButton"_s)->isVisible());
        QVERIFY(m_page->findChild<QPushButton *>(u"cleanUpButton"_s)->isVisible());
    }

    void cleanUpWithNothingLeftSaysSo()
    {
        QSignalSpy announced(m_page.get(), &ConstraintsPage::announced);
        m_page->cleanUp();
        QTRY_COMPARE_WITH_TIMEOUT(announced.count(), 1, 20000);
        QVERIFY(!m_page->findChild<CleanUpDialog *>());
    }

private:
    [[nodiscard]] QTreeView &tree() const { return *m_page->findChild<QTreeView *>(u"tree"_s); }
    [[nodiscard]] QString chip(const char *name) const
    {
        return m_page->findChild<QPushButton *>(QString::fromLatin1(name))->text();
    }

    void audit()
    {
        QSignalSpy finished(m_page.get(), &ConstraintsPage::auditFinished);
        m_page->refresh();
        QVERIFY(finished.wait(20000));
    }

    void chooseCascade()
    {
        QRadioButton *cascade = nullptr;
        const auto find = [&] {
            for (QRadioButton *radio : m_page->findChildren<QRadioButton *>()) {
                if (radio->isVisible() && radio->text().contains(u"CASCADE"_s))
                    cascade = radio;
            }
            return cascade != nullptr;
        };
        QTRY_VERIFY(find());
        cascade->click();
    }

    void select(const QString &id)
    {
        const QAbstractItemModel &model = *tree().model();
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex parent = model.index(group, 0);
            for (int row = 0; row < model.rowCount(parent); ++row) {
                const QModelIndex index = model.index(row, 0, parent);
                if (index.data(FindingModel::IdRole).toString() == id)
                    tree().setCurrentIndex(index);
            }
        }
        QCOMPARE(tree().currentIndex().data(FindingModel::IdRole).toString(), id);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<DbThread> m_db;
    std::unique_ptr<ConstraintsPage> m_page;
};

QTEST_MAIN(TestConstraintsPage)
#include "tst_constraintspage.moc"
