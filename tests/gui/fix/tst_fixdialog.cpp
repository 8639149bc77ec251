// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "core/spec/translation.h"
#include "files/fixrecord.h"
#include "files/undostore.h"
#include "gui/fix/fixdialog.h"
#include "gui/fix/fixstepmodel.h"
#include "gui/shell/exportdialog.h"
#include "gui/widgets/noticebox.h"
#include "gui/widgets/rowsdialog.h"
#include "postgres/fix/fixrunner.h"
#include "support/databasefixture.h"
#include "support/stallmeter.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTreeView>

#include <algorithm>

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestFixDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        REQUIRE_SERVER(m_fixture);
    }

    void init()
    {
        m_database = m_fixture.sampleDatabase();
        m_db = std::make_unique<DbThread>(m_database->settings());
        openOn(Environment::Sample);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_db.reset();
        m_database.reset();
    }

    void dialogFitsASmallScreen()
    {
        QVERIFY(m_dialog->height() <= 560);
        QVERIFY(m_dialog->minimumSizeHint().height() <= 560);
    }

    void productionAsksForTheDatabaseNameAndAReason()
    {
        openOn(Environment::Production);
        button("nextButton").click();
        QVERIFY(m_dialog->findChild<QLineEdit *>(u"nameEdit"_s)->isVisible());
        QVERIFY(!button("nextButton").isEnabled());
        m_dialog->findChild<QLineEdit *>(u"nameEdit"_s)->setText(m_database->name());
        QVERIFY(!button("nextButton").isEnabled());
        m_dialog->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"  "_s);
        QVERIFY(!button("nextButton").isEnabled());
        m_dialog->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"Ticket 12\nDROP TABLE x"_s);
        QTRY_VERIFY(button("nextButton").isEnabled());
        button("nextButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<NoticeBox *>(u"resultNotice"_s)->isVisible(), 60000);
        QFile rollback(m_dialog->findChild<QLabel *>(u"footerLabel"_s)->text().section(u": "_s, 1));
        QVERIFY(rollback.open(QIODevice::ReadOnly));
        QVERIFY(rollback.readAll().startsWith("-- Reason: Ticket 12 DROP TABLE x\n"));
        // What was done is offered for the next deploy, too, and never over files that are there.
        const QTemporaryDir folder;
        for (int time = 0; time < 2; ++time) {
            button("migrationsButton").click();
            auto *chooser = m_dialog->findChild<QFileDialog *>();
            QVERIFY(chooser);
            emit chooser->fileSelected(folder.path());
            delete chooser;
            const auto *told = m_dialog->findChild<QLabel *>(u"footerLabel"_s);
            QTRY_VERIFY2(told->text().contains(time == 0 ? folder.path() : u"exists already"_s),
                         qPrintable(told->text()));
        }
        QCOMPARE(QDir(folder.path()).entryList({u"*.sql"_s}).size(), 15);
    }

    void anotherNameIsNotTheDatabases()
    {
        openOn(Environment::Production);
        button("nextButton").click();
        m_dialog->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"Ticket 12"_s);
        m_dialog->findChild<QLineEdit *>(u"nameEdit"_s)->setText(m_database->name() + u"x"_s);
        const auto *footer = m_dialog->findChild<QLabel *>(u"footerLabel"_s);
        QTRY_VERIFY(!footer->text().contains(u"point at nothing"_s));
        QVERIFY(!button("nextButton").isEnabled());
        QVERIFY(!m_dialog->isRunning());
    }

    void stagingAsksForNeither()
    {
        openOn(Environment::Staging);
        button("nextButton").click();
        QVERIFY(!m_dialog->findChild<QLineEdit *>(u"nameEdit"_s)->isVisible());
        QTRY_VERIFY(button("nextButton").isEnabled());
        QVERIFY(m_dialog->windowTitle().contains(u"STAGING"_s));
    }

    void consequencesAreSaidBeforeTheFix()
    {
        button("nextButton").click();
        const auto *notice = m_dialog->findChild<NoticeBox *>(u"consequences"_s);
        QVERIFY(notice->isVisible());
        const QString text = notice->accessibleDescription();
        QVERIFY2(text.contains(u"without an undo file"_s), qPrintable(text));
        QVERIFY2(text.contains(u"notification_campaign_groups.group_id never empty may break"_s), qPrintable(text));
        QVERIFY2(text.contains(u"scheduled_webinar_messages"_s), qPrintable(text));
    }

    void choicesSayAtOnceWhatStaysBlocked()
    {
        const auto *notice = m_dialog->findChild<NoticeBox *>(u"chooseNotice"_s);
        QVERIFY(notice->accessibleName().contains(u"would still stop"_s));
        QVERIFY(notice->accessibleDescription().contains(u"dynamic_links.whatsapp_group_id"_s));
        decideEverything();
        QVERIFY2(notice->accessibleName().contains(u"no rule stops"_s), qPrintable(notice->accessibleName()));
    }

    void nothingTickedCannotGoOn()
    {
        for (QCheckBox *tick : m_dialog->findChildren<QCheckBox *>())
            tick->setChecked(false);
        QVERIFY(!button("nextButton").isEnabled());
    }

    void enterOnTheSqlPageChangesNothing()
    {
        button("nextButton").click();
        QVERIFY(!button("nextButton").isDefault());
        QVERIFY(!button("nextButton").hasFocus());
    }

    void requirementsAloneAreNeverCalledDone()
    {
        run();
        const auto *notice = m_dialog->findChild<NoticeBox *>(u"resultNotice"_s);
        QVERIFY2(notice->accessibleName().contains(u"can still be stopped"_s), qPrintable(notice->accessibleName()));
        QVERIFY(notice->accessibleDescription().contains(u"webinars.whatsapp_session_id"_s));
        QVERIFY(notice->accessibleDescription().contains(u"dynamic_links.whatsapp_group_id"_s));
    }

    void everythingDecidedLeavesNothingBlockedAndARollbackScript()
    {
        decideEverything();
        QSignalSpy audited(m_dialog.get(), &FixDialog::audited);
        run();
        QCOMPARE(audited.count(), 1);
        const auto *notice = m_dialog->findChild<NoticeBox *>(u"resultNotice"_s);
        QVERIFY2(notice->accessibleName().contains(u"nothing stops deletes"_s), qPrintable(notice->accessibleName()));
        const QString footer = m_dialog->findChild<QLabel *>(u"footerLabel"_s)->text();
        QFile rollback(footer.section(u": "_s, 1));
        QVERIFY2(rollback.open(QIODevice::ReadOnly), qPrintable(footer));
        QVERIFY(rollback.readAll().contains("ON DELETE"));
    }

    void decisionIsKeptInTheRuleList()
    {
        openOn(Environment::Sample, localized(builtInSpec(), QLocale(QLocale::Spanish)));
        decideEverything();
        run();
        const auto *notice = m_dialog->findChild<NoticeBox *>(u"resultNotice"_s);
        QVERIFY2(notice->accessibleDescription().contains(u"dynamic_links.whatsapp_group_id: CASCADE"_s),
                 qPrintable(notice->accessibleDescription()));
        QVERIFY(button("decisionsButton").isVisible());
        button("decisionsButton").click();
        auto *chooser = m_dialog->findChild<QFileDialog *>();
        QVERIFY(chooser);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"kept.json"_s);
        emit chooser->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const SpecReading kept = readSpec(file.readAll());
        QVERIFY(kept.isGood());
        // Shown in Spanish, written as it was.
        QCOMPARE(kept.spec.root, builtInSpec().root);
        QCOMPARE(kept.spec.translations[u"es"_s].value(u"sessions"_s), u"sesiones"_s);
        Connection connection(m_database->settings());
        QCOMPARE(auditDatabase(connection, kept.spec).audit.summary().differs, 0);
    }

    void cancelStopsAFixThatWaitsForALockWithinASecond()
    {
        // Somebody reads the table and does not finish.
        Connection other(m_database->settings());
        other.query(u"BEGIN"_s);
        other.query(u"SELECT count(*) FROM public.notification_campaign_groups"_s);
        for (QCheckBox *tick : m_dialog->findChildren<QCheckBox *>())
            tick->setChecked(tick->text().startsWith(u"notification_campaign_groups"_s));
        button("nextButton").click();
        QTRY_VERIFY(button("nextButton").isEnabled());
        const StallMeter meter;
        button("nextButton").click();
        QVERIFY(m_dialog->isRunning());
        const auto *waiting = m_dialog->findChild<NoticeBox *>(u"runNotice"_s);
        QTRY_VERIFY_WITH_TIMEOUT(waiting->isVisible(), 20000);
        QVERIFY(waiting->accessibleDescription().contains(QString::number(other.backendPid())));
        // Closed in mid-work nobody would see what became of it.
        m_dialog->reject();
        QVERIFY(m_dialog->isVisible());

        QElapsedTimer clock;
        clock.start();
        button("closeButton").click();
        const auto *result = m_dialog->findChild<NoticeBox *>(u"resultNotice"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 5000);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(result->isVisible());
        QVERIFY2(meter.longestStall() < 50, qPrintable(QString::number(meter.longestStall())));
        other.query(u"ROLLBACK"_s);
        const Rows rule = other.query(uR"(SELECT confdeltype::text FROM pg_catalog.pg_constraint
                 WHERE conrelid = 'public.notification_campaign_groups'::regclass AND contype = 'f' AND conname LIKE '%group_id%')"_s);
        QCOMPARE(rule.count(), 1);
        QCOMPARE(rule.text(0, 0), u"a"_s);
    }

    void recordedFixIsBroughtBack()
    {
        Connection connection(m_database->settings());
        const AuditedSchema before = auditDatabase(connection, builtInSpec());
        FixChoices choices;
        choices.only = {u"public.notification_campaign_groups.group_id"_s};
        const FixPlan plan = planFix(before.schema, before.audit, choices);
        QVERIFY(runFix(connection, plan, {}).outcome == FixOutcome::Done);

        openReversal({changeOf(plan.items.first(), before.schema)});
        QVERIFY(!button("backButton").isVisible());
        QVERIFY(m_dialog->findChild<QCheckBox *>(u"rulesOnlyTick"_s)->isVisible());
        const QString all = m_dialog->findChild<QPlainTextEdit *>(u"sqlEdit"_s)->toPlainText();
        QVERIFY(all.contains(u"IS NOT NULL"_s));
        m_dialog->findChild<QCheckBox *>(u"rulesOnlyTick"_s)->setChecked(true);
        QVERIFY(!m_dialog->findChild<QPlainTextEdit *>(u"sqlEdit"_s)->toPlainText().contains(u"IS NOT NULL"_s));
        m_dialog->findChild<QCheckBox *>(u"rulesOnlyTick"_s)->setChecked(false);
        button("nextButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<NoticeBox *>(u"resultNotice"_s)->isVisible(), 60000);
        const Audit after = auditDatabase(connection, builtInSpec()).audit;
        QVERIFY(after.finding(choices.only.first())->current == before.audit.finding(choices.only.first())->current);
        QVERIFY(connection
                    .query(u"SELECT attnotnull FROM pg_attribute WHERE attname = 'group_id' AND attrelid = "
                           "'notification_campaign_groups'::regclass"_s)
                    .boolean(0, 0));
    }

    void recordThatAKilledFixLeftIsSettledFirst()
    {
        Connection connection(m_database->settings());
        const AuditedSchema before = auditDatabase(connection, builtInSpec());
        FixChoices choices;
        choices.only = {u"public.notification_campaign_groups.group_id"_s};
        const FixRecord killed(planFix(before.schema, before.audit, choices), before.schema, {});
        run();
        const QList<Receipt> receipts = UndoStore().receipts(); // the newest stand first
        QVERIFY(receipts[0].state == Receipt::State::Committed);
        QVERIFY(receipts[0].findings.contains(choices.only.first()));
        QVERIFY(receipts[1].state == Receipt::State::RolledBack);
    }

    void rowsThatPointAtNothingStopTheirKeyUnlessLeft()
    {
        Connection connection(m_database->settings());
        connection.runScript(
            "SET session_replication_role = replica; UPDATE webinars SET whatsapp_group_id = gen_random_uuid() "
            "WHERE id IN (SELECT id FROM webinars LIMIT 2)");
        decideEverything();
        button("nextButton").click();
        const QString planned = button("nextButton").text();
        QVERIFY(!button("nextButton").isEnabled()); // what would run is not known yet
        QTRY_VERIFY(button("orphansChip").isVisible());
        QVERIFY(button("nextButton").isEnabled());
        QVERIFY(button("nextButton").text() != planned);
        button("orphansChip").click();
        QVERIFY(
            m_dialog->findChild<QPlainTextEdit *>(u"sqlEdit"_s)->toPlainText().contains(u"id\twhatsapp_group_id\n"_s));
        // All of them can be exported.
        button("orphansButton").click();
        QTRY_VERIFY(m_dialog->findChild<ExportDialog *>());
        delete m_dialog->findChild<ExportDialog *>();
        QVERIFY(m_dialog->findChild<QRadioButton *>(u"stopRadio"_s)->isChecked());
        // What deletes would do is said of the plan that is shown.
        const auto *notice = m_dialog->findChild<NoticeBox *>(u"consequences"_s);
        const QString stopped = u"by public.webinars: webinars_whatsapp_group_id_fkey"_s;
        QTRY_VERIFY2(notice->accessibleDescription().contains(stopped), qPrintable(notice->accessibleDescription()));
        m_dialog->findChild<QRadioButton *>(u"leaveRadio"_s)->setChecked(true);
        QTRY_VERIFY2(notice->accessibleDescription().contains(u"could be deleted"_s)
                         && !notice->accessibleDescription().contains(stopped),
                     qPrintable(notice->accessibleDescription()));
        QCOMPARE(button("nextButton").text(), planned);
        // Gone back and read again: the key that they stop is looked at again, and stopped again.
        button("backButton").click();
        button("nextButton").click();
        QTRY_VERIFY(button("nextButton").isEnabled());
        QVERIFY(button("orphansChip").isVisible());
        QCOMPARE(button("nextButton").text(), planned);
        button("nextButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<NoticeBox *>(u"resultNotice"_s)->isVisible(), 60000);
        QVERIFY(
            !connection
                 .query(u"SELECT convalidated FROM pg_constraint WHERE conname = 'webinars_whatsapp_group_id_fkey'"_s)
                 .boolean(0, 0));
    }

    void rowsOfADecisionAreShown()
    {
        Connection connection(m_database->settings());
        const QString links = u"dynamic_links.whatsapp_group_id"_s;
        const auto buttons = m_dialog->findChildren<QPushButton *>(u"rowsButton"_s);
        const auto ofLinks = std::ranges::find(buttons, links, &QWidget::accessibleDescription);
        QVERIFY(ofLinks != buttons.end());
        (*ofLinks)->click();
        auto *dialog = m_dialog->findChild<RowsDialog *>();
        QVERIFY(dialog);
        const auto *table = dialog->findChild<QTableWidget *>(u"table"_s);
        QTRY_VERIFY(table->isVisible());
        const Rows rows = connection.query(
            u"SELECT id::text FROM dynamic_links WHERE whatsapp_group_id IS NOT NULL AND destination_url IS NULL"_s);
        QCOMPARE(table->rowCount(), std::min(rows.count(), 100));
        QCOMPARE(table->horizontalHeaderItem(0)->text(), u"id"_s);
        QCOMPARE(table->horizontalHeaderItem(1)->text(), u"whatsapp_group_id"_s);
        QCOMPARE(table->horizontalHeaderItem(2)->text(), u"slug"_s);
        QVERIFY(!table->item(0, 2)->text().isEmpty());
        QVERIFY((*ofLinks)->text().contains(QLocale().toString(rows.count())));
        // Where nobody counted them they can be looked at, too.
        QVERIFY(std::ranges::find(buttons, u"webinars.whatsapp_session_id"_s, &QWidget::accessibleDescription)
                != buttons.end());
    }

    void indexSaysHowFarItIsAndForWhomItWaits()
    {
        Connection other(m_database->settings());
        other.query(u"BEGIN"_s);
        other.query(u"UPDATE webinars SET title = title"_s);
        for (QCheckBox *tick : m_dialog->findChildren<QCheckBox *>())
            tick->setChecked(tick->text().startsWith(u"webinars.whatsapp_group_id"_s));
        m_dialog->findChild<QCheckBox *>(u"indexesCheck"_s)->setChecked(true);
        button("nextButton").click();
        QTRY_VERIFY(button("nextButton").isEnabled());
        button("nextButton").click();
        const auto *waiting = m_dialog->findChild<NoticeBox *>(u"runNotice"_s);
        const auto isWatched = [&] {
            return waiting->isVisible()
                && waiting->accessibleDescription().contains(QString::number(other.backendPid()))
                && waiting->accessibleDescription().contains(u"others go on meanwhile"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isWatched(), 20000);
        const QAbstractItemModel &steps = *m_dialog->findChild<QTreeView *>(u"steps"_s)->model();
        QStringList titles;
        for (int item = 0; item < steps.rowCount(); ++item)
            for (int step = 0; step < steps.rowCount(steps.index(item, 0)); ++step)
                titles.append(steps.index(step, 0, steps.index(item, 0)).data().toString());
        QVERIFY2(titles.join(u'\n').contains(u"older transaction"_s), qPrintable(titles.join(u'\n')));
        other.query(u"COMMIT"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<NoticeBox *>(u"resultNotice"_s)->isVisible(), 60000);
        QVERIFY(!m_dialog->isRunning());
    }

    void stepsKeepAModelsContract()
    {
        button("nextButton").click();
        FixStepModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FixPlan plan;
        FixItem item;
        item.finding = u"public.webinars.whatsapp_group_id"_s;
        item.steps = {FixStep{}, FixStep{}};
        plan.items = {item};
        model.setPlan(plan);
        QVERIFY(model.stateOf(0) == StepState::Pending);
        model.apply(FixProgress{0, 0, StepState::Done, 4, 1, {}, {}});
        QVERIFY(model.stateOf(0) == StepState::Running);
        model.apply(FixProgress{0, 1, StepState::Waiting, 0, 3, {}, {}});
        QVERIFY(model.stateOf(0) == StepState::Waiting);
        model.apply(FixProgress{7, 9, StepState::Done, 0, 0, {}, {}}); // of no plan of ours
        FixResult result;
        result.outcome = FixOutcome::Cancelled;
        model.apply(result);
        QVERIFY(model.stateOf(0) == StepState::Skipped);
    }

    void nothingIsPendingOnceAFixIsOver()
    {
        FixStepModel model;
        FixPlan plan;
        plan.items = {FixItem{}};
        plan.items.first().finding = u"public.webinars.whatsapp_group_id"_s;
        plan.items.first().steps = {FixStep{}, FixStep{}};
        model.setPlan(plan);
        FixResult result;
        for (const StepState state : {StepState::Done, StepState::Pending}) {
            StepResult step;
            step.finding = plan.items.first().finding;
            step.state = state;
            result.steps.append(step);
        }
        model.apply(result);
        QVERIFY(model.stateOf(0) == StepState::Skipped);
        QCOMPARE(model.index(1, FixStepModel::StateColumn, model.index(0, 0)).data().toString(), u"not done"_s);
    }

private:
    void openOn(Environment environment, const Spec &spec = builtInSpec())
    {
        Connection connection(m_database->settings());
        m_dialog = std::make_unique<FixDialog>(*m_db, spec, auditDatabase(connection, spec), FixChoices{},
                                               ConnectionMark{u"Sample"_s, environment});
        m_dialog->show();
    }

    void openReversal(const QList<FixChange> &changes)
    {
        Connection connection(m_database->settings());
        m_dialog = std::make_unique<FixDialog>(*m_db, builtInSpec(), auditDatabase(connection, builtInSpec()), changes,
                                               ConnectionMark{u"Sample"_s, Environment::Sample});
        m_dialog->show();
    }

    [[nodiscard]] QPushButton &button(const char *name) const
    {
        return *m_dialog->findChild<QPushButton *>(QString::fromLatin1(name));
    }

    void decideEverything()
    {
        for (QCheckBox *tick : m_dialog->findChild<QWidget *>(u"chooseScroll"_s)->findChildren<QCheckBox *>())
            tick->setChecked(true);
        // The CHECK conflict has one way out and no default.
        for (QRadioButton *radio : m_dialog->findChildren<QRadioButton *>()) {
            if (radio->text().startsWith(u"Use CASCADE instead"_s) && !radio->group()->checkedButton())
                radio->click();
        }
    }

    void run()
    {
        button("nextButton").click();
        QVERIFY(!m_dialog->findChild<QPlainTextEdit *>(u"sqlEdit"_s)->toPlainText().isEmpty());
        QTRY_VERIFY(button("nextButton").isEnabled());
        button("nextButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(m_dialog->findChild<NoticeBox *>(u"resultNotice"_s)->isVisible(), 60000);
        QVERIFY(!m_dialog->isRunning());
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<ScratchDatabase> m_database;
    std::unique_ptr<DbThread> m_db;
    std::unique_ptr<FixDialog> m_dialog;
};

QTEST_MAIN(TestFixDialog)
#include "tst_fixdialog.moc"
