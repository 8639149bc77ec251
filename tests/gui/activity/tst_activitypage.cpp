// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "files/fixrecord.h"
#include "files/teamfolder.h"
#include "gui/activity/activitypage.h"
#include "gui/activity/undodialog.h"
#include "gui/widgets/messagepane.h"
#include "gui/widgets/noticebox.h"
#include "postgres/audit/auditor.h"
#include "postgres/deletion/deleter.h"
#include "postgres/fix/fixrunner.h"
#include "support/databasefixture.h"

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QTreeWidget>

#include <algorithm>
#include <semaphore>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// From the record of a delete to the rows that are back, with the real widgets.
class TestActivityPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<Tone>();
        REQUIRE_SERVER(m_fixture);
    }

    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_data->path().toLocal8Bit());
        m_database = m_fixture.sampleDatabase();
        m_db = std::make_unique<DbThread>(m_database->settings(u"owner"_s));
        m_id = sampleStory(u"clean"_s).sessionId;
    }

    void cleanup()
    {
        m_dialog.reset();
        m_page.reset();
        m_db.reset();
        m_database.reset();
    }

    void nothingDoneIsSaid()
    {
        open();
        QCOMPARE(table().model()->rowCount(), 0);
        QVERIFY(!m_page->findChild<QPushButton *>(u"undoButton"_s)->isVisible());
    }

    void deleteIsShownAndTakenBack()
    {
        remove();
        open();
        QAbstractItemModel &model = *table().model();
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, ActivityModel::WhatColumn).data().toString(), u"Deleted"_s);
        QCOMPARE(model.index(0, ActivityModel::WhyColumn).data().toString(), u"ticket 7"_s);
        QVERIFY(m_page->findChild<QTextBrowser *>(u"paneText"_s)->toPlainText().contains(u"groups"_s));
        QSignalSpy asked(m_page.get(), &ActivityPage::undoRequested);
        button(*m_page, "undoButton").click();
        QCOMPARE(asked.count(), 1);

        undo(asked.first().first().toStringList().join(u'|'));
        QTRY_VERIFY(!m_dialog->isRunning());
        QVERIFY(button(*m_dialog, "undoButton").isVisible());
        QVERIFY(button(*m_dialog, "undoButton").text().contains(u"session"_s));
        QSignalSpy undone(m_dialog.get(), &UndoDialog::undone);
        button(*m_dialog, "undoButton").click();
        QTRY_COMPARE(undone.count(), 1);
        QCOMPARE(rows(), 1);

        m_page->refresh();
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, ActivityModel::StateColumn).data().toString(), u"Taken back"_s);
        table().setCurrentIndex(model.index(1, 0));
        QVERIFY(!button(*m_page, "undoButton").isEnabled());
        QVERIFY(m_page->findChild<QLabel *>(u"undoHint"_s)->text().contains(u"taken back"_s));
    }

    /// Thousands may be kept: they are read where somebody looks at them, or where one is still open.
    void hiddenPageCountsAndIsReadWhenItIsShown()
    {
        remove();
        m_page = std::make_unique<ActivityPage>(*m_db, m_files, builtInSpec());
        QSignalSpy counted(m_page.get(), &Page::countChanged);
        m_page->makeStale();
        QTRY_COMPARE(counted.count(), 1);
        QCOMPARE(counted.first().first().toLongLong(), 1);
        QCOMPARE(table().model()->rowCount(), 0);
        m_page->show();
        QTRY_COMPARE(table().model()->rowCount(), 1);
        QTRY_VERIFY(!m_page->isBusy());
        m_page->hide();
        QSignalSpy again(m_page.get(), &Page::countChanged);
        m_page->show(); // nothing came since
        QVERIFY(!m_page->isBusy());

        Receipt open = UndoStore().receipts().first();
        open.state = Receipt::State::Pending;
        QCOMPARE(UndoStore().save(open), QString());
        m_page->hide();
        m_page->makeStale();
        QTRY_COMPARE(again.count(), 1);
        QVERIFY(UndoStore().receipt(open.id)->state == Receipt::State::Committed);
    }

    void severalAreTakenBackTogether()
    {
        const QString first = remove();
        m_id = sampleStory(u"dangling"_s).sessionId;
        const QString second = remove();
        open();
        table().selectAll();
        const auto &pane = *m_page->findChild<QTextBrowser *>(u"paneText"_s);
        QVERIFY2(pane.toPlainText().startsWith(u"2 can be taken back"_s), qPrintable(pane.toPlainText()));
        QSignalSpy asked(m_page.get(), &ActivityPage::undoRequested);
        button(*m_page, "undoButton").click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toStringList(), (QStringList{second, first}));
        table().setCurrentIndex(table().model()->index(0, 0));
        QVERIFY2(!pane.toPlainText().startsWith(u"2"_s), qPrintable(pane.toPlainText()));
    }

    void tryIsRolledBackAndSaysWhatTriggersWrite()
    {
        const QString archive = remove();
        undo(archive);
        QTRY_VERIFY(!m_dialog->isRunning());
        tryIt();
        const auto &notice = *m_dialog->findChild<NoticeBox *>(u"tryNotice"_s);
        QVERIFY(notice.isVisible());
        QVERIFY2(notice.accessibleDescription().contains(u"touch_updated_at"_s),
                 qPrintable(notice.accessibleDescription()));
        QCOMPARE(rows(), 0);

        Connection connection(m_database->settings());
        connection.query(u"DROP TRIGGER touch_updated_at ON public.organizations"_s);
        tryIt();
        QVERIFY2(notice.accessibleName().contains(u"everything comes back as it was"_s),
                 qPrintable(notice.accessibleName() + notice.accessibleDescription()));
        QCOMPARE(rows(), 0);

        connection.query(u"CREATE FUNCTION public.refuse_it() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "
                         "RAISE EXCEPTION 'not today'; END$$"_s);
        connection.query(u"CREATE TRIGGER refuse_it BEFORE INSERT ON public.whatsapp_sessions FOR EACH ROW EXECUTE "
                         "FUNCTION public.refuse_it()"_s);
        tryIt();
        QVERIFY2(noticeText().contains(u"not today"_s), qPrintable(noticeText()));
        QVERIFY(!button(*m_dialog, "undoButton").isVisible());
        QCOMPARE(rows(), 0);
    }

    void tryThatIsCancelledLeavesTheQuestionOpen()
    {
        const QString archive = remove();
        undo(archive);
        QTRY_VERIFY(!m_dialog->isRunning());
        Connection other(m_database->settings());
        other.query(u"BEGIN"_s);
        other.query(u"LOCK TABLE public.whatsapp_sessions IN ACCESS EXCLUSIVE MODE"_s);
        beginTry();
        QVERIFY(m_dialog->isRunning());
        m_dialog->reject();
        QTRY_VERIFY(!m_dialog->isRunning());
        other.query(u"ROLLBACK"_s);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(button(*m_dialog, "undoButton").isVisible() && button(*m_dialog, "undoButton").isEnabled());
        QCOMPARE(rows(), 0);
    }

    void conflictOffersTheSessionInTheWay()
    {
        const QString archive = remove();
        Connection connection(m_database->settings());
        connection.query(u"INSERT INTO whatsapp_sessions (id, organization_id, phone_number) SELECT "
                         "'b7000000-0000-4000-8000-000000000001', $1::uuid, $2"_s,
                         {m_organization, m_phone});
        undo(archive);
        QTRY_VERIFY(!m_dialog->isRunning());
        QVERIFY(!button(*m_dialog, "undoButton").isVisible());
        QVERIFY(button(*m_dialog, "csvButton").isVisible());
        QSignalSpy asked(m_dialog.get(), &UndoDialog::openRequested);
        button(*m_dialog, "openButton").click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), u"b7000000-0000-4000-8000-000000000001"_s);
        QCOMPARE(rows(), 0);
    }

    void whatTriggersWriteOnTheWayBackIsAskedFor()
    {
        const QString archive = remove();
        Connection connection(m_database->settings());
        connection.query(u"CREATE TABLE public.totals (id int PRIMARY KEY, here int)"_s);
        connection.query(u"INSERT INTO public.totals VALUES (1, 7), (2, 7)"_s);
        connection.query(u"GRANT ALL ON public.totals TO PUBLIC"_s);
        connection.query(u"CREATE FUNCTION public.count_it() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "
                         "UPDATE public.totals SET here = here + 1 WHERE id = 1; RETURN NULL; END$$"_s);
        connection.query(u"CREATE TRIGGER count_it AFTER INSERT ON public.whatsapp_sessions FOR EACH ROW EXECUTE "
                         "FUNCTION public.count_it()"_s);
        const auto total = [&] { return connection.query(u"SELECT sum(here) FROM totals"_s).integer(0, 0); };
        undo(archive);
        QTRY_VERIFY(!m_dialog->isRunning());
        auto &tick = *m_dialog->findChild<QCheckBox *>(u"triggersCheck"_s);
        QVERIFY(!tick.isVisible());
        button(*m_dialog, "undoButton").click();
        QTRY_VERIFY(!m_dialog->isRunning());
        QVERIFY(tick.isVisible());
        QVERIFY2(noticeText().contains(u"totals, changed: 1"), qPrintable(noticeText()));
        QVERIFY(!button(*m_dialog, "undoButton").isEnabled());
        QCOMPARE(rows(), 0);
        // What is allowed is what was shown.
        connection.query(u"CREATE OR REPLACE FUNCTION public.count_it() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN "
                         "UPDATE public.totals SET here = here + 1; RETURN NULL; END$$"_s);
        tick.click();
        button(*m_dialog, "undoButton").click();
        QTRY_VERIFY(!m_dialog->isRunning());
        QCOMPARE(rows(), 0);
        QVERIFY2(noticeText().contains(u"totals, changed: 2"), qPrintable(noticeText()));
        QVERIFY(!tick.isChecked());
        QCOMPARE(total(), 14);
        tick.click();
        QSignalSpy undone(m_dialog.get(), &UndoDialog::undone);
        button(*m_dialog, "undoButton").click();
        QTRY_COMPARE(undone.count(), 1);
        QCOMPARE(rows(), 1);
        QCOMPARE(total(), 16);
        const auto &notice = *m_dialog->findChild<NoticeBox *>(u"notice"_s);
        const QList<QLabel *> labels = notice.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels,
                                    [](const QLabel *label) { return label->text().contains(u"totals, changed: 2"); }));
    }

    void damagedFileIsSaidAndChangesNothing()
    {
        const QString archive = remove();
        QFile file(archive);
        QVERIFY(file.open(QIODevice::Append));
        file.write("x");
        file.close();
        undo(archive);
        QTRY_VERIFY(!m_dialog->isRunning());
        QVERIFY(m_dialog->findChild<QLabel *>(u"titleLabel"_s)->text().contains(u"can't be taken back"_s));
        QCOMPARE(rows(), 0);
    }

    void colleaguesDeleteIsSeenAndCanBeTakenBack()
    {
        const QTemporaryDir team;
        Connection connection(m_database->settings(u"owner"_s));
        setTeamFolder(connection.server().systemIdentifier, connection.server().database, team.path());
        QVERIFY(!remove().isEmpty());
        QVERIFY(QDir(m_data->path()).removeRecursively()); // as on another computer
        open();
        QCOMPARE(table().model()->rowCount(), 1);
        const QSignalSpy asked(m_page.get(), &ActivityPage::undoRequested);
        m_page->undoSelected();
        QCOMPARE(asked.size(), 1);
        const QString archive = asked.first().first().toStringList().join(u'|');
        QVERIFY2(archive.startsWith(team.path()), qPrintable(archive));
        undo(archive);
        QTRY_VERIFY(!m_dialog->isRunning());
        // Nobody here said that the colleague's key is to be trusted: so it is said, above every row that comes back.
        const auto &notice = *m_dialog->findChild<NoticeBox *>(u"notice"_s);
        QVERIFY(notice.isVisible());
        const QList<QLabel *> labels = notice.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(u"which nobody here knows"_s); }));
        const auto &effects = *m_dialog->findChild<QTreeWidget *>(u"effects"_s);
        QStringList shown;
        for (int i = 0; i < effects.topLevelItemCount(); ++i)
            for (int row = 0; row < effects.topLevelItem(i)->childCount(); ++row)
                shown.append(effects.topLevelItem(i)->child(row)->text(0));
        QVERIFY2(shown.filter(m_phone).size() > 0, qPrintable(shown.join(u'\n')));
        button(*m_dialog, "undoButton").click();
        QTRY_VERIFY(!m_dialog->isRunning());
        QCOMPARE(rows(), 1);
        setTeamFolder(connection.server().systemIdentifier, connection.server().database, {});
    }

    void withoutTheRightUndoIsNotOffered()
    {
        remove();
        m_db = std::make_unique<DbThread>(m_database->settings(u"support"_s));
        open();
        QCOMPARE(table().model()->rowCount(), 1);
        QVERIFY(!button(*m_page, "undoButton").isEnabled());
        const QString hint = m_page->findChild<QLabel *>(u"undoHint"_s)->text();
        QVERIFY2(hint.contains(u"support needs the right INSERT on public."_s) && hint.contains(u"GRANTs"_s),
                 qPrintable(hint));
    }

    void recordedFixCanBeReversed()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const AuditedSchema before = auditDatabase(connection, builtInSpec());
        FixChoices choices;
        choices.only = {u"public.webinars.whatsapp_group_id"_s};
        const FixPlan plan = planFix(before.schema, before.audit, choices);
        FixRecord record(plan, before.schema, {}, u"ticket 8"_s);
        record.settle(runFix(connection, plan, {}));
        QCOMPARE(record.error(), QString());
        open();
        QCOMPARE(table().model()->rowCount(), 1);
        table().setCurrentIndex(table().model()->index(0, 0));
        QVERIFY(button(*m_page, "reverseButton").isVisible() && button(*m_page, "reverseButton").isEnabled());
        QVERIFY(!button(*m_page, "undoButton").isVisible());
        const QSignalSpy asked(m_page.get(), &ActivityPage::reverseRequested);
        button(*m_page, "reverseButton").click();
        QCOMPARE(asked.size(), 1);
        const auto changes = asked.first().first().value<QList<FixChange>>();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().constraint, u"webinars_whatsapp_group_id_fkey"_s);
    }

    void killedFixIsShownAsFarAsItCame()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const AuditedSchema before = auditDatabase(connection, builtInSpec());
        FixChoices choices;
        choices.only = {u"public.webinars.whatsapp_group_id"_s, u"public.webinar_whatsapp_groups.group_id"_s};
        FixPlan plan = planFix(before.schema, before.audit, choices);
        const FixRecord killed(plan, before.schema, {});
        open();
        QAbstractItemModel &model = *table().model();
        QCOMPARE(model.index(0, ActivityModel::StateColumn).data().toString(), u"Rolled back"_s);
        QVERIFY(!button(*m_page, "reverseButton").isEnabled());
        QVERIFY(m_page->findChild<QLabel *>(u"undoHint"_s)->text().contains(u"nothing to reverse"_s));

        const FixRecord half(plan, before.schema, {});
        plan.items.removeLast();
        QVERIFY(runFix(connection, plan, {}).changed);
        m_page->refresh();
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ActivityModel::StateColumn).data().toString(), u"Done"_s);
        QCOMPARE(model.index(0, ActivityModel::WhichColumn).data().toString(), plan.items.first().finding);
        QVERIFY(button(*m_page, "reverseButton").isEnabled());
    }

    void slowDiskHoldsUpNeitherPreviewsNorArrowKeys()
    {
        const QString archive = remove();
        open();
        const auto answer = std::make_shared<std::binary_semaphore>(0);
        m_files.run([answer](const std::stop_token &) { answer->acquire(); });
        const auto atLast = qScopeGuard([answer] { answer->release(); });
        m_page->refresh();
        undo(archive);
        bool answered = false;
        Job preview;
        preview.start(
            m_db->run([](Connection &connection) { connection.query(u"SELECT 1"_s); }), [&] { answered = true; },
            [](const DbError &) {});
        QTRY_VERIFY(answered);
        QVERIFY(QFile::rename(archive, archive + u".away"_s)); // what is shown is as of the last reading
        table().setCurrentIndex({});
        table().setCurrentIndex(table().model()->index(0, 0));
        QVERIFY(button(*m_page, "undoButton").isEnabled());
        QVERIFY(m_page->isBusy() && m_dialog->isRunning());
        QVERIFY(QFile::rename(archive + u".away"_s, archive));
        answer->release();
        QTRY_VERIFY(!m_page->isBusy() && !m_dialog->isRunning());
        QVERIFY(button(*m_dialog, "undoButton").isVisible());
    }

    void cancelledWhileItsFileIsReadAnUndoDoesNotRun()
    {
        const QString archive = remove();
        undo(archive);
        QTRY_VERIFY(!m_dialog->isRunning());
        const auto answer = std::make_shared<std::binary_semaphore>(0);
        m_files.run([answer](const std::stop_token &) { answer->acquire(); });
        button(*m_dialog, "undoButton").click();
        QVERIFY(m_dialog->isRunning());
        m_dialog->reject();
        answer->release();
        QTRY_VERIFY(!m_dialog->isRunning());
        QVERIFY(m_dialog->findChild<QLabel *>(u"titleLabel"_s)->text().contains(u"as it was before"_s));
        QCOMPARE(rows(), 0);
    }

    void filterFindsByReason()
    {
        remove();
        open();
        auto *search = m_page->findChild<QLineEdit *>(u"searchEdit"_s);
        search->setText(u"TICKET"_s);
        QCOMPARE(table().model()->rowCount(), 1);
        search->setText(u"another"_s);
        QCOMPARE(table().model()->rowCount(), 0);
        // No blank table: it is said, and one click leads back.
        auto &nothing = *m_page->findChild<MessagePane *>(u"nothingPane"_s);
        QVERIFY(nothing.isVisible());
        emit nothing.actionTriggered();
        QCOMPARE(table().model()->rowCount(), 1);
        QVERIFY(table().isVisible());
    }

    void phoneIsFoundInsideUndoFilesHoweverItIsWritten()
    {
        remove();
        open();
        auto *search = m_page->findChild<QLineEdit *>(u"searchEdit"_s);
        QVERIFY(!button(*m_page, "insideButton").isEnabled());
        const QString spaced = u"(%1) %2"_s.arg(m_phone.sliced(1, 4), m_phone.sliced(5));
        search->setText(spaced);
        QCOMPARE(table().model()->rowCount(), 0); // the records do not write it so
        button(*m_page, "insideButton").click();
        QTRY_VERIFY(!m_page->isBusy());
        QCOMPARE(table().model()->rowCount(), 1);
        QCOMPARE(m_page->findChild<QLabel *>(u"summaryLabel"_s)->text(), u"1 undo file(s) hold “%1”."_s.arg(spaced));
        m_page->refresh(); // the list still shows what was found, and the line says so
        QTRY_VERIFY(!m_page->isBusy());
        QCOMPARE(table().model()->rowCount(), 1);
        QVERIFY(m_page->findChild<QLabel *>(u"summaryLabel"_s)->text().contains(spaced));
        search->setText(u"+15005550999"_s);
        button(*m_page, "insideButton").click();
        QTRY_VERIFY(!m_page->isBusy());
        QCOMPARE(table().model()->rowCount(), 0);
        search->clear();
        QCOMPARE(table().model()->rowCount(), 1);
    }

