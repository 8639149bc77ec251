// SPDX-License-Identifier: MIT
#include "files/teamfolder.h"
#include "gui/deletion/deletedialogstory.h"

using namespace ondelete;
using namespace Qt::StringLiterals;

class TestDeleteDialog : public DeleteDialogStory
{
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }

    void init() { begin(); }
    void cleanup() { end(); }

    void saysWhatGoesAndWhatStays()
    {
        open(u"clean"_s);
        QVERIFY(m_dialog->windowTitle().contains(u"SAMPLE DATA"_s));
        QCOMPARE(label("titleLabel"), u"Delete “Front desk (old phone)” of Asha Academy?"_s);
        QVERIFY(label("subtitleLabel").contains(u"+12025550101"_s));
        QAbstractItemModel &model = *effects().model();
        QAbstractItemModelTester tester(&model);
        QCOMPARE(cell(0, EffectModel::WhatColumn), u"Goes"_s);
        QCOMPARE(cell(1, EffectModel::WhatColumn), u"session"_s);
        QCOMPARE(cell(1, EffectModel::RowsColumn), u"1"_s);
        QStringList groups;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (cell(row, EffectModel::RowsColumn).isEmpty())
                groups.append(cell(row, EffectModel::WhatColumn));
        }
        QCOMPARE(groups, (QStringList{u"Goes"_s, u"Stays, unlinked"_s}));
        QVERIFY(button("deleteButton").text().contains(QString::number(m_preview.otherRowsDeleted())));
    }

    void fitsASmallScreenWithItsButtonsInSight()
    {
        open(u"dangling"_s);
        button("detailsButton").click();
        QVERIFY(m_dialog->height() <= 560);
        QVERIFY(m_dialog->minimumSizeHint().height() <= 560);
        for (const char *name : {"keepButton", "deleteButton"}) {
            const QPushButton &shown = button(name);
            QVERIFY(m_dialog->rect().contains(QRect(shown.mapTo(m_dialog.get(), QPoint()), shown.size())));
            QVERIFY(shown.width() >= shown.sizeHint().width());
        }
    }

    void everyWarningOfThePaneStandsHereToo()
    {
        open(u"dangling"_s);
        QCOMPARE(notices().size(), wordsOf(m_preview, builtInSpec().root).notices.size());
        QVERIFY(notices().first()->accessibleName().contains(u"campaigns"_s));
    }

    void rowsThatCannotBeSeenMayCarryTheIdToo()
    {
        open(u"dangling"_s);
        Preview preview = m_preview;
        const auto entry = std::ranges::find(preview.entries, RowAction::Dangle, &PreviewEntry::action);
        QVERIFY(entry != preview.entries.end());
        const auto title = [&] { return wordsOf(preview, builtInSpec().root).notices.first().headline; };
        QVERIFY2(!title().contains(u"least"_s), qPrintable(title()));
        entry->atLeast = true;
        QVERIFY2(title().startsWith(u"At least 3 "_s), qPrintable(title()));
        entry->rows = 0;
        QVERIFY2(title().contains(u"may still carry"_s), qPrintable(title()));
    }

    void buttonWaitsForReasonAndLabelAndSaysSo()
    {
        open(u"clean"_s);
        QVERIFY(!button("deleteButton").isEnabled());
        QCOMPARE(label("hintLabel"), u"Give a reason and finish typing to delete."_s);
        edit("reasonEdit").setText(u"Ticket 4711"_s);
        QCOMPARE(label("hintLabel"), u"Finish typing to delete."_s);
        edit("typeEdit").setText(u"1202555010"_s);
        QVERIFY(!button("deleteButton").isEnabled());
        edit("typeEdit").setText(u"+12025550101d"_s);
        QVERIFY(!button("deleteButton").isEnabled());
        edit("typeEdit").setText(u"12025550101"_s);
        QVERIFY(button("deleteButton").isEnabled());
        QVERIFY(label("hintLabel").isEmpty());
        edit("reasonEdit").setText(u"  "_s);
        QCOMPARE(label("hintLabel"), u"Give a reason to delete."_s);
    }

    void phoneIsTypedByItsDigits_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("pasted as shown") << u"+12025550101"_s << true;
        QTest::newRow("with signs") << u" +1 (202) 555-0101 "_s << true;
        QTest::newRow("two zeros") << u"0012025550101"_s << true;
        QTest::newRow("direction marks") << u"\u202a+12025550101\u202c"_s << true;
        QTest::newRow("Devanagari") << u"१२०२५५५०१०१"_s << true;
        QTest::newRow("one digit short") << u"+1202555010"_s << false;
        QTest::newRow("another number") << u"+12025550102"_s << false;
        QTest::newRow("the name") << u"Front desk (old phone)"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void phoneIsTypedByItsDigits()
    {
        QFETCH(QString, typed);
        QFETCH(bool, accepted);
        open(u"clean"_s);
        edit("reasonEdit").setText(u"Ticket 4711"_s);
        edit("typeEdit").setText(typed);
        QCOMPARE(button("deleteButton").isEnabled(), accepted);
    }

    void sessionWithoutAnythingNeedsAReasonOnly()
    {
        m_connection = std::make_unique<Connection>(m_database->settings());
        const QString id =
            m_connection->query(u"SELECT id FROM public.whatsapp_sessions WHERE display_name = 'New phone'"_s)
                .text(0, 0);
        openKey(id);
        QVERIFY(edit("typeEdit").isHidden());
        edit("reasonEdit").setText(u"Ticket 4711"_s);
        QVERIFY(button("deleteButton").isEnabled());
        QCOMPARE(button("deleteButton").text(), u"Delete session"_s);
    }

    void enterDoesNothingAndEscapeKeeps()
    {
        open(u"clean"_s);
        confirm();
        for (const char *name : {"reasonEdit", "typeEdit"}) {
            edit(name).setFocus();
            QTest::keyClick(&edit(name), Qt::Key_Return);
            QTest::keyClick(&edit(name), Qt::Key_Enter);
        }
        button("keepButton").setFocus();
        QTest::keyClick(&button("deleteButton"), Qt::Key_Return);
        for (const QPushButton *push : m_dialog->findChildren<QPushButton *>())
            QVERIFY(!push->isDefault() && !push->autoDefault());
        QVERIFY(m_dialog->isVisible());
        QVERIFY(!m_dialog->isRunning());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(isThere(u"clean"_s));
    }

    void deleteHappensAsPlanned_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("superuser") << QString();
        QTest::newRow("owner") << u"owner"_s;
        QTest::newRow("support") << u"support"_s;
    }

    void deleteHappensAsPlanned()
    {
        QFETCH(QString, user);
        open(u"clean"_s, user);
        confirm();
        QSignalSpy deleted(m_dialog.get(), &DeleteDialog::deleted);
        QSignalSpy announced(m_dialog.get(), &DeleteDialog::announced);
        StallMeter meter;
        button("deleteButton").click();
        QVERIFY(m_dialog->isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(deleted.count(), 1, 20000);
        QVERIFY2(meter.longestStall() < 50, qPrintable(QString::number(meter.longestStall())));
        QVERIFY(!isThere(u"clean"_s));
        QCOMPARE(announced.count(), 1);
        QCOMPARE(announced.first().at(1).toString(), u"Session removed"_s);
        const auto result = deleted.first().first().value<DeleteResult>();
        QVERIFY(!result.tables.isEmpty());
        for (const TableEffect &effect : result.tables)
            QCOMPARE(effect.actual, effect.planned);
        QVERIFY(m_dialog->isVisible()); // with its result
        QVERIFY(label("titleLabel").contains(u"was deleted"_s));
        QVERIFY(!effects().isColumnHidden(EffectModel::DoneColumn));
        QVERIFY(button("deleteButton").isHidden());
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QVERIFY(!m_dialog->isVisible());
    }

    void whatChangedMeanwhileIsNotDeleted()
    {
        open(u"clean"_s);
        m_connection->query(
            uR"(INSERT INTO public.whatsapp_group_admins (group_id, organization_id, phone, is_super_admin)
                                SELECT id, organization_id, '+15550100', false FROM public.whatsapp_groups
                                WHERE session_id = $1 LIMIT 1)"_s,
            {sampleStory(u"clean"_s).sessionId});
        confirm();
        QSignalSpy kept(m_dialog.get(), &DeleteDialog::notDeleted);
        QSignalSpy announced(m_dialog.get(), &DeleteDialog::announced);
        button("deleteButton").click();
        QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 20000);
        QVERIFY(isThere(u"clean"_s));
        QVERIFY(label("titleLabel").contains(u"was not deleted"_s));
        QVERIFY2(noticeTexts().contains(u"group admins, deleted: 10 (9 were shown)"_s), qPrintable(noticeTexts()));
        QVERIFY(announced.first().at(1).toString().startsWith(u"Failed to remove session: "_s));
    }

    void blockerThatCameMeanwhileIsSaid()
    {
        open(u"clean"_s);
        m_connection->query(uR"(UPDATE public.webinars SET whatsapp_session_id = $1
                                WHERE id = (SELECT id FROM public.webinars LIMIT 1))"_s,
                            {sampleStory(u"clean"_s).sessionId});
        confirm();
        QSignalSpy kept(m_dialog.get(), &DeleteDialog::notDeleted);
        button("deleteButton").click();
        QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 20000);
        QVERIFY(isThere(u"clean"_s));
        QVERIFY(!notices().isEmpty());
        QVERIFY(!notices().first()->accessibleDescription().isEmpty());
    }

    void cancelStopsAWaitingDelete()
    {
        open(u"clean"_s);
        confirm();
        Connection other(m_database->settings());
        Transaction lock(other, Transaction::Access::ReadWrite);
        other.query(u"SELECT FROM public.whatsapp_sessions WHERE id = $1 FOR UPDATE"_s,
                    {sampleStory(u"clean"_s).sessionId});
        QSignalSpy kept(m_dialog.get(), &DeleteDialog::notDeleted);
        StallMeter meter;
        button("deleteButton").click();
        QTest::qWait(400);
        QVERIFY(m_dialog->isRunning());
        QVERIFY2(meter.longestStall() < 50, qPrintable(QString::number(meter.longestStall())));
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible()); // until it has stopped
        QTRY_COMPARE(kept.count(), 1);
        QVERIFY(clock.elapsed() < 1000);
        lock.rollBack();
        QVERIFY(isThere(u"clean"_s));
        QVERIFY(label("titleLabel").contains(u"was kept"_s));
    }

    void protectedSessionNeedsItsOwnTick()
    {
        m_connection = std::make_unique<Connection>(m_database->settings());
        m_connection->query(u"UPDATE public.whatsapp_sessions SET status = 'connected' WHERE id = $1"_s,
                            {sampleStory(u"clean"_s).sessionId});
        open(u"clean"_s);
        QVERIFY(notices().first()->accessibleName().contains(u"protected"_s));
        confirm();
        QVERIFY(!button("deleteButton").isEnabled());
        QVERIFY(label("hintLabel").contains(u"protected"_s));
        m_dialog->findChild<QCheckBox *>(u"protectedCheck"_s)->setChecked(true);
        QVERIFY(button("deleteButton").isEnabled());
        QSignalSpy deleted(m_dialog.get(), &DeleteDialog::deleted);
        button("deleteButton").click();
        QTRY_COMPARE_WITH_TIMEOUT(deleted.count(), 1, 20000);
        QVERIFY(!isThere(u"clean"_s));
    }

    void lostServerIsSaidWithWhatItMeans()
    {
        open(u"clean"_s);
        confirm();
        ConnectionSettings nowhere;
        nowhere.parameters = {{u"host"_s, u"/nonexistent/socket"_s}, {u"dbname"_s, u"x"_s}, {u"user"_s, u"x"_s}};
        DbThread lost(nowhere);
        m_dialog = std::make_unique<DeleteDialog>(lost, m_files, builtInSpec(), m_row, m_words, m_preview, m_mark);
        m_dialog->show();
        confirm();
        QSignalSpy kept(m_dialog.get(), &DeleteDialog::notDeleted);
        button("deleteButton").click();
        QTRY_COMPARE_WITH_TIMEOUT(kept.count(), 1, 15000);
        QVERIFY(label("titleLabel").contains(u"was not deleted"_s));
        QCOMPARE(notices().first()->accessibleName(), u"Nothing was changed"_s);
        m_dialog.reset();
    }

    void teamFolderIsSaidAndGetsTheUndoFile()
    {
        const QTemporaryDir team;
        setTeam(team.path());
        open(u"clean"_s, u"owner"_s);
        QTRY_VERIFY2(label("subtitleLabel").contains(u"by you and your team"_s), qPrintable(label("subtitleLabel")));
        confirm();
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(u"clean"_s), 20'000);
        QTRY_VERIFY(!m_dialog->isRunning());
        QCOMPARE(QDir(team.path() + u"/archives"_s).entryList({u"*.sql"_s}).size(), 1);
        QCOMPARE(QDir(team.path() + u"/receipts"_s).entryList({u"*.json"_s}).size(), 1);
    }

    void teamFolderThatIsGoneStopsADeleteOnProduction()
    {
        setTeam(u"/nonexistent/team"_s);
        m_mark.environment = Environment::Production;
        open(u"clean"_s, u"owner"_s);
        confirm();
        QTRY_VERIFY(label("hintLabel").contains(u"production"_s));
        QVERIFY(!button("deleteButton").isEnabled());
        QVERIFY(!m_dialog->findChild<QCheckBox *>(u"localCheck"_s)->isVisible());
    }

    void teamFolderThatIsGoneLeavesAChoiceElsewhere()
    {
        setTeam(u"/nonexistent/team"_s);
        open(u"clean"_s, u"owner"_s);
        confirm();
        auto *local = m_dialog->findChild<QCheckBox *>(u"localCheck"_s);
        QTRY_VERIFY(local->isVisible());
        QVERIFY(!button("deleteButton").isEnabled());
        local->setChecked(true);
        QVERIFY(label("subtitleLabel").contains(u"from this computer only"_s));
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(u"clean"_s), 20'000);
        QVERIFY(!QDir(u"/nonexistent"_s).exists());
    }

    void eraseForGoodNamesWhatMayStay()
    {
        open(u"clean"_s, u"owner"_s);
        QVERIFY(!noticeTexts().contains(u"backups"_s));
        m_dialog->findChild<QCheckBox *>(u"eraseCheck"_s)->setChecked(true);
        QVERIFY2(noticeTexts().contains(u"backups are not touched"_s), qPrintable(noticeTexts()));
        const auto stays = std::ranges::find(m_preview.entries, RowAction::SetNull, &PreviewEntry::action);
        QVERIFY(stays != m_preview.entries.end());
        QVERIFY(!stays->freeText.isEmpty());
        QVERIFY2(noticeTexts().contains(stays->label) && noticeTexts().contains(stays->freeText.join(u", "_s)),
                 qPrintable(noticeTexts()));
    }

    void eraseForGoodSaysWhatIsLeftToDo()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const DeleteResult together =
            deleteRoots(connection, builtInSpec(),
                        {{sampleStory(u"clean"_s).sessionId}, {sampleStory(u"dangling"_s).sessionId}}, {});
        QVERIFY2(together.archive, qPrintable(together.message));
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        QVERIFY(undoDelete(connection, ArchiveFile(together.archive->path), options).outcome == UndoOutcome::Restored);
        open(u"clean"_s, u"owner"_s);
        m_dialog->findChild<QCheckBox *>(u"eraseCheck"_s)->setChecked(true);
        confirm();
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(u"clean"_s), 20'000);
        QTRY_VERIFY(!m_dialog->isRunning());
        QVERIFY2(noticeTexts().contains(u"something is left to do"_s) && noticeTexts().contains(together.archive->path),
                 qPrintable(noticeTexts()));
        QVERIFY(QFile::exists(together.archive->path));
    }

    void firstUseAsksHowLongUndoFilesAreKept()
    {
        QSettings().clear();
        open(u"clean"_s, u"owner"_s);
        auto *days = m_dialog->findChild<QSpinBox *>(u"daysBox"_s);
        QVERIFY(days->isVisible());
        QCOMPARE(days->value(), 30);
        days->setValue(14);
        confirm();
        button("deleteButton").click();
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(u"clean"_s), 20'000);
        QCOMPARE(retentionDays(), 14);
        open(u"dangling"_s, u"owner"_s);
        QVERIFY(!m_dialog->findChild<QSpinBox *>(u"daysBox"_s)->isVisible());
    }

    void undoFilesAreSetUpForTheDatabase()
    {
        const QTemporaryDir team;
        m_db = std::make_unique<DbThread>(m_database->settings());
        UndoSettingsDialog dialog(*m_db, m_files);
        dialog.show();
        auto *folder = dialog.findChild<QLineEdit *>(u"folderEdit"_s);
        auto *save = dialog.findChild<QPushButton *>(u"saveButton"_s);
        QTRY_VERIFY(folder->isEnabled());
        folder->setText(u"/nonexistent/team"_s);
        QVERIFY(!save->isEnabled());
        folder->setText(team.path());
        QTRY_VERIFY(save->isEnabled());
        dialog.findChild<QSpinBox *>(u"daysBox"_s)->setValue(7);
        save->click();
        Connection connection(m_database->settings());
        QCOMPARE(teamFolderOf(connection.server().systemIdentifier, connection.server().database), team.path());
        QCOMPARE(retentionDays(), 7);
    }

private:
    void setTeam(const QString &folder)
    {
        Connection connection(m_database->settings());
        setTeamFolder(connection.server().systemIdentifier, connection.server().database, folder);
    }
};

QTEST_MAIN(TestDeleteDialog)
#include "tst_deletedialog.moc"
