// SPDX-License-Identifier: MIT
#include "core/records/batchrecords.h"
#include "gui/activity/activitypage.h"
#include "gui/activity/undobatchesdialog.h"
#include "gui/activity/undodialog.h"
#include "gui/deletion/batchchoice.h"
#include "gui/deletion/countingtrigger.h"
#include "gui/deletion/deletedialogstory.h"
#include "postgres/deletion/batchdeleter.h"
#include "support/storybook.h"

#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QTreeWidget>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// A delete in batches in the window: asked for, stopped, gone on with, found in Activity, and taken back.
class TestBatchDialogs : public DeleteDialogStory
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }

    void init()
    {
        forgetFilesKept();
        begin();
        makeStoriesDelete(*m_database);
        m_connection = std::make_unique<Connection>(m_database->settings());
    }

    void cleanup()
    {
        m_undo.reset();
        m_page.reset();
        end();
    }

    void choiceIsOfferedWhereThereAreManyRowsAndNeverMade()
    {
        openClean();
        QVERIFY(!choice().isVisible());
        addRows(10'000);
        openClean();
        QVERIFY(choice().isVisible());
        QVERIFY(!choice().isChosen());
        QCOMPARE(choice().most(), 10'000);
        QVERIFY(!noticeTexts().contains(u"batch"_s));
        box("batchCheck").click();
        QVERIFY2(noticeTexts().contains(u"bit by bit"_s), qPrintable(noticeTexts()));
        QVERIFY2(noticeTexts().contains(u"at least 2"_s), qPrintable(noticeTexts()));
        QVERIFY2(button("deleteButton").text().contains(u"in batches"_s), qPrintable(button("deleteButton").text()));
        batchBox().setValue(1'000);
        QVERIFY2(noticeTexts().contains(u"at least 1"_s), qPrintable(noticeTexts())); // 11 or more
    }

    void choiceIsRefusedWithItsReasonWhereThereIsNoWayBack()
    {
        addRows(10'000);
        openClean();
        box("batchCheck").click();
        box("eraseCheck").click();
        QVERIFY(!box("batchCheck").isEnabled());
        QVERIFY(!choice().isChosen());
        QVERIFY2(label("whyLabel").contains(u"no way back"_s), qPrintable(label("whyLabel")));
        QVERIFY(!noticeTexts().contains(u"bit by bit"_s));
        box("eraseCheck").click();
        QVERIFY(choice().isChosen());
        QCOMPARE(label("whyLabel"), QString());
    }

    void rowsThatGoAlongAreNamedBefore()
    {
        addRows(10'000);
        m_connection->query(u"ALTER TABLE public.whatsapp_group_admins DROP CONSTRAINT whatsapp_group_admins_pkey"_s);
        openClean();
        box("batchCheck").click();
        QTRY_VERIFY2(noticeTexts().contains(u"no primary key"_s), qPrintable(noticeTexts()));
    }

    void goesInBatchesAndComesBackTheLastFirst()
    {
        addRows(10'000);
        const QStringList before = contentOf(*m_connection);
        openClean();
        confirm();
        box("batchCheck").click();
        batchBox().setValue(2'000);
        QSignalSpy deleted(m_dialog.get(), &DeleteDialog::deleted);
        QSignalSpy announced(m_dialog.get(), &DeleteDialog::announced);
        button("deleteButton").click();
        QVERIFY(m_dialog->isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(deleted.count(), 1, 60000);
        QVERIFY(!isThere(u"clean"_s));
        QVERIFY2(label("titleLabel").contains(u"was deleted"_s), qPrintable(label("titleLabel")));
        QVERIFY2(noticeTexts().contains(u"All batches are deleted: "_s), qPrintable(noticeTexts()));
        QCOMPARE(announced.first().at(1).toString(), u"Session removed"_s);
        for (int row = 0; row < effects().model()->rowCount(); ++row)
            QCOMPARE(cell(row, EffectModel::DoneColumn), cell(row, EffectModel::RowsColumn));
        const QList<Receipt> batches = this->batches();
        QVERIFY(batches.size() >= 6);
        QVERIFY(areAll(batches));

        QSignalSpy asked(m_dialog.get(), &DeleteDialog::undoBatchesRequested);
        button("undoButton").click();
        QCOMPARE(asked.count(), 1);
        openUndo(asked.first().first().toString());
        QVERIFY2(undoLabel("subtitleLabel").contains(u"the last one first"_s), qPrintable(undoLabel("subtitleLabel")));
        QCOMPARE(undoTree().topLevelItemCount(), batches.size());
        QVERIFY(undoTree().topLevelItem(0)->text(0).startsWith(QString::number(batches.size())));
        QVERIFY2(undoButton("undoButton").text().contains(QString::number(batches.size())),
                 qPrintable(undoButton("undoButton").text()));
        QSignalSpy undone(m_undo.get(), &UndoBatchesDialog::undone);
        undoButton("undoButton").click();
        QTRY_COMPARE_WITH_TIMEOUT(undone.count(), 1, 60000);
        QVERIFY2(undoLabel("titleLabel").contains(u"is back"_s), qPrintable(undoLabel("titleLabel")));
        QCOMPARE(contentDifference(before, contentOf(*m_connection)), QString());
    }

    void cancelSaysWhatStandsAndTheNextOneGoesOn()
    {
        addRows(10'000);
        openClean();
        confirm();
        box("batchCheck").click();
        batchBox().setValue(3'000);
        Connection other(m_database->settings());
        holdGroups(other);
        QSignalSpy partly(m_dialog.get(), &DeleteDialog::partlyDeleted);
        button("deleteButton").click();
        QTRY_VERIFY2_WITH_TIMEOUT(waitsForOther(), qPrintable(label("hintLabel")), 60000);
        QTRY_VERIFY2(label("hintLabel").startsWith(u"Batch "_s) && !label("hintLabel").startsWith(u"Batch 1 "_s),
                     qPrintable(label("hintLabel")));
        m_dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 20000);
        other.query(u"ROLLBACK"_s);
        QVERIFY2(label("titleLabel").contains(u"in part"_s), qPrintable(label("titleLabel")));
        QVERIFY2(noticeTexts().contains(u"batches are deleted; the rest is untouched"_s), qPrintable(noticeTexts()));
        QCOMPARE(partly.count(), 1);
        QVERIFY(isThere(u"clean"_s));
        QVERIFY(button("undoButton").isVisible());
        const QList<Receipt> before = batches();
        QVERIFY(!before.isEmpty());
        const QString set = before.first().batch->set;

        // Few rows are left, and yet it is offered: that was decided.
        openClean();
        QTRY_VERIFY(choice().isVisible());
        QVERIFY(choice().isChosen());
        QCOMPARE(choice().most(), 3'000);
        QVERIFY2(noticeTexts().contains(set) && noticeTexts().contains(u"the rest is untouched"_s),
                 qPrintable(noticeTexts()));
        confirm();
        QSignalSpy deleted(m_dialog.get(), &DeleteDialog::deleted);
        button("deleteButton").click();
        QTRY_COMPARE_WITH_TIMEOUT(deleted.count(), 1, 60000);
        QVERIFY(batches().size() > before.size());
        QVERIFY(areAll(batchesOf(set, UndoStore().receipts())));
    }

    void cancelBeforeTheFirstBatchChangesNothing()
    {
        addRows(10'000);
        openClean();
        confirm();
        box("batchCheck").click();
        Connection other(m_database->settings());
        other.query(u"BEGIN"_s);
        other.query(u"LOCK TABLE public.whatsapp_group_admins IN ACCESS EXCLUSIVE MODE"_s);
        QSignalSpy kept(m_dialog.get(), &DeleteDialog::notDeleted);
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(waitsForOther(), 20000);
        m_dialog->reject();
        QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 20000);
        other.query(u"ROLLBACK"_s);
        QVERIFY2(noticeTexts().contains(u"nothing was changed"_s), qPrintable(noticeTexts()));
        QVERIFY(isThere(u"clean"_s));
        QVERIFY(batches().isEmpty());
    }

    void atOnceItSaysHowFarItIs()
    {
        addRows(10'000);
        addCountingTrigger(m_database->settings(), u"PERFORM pg_sleep(60);"_s);
        openClean();
        confirm();
        button("deleteButton").click();
        QTRY_VERIFY2_WITH_TIMEOUT(label("hintLabel").startsWith(u"Deleting, rows: "_s), qPrintable(label("hintLabel")),
                                  20000);
        QVERIFY2(label("hintLabel").contains(u"or nothing"_s), qPrintable(label("hintLabel")));
        m_dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 20000);
        QVERIFY(isThere(u"clean"_s));
    }

    void whatTriggersWriteBesidesIsAskedBeforeTheFirstBatch()
    {
        addRows(10'000);
        addCountingTrigger(m_database->settings());
        openClean();
        confirm();
        box("batchCheck").click();
        batchBox().setValue(5'000);
        QVERIFY(!button("tryButton").isEnabled());
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 60000);
        // It is the session's own trigger: the batches before it went.
        QVERIFY2(label("titleLabel").contains(u"in part"_s), qPrintable(label("titleLabel")));
        QVERIFY2(noticeTexts().contains(u"Look at it again"_s), qPrintable(noticeTexts()));
        openClean();
        QTRY_VERIFY(choice().isChosen());
        confirm();
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 60000);
        QVERIFY(box("triggersCheck").isVisible());
        box("triggersCheck").click();
        QSignalSpy deleted(m_dialog.get(), &DeleteDialog::deleted);
        button("deleteButton").click();
        QTRY_COMPARE_WITH_TIMEOUT(deleted.count(), 1, 60000);
    }

    void activityShowsThemAsOneAndEachWhereThatIsAsked()
    {
        const QString set = deleteSome(3);
        openActivity();
        QTreeView &table = *m_page->findChild<QTreeView *>(u"table"_s);
        const QAbstractItemModel &model = *table.model();
        QCOMPARE(model.rowCount(), 1);
        const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QVERIFY2(text(0, ActivityModel::WhichColumn).contains(u"3 batch"_s),
                 qPrintable(text(0, ActivityModel::WhichColumn)));
        QVERIFY2(text(0, ActivityModel::StateColumn).startsWith(u"3 of "_s),
                 qPrintable(text(0, ActivityModel::StateColumn)));
        QVERIFY2(paneText().contains(set) && paneText().contains(u"the rest is untouched"_s), qPrintable(paneText()));
        QPushButton &undo = *m_page->findChild<QPushButton *>(u"undoButton"_s);
        QVERIFY2(undo.text().contains(u"3"_s), qPrintable(undo.text()));
        QVERIFY(!m_page->findChild<QPushButton *>(u"destroyButton"_s)->isVisible());
        QSignalSpy asked(m_page.get(), &ActivityPage::undoBatchesRequested);
        undo.click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), set);

        QPushButton &each = *m_page->findChild<QPushButton *>(u"batchesButton"_s);
        each.click();
        QCOMPARE(model.rowCount(), 3);
        QVERIFY2(text(0, ActivityModel::WhichColumn).contains(u"batch 3 of"_s),
                 qPrintable(text(0, ActivityModel::WhichColumn)));
        undo.click();
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked.last().first().toString(), set);
        each.click();
        QCOMPARE(model.rowCount(), 1);
    }

    void undoStopsAtWhatIsInTheWayAndGoesOn()
    {
        const QStringList before = contentOf(*m_connection);
        const QString set = deleteSome(4);
        const QList<Receipt> batches = batchesOf(set, UndoStore().receipts());
        const QString table = batches.at(1).root.toString(); // its rows may not be there by now
        m_connection->query(
            u"ALTER TABLE %1 ADD CONSTRAINT closed CHECK (id <> '%2')"_s.arg(table, batches.at(1).keys.first()));
        openUndo(set);
        undoButton("undoButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_undo->isBusy(), 60000);
        QVERIFY2(undoLabel("titleLabel").contains(u"in part"_s), qPrintable(undoLabel("titleLabel")));
        QVERIFY2(undoNotice().contains(u"2 of 4 batches are back"_s), qPrintable(undoNotice()));
        QVERIFY2(undoNotice().contains(u"Batch 2"_s), qPrintable(undoNotice()));
        m_connection->query(u"ALTER TABLE %1 DROP CONSTRAINT closed"_s.arg(table));
        openActivity();
        QCOMPARE(m_page->findChild<QTreeView *>(u"table"_s)->model()->rowCount(), 2);
        QVERIFY2(paneText().contains(u"2 of 4"_s), qPrintable(paneText()));
        undoButton("retryButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_undo->isBusy(), 20000);
        undoButton("undoButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_undo->isBusy(), 60000);
        QVERIFY2(undoLabel("titleLabel").contains(u"is back"_s), qPrintable(undoNotice()));
        QCOMPARE(contentDifference(before, contentOf(*m_connection)), QString());
        openActivity();
        const QAbstractItemModel &model = *m_page->findChild<QTreeView *>(u"table"_s)->model();
        QCOMPARE(model.rowCount(), 2); // the delete, and its undo
        QCOMPARE(model.index(1, ActivityModel::StateColumn).data().toString(), u"Taken back"_s);
    }

    void undoCanBeCancelledAndGoesOn()
    {
        const QStringList before = contentOf(*m_connection);
        const QString set = deleteSome(4);
        openUndo(set);
        Connection other(m_database->settings());
        other.query(u"BEGIN"_s);
        other.query(u"LOCK TABLE public.whatsapp_groups IN ACCESS EXCLUSIVE MODE"_s);
        undoButton("undoButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(waitsForOther(), 20000);
        m_undo->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!m_undo->isBusy(), 20000);
        other.query(u"ROLLBACK"_s);
        QVERIFY(m_undo->isVisible());
        QVERIFY2(undoNotice().contains(u"ancelled"_s) || undoNotice().contains(u"batch"_s), qPrintable(undoNotice()));
        undoButton("retryButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(undoButton("undoButton").isVisible(), 20000);
        undoButton("undoButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_undo->isBusy(), 60000);
        QCOMPARE(contentDifference(before, contentOf(*m_connection)), QString());
    }

    void whatTriggersWriteOnTheWayBackIsAskedOnce()
    {
        const QString set = deleteSome(4);
        addCountingTrigger(m_database->settings());
        m_connection->query(
            u"CREATE TRIGGER count_back AFTER INSERT ON public.scheduled_whatsapp_messages FOR EACH ROW "
            "EXECUTE FUNCTION public.count_it()"_s);
        openUndo(set);
        auto &tick = *m_undo->findChild<QCheckBox *>(u"triggersCheck"_s);
        QVERIFY(!tick.isVisible());
        undoButton("undoButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_undo->isBusy(), 60000);
        QVERIFY2(undoNotice().contains(u"Triggers would write besides"_s), qPrintable(undoNotice()));
        QVERIFY(tick.isVisible());
        QVERIFY(!undoButton("undoButton").isEnabled());
        QCOMPARE(counted(m_database->settings()), 7);
        tick.click();
        undoButton("undoButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_undo->isBusy(), 60000);
        QVERIFY2(undoLabel("titleLabel").contains(u"is back"_s), qPrintable(undoNotice()));
        QCOMPARE(counted(m_database->settings()), 15); // each of eight rows
    }

    void undoOfOneFileLeadsToAllOfThem()
    {
        const QString set = deleteSome(3);
        const QString path = batchesOf(set, UndoStore().receipts()).at(1).archive->path;
        m_db = std::make_unique<DbThread>(m_database->settings());
        UndoDialog single(*m_db, m_files, builtInSpec(), path, u"SAMPLE DATA"_s);
        QSignalSpy asked(&single, &UndoDialog::batchesRequested);
        single.show();
        QTRY_COMPARE(asked.count(), 1);
        QVERIFY(!single.isVisible());
        openUndo(asked.first().first().toString());
        QCOMPARE(undoTree().topLevelItemCount(), 3);
    }

    void whereAFileIsMissingItSaysWhichAndChangesNothing()
    {
        const QString set = deleteSome(3);
        QVERIFY(QFile::remove(batchesOf(set, UndoStore().receipts()).at(1).archive->path));
        openUndo(set);
        QVERIFY2(undoNotice().contains(u"batch 2"_s), qPrintable(undoNotice()));
        QVERIFY(!undoButton("undoButton").isVisible());
    }

private:
    void openClean()
    {
        m_dialog.reset(); // before the connection that it works on
        open(u"clean"_s);
    }

    [[nodiscard]] BatchChoice &choice() const { return *m_dialog->findChild<BatchChoice *>(); }
    [[nodiscard]] QSpinBox &batchBox() const { return *m_dialog->findChild<QSpinBox *>(u"batchBox"_s); }
    [[nodiscard]] QTreeWidget &undoTree() const { return *m_undo->findChild<QTreeWidget *>(u"batches"_s); }
    [[nodiscard]] QPushButton &undoButton(const char *name) const
    {
        return *m_undo->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString undoLabel(const char *name) const
    {
        return m_undo->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    [[nodiscard]] QString undoNotice() const
    {
        QStringList texts;
        for (const QLabel *text : m_undo->findChild<NoticeBox *>(u"notice"_s)->findChildren<QLabel *>())
            texts.append(text->text());
        return texts.join(u' ');
    }
    [[nodiscard]] QString paneText() const { return m_page->findChild<QTextBrowser *>(u"paneText"_s)->toPlainText(); }

    /// That hang on a group of the story "clean".
    void addRows(int count)
    {
        m_connection->query(
            uR"(INSERT INTO public.whatsapp_group_admins (group_id, organization_id, phone, is_super_admin)
                SELECT id, organization_id, '+1555' || (1000000 + n), false
                FROM (SELECT id, organization_id FROM public.whatsapp_groups WHERE session_id = $1 ORDER BY id LIMIT 1) g,
                     generate_series(1, $2::int) n)"_s,
            {sampleStory(u"clean"_s).sessionId, QString::number(count)});
    }

    /// So that a batch waits which deletes them.
    void holdGroups(Connection &other)
    {
        other.query(u"BEGIN"_s);
        other.query(u"SELECT FROM public.whatsapp_groups WHERE session_id = $1 FOR UPDATE"_s,
                    {sampleStory(u"clean"_s).sessionId});
    }

    [[nodiscard]] bool waitsForOther() const
    {
        return m_connection
                   ->query(u"SELECT FROM pg_stat_activity WHERE datname = current_database() AND "
                           "wait_event_type = 'Lock'"_s)
                   .count()
            > 0;
    }

    /// The records of the newest set, the first batch first.
    [[nodiscard]] QList<Receipt> batches() const
    {
        const QList<Receipt> all = UndoStore().receipts();
        return all.isEmpty() || !all.first().batch ? QList<Receipt>() : batchesOf(all.first().batch->set, all);
    }

    /// Deletes so many batches of the story "clean", then stops as a killed program would.
    QString deleteSome(int count)
    {
        std::stop_source stop;
        BatchWatch watch;
        watch.onBatch = [&](const BatchedDelete &batches) {
            if (batches.done == count)
                stop.request_stop();
        };
        const Connection::Cancellable cancellable(*m_connection, stop.get_token());
        return deleteInBatches(*m_connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, 2, {}, watch).set;
    }

    void openUndo(const QString &word)
    {
        m_db = std::make_unique<DbThread>(m_database->settings());
        m_undo = std::make_unique<UndoBatchesDialog>(*m_db, m_files, builtInSpec(), word, u"SAMPLE DATA"_s);
        m_undo->show();
        QTRY_VERIFY_WITH_TIMEOUT(!m_undo->isBusy(), 20000);
    }

    void openActivity()
    {
        if (!m_db)
            m_db = std::make_unique<DbThread>(m_database->settings());
        m_page = std::make_unique<ActivityPage>(*m_db, m_files, builtInSpec());
        m_page->show();
        m_page->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 20000);
    }

    std::unique_ptr<UndoBatchesDialog> m_undo;
    std::unique_ptr<ActivityPage> m_page;
};

QTEST_MAIN(TestBatchDialogs)
#include "tst_batchdialogs.moc"