private:
    QString remove()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const Rows row = connection.query(
            u"SELECT organization_id::text, phone_number FROM public.whatsapp_sessions WHERE id::text = $1"_s, {m_id});
        m_organization = row.text(0, 0);
        m_phone = row.text(0, 1);
        DeleteOptions options;
        options.reason = u"ticket 7"_s;
        const DeleteResult result = deleteRoots(connection, builtInSpec(), {{m_id}}, options);
        return result.archive ? result.archive->path : QString();
    }

    void open()
    {
        m_page = std::make_unique<ActivityPage>(*m_db, m_files, builtInSpec());
        m_page->resize(1100, 600);
        m_page->show();
        m_page->refresh();
        QTRY_VERIFY(!m_page->isBusy());
    }

    void undo(const QString &archive)
    {
        QVERIFY(!archive.isEmpty());
        m_dialog = std::make_unique<UndoDialog>(*m_db, m_files, builtInSpec(), archive, u"SAMPLE DATA"_s);
        m_dialog->show();
    }

    void beginTry()
    {
        button(*m_dialog, "tryButton").click();
        auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        for (QAbstractButton *answer : question->buttons())
            if (question->buttonRole(answer) == QMessageBox::AcceptRole)
                answer->click();
    }

    void tryIt()
    {
        beginTry();
        QTRY_VERIFY(!m_dialog->isRunning());
    }

    QTreeView &table() { return *m_page->findChild<QTreeView *>(u"table"_s); }
    static QPushButton &button(QWidget &in, const char *name)
    {
        return *in.findChild<QPushButton *>(QLatin1StringView(name));
    }

    QString noticeText() const
    {
        QStringList texts;
        for (const QLabel *label : m_dialog->findChild<NoticeBox *>(u"notice"_s)->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u' ');
    }

    qint64 rows()
    {
        Connection connection(m_database->settings());
        return connection.query(u"SELECT count(*) FROM whatsapp_sessions WHERE id::text = $1"_s, {m_id}).integer(0, 0);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ScratchDatabase> m_database;
    FileThread m_files;
    std::unique_ptr<DbThread> m_db;
    std::unique_ptr<ActivityPage> m_page;
    std::unique_ptr<UndoDialog> m_dialog;
    QString m_id;
    QString m_organization;
    QString m_phone;
};

QTEST_MAIN(TestActivityPage)
#include "tst_activitypage.moc"
