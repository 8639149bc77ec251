// SPDX-License-Identifier: MIT
#include "sessionspagestory.h"

#include <QtWidgets/QMenu>

using namespace ondelete;

/// What a person does with the list's rows: finds them where they are, tells them apart, copies them, goes on.
class TestSessionRows : public SessionsPageStory
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }
    void init() { begin(); }
    void cleanup() { end(); }

    void searchThatFindsNothingOffersAllSessions()
    {
        read();
        search().setText(u"Mumbai desk 1"_s); // connected: not in the usual list
        auto *nothing = m_page->findChild<MessagePane *>(u"nothingPane"_s);
        QTRY_VERIFY(nothing->isVisible());
        // Where it is stands there before anybody asks.
        QTRY_VERIFY(says(*nothing, u"1 match(es), but not in “Not connected”"_s));
        QVERIFY(says(*nothing, u"Mumbai desk 1\n"_s));
        QTest::mouseClick(nothing->findChild<QPushButton *>(), Qt::LeftButton);
        QTRY_VERIFY(table().isVisible());
        QCOMPARE(table().model()->rowCount(), 1);
        search().setText(u"no such thing"_s);
        QTRY_VERIFY(nothing->isVisible());
        QTest::mouseClick(nothing->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(search().text().isEmpty());
        QTRY_VERIFY(table().isVisible());
    }

    void nextRowIsSelectedWhereOneWasDeleted()
    {
        const QTemporaryDir data;
        qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
        const auto home = qScopeGuard([] { qunsetenv("XDG_DATA_HOME"); });
        select(u"clean"_s);
        const QModelIndex next = table().indexBelow(table().currentIndex());
        QVERIFY(next.isValid());
        const QString name = next.siblingAtColumn(1).data().toString();
        const int before = table().model()->rowCount();
        m_page->deleteSelected();
        auto *dialog = m_page->findChild<DeleteDialog *>();
        QVERIFY(dialog);
        QSignalSpy deleted(m_page.get(), &SessionsPage::rowsDeleted);
        dialog->findChild<QLineEdit *>(u"reasonEdit"_s)->setText(u"ticket 7"_s);
        dialog->findChild<QLineEdit *>(u"typeEdit"_s)->setText(u"+12025550101"_s);
        QTRY_VERIFY(dialog->findChild<QPushButton *>(u"deleteButton"_s)->isEnabled());
        dialog->findChild<QPushButton *>(u"deleteButton"_s)->click();
        QTRY_COMPARE(deleted.count(), 1);
        QTRY_COMPARE(table().model()->rowCount(), before - 1);
        QCOMPARE(table().currentIndex().siblingAtColumn(1).data().toString(), name);
        delete dialog;
    }

    void numberThatWasDeletedLeadsToItsRecord()
    {
        const QTemporaryDir data;
        qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
        const auto home = qScopeGuard([] { qunsetenv("XDG_DATA_HOME"); });
        Connection connection(m_database->settings());
        const DeleteResult result = deleteRoots(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, {});
        QVERIFY2(result.archive, qPrintable(result.message));
        read();
        QSignalSpy wanted(m_page.get(), &SessionsPage::recordRequested);
        search().setText(u"202 555-0101"_s);
        auto *nothing = m_page->findChild<MessagePane *>(u"nothingPane"_s);
        QTRY_VERIFY(says(*nothing, u"was deleted"_s));
        QTest::mouseClick(nothing->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), u"+12025550101"_s);
        UndoOptions options;
        options.run = UndoOptions::Run::Restore;
        QVERIFY(undoDelete(connection, ArchiveFile(result.archive->path), options).changed);
    }

    void rowsAreToldApartByWhetherTheyCanBeDeleted()
    {
        read();
        QVERIFY(!button("yesChip").isVisible());
        const int rows = table().model()->rowCount();
        button("lookButton").click();
        const int column = table().model()->columnCount() - 1;
        QCOMPARE(table().model()->headerData(column, Qt::Horizontal).toString(), u"Deletable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(button("stopLookingButton").isHidden() && !button("lookButton").isVisible(), 20000);
        const auto wordOf = [&](const QString &story) {
            const auto *model = static_cast<SessionModel *>(table().model());
            return model->index(model->rowOf({sampleStory(story).sessionId}), column).data().toString();
        };
        QCOMPARE(wordOf(u"clean"_s), u"Yes"_s);
        QCOMPARE(wordOf(u"webinar-group"_s), u"Not yet"_s);
        const auto shown = [&] {
            int count = 0;
            for (int row = 0; row < rows; ++row)
                count += !table().isRowHidden(row, {});
            return count;
        };
        QCOMPARE(shown(), rows);
        button("notYetChip").click();
        const int blocked = shown();
        QVERIFY(blocked > 0 && blocked < rows);
        QCOMPARE(button("notYetChip").text(), u"Not yet %1"_s.arg(blocked));
        button("anyChip").click();
        QCOMPARE(shown(), rows);
        // What was found out holds until somebody reads again.
        m_page->refresh();
        QTRY_VERIFY(!m_page->isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(wordOf(u"clean"_s), u"Yes"_s, 20000);
    }

    void columnsAreChosenAndRemembered()
    {
        QTemporaryDir settings;
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
        open(m_database->settings());
        read();
        const auto titles = [&] {
            QStringList shown;
            for (int column = 0; column < table().model()->columnCount(); ++column)
                if (!table().isColumnHidden(column))
                    shown.append(table().model()->headerData(column, Qt::Horizontal).toString());
            return shown;
        };
        const QStringList all = titles();
        QVERIFY(all.contains(u"Organization"_s));
        emit table().header()->customContextMenuRequested({});
        auto *menu = table().header()->findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            QVERIFY(action->text() != all.first()); // what a row is known by stays
            if (action->text() == u"Organization"_s)
                action->trigger();
        }
        QStringList rest = all;
        rest.removeAll(u"Organization"_s);
        QCOMPARE(titles(), rest);
        // A copy holds what is shown; another window remembers it.
        table().selectAll();
        m_page->copyAs(RowFormat::Csv);
        QVERIFY(!QApplication::clipboard()->text().contains(u"Organization"_s));
        open(m_database->settings());
        read();
        QCOMPARE(titles(), rest);
    }

    void copyGivesTheRowAsTabbedText()
    {
        select(u"clean"_s);
        m_page->copy();
        const QStringList cells = QApplication::clipboard()->text().split(u'\t');
        QCOMPARE(cells.size(), 6);
        QCOMPARE(cells.first(), u"+12025550101"_s);

        m_page->copyAs(RowFormat::Csv);
        const QStringList lines = QApplication::clipboard()->text().trimmed().split(u"\r\n"_s);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.first().startsWith(u"Phone,Name,"_s), qPrintable(lines.first()));
        m_page->copyAs(RowFormat::Markdown);
        QVERIFY2(QApplication::clipboard()->text().startsWith(u"| Phone | Name |"_s),
                 qPrintable(QApplication::clipboard()->text()));
        m_page->copyAs(RowFormat::Json);
        const QJsonArray rows = QJsonDocument::fromJson(QApplication::clipboard()->text().toUtf8()).array();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first()[u"Phone"].toString(), u"+12025550101"_s);
        table().selectAll();
        m_page->copy();
        QCOMPARE(QApplication::clipboard()->text().split(u'\n').size(), table().model()->rowCount());
    }
};

QTEST_MAIN(TestSessionRows)
#include "tst_sessionrows.moc"
