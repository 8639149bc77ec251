// SPDX-License-Identifier: MIT
#include "sessionspagestory.h"

using namespace ondelete;

class TestSessionsPage : public SessionsPageStory
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init() { begin(); }
    void cleanup() { end(); }

    void listFillsTableAndChips()
    {
        QSignalSpy counted(m_page.get(), &Page::countChanged);
        read();
        QVERIFY(table().isVisible());
        const int listed = table().model()->rowCount();
        QCOMPARE(button("listedChip").text(), u"Not connected %1"_s.arg(listed));
        QCOMPARE(counted.last().first().toLongLong(), listed);
        button("allChip").click();
        QTRY_VERIFY(!m_page->isBusy());
        QCOMPARE(button("allChip").text(), u"All %1"_s.arg(table().model()->rowCount()));
        QVERIFY(table().model()->rowCount() > listed);
    }

    void searchIsAskedOnceTheTypingRests()
    {
        read();
        QTest::keyClicks(&search(), u"campaign 0102"_s);
        QVERIFY(table().model()->rowCount() > 1); // not yet
        QTRY_COMPARE(table().model()->rowCount(), 1);
        // The only match is selected, and what deleting it would do is found out.
        QTRY_COMPARE(label("headingLabel"), u"Campaign phone"_s);
        QTRY_VERIFY(!m_page->isBusy());
        QTest::keyClick(&search(), Qt::Key_Escape);
        QTRY_VERIFY(table().model()->rowCount() > 1);
        // The selection stays with its session.
        QCOMPARE(label("headingLabel"), u"Campaign phone"_s);
    }

    void clickOnAHeaderSortsAndIsRemembered()
    {
        read();
        QHeaderView *header = table().header();
        QCOMPARE(header->sortIndicatorSection(), 5); // as the rule list says
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        const auto forget = qScopeGuard([] { QSettings().remove(u"sessions/sort"_s); });
        const auto names = [&] {
            QStringList texts;
            for (int row = 0; row < table().model()->rowCount(); ++row)
                if (const QString text = table().model()->index(row, 1).data(Qt::EditRole).toString(); !text.isEmpty())
                    texts.append(text);
            return texts;
        };
        const auto click = [&](int section) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(section) + 8, header->height() / 2});
        };
        click(1);
        QTRY_VERIFY(!m_page->isBusy());
        const QStringList ascending = names();
        click(1);
        QTRY_VERIFY(!m_page->isBusy());
        QStringList descending = names();
        QVERIFY(ascending != descending);
        std::ranges::reverse(descending);
        QCOMPARE(ascending, descending);
        open(m_database->settings());
        read();
        QCOMPARE(table().header()->sortIndicatorSection(), 1);
        QCOMPARE(names().first(), ascending.last());
    }

    void selectionSaysWhatADeleteWouldDo()
    {
        select(u"clean"_s);
        QCOMPARE(label("headingLabel"), u"Front desk (old phone)"_s);
        QVERIFY(label("aboutLabel").startsWith(u"+1 202 555 0101 · Asha Academy"_s));
        QCOMPARE(m_page->findChild<PillLabel *>(u"verdict"_s)->accessibleName(), u"Can be deleted"_s);
        QVERIFY(label("asOfLabel").startsWith(u"as of "_s));
        QVERIFY(m_page->findChild<EffectList *>(u"goes"_s)->isVisible());
        QVERIFY(m_page->findChild<EffectList *>(u"stays"_s)->isVisible());
        QVERIFY(button("deleteButton").isEnabled());
        m_page->deleteSelected();
        QVERIFY(m_page->findChild<DeleteDialog *>());
    }

    void tableAndKeyNamesStandUnderDetailsOnly()
    {
        select(u"clean"_s);
        const auto naming = [this] {
            int count = 0;
            for (const QLabel *text : m_page->findChild<SessionPane *>()->findChildren<QLabel *>())
                count += text->isVisible() && text->text().contains(u"whatsapp"_s);
            return count;
        };
        QCOMPARE(naming(), 0);
        button("detailsButton").click();
        QVERIFY(naming() > 0);
    }

    void blockedSessionSaysWhyAndWhatToSend()
    {
        select(u"webinar-group"_s);
        const NoticeBox *notice = m_page->findChild<SessionPane *>()->findChild<NoticeBox *>();
        QVERIFY(notice);
        QCOMPARE(notice->accessibleName(), u"Can't be deleted yet"_s);
        QVERIFY2(notice->accessibleDescription().contains(u"webinars"_s), qPrintable(notice->accessibleDescription()));
        QVERIFY(!button("deleteButton").isEnabled());
        QVERIFY(!label("refusalLabel").isEmpty());
        m_page->deleteSelected();
        QVERIFY(!m_page->findChild<DeleteDialog *>());
        button("messageButton").click();
        const QString message = QApplication::clipboard()->text();
        QVERIFY2(message.contains(u"public.webinars"_s), qPrintable(message));
        QVERIFY2(message.contains(m_database->name()), qPrintable(message));
        QVERIFY2(!message.contains(u"2025550"_s) && !message.contains(u"Webinar host"_s), qPrintable(message));
    }

    void blockingRowsAreListedByTheirNames()
    {
        select(u"clean"_s);
        QVERIFY(!button("rowsButton").isVisible());
        select(u"webinar-group"_s);
        QVERIFY(button("rowsButton").isVisible());
        button("rowsButton").click();
        auto *dialog = m_page->findChild<BlockingRowsDialog *>();
        QVERIFY(dialog);
        const auto *rows = dialog->findChild<QTreeWidget *>(u"rows"_s);
        QCOMPARE(rows->topLevelItemCount(), 1);
        const QTreeWidgetItem *webinars = rows->topLevelItem(0);
        Connection connection(m_database->settings());
        const Rows blocking = connection.query(
            u"SELECT w.title, w.id::text FROM public.webinars w WHERE EXISTS (SELECT FROM public.whatsapp_groups g "
            "WHERE g.id IN (w.whatsapp_group_id, w.community_group_id) AND g.session_id::text = $1) ORDER BY w.id"_s,
            {sampleStory(u"webinar-group"_s).sessionId});
        QCOMPARE(webinars->text(0), u"webinars: %1"_s.arg(blocking.count()));
        QCOMPARE(webinars->childCount(), blocking.count());
        for (int i = 0; i < blocking.count(); ++i) {
            QCOMPARE(webinars->child(i)->text(0), blocking.text(i, 0));
            QCOMPARE(webinars->child(i)->text(1), blocking.text(i, 1));
        }
        dialog->findChild<QPushButton *>(u"copyButton"_s)->click();
        QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), blocking.count());
        QSignalSpy exported(m_page.get(), &Page::exportRequested);
        dialog->findChild<QPushButton *>(u"exportButton"_s)->click();
        QCOMPARE(exported.size(), 1);
    }

    void firstFiguresAreShownWhileALargeTableIsRead()
    {
        {
            Connection connection(m_database->settings());
            connection.query(
                u"ALTER TABLE public.workshop_group_members SET (autovacuum_enabled = false)"_s); // it would count
                                                                                                  // again
            connection.query(
                u"UPDATE pg_class SET reltuples = 1e7, relpages = 100000 WHERE oid = 'public.workshop_group_members'::regclass"_s);
            // What each row is asked takes its time, as reading so many would.
            connection.runScript(
                "CREATE FUNCTION slow(text) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.02); RETURN "
                "true; END'; "
                "ALTER TABLE workshop_group_members ADD CHECK (group_id IS NOT NULL OR slow(phone_number)) NOT VALID");
        }
        read();
        m_page->select({sampleStory(u"clean"_s).sessionId});
        QTRY_VERIFY2(label("asOfLabel").startsWith(u"Still counting"_s), qPrintable(label("asOfLabel")));
        QVERIFY(m_page->isBusy());
        QVERIFY(m_page->findChild<EffectList *>(u"goes"_s)->isVisible());
        QVERIFY(!button("deleteButton").isEnabled());
        QTRY_VERIFY(label("asOfLabel").startsWith(u"as of"_s));
        QVERIFY(button("deleteButton").isEnabled());
        const QList<NoticeBox *> notices = m_page->findChild<SessionPane *>()->findChildren<NoticeBox *>();
        QVERIFY(std::ranges::any_of(notices, [](const NoticeBox *notice) {
            return notice->accessibleName().startsWith(u"It will take about"_s);
        }));
    }

    void missingGrantsAreOfferedForTheDba()
    {
        select(u"clean"_s);
        QVERIFY(!button("grantsButton").isVisible());
        open(m_database->settings(u"support"_s));
        select(u"clean"_s);
        QVERIFY(button("grantsButton").isVisible());
        button("grantsButton").click();
        const QString grants = QApplication::clipboard()->text();
        QVERIFY2(grants.contains(u"GRANT INSERT ON public.whatsapp_sessions TO support;"_s), qPrintable(grants));
    }

    void folderForTheDbaHoldsThePlanOfAnOwnerAndNoRow()
    {
        // Support owns nothing, so that its own plan would be empty.
        open(m_database->settings(u"support"_s));
        select(u"webinar-group"_s);
        const QTemporaryDir folder;
        QSignalSpy announced(m_page.get(), &SessionsPage::announced);
        button("folderButton").click();
        auto *chooser = m_page->findChild<QFileDialog *>();
        QVERIFY(chooser);
        emit chooser->fileSelected(folder.path());
        delete chooser;
        QTRY_COMPARE_WITH_TIMEOUT(announced.count(), 1, 15000);
        QDir made(folder.path());
        QCOMPARE(made.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
        QVERIFY(made.cd(made.entryList(QDir::Dirs | QDir::NoDotAndDotDot).first()));
        const auto contents = [&](const QString &name) {
            QFile file(made.filePath(name));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        QVERIFY(contents(u"message.txt"_s).contains(u"public.webinars"_s));
        QVERIFY(contents(u"plan.html"_s).contains(u"<html"_s));
        QVERIFY(contents(u"rollback.sql"_s).contains(u"ADD CONSTRAINT"_s));
        QVERIFY(contents(u"commands.txt"_s).contains(u"ondelete fix"_s));
        const QStringList migrations = QDir(made.filePath(u"migration"_s)).entryList({u"*.sql"_s});
        QCOMPARE(migrations.size(), 18);
        for (const QString &name : {u"message.txt"_s, u"plan.html"_s, u"rollback.sql"_s, u"commands.txt"_s})
            QVERIFY2(!contents(name).contains(u"2025550"_s) && !contents(name).contains(u"Webinar host"_s),
                     qPrintable(name));
    }

    void danglingRowsAreAWarning()
    {
        select(u"dangling"_s);
        const QList<NoticeBox *> notices = m_page->findChild<SessionPane *>()->findChildren<NoticeBox *>();
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices.first()->accessibleName().contains(u"campaigns"_s));
        QVERIFY(button("deleteButton").isEnabled());
    }

    void onlyTheLastSelectionIsShown()
    {
        read();
        const auto &model = static_cast<const SessionModel &>(*table().model());
        for (int row = 0; row < model.rowCount(); ++row)
            table().setCurrentIndex(model.index(row, 0));
        m_page->select({sampleStory(u"clean"_s).sessionId});
        QTRY_VERIFY(!m_page->isBusy() && label("asOfLabel").startsWith(u"as of"_s));
        QCOMPARE(label("headingLabel"), u"Front desk (old phone)"_s);
    }

    void keyboardReachesTableAndDelete()
    {
        read();
        search().setFocus();
        QTest::keyClick(&search(), Qt::Key_Down);
        QVERIFY(table().hasFocus());
        QVERIFY(table().currentIndex().isValid());
        m_page->select({sampleStory(u"clean"_s).sessionId});
        QTRY_VERIFY(button("deleteButton").isEnabled());
        QTest::keyClick(&table(), Qt::Key_Delete);
        QVERIFY(m_page->findChild<DeleteDialog *>());
    }

    void windowAnswersWhileTheServerDoesNot()
    {
        Connection other(m_database->settings());
        Transaction lock(other, Transaction::Access::ReadWrite);
        other.query(u"LOCK TABLE public.whatsapp_sessions"_s);
        StallMeter meter;
        m_page->refresh();
        QTest::qWait(600);
        QVERIFY(m_page->isBusy());
        QVERIFY2(meter.longestStall() < 50, qPrintable(QString::number(meter.longestStall())));
        auto *pane = m_page->findChild<MessagePane *>(u"messagePane"_s);
        QElapsedTimer clock;
        clock.start();
        emit pane->actionTriggered(); // Cancel
        QTRY_VERIFY(!m_page->isBusy());
        QVERIFY(clock.elapsed() < 1000);
        QCOMPARE(pane->accessibleName(), u"Reading was cancelled"_s);
        lock.rollBack();
        emit pane->actionTriggered(); // Read again
        QTRY_VERIFY(table().isVisible());
    }

    void wrongDatabaseIsNamed()
    {
        const auto empty = m_fixture.emptyDatabase();
        open(empty->settings());
        m_page->refresh();
        QTRY_VERIFY(!m_page->isBusy());
        const auto *pane = m_page->findChild<MessagePane *>(u"messagePane"_s);
        QVERIFY(pane->isVisible());
        QVERIFY2(pane->accessibleDescription().contains(empty->name()), qPrintable(pane->accessibleDescription()));
        cleanup();
    }

    void readOnlyConnectionSaysSoBesideTheButton()
    {
        ConnectionSettings settings = m_database->settings();
        settings.readOnly = true;
        open(settings);
        select(u"clean"_s);
        QVERIFY(!button("deleteButton").isEnabled());
        QVERIFY(label("refusalLabel").contains(u"read-only"_s));
    }

    void roleWithoutTheRightSaysSoBesideTheButton()
    {
        Connection(m_database->settings()).query(u"REVOKE DELETE ON public.whatsapp_sessions FROM support"_s);
        open(m_database->settings(u"support"_s));
        select(u"clean"_s);
        QVERIFY(!button("deleteButton").isEnabled());
        QVERIFY2(label("refusalLabel").contains(u"right"_s), qPrintable(label("refusalLabel")));
    }

    void sessionThatIsGoneMeanwhileIsSaid()
    {
        read();
        Connection(m_database->settings())
            .query(u"DELETE FROM public.whatsapp_sessions WHERE id = $1"_s, {sampleStory(u"clean"_s).sessionId});
        m_page->select({sampleStory(u"clean"_s).sessionId});
        QTRY_VERIFY(!label("refusalLabel").isEmpty());
        QVERIFY(label("refusalLabel").contains(u"no longer there"_s));
        QVERIFY(!button("deleteButton").isEnabled());
    }

    void narrowWindowTurnsThePaneIntoADrawer()
    {
        m_page->resize(812, 520);
        read();
        const auto *pane = m_page->findChild<SessionPane *>();
        QVERIFY(!pane->isVisible());
        const QModelIndex first = table().model()->index(0, 0);
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, table().visualRect(first).center());
        QVERIFY(pane->isVisible());
        m_page->findChild<DetailSplit *>()->closeDetail();
        QVERIFY(!pane->isVisible());
    }

    void paneSaysWhatTheRuleListsRulesWouldChange_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("said");
        QTest::newRow("freed by the list") << u"webinar-group"_s << u"it can be deleted"_s;
        QTest::newRow("not freed by it") << u"unlisted"_s << u"would change nothing here"_s;
        QTest::newRow("nothing to free") << u"clean"_s << u""_s;
    }

    void paneSaysWhatTheRuleListsRulesWouldChange()
    {
        QFETCH(QString, story);
        QFETCH(QString, said);
        read();
        select(story);
        QTRY_VERIFY(!m_page->isBusy());
        QStringList all;
        for (const QLabel *label : m_page->findChild<SessionPane *>()->findChildren<QLabel *>())
            all.append(label->text());
        const QStringList about = all.filter(u"rule list's rules"_s);
        QCOMPARE(about.size(), said.isEmpty() ? 0 : 1);
        QVERIFY2(said.isEmpty() || about.first().contains(said), qPrintable(about.join(u'\n')));
    }
};

QTEST_MAIN(TestSessionsPage)
#include "tst_sessionspage.moc"
