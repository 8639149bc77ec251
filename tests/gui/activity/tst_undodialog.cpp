// SPDX-License-Identifier: MIT
#include "core/spec/specreader.h"
#include "gui/activity/undodialog.h"
#include "gui/widgets/noticebox.h"
#include "postgres/deletion/deleter.h"
#include "support/databasefixture.h"
#include "support/storybook.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

using namespace ondelete;
using namespace Qt::StringLiterals;

/// Trying an undo; that it is done is in tst_activitypage.
class TestUndoDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { REQUIRE_SERVER(m_fixture); }

    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", m_data->path().toLocal8Bit());
        m_database = m_fixture.sampleDatabase();
        m_db = std::make_unique<DbThread>(m_database->settings(u"owner"_s));
        openDeleted();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_db.reset();
        m_database.reset();
        m_data.reset();
    }

    void tryIsRolledBackAndSaysWhatTriggersWrite()
    {
        tryIt();
        const auto &notice = *m_dialog->findChild<NoticeBox *>(u"tryNotice"_s);
        QVERIFY(notice.isVisible());
        QVERIFY2(notice.accessibleName().contains(u"all rows come back"_s), qPrintable(notice.accessibleName()));
        QVERIFY2(notice.accessibleDescription().contains(u"the column updated_at would get the time of the undo"_s),
                 qPrintable(notice.accessibleDescription()));
        QCOMPARE(rows(), 0);

        Connection connection(m_database->settings());
        connection.query(u"DROP FUNCTION public.touch_updated_at() CASCADE"_s);
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

    void timeThatATriggerSetIsNoAlarm()
    {
        QSignalSpy announced(m_dialog.get(), &UndoDialog::announced);
        putBack();
        QCOMPARE(m_dialog->findChild<NoticeBox *>(u"notice"_s)->accessibleName(), u"All rows are back."_s);
        QVERIFY2(noticeText().contains(u"the column updated_at has the time of the undo, as its trigger set it."_s),
                 qPrintable(noticeText()));
        QCOMPARE(announced.value(0).value(0).value<Tone>(), Tone::Good);
        QCOMPARE(rows(), 1);
    }

    void dataThatATriggerChangedIsToldWithItsColumns()
    {
        shoutInWorkshops();
        tryIt();
        const auto &tried = *m_dialog->findChild<NoticeBox *>(u"tryNotice"_s);
        QVERIFY2(tried.accessibleName().contains(u"not all would be as it was"_s), qPrintable(tried.accessibleName()));
        QSignalSpy announced(m_dialog.get(), &UndoDialog::announced);
        putBack();
        QCOMPARE(m_dialog->findChild<NoticeBox *>(u"notice"_s)->accessibleName(), u"Not all is as it was"_s);
        QVERIFY2(noticeText().contains(u"Columns: title, updated_at."_s)
                     && noticeText().contains(u"Triggers there: shout, touch_updated_at."_s),
                 qPrintable(noticeText()));
        QCOMPARE(announced.value(0).value(0).value<Tone>(), Tone::Warning);
    }

    void tryThatIsCancelledLeavesTheQuestionOpen()
    {
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

private:
    void openDeleted()
    {
        Connection connection(m_database->settings(u"owner"_s));
        const DeleteResult result = deleteRoots(connection, builtInSpec(), {{sampleStory(u"clean"_s).sessionId}}, {});
        QVERIFY(result.archive);
        m_dialog = std::make_unique<UndoDialog>(*m_db, m_files, builtInSpec(), result.archive->path, u"SAMPLE DATA"_s);
        m_dialog->show();
        QTRY_VERIFY(!m_dialog->isRunning());
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

    void putBack()
    {
        button(*m_dialog, "undoButton").click();
        QTRY_VERIFY(!m_dialog->isRunning());
    }

    void shoutInWorkshops()
    {
        Connection connection(m_database->settings());
        connection.query(u"CREATE FUNCTION public.shout() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN NEW.title := "
                         "upper(NEW.title); RETURN NEW; END$$"_s);
        connection.query(u"CREATE TRIGGER shout BEFORE INSERT OR UPDATE ON public.workshops FOR EACH ROW EXECUTE "
                         "FUNCTION public.shout()"_s);
    }

    static QPushButton &button(QWidget &in, const char *name)
    {
        return *in.findChild<QPushButton *>(QLatin1StringView(name));
    }

    [[nodiscard]] QString noticeText() const
    {
        return m_dialog->findChild<NoticeBox *>(u"notice"_s)->accessibleDescription();
    }

    [[nodiscard]] qint64 rows() const
    {
        Connection connection(m_database->settings());
        return connection
            .query(u"SELECT count(*) FROM whatsapp_sessions WHERE id::text = $1"_s, {sampleStory(u"clean"_s).sessionId})
            .integer(0, 0);
    }

    DatabaseFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<ScratchDatabase> m_database;
    FileThread m_files;
    std::unique_ptr<DbThread> m_db;
    std::unique_ptr<UndoDialog> m_dialog;
};

QTEST_MAIN(TestUndoDialog)
#include "tst_undodialog.moc"
